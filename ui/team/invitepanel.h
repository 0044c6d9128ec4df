// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/invitation.h"
#include "ui/widgets/card.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace greenroom::ui {

class TeamOverviewState;
class TextLabel;

/// Making an invitation for one person, and bringing it to them.
class InvitePanel : public Card {
    Q_OBJECT
public:
    explicit InvitePanel(TeamOverviewState& state, QWidget* parent = nullptr);

    /// Begins anew.
    void begin();

Q_SIGNALS:
    void closed();

private:
    void showInvitation(const Invitation& invitation);
    void save();

    TeamOverviewState& m_state;
    QComboBox* m_role;
    QComboBox* m_group;
    QComboBox* m_days;
    QPushButton* m_make;
    QWidget* m_result;
    TextLabel* m_about;
    QPlainTextEdit* m_text;
    QPushButton* m_copy;
    QString m_fileName;
};

} // namespace greenroom::ui
