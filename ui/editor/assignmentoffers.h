// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/assignmentsstate.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace greenroom::ui {

/// What was assigned to this person and waits for a yes: who gave it and why, until when, and what accepting reports to
/// whom. Not shown when there is none.
class AssignmentOffers : public Card {
    Q_OBJECT
public:
    explicit AssignmentOffers(QWidget* parent = nullptr);

    void setOffers(const QList<AssignmentItem>& offers, qint64 nowMs);
    bool isEmpty() const { return m_shown.isEmpty(); }

Q_SIGNALS:
    void acceptPressed(const greenroom::AssignmentId& assignment);
    void declinePressed(const greenroom::AssignmentId& assignment, const QString& why);
    void scenarioPressed(const greenroom::ScenarioId& scenario);

private:
    QWidget* makeRow(const AssignmentItem& item, qint64 nowMs);
    QWidget* makeDeclining(const AssignmentItem& item, QPushButton* decline);

    QVBoxLayout* m_rows;
    QStringList m_shown; ///< what the rows say, so that they stay while nothing changes
};

/// Offers that follow `state`, are accepted there, and lead to the scenario's page.
AssignmentOffers* makeAssignmentOffers(AssignmentsState& state, Context& context);

} // namespace greenroom::ui
