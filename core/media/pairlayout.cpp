// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/pairlayout.h"

#include <algorithm>
#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double insetShare = 0.3;   // of the area's width and height
constexpr double insetMargin = 0.03; // of the area's height

QRect insetBox(InsetCorner corner, QSize area) {
    const QSize size = (QSizeF(area) * insetShare).toSize();
    const int margin = static_cast<int>(std::lround(area.height() * insetMargin));
    const bool isLeft = corner == InsetCorner::TopLeft || corner == InsetCorner::BottomLeft;
    const bool isTop = corner == InsetCorner::TopLeft || corner == InsetCorner::TopRight;
    return {QPoint(isLeft ? margin : area.width() - margin - size.width(),
                   isTop ? margin : area.height() - margin - size.height()),
            size};
}

template <typename Value>
std::optional<Value> valueOf(const QStringList& names, const QString& name) {
    const qsizetype at = names.indexOf(name);
    return at < 0 ? std::nullopt : std::optional(static_cast<Value>(at));
}

} // namespace

PairPlaces pairPlaces(const PairLayout& layout, QSize area, int gap) {
    const QRect whole(QPoint(), area);
    switch (layout.form) {
    case PairForm::SideBySide: {
        const int width = std::max(0, (area.width() - gap) / 2);
        const QRect left(0, 0, width, area.height());
        const QRect right(area.width() - width, 0, width, area.height());
        return {{left, right}, {left, right}};
    }
    case PairForm::Stacked: {
        const int height = std::max(0, (area.height() - gap) / 2);
        const QRect upper(0, 0, area.width(), height);
        const QRect lower(0, area.height() - height, area.width(), height);
        return {{upper, lower}, {upper, lower}};
    }
    case PairForm::Inset: {
        const QRect box = insetBox(layout.corner, area);
        return {{whole, box}, {whole, box}};
    }
    case PairForm::Wipe: {
        const int line = static_cast<int>(std::lround(std::clamp(layout.divider, 0.0, 1.0) * area.width()));
        return {{whole, whole}, {QRect(0, 0, line, area.height()), QRect(line, 0, area.width() - line, area.height())}};
    }
    case PairForm::Flip:
        break;
    }
    return {{whole, whole}, {layout.front == 0 ? whole : QRect(), layout.front == 0 ? QRect() : whole}};
}

InsetCorner nearestCorner(const QRect& box, QSize area) {
    const bool isLeft = 2 * box.center().x() < area.width();
    if (2 * box.center().y() < area.height())
        return isLeft ? InsetCorner::TopLeft : InsetCorner::TopRight;
    return isLeft ? InsetCorner::BottomLeft : InsetCorner::BottomRight;
}

QStringList pairFormNames() {
    return {u"side"_s, u"stacked"_s, u"inset"_s, u"wipe"_s, u"flip"_s};
}

QString nameOf(PairForm form) {
    return pairFormNames().value(static_cast<int>(form));
}

std::optional<PairForm> pairForm(const QString& name) {
    return valueOf<PairForm>(pairFormNames(), name);
}

QStringList insetCornerNames() {
    return {u"top-left"_s, u"top-right"_s, u"bottom-left"_s, u"bottom-right"_s};
}

QString nameOf(InsetCorner corner) {
    return insetCornerNames().value(static_cast<int>(corner));
}

std::optional<InsetCorner> insetCorner(const QString& name) {
    return valueOf<InsetCorner>(insetCornerNames(), name);
}

} // namespace greenroom
