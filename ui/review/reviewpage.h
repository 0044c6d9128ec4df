// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/shell/page.h"
#include "ui/widgets/notesymbol.h"

#include <QTimer>

#include <optional>

class QHBoxLayout;
class QListView;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace greenroom {
struct Error;
}

namespace greenroom::ui {

class MapPanel;
class NoteEditor;
class NotesModel;
class PageHeader;
class PlayerView;
class ReviewState;
class Tag;
class TextLabel;

/// Reviewing one take or observation: player, notes on its time line, and the assessment map.
class ReviewPage : public Page {
    Q_OBJECT
public:
    explicit ReviewPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    void leave() override;
    bool undo() override;
    bool redo() override;
    bool hasData() const override;
    bool isSettled() const override;

    ReviewState& state() { return *m_state; }
    PlayerView& player() { return *m_player; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What the field is open for.
    struct Writing {
        enum class What { New, Edit, Reply };
        What what = What::New;
        EntityId note;
        double begin = 0;
        std::optional<double> end;
    };

    void makeHeader(QVBoxLayout* column);
    QWidget* makeShareNote();
    QWidget* makeNotes();
    QWidget* makeLegend();
    void makeCommands();
    void arrange();
    void placeNotes(bool right);
    void shareHeight();
    /// In narrow windows: 0 notes, 1 the map.
    void showTab(int tab);

    void showOpened();
    void showReview();
    void showHeader();
    void showNotes();
    void showProblem(const Error& error);
    QString lineWords() const;
    void showShareNote();
    /// What of a recording that is on its way can be played.
    void playArriving();
    void watchArriving();
    void sayOnItsWay();
    void playWhole();
    void showArriving();
    void recordAgain();
    void playClip();
    void showNoteOf(double position);

    void writeNote();
    void editNote();
    void replyToNote();
    void deleteNote();
    void openEditor(const Writing& writing, const QString& title, const QString& text, NoteKind kind);
    void post();
    /// Posts what is being written, so that going elsewhere loses nothing.
    void keepWriting();
    void closeEditor();

    QModelIndex chosenRow() const;
    std::optional<int> chosenNote() const;
    void chooseNote(int number);
    void choose(const EntityId& note);
    void stepNote(int step);
    void loopNote();
    void share();
    void addMoment();

    ReviewState* m_state;
    PlayerView* m_player;
    NoteEditor* m_editor;
    MapPanel* m_map;
    NotesModel* m_notes;
    PageHeader* m_header;
    Tag* m_tag;
    QPushButton* m_star;
    QPushButton* m_share;
    QPushButton* m_compare;
    QPushButton* m_again;
    QPushButton* m_save;
    QPushButton* m_more;
    QWidget* m_said; ///< what the owner of a share said with it
    TextLabel* m_shareNote;
    QListView* m_list;
    TextLabel* m_count;
    TextLabel* m_empty;
    QList<QPushButton*> m_noteButtons;
    QWidget* m_legend;
    QWidget* m_tabs; ///< of the notes and the map, in narrow windows
    QList<QPushButton*> m_tabButtons;
    QStackedWidget* m_lower;
    QVBoxLayout* m_left;
    QVBoxLayout* m_right; ///< the map and, in large windows, the notes
    QWidget* m_filler;    ///< below the time line when the notes are at the right
    QHBoxLayout* m_row;
    Writing m_writing;
    bool m_playsOn = false; ///< after writing
    double m_openAt = -1;
    EntityId m_playing;    ///< the subject whose clip is in the player
    EntityId m_toChoose;   ///< as soon as it is among the notes
    QTimer m_watch;        ///< for more of a recording that is arriving
    qint64 m_played = 0;   ///< bytes of it that are open in the player
    bool m_goesOn = false; ///< it played to the end of what was there
    bool m_narrow = false;
};

} // namespace greenroom::ui
