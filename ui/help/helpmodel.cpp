// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpmodel.h"

#include "ui/help/helptopics.h"

namespace greenroom::ui {

HelpModel::HelpModel(const HelpTopics& topics, QObject* parent)
    : QAbstractListModel(parent), m_topics(topics), m_ids(topics.having({})) {}

void HelpModel::search(const QString& words) {
    const QStringList ids = m_topics.having(words);
    if (ids == m_ids)
        return;
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

int HelpModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant HelpModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    return m_topics.topic(m_ids[index.row()]).title;
}

} // namespace greenroom::ui
