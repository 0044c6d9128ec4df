// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/demo.h"

#include "core/base/file.h"
#include "core/base/plural.h"
#include "core/home/catalogue.h"
#include "core/media/filesource.h"
#include "core/media/finish.h"
#include "core/media/presenter.h"
#include "core/media/testsource.h"
#include "core/studio/demoteam.h"
#include "core/studio/import.h"
#include "core/studio/practice.h"
#include "core/studio/speech.h"
#include "core/studio/subjects.h"

#include <QDir>

#include <thread>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr auto scenarioTitle = "One-minute introduction"_L1;
constexpr auto spokenText =
    "Thank you for taking the time. In one minute: what we heard from people in your position, what we do about it, "
    "and "
    "one question for you at the end. Teams like yours lose a day a week to looking things up. We give them that day "
    "back. Could we look at one of your own weeks together on Thursday?"_L1;

/// Somebody who is drawn and speaks.
struct Performer {
    PresenterLook look;
    QString voice;      ///< of espeak-ng
    QString sound = {}; ///< a file; empty without espeak-ng
    QList<float> loudness = {};
};

/// What the steps hand on to each other.
class Play {
public:
    Play(const Demo::Settings& settings, const Clock& clock, Random& random)
        : m_settings(settings), m_clock(clock), m_random(random) {}

    Result<QString> makeHome() {
        GR_TRY(Home::create(homeFolder(), {u"Ann Lee"_s, {u"rep"_s}}, environment()));
        GR_TRY_ASSIGN(const auto home, openHome());
        GR_TRY_ASSIGN(const auto scenarios, Catalogue(*home).scenarios().all());
        return u"a home for Ann Lee with %1 scenarios in %2"_s.arg(scenarios.size()).arg(homeFolder());
    }

    Result<QString> speak() {
        for (Performer* one : {&m_mara, &m_ann}) {
            const QString path = u"%1/speech %2.wav"_s.arg(m_settings.folder, one->voice);
            const auto spoken = greenroom::speak(spokenText, path, {one->voice});
            if (!spoken && spoken.error().code == ErrorCode::NotFound)
                return spoken.error().message + u": a tone takes the place of speech"_s;
            GR_TRY(spoken);
            GR_TRY_ASSIGN(one->loudness, loudnessOf(path));
            one->sound = path;
        }
        return u"speech generated in %1 and %2"_s.arg(m_mara.sound, m_ann.sound);
    }

    Result<QString> importModel() {
        const QString clip = m_settings.folder + u"/model.mp4"_s;
        const auto video = pictures(m_mara);
        GR_TRY_ASSIGN(const auto audio, sound(m_mara));
        RecorderSettings settings;
        settings.path = clip;
        settings.maxSeconds = m_settings.seconds;
        GR_TRY_ASSIGN(const auto recorder, Recorder::start(settings, video.get(), audio.get(), m_clock));
        while (recorder->status().phase != RecorderPhase::Ended)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        GR_TRY(recorder->stop());
        GR_TRY(confirm(TakeFiles::of(clip)));

        GR_TRY_ASSIGN(const auto home, openHome());
        GR_TRY_ASSIGN(const ScenarioRecord scenario, Catalogue(*home).scenarios().find(scenarioTitle));
        ModelExample example;
        example.title = u"A clear minute"_s;
        example.scenario = scenario.id;
        example.tags = {u"opening"_s, u"ask"_s};
        example.consent = u"generated: the person is drawn and the voice synthetic"_s;
        GR_TRY(importExample(*home, clip, example));
        GR_TRY_ASSIGN(const auto again, openHome());
        GR_TRY_ASSIGN(const auto found,
                      Examples(again->journal(), again->person(), m_random).search(u"clear ask"_s, {}));
        GR_TRY(require(found.size() == 1 && again->media().verify(found.first().media),
                       u"the example is in the library"_s));
        return u"\"%1\", %2 s, found by its words"_s.arg(found.first().title).arg(found.first().duration, 0, 'f', 1);
    }

    Result<QString> recordAgain() {
        double lengths[] = {1, m_settings.seconds / 2, m_settings.seconds, m_settings.seconds};
        for (const double seconds : lengths) {
            GR_TRY_ASSIGN(const auto home, openHome());
            GR_TRY_ASSIGN(const ScenarioRecord scenario, Catalogue(*home).scenarios().find(scenarioTitle));
            GR_TRY_ASSIGN(const Attempting::Outcome outcome, record(*home, scenario, seconds));
            GR_TRY(confirmTake(home->folder(), outcome.take, home->media().pathOf(outcome.take.media.blob.hash)));
            m_last = outcome.take.id;
        }
        GR_TRY_ASSIGN(const auto home, openHome());
        GR_TRY_ASSIGN(const PracticeCounts counts, takes(*home).counts());
        const int expected = m_settings.seconds / 2 >= attemptSeconds ? 3 : 2;
        GR_TRY(require(counts.attempts == expected && counts.falseStarts == 4 - expected, u"attempts are counted"_s));
        return u"%1, %2, %3 (under 3 s)"_s.arg(plural(counts.attempts, u"attempt"_s, u"attempts"_s),
                                               plural(counts.fullRuns, u"full run"_s, u"full runs"_s),
                                               plural(counts.falseStarts, u"false start"_s, u"false starts"_s));
    }

