// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/attemptsmodel.h"

#include "ui/widgets/words.h"

#include <algorithm>

namespace greenroom::ui {

QString attemptTitle(const AttemptItem& item) {
    return item.counted ? AttemptsModel::tr("Attempt %1").arg(item.number) : AttemptsModel::tr("False start");
}

QString attemptWords(const AttemptItem& item) {
    const QString how = !item.counted  ? AttemptsModel::tr("under 3 s, not counted")
                        : item.fullRun ? AttemptsModel::tr("full run")
                        : item.stoppedBefore.isEmpty()
                            ? AttemptsModel::tr("under half the time target")
                            : AttemptsModel::tr("stopped before “%1”").arg(item.stoppedBefore);
    if (!item.kept)
        return AttemptsModel::tr("not saved yet, %1").arg(how);
    return item.recovered ? AttemptsModel::tr("recovered, %1").arg(how) : how;
}

void AttemptsModel::setItems(const QList<AttemptItem>& items) {
    const auto isIn = [](const QList<AttemptItem>& list, const TakeId& take) {
        return std::any_of(list.begin(), list.end(), [&](const AttemptItem& item) { return item.take == take; });
    };
    for (int row = static_cast<int>(m_items.size()) - 1; row >= 0; --row) {
        if (isIn(items, m_items[row].take))
            continue;
        beginRemoveRows({}, row, row);
        m_items.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < items.size(); ++row) {
        if (row < m_items.size() && m_items[row].take == items[row].take) {
            if (std::exchange(m_items[row], items[row]) != items[row])
                Q_EMIT dataChanged(index(row), index(row));
        } else if (!isIn(m_items, items[row].take)) {
            beginInsertRows({}, row, row);
            m_items.insert(row, items[row]);
            endInsertRows();
        } else {
            // The order of what stays has changed, which only another clock brings about.
            beginResetModel();
            m_items = items;
            endResetModel();
            return;
        }
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
