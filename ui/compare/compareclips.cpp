// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compareclips.h"

#include "core/home/catalogue.h"
#include "core/library/examples.h"
#include "core/studio/subjects.h"
#include "core/takes/shares.h"
#include "ui/widgets/takewords.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;
using Kind = CompareClip::Kind;

namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

/// Adds the clip if it has media that is here.
void addIfHere(QList<CompareClip>& clips, Home& home, CompareClip clip, const std::optional<BlobRef>& media) {
    if (!media || !home.media().contains(media->hash))
        return;
    clip.media = {media->hash, home.media().pathOf(media->hash)};
    clips.append(clip);
}

Result<void> addExamples(QList<CompareClip>& clips, Home& home, const QMap<EntityId, Scenario>& scenarios) {
    GR_TRY_ASSIGN(const QList<ModelExample> examples, Examples(home.journal(), home.person(), home.random()).all());
    for (const ModelExample& example : examples) {
        CompareClip clip;
        clip.id = example.id;
        clip.kind = Kind::Example;
        clip.name = example.title;
        clip.isBad = example.quality == "bad"_L1;
        clip.scenario = example.scenario;
        const Scenario scenario = example.scenario ? scenarios.value(*example.scenario) : Scenario();
        clip.scenarioTitle = scenario.title;
        clip.landmarks = scenario.landmarks;
        clip.duration = example.duration;
        clip.range = {example.starts.value_or(0), example.ends};
        addIfHere(clips, home, clip, example.media);
    }
    return {};
}

Result<void> addTakes(QList<CompareClip>& clips, Home& home, const QMap<EntityId, Scenario>& scenarios) {
    GR_TRY_ASSIGN(const QList<Take> takes, Takes(home.journal(), home.person(), home.random(), home.clock()).all());
    for (const Take& take : takes) {
        CompareClip clip;
        clip.id = take.id;
        clip.kind = Kind::Take;
        clip.number = take.attempt.number;
        clip.mode = take.attempt.mode;
        clip.starred = take.starred;
        clip.scenario = take.attempt.scenario;
        const Scenario scenario = scenarios.value(take.attempt.scenario);
        clip.scenarioTitle = scenario.title;
        clip.landmarks = scenario.landmarks;
        clip.stamped = take.attempt.landmarks;
        clip.prompts = take.attempt.prompts;
        clip.whenMs = take.attempt.startedMs;
        clip.duration = take.media.duration;
        addIfHere(clips, home, clip, take.media.blob);
    }
    return {};
}

Result<void> addShares(QList<CompareClip>& clips, Home& home) {
    GR_TRY_ASSIGN(const QList<Share> shares, Shares(home.journal(), home.person(), home.random(), home.clock()).all());
    for (const Share& share : shares) {
        if (share.owner() == home.person() || !share.lives())
            continue;
        CompareClip clip;
        clip.id = share.id;
        clip.kind = Kind::Share;
        const auto owner = home.members().byId(share.owner());
        clip.name = owner ? owner->name : QString();
        if (const auto scenario = readForeign({}, share.scenario)) {
            clip.scenarioTitle = scenario->document.title;
            clip.landmarks = scenario->document.landmarks;
        }
        clip.whenMs = share.recordedMs;
        clip.duration = share.duration;
        clip.prompts = share.prompts;
        addIfHere(clips, home, clip, share.media);
    }
    return {};
}

/// Less is more fitting.
int distance(const std::optional<CompareClip>& from, const CompareClip& clip) {
    const bool isSame = from && ((clip.scenario && clip.scenario == from->scenario) ||
                                 (!clip.scenarioTitle.isEmpty() && clip.scenarioTitle == from->scenarioTitle));
    const int kind = clip.kind == Kind::Example ? (clip.isBad ? 1 : 0) : 2;
    // Without a clip to fit to, one's own takes come first: they are what is compared with models.
    return from ? (isSame ? kind : 3 + kind) : 2 - kind;
}

bool hasAll(const CompareClip& clip, const QStringList& words) {
    const QString text = titleOf(clip) + u'\n' + shortTitleOf(clip) + u'\n' + clip.scenarioTitle;
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString seconds(double value) {
    QString text = QLocale().toString(value, 'f', 2);
    if (text.endsWith(u'0'))
        text.chop(1);
    return text;
}

} // namespace

