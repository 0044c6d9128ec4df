// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/agreementsmodel.h"

#include "core/base/clock.h"
#include "ui/coaching/agreementwords.h"
#include "ui/widgets/rowdelegate.h"

#include <QSet>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

void AgreementsModel::setItems(const QList<AgreementItem>& items) {
    beginResetModel();
    m_items = items;
    endResetModel();
}

int AgreementsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant AgreementsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const AgreementItem& item = at(index);
    const qint64 now = m_clock.nowMs();
    switch (role) {
    case Qt::DisplayRole:
        return item.isMine ? tr("You, with %1").arg(item.other) : item.other;
    case DetailRole:
        return termsWords(item, now);
    case TagRole:
        return stageWords(item);
    case TagIconRole:
        return item.agreement.state == AgreementState::Kept ? u"check"_s : u"agreement"_s;
    case LineRole:
        return item.stage == AgreementStage::ToAnswer && !item.agreement.why.isEmpty()
                   ? tr("“%1”").arg(item.agreement.why.simplified())
                   : standingWords(item, now);
    case ActionRole:
        return item.stage == AgreementStage::ToAnswer ? tr("Answer") : tr("Open");
    case Qt::AccessibleTextRole:
        return u"%1: %2. %3. %4"_s.arg(index.data().toString(), termsWords(item, now), stageWords(item),
                                       standingWords(item, now));
    }
    return {};
}

void AgreementPeopleModel::count(Row& row, const AssignmentItem& assigned) const {
    if (!row.person.isNull() && assigned.assignment.person != row.person)
        return;
    const bool isLate = assigned.assignment.state(m_clock.nowMs()) == AssignmentState::Overdue;
    row.overdue += isLate;
    row.silent += !isLate && isSilent(assigned, m_clock.nowMs());
}

void AgreementPeopleModel::setOverview(const AgreementsOverview& overview, const AssignmentsOverview& assignments) {
    QList<Row> rows{{{}, tr("Everybody"), {}}};
    const auto add = [&](const PersonId& person, const QString& name, const QString& what) {
        if (std::none_of(rows.begin(), rows.end(), [&](const Row& row) { return row.person == person; }))
            rows.append({person, name, what});
    };
    for (const AgreementPerson& one : overview.people)
        if (one.isCoach || one.isCoached)
            add(one.person, one.name, one.isCoach ? tr("your coach") : tr("you coach them"));
    for (const AgreementItem& one : overview.items)
        add(one.with, one.other, {});
    const QList<AssignmentItem> assigned = assignments.given + assignments.coached;
    for (const AssignmentItem& one : assigned)
        add(one.assignment.person, one.other, {});
    for (Row& row : rows) {
        for (const AssignmentItem& one : assigned)
            count(row, one);
        for (const AgreementItem& one : overview.items)
            if (row.person.isNull() || one.with == row.person) {
                row.waiting += one.stage == AgreementStage::ToAnswer;
                row.running += one.stage == AgreementStage::Running;
            }
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

PersonId AgreementPeopleModel::at(const QModelIndex& index) const {
    return index.isValid() && index.row() < m_rows.size() ? m_rows[index.row()].person : PersonId();
}

QModelIndex AgreementPeopleModel::indexOf(const PersonId& person) const {
    for (int row = 0; row < rowCount(); ++row)
        if (m_rows[row].person == person)
            return index(row);
    return index(0);
}

int AgreementPeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString AgreementPeopleModel::lineOf(const Row& row) {
    QStringList parts;
    if (row.waiting > 0)
        parts.append(tr("%n wait(s) for you", nullptr, row.waiting));
    if (row.overdue > 0)
        parts.append(tr("%n past due", nullptr, row.overdue));
    if (row.silent > 0)
        parts.append(tr("%n silent", nullptr, row.silent));
    if (row.running > 0)
        parts.append(tr("%n running", nullptr, row.running));
    return parts.isEmpty() ? tr("nothing open") : parts.join(u", "_s);
}

QVariant AgreementPeopleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case DetailRole:
        return row.what;
    case LineRole:
        return lineOf(row);
    case Qt::AccessibleTextRole:
        return row.what.isEmpty() ? tr("%1: %2").arg(row.name, lineOf(row))
                                  : tr("%1, %2: %3").arg(row.name, row.what, lineOf(row));
    }
    return {};
}

} // namespace greenroom::ui
