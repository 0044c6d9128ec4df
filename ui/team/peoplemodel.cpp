// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/peoplemodel.h"

#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

namespace greenroom::ui {

using namespace Qt::StringLiterals;

QString roleWords(Roles roles) {
    QStringList words;
    if (roles & role::owner)
        words.append(PeopleModel::tr("Owner"));
    if (roles & role::trainer)
        words.append(PeopleModel::tr("Trainer"));
    if (roles & role::coach)
        words.append(PeopleModel::tr("Coach"));
    if (roles & role::rep)
        words.append(PeopleModel::tr("Rep"));
    return words.join(u", "_s);
}

QString practiceWords(const TeamPerson& person, qint64 nowMs) {
    if (person.assigned == 0)
        return {};
    if (person.accepted == 0)
        return PeopleModel::tr("Has not accepted yet what was assigned");
    const QString counts = PeopleModel::tr("%1, %2").arg(
        PeopleModel::tr("%n attempt(s)", nullptr, static_cast<int>(person.practice.attempts)),
        PeopleModel::tr("%n full run(s)", nullptr, static_cast<int>(person.practice.fullRuns)));
    return person.practice.lastMs == 0
               ? counts
               : PeopleModel::tr("%1. Last practised %2.").arg(counts, dayText(person.practice.lastMs, nowMs));
}

void PeopleModel::setTeam(const TeamOverview& team) {
    beginResetModel();
    m_team = team;
    endResetModel();
}

QModelIndex PeopleModel::indexOf(const PersonId& person) const {
    for (int row = 0; row < rowCount(); ++row)
        if (m_team.people[row].person == person)
            return index(row);
    return {};
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_team.people.size());
}

QString PeopleModel::groupsOf(const TeamPerson& person) const {
    QStringList names;
    for (const Group& group : m_team.groups)
        for (const GroupMember& member : group.members)
            if (member.person == person.person)
                names.append(member.coach ? tr("coaches %1").arg(group.name) : group.name);
    return names.join(u", "_s);
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TeamPerson& person = at(index);
    const QString practice = practiceWords(person, m_clock.nowMs());
    switch (role) {
    case Qt::DisplayRole:
        return person.isSelf ? tr("%1 (you)").arg(person.name) : person.name;
    case DetailRole:
        return person.isRemoved ? tr("No longer in the team") : roleWords(person.roles);
    case LineRole: {
        const QString groups = groupsOf(person);
        return groups.isEmpty() || practice.isEmpty() ? groups + practice : tr("%1. %2").arg(groups, practice);
    }
    case ActionRole:
        return tr("Open");
    case Qt::AccessibleTextRole: {
        QStringList parts{person.name, roleWords(person.roles), groupsOf(person), practice};
        parts.removeAll(QString());
        return parts.join(u". "_s);
    }
    }
    return {};
}

} // namespace greenroom::ui
