// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QPushButton;

namespace greenroom::ui {

class Card;
class EmptyState;
class PageHeader;
class TextLabel;

/// What goes to and comes from the team share: where it stands, what is still on its way, and what went wrong.
class ExchangePage : public Page {
    Q_OBJECT
public:
    explicit ExchangePage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    bool isSettled() const override;

private:
    void addFigure(TextLabel*& figure, const QString& name);
    void showState();

    PageHeader* m_header;
    QPushButton* m_now;
    Card* m_figures;
    TextLabel* m_team;
    TextLabel* m_place;
    TextLabel* m_toSend;
    TextLabel* m_waiting;
    TextLabel* m_arriving;
    Card* m_trouble;
    Card* m_keys;
    TextLabel* m_problems;
    EmptyState* m_alone;
};

} // namespace greenroom::ui
