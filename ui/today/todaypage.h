// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QBoxLayout;
class QScrollArea;

namespace greenroom::ui {

class AgreementsModel;
class AgreementsState;
class AssignmentsState;
class ListSection;
class PageHeader;
class PracticeModel;
class PracticeState;
class ReviewsModel;
class ReviewsState;
class TodayModel;
class TodayState;

/// What to do now: what waits for an answer or a review, what is due, what others said, what was agreed on, and what
/// became of what was given to others. A part with nothing in it is not shown.
class TodayPage : public Page {
    Q_OBJECT
public:
    explicit TodayPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    bool hasData() const override;
    bool isSettled() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    ListSection* addRows(const QString& heading, const QString& about, TodayModel* model, bool hasPictures);
    QWidget* makeKit();
    QWidget* makePrivacy();
    QWidget* makeObserving();
    void connectStates();
    void showToday();
    void showLine();
    void showPractice();
    void showAgreements();
    void showTakes();

    PracticeState* m_practiceState;
    AssignmentsState* m_assignments;
    AgreementsState* m_agreementsState;
    ReviewsState* m_takesState;
    TodayState* m_state;
    PageHeader* m_header;
    QBoxLayout* m_columns;
    QScrollArea* m_scroll;
    PracticeModel* m_practiceModel;
    ListSection* m_practice;
    AgreementsModel* m_answersModel;
    AgreementsModel* m_runningModel;
    ListSection* m_running;
    ReviewsModel* m_takesModel;
    TodayModel* m_queueModel;
    ListSection* m_queue;
    TodayModel* m_newsModel;
    TodayModel* m_silentModel;
    TodayModel* m_publishedModel;
    QWidget* m_observing;
    QWidget* m_kit;
    bool m_isFresh = false; ///< entered, and not shown since
};

} // namespace greenroom::ui
