// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QBoxLayout;
class QListView;

namespace greenroom::ui {

class AssignmentsState;
class PageHeader;
class PracticeModel;
class PracticeState;
class ReviewsModel;
class ReviewsState;
class TextLabel;

/// What to do now: what is due, where to pick up, and what was recorded last.
class TodayPage : public Page {
    Q_OBJECT
public:
    explicit TodayPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    bool hasData() const override;
    bool isSettled() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makePractice();
    QWidget* makeTakes();
    QWidget* makePrivacy();
    void show();
    void showTakes();
    void fit();

    PracticeState* m_state;
    AssignmentsState* m_assignments;
    PracticeModel* m_model;
    PageHeader* m_header;
    TextLabel* m_heading;
    TextLabel* m_about;
    QListView* m_list;
    ReviewsState* m_takesState;
    ReviewsModel* m_takesModel;
    QListView* m_takesList;
    QWidget* m_takes;
    QBoxLayout* m_columns;
};

} // namespace greenroom::ui
