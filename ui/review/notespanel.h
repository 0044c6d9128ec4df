// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/notes.h"

#include <QWidget>

#include <functional>

class QAction;
class QHBoxLayout;
class QListView;
class QPushButton;

namespace greenroom::ui {

class Commands;
class NotesModel;
class ReviewState;
class TextLabel;

/// The notes on a subject and their replies: how many, what can be done with the chosen one, what the symbols mean, and
/// the list. It follows the state when told to.
class NotesPanel : public QWidget {
    Q_OBJECT
public:
    /// The chosen row: a note, or a reply to it.
    struct Chosen {
        const Note* note = nullptr; ///< nothing: no row is chosen
        const Reply* reply = nullptr;
        bool isOwn = false; ///< what the row shows was written by this home's person
        bool canEdit() const { return isOwn && !reply; }
    };

    NotesPanel(ReviewState& state, const Commands& commands, QWidget* parent = nullptr);

    /// A button for `action`, enabled while a row is chosen of which `isFor` says yes.
    void addAction(QAction* action, const QString& iconName, std::function<bool(const Chosen&)> isFor);

    void refresh();
    Chosen chosen() const;
    /// False: it is not among the notes.
    bool choose(const EntityId& note);
    /// By its number among the notes, as if it was pressed.
    void press(int number);
    /// The next one, or the one before; where none is chosen, as seen from `position`, in seconds.
    void step(int step, double position);

Q_SIGNALS:
    /// The note (or the note of the reply) that the person went to; it is chosen.
    void pressed(const greenroom::Note& note);
    /// By its number; -1: none.
    void chosenChanged(int number);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Button {
        QPushButton* button;
        std::function<bool(const Chosen&)> isFor;
    };

    QWidget* makeLegend();
    void makeList(const Commands& commands);
    void showChosen();
    QModelIndex chosenRow() const;

    ReviewState& m_state;
    NotesModel* m_notes;
    TextLabel* m_count;
    QHBoxLayout* m_actions;
    QList<Button> m_buttons;
    QWidget* m_legend;
    QListView* m_list;
    TextLabel* m_empty;
};

} // namespace greenroom::ui
