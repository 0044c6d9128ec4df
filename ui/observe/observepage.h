// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/observe/observestate.h"
#include "ui/shell/page.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace greenroom::ui {

class Card;
class FormField;
class TextLabel;

/// What is asked before a real call, meeting or role-play is noted and scored: whom, why, and for a recording what
/// those recorded agreed to. Then it opens in Review.
class ObservePage : public Page {
    Q_OBJECT
public:
    explicit ObservePage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    bool hasData() const override { return m_state->isLoaded(); }
    bool isSettled() const override { return hasData() && !m_state->isWorking(); }
    bool showsJobs() const override { return true; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Card* makeForm();
    void addWhat(QVBoxLayout* column);
    void addRecording(QVBoxLayout* column);
    void addFoot(QVBoxLayout* column);
    ObserveDraft draft() const;
    void chooseFile();
    void showState();

    ObserveState* m_state;
    QScrollArea* m_scroll;
    Card* m_form;
    QComboBox* m_who;
    QList<QPushButton*> m_kinds;
    QDateEdit* m_day;
    QPlainTextEdit* m_intent;
    QPushButton* m_without;
    QPushButton* m_with;
    QWidget* m_recording;
    QPlainTextEdit* m_consent;
    QPushButton* m_choose;
    TextLabel* m_file;
    TextLabel* m_words;
    TextLabel* m_problem;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_begin;
    QString m_path;
};

} // namespace greenroom::ui
