// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/levels.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace greenroom::ui {

namespace {

constexpr std::array<QRgb, 5> anchors{0xFF962A36, 0xFFC24618, 0xFFCC7E12, 0xFFA3BA57, 0xFF86EFB9};

/// CIE 1976 L*a*b*, white point D65.
struct Lab {
    double l = 0;
    double a = 0;
    double b = 0;
};

constexpr double whiteX = 0.95047;
constexpr double whiteZ = 1.08883;
constexpr double delta = 6.0 / 29;

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double gamma(double light) {
    return light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

double curve(double t) {
    return t > delta * delta * delta ? std::cbrt(t) : t / (3 * delta * delta) + 4.0 / 29;
}

double uncurve(double t) {
    return t > delta ? t * t * t : 3 * delta * delta * (t - 4.0 / 29);
}

Lab toLab(const QColor& colour) {
    const double r = linear(colour.redF());
    const double g = linear(colour.greenF());
    const double b = linear(colour.blueF());
    const double x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / whiteX);
    const double y = curve(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    const double z = curve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / whiteZ);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

QColor fromLab(const Lab& lab) {
    const double base = (lab.l + 16) / 116;
    const double x = whiteX * uncurve(base + lab.a / 500);
    const double y = uncurve(base);
    const double z = whiteZ * uncurve(base - lab.b / 200);
    const auto channel = [](double light) {
        return static_cast<int>(std::lround(255 * std::clamp(gamma(std::max(0.0, light)), 0.0, 1.0)));
    };
    return {channel(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
            channel(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z),
            channel(0.0556434 * x - 0.2040259 * y + 1.0572252 * z)};
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor levelColour(int level, int count) {
    const double place = static_cast<double>(level) / std::max(1, count - 1) * (anchors.size() - 1);
    const auto below = static_cast<std::size_t>(std::clamp(place, 0.0, anchors.size() - 1.0));
    const double rest = place - static_cast<double>(below);
    const QColor lower = QColor::fromRgb(anchors[below]);
    if (below + 1 >= anchors.size() || rest < 1e-9)
        return lower;
    const Lab a = toLab(lower);
    const Lab b = toLab(QColor::fromRgb(anchors[below + 1]));
    return fromLab({std::lerp(a.l, b.l, rest), std::lerp(a.a, b.a, rest), std::lerp(a.b, b.b, rest)});
}

QColor levelInk(const QColor& fill) {
    const double light = luminance(fill) + 0.05;
    return 1.05 / light > light / 0.05 ? QColor(Qt::white) : QColor(Qt::black);
}

void drawLevelDisc(QPainter& painter, int level, int count, QPointF centre, double size, const QColor& ink) {
    const double stroke = size / 8;
    const double radius = (size - stroke) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, stroke));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const double filled = static_cast<double>(level) / std::max(1, count - 1);
    const QRectF round(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    if (filled >= 1)
        painter.drawEllipse(round);
    else
        painter.drawPie(round, 90 * 16, -static_cast<int>(std::lround(filled * 360 * 16)));
    painter.restore();
}

} // namespace greenroom::ui
