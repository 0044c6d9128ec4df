// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/agreementcard.h"
#include "ui/compare/comparepage.h"
#include "ui/library/clipkeeping.h"
#include "ui/library/keepchoice.h"
#include "ui/library/scenariokeeping.h"
#include "ui/observe/observepage.h"
#include "ui/review/closerstate.h"
#include "ui/review/criterionrow.h"
#include "ui/review/reviewpage.h"
#include "ui/studio/sidepanel.h"
#include "ui/tour/stage.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/videosurface.h"

#include <QFile>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

void openMoments(const Stage& stage) {
    for (auto* row : stage.window().findChildren<CriterionRow*>())
        for (auto* button : row->findChildren<QPushButton*>())
            if (button->isVisible() && button->menu())
                return button->menu()->popup(button->mapToGlobal(QPoint(0, button->height())));
}

std::function<bool()> hasMessage(const Stage& stage) {
    return [&stage] { return !stage.page<ReviewPage>()->player().surface().message().isEmpty(); };
}

} // namespace

QList<Scene> reviewScenes(const Stage& stage) {
    const Place review{PageKind::Review, stage.cast().take};
    const auto press = [&stage](const QString& command) { return [&stage, command] { stage.press(command); }; };
    const auto other = [&stage](int index) { return Place{PageKind::Review, stage.cast().otherTakes.value(index)}; };
    return {
        {.name = u"reviews"_s, .place = Place{PageKind::Reviews}},
        {.name = u"review"_s, .place = review},
        {.name = u"review-note"_s, .place = review, .arrange = press(u"note"_s)},
        {.name = u"review-reply"_s,
         .place = review,
         .arrange =
             [&stage] {
                 stage.press(u"note-next"_s);
                 stage.press(u"note-reply"_s);
             }},
        {.name = u"review-map"_s, .place = review, .arrange = press(u"map"_s)},
        {.name = u"review-closer-clips"_s,
         .place = other(0),
         .arrange = press(u"closer"_s),
         .until = [&stage] { return stage.page<ReviewPage>()->closer().step() == CloserState::Step::Asking; }},
        {.name = u"review-closer-words"_s, .arrange = press(u"closer-that"_s)},
        {.name = u"review-closer-outcome"_s,
         .arrange =
             [&stage] {
                 CloserState& closer = stage.page<ReviewPage>()->closer();
                 while (closer.step() == CloserState::Step::Asking)
                     closer.answer(closer.questionNumber() == 1);
             }},
        {.name = u"review-menu-of-moments"_s, .place = review, .show = [&stage] { openMoments(stage); }},
        {.name = u"review-loop"_s,
         .place = review,
         .arrange =
             [&stage] {
                 stage.press(u"note-next"_s);
                 stage.press(u"note-loop"_s);
             }},
        {.name = u"share-alone"_s, .place = Place{PageKind::Share, stage.cast().take}},
        {.name = u"review-without-notes"_s, .place = other(2)},
        {.name = u"review-damaged"_s,
         .place = Place{PageKind::Reviews},
         .arrange =
             [&stage, other] {
                 QFile file(stage.cast().otherFiles.value(0));
                 file.remove();
                 if (file.open(QIODevice::WriteOnly))
                     file.write("What a failing disk gives back.");
                 stage.go(other(0));
             },
         .until = hasMessage(stage)},
        {.name = u"review-recording-gone"_s,
         .place = Place{PageKind::Reviews},
         .arrange =
             [&stage, other] {
                 QFile::remove(stage.cast().otherFiles.value(1));
                 stage.go(other(1));
             },
         .until = hasMessage(stage)},
    };
}

QList<Scene> memberScenes(const Stage& stage) {
    return {
        {.name = u"member-today"_s, .place = Place{PageKind::Today}},
        {.name = u"member-share"_s, .place = Place{PageKind::Share, stage.cast().take}},
        {.name = u"member-reviews"_s, .place = Place{PageKind::Reviews}},
        {.name = u"member-feedback"_s, .place = Place{PageKind::Review, stage.cast().take}},
        {.name = u"member-exchange"_s, .place = Place{PageKind::Exchange}},
        {.name = u"member-others"_s, .place = Place{PageKind::Others}},
        {.name = u"member-coaching"_s, .place = Place{PageKind::Coaching}},
        {.name = u"member-agreement"_s, .place = Place{PageKind::Agree, stage.cast().agreement}},
        {.name = u"member-counter-offer"_s,
         .place = Place{PageKind::Agree, stage.cast().agreement},
         .arrange = [&stage] { stage.click(AgreementCard::tr("Make a counter-offer")); }},
    };
}

