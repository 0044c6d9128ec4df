// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include <QCoreApplication>
#include <QResizeEvent>

namespace greenroom::ui {

void Page::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange || !testAttribute(Qt::WA_WState_Created))
        return;
    QResizeEvent again(size(), size());
    QCoreApplication::sendEvent(this, &again);
}

} // namespace greenroom::ui
