// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QPushButton;

namespace greenroom::ui {

class Card;
class EmptyState;
class MovedState;
class PageHeader;
class TextLabel;

/// What goes to and comes from the team share: where it stands, what is still on its way, and what went wrong; and
/// where the share lies now, when it has moved.
class ExchangePage : public Page {
    Q_OBJECT
public:
    explicit ExchangePage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    void leave() override;
    bool isSettled() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addFigure(TextLabel*& figure, const QString& name);
    void makeMoved();
    void chooseFolder();
    void showMoved();
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
    MovedState* m_movedState;
    QPushButton* m_whereNow;
    QPushButton* m_elsewhere;
    Card* m_moved;
    TextLabel* m_movedAbout;
    QPushButton* m_useFound;
    TextLabel* m_movedProblem;
    bool m_isMoving = false; ///< the person says where it is now
    Card* m_keys;
    TextLabel* m_problems;
    EmptyState* m_alone;
};

} // namespace greenroom::ui
