// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/notes.h"
#include "core/home/home.h"
#include "core/media/playback.h"
#include "core/scenarios/scenario.h"
#include "core/studio/mediacache.h"
#include "core/takes/takes.h"
#include "ui/captions/saidsearch.h"

namespace greenroom::ui {

/// A clip that can be a side of a comparison: a take of one's own, a share of somebody else's, or a model example. Its
/// media is here.
struct CompareClip {
    enum class Kind { Take, Share, Example };
    EntityId id;
    Kind kind = Kind::Take;
    QString name;                            ///< of the person in a share, the title of an example
    int number = 0;                          ///< of a take: its attempt's
    PracticeMode mode = PracticeMode::Whole; ///< of a take
    bool starred = false;
    bool isBad = false; ///< an example of what not to do
    std::optional<ScenarioId> scenario;
    QString scenarioTitle; ///< or empty
    qint64 whenMs = 0;     ///< when it was recorded or shared; 0 of an example
    double duration = 0;   ///< seconds
    ClipRange range;       ///< what of it is to be shown
    KeptClip media;
    QList<Landmark> landmarks;     ///< of its scenario
    QMap<QString, double> stamped; ///< second of the landmarks that were stamped while it was recorded
    QList<Prompt> prompts;         ///< what was said to the person in between
};

/// "Your take 3", "Ann's take", or the title of an example.
QString titleOf(const CompareClip& clip);
/// The same in a word: "You", "Ann", "Model".
QString shortTitleOf(const CompareClip& clip);
/// What is known of it besides: when, how long.
QString detailOf(const CompareClip& clip, qint64 nowMs);

/// All clips that can be compared, examples by title, then takes and shares, newest first. On the home's thread.
Result<QList<CompareClip>> comparableClips(Home& home);
/// What fits beside a clip, the likeliest first: examples of its scenario (the good ones first), own takes of it, other
/// examples, the rest.
/// Every word of `words` stands in the title, the scenario or the kind of each, or they are said in it.
QList<CompareClip> fittingFor(const std::optional<CompareClip>& clip, const QList<CompareClip>& all,
                              const QString& words, const SaidHits& said = {});

/// Notes on a clip, those on one's own shares of it too, by position; none of an example. On the home's thread.
Result<QList<Note>> notesOf(Home& home, const CompareClip& clip);

/// "The model begins 1.4 s later." `offset` is where on the time line of `one` the clip `other` begins, in seconds.
QString offsetSentence(const CompareClip& one, const CompareClip& other, double offset);

} // namespace greenroom::ui
