// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focuskeeper.h"

#include <QApplication>

#include <algorithm>

namespace greenroom::ui {

FocusKeeper::FocusKeeper(const QList<QWidget*>& elsewhere, QObject* parent) : QObject(parent), m_elsewhere(elsewhere) {
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before) {
        // Later: then the control is gone, and who wanted the focus has taken it.
        if (before)
            QMetaObject::invokeMethod(
                this, [this, was = QPointer(before)] { onLost(was); }, Qt::QueuedConnection);
    });
}

void FocusKeeper::setPage(QWidget* page) {
    m_page = page;
    QWidget* now = QApplication::focusWidget();
    m_first = now && (now == page || page->isAncestorOf(now)) ? now : nullptr;
}

void FocusKeeper::onLost(const QPointer<QWidget>& before) {
    const QWidget* now = QApplication::focusWidget();
    if (!before || !m_page || !m_page->isVisible() || (before->isVisible() && before->isEnabled()))
        return;
    const bool wasHere = m_page->isAncestorOf(before);
    const bool isHere = now && (now == m_page || m_page->isAncestorOf(now));
    const bool hasPassed = std::any_of(m_elsewhere.begin(), m_elsewhere.end(),
                                       [&](const QWidget* one) { return one->isAncestorOf(before); });
    if ((!wasHere || isHere) && !hasPassed)
        return;
    (m_first && m_first->isVisible() && m_first->isEnabled() ? m_first : m_page)->setFocus(Qt::OtherFocusReason);
}

} // namespace greenroom::ui
