// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/modes.h"

#include "core/library/cliplandmarks.h"
#include "core/library/examples.h"
#include "core/media/probe.h"
#include "core/scenarios/ghostbuyer.h"
#include "tests/support/clips.h"
#include "tests/support/spoken.h"
#include "tests/ui/support/window.h"
#include "ui/studio/attemptsmodel.h"
#include "ui/studio/modes/drill.h"
#include "ui/studio/modes/ghostbuyermode.h"
#include "ui/studio/studiostate.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using Phase = StudioState::Phase;

namespace {

/// A clip with a picture in which somebody says two sentences, a second apart.
QString spokenClip() {
    const QString sound = Clips::shared().path(u"two-lines.wav"_s);
    if (!QFile::exists(sound))
        writeWav(sound, {spoken(u"en-gb"_s, 170, sentences().first(2), {1}).sound});
    return Clips::shared().make(u"two-lines.mp4"_s, {u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc=s=320x180:r=25"_s, u"-i"_s,
                                                     sound, u"-shortest"_s, u"-pix_fmt"_s, u"yuv420p"_s});
}

struct Fixture {
    Fixture() {
        parts.settings.set(setting::countdown, 0);
        scenario = parts.ask([](Home& home) -> Result<ScenarioId> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"One-minute introduction"_s));
            return at.scenario.id;
        });
        state = std::make_unique<StudioState>(parts.context());
    }

    ExampleId addExample(const QString& path) {
        return parts.ask([&](Home& home) -> Result<ExampleId> {
            GR_TRY_ASSIGN(const MediaInfo info, probe(path));
            ModelExample example;
            example.title = u"Mara's model"_s;
            example.scenario = scenario;
            example.duration = info.duration;
            example.sound = info.hasAudio;
            GR_TRY_ASSIGN(example.media, home.media().add(path));
            example.source = example.media.hash;
            GR_TRY_ASSIGN(const ModelExample added,
                          Examples(home.journal(), home.person(), home.random()).add(example));
            return added.id;
        });
    }
    /// The scenario has this clip as its buyer's; with `lines`, those.
    void setBuyer(const QString& path, const QList<BuyerLine>& lines = {}) {
        addExample(path);
        scenario = parts.ask([&](Home& home) -> Result<ScenarioId> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(scenario.toString()));
            GR_TRY_ASSIGN(const QList<ModelExample> all, Examples(home.journal(), home.person(), home.random()).all());
            Scenario document = at.scenario.document;
            document.title = u"Ghosted"_s;
            document.extensions.insert(GhostBuyer::fieldName, GhostBuyer{all.first().media.hash, lines}.toJson());
            GR_TRY_ASSIGN(const ScenarioRecord kept, Catalogue(home).scenarios().add(document));
            return kept.id;
        });
    }
    bool reaches(Phase phase) {
        return waitUntil([&] { return state->phase() == phase; });
    }
    void enter() {
        state->enter(scenario);
        REQUIRE(reaches(Phase::Ready));
    }
    Modes& modes() { return state->modes(); }
    const ModeScene& scene() { return state->modes().current().scene(); }
    QString missing(PracticeMode practice) {
        for (const auto& mode : modes().all())
            if (mode->practice() == practice)
                return mode->missing(state->rehearsal());
        return u"no such mode"_s;
    }
    bool shows(const QString& words) {
        return waitUntil([&] { return scene().words == words; });
    }
    PracticeCounts counts() {
        return parts.ask([this](Home& home) {
            return Takes(home.journal(), home.person(), home.random(), home.clock()).counts(scenario);
        });
    }

    WindowParts parts;
    ScenarioId scenario;
    std::unique_ptr<StudioState> state;
};

} // namespace

TEST_CASE_METHOD(Fixture, "a mode that the scenario lacks something for says what, and is not chosen", "[modes]") {
    enter();
    CHECK(modes().practice() == PracticeMode::Whole);
    CHECK_FALSE(missing(PracticeMode::Drill).isEmpty());
    CHECK_FALSE(missing(PracticeMode::CallAndResponse).isEmpty());
    state->chooseMode(PracticeMode::Drill);
    CHECK(modes().practice() == PracticeMode::Whole);
    addExample(spokenClip());
    REQUIRE(waitUntil([&] { return missing(PracticeMode::Drill).isEmpty(); }));
    CHECK(missing(PracticeMode::CallAndResponse).isEmpty());
    state->chooseMode(PracticeMode::Drill);
    CHECK(modes().practice() == PracticeMode::Drill);
    CHECK(state->recordingName() == u"Drill 1"_s);
}

