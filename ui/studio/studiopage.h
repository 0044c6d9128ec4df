// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/studio/studiostate.h"
#include "ui/studio/takeplayer.h"

#include <QHash>

#include <memory>

class QAction;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace greenroom::ui {

class AttemptsList;
class CaptionsMenu;
class AttemptsModel;
class Beeper;
class ExampleCard;
class ModeStage;
class PageHeader;
class PlateButton;
class PreviewSurface;
class ScenarioKeeping;
class SidePanel;
class StudioControls;
class Tag;
class TargetBar;
class TextLabel;
class WellNotice;

/// Practising one scenario: the picture large, the script beside it, record, see it at once, again. In narrow windows
/// picture, script, brief and examples are tabs of one column, and a small picture stays beside the script.
class StudioPage : public Page {
    Q_OBJECT
public:
    explicit StudioPage(Context& context, QWidget* parent = nullptr);
    ~StudioPage() override;

    void enter(const Place& place) override;
    void leave() override;
    bool hasData() const override;
    QRect messagePlace() const override;
    bool isSettled() const override;

    StudioState& state() { return *m_state; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeader(QVBoxLayout* column);
    void fillMoreMenu();
    void chooseMode();
    QWidget* makeStrip();
    void bindState();
    void bindCommands();
    void bindModes();
    void showMode();
    void drillThis();
    void bindScript();

    void showPhase();
    void showRehearsal();
    void showHearers();
    void showTime();
    void showTarget();
    /// What is recorded, or plays, is a whole pitch and no part of one.
    bool isPitch() const;
    void showDevices();
    void showNotice();
    void showPictureWords();
    void showPlayer();
    TakePlayer::Clip clipOf(const ModelExample& example) const;
    void countDown(int seconds);
    void act(StudioNotice::Action action, bool keep);
    void chooseCamera(QWidget* below);
    void chooseMicrophone(QWidget* below);
    const Landmark* toMark() const; ///< what the mark key stamps now; null: nothing
    void mark();
    void showScript();
    void recordOnce();
    std::optional<TakeId> chosenTake() const;
    void withTake(const std::function<void(const TakeId&)>& function);
    void rate(const TakeId& take);
    void share(const TakeId& take);
    void compare(const TakeId& take);
    /// An example, in place of what is there now.
    bool canPlay() const;
    void playExample(const ExampleId& example);
    void fit();
    void arrange(bool narrow);
    void showMirror();

    StudioState* m_state;
    std::unique_ptr<Beeper> m_beeper;
    PageHeader* m_header;
    Tag* m_tier;
    Tag* m_privacy;      ///< what is told of the practice and to whom, and that takes are not
    QPushButton* m_all;  ///< attempts, on a page of their own
    QPushButton* m_mode; ///< how to practise
    QPushButton* m_more;
    PreviewSurface* m_preview;
    ModeStage* m_stage;       ///< with the preview
    PreviewSurface* m_mirror; ///< the same, small, beside the script
    QWidget* m_well;          ///< where the picture is, or the tabs it is one of
    TakePlayer* m_player;
    CaptionsMenu* m_captions;  ///< of the take that plays
    QStackedWidget* m_picture; ///< stage, or player
    WellNotice* m_notice;
    TargetBar* m_target;
    StudioControls* m_controls;
    AttemptsModel* m_attempts;
    AttemptsList* m_list;
    TextLabel* m_noAttempts;
    ExampleCard* m_example;
    QWidget* m_strip;
    QVBoxLayout* m_left;
    QHBoxLayout* m_row;
    SidePanel* m_panel;
    ScenarioKeeping* m_keeping;
    bool m_plays = false;     ///< a clip is in the picture's place
    bool m_showsClip = false; ///< one is beside it
    QHash<QString, QAction*> m_actions;
    QWidget* m_watched = nullptr;                      ///< the window
    std::optional<TakeId> m_played;                    ///< what the player has
    std::optional<ExampleId> m_watching;               ///< an example, in place of the preview
    std::optional<std::chrono::nanoseconds> m_pressed; ///< when R was
    double m_scriptTime = 0;                           ///< of the recording, when the script was moved last
};

} // namespace greenroom::ui
