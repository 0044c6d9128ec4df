// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/wellnotice.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace greenroom::ui {

namespace {

constexpr int padding = 12;
constexpr int symbol = 18;
constexpr int edge = 16;
constexpr int above = 44; ///< what lies at the lower edge of the picture stays free

} // namespace

WellNotice::WellNotice(QWidget* well)
    : QWidget(well), m_well(well), m_words(new TextLabel({}, Type::Body, Tone::OnMedia)), m_buttons(new QHBoxLayout) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(padding + scaled(symbol) + 10, padding, padding, padding);
    row->setSpacing(12);
    m_words->setWrapped();
    row->addWidget(m_words, 1);
    m_buttons->setSpacing(8);
    row->addLayout(m_buttons);
    hide();
    well->installEventFilter(this);
}

void WellNotice::show(const StudioNotice& notice) {
    using Action = StudioNotice::Action;
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_before = m_first;
    setVisible(!notice.text.isEmpty());
    if (notice.text.isEmpty())
        return;
    m_isWarning = notice.isWarning;
    m_words->setText(notice.text);
    setAccessibleName(notice.text);
    for (const Action action : notice.actions) {
        switch (action) {
        case Action::None:
            break;
        case Action::ChooseCamera:
            addButton(tr("Choose a camera"), action, true);
            break;
        case Action::ChooseMicrophone:
            addButton(tr("Choose a microphone"), action, true);
            break;
        case Action::TryAgain:
            addButton(tr("Try again"), action, true);
            break;
        case Action::SaveLeft:
            addButton(tr("Save it now"), action, true);
            break;
        case Action::KeepOrDiscard:
            addButton(tr("Discard"), action, false);
            addButton(tr("Keep"), action, true);
            break;
        case Action::Remember:
            addButton(tr("Remember"), action, true);
            break;
        case Action::Clap:
            addButton(tr("Begin"), action, true);
            break;
        case Action::AskForClaps:
            addButton(tr("Clap test"), action, true);
            break;
        case Action::KeepLast:
            addButton(tr("Keep them"), action, true);
            break;
        case Action::Dismiss:
            addButton(tr("Got it"), action, true);
            break;
        }
    }
    place();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void WellNotice::setTabAfter(QWidget* widget) {
    m_first = widget;
}

void WellNotice::addButton(const QString& text, StudioNotice::Action action, bool keep) {
    QPushButton* button = makeButton(text);
    makeSmall(button);
    connect(button, &QPushButton::clicked, this, [this, action, keep] { Q_EMIT chosen(action, keep); });
    m_buttons->addWidget(button);
    button->show();
    if (m_before) {
        setTabOrder(m_before, button);
        m_before = button;
    }
}

bool WellNotice::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_well && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        place();
    return false;
}

void WellNotice::place() {
    const int room = m_well->width() - 2 * edge;
    layout()->activate();
    const int wanted = m_words->fontMetrics().horizontalAdvance(m_words->text()) + layout()->contentsMargins().left() +
                       padding + 4 + (m_buttons->isEmpty() ? 0 : m_buttons->sizeHint().width() + 12);
    const int width = std::min({room, wanted, std::max(scaled(640), room * 3 / 4)});
    const int height = std::max(layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height(),
                                scaled(symbol) + 2 * padding);
    setGeometry((m_well->width() - width) / 2, m_well->height() - scaled(above) - edge - height, width, height);
}

void WellNotice::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor plate = colours.mediaPlate;
    plate.setAlphaF(0.92F);
    painter.setPen(m_isWarning ? QPen(tokens(Scheme::Dark).amber, 1) : QPen(Qt::NoPen));
    painter.setBrush(plate);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const int size = scaled(symbol);
    painter.drawPixmap(padding, (height() - size) / 2,
                       iconPixmap(m_isWarning ? QStringLiteral("warning") : QStringLiteral("info"),
                                  m_isWarning ? tokens(Scheme::Dark).amber : colours.mediaInk, size,
                                  devicePixelRatioF()));
}

} // namespace greenroom::ui
