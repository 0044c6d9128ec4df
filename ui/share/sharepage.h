// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <optional>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace greenroom {
struct Error;
}

namespace greenroom::ui {

class Card;
class EmptyState;
class PageHeader;
class SharePeopleModel;
class ShareRow;
class SharingState;
class TextLabel;

/// Sharing one's own take: with whom, what goes along, until when, said in one sentence before the button; and the
/// shares there are, each with Withdraw.
class SharePage : public Page {
    Q_OBJECT
public:
    explicit SharePage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    void leave() override;
    bool isSettled() const override;

    SharingState& state() { return *m_state; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeForm();
    void addPeople(QVBoxLayout* column);
    void addRest(QVBoxLayout* column);
    QWidget* makeSide();

    void showAll();
    void showForm();
    void showLevels();
    void showNotes();
    void showEnds();
    void showChoice();
    void showShares();
    void showPicture();
    void showProblem(const Error& error);

    SharingState* m_state;
    SharePeopleModel* m_people;
    PageHeader* m_header;
    QScrollArea* m_scroll;
    QBoxLayout* m_columns;
    Card* m_form;
    QCheckBox* m_coach;
    QWidget* m_coachSees; ///< instead, where it is with the coach
    TextLabel* m_coachWords;
    TextLabel* m_others;
    QListView* m_list;
    QPlainTextEdit* m_note;
    QCheckBox* m_levels;
    TextLabel* m_levelWords;
    QCheckBox* m_notes;
    TextLabel* m_noteWords;
    QComboBox* m_ends;
    TextLabel* m_consequence;
    QPushButton* m_share;
    QWidget* m_side;
    QLabel* m_picture;
    TextLabel* m_takeWords;
    Card* m_sharesCard;
    QVBoxLayout* m_sharesColumn;
    QList<ShareRow*> m_rows;
    EmptyState* m_alone;
    TextLabel* m_problem;
    std::optional<bool> m_endsLive; ///< whether the choice of ends is that of a living share; nothing: it is empty
    bool m_begins = false;          ///< a take is shown for the first time
};

} // namespace greenroom::ui
