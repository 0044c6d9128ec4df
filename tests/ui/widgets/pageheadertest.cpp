// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "tests/support/catch.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QPushButton>

using namespace greenroom::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a header gives way in order: words of icons, tags, and the title last") {
    QWidget window;
    window.resize(1300, 80);
    PageHeader header(u"Discovery call, first five minutes"_s, PageHeader::Size::Usual, &window);
    window.show();
    auto* tier = new Tag(u"Prospect B"_s);
    auto* privacy = new Tag(u"Only on this laptop until you share it"_s, u"lock"_s);
    auto* compare = makeButton(u"Compare"_s, ButtonKind::Outlined, u"side-by-side"_s);
    header.showBack();
    header.addTag(tier);
    header.addAction(privacy);
    header.addAction(compare);
    auto* title = header.findChild<TextLabel*>();
    REQUIRE(title);
    const auto showAt = [&](int width) {
        header.resize(width, 60);
        header.show();
        for (int i = 0; i < 3; ++i) {
            QApplication::sendPostedEvents();
            QApplication::processEvents();
        }
    };
    const int whole = title->sizeHint().width();

    showAt(1200);
    CHECK(compare->text() == u"Compare"_s);
    CHECK(tier->isVisible());
    CHECK(title->width() >= whole);
    const int wide = privacy->width();

    showAt(whole + tier->sizeHint().width() + 260);
    CHECK(compare->text().isEmpty());
    CHECK(compare->accessibleName() == u"Compare"_s);
    CHECK(privacy->width() < wide / 2);
    CHECK(privacy->toolTip() == u"Only on this laptop until you share it"_s);
    CHECK(tier->isVisible());
    CHECK(title->width() >= whole);

    setWords(compare, u"Side by side"_s);
    CHECK(compare->text().isEmpty());
    CHECK(compare->accessibleName() == u"Side by side"_s);
    CHECK(compare->toolTip() == u"Side by side"_s);
    setWords(compare, u"Compare"_s);

    showAt(whole + 180);
    CHECK_FALSE(tier->isVisible());
    CHECK(title->width() >= whole);

    showAt(whole / 2 + 160);
    CHECK(title->width() < whole);
    CHECK(title->toolTip() == header.title());

    showAt(1200);
    CHECK(compare->text() == u"Compare"_s);
    CHECK(privacy->width() == wide);
    CHECK(tier->isVisible());
}
