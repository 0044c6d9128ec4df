// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/levels.h"

#include "tests/support/catch.h"

#include <QMap>
#include <QStringList>

using namespace greenroom::ui;
using namespace Qt::StringLiterals;

TEST_CASE("levels have the colours of the design, whatever their number") {
    const QMap<int, QStringList> rows{
        {2, {u"#962a36"_s, u"#86efb9"_s}},
        {3, {u"#962a36"_s, u"#cc7e12"_s, u"#86efb9"_s}},
        {4, {u"#962a36"_s, u"#c65a17"_s, u"#b4a742"_s, u"#86efb9"_s}},
        {5, {u"#962a36"_s, u"#c24618"_s, u"#cc7e12"_s, u"#a3ba57"_s, u"#86efb9"_s}},
        {6, {u"#962a36"_s, u"#b94020"_s, u"#c96915"_s, u"#bf9731"_s, u"#a1c46b"_s, u"#86efb9"_s}},
        {7, {u"#962a36"_s, u"#b33d25"_s, u"#c65a17"_s, u"#cc7e12"_s, u"#b4a742"_s, u"#9ecb78"_s, u"#86efb9"_s}},
    };
    for (auto row = rows.begin(); row != rows.end(); ++row)
        for (int level = 0; level < row.key(); ++level) {
            const QColor wanted(row.value()[level]);
            const QColor made = levelColour(level, row.key());
            CAPTURE(row.key(), level, made.name().toStdString());
            // One step of a channel is what rounding on the way may cost.
            CHECK(std::abs(made.red() - wanted.red()) <= 1);
            CHECK(std::abs(made.green() - wanted.green()) <= 1);
            CHECK(std::abs(made.blue() - wanted.blue()) <= 1);
        }
}

TEST_CASE("a level's letter is white on the dark ones and black on the light ones") {
    QStringList inks;
    for (int level = 0; level < 5; ++level)
        inks.append(levelInk(levelColour(level, 5)).name());
    CHECK(inks == QStringList{u"#ffffff"_s, u"#ffffff"_s, u"#000000"_s, u"#000000"_s, u"#000000"_s});
}
