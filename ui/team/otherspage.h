// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/place.h"
#include "ui/team/othersoverview.h"

class QListView;
class QPushButton;

namespace greenroom::ui {

class Card;
class EmptyState;
class TextLabel;

/// "What others see": all that left this laptop and to whom, with withdraw beside what can be taken back.
class OthersPage : public Page {
    Q_OBJECT
public:
    explicit OthersPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    bool isSettled() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Card* makePanel();
    void showItem(const QModelIndex& index);
    void showItems();
    void showAsked(bool asked);

    OthersModel* m_model;
    EmptyState* m_nothing;
    QWidget* m_content;
    Card* m_card;
    QListView* m_list;
    Card* m_panel;
    TextLabel* m_title;
    TextLabel* m_what;
    TextLabel* m_who;
    TextLabel* m_until;
    TextLabel* m_warning;
    QPushButton* m_withdraw;
    QPushButton* m_keep;
    QPushButton* m_open; ///< the page where it can be changed
    EntityId m_shown;
    SeenItem::Kind m_kind = SeenItem::Kind::Name; ///< of what is shown
    Place m_leadsTo;
    bool m_isAsked = false; ///< whether it really is to be withdrawn
};

} // namespace greenroom::ui
