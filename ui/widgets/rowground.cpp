// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowground.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace greenroom::ui {

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, bool isFirst) {
    const Tokens& colours = tokens(option.palette);
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen || option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, isChosen ? colours.selection : colours.hover);
    if (!isFirst)
        painter.fillRect(option.rect.x(), option.rect.y(), option.rect.width(), 1, colours.border);
    if (!isChosen || !(option.state & QStyle::State_HasFocus))
        return;
    painter.save();
    painter.setPen(QPen(colours.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 6, 6);
    painter.restore();
}

} // namespace greenroom::ui
