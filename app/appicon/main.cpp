// SPDX-License-Identifier: GPL-3.0-or-later
// usage: appicon SVG PNG SIZE      Draws the icon of the application, SIZE pixels wide and high. Used by packages.
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    const int size = arguments.size() == 4 ? arguments[3].toInt() : 0;
    QSvgRenderer picture(arguments.value(1));
    if (size <= 0 || !picture.isValid()) {
        std::fprintf(stderr, "usage: appicon SVG PNG SIZE\n");
        return 2;
    }
    QImage icon(size, size, QImage::Format_ARGB32_Premultiplied);
    icon.fill(Qt::transparent);
    QPainter painter(&icon);
    picture.render(&painter);
    painter.end();
    if (!icon.save(arguments[2], "PNG")) {
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(arguments[2]));
        return 1;
    }
    return 0;
}
