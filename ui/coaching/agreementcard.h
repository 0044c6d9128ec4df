// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/coaching/agreementsstate.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace greenroom::ui {

class Tag;
class TextLabel;

/// One agreement: its terms, the words beside them, how it stands, what accepting makes known, and what this person can
/// do about it.
class AgreementCard : public Card {
    Q_OBJECT
public:
    explicit AgreementCard(QWidget* parent = nullptr);

    void showItem(const AgreementItem& item, qint64 nowMs);
    /// While other terms are being written there is nothing to press here.
    void setActions(bool isShown);

Q_SIGNALS:
    void acceptPressed();
    void declined(const QString& why);
    void withdrawPressed();
    /// Other terms are wanted.
    void changePressed();
    void practisePressed();

private:
    QWidget* makeDeclining();
    void askWhy(bool isAsked);
    void fitActions();

    TextLabel* m_terms;
    Tag* m_tag;
    TextLabel* m_standing;
    TextLabel* m_why;
    TextLabel* m_needs;
    Card* m_box;
    TextLabel* m_consequence;
    QWidget* m_actions;
    QPushButton* m_accept;
    QPushButton* m_change;
    QPushButton* m_practise;
    QPushButton* m_decline;
    QPushButton* m_withdraw;
    QWidget* m_declining;
    QLineEdit* m_answer;
    bool m_hasActions = true;
    bool m_isDeclining = false;
};

} // namespace greenroom::ui
