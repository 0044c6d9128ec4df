// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/attemptsmodel.h"

#include "ui/widgets/takewords.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace greenroom::ui {

QString attemptTitle(const AttemptItem& item) {
    return item.mode == PracticeMode::Drill && item.ofMode > 0 ? drillTitle(item.ofMode)
                                                               : takeTitle(item.mode, item.number, item.duration);
}

QString attemptWords(const AttemptItem& item) {
    const QString how = !isAttempt(item.mode) ? AttemptsModel::tr("practice, not counted")
                        : !item.counted       ? AttemptsModel::tr("under 3 s, not counted")
                        : item.fullRun        ? AttemptsModel::tr("full run")
                        : item.stoppedBefore.isEmpty()
                            ? AttemptsModel::tr("under half the time target")
                            : AttemptsModel::tr("stopped before “%1”").arg(item.stoppedBefore);
    if (!item.kept)
        return AttemptsModel::tr("not saved yet, %1").arg(how);
    return item.recovered ? AttemptsModel::tr("recovered, %1").arg(how) : how;
}

void AttemptsModel::setItems(const QList<AttemptItem>& items) {
    QSet<TakeId> wanted;
    for (const AttemptItem& item : items)
        wanted.insert(item.take);
    removeOthers(wanted);
    QSet<TakeId> present;
    for (const AttemptItem& item : std::as_const(m_items))
        present.insert(item.take);
    const auto isNew = [&](const AttemptItem& item) { return !present.contains(item.take); };
    QList<AttemptItem> stay = items;
    stay.removeIf(isNew);
    const bool inOrder = std::equal(stay.begin(), stay.end(), m_items.begin(), m_items.end(),
                                    [](const AttemptItem& a, const AttemptItem& b) { return a.take == b.take; });
    if (!inOrder) { // which only another clock brings about
        beginResetModel();
        m_items = items;
        endResetModel();
        return;
    }
    for (int row = 0; row < items.size(); ++row) {
        if (!isNew(items[row])) {
            if (std::exchange(m_items[row], items[row]) != items[row])
                Q_EMIT dataChanged(index(row), index(row));
            continue;
        }
        const auto first = items.begin() + row;
        const int last = row + static_cast<int>(std::find_if_not(first, items.end(), isNew) - first) - 1;
        beginInsertRows({}, row, last);
        m_items = items.first(last + 1) + m_items.mid(row);
        endInsertRows();
        row = last;
    }
}

void AttemptsModel::removeOthers(const QSet<TakeId>& wanted) {
    const auto isWanted = [&](int row) { return wanted.contains(m_items[row].take); };
    for (int last = static_cast<int>(m_items.size()) - 1; last >= 0; --last) {
        if (isWanted(last))
            continue;
        int first = last;
        while (first > 0 && !isWanted(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_items.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

int AttemptsModel::rowOf(const TakeId& take) const {
    for (int row = 0; row < m_items.size(); ++row)
        if (m_items[row].take == take)
            return row;
    return -1;
}

int AttemptsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant AttemptsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const AttemptItem& item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return attemptTitle(item);
    case LengthRole:
        return clockText(item.duration);
    case WordsRole:
        return attemptWords(item);
    case StarredRole:
        return item.starred;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3%4")
            .arg(attemptTitle(item), clockText(item.duration), attemptWords(item),
                 item.starred ? QStringLiteral(", ") + tr("starred") : QString());
    }
    return {};
}

} // namespace greenroom::ui
