// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/samplehome.h"

#include "core/assessment/notes.h"
#include "core/home/catalogue.h"
#include "core/media/filesource.h"
#include "core/media/presenter.h"
#include "core/media/testsource.h"
#include "core/studio/assessing.h"
#include "core/studio/import.h"
#include "core/studio/practice.h"
#include "core/studio/speech.h"

#include <QDir>
#include <QTemporaryDir>

#include <thread>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

/// Another clock's time, some days ago.
class EarlierClock final : public Clock {
public:
    EarlierClock(const Clock& clock, qint64 days) : m_clock(clock), m_days(days) {}
    qint64 nowMs() const override { return m_clock.nowMs() - m_days * dayMs; }
    std::chrono::nanoseconds steady() const override { return m_clock.steady(); }

private:
    const Clock& m_clock;
    qint64 m_days;
};

/// What somebody drawn says.
struct Performance {
    PresenterLook look = PresenterLook::Teal;
    QString voice;
    double seconds = 0;
    QString words;
};

struct SampleExample {
    Performance performance;
    QString title;
    QString quality;
    QString scenario;
    QStringList tags;
};

struct SampleTake {
    Performance performance;
    QString scenario;
    qint64 daysAgo = 0;
    bool toTheEnd = false; ///< the last landmark is passed
};

QList<SampleExample> examples() {
    const QString discovery = u"Discovery call"_s;
    return {
        {{PresenterLook::Yellow, u"en+f3"_s, 14,
          u"You closed two plants' books in nine days last quarter. What made the other three take sixteen?"_s},
         u"Mara opens with a reason, not a pitch"_s,
         u"good"_s,
         discovery,
         {u"opening"_s, u"introduction and agenda"_s}},
        {{PresenterLook::Blue, u"en-us+m3"_s, 12,
          u"Sixteen days. What does one of those days cost you, and who notices it first?"_s},
         u"Jonas asks what a day costs"_s,
         u"good"_s,
         discovery,
         {u"numbers"_s, u"curiosity"_s}},
        {{PresenterLook::Green, u"en+m1"_s, 10,
          u"We were founded in two thousand and four and have offices in nine countries."_s},
         u"Company first, customer last"_s,
         u"bad"_s,
         discovery,
         {u"opening"_s, u"introduction and agenda"_s}},
        {{PresenterLook::Rose, u"en+f2"_s, 10,
          u"The price is forty thousand a year. What would have to be true for that to be easy to defend?"_s},
         u"The price, said once and calmly"_s,
         u"good"_s,
         u"Price negotiation"_s,
         {u"price"_s}},
        {{PresenterLook::Violet, u"en+f4"_s, 11,
          u"You have tried this before and it failed. Tell me what happened, from the start."_s},
         u"An objection heard to its end"_s,
         u"good"_s,
         u"Objection handling"_s,
         {u"listening"_s}},
    };
}

QList<SampleTake> takesToRecord() {
    const QString discovery = u"Discovery call"_s;
    const auto lea = [](double seconds, const QString& words) {
        return Performance{PresenterLook::Teal, u"en+f1"_s, seconds, words};
    };
    return {
        {lea(9, u"You ask what we do. We take four days out of closing the books."_s), u"One-minute introduction"_s, 12,
         true},
        {lea(6, u"Thank you for the time, Jonas. I asked for twenty minutes."_s), discovery, 9, false},
        {lea(10, u"Thank you for the time, Jonas. I asked for twenty minutes; I will stop at eighteen."_s), discovery,
         6, false},
        {lea(14, u"You closed two plants' books in nine days last quarter. What made the other three take sixteen? "
                 u"Teams like yours lose four days in reconciliation, not in closing."_s),
         discovery, 3, true},
        {lea(13,
             u"You closed two plants' books in nine days. What made the other three take sixteen? Would it be wrong "
             u"to show this to your controller on Thursday?"_s),
         discovery, 1, true},
    };
}

/// Makes the home, step by step.
class SampleHome {
public:
    SampleHome(const QString& folder, Home::Environment environment, const Progress& progress)
        : m_folder(folder), m_environment(environment), m_progress(progress) {}

    Result<void> make() {
        const auto library = examples();
        const auto practice = takesToRecord();
        m_steps = library.size() + practice.size() + 1;
        {
            const EarlierClock before(m_environment.clock, 14);
            GR_TRY(Home::create(m_folder, {u"Lea Hartmann"_s, {u"rep"_s}}, at(before)));
            GR_TRY_ASSIGN(const auto home, Home::open(m_folder, at(before)));
            for (const SampleExample& example : library)
                GR_TRY(add(*home, example));
        }
        for (const SampleTake& take : practice)
            GR_TRY(record(take));
        GR_TRY(lookBack());
        return report();
    }

private:
    Home::Environment at(const Clock& clock) const { return {clock, m_environment.random, m_environment.keys}; }

    Result<void> report() {
        if (m_progress && !m_progress(std::min(1.0, static_cast<double>(m_done++) / static_cast<double>(m_steps))))
            return fail(ErrorCode::Cancelled, u"the sample home was not finished"_s);
        return {};
    }

    struct Sources {
        std::unique_ptr<VideoSource> video;
        std::unique_ptr<AudioSource> audio;
    };

