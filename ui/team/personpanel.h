// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/groups.h"
#include "core/team/roles.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QPushButton;

namespace greenroom::ui {

class OwnKeys;
class SecondThought;
class TeamOverviewState;
struct Context;
struct TeamPerson;
struct TeamState;
class TextLabel;

/// One person of the team: roles, groups and leaving, which the owner can change and others read.
class PersonPanel : public Card {
    Q_OBJECT
public:
    PersonPanel(Context& context, TeamOverviewState& state, QWidget* parent = nullptr);

    /// What this home's person can do with it follows from their own place in the team.
    void showPerson(const PersonId& person, const TeamState& team, qint64 nowMs);

    const PersonId& person() const { return m_person; }

private:
    /// A group that the person is in or not.
    struct GroupRow {
        GroupId id;
        QString name;
        QCheckBox* in;
        QCheckBox* coaches;
    };

    void makeGroupRows();
    void makeGroupRow(const Group& group);
    void showGroups();
    void showLost(const TeamPerson& person);

    TeamOverviewState& m_state;
    PersonId m_person;
    bool m_canDecide = false;
    TextLabel* m_name;
    TextLabel* m_practice;
    QPushButton* m_assign;
    QList<std::pair<Roles, QCheckBox*>> m_roles;
    QVBoxLayout* m_groups;
    QList<GroupRow> m_groupRows;
    TextLabel* m_aboutGroups;
    OwnKeys* m_self;
    QPushButton* m_handOver;
    TextLabel* m_handOverWords; ///< how this person becomes the owner
    TextLabel* m_back;          ///< how somebody who left comes back
    SecondThought* m_lost;
    SecondThought* m_leaving;
};

} // namespace greenroom::ui
