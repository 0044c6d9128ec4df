// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace greenroom::ui {

class AgreementPeopleModel;
class AgreementsModel;
class AgreementsState;
class AssignedModel;
class AssignmentsState;
class Card;
class EmptyState;
class ListSection;
class TextLabel;
enum class AgreementStage;

/// Agreements with everybody or with one person: what became of the last one first, what waits, what runs, what was;
/// and what was assigned to those whom this person guides, as far as they report it.
class CoachingPage : public Page {
    Q_OBJECT
public:
    explicit CoachingPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    bool hasData() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Part {
        AgreementStage stage;
        AgreementsModel* model;
        ListSection* section;
    };
    QWidget* makePeople();
    QWidget* makeAgreements();
    void addAssigned(QVBoxLayout* column);
    void addPart(QVBoxLayout* column, AgreementStage stage, const QString& heading, const QString& about);
    void showState();
    void showAgreements();
    void propose();

    AgreementsState* m_state;
    AssignmentsState* m_assignments;
    AgreementPeopleModel* m_peopleModel;
    PersonId m_with;
    QPushButton* m_propose;
    QWidget* m_content;
    QBoxLayout* m_columns;
    Card* m_people;
    QListView* m_list;
    Card* m_lastTime;
    TextLabel* m_lastTerms;
    TextLabel* m_lastOutcome;
    TextLabel* m_nothingWith;
    QList<Part> m_parts;
    AssignedModel* m_assigned;
    EmptyState* m_alone;
    EmptyState* m_nothing;
};

} // namespace greenroom::ui
