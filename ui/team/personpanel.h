// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/groups.h"
#include "core/team/roles.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLineEdit;

namespace greenroom::ui {

class SecondThought;
class TeamOverviewState;
struct TeamPerson;
class TextLabel;

/// One person of the team: roles, groups and leaving, which the owner can change and others read.
class PersonPanel : public Card {
    Q_OBJECT
public:
    explicit PersonPanel(TeamOverviewState& state, QWidget* parent = nullptr);

    /// `canDecide`: this home's person owns the team.
    void showPerson(const PersonId& person, bool canDecide, qint64 nowMs);

    const PersonId& person() const { return m_person; }

private:
    /// A group that the person is in or not.
    struct GroupRow {
        GroupId id;
        QString name;
        QCheckBox* in;
        QCheckBox* coaches;
    };

    QWidget* makeSelf();
    void makeGroupRows();
    void makeGroupRow(const Group& group);
    void showGroups();
    void showLost(const TeamPerson& person);
    void saveCodes();

    TeamOverviewState& m_state;
    PersonId m_person;
    bool m_canDecide = false;
    TextLabel* m_name;
    TextLabel* m_practice;
    QList<std::pair<Roles, QCheckBox*>> m_roles;
    QVBoxLayout* m_groups;
    QList<GroupRow> m_groupRows;
    QWidget* m_newGroup;
    QLineEdit* m_groupName;
    QWidget* m_self;
    TextLabel* m_back; ///< how somebody who left comes back
    SecondThought* m_replace;
    SecondThought* m_lost;
    SecondThought* m_leaving;
};

} // namespace greenroom::ui
