// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QListView;
class QPushButton;
class QVBoxLayout;

namespace greenroom::ui {

class Card;
class GroupsPanel;
class InvitePanel;
class PageHeader;
class PeopleModel;
class PersonPanel;
class RequestCard;
class TeamOverviewState;
class TextLabel;

/// Who is in the team, how those practise who agreed to tell, and what its owner decides.
class TeamPage : public Page {
    Q_OBJECT
public:
    explicit TeamPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    bool isSettled() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeKit();
    /// Beside the list, in place of what was there; null: nothing.
    void open(Card* panel);
    void showTeam();
    void showRequests();

    TeamOverviewState* m_state;
    PeopleModel* m_model;
    PageHeader* m_header;
    QPushButton* m_invite;
    QWidget* m_kit;
    QVBoxLayout* m_requests;
    QList<RequestCard*> m_requestCards;
    QListView* m_list;
    PersonPanel* m_person;
    InvitePanel* m_inviting;
    QPushButton* m_groups;
    GroupsPanel* m_grouping;
};

} // namespace greenroom::ui
