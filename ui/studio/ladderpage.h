// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "ui/shell/page.h"
#include "ui/studio/ladderstate.h"

#include <QHash>

class QAction;
class QPushButton;
class QStackedWidget;

namespace greenroom::ui {

class BlindView;
class Card;
class LadderList;
class LadderModel;
class PageHeader;
class TextLabel;

/// All attempts at a scenario: what each was, two of them to compare, and the best picked in pairs that do not say
/// which is which.
class LadderPage : public Page {
    Q_OBJECT
public:
    explicit LadderPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    void leave() override;
    bool hasData() const override { return m_state->isLoaded(); }
    /// Back to the pair before.
    bool undo() override { return m_state->takeBack(); }

    LadderState& state() { return *m_state; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeOutcome();
    void bindCommands();
    void showAll();
    void showTicks();
    void showStep();
    void showOutcome();
    void open(const TakeId& take);
    void toggleStar(const TakeId& take);
    void compareTicked();

    SystemRandom m_random;
    LadderState* m_state;
    PageHeader* m_header;
    QPushButton* m_compare;
    QPushButton* m_pick;
    QStackedWidget* m_stack;
    TextLabel* m_hint;
    LadderModel* m_model;
    LadderList* m_list;
    QWidget* m_listPage;
    QWidget* m_empty;
    BlindView* m_blind;
    QWidget* m_outcome;
    TextLabel* m_best;
    TextLabel* m_bestWords;
    LadderModel* m_order;
    LadderList* m_orderList;
    QPushButton* m_starBest;
    QPushButton* m_compareBest;
};

} // namespace greenroom::ui
