// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/scripttext.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using Style = ScriptLine::Style;

namespace {

Scenario minute() {
    Scenario scenario;
    scenario.timeTargetSeconds = 60;
    scenario.landmarks = {{u"problem"_s, u"Problem"_s, 0, {}}, {u"ask"_s, u"Ask"_s, 42, {}}};
    return scenario;
}

QList<ScriptLine> read(const QString& text, const Scenario& scenario = minute()) {
    Script script;
    script.text = text;
    return scriptLines(script, scenario);
}

} // namespace

TEST_CASE("headings that are landmarks, emphasis and directions are told apart") {
    const auto lines =
        read(u"## Problem\n\n[One breath.] Two **figures** differ\nand nobody_knows why.\n\n## Then\n\nMore \\*."_s);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].isHeading);
    CHECK(lines[0].landmark == u"problem"_s);
    CHECK(lines[1].runs == QList<ScriptLine::Run>{{u"[One breath.]"_s, Style::Direction},
                                                  {u" Two "_s, Style::Plain},
                                                  {u"figures"_s, Style::Emphasis},
                                                  {u" differ and nobody_knows why."_s, Style::Plain}});
    CHECK(lines[2].isHeading);
    CHECK(lines[2].landmark.isEmpty());
    CHECK(lines[3].text() == u"More *."_s);
}

TEST_CASE("a long paragraph is read sentence by sentence, a short one in one go") {
    const auto lines =
        read(u"Take Fernlow Dairies, six sites, which closed the month in twelve days. Now it takes seven, "
             "and their controller told me what she likes most. Nice.\n\nYes. No."_s);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].beginsParagraph);
    CHECK_FALSE(lines[1].beginsParagraph);
    CHECK(lines[1].text().endsWith(u"Nice."_s));
    CHECK(lines[2].text() == u"Yes. No."_s);
}

TEST_CASE("time goes from landmark to landmark, and to the target") {
    const auto lines = read(u"## Problem\n\nAaaa aaaa aaaa.\n\nBbbb bbbb bbbb.\n\n## Ask\n\nCccc.\n\n[Pause.]"_s);
    REQUIRE(lines.size() == 6);
    CHECK(lines[1].begins == 0);
    CHECK(lines[1].ends == Approx(21));
    CHECK(lines[2].ends == Approx(42));
    CHECK(lines[4].begins == Approx(42));
    CHECK(lines[5].ends == Approx(60));
    // Without a plan, as fast as people talk.
    const auto free = read(QString(140, u'a'), Scenario());
    CHECK(free[0].ends == Approx(10));
}

TEST_CASE("words are counted where they are said: not in directions, nor in headings") {
    const auto lines = read(u"## Problem now\n\n[One long breath here.] Two **fig**ures – *differ*.\n\n[Pause.]"_s);
    REQUIRE(lines.size() == 3);
    CHECK(spokenWords(lines[0]) == 0);
    CHECK(spokenWords(lines[1]) == 3);
    CHECK(spokenWords(lines[2]) == 0);
}

TEST_CASE("so many words a minute take their time, whatever was planned") {
    Script script;
    script.text = u"## Problem\n\n"_s + u"[Look up.] word "_s.repeated(10) + u"\n\n## Ask\n\n"_s +
                  u"word "_s.repeated(30) + u"\n\n[Smile.]"_s;
    const auto words = GENERATE(80, 150, 220);
    const auto lines = scriptLines(script, minute(), words);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].begins == 0);
    CHECK(lines[1].ends == Approx(10 * 60.0 / words));
    CHECK(lines[2].begins ==
          Approx(10 * 60.0 / words)); // the landmark is where its heading is, not where it was planned
    CHECK(lines[3].ends == Approx(40 * 60.0 / words));
    CHECK(lines[4].ends - lines[4].begins == Approx(2));
    CHECK(wordsPerMinute(lines.first(4)) == words);
    // By the plan it is as fast as that comes to.
    CHECK(wordsPerMinute(scriptLines(script, minute())) == 40);
    CHECK_FALSE(wordsPerMinute({}));
}
