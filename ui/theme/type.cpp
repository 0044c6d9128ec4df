// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/type.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {

double pointSize() {
    const double points = QApplication::font().pointSizeF();
    return points > 0 ? points : 10;
}

double factorOf(Type type) {
    switch (type) {
    case Type::Caption:
        return 0.9;
    case Type::Body:
    case Type::BodyBold:
        return 1;
    case Type::Heading:
        return 1.2;
    case Type::Title:
        return 1.5;
    case Type::Figure:
        return 2;
    }
    return 1;
}

} // namespace

QFont fontFor(Type type) {
    QFont font = QApplication::font();
    font.setPointSizeF(std::max(pointSize() * factorOf(type), 9.0));
    font.setBold(type != Type::Caption && type != Type::Body);
    return font;
}

int lineHeight(Type type) {
    return QFontMetrics(fontFor(type)).height();
}

int spacedLineHeight(Type type) {
    constexpr double apart = 1.35;
    const QFont font = fontFor(type);
    return std::max(QFontMetrics(font).height(), static_cast<int>(std::lround(QFontInfo(font).pixelSize() * apart)));
}

int scaled(int px) {
    return static_cast<int>(std::lround(px * std::max(1.0, pointSize() / 10)));
}

} // namespace greenroom::ui
