// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/scenarioeditorstate.h"

#include "core/home/drafts.h"
#include "tests/ui/support/fulldisk.h"

#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    WindowParts parts;
    std::unique_ptr<ScenarioEditorState> state = make();

    std::unique_ptr<ScenarioEditorState> make() { return std::make_unique<ScenarioEditorState>(parts.context(), 10ms); }
    void open(const ScenarioId& id = {}) {
        state->open(id);
        REQUIRE(waitUntil([&] { return state->isLoaded(); }));
    }
    ScenarioDraft written(const QString& title = u"The ask"_s) {
        ScenarioDraft draft = state->draft();
        draft.title = title;
        draft.language = u"en"_s;
        draft.brief = u"Ask for Thursday."_s;
        return draft;
    }
    void keep() {
        QSignalSpy kept(state.get(), &ScenarioEditorState::kept);
        state->keep();
        REQUIRE(waitUntil([&] { return kept.count() == 1; }));
    }
    QList<ScenarioAtHand> atHand() {
        return parts.ask([](Home& home) { return Catalogue(home).scenariosAtHand(); });
    }
    ScenarioRecord find(const QString& title) {
        return parts.ask([=](Home& home) { return Catalogue(home).findScenario(title); }).scenario;
    }
    qsizetype draftCount() {
        return parts.ask([](Home& home) { return Drafts(home, Drafts::Kind::Scenario).all(); }).size();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "what is typed is there after the editor was gone, without anybody keeping it", "[editor]") {
    open();
    ScenarioDraft draft = state->draft();
    draft.title = u"Half a ti"_s;
    draft.target = u"1:"_s;
    state->change(draft);
    const ScenarioId id = state->scenario();
    SECTION("while typing rests") {
        REQUIRE(waitUntil([&] { return state->keptMs() > 0; }));
    }
    SECTION("when the window closes at once") {}
    state.reset();
    CHECK(draftCount() == 1);
    state = make();
    open(id);
    CHECK(state->draft() == draft);
    CHECK_FALSE(state->desk().isKept);
    const QList<ScenarioAtHand> all = atHand();
    CHECK(std::none_of(all.begin(), all.end(), [&](const auto& one) { return one.scenario.id == id; }));
}

TEST_CASE_METHOD(Fixture, "nothing is kept of an editor in which nothing was written", "[editor]") {
    open();
    ScenarioDraft draft = state->draft();
    draft.title = u"A"_s;
    state->change(draft);
    state->flush();
    draft.title.clear();
    state->change(draft);
    state->flush();
    CHECK(draftCount() == 0);
}

TEST_CASE_METHOD(Fixture, "a kept draft is a version to practise; a new title renames it", "[editor]") {
    open();
    ScenarioDraft draft = written();
    draft.landmarks = {{{}, u"The ask"_s, u"0:40"_s}};
    state->change(draft);
    keep();
    CHECK_FALSE(state->isChanged());
    CHECK(draftCount() == 0);
    CHECK(find(u"The ask"_s).id == state->scenario());
    CHECK(state->draft().landmarks[0].id == u"the-ask"_s);

    const auto before = atHand().size();
    draft = state->draft();
    draft.title = u"The question"_s;
    draft.landmarks[0].title = u"Ask"_s;
    state->change(draft);
    CHECK(state->isChanged());
    keep();
    CHECK(atHand().size() == before);
    CHECK(find(u"The question"_s).id == state->scenario());
    CHECK(find(u"The question"_s).document.landmarks[0].id == u"the-ask"_s);
}

TEST_CASE_METHOD(Fixture, "a draft with a problem or another's title is not kept and not lost", "[editor]") {
    const QString taken = atHand().first().scenario.document.title;
    open();
    QSignalSpy refused(state.get(), &ScenarioEditorState::refused);
    ScenarioDraft draft = written(taken);
    state->change(draft);
    state->keep();
    REQUIRE(waitUntil([&] { return refused.count() == 1; }));
    CHECK(refused[0][1].toBool());
    CHECK(state->draft() == draft);
    CHECK(draftCount() == 1);
    draft.brief.clear();
    state->change(draft);
    state->keep();
    CHECK(state->problems().size() == 1);
    state->flush();
    CHECK(draftCount() == 1);
}

TEST_CASE_METHOD(Fixture, "a copy is a draft at once and leaves the original as it is", "[editor]") {
    const ScenarioRecord original = find(u"Basic call"_s);
    state->copy(original.id);
    REQUIRE(waitUntil([&] { return state->isLoaded() && state->keptMs() > 0; }));
    CHECK(state->scenario() != original.id);
    CHECK(state->draft().title == u"Basic call, my version"_s);
    CHECK(state->draft().brief == original.document.brief);
    CHECK(draftCount() == 1);
    keep();
    CHECK(find(u"Basic call, my version"_s).document.map == original.document.map);
    CHECK(find(original.id.toString()).version == original.version);
}

TEST_CASE_METHOD(Fixture, "a discarded draft goes back to the kept version and can be had again", "[editor]") {
    const ScenarioRecord original = find(u"Basic call"_s);
    open(original.id);
    ScenarioDraft draft = state->draft();
    draft.brief += u"\n\nMore."_s;
    state->change(draft);
    state->flush();
    CHECK(draftCount() == 1);
    state->discard();
    CHECK(state->draft().brief == original.document.brief);
    CHECK(draftCount() == 0);
    SECTION("at once") {
        state->restore(original.id, draft);
    }
    SECTION("after another was opened") {
        open();
        state->restore(original.id, draft);
        REQUIRE(waitUntil([&] { return state->isLoaded(); }));
    }
    CHECK(state->scenario() == original.id);
    CHECK(state->draft() == draft);
    CHECK(draftCount() == 1);
    CHECK(find(u"Basic call"_s).version == original.version);
}

TEST_CASE_METHOD(Fixture, "no other scenario takes the place of what could not be kept", "[editor]") {
    const ScenarioId other = find(u"Basic call"_s).id;
    open();
    const ScenarioId id = state->scenario();
    const ScenarioDraft draft = written();
    state->change(draft);
    QSignalSpy failed(&parts.messages, &Messages::failed);
    {
        const FullDisk full(parts);
        state->open(other);
        REQUIRE(waitUntil([&] { return state->isLoaded(); }));
        CHECK(failed.count() >= 1); // each time it was tried
        CHECK(state->scenario() == id);
        CHECK(state->draft() == draft);
    }
    open(other);
    CHECK(state->scenario() == other);
    open(id);
    CHECK(state->draft() == draft);
}

TEST_CASE_METHOD(Fixture, "without a team there is nobody to publish to, and it says so", "[editor]") {
    open();
    state->change(written());
    CHECK(state->whyNotPublish().contains(u"no team"_s));
    CHECK(state->desk().audiences.isEmpty());
    state->publish({});
    keep();
    CHECK(parts.ask([](Home& home) { return Catalogue(home).published().all(); }).isEmpty());
}
