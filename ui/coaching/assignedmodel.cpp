// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/assignedmodel.h"

#include "core/base/clock.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

void AssignedModel::setItems(const AssignmentsOverview& overview, const PersonId& person) {
    const qint64 now = m_clock.nowMs();
    QList<AssignmentItem> items = overview.given + overview.coached;
    items.removeIf([&](const AssignmentItem& one) { return !person.isNull() && one.assignment.person != person; });
    const auto rank = [now](const AssignmentItem& one) {
        if (!one.assignment.isToDo(now))
            return 3;
        return one.assignment.state(now) == AssignmentState::Overdue ? 0 : isSilent(one, now) ? 1 : 2;
    };
    std::stable_sort(items.begin(), items.end(), [&](const AssignmentItem& a, const AssignmentItem& b) {
        return std::pair(rank(a), a.assignment.dueMs) < std::pair(rank(b), b.assignment.dueMs);
    });
    beginResetModel();
    m_items = items;
    endResetModel();
}

int AssignedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QString AssignedModel::tagOf(const AssignmentItem& item, qint64 nowMs) {
    const bool isLate = item.assignment.state(nowMs) == AssignmentState::Overdue;
    if (!isSilent(item, nowMs))
        return isLate ? dueWords(item, nowMs) : QString();
    const QString silent = tr("nothing heard since %1").arg(bareDayText(heardMs(item), nowMs));
    return tr("%1, %2").arg(dueWords(item, nowMs), silent);
}

QVariant AssignedModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const AssignmentItem& item = at(index);
    const qint64 now = m_clock.nowMs();
    const QString about = item.giver.isEmpty() ? item.title() : tr("%1, given by %2").arg(item.title(), item.giver);
    const QString tag = tagOf(item, now);
    const bool isDone = item.assignment.state(now) == AssignmentState::Done;
    switch (role) {
    case Qt::DisplayRole:
        return item.other;
    case DetailRole:
        return about;
    case TagRole:
        return tag;
    case TagIconRole:
        return u"clock"_s;
    case TagAmberRole:
        return item.assignment.acceptedMs && item.assignment.state(now) == AssignmentState::Overdue;
    case LineRole:
        return !tag.isEmpty() || !item.assignment.isToDo(now)
                   ? reportedWords(item, now)
                   : tr("%1. %2").arg(dueWords(item, now), reportedWords(item, now));
    case ActionRole:
        return isDone ? tr("Agree on more") : tr("Ask them");
    case Qt::AccessibleTextRole:
        return tr("%1: %2. %3. %4").arg(item.other, about, dueWords(item, now), reportedWords(item, now));
    }
    return {};
}

} // namespace greenroom::ui
