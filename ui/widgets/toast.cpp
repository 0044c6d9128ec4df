// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/theme/textsize.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace greenroom::ui {

namespace {
constexpr int shownMs = 6000;
constexpr int toastWidth = 360;
constexpr int fromBottom = 24;
} // namespace

Toast::Toast(QWidget* window, std::function<QRect()> place)
    : Card(Surface::Raised, 8, window), m_place(std::move(place)) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 0, 0);
    m_words = new TextLabel;
    m_words->setWrapped();
    m_undo = makeButton(tr("Undo"), ButtonKind::Link);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    column()->addLayout(row);
    fitToText(this, [this] { setFixedWidth(scaled(toastWidth)); });
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_undo->hasFocus())
            hide();
        else
            m_timer.start();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoPressed();
    });
    window->installEventFilter(this);
    hide();
}

void Toast::show(const QString& sentence, bool canUndo) {
    m_words->setText(sentence);
    m_undo->setVisible(canUndo);
    setAccessibleName(sentence);
    place();
    QWidget::show();
    raise();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::place() {
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
    const QRect over = m_place();
    move(over.center().x() - width() / 2, over.bottom() - height() - fromBottom);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return Card::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent*) {
    m_timer.stop();
}

void Toast::leaveEvent(QEvent*) {
    m_timer.start();
}

} // namespace greenroom::ui
