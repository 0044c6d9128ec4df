// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/studiowords.h"

#include "ui/studio/practicemodel.h"
#include "ui/studio/rehearsal.h"
#include "ui/widgets/takewords.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// Ahead or behind by less than this is on pace.
constexpr double tolerance = 5;

/// So long after the script has passed a landmark, Mark means that one.
constexpr double correctionSeconds = 10;

struct Said {
    Q_DECLARE_TR_FUNCTIONS(StudioWords)
};

QString cameraWords(CaptureTrouble trouble, const TroubleScene& scene) {
    const bool goesOn = scene.isRecording && scene.hasOther;
    const QString sound = goesOn ? Said::tr(" Your voice is still being recorded.") : QString();
    switch (trouble) {
    case CaptureTrouble::CameraStopped:
        return Said::tr("No picture comes from the camera.") + sound +
               Said::tr(" Check the plug or choose another camera.");
    case CaptureTrouble::CameraFrozen:
        return Said::tr("The picture has not changed for two seconds.") + sound +
               Said::tr(" Check the camera or choose another one.");
    case CaptureTrouble::CameraBlack:
        return Said::tr("The picture has been black for two seconds.") + sound +
               Said::tr(" Look for a lid or a switch on the camera.");
    case CaptureTrouble::CameraGone:
        if (scene.isRecording)
            return Said::tr("The camera was unplugged at %1. The picture up to there is safe.")
                       .arg(clockText(scene.at)) +
                   sound;
        return Said::tr("The camera was unplugged. Plug it in again or choose another one.");
    default:
        return Said::tr("The camera cannot be used.") + sound +
               Said::tr(" Another program may have it: close that, then try again, or choose another camera.");
    }
}

QString microphoneWords(CaptureTrouble trouble, const TroubleScene& scene) {
    const bool goesOn = scene.isRecording && scene.hasOther;
    const QString picture = goesOn ? Said::tr(" The picture is still being recorded.") : QString();
    switch (trouble) {
    case CaptureTrouble::MicrophoneStopped:
        return Said::tr("No sound comes from the microphone.") + picture +
               Said::tr(" Check the plug or choose another microphone.");
    case CaptureTrouble::MicrophoneSilent:
        return Said::tr("Your microphone has been silent for two seconds.") + picture +
               Said::tr(" Check the plug or choose another microphone.");
    case CaptureTrouble::MicrophoneGone:
        if (scene.isRecording)
            return Said::tr("The microphone was unplugged at %1. Your voice up to there is safe.")
                       .arg(clockText(scene.at)) +
                   picture;
        return Said::tr("The microphone was unplugged. Plug it in again or choose another one.");
    default:
        return Said::tr("The microphone cannot be used.") + picture +
               Said::tr(" Another program may have it: close that, then try again, or choose another microphone.");
    }
}

/// Three names at most: "Ann, Bea and 2 others".
QString someOf(const QStringList& names) {
    constexpr qsizetype named = 3;
    if (names.size() <= named)
        return listText(names);
    return listText(names.first(named - 1) +
                    QStringList{Said::tr("%n other(s)", nullptr, static_cast<int>(names.size() - named + 1))});
}

/// Those who are told the same, by name.
QList<std::pair<QStringList, QList<Report>>> alike(const QList<Hearer>& hearers) {
    QList<std::pair<QStringList, QList<Report>>> groups;
    for (const Hearer& one : hearers) {
        const auto same =
            std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.second == one.told; });
        if (same == groups.end())
            groups.append({{one.name}, one.told});
        else
            same->first.append(one.name);
    }
    return groups;
}

} // namespace

bool isOfCamera(CaptureTrouble trouble) {
    return trouble <= CaptureTrouble::CameraFailed;
}

QString troubleWords(CaptureTrouble trouble, const TroubleScene& scene) {
    return isOfCamera(trouble) ? cameraWords(trouble, scene) : microphoneWords(trouble, scene);
}

