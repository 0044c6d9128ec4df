// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/type.h"

#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace greenroom::ui {

/// Keeps what a page lists in one column in its middle, up to 1240 px wide at the usual text size: in wide windows only
/// the margins grow. To be called when the page was resized.
inline void fitColumn(QWidget& page) {
    constexpr int edge = 28;
    constexpr int widest = 1240;
    const int side = std::max(edge, (page.width() - scaled(widest)) / 2);
    QMargins margins = page.layout()->contentsMargins();
    margins.setLeft(side);
    margins.setRight(side);
    page.layout()->setContentsMargins(margins);
}

} // namespace greenroom::ui
