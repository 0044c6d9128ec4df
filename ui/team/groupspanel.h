// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/groups.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace greenroom::ui {

class SecondThought;
class TeamOverviewState;
class TextLabel;

/// The groups of the team, for its owner: what they are called, what they sell or where, and that they end.
class GroupsPanel : public Card {
    Q_OBJECT
public:
    explicit GroupsPanel(TeamOverviewState& state, QWidget* parent = nullptr);

    /// Begins anew.
    void begin();

Q_SIGNALS:
    void closed();

private:
    void showGroups();
    void edit(const std::optional<GroupId>& group);
    void save();

    TeamOverviewState& m_state;
    QVBoxLayout* m_rows;
    QList<Group> m_shown;
    std::optional<GroupId> m_edited; ///< nothing: a new one
    TextLabel* m_heading;
    QLineEdit* m_name;
    QLineEdit* m_segment;
    QPushButton* m_save;
    QPushButton* m_cancel;
    SecondThought* m_dissolve;
};

} // namespace greenroom::ui