QString titleOf(const CompareClip& clip) {
    switch (clip.kind) {
    case Kind::Take:
        return isAttempt(clip.mode) ? Said::tr("Your take %1").arg(clip.number)
                                    : Said::tr("You: %1").arg(modeName(clip.mode));
    case Kind::Share:
        return clip.name.isEmpty() ? Said::tr("A shared take") : Said::tr("%1's take").arg(clip.name);
    case Kind::Example:
        break;
    }
    return clip.name;
}

QString shortTitleOf(const CompareClip& clip) {
    switch (clip.kind) {
    case Kind::Take:
        return Said::tr("You");
    case Kind::Share:
        return clip.name.isEmpty() ? Said::tr("Shared") : clip.name.section(u' ', 0, 0);
    case Kind::Example:
        break;
    }
    return clip.isBad ? Said::tr("Bad model") : Said::tr("Model");
}

QString detailOf(const CompareClip& clip, qint64 nowMs) {
    const QString length = clockText(clip.duration);
    return clip.whenMs > 0 ? Said::tr("%1, %2").arg(dayText(clip.whenMs, nowMs), length) : length;
}

Result<QList<CompareClip>> comparableClips(Home& home) {
    QMap<EntityId, Scenario> scenarios;
    GR_TRY_ASSIGN(const QList<ScenarioAtHand> atHand, Catalogue(home).scenariosAtHand());
    for (const ScenarioAtHand& at : atHand)
        scenarios.insert(at.scenario.id, at.scenario.document);
    QList<CompareClip> recorded;
    GR_TRY(addTakes(recorded, home, scenarios));
    GR_TRY(addShares(recorded, home));
    std::stable_sort(recorded.begin(), recorded.end(),
                     [](const CompareClip& a, const CompareClip& b) { return a.whenMs > b.whenMs; });
    QList<CompareClip> clips;
    GR_TRY(addExamples(clips, home, scenarios));
    return clips + recorded;
}

QList<CompareClip> fittingFor(const std::optional<CompareClip>& clip, const QList<CompareClip>& all,
                              const QString& words, const SaidHits& said) {
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QList<CompareClip> fitting;
    for (const CompareClip& one : all) {
        const bool fits = wanted.isEmpty() || hasAll(one, wanted) || said.contains(one.media.media);
        if ((!clip || one.id != clip->id) && fits)
            fitting.append(one);
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [&](const CompareClip& a, const CompareClip& b) { return distance(clip, a) < distance(clip, b); });
    return fitting;
}

Result<QList<Note>> notesOf(Home& home, const CompareClip& clip) {
    if (clip.kind == Kind::Example)
        return QList<Note>();
    GR_TRY_ASSIGN(const Subject subject, subjectOf(home, clip.id));
    Notes notes(home.journal(), home.person(), home.random());
    QList<Note> all;
    for (const SubjectId& id : QList<SubjectId>{subject.id} + subject.shares) {
        GR_TRY_ASSIGN(const QList<Note> some, notes.on(id));
        all += some;
    }
    std::stable_sort(all.begin(), all.end(), [](const Note& a, const Note& b) { return a.starts < b.starts; });
    return all;
}

QString offsetSentence(const CompareClip& one, const CompareClip& other, double offset) {
    const bool isModel = other.kind == Kind::Example && one.kind != Kind::Example;
    const bool isOwn = other.kind == Kind::Take && one.kind != Kind::Take;
    const QString time = seconds(std::abs(offset));
    if (std::abs(offset) < 0.005)
        return Said::tr("Both begin at the same moment.");
    if (offset > 0)
        return (isModel ? Said::tr("The model begins %1 s later.")
                : isOwn ? Said::tr("Your take begins %1 s later.")
                        : Said::tr("Side 2 begins %1 s later."))
            .arg(time);
    return (isModel ? Said::tr("The model begins %1 s earlier.")
            : isOwn ? Said::tr("Your take begins %1 s earlier.")
                    : Said::tr("Side 2 begins %1 s earlier."))
        .arg(time);
}

} // namespace greenroom::ui
