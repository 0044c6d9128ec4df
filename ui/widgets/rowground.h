// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace greenroom::ui {

/// What a row of a list stands on: filled where it is chosen or under the pointer, a line to the row above, and a ring
/// where it has the focus. The painter keeps its pen and brush.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, bool isFirst);

} // namespace greenroom::ui
