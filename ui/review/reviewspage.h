// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QLineEdit;
class QListView;

namespace greenroom::ui {

class Card;
class EmptyState;
class ReviewsFilter;
class ReviewsModel;
class ReviewsState;

/// What can be reviewed: one's own kept takes and what one observed, the last first.
class ReviewsPage : public Page {
    Q_OBJECT
public:
    explicit ReviewsPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    QWidget* searchField() override;
    bool hasData() const override;
    bool isSettled() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeFilters();
    void showItems();
    void showWhichEmpty();
    void open(const QModelIndex& index);

    ReviewsState* m_state;
    ReviewsModel* m_model;
    ReviewsFilter* m_filter;
    QLineEdit* m_search;
    QWidget* m_filters;
    QListView* m_list;
    Card* m_card;
    EmptyState* m_nothing;
    EmptyState* m_nothingFound;
};

} // namespace greenroom::ui
