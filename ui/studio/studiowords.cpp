// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/studiowords.h"

#include "ui/studio/practicemodel.h"
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

} // namespace

bool isOfCamera(CaptureTrouble trouble) {
    return trouble <= CaptureTrouble::CameraFailed;
}

QString troubleWords(CaptureTrouble trouble, const TroubleScene& scene) {
    return isOfCamera(trouble) ? cameraWords(trouble, scene) : microphoneWords(trouble, scene);
}

QString endingWords(const Attempting::Outcome& outcome, const QHash<CaptureTrouble, double>& troubleAt) {
    const double seconds = outcome.take.media.duration;
    const QString attempt = outcome.take.attempt.counted()
                                ? Said::tr("attempt %1").arg(outcome.take.attempt.number)
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

QString paceWords(const Scenario& scenario, double seconds, const QMap<QString, double>& stamped) {
    QString pace;
    for (const Landmark& landmark : scenario.landmarks) {
        const auto at = stamped.constFind(landmark.id);
        if (at == stamped.constEnd())
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

QString fullRunWords(const Scenario& scenario) {
    if (!scenario.landmarks.isEmpty())
        return Said::tr("A full run passes the last landmark, “%1”, by its time or by your mark.")
            .arg(scenario.landmarks.last().title);
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