QString endingWords(const Attempting::Outcome& outcome, const QHash<CaptureTrouble, double>& troubleAt) {
    const double seconds = outcome.take.media.duration;
    const Attempt& done = outcome.take.attempt;
    const QString attempt = done.counted() ? Said::tr("attempt %1").arg(done.number)
                            : !done.isFalseStart()
                                ? Said::tr("a take (%1)").arg(modeName(done.mode))
                                : Said::tr("a false start of %1 s").arg(QLocale().toString(seconds, 'f', 1));
    const QString end = clockText(seconds);
    if (outcome.problem && outcome.problem->code == ErrorCode::DiskFull)
        return Said::tr(
                   "The disk is full. What was recorded up to %1 is saved as %2 and plays. Free some space to record "
                   "again.")
            .arg(end, attempt);
    const auto camera = troubleAt.constFind(CaptureTrouble::CameraGone);
    const auto microphone = troubleAt.constFind(CaptureTrouble::MicrophoneGone);
    QString why;
    if (camera != troubleAt.cend() && microphone != troubleAt.cend())
        why = Said::tr("The camera and the microphone were unplugged.");
    else if (camera != troubleAt.cend())
        why = Said::tr("The camera was unplugged at %1.").arg(clockText(*camera));
    else if (microphone != troubleAt.cend())
        why = Said::tr("The microphone was unplugged at %1.").arg(clockText(*microphone));
    else if (outcome.problem)
        why = Said::tr("A device failed while it recorded.");
    else if (seconds >= longestTake - 1)
        why = Said::tr("A take lasts two hours at most.");
    return why.isEmpty() ? QString() : why + u' ' + Said::tr("Everything up to %1 is saved as %2.").arg(end, attempt);
}

QString levelWords(LevelState state) {
    switch (state) {
    case LevelState::NoSound:
        return Said::tr("No sound");
    case LevelState::TooQuiet:
        return Said::tr("Too quiet");
    case LevelState::Good:
        return Said::tr("Good level");
    case LevelState::TooLoud:
        return Said::tr("Too loud");
    }
    return {};
}

const Landmark* nextLandmark(const Scenario& scenario, const QMap<QString, double>& stamped) {
    const Landmark* next = nullptr;
    for (auto it = scenario.landmarks.rbegin(); it != scenario.landmarks.rend(); ++it) {
        if (stamped.contains(it->id))
            break;
        if (it->atSeconds > 0)
            next = &*it;
    }
    return next;
}

const Landmark* landmarkToMark(const Scenario& scenario, const QMap<QString, double>& stamped,
                               const QSet<QString>& passed, double seconds) {
    const auto& all = scenario.landmarks;
    const auto last =
        std::find_if(all.rbegin(), all.rend(), [&](const Landmark& one) { return stamped.contains(one.id); });
    const bool isByScript = last != all.rend() && passed.contains(last->id);
    if (isByScript && seconds - stamped.value(last->id) < correctionSeconds)
        return &*last;
    if (const Landmark* next = nextLandmark(scenario, stamped))
        return next;
    return isByScript ? &*last : nullptr;
}

QString paceWords(const Scenario& scenario, double seconds, const QMap<QString, double>& stamped,
                  const QSet<QString>& passed) {
    QString pace;
    for (const Landmark& landmark : scenario.landmarks) {
        const auto at = stamped.constFind(landmark.id);
        if (at == stamped.constEnd() || passed.contains(landmark.id))
            continue;
        const double late = *at - landmark.atSeconds;
        if (std::abs(late) < tolerance)
            pace = Said::tr("On pace.");
        else
            pace = late > 0 ? Said::tr("%1 s behind.").arg(std::lround(late))
                            : Said::tr("%1 s ahead.").arg(std::lround(-late));
    }
    const double target = scenario.timeTargetSeconds.value_or(0);
    QString next;
    if (target > 0 && seconds >= target) {
        next = Said::tr("%1 over the target.").arg(clockText(seconds - target));
    } else {
        const auto coming =
            std::find_if(scenario.landmarks.begin(), scenario.landmarks.end(), [&](const Landmark& landmark) {
                return !stamped.contains(landmark.id) && landmark.atSeconds > seconds;
            });
        if (coming != scenario.landmarks.end())
            next = Said::tr("“%1” comes at %2.").arg(coming->title, clockText(coming->atSeconds));
        else if (target > 0)
            next = Said::tr("%1 to the target.").arg(clockText(std::ceil(target - seconds)));
    }
    return pace.isEmpty() || next.isEmpty() ? pace + next : pace + u' ' + next;
}

