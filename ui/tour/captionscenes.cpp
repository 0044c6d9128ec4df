// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/transport.h"
#include "ui/captions/captionsstate.h"
#include "ui/captions/transcriptpanel.h"
#include "ui/captions/whisperchoice.h"
#include "ui/compare/comparepage.h"
#include "ui/delivery/deliverypanel.h"
#include "ui/delivery/deliverystate.h"
#include "ui/library/clippage.h"
#include "ui/review/reviewpage.h"
#include "ui/tour/stage.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/videosurface.h"

#include <QFile>
#include <QListView>
#include <QScrollArea>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

QString captionFileOf(const Stage& stage) {
    const QString path = stage.scratch(u"Captions.vtt"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            "WEBVTT\nLanguage: en\n\n"
            "00:00.000 --> 00:03.500\n<v Rep>Um, good morning. Thank you for making the time, you know, today.\n\n"
            "00:03.500 --> 00:07.000\nWhat would make this half hour worth it for you?\n\n"
            "00:07.000 --> 00:11.000\n<v Customer>We lose two days a month to late deliveries, and nobody can "
            "tell me why that is or what it costs us in the end.\n\n"
            "00:11.000 --> 00:15.000\n<v Rep>And, um, what does a late delivery cost you?\n\n"
            "00:15.000 --> 00:19.000\n<v Customer>Actually, I have never counted it.\n");
    return path;
}

/// Brings captions to all clips that the page shows.
void bring(const Stage& stage) {
    for (auto* state : stage.window().currentPage()->findChildren<CaptionsState*>())
        if (!state->kept())
            state->importFrom(captionFileOf(stage));
}

bool haveAll(const Stage& stage) {
    for (auto* state : stage.window().currentPage()->findChildren<CaptionsState*>())
        if (!state->kept())
            return false;
    for (auto* surface : stage.window().currentPage()->findChildren<VideoSurface*>())
        if (surface->isVisible() && surface->caption().isEmpty())
            return false;
    return true;
}

void lookForward(const Stage& stage) {
    if (auto* transcript = stage.find<TranscriptPanel>()) {
        transcript->setOpen(true);
        for (auto* area : stage.window().currentPage()->findChildren<QScrollArea*>())
            if (area->isAncestorOf(transcript))
                area->ensureWidgetVisible(transcript);
    }
}

} // namespace

QList<Scene> captionScenes(const Stage& stage) {
    const Place clip{PageKind::Clip, stage.cast().example, {}, 1};
    const Place review{PageKind::Review, stage.cast().take, {}, 1};
    const Place compare{PageKind::Compare, stage.cast().take, stage.cast().example, 1};
    const auto bringAll = [&stage] { bring(stage); };
    const auto has = [&stage] { return haveAll(stage); };
    return {
        {.name = u"clip-captions"_s, .place = clip, .arrange = bringAll, .until = has},
        {.name = u"clip-transcript"_s, .place = clip, .until = has, .show = [&stage] { lookForward(stage); }},
        {.name = u"clip-menu-with-captions"_s,
         .place = clip,
         .until = has,
         .show = [&stage] { stage.popUp(ClipPage::tr("More")); }},
        {.name = u"library-said"_s,
         .place = Place{PageKind::Library},
         .arrange = [&stage] { stage.search(u"late cost"_s); },
         .until = [&stage] { return stage.find<QListView>() != nullptr; },
         .after = [&stage] { stage.search({}); }},
        {.name = u"review-captions"_s, .place = review, .arrange = bringAll, .until = has},
        {.name = u"review-transcript"_s, .place = review, .until = has, .show = [&stage] { lookForward(stage); }},
        {.name = u"review-fillers"_s,
         .place = review,
         .arrange = [&stage] { stage.page<ReviewPage>()->findChild<DeliveryPanel*>()->setOpen(true); },
         .until =
             [&stage] {
                 return stage.page<ReviewPage>()->findChild<DeliveryPanel*>()->state().phase() ==
                        DeliveryState::Phase::Known;
             },
         .show =
             [&stage] {
                 auto* panel = stage.page<ReviewPage>()->findChild<DeliveryPanel*>();
                 for (auto* area : stage.page<ReviewPage>()->findChildren<QScrollArea*>())
                     for (auto* label : panel->findChildren<TextLabel*>())
                         if (area->isAncestorOf(panel) && label->text() == DeliveryPanel::tr("Fillers"))
                             area->ensureWidgetVisible(label->parentWidget());
             },
         .after = [&stage] { stage.page<ReviewPage>()->findChild<DeliveryPanel*>()->setOpen(false); }},
        {.name = u"compare-captions"_s, .place = compare, .arrange = bringAll, .until = has},
        {.name = u"settings-captions"_s,
         .place = Place{PageKind::Settings},
         .show = [&stage] { stage.find<QScrollArea>()->ensureWidgetVisible(stage.find<WhisperChoice>(), 0, 200); }},
    };
}

} // namespace greenroom::ui