TEST_CASE_METHOD(Fixture, "how to practise is remembered of each scenario, and begins with the whole pitch",
                 "[modes]") {
    addExample(spokenClip());
    enter();
    state->chooseMode(PracticeMode::CallAndResponse);
    const auto other = parts.ask([](Home& home) -> Result<ScenarioId> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"Discovery call"_s));
        return at.scenario.id;
    });
    state->enter(other);
    REQUIRE(waitUntil([&] { return state->isLoaded(); }));
    CHECK(modes().practice() == PracticeMode::Whole);
    CHECK(scene().isEmpty());
    state->enter(scenario);
    REQUIRE(waitUntil([&] { return state->isLoaded(); }));
    CHECK(modes().practice() == PracticeMode::CallAndResponse);
}

TEST_CASE_METHOD(Fixture, "a drill plays its part, records only that, and is shown beside it", "[modes]") {
    const ExampleId example = addExample(spokenClip());
    enter();
    state->practise({example.entity(), {0.5, 1.5}});
    REQUIRE(modes().practice() == PracticeMode::Drill);
    CHECK(scene().heading.contains(u"0:00–0:01"_s));
    state->record();
    CHECK(state->phase() == Phase::LeadIn);
    CHECK(scene().showsClip);
    CHECK_FALSE(state->mayChooseMode());
    REQUIRE(reaches(Phase::Recording)); // once it was heard
    CHECK_FALSE(scene().showsClip);
    REQUIRE(reaches(Phase::Playing)); // by itself, half again as long
    const AttemptItem take = *state->playing();
    CHECK(take.mode == PracticeMode::Drill);
    CHECK(attemptTitle(take) == u"Drill 1"_s);
    CHECK_FALSE(take.counted);
    CHECK(take.duration > 1.35);
    const auto beside = modes().current().besideOf(take);
    REQUIRE(beside);
    CHECK(beside->clip == example.entity());
    CHECK(beside->range == ClipRange{0.5, 1.5});
    CHECK(counts().attempts == 0);
    CHECK(counts().others == 1);

    state->record();
    REQUIRE(state->phase() == Phase::LeadIn);
    state->record(); // enough heard
    REQUIRE(reaches(Phase::Recording));
    REQUIRE(waitUntil([&] { return state->position() > 0.3; }));
    state->record();
    REQUIRE(reaches(Phase::Playing));
    CHECK(counts().others == 2);
    CHECK(attemptTitle(*state->playing()) == u"Drill 2"_s);
}

TEST_CASE_METHOD(Fixture, "what comes before a drill is given up without a trace", "[modes]") {
    addExample(spokenClip());
    enter();
    state->chooseMode(PracticeMode::Drill);
    state->record();
    REQUIRE(state->phase() == Phase::LeadIn);
    state->cancelCountdown();
    CHECK(state->phase() == Phase::Ready);
    CHECK_FALSE(scene().showsClip);
    state->record();
    state->leave();
    CHECK(counts().others == 0);
}

