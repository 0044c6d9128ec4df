// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace greenroom::ui {

class AssignState;
class GivenModel;
class SecondThought;
class TextLabel;

/// Giving a scenario to people, with a date and a reason; beside it what became of those that were given. Of its place,
/// `subject` is the scenario; without one it is chosen here.
class AssignPage : public Page {
    Q_OBJECT
public:
    explicit AssignPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    bool hasData() const override;

    AssignState& state() { return *m_state; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeGiven();
    void showState();
    void showOne();
    void fillScenarios();
    void fillPeople();

    AssignState* m_state;
    GivenModel* m_model;
    QComboBox* m_scenario;
    QVBoxLayout* m_people;
    QList<QCheckBox*> m_boxes;
    QStringList m_peopleShown;
    QDateEdit* m_due;
    QPlainTextEdit* m_why;
    TextLabel* m_words;
    TextLabel* m_problem;
    QPushButton* m_assign;
    TextLabel* m_givenWords;
    QListView* m_given;
    QWidget* m_one; ///< what can be done with the one that was opened
    TextLabel* m_oneWords;
    SecondThought* m_takeBack;
    AssignmentId m_opened;
};

} // namespace greenroom::ui
