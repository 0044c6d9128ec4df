// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/assignmentsstate.h"

#include <QAbstractListModel>

namespace greenroom {
class Clock;
}

namespace greenroom::ui {

/// What was assigned to others, as rows for RowDelegate: what is past due first, then what nothing is heard of, then
/// what is under way by its date, then what came to an end.
class AssignedModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit AssignedModel(const Clock& clock, QObject* parent = nullptr)
        : QAbstractListModel(parent), m_clock(clock) {}

    /// Of one person; of a null one: of everybody.
    void setItems(const AssignmentsOverview& overview, const PersonId& person);
    const AssignmentItem& at(const QModelIndex& index) const { return m_items[index.row()]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    static QString tagOf(const AssignmentItem& item, qint64 nowMs);

    const Clock& m_clock;
    QList<AssignmentItem> m_items;
};

} // namespace greenroom::ui