TEST_CASE_METHOD(Fixture, "a drill offers the sections of the model, and a part of a take", "[modes]") {
    const ExampleId example = addExample(spokenClip());
    parts.ask([&](Home& home) -> Result<int> {
        ClipLandmarks marked(home.journal(), home.person());
        GR_TRY(marked.set(example.entity(), u"problem"_s, 0.2));
        GR_TRY(marked.set(example.entity(), u"what-we-do"_s, 2.5));
        return 0;
    });
    enter();
    REQUIRE(state->rehearsal().marked.value(example).size() == 2);
    state->chooseMode(PracticeMode::Drill);
    const auto& drill = dynamic_cast<Drill&>(modes().current());
    REQUIRE_FALSE(scene().choices.isEmpty());
    CHECK(scene().chosen == 0);
    const int last = static_cast<int>(scene().choices.size()) - 1;
    modes().current().choose(last);
    CHECK(scene().chosen == last);
    CHECK(drill.part().range.begin == Approx(2.5));

    state->chooseMode(PracticeMode::Whole);
    state->record();
    REQUIRE(reaches(Phase::Recording));
    REQUIRE(waitUntil([&] { return state->position() > 1.5; }));
    state->record();
    REQUIRE(reaches(Phase::Playing));
    const TakeId take = state->playing()->take;
    REQUIRE(waitUntil([&] { return state->rehearsal().attempts.size() == 1; }));
    state->practise({take.entity(), {0.2, 1.2}, {}, u"Slower here."_s});
    CHECK(modes().practice() == PracticeMode::Drill);
    CHECK(drill.part().clip == take.entity());
    CHECK(scene().words == u"Slower here."_s);
}

TEST_CASE_METHOD(Fixture, "call and response records the answers alone, cut where the model spoke", "[modes]") {
    addExample(spokenClip());
    enter();
    state->chooseMode(PracticeMode::CallAndResponse);
    REQUIRE(waitUntil([&] { return state->canRecord(); })); // its lines are known
    QElapsedTimer timer;
    timer.start();
    state->record();
    REQUIRE(shows(u"Listen"_s));
    REQUIRE(waitUntil([&] { return state->isPaused(); }));
    CHECK(scene().heading == u"Line 1 of 2"_s);
    CHECK(scene().showsClip);
    CHECK_FALSE(state->mayPause());
    state->pause(); // not now
    CHECK(state->isPaused());
    REQUIRE(shows(u"Your turn"_s)); // the line was heard to its end
    CHECK_FALSE(state->isPaused());
    const double first = state->position();
    REQUIRE(waitUntil([&] { return state->position() > first + 0.6; }));
    const double answered = state->position() - first;
    modes().current().next();
    REQUIRE(waitUntil([&] { return state->isPaused(); }));
    REQUIRE(waitUntil([&] { return scene().heading == u"Line 2 of 2"_s && scene().words == u"Listen"_s; }));
    modes().current().next(); // heard enough of it
    REQUIRE(shows(u"Your turn"_s));
    CHECK(state->mayPause());
    const double second = state->position();
    REQUIRE(waitUntil([&] { return state->position() > second + 0.6; }));
    modes().current().next(); // there are no more
    REQUIRE(reaches(Phase::Playing));
    const AttemptItem take = *state->playing();
    CHECK(take.mode == PracticeMode::CallAndResponse);
    REQUIRE(take.cuts.size() == 2);
    CHECK(take.cuts[1] - take.cuts[0] == Approx(answered).margin(0.35));
    CHECK(take.duration < static_cast<double>(timer.elapsed()) / 1000 - 2); // the first line alone lasts longer
    CHECK(counts().attempts == 0);
    CHECK(counts().others == 1);
}

TEST_CASE_METHOD(Fixture, "call and response is stopped at any moment with what was answered", "[modes]") {
    addExample(spokenClip());
    enter();
    state->chooseMode(PracticeMode::CallAndResponse);
    REQUIRE(waitUntil([&] { return state->canRecord(); }));
    state->record();
    REQUIRE(shows(u"Listen"_s));
    modes().current().next();
    REQUIRE(shows(u"Your turn"_s));
    const double begin = state->position();
    REQUIRE(waitUntil([&] { return state->position() > begin + 0.5; }));
    modes().current().again();
    REQUIRE(shows(u"Listen"_s));
    CHECK(scene().heading == u"Line 1 of 2"_s);
    state->record();
    REQUIRE(reaches(Phase::Playing));
    CHECK(state->playing()->duration > 0.4);
    CHECK_FALSE(modes().clip().isPlaying());
}

