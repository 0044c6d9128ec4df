// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/stagedevices.h"
#include "ui/compare/comparepage.h"
#include "ui/library/cardgrid.h"
#include "ui/review/reviewpage.h"
#include "ui/shell/context.h"
#include "ui/shell/pictures.h"
#include "ui/shell/settings.h"
#include "ui/studio/attemptslist.h"
#include "ui/studio/clipbutton.h"
#include "ui/studio/ladderpage.h"
#include "ui/studio/previewsurface.h"
#include "ui/studio/sidepanel.h"
#include "ui/studio/studiopage.h"
#include "ui/studio/takeplayer.h"
#include "ui/studio/wellnotice.h"
#include "ui/tour/stage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tabs.h"

#include <QApplication>
#include <QContextMenuEvent>

#include <memory>
#include <utility>

namespace greenroom::ui {

using namespace Qt::StringLiterals;
using Phase = StudioState::Phase;

namespace {

StudioState& studioOf(const Stage& stage) {
    return stage.page<StudioPage>()->state();
}

std::function<bool()> isIn(const Stage& stage, Phase phase) {
    return [&stage, phase] { return studioOf(stage).phase() == phase; };
}

std::function<bool()> hasPicture(const Stage& stage) {
    return [&stage] { return studioOf(stage).phase() == Phase::Ready && !studioOf(stage).booth().preview().isNull(); };
}

/// Whether it can record; what was recorded before may play.
std::function<bool()> isFree(const Stage& stage) {
    return [&stage, isReady = hasPicture(stage)] { return isReady() || studioOf(stage).phase() == Phase::Playing; };
}

std::function<bool()> hasNotice(const Stage& stage) {
    return [&stage] { return !studioOf(stage).notice().text.isEmpty(); };
}

/// Whether it has recorded so long.
std::function<bool()> hasRecorded(const Stage& stage, double seconds) {
    return [&stage, seconds] {
        return studioOf(stage).phase() == Phase::Recording && studioOf(stage).position() >= seconds;
    };
}

void recordAtOnce(const Stage& stage) {
    stage.context().settings.set(setting::countdown, 0);
    stage.press(u"record"_s);
}

/// Once `first` is true, `then` is done, and it goes on with `last`.
std::function<bool()> inTurn(std::function<bool()> first, std::function<void()> then, std::function<bool()> last) {
    return [=, isDone = false]() mutable {
        if (!isDone && first()) {
            isDone = true;
            then();
        }
        return isDone && last();
    };
}

void openMenuOfAttempt(const Stage& stage) {
    auto* list = stage.find<AttemptsList>();
    list->setCurrentIndex(list->model()->index(0, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(list, &event);
}

} // namespace

QList<Scene> firstDayScenes(const Stage& stage) {
    return {
        {.name = u"first-studio"_s, .until = hasPicture(stage)},
        {.name = u"first-today"_s, .place = Place{PageKind::Today}},
        {.name = u"first-reviews"_s, .place = Place{PageKind::Reviews}},
        {.name = u"first-library"_s, .place = Place{PageKind::Library}},
        {.name = u"library-empty"_s,
         .place = Place{PageKind::Library},
         .arrange =
             [&stage] {
                 stage.find<CardGrid>()->setFocus();
                 stage.press(u"remove-example"_s);
             },
         .until = [&stage] { return stage.find<EmptyState>() != nullptr; }},
    };
}

QList<Scene> practiseScenes(const Stage& stage) {
    const Place studio{PageKind::Studio, stage.cast().scenario};
    const auto showTab = [&stage](int tab) { return [&stage, tab] { stage.find<Tabs>()->setCurrent(tab); }; };
    return {
        {.name = u"today"_s, .place = Place{PageKind::Today}},
        {.name = u"practise"_s, .place = Place{PageKind::Scenarios}, .arrange = [&stage] { stage.search({}); }},
        {.name = u"practise-nothing-found"_s,
         .place = Place{PageKind::Scenarios},
         .arrange = [&stage] { stage.search(u"nothing like this"_s); },
         .after = [&stage] { stage.search({}); }},
        {.name = u"studio"_s, .place = studio, .until = hasPicture(stage)},
        {.name = u"studio-brief"_s, .place = studio, .arrange = showTab(SidePanel::Brief), .until = hasPicture(stage)},
        {.name = u"studio-examples"_s,
         .place = studio,
         .arrange = showTab(SidePanel::Examples),
         .until = hasPicture(stage)},
        {.name = u"studio-watching-example"_s,
         .place = studio,
         .arrange = [&stage] { stage.find<ClipButton>()->click(); },
         .until = [&stage] { return stage.find<TakePlayer>() != nullptr; },
         .after = showTab(SidePanel::ScriptTab)},
        {.name = u"studio-menu-of-attempt"_s,
         .place = studio,
         .until = hasPicture(stage),
         .show = [&stage] { openMenuOfAttempt(stage); }},
        {.name = u"ladder"_s,
         .place = Place{PageKind::Ladder, stage.cast().scenario},
         .arrange =
             [&stage] {
                 stage.page<LadderPage>()->state().setTicked(
                     stage.page<LadderPage>()->state().ladder().items.first().attempt.take, true);
             },
         .until = [&stage] { return stage.context().pictures.isIdle(); }},
        {.name = u"studio-menu-of-cameras"_s,
         .place = studio,
         .until = hasPicture(stage),
         .show = [&stage] { stage.find<PreviewSurface>()->cameraButton()->click(); }},
        {.name = u"studio-menu-of-microphones"_s,
         .place = studio,
         .until = hasPicture(stage),
         .show =
             [&stage] {
                 const QString name = studioOf(stage).booth().microphone().device.name;
                 stage.click(StudioPage::tr("Microphone: %1").arg(name));
             }},
        {.name = u"studio-script-settings"_s,
         .place = studio,
         .until = hasPicture(stage),
         .show = [&stage] { stage.press(u"script-settings"_s); }},
        {.name = u"studio-menu-of-prospects"_s,
         .place = studio,
         .until = hasPicture(stage),
         .show = [&stage] { stage.click(stage.find<SidePanel>()->tierWords()); }},
    };
}

QList<Scene> recordingScenes(const Stage& stage) {
    const Place studio{PageKind::Studio, stage.cast().scenario};
    const auto record = [&stage] { recordAtOnce(stage); };
    const auto stop = [&stage] { stage.press(u"record"_s); };
    const auto asks = [&stage] {
        return studioOf(stage).notice().actions.contains(StudioNotice::Action::KeepOrDiscard);
    };
    return {
        {.name = u"studio-countdown"_s,
         .place = studio,
         .arrange =
             [&stage] {
                 stage.context().settings.set(setting::countdown, 10);
                 stage.press(u"record"_s);
             },
         .until = isIn(stage, Phase::Countdown),
         .after = stop},
        {.name = u"studio-recording"_s,
         .place = studio,
         .until = inTurn(isFree(stage), record, hasRecorded(stage, 5)),
         .after = [&stage] { stage.copyHome(stage.scratch(u"crashed"_s)); }},
        {.name = u"studio-words-near-the-lens"_s,
         .place = studio,
         .arrange =
             [&stage] {
                 stage.context().settings.set(setting::scriptNearLens, true);
                 stage.context().settings.set(setting::scriptWords, 200);
             },
         .until = inTurn(isFree(stage), record, hasRecorded(stage, 11)),
         .after = stop},
        {.name = u"studio-mirror-writing"_s,
         .place = studio,
         .arrange =
             [&stage] {
                 stage.context().settings.set(setting::scriptNearLens, false);
                 stage.context().settings.set(setting::scriptMirrored, true);
                 stage.context().settings.set(setting::scriptMargin, 12);
             },
         .until = inTurn(
             isFree(stage), [&stage] { stage.press(u"back-to-camera"_s); }, hasPicture(stage)),
         .after =
             [&stage] {
                 for (const QString& key :
                      {setting::scriptNearLens, setting::scriptWords, setting::scriptMirrored, setting::scriptMargin})
                     stage.context().settings.remove(key);
             }},
        {.name = u"studio-paused"_s,
         .place = studio,
         .until = inTurn(isFree(stage), record,
                         inTurn(
                             hasRecorded(stage, 4), [&stage] { stage.press(u"pause-recording"_s); },
                             [&stage] { return studioOf(stage).isPaused(); })),
         .after = stop},
        {.name = u"studio-keep-or-discard"_s,
         .place = studio,
         .until = inTurn(isFree(stage), record, inTurn(hasRecorded(stage, 3.5), stop, asks))},
        {.name = u"studio-after-stop"_s,
         .arrange = [&stage] { stage.click(WellNotice::tr("Keep")); },
         .until = isIn(stage, Phase::Playing)},
        {.name = u"studio-beside-the-model"_s,
         .arrange =
             [&stage] {
                 stage.press(u"star"_s);
                 stage.click(TakePlayer::tr("Show the model beside it"));
             },
         .until = [&stage] { return studioOf(stage).playing() && studioOf(stage).playing()->starred; },
         .after = [&stage] { stage.click(TakePlayer::tr("Show the model beside it")); }},
        {.name = u"studio-discarded"_s,
         .arrange = [&stage] { stage.press(u"discard"_s); },
         .until = isIn(stage, Phase::Ready),
         .after = [&stage] { stage.context().settings.remove(setting::countdown); }},
    };
}

QList<Scene> objectionScenes(const Stage& stage) {
    const auto practise = [&stage] { studioOf(stage).chooseMode(PracticeMode::Objections); };
    const auto scene = [&stage]() -> const ModeScene& { return studioOf(stage).modes().current().scene(); };
    const auto press = [&stage](const QString& command) { return [&stage, command] { stage.press(command); }; };
    const auto take = [&stage] { return studioOf(stage).playing()->take.entity(); };
    const auto hasMany = [&stage] { return studioOf(stage).prompts().size() > 2; };
    return {
        {.name = u"studio-objections"_s,
         .place = Place{PageKind::Studio, stage.cast().deck},
         .until = inTurn(isFree(stage), practise, [scene] { return !scene().heading.isEmpty(); })},
        {.name = u"studio-objection"_s,
         .until = inTurn(
             isFree(stage), [&stage] { recordAtOnce(stage); },
             inTurn(hasRecorded(stage, 3), press(u"line-next"_s), [scene] { return !scene().words.isEmpty(); }))},
        {.name = u"studio-objection-hint"_s,
         .until = inTurn(hasRecorded(stage, 5), press(u"choose-1"_s), [scene] { return !scene().detail.isEmpty(); })},
        {.name = u"studio-objections-played"_s,
         .until = inTurn(inTurn(hasRecorded(stage, 8), press(u"line-next"_s),
                                inTurn(hasRecorded(stage, 11), press(u"choose-2"_s), hasMany)),
                         press(u"record"_s), isIn(stage, Phase::Playing)),
         .after = [&stage] { stage.context().settings.remove(setting::countdown); }},
        {.name = u"review-objections"_s,
         .arrange =
             [&stage, take] {
                 stage.go({PageKind::Review, take()});
             },
         .until = [&stage] { return stage.page<ReviewPage>() && stage.page<ReviewPage>()->isSettled(); }},
        {.name = u"compare-objections"_s,
         .arrange =
             [&stage] {
                 stage.go({PageKind::Compare, stage.context().navigator.place().subject, stage.cast().example});
             },
         .until = [&stage] { return stage.page<ComparePage>() && stage.page<ComparePage>()->isSettled(); }},
    };
}

/// While nothing is recorded.
QList<Scene> readyScenes(const Stage& stage) {
    const Place studio{PageKind::Studio, stage.cast().scenario};
    const auto isRemembering = [&stage] { return studioOf(stage).rememberedSeconds() >= 3; };
    return {
        {.name = u"studio-ready"_s,
         .place = studio,
         .until = [&stage] { return !studioOf(stage).readyWords().isEmpty(); }},
        {.name = u"studio-last-minutes-offered"_s,
         .place = studio,
         .until = inTurn(
             isFree(stage), [&stage] { stage.press(u"keep-last"_s); }, hasNotice(stage))},
        {.name = u"studio-last-minutes-in-memory"_s,
         .arrange = [&stage] { stage.click(WellNotice::tr("Remember")); },
         .until = isRemembering,
         .after = [&stage] { studioOf(stage).setRemembering(false); }},
        {.name = u"studio-last-minutes-without-camera"_s,
         .place = studio,
         .until = inTurn(
             isFree(stage), [&stage] { studioOf(stage).setRemembering(true); },
             inTurn(
                 isRemembering, [&stage] { stage.devices().plugCamera(false); },
                 [&stage] { return studioOf(stage).notice().actions.contains(StudioNotice::Action::KeepLast); })),
         .after = [&stage] { studioOf(stage).setRemembering(false); }},
        {.name = u"studio-clap-test-offered"_s,
         .place = studio,
         .until = inTurn(
             isFree(stage), [&stage] { recordAtOnce(stage); },
             inTurn(
                 hasRecorded(stage, 2.5), [&stage] { stage.devices().setSoundLate(std::chrono::milliseconds(80)); },
                 inTurn(
                     hasRecorded(stage, 12), [&stage] { stage.press(u"record"_s); }, hasNotice(stage)))),
         .after =
             [&stage] {
                 stage.context().settings.remove(setting::countdown);
                 stage.press(u"discard"_s);
             }},
        {.name = u"studio-clap-test"_s,
         .place = studio,
         .until = inTurn(
             isFree(stage), [&stage] { studioOf(stage).askForClaps(); }, hasNotice(stage)),
         .after = [&stage] { stage.click(WellNotice::tr("Got it")); }},
        {.name = u"studio-audio-only"_s,
         .place = studio,
         .arrange = [&stage] { studioOf(stage).chooseCamera(u"none"_s); },
         .until =
             [&stage] {
                 return studioOf(stage).booth().camera().state == DeviceState::Off &&
                        studioOf(stage).booth().level().noise.has_value();
             },
         .after = [&stage] { studioOf(stage).chooseCamera({}); }},
        {.name = u"studio-microphone-unheard"_s,
         .place = studio,
         .arrange = [&stage] { stage.devices().setSilent(true); },
         .until = hasNotice(stage),
         .after = [&stage] { stage.devices().setSilent(false); }},
    };
}

QList<Scene> troubleScenes(const Stage& stage) {
    const Place studio{PageKind::Studio, stage.cast().scenario};
    const auto record = [&stage] { recordAtOnce(stage); };
    /// The page is come to while something is not plugged in.
    const auto without = [&stage, studio](bool camera, bool microphone) {
        return [&stage, studio, camera, microphone] {
            stage.go({PageKind::Today});
            stage.devices().plugCamera(camera);
            stage.devices().plugMicrophone(microphone);
            stage.go(studio);
        };
    };
    const auto usual = std::make_shared<std::function<qint64(const QString&)>>(); // bytes that are free
    const auto isMissing = [&stage] { return studioOf(stage).booth().camera().state == DeviceState::Missing; };
    return {
        {.name = u"studio-camera-frozen"_s,
         .place = studio,
         .arrange = [&stage] { stage.devices().setPicture(StageDevices::Picture::Frozen); },
         .until = hasNotice(stage)},
        {.name = u"studio-camera-black"_s,
         .place = studio,
         .arrange = [&stage] { stage.devices().setPicture(StageDevices::Picture::Black); },
         .until = hasNotice(stage)},
        {.name = u"studio-microphone-silent"_s,
         .place = studio,
         .arrange = [&stage] { stage.devices().setSilent(true); },
         .until = inTurn(isFree(stage), record, hasNotice(stage))},
        {.name = u"studio-camera-unplugged"_s,
         .place = studio,
         .until =
             inTurn(isFree(stage), record,
                    inTurn(
                        hasRecorded(stage, 3), [&stage] { stage.devices().plugCamera(false); }, hasNotice(stage)))},
        {.name = u"studio-saved-without-camera"_s,
         .arrange = [&stage] { stage.press(u"record"_s); },
         .until = isIn(stage, Phase::Playing),
         .after =
             [&stage] {
                 stage.click(WellNotice::tr("Got it"));
                 stage.context().settings.remove(setting::countdown);
             }},
        {.name = u"studio-no-camera"_s, .place = studio, .arrange = without(false, true), .until = isMissing},
        {.name = u"studio-no-microphone"_s,
         .place = studio,
         .arrange = without(true, false),
         .until = hasNotice(stage)},
        {.name = u"studio-disk-nearly-full"_s,
         .place = Place{PageKind::Today},
         .arrange =
             [&stage, studio, usual] {
                 *usual = std::exchange(stage.context().bytesFree, [](const QString&) { return 200'000'000; });
                 stage.go(studio);
             },
         .until = [&stage, seen = hasPicture(stage)] { return studioOf(stage).minutesLeft() < 10 && seen(); },
         .after = [&stage, usual] { stage.context().bytesFree = *usual; }},
        {.name = u"studio-no-devices"_s, .place = studio, .arrange = without(false, false), .until = isMissing},
    };
}

} // namespace greenroom::ui
