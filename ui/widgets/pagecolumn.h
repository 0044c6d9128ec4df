// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/type.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

#include <algorithm>

namespace greenroom::ui {

/// px at the least between a page's column and its sides.
constexpr int columnEdge = 28;
/// px: of what lists and of what asks.
constexpr int listColumn = 1240;
constexpr int formColumn = 640;

/// Keeps what a page shows in one column in its middle, up to `widest` px wide at the usual text size: in wide windows
/// only the margins grow. To be called when the page was resized.
inline void fitColumn(QWidget& page, int widest = listColumn) {
    const int side = std::max(columnEdge, (page.width() - scaled(widest)) / 2);
    QMargins margins = page.layout()->contentsMargins();
    margins.setLeft(side);
    margins.setRight(side);
    page.layout()->setContentsMargins(margins);
}

/// The same for a page of which the lower part scrolls: the bar of that is at the side of the page, not of the column.
inline void fitScrolledColumn(QWidget& page, QScrollArea& scroll, int widest = listColumn) {
    const int side = std::max(columnEdge, (page.width() - scaled(widest)) / 2);
    QMargins margins = page.layout()->contentsMargins();
    margins.setLeft(side);
    margins.setRight(0);
    page.layout()->setContentsMargins(margins);
    QWidget& content = *scroll.widget();
    QMargins inner = content.layout()->contentsMargins();
    inner.setRight(columnEdge);
    content.layout()->setContentsMargins(inner);
    content.setMaximumWidth(std::min(scaled(widest), page.width() - 2 * columnEdge) + columnEdge);
}

} // namespace greenroom::ui