    Result<QString> star() {
        GR_TRY_ASSIGN(const auto home, openHome());
        GR_TRY(takes(*home).star(m_last, true));
        GR_TRY_ASSIGN(const auto again, openHome());
        GR_TRY_ASSIGN(const Take take, takes(*again).byId(m_last));
        GR_TRY(require(take.starred && again->media().verify(take.media.blob), u"the take is starred and whole"_s));
        return u"attempt %1 is the one: %2"_s.arg(take.attempt.number).arg(again->media().pathOf(take.media.blob.hash));
    }

    Result<QString> scoreOneself() {
        GR_TRY_ASSIGN(const auto home, openHome());
        GR_TRY_ASSIGN(const Subject subject, findSubject(*home, m_last.toString()));
        GR_TRY_ASSIGN(const MapRecord map, Catalogue(*home).maps().find(scenarioTitle));
        Assessment wanted;
        wanted.subject = subject.id;
        wanted.mapVersion = map.version;
        GR_TRY_ASSIGN(wanted.label, ownLabel(*home, subject));
        for (const Criterion& criterion : map.document.criteria)
            wanted.levels.insert(criterion.id, 2);
        GR_TRY(Assessments(home->journal(), home->person(), m_random).assess(wanted, map.document));
        GR_TRY_ASSIGN(const auto again, openHome());
        GR_TRY_ASSIGN(const auto all, Assessments(again->journal(), again->person(), m_random).on(subject.id));
        GR_TRY(require(all.size() == 1 && all.first().label == RaterLabel::Self, u"the self-assessment is there"_s));
        GR_TRY_ASSIGN(const Score points, score(map.document, all.first().levels));
        return u"%1 of %2 of \"%3\": %4 of 1"_s.arg(points.parts.size())
            .arg(plural(points.criteria, u"criterion"_s, u"criteria"_s), map.document.title)
            .arg(points.value.value_or(0), 0, 'f', 2);
    }

    Result<QString> discardAndRestore() {
        GR_TRY_ASSIGN(const auto home, openHome());
        GR_TRY_ASSIGN(const QList<Take> all, takes(*home).all());
        GR_TRY(takes(*home).discard(all.first().id));
        GR_TRY_ASSIGN(const QList<Take> fewer, takes(*home).all());
        GR_TRY(takes(*home).restore(all.first().id));
        GR_TRY_ASSIGN(const auto again, openHome());
        GR_TRY_ASSIGN(const QList<Take> restored, takes(*again).all());
        GR_TRY(
            require(fewer.size() == all.size() - 1 && restored.size() == all.size(), u"the take went and came back"_s));
        return u"take %1 put away and brought back"_s.arg(all.first().id.toString().first(8));
    }

    Result<QString> recoverFromCrash() {
        qsizetype before = 0;
        {
            GR_TRY_ASSIGN(const auto home, openHome());
            GR_TRY_ASSIGN(const QList<Take> all, takes(*home).all());
            before = all.size();
            const auto video = pictures(m_ann);
            GR_TRY_ASSIGN(const auto audio, sound(m_ann));
            GR_TRY_ASSIGN(const ScenarioRecord scenario, Catalogue(*home).scenarios().find(scenarioTitle));
            GR_TRY_ASSIGN(const auto attempting,
                          Attempting::start(*home, scenario, {video.get(), audio.get()}, m_settings.seconds));
            while (attempting->status().phase != RecorderPhase::Ended)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            // Goes out of scope without stop(): what a crash leaves behind.
        }
        GR_TRY_ASSIGN(const auto home, openHome());
        GR_TRY_ASSIGN(const TakeRecovery recovery, recoverTakes(*home));
        GR_TRY_ASSIGN(const QList<Take> after, takes(*home).all());
        GR_TRY(require(recovery.recovered.size() == 1 && after.size() == before + 1,
                       u"the cut off recording became a take"_s));
        return u"%1 of %2 s came back after the recording was cut off"_s
            .arg(recovery.recovered.first().media.duration, 0, 'f', 1)
            .arg(m_settings.seconds, 0, 'f', 1);
    }

    Result<QString> check() {
        GR_TRY_ASSIGN(const auto home, openHome());
        GR_TRY_ASSIGN(const QStringList complaints, home->check());
        GR_TRY(require(complaints.isEmpty(), complaints.join(u"; "_s)));
        return u"the database and the media are as they were stored"_s;
    }

