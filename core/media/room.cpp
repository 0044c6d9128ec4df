// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/room.h"

#include "core/media/shape.h"

#include <array>

namespace greenroom {

namespace {

/// From the upper left to the lower right; a little beyond the picture, which may be wider or higher than 16:9.
void drawWall(QPainter& painter, QRgb light, QRgb dark) {
    QLinearGradient gradient(180, 0, 1100, 720);
    gradient.setColorAt(0, QColor(light));
    gradient.setColorAt(1, QColor(dark));
    painter.fillRect(QRectF(-4000, -4000, 9280, 8720), gradient);
}

void drawWindow(QPainter& painter, QRectF frame, const QColor& pane) {
    constexpr double bar = 10;
    QPainterPath whole;
    whole.addRoundedRect(frame, 12, 12);
    painter.save();
    painter.setClipPath(whole);
    const double width = (frame.width() - bar) / 2;
    const double height = (frame.height() - bar) / 2;
    for (const double x : {frame.left(), frame.left() + width + bar})
        for (const double y : {frame.top(), frame.top() + height + bar})
            painter.fillRect(QRectF(x, y, width, height), pane);
    painter.restore();
}

void drawLamp(QPainter& painter, QPointF centre, const QColor& light) {
    QColor glow = light;
    glow.setAlphaF(0.16F);
    fillEllipse(painter, centre, 174, 174, glow);
    QColor bulb = light;
    bulb.setAlphaF(0.5F);
    fillEllipse(painter, centre, 72, 72, bulb);
}

void drawShelf(QPainter& painter, QPointF place, double width, const QColor& board, double firstBook) {
    constexpr std::array<QRgb, 5> spines{0xffb39a6b, 0xff8aa39b, 0xff7c5c4a, 0xffb5705c, 0xff8d9678};
    constexpr std::array<double, 5> heights{104, 88, 112, 97, 72};
    double x = place.x() + firstBook;
    for (std::size_t i = 0; i < spines.size(); ++i, x += 42) {
        QColor spine(spines[i]);
        spine.setAlphaF(0.62F);
        QPainterPath book;
        book.addRoundedRect(QRectF(x, place.y() - heights[i], 33, heights[i]), 3, 3);
        fill(painter, book, spine);
    }
    QPainterPath plank;
    plank.addRoundedRect(QRectF(place, QSizeF(width, 15)), 4, 4);
    fill(painter, plank, board);
}

/// A plant in a pot; `base` is the middle of the pot's upper edge.
void drawPlant(QPainter& painter, QPointF base, double scale, const QColor& leaf, const QColor& pot) {
    painter.save();
    painter.translate(base);
    painter.scale(scale, scale);
    for (const double angle : {-58.0, 52.0, -26.0, 24.0, 0.0}) {
        painter.save();
        painter.rotate(angle);
        fill(painter, shape("M-4,6C-42,-52 -34,-112 0,-164C34,-112 42,-52 4,6Z"), leaf);
        stroke(painter, shape("M0,0L0,-128"), leaf.darker(118), 3);
        painter.restore();
    }
    fill(painter, shape("M-68,0Q-68,-6 -62,-6L62,-6Q68,-6 68,0L58,150L-58,150Z"), pot);
    painter.restore();
}

void drawPicture(QPainter& painter, QRectF frame, const QColor& edge, QRgb sky, QRgb hill) {
    QPainterPath whole;
    whole.addRoundedRect(frame, 6, 6);
    fill(painter, whole, edge);
    const QRectF inside = frame.adjusted(12, 12, -12, -12);
    painter.save();
    painter.setClipRect(inside);
    painter.fillRect(inside, QColor(sky));
    fillEllipse(painter, {inside.left() + 0.3 * inside.width(), inside.bottom()}, 0.5 * inside.width(),
                0.42 * inside.height(), QColor(hill));
    fillEllipse(painter, {inside.right() - 0.1 * inside.width(), inside.bottom()}, 0.45 * inside.width(),
                0.6 * inside.height(), QColor(hill).darker(112));
    painter.restore();
}

void drawHanging(QPainter& painter, QPointF top, const QColor& leaf, const QColor& pot) {
    stroke(painter, shape("M0,-400L0,0").translated(top), pot.darker(130), 4);
    painter.save();
    painter.translate(top + QPointF(0, 84));
    constexpr std::array<std::pair<double, int>, 4> vines{{{-42, 3}, {-14, 5}, {16, 4}, {44, 2}}};
    const QPainterPath one = shape("M0,0C8,-14 26,-16 36,-4C26,8 10,10 0,0Z");
    for (const auto& [x, leaves] : vines) {
        QPainterPath stem(QPointF(x, -60));
        stem.lineTo(x, 26 * leaves - 24);
        stroke(painter, stem, leaf.darker(120), 3);
        for (int i = 0; i < 2 * leaves; ++i) {
            painter.save();
            painter.translate(x, 13 * i - 20);
            painter.scale(i % 2 ? -0.85 : 0.85, 1);
            painter.rotate(38);
            fill(painter, one, i % 2 ? leaf.darker(112) : leaf);
            painter.restore();
        }
    }
    fill(painter, shape("M-62,-84L62,-84Q60,0 28,6L-28,6Q-60,0 -62,-84Z"), pot);
    painter.restore();
}

} // namespace

void drawRoomOf(PresenterLook look, QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    switch (look) {
    case PresenterLook::Teal:
        drawWall(painter, 0xff43555f, 0xff212e37);
        drawWindow(painter, {79, 64, 336, 400}, QColor(0xff5c7079));
        drawPlant(painter, {1042, 646}, 1, QColor(0xff24393a), QColor(0xff7a5c4c));
        break;
    case PresenterLook::Yellow:
        drawWall(painter, 0xff6f5543, 0xff382822);
        drawLamp(painter, {206, 206}, QColor(0xfff2d58c));
        drawShelf(painter, {832, 192}, 400, QColor(0xff34241e), 32);
        drawShelf(painter, {832, 416}, 400, QColor(0xff34241e), 144);
        break;
    case PresenterLook::Blue:
        drawWall(painter, 0xff4a5562, 0xff272d38);
        drawLamp(painter, {206, 206}, QColor(0xffe6d3a0));
        drawShelf(painter, {832, 192}, 400, QColor(0xff252a33), 32);
        drawShelf(painter, {832, 416}, 400, QColor(0xff252a33), 144);
        break;
    case PresenterLook::Green:
        drawWall(painter, 0xff5c7468, 0xff2c3f39);
        drawWindow(painter, {850, 70, 330, 380}, QColor(0xff7f9689));
        drawHanging(painter, {182, 90}, QColor(0xff3f6b50), QColor(0xff9a6b50));
        drawPlant(painter, {150, 640}, 1.25, QColor(0xff2f5541), QColor(0xff80604c));
        drawPlant(painter, {1128, 662}, 1.05, QColor(0xff355c46), QColor(0xff94684e));
        break;
    case PresenterLook::Rose:
        drawWall(painter, 0xff705a63, 0xff392c35);
        drawPicture(painter, {96, 84, 220, 280}, QColor(0xff4a3840), 0xff9c8791, 0xff7a6670);
        drawPicture(painter, {344, 150, 130, 160}, QColor(0xff4a3840), 0xff93827f, 0xff75645f);
        drawLamp(painter, {1078, 206}, QColor(0xfff0cfa6));
        drawPlant(painter, {1092, 650}, 0.95, QColor(0xff44503f), QColor(0xff6d4c48));
        break;
    case PresenterLook::Violet:
        drawWall(painter, 0xff55587a, 0xff292a42);
        drawShelf(painter, {60, 240}, 360, QColor(0xff26273d), 40);
        drawShelf(painter, {60, 452}, 360, QColor(0xff26273d), 110);
        drawWindow(painter, {880, 70, 320, 390}, QColor(0xff777b9e));
        break;
    }
}

} // namespace greenroom