QList<Scene> travelScenes(const Stage& stage) {
    return {
        {.name = u"travel-library"_s, .place = Place{PageKind::Library}},
        {.name = u"travel-clip-away"_s, .place = Place{PageKind::Clip, stage.cast().away}},
        {.name = u"travel-clip-here"_s, .place = Place{PageKind::Clip, stage.cast().ofTeam}},
        {.name = u"travel-clip-let-go"_s,
         .place = Place{PageKind::Clip, stage.cast().ofTeam},
         .arrange = [&stage] { stage.click(ClipKeeping::tr("Let it go…")); },
         .until = [&stage] { return stage.button(ClipKeeping::tr("Let it go")) != nullptr; }},
        {.name = u"travel-settings"_s,
         .place = Place{PageKind::Settings},
         .until = [&stage] { return stage.find<KeepChoice>() && stage.find<KeepChoice>()->isLoaded(); },
         .show = [&stage] { stage.find<QScrollArea>()->ensureWidgetVisible(stage.find<KeepChoice>()); },
         .after = [&stage] { stage.find<QScrollArea>()->verticalScrollBar()->setValue(0); }},
        {.name = u"travel-scenario"_s,
         .place = Place{PageKind::Studio, stage.cast().toTravel},
         .arrange = [&stage] { stage.find<Tabs>()->setCurrent(SidePanel::Examples); }},
        {.name = u"travel-scenario-kept"_s,
         .arrange = [&stage] { stage.click(ScenarioKeeping::tr("Keep for travel")); },
         .until = [&stage] { return stage.button(ScenarioKeeping::tr("Do not keep for travel")) != nullptr; },
         .after = [&stage] { stage.click(ScenarioKeeping::tr("Do not keep for travel")); }},
    };
}

QList<Scene> coachScenes(const Stage& stage) {
    return {
        {.name = u"coach-today"_s, .place = Place{PageKind::Today}},
        {.name = u"coach-reviews"_s, .place = Place{PageKind::Reviews}},
        {.name = u"coach-review"_s, .place = Place{PageKind::Review, stage.cast().share}},
        {.name = u"coach-exchange"_s, .place = Place{PageKind::Exchange}},
        {.name = u"coach-team"_s, .place = Place{PageKind::Team}},
        {.name = u"coach-coaching"_s, .place = Place{PageKind::Coaching}},
        {.name = u"coach-coaching-one"_s, .place = Place{PageKind::Coaching, entityOf(stage.cast().agreement.owner())}},
        {.name = u"coach-agree"_s, .place = Place{PageKind::Agree, entityOf(stage.cast().agreement.owner())}},
        {.name = u"coach-observe"_s, .place = Place{PageKind::Observe}},
        {.name = u"coach-observe-recording"_s,
         .place = Place{PageKind::Observe},
         .arrange = [&stage] { stage.click(ObservePage::tr("Yes, a recording")); }},
    };
}

QList<Scene> compareScenes(const Stage& stage) {
    const Place compare{PageKind::Compare, stage.cast().take, stage.cast().example};
    const auto press = [&stage](const QString& command) { return [&stage, command] { stage.press(command); }; };
    const auto popUp = [&stage](const QString& button) { return [&stage, button] { stage.popUp(button); }; };
    const auto next = [&stage](int times) {
        return [&stage, times] {
            for (int i = 0; i < times; ++i)
                stage.press(u"layout"_s);
        };
    };
    return {
        {.name = u"compare"_s, .place = compare},
        {.name = u"compare-stacked"_s, .place = compare, .arrange = next(1), .after = next(4)}, // it is remembered
        {.name = u"compare-inset"_s, .place = compare, .arrange = next(2), .after = next(3)},
        {.name = u"compare-wipe"_s, .place = compare, .arrange = next(3), .after = next(2)},
        {.name = u"compare-flip"_s, .place = compare, .arrange = next(4), .after = next(1)},
        {.name = u"compare-zoomed"_s,
         .place = compare,
         .arrange =
             [&stage] {
                 for (int i = 0; i < 3; ++i)
                     stage.press(u"zoom-in"_s);
             },
         .after = press(u"zoom-fit"_s)},
        {.name = u"compare-export"_s, .place = compare, .arrange = press(u"export"_s)},
        {.name = u"compare-marking"_s, .place = compare, .arrange = press(u"align"_s)},
        {.name = u"compare-menu-of-alignment"_s, .place = compare, .show = popUp(ComparePage::tr("Align"))},
        {.name = u"compare-menu"_s, .place = compare, .show = popUp(ComparePage::tr("More"))},
        {.name = u"compare-choose"_s, .place = Place{PageKind::Compare, stage.cast().take}},
    };
}

} // namespace greenroom::ui
