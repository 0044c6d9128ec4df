// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "tests/ui/support/window.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QPushButton>

#include <algorithm>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

void showAt(SettingsPage& page, QSize size) {
    page.resize(size);
    page.show();
    for (int i = 0; i < 3; ++i) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
}

} // namespace

TEST_CASE("what others see is the first thing in the settings, and a press away") {
    WindowParts parts;
    SettingsPage page(parts.context());
    showAt(page, {1196, 760});
    QList<Card*> groups = page.findChildren<Card*>();
    groups.removeIf([](const Card* group) { return !group->isVisible(); });
    REQUIRE(groups.size() > 5);
    const auto* first = *std::min_element(groups.begin(), groups.end(), [&](const Card* a, const Card* b) {
        return a->mapTo(&page, QPoint(0, 0)).y() < b->mapTo(&page, QPoint(0, 0)).y();
    });
    auto* look = first->findChild<QPushButton*>();
    REQUIRE(look);
    CHECK(look->accessibleName() == u"What others see"_s);
    look->click();
    CHECK(parts.navigator.place().page == PageKind::Others);
}

TEST_CASE("the settings are one column in the middle of the page, at any width") {
    WindowParts parts;
    SettingsPage page(parts.context());
    for (const int width : {876, 1196, 1836}) {
        showAt(page, {width, 760});
        const auto* group = page.findChild<Card*>();
        const int left = group->mapTo(&page, QPoint(0, 0)).x();
        INFO(width << ": " << left << " " << group->width());
        CHECK(group->width() == 640);
        CHECK(std::abs(2 * left + group->width() - width) <= 1);
    }
}
