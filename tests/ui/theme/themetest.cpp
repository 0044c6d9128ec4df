// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "tests/support/catch.h"
#include "tests/ui/support/window.h"
#include "ui/editor/mapeditorpage.h"
#include "ui/editor/mapmodel.h"
#include "ui/shell/commands.h"
#include "ui/theme/icons.h"
#include "ui/theme/type.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

#include <cmath>

using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// WCAG 2.1, relative luminance and contrast.
double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace

TEST_CASE("text and edges stand out in both themes") {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Tokens& colours = tokens(scheme);
        for (const QColor& ground : {colours.surface, colours.base, colours.raised, colours.selection})
            CHECK(contrast(colours.text, ground) >= 7);
        for (const QColor& ground : {colours.surface, colours.base, colours.raised, colours.hover})
            CHECK(contrast(colours.muted, ground) >= 4.5);
        CHECK(contrast(colours.spoken, colours.surface) >= 4.5);
        CHECK(contrast(colours.accentInk, colours.accent) >= 4.5);
        CHECK(contrast(colours.amber, colours.amberSoft) >= 4.5);
        CHECK(contrast(colours.danger, colours.surface) >= 4.5);
        CHECK(contrast(colours.borderStrong, colours.surface) >= 3);
        CHECK(contrast(colours.focus, colours.selection) >= 3);
    }
}

TEST_CASE("the theme dresses palette, style sheet and text, and back") {
    Theme theme(*qApp);
    theme.choose(SchemeChoice::Dark);
    CHECK(schemeOf(QApplication::palette()) == Scheme::Dark);
    CHECK_FALSE(qApp->styleSheet().isEmpty());
    CHECK_FALSE(qApp->styleSheet().contains(u'@'));
    theme.choose(SchemeChoice::Light);
    CHECK(tokens(QApplication::palette()) == tokens(Scheme::Light));
    const double points = fontFor(Type::Body).pointSizeF();
    theme.setTextSize(200);
    CHECK(fontFor(Type::Body).pointSizeF() == Approx(2 * points));
    CHECK(scaled(100) == std::lround(20 * points));
    theme.setTextSize(100);
}

TEST_CASE("every icon a command names is there and is drawn in the theme's colour") {
    for (const Command& command : commandTable()) {
        if (command.icon.isEmpty())
            continue;
        INFO(command.icon.toStdString());
        CHECK(QFile::exists(u":/icons/%1.svg"_s.arg(command.icon)));
        const QImage drawn = iconPixmap(command.icon, Qt::red, 20, 2).toImage();
        CHECK(drawn.size() == QSize(40, 40));
        bool inked = false;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                inked = inked || (drawn.pixelColor(x, y).alpha() > 200 && drawn.pixelColor(x, y).red() > 200);
        CHECK(inked);
    }
}

TEST_CASE("text that is already there follows the text size") {
    Theme theme(*qApp);
    TextLabel label(u"Pick up where you left off"_s, Type::Heading);
    label.show();
    QApplication::processEvents();
    const double before = label.font().pointSizeF();
    theme.setTextSize(150);
    CHECK(label.font().pointSizeF() == Approx(before * 1.5));
    theme.setTextSize(100);
    CHECK(label.font().pointSizeF() == Approx(before));
}

TEST_CASE("the columns of a map's table follow the text size") {
    Theme theme(*qApp);
    greenroom::test::WindowParts parts;
    MapEditorPage page(parts.context());
    page.resize(1196, 760);
    page.show();
    page.enter({PageKind::MapEditor});
    REQUIRE(greenroom::test::waitUntil([&] { return page.isSettled(); }));
    const auto widthAt = [&](int textSize) {
        theme.setTextSize(textSize);
        QApplication::processEvents();
        return page.findChild<QTableView*>()->columnWidth(MapModel::TitleColumn);
    };
    const int large = widthAt(200);
    CHECK(large == scaled(150));
    const int usual = widthAt(100);
    CHECK(usual == scaled(150));
    CHECK(large > usual * 3 / 2);
}
