// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>

class QPainter;

namespace greenroom::ui {

/// The colour of `level` (0 is the worst) of a map with `count` levels (2 to 7): the same in both themes and in print.
/// Five are given; other counts sit at level / (count - 1) on the straight lines between these in CIELAB (D65), so that
/// lightness rises from level to level whatever the count.
QColor levelColour(int level, int count);
/// White or black, whichever contrasts more with `fill` (WCAG 2 relative luminance).
QColor levelInk(const QColor& fill);

/// What goes with every level's letter: a ring filled clockwise from the top by level / (count - 1); `size` across.
void drawLevelDisc(QPainter& painter, int level, int count, QPointF centre, double size, const QColor& ink);

} // namespace greenroom::ui
