// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusring.h"

#include "ui/theme/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QFocusEvent>
#include <QPainter>
#include <QScrollArea>

namespace greenroom::ui {

namespace {
constexpr int away = 2;
constexpr int wide = 2;
/// Qt does this for Tab within a scroll area, and not for one that comes into it from outside.
void scrollTo(QWidget& target) {
    for (QWidget* one = target.parentWidget(); one; one = one->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(one))
            area->ensureWidgetVisible(&target);
}

/// What can be seen of the window there: the scroll areas it lies in cut off the rest.
QRect placeOf(const QWidget& target) {
    const QWidget* window = target.window();
    QRect place = window->rect();
    for (const QWidget* one = target.parentWidget(); one && one != window; one = one->parentWidget())
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(one))
            place &= QRect(area->viewport()->mapTo(window, QPoint(0, 0)), area->viewport()->size())
                         .adjusted(-away - wide, 0, away + wide, 0);
    return place;
}

} // namespace

FocusRing::FocusRing(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* now) { follow(now && now->window() == this->window() ? now : nullptr); });
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        if (!std::exchange(m_byKeyboard, true))
            place();
        break;
    case QEvent::MouseButtonPress:
        if (std::exchange(m_byKeyboard, false))
            place();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        if (m_target && watched->isWidgetType() && watched != this &&
            (watched == m_target || static_cast<QWidget*>(watched)->isAncestorOf(m_target)))
            place();
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::follow(QWidget* target) {
    m_target = target && !target->property("ownFocusRing").toBool() && target != window() ? target : nullptr;
    if (m_byKeyboard && target)
        scrollTo(*target);
    place();
}

void FocusRing::place() {
    if (!m_byKeyboard || !m_target || !m_target->isVisible()) {
        hide();
        return;
    }
    const int margin = away + wide;
    const QRect around(m_target->mapTo(window(), QPoint(0, 0)), m_target->size());
    const QRect seen = around.adjusted(-margin, -margin, margin, margin) & placeOf(*m_target);
    if (seen.isEmpty()) {
        hide();
        return;
    }
    setGeometry(seen);
    raise();
    show();
    update();
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens(palette()).focus, wide));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace greenroom::ui
