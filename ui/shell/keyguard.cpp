// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyguard.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>

namespace greenroom::ui {

namespace {

bool isArrow(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down ||
           key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

bool isPress(int key) {
    return key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
}

/// Whether the widget does something with this key that a shortcut must not take.
bool isOwnKey(const QObject* widget, const QKeyEvent& event) {
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    const int key = event.key();
    if (qobject_cast<const QAbstractButton*>(widget))
        return isPress(key) && modifiers == Qt::NoModifier;
    if (key == Qt::Key_Space && widget->property("leavesSpace").toBool())
        return false;
    if (qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QAbstractSlider*>(widget) ||
        qobject_cast<const QComboBox*>(widget))
        return isArrow(key) || isPress(key);
    return widget->property("ownsArrows").toBool() &&
           (isArrow(key) || isPress(key) || (key >= Qt::Key_0 && key <= Qt::Key_9));
}

/// Shift+F10 is the menu key of keyboards without one; Qt knows it on Windows only.
void askForMenu(QWidget& widget) {
    const QPoint at = widget.inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, widget.mapToGlobal(at));
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

KeyGuard::KeyGuard(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool KeyGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && watched->isWidgetType()) {
        auto& key = *static_cast<QKeyEvent*>(event);
        if (isOwnKey(watched, key)) {
            key.accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.key() == Qt::Key_F10 && key.modifiers() == Qt::ShiftModifier && watched->isWidgetType()) {
            askForMenu(*static_cast<QWidget*>(watched));
            return true;
        }
        auto* button = qobject_cast<QAbstractButton*>(watched);
        if (button && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && !key.isAutoRepeat()) {
            button->animateClick();
            return true;
        }
    }
    return false;
}

} // namespace greenroom::ui