    Result<Sources> perform(const Performance& performance) {
        const QString speech = m_scratch.filePath(u"speech-%1.wav"_s.arg(m_done));
        PresenterSettings settings;
        settings.rateNumerator = 25;
        settings.look = performance.look;
        settings.seed = static_cast<std::uint32_t>(m_done + 1);
        if (speak(performance.words, speech, {performance.voice, 150})) {
            GR_TRY_ASSIGN(settings.loudness, loudnessOf(speech));
            GR_TRY_ASSIGN(auto audio, openAudioFile(speech, Pace::Fast, m_environment.clock));
            return Sources{makePresenter(settings, Pace::Fast, m_environment.clock), std::move(audio)};
        }
        return Sources{makePresenter(settings, Pace::Fast, m_environment.clock),
                       makeTone(Pace::Fast, m_environment.clock)};
    }

    Result<void> add(Home& home, const SampleExample& example) {
        GR_TRY(report());
        const QString clip = m_scratch.filePath(u"example-%1.mp4"_s.arg(m_done));
        GR_TRY_ASSIGN(const Sources sources, perform(example.performance));
        RecorderSettings settings;
        settings.path = clip;
        settings.maxSeconds = example.performance.seconds;
        GR_TRY_ASSIGN(const auto recorder,
                      Recorder::start(settings, sources.video.get(), sources.audio.get(), m_environment.clock));
        while (recorder->status().phase != RecorderPhase::Ended)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        GR_TRY(recorder->stop());
        GR_TRY_ASSIGN(const ScenarioAtHand scenario, Catalogue(home).findScenario(example.scenario));
        ModelExample model;
        model.title = example.title;
        model.quality = example.quality;
        model.scenario = scenario.scenario.id;
        model.tags = example.tags;
        model.consent = u"Nobody is seen: the person is drawn and the voice is synthetic."_s;
        GR_TRY(importExample(home, clip, model));
        return {};
    }

    Result<void> record(const SampleTake& wanted) {
        GR_TRY(report());
        const EarlierClock day(m_environment.clock, wanted.daysAgo);
        GR_TRY_ASSIGN(const auto home, Home::open(m_folder, at(day)));
        GR_TRY_ASSIGN(const ScenarioAtHand scenario, Catalogue(*home).findScenario(wanted.scenario));
        GR_TRY_ASSIGN(const Sources sources, perform(wanted.performance));
        GR_TRY_ASSIGN(const auto attempting,
                      Attempting::start(*home, scenario.scenario, {sources.video.get(), sources.audio.get()},
                                        wanted.performance.seconds));
        while (attempting->status().phase != RecorderPhase::Ended)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        if (const auto& landmarks = scenario.scenario.document.landmarks; wanted.toTheEnd && !landmarks.isEmpty())
            GR_TRY(attempting->stamp(landmarks.last().id, attempting->status().position));
        GR_TRY_ASSIGN(const Attempting::Outcome outcome, attempting->stop());
        m_last = outcome.take.id;
        return confirmTake(m_folder, outcome.take, home->media().pathOf(outcome.take.media.blob.hash));
    }

    /// The star, the notes and the self-assessment of the last take.
    Result<void> lookBack() {
        GR_TRY(report());
        GR_TRY_ASSIGN(const auto home, Home::open(m_folder, at(m_environment.clock)));
        Takes takes(home->journal(), home->person(), home->random(), home->clock());
        GR_TRY(takes.star(m_last, true));
        GR_TRY_ASSIGN(const Subject subject, findSubject(*home, m_last.toString()));
        Notes notes(home->journal(), home->person(), home->random());
        const auto note = [&](double starts, std::optional<double> ends, NoteTone tone, const QString& text) {
            Note made;
            made.subject = subject.id;
            made.starts = starts;
            made.ends = ends;
            made.tone = tone;
            made.text = text;
            return notes.add(made, subject.duration);
        };
        GR_TRY(note(1.2, {}, NoteTone::Praise, u"A reason in the first sentence. Keep it."_s));
        GR_TRY(note(4.5, 7.5, NoteTone::Suggestion, u"Wait here. He was about to name the number himself."_s));
        GR_TRY(note(10.4, {}, NoteTone::Question, u"What would make Thursday easy for the controller?"_s));
        GR_TRY_ASSIGN(const AssessmentMap map, mapFor(*home, subject, {}));
        Assessment assessment;
        assessment.subject = subject.id;
        const int levels[] = {3, 2, 3, 1, 2, 4};
        for (qsizetype i = 0; i < map.criteria.size(); ++i)
            assessment.levels.insert(map.criteria[i].id, levels[i % 6]);
        GR_TRY(assessSubject(*home, subject, assessment, map));
        return {};
    }

    QString m_folder;
    Home::Environment m_environment;
    const Progress& m_progress;
    QTemporaryDir m_scratch;
    TakeId m_last;
    qsizetype m_done = 0;
    qsizetype m_steps = 1;
};

} // namespace

Result<void> makeSampleHome(const QString& folder, Home::Environment environment, const Progress& progress) {
    if (QDir(folder).exists() && !QDir(folder).isEmpty())
        return fail(ErrorCode::Exists, u"there is something in %1 already; nothing was changed"_s.arg(folder));
    const auto made = SampleHome(folder, environment, progress).make();
    if (!made)
        QDir(folder).removeRecursively();
    return made;
}

} // namespace greenroom
