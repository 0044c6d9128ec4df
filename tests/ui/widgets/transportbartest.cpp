// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transportbar.h"

#include "core/media/transport.h"
#include "tests/support/clips.h"
#include "tests/ui/support/window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/playercommands.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

/// A bar in a window of its own, as Review and Compare use it, with a clip that is looped.
struct Bar {
    explicit Bar(TransportBar::Arrangement arrangement) {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        bar = new TransportBar(*commands, arrangement);
        bar->addWidget(note = makeButton(u"Note"_s, ButtonKind::Outlined, u"note"_s));
        bar->addBesideLoop(makeIconButton(u"swap"_s, u"Swap"_s), commands->action(u"play"_s));
        column->addWidget(bar);
        window.resize(800, 200);
        window.show();
        transport->open({Clips::shared().plain()});
        REQUIRE(waitUntil([&] { return transport->state().phase == TransportState::Phase::Open; }));
        transport->setLoop(1, 3);
    }

    /// Those that lie over another or reach beyond the bar.
    QStringList atOdds() const {
        QStringList names;
        QList<QWidget*> shown;
        for (auto* child : bar->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (child->isVisible() && !child->isWindow())
                shown.append(child);
        for (const QWidget* one : shown) {
            const auto* button = qobject_cast<const QPushButton*>(one);
            const auto* label = qobject_cast<const QLabel*>(one);
            const QString name = button ? button->accessibleName() + button->text() : label ? label->text() : u"?"_s;
            const bool isCut = one->width() < std::min(one->sizeHint().width(), one->maximumWidth());
            if (isCut || !bar->rect().contains(one->geometry()))
                names.append(name);
            for (const QWidget* other : shown)
                if (one != other && one->geometry().intersects(other->geometry()))
                    names.append(name);
        }
        return names;
    }
    QStringList menuTexts() const {
        QStringList texts;
        for (auto* button : bar->findChildren<QPushButton*>())
            if (button->accessibleName() == u"More controls"_s) {
                Q_EMIT button->menu()->aboutToShow();
                for (const QAction* action : button->menu()->actions())
                    texts.append(action->text());
            }
        return texts;
    }
    void resize(int width) {
        window.resize(width, 200);
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }

    WindowParts parts;
    QWidget window;
    Transport* transport = new Transport(parts.clock, nullptr, &window);
    PlayerCommands* commands = new PlayerCommands(parts.commands, *transport, &window);
    TransportBar* bar = nullptr;
    QPushButton* note = nullptr;
};

} // namespace

TEST_CASE("the controls of a player never lie over one another") {
    const int percent = GENERATE(100, 150, 200);
    const auto arrangement = GENERATE(TransportBar::Arrangement::Left, TransportBar::Arrangement::Centred);
    Theme theme(*qApp);
    theme.setTextSize(percent);
    {
        Bar one(arrangement);
        for (int width = 1200; width >= std::max(320, one.bar->minimumSizeHint().width()); width -= 40) {
            one.resize(width);
            INFO("width " << width << ", text " << percent << " %");
            INFO(one.atOdds().join(u", "_s).toStdString());
            CHECK(one.atOdds().isEmpty());
            CHECK(one.note->isVisible());
        }
    }
    theme.setTextSize(100);
}

TEST_CASE("what has no room beside the player is in its menu") {
    Bar one(TransportBar::Arrangement::Left);
    one.resize(1000);
    CHECK_FALSE(one.menuTexts().contains(u"Speed"_s));
    CHECK(one.menuTexts().contains(u"Full screen"_s));
    one.resize(one.bar->minimumSizeHint().width());
    CHECK(one.menuTexts().contains(u"Speed"_s));
    CHECK(one.menuTexts().contains(u"Volume"_s));
    CHECK(one.menuTexts().contains(u"Back one frame"_s));
    one.resize(1000);
    CHECK_FALSE(one.menuTexts().contains(u"Speed"_s));
}
