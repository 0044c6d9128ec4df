// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/context.h"
#include "ui/shell/settings.h"
#include "ui/studio/studiopage.h"
#include "ui/tour/stage.h"

#include <optional>

namespace greenroom::ui {

using namespace Qt::StringLiterals;
using Phase = StudioState::Phase;

namespace {

StudioState& studioOf(const Stage& stage) {
    return stage.page<StudioPage>()->state();
}

std::function<bool()> isFree(const Stage& stage) {
    return [&stage] {
        const StudioState& studio = studioOf(stage);
        return studio.phase() == Phase::Playing || (studio.phase() == Phase::Ready && studio.canRecord());
    };
}

/// Once it can be recorded in this mode, it is.
std::function<bool()> recordsAs(const Stage& stage, PracticeMode practice, std::function<bool()> until) {
    return [&stage, practice, until = std::move(until), step = 0]() mutable {
        if (step == 0 && isFree(stage)()) {
            studioOf(stage).chooseMode(practice);
            step = 1;
        }
        if (step == 1 && isFree(stage)() && studioOf(stage).modes().practice() == practice) {
            stage.context().settings.set(setting::countdown, 0);
            stage.press(u"record"_s);
            step = 2;
        }
        return step == 2 && until();
    };
}

std::function<bool()> hasRecorded(const Stage& stage, double seconds) {
    return [&stage, seconds] {
        return studioOf(stage).phase() == Phase::Recording && !studioOf(stage).isPaused() &&
               studioOf(stage).position() >= seconds;
    };
}

} // namespace

QList<Scene> modeScenes(const Stage& stage) {
    const Place studio{PageKind::Studio, stage.cast().scenario};
    const auto hasHeard = [&stage](Phase phase) {
        return [&stage, phase, frames = 0]() mutable {
            return studioOf(stage).phase() == phase && studioOf(stage).modes().clip().isPlaying() && ++frames > 20;
        };
    };
    return {
        {.name = u"modes-menu"_s,
         .place = studio,
         .until = isFree(stage),
         .show = [&stage] { stage.press(u"mode"_s); }},
        {.name = u"modes-drill"_s,
         .place = studio,
         .arrange = [&stage] { studioOf(stage).chooseMode(PracticeMode::Drill); },
         .until = isFree(stage)},
        {.name = u"modes-drill-listening"_s, .until = recordsAs(stage, PracticeMode::Drill, hasHeard(Phase::LeadIn))},
        {.name = u"modes-drill-recording"_s,
         .arrange = [&stage] { stage.press(u"record"_s); },
         .until = hasRecorded(stage, 2)},
        {.name = u"modes-drill-beside"_s,
         .arrange = [&stage] { stage.press(u"record"_s); },
         .until = [&stage] { return studioOf(stage).phase() == Phase::Playing; },
         .after = [&stage] { studioOf(stage).chooseMode(PracticeMode::Whole); }},
        {.name = u"modes-line-heard"_s,
         .place = studio,
         .until = recordsAs(stage, PracticeMode::CallAndResponse, hasHeard(Phase::Recording))},
        {.name = u"modes-line-answered"_s,
         .until =
             [&stage, startsAt = std::optional<double>()]() mutable {
                 if (!startsAt) {
                     if (studioOf(stage).isPaused()) // the line is still heard
                         stage.press(u"line-next"_s);
                     startsAt = studioOf(stage).position();
                 }
                 return hasRecorded(stage, *startsAt + 1)();
             }},
        {.name = u"modes-line-played"_s,
         .until =
             [&stage] {
                 if (studioOf(stage).phase() == Phase::Recording)
                     stage.press(u"record"_s);
                 return studioOf(stage).phase() == Phase::Playing;
             },
         .after =
             [&stage] {
                 studioOf(stage).chooseMode(PracticeMode::Whole);
                 stage.context().settings.remove(setting::countdown);
             }},
    };
}

} // namespace greenroom::ui
