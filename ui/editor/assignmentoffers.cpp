// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/assignmentoffers.h"

#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/shell/place.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

AssignmentOffers::AssignmentOffers(QWidget* parent) : Card(Surface::AccentSoft, 16, parent), m_rows(new QVBoxLayout) {
    column()->setSpacing(8);
    column()->addWidget(new TextLabel(tr("Assigned to you"), Type::Heading));
    m_rows->setSpacing(16);
    column()->addLayout(m_rows);
    hide();
}

void AssignmentOffers::setOffers(const QList<AssignmentItem>& offers, qint64 nowMs) {
    QStringList shown;
    for (const AssignmentItem& one : offers)
        shown.append(one.assignment.id.toString() + one.title() + one.other + one.told.join(u'\n') +
                     dueWords(one, nowMs));
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const AssignmentItem& one : offers)
        m_rows->addWidget(makeRow(one, nowMs));
    setVisible(!offers.isEmpty());
}

QWidget* AssignmentOffers::makeRow(const AssignmentItem& item, qint64 nowMs) {
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    auto* title = new TextLabel(item.title(), Type::BodyBold);
    title->setWrapped();
    words->addWidget(title);
    const QString due = dueText(item.assignment.dueMs, nowMs, item.other);
    auto* why = new TextLabel(item.assignment.why.isEmpty() ? due : tr("%1: %2").arg(due, item.assignment.why));
    why->setWrapped();
    words->addWidget(why);
    auto* told = new TextLabel(offerWords(item), Type::Caption);
    told->setWrapped();
    words->addWidget(told);
    row->addLayout(words, 1);
    auto* look = makeButton(tr("Look at it"), ButtonKind::Quiet);
    look->setAccessibleName(tr("Look at %1").arg(item.title()));
    auto* accept = makeButton(tr("Accept"), ButtonKind::Outlined, u"check"_s);
    accept->setAccessibleName(tr("Accept %1").arg(item.title()));
    accept->setAccessibleDescription(told->text());
    auto* decline = makeButton(tr("Decline…"), ButtonKind::Quiet);
    decline->setAccessibleName(tr("Decline %1").arg(item.title()));
    row->addWidget(look);
    row->addWidget(decline);
    row->addWidget(accept);
    words->addWidget(makeDeclining(item, decline));
    connect(accept, &QPushButton::clicked, this, [this, id = item.assignment.id] { Q_EMIT acceptPressed(id); });
    connect(look, &QPushButton::clicked, this,
            [this, id = item.assignment.scenario.id] { Q_EMIT scenarioPressed(id); });
    return widget;
}

/// Asks for a reason, after saying who reads it.
QWidget* AssignmentOffers::makeDeclining(const AssignmentItem& item, QPushButton* decline) {
    auto* asking = new QWidget;
    auto* column = new QVBoxLayout(asking);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto* told = new TextLabel(declineWords(item), Type::Caption);
    told->setWrapped();
    column->addWidget(told);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* why = new QLineEdit;
    why->setPlaceholderText(tr("A reason, if you like"));
    why->setAccessibleName(tr("Why you decline %1").arg(item.title()));
    why->setMaxLength(2000);
    auto* go = makeButton(tr("Decline it"), ButtonKind::Danger);
    auto* keep = makeButton(tr("Keep"), ButtonKind::Outlined);
    row->addWidget(why, 1);
    row->addWidget(go);
    row->addWidget(keep);
    column->addLayout(row);
    asking->hide();
    connect(decline, &QPushButton::clicked, asking, [asking, why] {
        asking->setVisible(asking->isHidden());
        why->setFocus();
    });
    connect(keep, &QPushButton::clicked, asking, [asking, decline] {
        asking->hide();
        decline->setFocus();
    });
    const auto give = [this, why, id = item.assignment.id] { Q_EMIT declinePressed(id, why->text()); };
    connect(go, &QPushButton::clicked, this, give);
    connect(why, &QLineEdit::returnPressed, this, give);
    return asking;
}

AssignmentOffers* makeAssignmentOffers(AssignmentsState& state, Context& context) {
    auto* offers = new AssignmentOffers;
    QObject::connect(&state, &AssignmentsState::changed, offers, [offers, &state, &context] {
        offers->setOffers(state.overview().offers(), context.clock.nowMs());
    });
    QObject::connect(
        &state, &AssignmentsState::accepted, offers, [&context](const QString& title, const QStringList& told) {
            context.messages.tell(told.size() == 1
                                      ? AssignmentOffers::tr("Accepted “%1”. %2 hears of it after the next exchange.")
                                            .arg(title, told.first())
                                      : AssignmentOffers::tr("Accepted “%1”. %2 hear of it after the next exchange.")
                                            .arg(title, listText(told)));
        });
    QObject::connect(
        &state, &AssignmentsState::declined, offers, [&context](const QString& title, const QStringList& told) {
            context.messages.tell(told.size() == 1
                                      ? AssignmentOffers::tr("Declined “%1”. %2 hears of it after the next exchange.")
                                            .arg(title, told.first())
                                      : AssignmentOffers::tr("Declined “%1”. %2 hear of it after the next exchange.")
                                            .arg(title, listText(told)));
        });
    QObject::connect(offers, &AssignmentOffers::declinePressed, &state, &AssignmentsState::decline);
    QObject::connect(offers, &AssignmentOffers::acceptPressed, &state, &AssignmentsState::accept);
    QObject::connect(offers, &AssignmentOffers::scenarioPressed, offers, [&context](const ScenarioId& scenario) {
        context.navigator.go({PageKind::Studio, scenario.entity()});
    });
    return offers;
}

} // namespace greenroom::ui
