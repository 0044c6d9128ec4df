// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/json.h"
#include "app/greenroomctl/longwork.h"
#include "app/greenroomctl/session.h"
#include "core/base/plural.h"
#include "core/home/catalogue.h"
#include "core/media/filesource.h"
#include "core/media/presenter.h"
#include "core/media/testsource.h"
#include "core/studio/practice.h"

#include <CLI/CLI.hpp>

#include <thread>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Request {
    std::string scenario;
    std::string video;
    std::string audio;
    std::string pace = "real";
    double seconds = 0;
    bool mutePreview = false;
};

tl::unexpected<Error> noDevices(const QString& which) {
    return fail(ErrorCode::Refused, u"%1: this version records from file:PATH and from generated sources; cameras and "
                                    "microphones come with the window"_s.arg(which));
}

/// A drawn person; `look` is empty or ":" and a name. Their mouth follows `audio` if that is a file.
Result<std::unique_ptr<VideoSource>> presenter(const QString& look, const QString& audio, Pace pace,
                                               const Clock& clock) {
    PresenterSettings settings;
    if (audio.startsWith("file:"_L1)) {
        GR_TRY_ASSIGN(settings.loudness, loudnessOf(audio.sliced(5)));
    }
    if (!look.isEmpty()) {
        const auto known = presenterLook(look.sliced(1));
        if (!known)
            return fail(ErrorCode::Invalid, u"there is no presenter \"%1\", but %2"_s.arg(
                                                look.sliced(1), presenterLookNames().join(u", "_s)));
        settings.look = *known;
    }
    return makePresenter(settings, pace, clock);
}

Result<std::unique_ptr<VideoSource>> videoSource(const QString& text, const QString& audio, Pace pace,
                                                 const Clock& clock) {
    if (text == "test"_L1)
        return makeTestPattern({}, pace, clock);
    if (text == "presenter"_L1 || text.startsWith("presenter:"_L1))
        return presenter(text.sliced(9), audio, pace, clock);
    if (text == "none"_L1)
        return nullptr;
    if (text.startsWith("file:"_L1))
        return openVideoFile(text.sliced(5), pace, clock);
    if (text == "camera"_L1 || text.startsWith("camera:"_L1))
        return noDevices(text);
    return fail(ErrorCode::Invalid,
                u"\"%1\" is no source of pictures: camera, camera:NAME, file:PATH, test, presenter, "
                "presenter:LOOK, none"_s.arg(text));
}

Result<std::unique_ptr<AudioSource>> audioSource(const QString& text, Pace pace, const Clock& clock) {
    if (text == "tone"_L1)
        return makeTone(pace, clock);
    if (text == "none"_L1)
        return nullptr;
    if (text.startsWith("file:"_L1))
        return openAudioFile(text.sliced(5), pace, clock);
    if (text == "mic"_L1 || text.startsWith("mic:"_L1))
        return noDevices(text);
    return fail(ErrorCode::Invalid, u"\"%1\" is no source of sound: mic, mic:NAME, file:PATH, tone, none"_s.arg(text));
}

void waitForEnd(const Attempting& attempting, double seconds, LongWork& work) {
    for (;;) {
        const RecorderStatus now = attempting.status();
        if (now.phase == RecorderPhase::Ended || work.isStopped())
            return;
        QString detail = u"%1 s"_s.arg(now.position, 0, 'f', 1);
        if (now.dropped > 0)
            detail += u", %1 dropped"_s.arg(plural(now.dropped, u"frame"_s, u"frames"_s));
        if (now.minutesLeft && *now.minutesLeft < 10)
            detail += u", room for %1 more minutes"_s.arg(*now.minutesLeft, 0, 'f', 1);
        work.show(seconds > 0 ? std::optional(now.position / seconds) : std::nullopt, detail);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

Result<Answer> record(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const ScenarioAtHand atHand, Catalogue(*home).findScenario(QString::fromStdString(request.scenario)));
    const ScenarioRecord& scenario = atHand.scenario;
    const Pace pace = request.pace == "fast" ? Pace::Fast : Pace::Real;
    const bool endless = request.video.rfind("file:", 0) != 0 && request.audio.rfind("file:", 0) != 0;
    if (pace == Pace::Fast && endless && request.seconds <= 0)
        return fail(ErrorCode::Invalid, u"generated sources never end: --pace fast needs --seconds with them"_s);
    GR_TRY_ASSIGN(const auto video, videoSource(QString::fromStdString(request.video),
                                                QString::fromStdString(request.audio), pace, session.clock()));
    GR_TRY_ASSIGN(const auto audio, audioSource(QString::fromStdString(request.audio), pace, session.clock()));
    LongWork work(u"Recording"_s, session.json);
    GR_TRY_ASSIGN(const auto attempting,
                  Attempting::start(*home, scenario, {video.get(), audio.get()}, request.seconds));
    waitForEnd(*attempting, request.seconds, work);
    GR_TRY_ASSIGN(const Attempting::Outcome outcome, attempting->stop());
    const Take& take = outcome.take;
    // A take that does not decode as a whole keeps the file it was made from, and the next start tries again.
    session.afterwards(
        [home, take] { (void)confirmTake(home->folder(), take, home->media().pathOf(take.media.blob.hash)); });

    QJsonObject json{{u"attempt"_s, take.attempt.number},
                     {u"counted"_s, take.attempt.counted()},
                     {u"full_run"_s, take.attempt.counted() && take.attempt.fullRun},
                     {u"take"_s, toJson(take, *home)}};
    QString text =
        (take.attempt.counted() ? u"Attempt %1 of \"%2\""_s.arg(take.attempt.number).arg(scenario.document.title)
                                : u"False start (under 3 s) of \"%1\""_s.arg(scenario.document.title)) +
        u": take %1, %2 s, %3 dropped frames%4"_s.arg(take.id.toString().first(8))
            .arg(take.media.duration, 0, 'f', 1)
            .arg(take.media.dropped)
            .arg(take.attempt.counted() && take.attempt.fullRun ? u", a full run"_s : u""_s);
    if (outcome.problem) {
        json.insert(u"problem"_s, QJsonObject{{u"code"_s, QString(errorCodeName(outcome.problem->code))},
                                              {u"message"_s, outcome.problem->message}});
        text += u"\nIt ended early: "_s + outcome.problem->message;
    }
    return Answer{json, text};
}

} // namespace

void addRecordCommand(CLI::App& app, Session& session) {
    CLI::App* verb = app.add_subcommand("record", "Record one attempt at a scenario; Ctrl+C stops and keeps it");
    const auto request = std::make_shared<Request>();
    verb->add_option("--scenario", request->scenario, "Its title, its id or the beginning of its id")->required();
    verb->add_option("--video", request->video,
                     "camera, camera:NAME, file:PATH, test, presenter, presenter:LOOK or none")
        ->required();
    verb->add_option("--audio", request->audio, "mic, mic:NAME, file:PATH, tone or none")->required();
    verb->add_option("--seconds", request->seconds, "Stop by itself after this much media time, up to a day");
    verb->add_option("--pace", request->pace, "real: as time goes by; fast: as fast as this machine can")
        ->check(CLI::IsMember({"real", "fast"}));
    verb->add_flag("--mute-preview", request->mutePreview,
                   "Do not play the sound while recording (a terminal never does)");
    session.on(verb, [=, &session] { return record(session, *request); });
}

} // namespace greenroom::ctl
