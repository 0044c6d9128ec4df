// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/keeping.h"

#include "core/base/hash.h"
#include "core/library/publishedexamples.h"
#include "tests/support/clips.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/twohomes.h"
#include "ui/library/clippage.h"
#include "ui/library/examplemodel.h"
#include "ui/library/keepchoice.h"
#include "ui/library/scenariokeeping.h"
#include "ui/studio/examplesmodel.h"
#include "ui/studio/practiceoverview.h"
#include "ui/studio/rehearsal.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/videosurface.h"

#include <QComboBox>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

QPushButton* shownButton(QWidget& page, const QString& text) {
    for (auto* one : page.findChildren<QPushButton*>())
        if (one->text() == text && one->isVisible())
            return one;
    return nullptr;
}

QString allWords(const QWidget& widget) {
    QStringList words;
    for (auto* label : widget.findChildren<TextLabel*>())
        if (label->isVisible())
            words.append(label->text());
    return words.join(u'\n');
}

/// Olga shows one clip for a scenario that Lea has from her.
struct Shown : TwoHomes {
    ExampleId example;
    ScenarioId scenario;

    Shown() {
        makeCoach();
        scenario = lea.ask([](Home& home) -> Result<ScenarioId> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"Discovery call"_s));
            return at.scenario.id;
        });
        olga.ask([scenario = scenario](Home& home) -> Result<int> {
            ModelExample wish;
            wish.title = u"Olga opens"_s;
            wish.consent = u"Olga agreed"_s;
            wish.duration = 4;
            wish.scenario = scenario;
            wish.source = contentHash("olga opens");
            GR_TRY_ASSIGN(wish.media, home.media().add(Clips::shared().plain()));
            GR_TRY_ASSIGN(const ModelExample added, Examples(home.journal(), home.person(), home.random()).add(wish));
            GR_TRY(PublishedExamples(home.journal(), home.person(), home.random())
                       .publish(added, {}, *home.authority().roster()));
            return 0;
        });
        exchange(olga);
        exchange(lea);
        example = clip().example.id;
    }
    /// As Lea has it.
    TeamClip clip() {
        return lea.ask([](Home& home) -> Result<TeamClip> {
            GR_TRY_ASSIGN(const QList<TeamClip> clips, Travel(home).all());
            return clips.size() == 1 ? Result<TeamClip>(clips.first()) : fail(ErrorCode::NotFound, u"one clip"_s);
        });
    }
    Rehearsal rehearsal() {
        return lea.ask([id = scenario](Home& home) { return readRehearsal(home, id, 1'000'000'000); });
    }
};

} // namespace

TEST_CASE("a clip on the team share says so, comes when it is kept, and leaves when it is let go of") {
    Shown team;
    REQUIRE_FALSE(team.clip().isHere);
    ClipPage page(team.lea.context());
    page.resize(1100, 700);
    page.show();
    page.enter({PageKind::Clip, team.example.entity()});
    REQUIRE(waitUntil([&] { return page.hasData() && shownButton(page, u"Keep on this laptop"_s); }));
    CHECK(allWords(page).contains(u"is on the team share. Keep it here to play it"_s));
    CHECK(page.findChild<PlayerView*>()->surface().accessibleDescription().contains(u"Keep on this laptop"_s));
    CHECK_FALSE(shownButton(page, u"Let it go…"_s));

    // Keeping exchanges by itself, and what has come opens.
    shownButton(page, u"Keep on this laptop"_s)->click();
    REQUIRE(waitUntil([&] { return shownButton(page, u"Let it go…"_s) != nullptr; }));
    CHECK(allWords(page).contains(u"You keep it here. Its clip ("_s));
    CHECK_FALSE(shownButton(page, u"Keep on this laptop"_s));
    CHECK_FALSE(page.findChild<PlayerView*>()->surface().accessibleDescription().contains(u"team share"_s));

    shownButton(page, u"Let it go…"_s)->click();
    CHECK(allWords(page).contains(u"leaves this laptop and stays on the team share"_s));
    CHECK(team.clip().isHere); // asked first
    shownButton(page, u"Let it go"_s)->click();
    REQUIRE(waitUntil([&] { return shownButton(page, u"Keep on this laptop"_s) != nullptr; }));
    CHECK_FALSE(team.clip().isHere);
    CHECK(page.findChild<PlayerView*>()->surface().accessibleDescription().contains(u"Keep on this laptop"_s));
}

TEST_CASE("without the team share a kept clip says that it comes later, and can be left there") {
    Shown team;
    REQUIRE(QDir().rename(team.place, team.place + u" away"_s));
    ClipPage page(team.lea.context());
    page.resize(1100, 700);
    page.show();
    page.enter({PageKind::Clip, team.example.entity()});
    REQUIRE(waitUntil([&] { return page.hasData() && shownButton(page, u"Keep on this laptop"_s); }));
    shownButton(page, u"Keep on this laptop"_s)->click();
    REQUIRE(waitUntil([&] { return allWords(page).contains(u"cannot be reached now"_s); }));
    REQUIRE(shownButton(page, u"Leave it on the team share"_s));
    shownButton(page, u"Leave it on the team share"_s)->click();
    REQUIRE(waitUntil([&] { return shownButton(page, u"Keep on this laptop"_s) != nullptr; }));
    CHECK(team.clip().keptFor == KeptFor::Nothing);
}

TEST_CASE("a scenario's examples that are not here are among its examples, and are kept for travel together") {
    Shown team;
    const Rehearsal before = team.rehearsal();
    REQUIRE(before.away.size() == 1);
    CHECK(before.travel.all.clips == 1);
    ExamplesModel model;
    const ModelTester tester(&model);
    model.setItems(before.examples, before.away);
    REQUIRE(model.rowCount() == before.examples.size() + 1);
    const int last = model.rowCount() - 1;
    CHECK(model.at(last).id == team.example);
    CHECK(model.index(last).data(LineRole).toString().startsWith(u"On the team share, "_s));

    ScenarioKeeping foot(team.lea.context());
    foot.showScenario(team.scenario, before.travel);
    foot.show();
    CHECK(allWords(foot).contains(u"on the team share."_s));
    bool isChanged = false;
    QObject::connect(&foot.keeping(), &Keeping::changed, &foot, [&] { isChanged = true; });
    REQUIRE(shownButton(foot, u"Keep for travel"_s));
    shownButton(foot, u"Keep for travel"_s)->click();
    REQUIRE(waitUntil([&] { return isChanged && team.clip().isHere; }));
    const Rehearsal after = team.rehearsal();
    CHECK(after.away.isEmpty());
    CHECK(after.examples.size() == before.examples.size() + 1);
    foot.showScenario(team.scenario, after.travel);
    CHECK(allWords(foot).contains(u"Kept for travel, later ones too."_s));
    CHECK(allWords(foot).contains(u"All of it is on this laptop"_s));

    const PracticeOverview practice = team.lea.ask(practiceOverview);
    const auto item = std::find_if(practice.items.begin(), practice.items.end(),
                                   [&](const PracticeItem& one) { return one.scenario == team.scenario; });
    REQUIRE(item != practice.items.end());
    CHECK(item->travel.isKept);

    shownButton(foot, u"Do not keep for travel"_s)->click();
    REQUIRE(waitUntil([&] { return !team.clip().isHere; }));
    ScenarioKeeping none(team.lea.context());
    none.showScenario(team.scenario, {});
    CHECK_FALSE(none.isVisibleTo(nullptr));
}

TEST_CASE("what arrives by itself is chosen in the settings, with the room it takes, and the rest is let go of") {
    Shown team;
    KeepChoice choice(team.lea.context());
    choice.show();
    choice.refresh();
    REQUIRE(waitUntil([&] { return choice.isLoaded(); }));
    CHECK(allWords(choice).contains(u"1 example(s) from your team"_s));
    CHECK_FALSE(shownButton(choice, u"Let go of them"_s));
    auto* rule = choice.findChild<QComboBox*>();
    REQUIRE(rule->currentIndex() == 0);
    rule->setCurrentIndex(1);
    Q_EMIT rule->activated(1);
    REQUIRE(waitUntil([&] { return team.clip().isHere; }));
    CHECK(team.clip().keptFor == KeptFor::All);
    REQUIRE(waitUntil([&] { return allWords(choice).contains(u"All of it is on this laptop"_s); }));

    rule->setCurrentIndex(0);
    Q_EMIT rule->activated(0);
    REQUIRE(waitUntil([&] { return shownButton(choice, u"Let go of them"_s) != nullptr; }));
    CHECK(team.clip().isHere); // nothing leaves by itself
    shownButton(choice, u"Let go of them"_s)->click();
    REQUIRE(waitUntil([&] { return shownButton(choice, u"Let go of them"_s) == nullptr; }));
    CHECK_FALSE(team.clip().isHere);
}
