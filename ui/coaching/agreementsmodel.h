// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/coaching/agreementsstate.h"
#include "ui/editor/assignmentsstate.h"

#include <QAbstractListModel>

namespace greenroom {
class Clock;
}

namespace greenroom::ui {

/// Agreements as rows for RowDelegate.
class AgreementsModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit AgreementsModel(const Clock& clock, QObject* parent = nullptr)
        : QAbstractListModel(parent), m_clock(clock) {}

    void setItems(const QList<AgreementItem>& items);
    const AgreementItem& at(const QModelIndex& index) const { return m_items[index.row()]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const Clock& m_clock;
    QList<AgreementItem> m_items;
};

/// With whom one agrees, as rows: everybody first, then each who coaches, is coached, was agreed with, or was assigned
/// something that this person hears of.
class AgreementPeopleModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit AgreementPeopleModel(const Clock& clock, QObject* parent = nullptr)
        : QAbstractListModel(parent), m_clock(clock) {}

    void setOverview(const AgreementsOverview& overview, const AssignmentsOverview& assignments);
    /// Null: everybody.
    PersonId at(const QModelIndex& index) const;
    /// Where this person stands; the first row for anybody who is not listed.
    QModelIndex indexOf(const PersonId& person) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        PersonId person;
        QString name;
        QString what;
        int waiting = 0;
        int overdue = 0; ///< assignments
        int silent = 0;  ///< likewise, not past due
        int running = 0;
        friend bool operator==(const Row&, const Row&) = default;
    };
    static QString lineOf(const Row& row);
    void count(Row& row, const AssignmentItem& assigned) const;

    const Clock& m_clock;
    QList<Row> m_rows;
};

} // namespace greenroom::ui
