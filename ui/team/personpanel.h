// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/groups.h"
#include "core/team/roles.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace greenroom::ui {

class TeamOverviewState;
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
    QWidget* makeLeaving();
    QWidget* makeGroupRow(const Group& group);
    void showGroups();
    void showLeaving(bool asked);

    TeamOverviewState& m_state;
    PersonId m_person;
    bool m_canDecide = false;
    TextLabel* m_name;
    TextLabel* m_practice;
    QList<std::pair<Roles, QCheckBox*>> m_roles;
    QVBoxLayout* m_groups;
    QWidget* m_newGroup;
    QLineEdit* m_groupName;
    QWidget* m_leaving;
    TextLabel* m_leavingWords;
    QPushButton* m_remove;
    QPushButton* m_keep;
    bool m_isAsked = false; ///< whether the person really is to go
};

} // namespace greenroom::ui
