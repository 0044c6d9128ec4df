// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include "tests/support/catch.h"

#include <QFontMetrics>

using namespace greenroom::ui;
using namespace Qt::StringLiterals;

TEST_CASE("the lines of a wrapped text stand 135 % of its size apart, and all of them are reckoned with") {
    TextLabel label(u"one two three four five six seven eight nine ten"_s);
    label.setWrapped();
    const int step = spacedLineHeight(Type::Body);
    CHECK(step >= QFontInfo(fontFor(Type::Body)).pixelSize() * 1.3);
    CHECK(label.heightForWidth(10'000) == step);
    const int width = QFontMetrics(fontFor(Type::Body)).horizontalAdvance(u"one two three four"_s) + 4;
    CHECK(label.heightForWidth(width) == 3 * step);
    label.setText(u"one\ntwo"_s);
    CHECK(label.heightForWidth(10'000) == 2 * step);
}

TEST_CASE("a wrapped text is drawn in all of its height, and in the middle of more") {
    TextLabel label(u"HHHH\nHHHH"_s);
    label.setWrapped();
    label.resize(200, 6 * spacedLineHeight(Type::Body));
    QImage picture(label.size(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    label.render(&picture, {}, {}, {});
    int first = -1;
    int last = -1;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (qGray(picture.pixel(x, y)) < 128) {
                first = first < 0 ? y : first;
                last = y;
            }
    REQUIRE(first >= 0);
    CHECK(last - first > spacedLineHeight(Type::Body));
    CHECK(std::abs(first - (picture.height() - 1 - last)) <= 6);
}
