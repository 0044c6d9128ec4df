// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/media/pairlayout.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QImage>

#include <array>

class QAction;
class QGridLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;

namespace greenroom::ui {

class CaptionLayer;
class CaptionsState;
class ClipChooser;
class CompareState;
class DeckView;
class ExportPanel;
class FullScreen;
class KeyHints;
class LaneFilm;
class PageHeader;
class PairStage;
class PlayerCommands;
class TextLabel;
class Timeline;
class TransportBar;

/// Two clips on one clock in one of the layouts of PairForm, their lanes below each other, and how they lie to each
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
    ExportPanel& exporting() { return *m_export; }
    LaneFilm& film() { return *m_film; }
    PairStage& stage() { return *m_stage; }
    DeckView& deck(int side);
    ClipChooser& chooser() { return *m_chooser; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Shown { First, Second, Both };
    /// What is drawn of one side in its lane.
    struct Strip {
        ContentHash media;
        QList<QImage> film;
        QList<float> peaks;
        bool areFine = false; ///< the peaks, or they are being made
    };

    void makeHeader();
    QWidget* makeHelp();
    void makeCommands();
    void arrange();
    void fitStage();
    void readLayout();
    void chooseForm(PairForm form);
    void keepLayout();
    void flip();
    void wipe();
    void moveDivider(double by);
    void nextCorner();
    void zoom(double factor);
    void showZoom();
    void popUpLandmarks();
    void fillLandmarks(QMenu* menu, int side);
    void showSides(Shown shown);
    void toggleFullScreen();
    void hear(int side);
    void hearNext();
    void hearBoth();

    void refresh();
    void showTransport();
    void showTimes();
    void showLanes();
    void showMarkers();
    void showLandmarks();
    void showHelp();
    QString alignmentSentence() const;
    void showMarking();
    void showExport();
    void chooseHelp();
    void askStrip(int side);
    void makeCaptions();
    void showCaptions();
    void goToMarker(int marker);
    void stepNote(int step);
    QAction* on(const QString& id, void (ComparePage::*function)());

    CompareState* m_state;
    PlayerCommands* m_commands;
    PageHeader* m_header;
    QList<QPushButton*> m_forms; ///< in the order of PairForm
    QPushButton* m_align;
    PairStage* m_stage;
    ClipChooser* m_chooser;
    TransportBar* m_bar;
    CaptionLayer* m_captionLayer;
    std::array<CaptionsState*, 2> m_captions;
    QPushButton* m_swap;
    Timeline* m_timeline;
    LaneFilm* m_film;
    QGridLayout* m_grid;
    QWidget* m_help;
    QStackedLayout* m_helpStack;
    QLabel* m_info;
    TextLabel* m_sentence;
    TextLabel* m_guidance;
    KeyHints* m_hints;
    ExportPanel* m_export;
    bool m_isExporting = false; ///< the panel is open
    FullScreen* m_fullScreen;
    QHash<QString, QAction*> m_actions;
    std::array<Strip, 2> m_strips;
    PairForm m_before = PairForm::SideBySide; ///< what a key goes back to from a wipe or a flip
    Shown m_shown = Shown::Both;
};

} // namespace greenroom::ui
