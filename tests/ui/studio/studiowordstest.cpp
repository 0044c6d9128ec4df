// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/studiowords.h"

#include "tests/support/catch.h"
#include "ui/studio/rehearsal.h"

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

Scenario call() {
    Scenario scenario;
    scenario.timeTargetSeconds = 180;
    scenario.landmarks = {
        {u"opening"_s, u"Opening"_s, 0, {}}, {u"value"_s, u"Value"_s, 110, {}}, {u"ask"_s, u"Ask"_s, 165, {}}};
    return scenario;
}

} // namespace

TEST_CASE("the pace is told from the marks, and what comes from the plan") {
    const Scenario scenario = call();
    CHECK(paceWords(scenario, 20, {}) == u"“Value” comes at 1:50."_s);
    CHECK(paceWords(scenario, 134, {{u"value"_s, 112.0}}) == u"On pace. “Ask” comes at 2:45."_s);
    CHECK(paceWords(scenario, 134, {{u"value"_s, 130.0}}) == u"20 s behind. “Ask” comes at 2:45."_s);
    CHECK(paceWords(scenario, 100, {{u"value"_s, 98.0}}) == u"12 s ahead. “Ask” comes at 2:45."_s);
    CHECK(paceWords(scenario, 170, {{u"ask"_s, 166.0}}) == u"On pace. 0:10 to the target."_s);
    CHECK(paceWords(scenario, 134, {{u"value"_s, 110.0}}, {u"value"_s}) == u"“Ask” comes at 2:45."_s);
    CHECK(paceWords(scenario, 192, {}) == u"0:12 over the target."_s);
    CHECK(paceWords(Scenario(), 12, {}).isEmpty());
    CHECK(sectionWords({u"Value"_s, 60, 0, 40.9}) == u"Value: 0:40 of 1:00"_s);
    CHECK(sectionWords({{}, {}, 0, {}}) == u"Beginning: –"_s);
}

TEST_CASE("marks go from landmark to landmark, and one at the very beginning is passed already") {
    const Scenario scenario = call();
    CHECK(nextLandmark(scenario, {})->id == u"value"_s);
    CHECK(nextLandmark(scenario, {{u"value"_s, 100.0}})->id == u"ask"_s);
    CHECK(nextLandmark(scenario, {{u"ask"_s, 100.0}}) == nullptr);
    CHECK(nextLandmark(Scenario(), {}) == nullptr);
}

TEST_CASE("who marks shortly after the script passed a landmark means that one") {
    const Scenario scenario = call();
    const auto marked = [&](const QMap<QString, double>& stamped, const QSet<QString>& passed, double seconds) {
        const Landmark* found = landmarkToMark(scenario, stamped, passed, seconds);
        return found ? found->id : QString();
    };
    CHECK(marked({}, {}, 20) == u"value"_s);
    CHECK(marked({{u"value"_s, 100.0}}, {u"value"_s}, 105) == u"value"_s);
    CHECK(marked({{u"value"_s, 100.0}}, {u"value"_s}, 111) == u"ask"_s);
    CHECK(marked({{u"value"_s, 100.0}}, {}, 105) == u"ask"_s); // it was marked: once is enough
    // The last one can be marked however long ago the script has passed it.
    CHECK(marked({{u"value"_s, 100.0}, {u"ask"_s, 150.0}}, {u"ask"_s}, 190) == u"ask"_s);
    CHECK(marked({{u"value"_s, 100.0}, {u"ask"_s, 150.0}}, {}, 190).isEmpty());
}

TEST_CASE("trouble is told with what is safe and what goes on") {
    CHECK(troubleWords(CaptureTrouble::MicrophoneSilent, {true, true, 0}) ==
          u"Your microphone has been silent for two seconds. The picture is still being recorded. Check the plug or "
          "choose another microphone."_s);
    CHECK(troubleWords(CaptureTrouble::CameraGone, {true, true, 102}) ==
          u"The camera was unplugged at 1:42. The picture up to there is safe. Your voice is still being recorded."_s);
    CHECK_FALSE(troubleWords(CaptureTrouble::CameraGone, {true, false, 102}).contains(u"voice"_s));
    CHECK_FALSE(troubleWords(CaptureTrouble::CameraGone, {false, true, 0}).contains(u"recorded"_s));
    for (int i = 0; i <= static_cast<int>(CaptureTrouble::MicrophoneFailed); ++i) {
        const auto trouble = static_cast<CaptureTrouble>(i);
        const QString words = troubleWords(trouble, {});
        CHECK(words.contains(isOfCamera(trouble) ? u"camera"_s : u"microphone"_s));
        CHECK_FALSE(words.contains(u'!'));
    }
}

TEST_CASE("who is told of practice is said by name, with what, and that takes are not told of", "[studio]") {
    const QList<Report> all = Scenario::standardReports();
    const QList<Report> runs{Report::FullRuns};
    CHECK(hearersWords({{u"Olga Brandt"_s, all}}) ==
          u"Reported to Olga Brandt: attempts, full runs, last day. Takes stay here."_s);
    CHECK(
        hearersWords({{u"Olga Brandt"_s, all}, {u"Ines Vogt"_s, all}, {u"Tom"_s, runs}}) ==
        u"Reported to Olga Brandt and Ines Vogt: attempts, full runs, last day; to Tom: full runs. Takes stay here."_s);
    const QList<Hearer> many{{u"Ann"_s, runs}, {u"Bea"_s, runs}, {u"Carl"_s, runs}, {u"Dana"_s, runs}};
    CHECK(hearersWords(many).contains(u"Ann, Bea and 2 other"_s));
    CHECK(aboutHearers(many).contains(u"Ann, Bea, Carl and Dana"_s));
    CHECK(aboutHearers(many).contains(u"how many full runs you make"_s));
}

TEST_CASE("room on the disk is told as long as it matters") {
    CHECK(roomWords(190.7) == u"3 h 10 min of disk left"_s);
    CHECK(roomWords(9.9) == u"9 min of disk left"_s);
    CHECK(roomWords(24 * 60).isEmpty());
}

TEST_CASE("a full run is defined by what the scenario has") {
    Scenario scenario = call();
    CHECK(fullRunWords(scenario).contains(u"“Ask”"_s));
    scenario.landmarks.clear();
    CHECK(fullRunWords(scenario).contains(u"1:30"_s));
    scenario.timeTargetSeconds.reset();
    CHECK(fullRunWords(scenario).contains(u"3 s"_s));
}

TEST_CASE("the brief ends with what counts", "[studio]") {
    Scenario scenario;
    scenario.brief = u"Ask for Thursday."_s;
    const QString brief = briefMarkdown(scenario);
    CHECK(brief.startsWith(scenario.brief));
    CHECK(brief.endsWith(fullRunWords(scenario)));
}

TEST_CASE("a script is for everybody or for one sort of prospect", "[studio]") {
    CHECK(scriptText({}) == u"Everybody"_s);
    CHECK(scriptText(Tier::A) == u"Prospect A"_s);
    CHECK(scriptText(Tier::D) == u"Prospect D"_s);
}
