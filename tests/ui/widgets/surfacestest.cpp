// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QImage>
#include <QTest>
#include <QVBoxLayout>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

const QString longSentence = u"Import a clip that shows what good looks and sounds like, or drop files and folders "
                             u"anywhere on this page. They stay on this laptop."_s;

/// Each label has the height that its words need at the width it has.
void checkWhole(const QWidget& widget) {
    for (const auto* label : widget.findChildren<TextLabel*>()) {
        INFO(label->text().toStdString());
        CHECK(label->height() >= label->heightForWidth(label->width()));
    }
}

} // namespace

TEST_CASE("an empty page says its sentence whole, in a window of any width") {
    for (const int width : {760, 1196, 1836}) {
        EmptyState state(u"library"_s, u"No examples yet"_s, longSentence, u"Import clips"_s);
        state.resize(width, 640);
        state.show();
        REQUIRE(QTest::qWaitForWindowExposed(&state));
        checkWhole(state);
    }
}

TEST_CASE("a toast is as high as its words and no higher") {
    QWidget window;
    window.resize(1280, 800);
    window.show();
    Toast toast(&window, [&window] { return window.rect(); });
    toast.show(longSentence, true);
    checkWhole(toast);
    CHECK(toast.height() <= 5 * lineHeight(Type::Body) + 2 * 8 + 12);
    const int high = toast.height();
    toast.show(u"Undone."_s, false);
    CHECK(toast.height() < high);
}

TEST_CASE("of a banner that was cleared nothing is left below the next sentence") {
    QWidget window;
    window.show();
    Banner banner(&window);
    const auto seen = [&] {
        QStringList words;
        for (const auto* label : banner.findChildren<TextLabel*>())
            if (label->isVisibleTo(&banner) && !label->text().isEmpty())
                words.append(label->text());
        return words;
    };
    banner.show(Banner::Kind::Warning, u"First."_s);
    banner.show(Banner::Kind::Warning, u"Second."_s);
    CHECK(seen() == QStringList{u"Second."_s, u"1 more"_s});
    banner.clear();
    CHECK_FALSE(banner.isVisible());
    banner.show(Banner::Kind::Warning, u"Third."_s);
    CHECK(seen() == QStringList{u"Third."_s});
}

TEST_CASE("what fills a card up to its corners is rounded with it") {
    QWidget page;
    page.setPalette(tokens(Scheme::Light).palette());
    page.setAutoFillBackground(true);
    Card card(Surface::Card, 1, &page);
    auto* filling = new QWidget;
    QPalette selected = page.palette();
    selected.setColor(QPalette::Window, tokens(Scheme::Light).selection);
    filling->setPalette(selected);
    filling->setAutoFillBackground(true);
    card.column()->addWidget(filling);
    card.setGeometry(20, 20, 300, 200);
    page.resize(340, 240);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    const QImage picture = page.grab().toImage();
    CHECK(picture.pixelColor(170, 120) == tokens(Scheme::Light).selection);
    for (const QPoint corner : {QPoint(21, 21), QPoint(318, 21), QPoint(21, 218), QPoint(318, 218)})
        CHECK(picture.pixelColor(corner) == tokens(Scheme::Light).base);
}
