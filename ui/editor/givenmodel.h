// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/assignmentsstate.h"

#include <QAbstractListModel>

namespace greenroom {
class Clock;
}

namespace greenroom::ui {

/// Assignments that somebody gave, as rows for RowDelegate: a person each, and what is known of it.
class GivenModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit GivenModel(const Clock& clock, QObject* parent = nullptr) : QAbstractListModel(parent), m_clock(clock) {}

    /// `withTitles`: they are of more than one scenario.
    void setItems(const QList<AssignmentItem>& items, bool withTitles);

    const AssignmentItem& at(const QModelIndex& index) const { return m_items[index.row()]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const Clock& m_clock;
    QList<AssignmentItem> m_items;
    bool m_withTitles = false;
};

} // namespace greenroom::ui
