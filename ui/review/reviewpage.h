// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/shell/page.h"

class QAction;
class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace greenroom {
struct Error;
}

namespace greenroom::ui {

class CloserPanel;
class CloserState;
class CaptionsState;
class DeliveryPanel;
class MapPanel;
class NoteWriter;
class NotesPanel;
class PageHeader;
class PlayerView;
class ReviewState;
class SubjectPlayer;
class Tag;
class TextLabel;
class TranscriptPanel;

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
    QWidget* searchField() override;
    bool isSettled() const override;

    ReviewState& state() { return *m_state; }
    CloserState& closer() { return *m_closer; }
    PlayerView& player() { return *m_player; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHeader(QVBoxLayout* column);
    QWidget* makeShareNote();
    void makeCommands();
    void arrange();
    void placeNotes(bool right);
    void shareHeight();
    /// In narrow windows: 0 notes, 1 the map.
    void showTab(int tab);

    void showOpened();
    void showReview();
    void showHeader();
    void showProblem(const Error& error);
    void showShareNote();
    void showCaptions();
    void recordAgain();
    void stepNote(int step);
    void loopNote();
    void drillNote();
    void share();
    void compare();
    void addMoment();
    void showCloser();
    /// To the map or what is in its place.
    void focusRating();

    ReviewState* m_state;
    PlayerView* m_player;
    SubjectPlayer* m_show;
    NoteWriter* m_writer;
    NotesPanel* m_notes;
    MapPanel* m_map;
    CloserState* m_closer;
    CloserPanel* m_closerPanel;
    QStackedWidget* m_rating; ///< the map or, in its place, what finds levels in pairs
    DeliveryPanel* m_delivery;
    CaptionsState* m_captions;
    TranscriptPanel* m_transcript;
    QScrollArea* m_deliveryRoom;
    PageHeader* m_header;
    Tag* m_tag;
    QPushButton* m_star;
    QPushButton* m_share;
    QPushButton* m_compare;
    QPushButton* m_again;
    QPushButton* m_save;
    QPushButton* m_more;
    QAction* m_discard; ///< of an observation
    QWidget* m_said;    ///< what the owner of a share said with it
    TextLabel* m_shareNote;
    QWidget* m_tabs; ///< of the notes and the map, in narrow windows
    QList<QPushButton*> m_tabButtons;
    QAction* m_toShare;
    QAction* m_toCompare;
    QAction* m_toCloser;
    QStackedWidget* m_lower;
    QWidget* m_blank; ///< where there is no room for the notes
    QVBoxLayout* m_left;
    QVBoxLayout* m_right; ///< the map and, in large windows, the notes
    QWidget* m_filler;    ///< below the time line when the notes are at the right
    QHBoxLayout* m_row;
    EntityId m_toChoose; ///< as soon as it is among the notes
    bool m_narrow = false;
};

} // namespace greenroom::ui
