// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fullscreen.h"

#include <QAction>
#include <QKeyEvent>
#include <QWidget>

#include <utility>

namespace greenroom::ui {

FullScreen::FullScreen(QWidget* content, const QList<QAction*>& actions)
    : QObject(content), m_content(content), m_actions(actions) {
    content->installEventFilter(this);
}

void FullScreen::toggle() {
    if (isOn()) {
        leave();
        return;
    }
    m_isOn = true;
    m_bounds = m_content->maximumSize(); // as part of its page
    m_content->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    m_content->setWindowFlag(Qt::Window, true);
    m_content->addActions(m_actions);
    m_content->showFullScreen();
}

void FullScreen::leave() {
    if (!std::exchange(m_isOn, false))
        return;
    for (QAction* action : std::as_const(m_actions))
        m_content->removeAction(action);
    m_content->setWindowFlag(Qt::Window, false);
    m_content->setMaximumSize(m_bounds);
    m_content->showNormal();
    if (QWidget* page = m_content->parentWidget())
        page->updateGeometry();
}

bool FullScreen::eventFilter(QObject*, QEvent* event) {
    if (!isOn())
        return false;
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    if (event->type() == QEvent::Close) {
        leave();
        event->ignore();
        return true;
    }
    return false;
}

} // namespace greenroom::ui
