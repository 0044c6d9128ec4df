// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/coaching/agreestate.h"
#include "ui/shell/page.h"

class QComboBox;
class QDateEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace greenroom::ui {

class AgreementCard;
class Card;
class EmptyState;
class FormField;
class PageHeader;
class TextLabel;

/// Proposing an agreement, or one that there is: answered, countered, changed, withdrawn or looked back at. It opens
/// with what became of the last one with the same person. The subject of its place is an agreement, a person or
/// nothing.
class AgreePage : public Page {
    Q_OBJECT
public:
    explicit AgreePage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    bool hasData() const override { return m_state->isLoaded(); }
    bool isSettled() const override { return m_state->isSettled(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLastTime();
    Card* makeForm();
    void addWho(QVBoxLayout* column);
    void addTerms(QVBoxLayout* column);
    AgreeDraft draft() const;
    /// Begins to write: with what is usual for what was opened.
    void write();
    void fill(const AgreeDraft& draft);
    void showState();
    void showLastTime(const PersonId& with);
    void showDraft();

    AgreeState* m_state;
    PageHeader* m_header;
    QScrollArea* m_scroll;
    EmptyState* m_gone;
    Card* m_lastTime;
    TextLabel* m_lastTerms;
    TextLabel* m_lastOutcome;
    AgreementCard* m_current;
    Card* m_form;
    TextLabel* m_formHeading;
    QComboBox* m_with;
    QPushButton* m_offer;
    QPushButton* m_ask;
    QComboBox* m_scenario;
    FormField* m_who;
    QWidget* m_kind;
    FormField* m_what;
    QSpinBox* m_wanted;
    QDateEdit* m_due;
    QPlainTextEdit* m_why;
    QPlainTextEdit* m_needs;
    TextLabel* m_words;
    TextLabel* m_problem;
    QPushButton* m_cancel;
    QPushButton* m_send;
    Place m_place;
    bool m_isWriting = false;
    bool m_isFilled = false; ///< the form has what is usual; it is the person's from then on
};

} // namespace greenroom::ui
