// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/team/teamoverview.h"

#include <QAbstractListModel>

namespace greenroom::ui {

/// The people of a team as rows for RowDelegate.
class PeopleModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit PeopleModel(const Clock& clock, QObject* parent = nullptr) : QAbstractListModel(parent), m_clock(clock) {}

    void setTeam(const TeamOverview& team);
    const TeamPerson& at(const QModelIndex& index) const { return m_team.people[index.row()]; }
    /// Not valid when the person is not in it.
    QModelIndex indexOf(const PersonId& person) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString groupsOf(const TeamPerson& person) const;

    const Clock& m_clock;
    TeamOverview m_team;
};

/// "Rep, Coach" of roles, as people read it.
QString roleWords(Roles roles);
/// What somebody practised of what they accepted, in a sentence; empty when nothing was assigned by this person.
QString practiceWords(const TeamPerson& person, qint64 nowMs);

} // namespace greenroom::ui
