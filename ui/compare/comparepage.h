// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QImage>

#include <array>

class QAction;
class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace greenroom::ui {

class ClipChooser;
class CompareState;
class DeckView;
class FullScreen;
class KeyHints;
class PageHeader;
class PlayerCommands;
class TextLabel;
class Timeline;
class TransportBar;

/// Two clips on one clock: side by side or one above the other, their lanes below each other, and how they lie to each
/// other. Without a second clip it is chosen here.
class ComparePage : public Page {
    Q_OBJECT
public:
    explicit ComparePage(Context& context, QWidget* parent = nullptr);
    ~ComparePage() override;

    void enter(const Place& place) override;
    void leave() override;
    QWidget* searchField() override;
    bool hasData() const override;
    QRect messagePlace() const override;
    bool isSettled() const override;

    CompareState& state() { return *m_state; }
    Timeline& timeline() { return *m_timeline; }
    DeckView& deck(int side) { return *m_decks[static_cast<std::size_t>(side)]; }
    ClipChooser& chooser() { return *m_chooser; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Layout { SideBySide, Stacked };
    enum class Shown { First, Second, Both };
    /// What is drawn of one side in its lane.
    struct Strip {
        ContentHash media;
        QList<QImage> film;
        QList<float> peaks;
    };

    void makeHeader();
    QWidget* makeHelp();
    void makeCommands();
    void arrange();
    void fitStage();
    void chooseLayout(Layout layout);
    void showSides(Shown shown);
    void toggleFullScreen();
    void hear(int side);
    void hearOther();
    void hearBoth();

    void refresh();
    void showTransport();
    void showTimes();
    void showLanes();
    void showMarkers();
    void showHelp();
    void showMarking();
    void askStrip(int side);
    void goToMarker(int marker);
    void stepNote(int step);
    QAction* on(const QString& id, void (ComparePage::*function)());

    CompareState* m_state;
    PlayerCommands* m_commands;
    PageHeader* m_header;
    QPushButton* m_sideBySide;
    QPushButton* m_stacked;
    QPushButton* m_align;
    QWidget* m_stage;
    QBoxLayout* m_stageRow;
    std::array<DeckView*, 2> m_decks;
    ClipChooser* m_chooser;
    TransportBar* m_bar;
    QPushButton* m_swap;
    Timeline* m_timeline;
    QGridLayout* m_grid;
    QWidget* m_help;
    QStackedLayout* m_helpStack;
    QLabel* m_info;
    TextLabel* m_sentence;
    TextLabel* m_guidance;
    KeyHints* m_hints;
    FullScreen* m_fullScreen;
    QHash<QString, QAction*> m_actions;
    std::array<Strip, 2> m_strips;
    Layout m_layout = Layout::SideBySide;
    Shown m_shown = Shown::Both;
};

} // namespace greenroom::ui
