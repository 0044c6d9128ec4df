// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharepeoplemodel.h"

namespace greenroom::ui {

SharePeopleModel::SharePeopleModel(SharingState& state, QObject* parent) : QAbstractListModel(parent), m_state(state) {
    connect(&state, &SharingState::changed, this, &SharePeopleModel::take);
    connect(&state, &SharingState::choiceChanged, this, [this] {
        if (!m_people.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_people.size()) - 1), {Qt::CheckStateRole});
    });
}

void SharePeopleModel::take() {
    if (m_people == m_state.sharing().people) {
        if (!m_people.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_people.size()) - 1));
        return;
    }
    beginResetModel();
    m_people = m_state.sharing().people;
    endResetModel();
}

int SharePeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant SharePeopleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_people.size())
        return {};
    const SharePerson& one = m_people[index.row()];
    const bool sees = m_state.sharing().isSeenBy(one.person);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sees ? tr("%1 can see it already").arg(one.name) : one.name;
    case Qt::CheckStateRole:
        return sees || m_state.choice().to.contains(one.person) ? Qt::Checked : Qt::Unchecked;
    }
    return {};
}

bool SharePeopleModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_state.choosePerson(m_people[index.row()].person, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags SharePeopleModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_state.sharing().isSeenBy(m_people[index.row()].person)
               ? flags
               : flags | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable;
}

} // namespace greenroom::ui