QString sectionWords(const SectionTime& section) {
    const QString title = section.title.isEmpty() ? Said::tr("Beginning") : section.title;
    const QString used = section.used ? clockText(*section.used) : u"–"_s;
    return section.planned ? Said::tr("%1: %2 of %3").arg(title, used, clockText(*section.planned))
                           : Said::tr("%1: %2").arg(title, used);
}

QString roomWords(double minutes) {
    const auto whole = static_cast<qint64>(minutes);
    if (whole >= 24 * 60)
        return {};
    if (whole >= 60)
        return Said::tr("%1 h %2 min of disk left").arg(whole / 60).arg(whole % 60);
    return Said::tr("%1 min of disk left").arg(whole);
}

QString countWords(int attempts, int fullRuns) {
    return PracticeModel::tr("%n attempt(s)", nullptr, attempts) + u", "_s +
           PracticeModel::tr("%n full run(s)", nullptr, fullRuns);
}

QString hearerNames(const QList<Hearer>& hearers) {
    QStringList names;
    for (const Hearer& one : hearers)
        names.append(one.name);
    return Said::tr("Reported to %1").arg(someOf(names));
}

QString hearersWords(const QList<Hearer>& hearers) {
    QStringList parts;
    for (const auto& [names, told] : alike(hearers)) {
        QStringList what;
        for (const Report report : told)
            what.append(report == Report::Attempts   ? Said::tr("attempts")
                        : report == Report::FullRuns ? Said::tr("full runs")
                                                     : Said::tr("last day"));
        parts.append(Said::tr("to %1: %2").arg(someOf(names), what.join(u", "_s)));
    }
    return Said::tr("Reported %1. Takes stay here.").arg(parts.join(u"; "_s));
}

QString aboutHearers(const QList<Hearer>& hearers) {
    QStringList sentences;
    for (const auto& [names, told] : alike(hearers)) {
        QStringList what;
        for (const Report report : told)
            what.append(report == Report::Attempts   ? Said::tr("how many attempts you make")
                        : report == Report::FullRuns ? Said::tr("how many full runs you make")
                                                     : Said::tr("when you last practised"));
        sentences.append(
            Said::tr("As you accepted it, this is reported to %1: %2.").arg(listText(names), listText(what)));
    }
    sentences.append(Said::tr("Your takes stay on this laptop until you share one. “What others see” lists what is "
                              "reported, and stops it."));
    return sentences.join(u' ');
}

QString fullRunWords(const Scenario& scenario) {
    if (!scenario.landmarks.isEmpty())
        return Said::tr("A full run passes “%1”, by its time or by your mark.").arg(scenario.landmarks.last().title);
    if (scenario.timeTargetSeconds)
        return Said::tr("A full run lasts at least half the time target, %1.")
            .arg(clockText(*scenario.timeTargetSeconds / 2));
    return Said::tr("A full run lasts at least 3 s.");
}

QString kindText(ScenarioKind kind) {
    switch (kind) {
    case ScenarioKind::Discovery:
        return Said::tr("Discovery");
    case ScenarioKind::Demo:
        return Said::tr("Demo");
    case ScenarioKind::Negotiation:
        return Said::tr("Negotiation");
    case ScenarioKind::Objection:
        return Said::tr("Objection");
    case ScenarioKind::BasicCall:
        return Said::tr("Basic call");
    case ScenarioKind::OneToOne:
        return Said::tr("One-to-one");
    case ScenarioKind::Pitch:
        return Said::tr("Pitch");
    case ScenarioKind::Other:
        break;
    }
    return Said::tr("Something else");
}

QString scriptText(const std::optional<Tier>& tier) {
    return tier ? Said::tr("Prospect %1").arg(QChar(u'A' + static_cast<int>(*tier))) : Said::tr("Everybody");
}

QString briefMarkdown(const Scenario& scenario) {
    const QString counts = Said::tr("An attempt is a recording of at least 3 s, whether you keep it or not. %1")
                               .arg(fullRunWords(scenario));
    return scenario.brief + u"\n\n## "_s + Said::tr("What counts") + u"\n\n"_s + counts;
}

} // namespace greenroom::ui
