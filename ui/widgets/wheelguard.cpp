// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheelguard.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>

namespace greenroom::ui {

namespace {

/// Whether it is one of these, or a part of one; the list of an open choice is a window of its own.
template <typename... Kinds>
bool isWithin(const QWidget* widget) {
    for (; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget())
        if ((qobject_cast<const Kinds*>(widget) || ...))
            return true;
    return false;
}

} // namespace

WheelGuard::WheelGuard(QObject* parent) : QObject(parent) {
    QApplication::instance()->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel)
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || !isWithin<QComboBox, QAbstractSpinBox>(widget) || !isWithin<QAbstractScrollArea>(widget))
        return false;
    event->ignore(); // for what it stands in
    return true;
}

} // namespace greenroom::ui