TEST_CASE_METHOD(Fixture, "a ghost buyer speaks while it records, and each line is stamped on the take", "[modes]") {
    setBuyer(spokenClip());
    enter();
    CHECK(state->rehearsal().buyer);
    CHECK(state->rehearsal().examples.isEmpty()); // it is nobody's model
    state->chooseMode(PracticeMode::GhostBuyer);
    REQUIRE(modes().practice() == PracticeMode::GhostBuyer);
    REQUIRE(waitUntil([&] { return state->canRecord(); }));
    const auto& ghost = dynamic_cast<GhostBuyerMode&>(modes().current());
    REQUIRE(ghost.lines().size() == 2);
    state->record();
    REQUIRE(reaches(Phase::Recording));
    REQUIRE(waitUntil([&] { return modes().clip().isPlaying(); }));
    const double began = state->position();
    CHECK_FALSE(state->isPaused());
    CHECK(scene().heading == u"Line 1 of 2"_s);
    REQUIRE(shows(u"Your turn"_s)); // it was heard to its end
    CHECK(state->position() > ghost.lines()[0].outSeconds - ghost.lines()[0].inSeconds - 0.3);
    modes().current().next();
    CHECK(scene().heading == u"Line 2 of 2"_s);
    REQUIRE(waitUntil([&] { return state->prompts().size() == 2; }));
    modes().current().next(); // the rest is not waited for
    CHECK(scene().heading == u"The buyer has no more lines"_s);
    modes().current().again();
    CHECK(scene().heading == u"Line 2 of 2"_s);
    const double end = state->position();
    REQUIRE(waitUntil([&] { return state->position() > end + 0.3; }));
    state->record();
    REQUIRE(reaches(Phase::Playing));
    CHECK_FALSE(modes().clip().isPlaying());
    const AttemptItem take = *state->playing();
    CHECK(take.mode == PracticeMode::GhostBuyer);
    CHECK(take.cuts.isEmpty());
    CHECK(take.counted); // as any other attempt
    REQUIRE(take.prompts.size() == 3);
    CHECK(take.prompts[0].seconds < began + 0.5);
    CHECK(take.prompts[0].words == u"Buyer, line 1"_s);
    CHECK(take.prompts[2].words == u"Buyer, line 2"_s);
    CHECK(counts().attempts == 1);
}

TEST_CASE_METHOD(Fixture, "a mode that was left says nothing until the person is back", "[modes]") {
    setBuyer(spokenClip());
    enter();
    state->chooseMode(PracticeMode::GhostBuyer);
    REQUIRE(waitUntil([&] { return state->canRecord(); }));
    QSignalSpy read(state.get(), &StudioState::rehearsalChanged);
    state->enter(scenario);
    state->leave(); // before what was asked for is read
    REQUIRE(read.isEmpty());
    REQUIRE(waitUntil([&] { return !read.isEmpty(); }));
    CHECK(scene().isEmpty());
    enter();
    CHECK(modes().practice() == PracticeMode::GhostBuyer);
    REQUIRE(waitUntil([&] { return !scene().isEmpty(); }));
}

TEST_CASE_METHOD(Fixture, "the person chooses where a conversation with a ghost buyer goes", "[modes]") {
    const QList<BuyerLine> lines{
        {u"hello"_s, u"Yes?"_s, 0.2, 0.6, {{u"price"_s, u"Price"_s, {}}, {u"bye"_s, u"Bye"_s, {}}}, {}},
        {u"price"_s, u"How much?"_s, 1, 1.4, {{u"bye"_s, u"Bye"_s, {}}}, {}},
        {u"bye"_s, u"Later."_s, 2, 2.4, {}, {}}};
    setBuyer(spokenClip(), lines);
    enter();
    state->chooseMode(PracticeMode::GhostBuyer);
    REQUIRE(waitUntil([&] { return state->canRecord(); }));
    state->record();
    REQUIRE(shows(u"Yes?"_s));
    CHECK(scene().choices == QStringList{u"Price"_s, u"Bye"_s});
    CHECK(scene().chosen == 0);
    REQUIRE(shows(u"Your turn"_s));
    modes().current().choose(1);
    CHECK(scene().chosen == 1);
    modes().current().next();
    CHECK(scene().words == u"Later."_s);
    REQUIRE(waitUntil([&] { return state->prompts().size() == 2; }));
    CHECK(state->prompts().last().words == u"Later."_s);
    state->record();
    REQUIRE(reaches(Phase::Playing));
}
