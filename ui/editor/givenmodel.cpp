// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/givenmodel.h"

#include "core/base/clock.h"
#include "ui/widgets/rowdelegate.h"

namespace greenroom::ui {

void GivenModel::setItems(const QList<AssignmentItem>& items, bool withTitles) {
    beginResetModel();
    m_items = items;
    m_withTitles = withTitles;
    endResetModel();
}

int GivenModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant GivenModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const AssignmentItem& item = m_items[index.row()];
    const qint64 now = m_clock.nowMs();
    switch (role) {
    case Qt::DisplayRole:
        return item.other;
    case DetailRole:
        return m_withTitles ? tr("%1, %2").arg(item.title(), dueWords(item, now)) : dueWords(item, now);
    case LineRole:
        return reportedWords(item, now);
    case ActionRole:
        return tr("Open");
    case Qt::AccessibleTextRole:
        return tr("%1: %2. %3. %4").arg(item.other, item.title(), dueWords(item, now), reportedWords(item, now));
    }
    return {};
}

} // namespace greenroom::ui