    QString homeFolder() const { return m_settings.folder + u"/ann"_s; }

    Result<void> recordFullRun(Home& home, const ScenarioRecord& scenario) const {
        GR_TRY_ASSIGN(const Attempting::Outcome outcome, record(home, scenario, m_settings.seconds));
        return confirmTake(home.folder(), outcome.take, home.media().pathOf(outcome.take.media.blob.hash));
    }

private:
    Home::Environment environment() const { return {m_clock, m_random}; }
    Result<std::unique_ptr<Home>> openHome() const { return Home::open(homeFolder(), environment()); }
    Takes takes(Home& home) const { return Takes(home.journal(), home.person(), m_random, m_clock); }

    std::unique_ptr<VideoSource> pictures(const Performer& performer) const {
        PresenterSettings settings;
        settings.look = performer.look;
        settings.loudness = performer.loudness;
        return makePresenter(settings, Pace::Fast, m_clock);
    }
    Result<std::unique_ptr<AudioSource>> sound(const Performer& performer) const {
        if (performer.sound.isEmpty())
            return makeTone(Pace::Fast, m_clock);
        return openAudioFile(performer.sound, Pace::Fast, m_clock);
    }

    Result<Attempting::Outcome> record(Home& home, const ScenarioRecord& scenario, double seconds) const {
        const auto video = pictures(m_ann);
        GR_TRY_ASSIGN(const auto audio, sound(m_ann));
        GR_TRY_ASSIGN(const auto attempting, Attempting::start(home, scenario, {video.get(), audio.get()}, seconds));
        while (attempting->status().phase != RecorderPhase::Ended)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        return attempting->stop();
    }

    static Result<void> require(bool holds, const QString& what) {
        if (!holds)
            return fail(ErrorCode::Internal, u"it does not hold that %1"_s.arg(what));
        return {};
    }

    Demo::Settings m_settings;
    const Clock& m_clock;
    Random& m_random;
    Performer m_mara{PresenterLook::Yellow, u"en-us+f2"_s}; ///< the model
    Performer m_ann{PresenterLook::Teal, u"en-us+f3"_s};
    TakeId m_last;
};

} // namespace

Result<QList<DemoStep>> Demo::play(const std::function<void(const DemoStep&)>& done) {
    if (m_settings.seconds < 4 || m_settings.seconds > 600)
        return fail(ErrorCode::Invalid, u"a demo recording takes 4 to 600 s, not %1"_s.arg(m_settings.seconds));
    if (QFileInfo::exists(m_settings.folder) && !QDir(m_settings.folder).isEmpty())
        return fail(ErrorCode::Exists,
                    u"there is something in %1 already; nothing was changed"_s.arg(m_settings.folder));
    GR_TRY(makeFolder(m_settings.folder));
    Play play(m_settings, m_clock, m_random);
    DemoTeam team(
        m_settings.folder, play.homeFolder(),
        [&](Home& home, const ScenarioRecord& scenario) { return play.recordFullRun(home, scenario); }, m_clock,
        m_random);
    using Step = std::function<Result<QString>()>;
    const std::pair<QString, Step> steps[] = {{u"home"_s, [&] { return play.makeHome(); }},
                                              {u"speech"_s, [&] { return play.speak(); }},
                                              {u"model"_s, [&] { return play.importModel(); }},
                                              {u"record and again"_s, [&] { return play.recordAgain(); }},
                                              {u"star"_s, [&] { return play.star(); }},
                                              {u"self-score"_s, [&] { return play.scoreOneself(); }},
                                              {u"undo"_s, [&] { return play.discardAndRestore(); }},
                                              {u"crash"_s, [&] { return play.recoverFromCrash(); }},
                                              {u"team"_s, [&] { return team.makeTeam(); }},
                                              {u"invite and join"_s, [&] { return team.invite(); }},
                                              {u"share"_s, [&] { return team.share(); }},
                                              {u"arrive"_s, [&] { return team.arrive(); }},
                                              {u"note"_s, [&] { return team.note(); }},
                                              {u"assess"_s, [&] { return team.assess(); }},
                                              {u"feedback"_s, [&] { return team.feedback(); }},
                                              {u"agreement"_s, [&] { return team.agree(); }},
                                              {u"withdraw"_s, [&] { return team.withdraw(); }},
                                              {u"secrecy"_s, [&] { return team.searchTheShare(); }},
                                              {u"check"_s, [&] { return play.check(); }}};
    QList<DemoStep> results;
    for (const auto& [name, step] : steps) {
        const Result<QString> detail = step();
        results.append({name, detail.has_value(), detail ? *detail : detail.error().message});
        if (done)
            done(results.last());
        if (!detail)
            break;
    }
    return results;
}

} // namespace greenroom
