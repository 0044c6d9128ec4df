// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparestate.h"

#include "core/media/transport.h"
#include "tests/ui/compare/pairhome.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Comparing : PairHome {
    CompareState state{parts.context()};
    Transport& transport = state.transport();

    void enter(const EntityId& one, const EntityId& other, double seconds = -1) {
        state.enter(one, other, seconds);
        settle();
    }
    void settle() {
        REQUIRE(waitUntil([&] {
            const TransportState& now = transport.state();
            return state.isLoaded() && !now.seeking && !now.playing && now.offset() == state.offset() &&
                   now.phase != TransportState::Phase::Opening;
        }));
    }
    void seek(double seconds) {
        transport.seek(seconds);
        settle();
    }
    /// The numbers on the frames of both sides.
    QList<int> shown() {
        settle();
        QList<int> numbers;
        for (const DeckPicture& deck : transport.tick().decks)
            numbers.append(Clips::indexOf(deck.image));
        return numbers;
    }
    bool becomesKept(std::optional<double> offset) {
        return waitUntil([&] {
            const auto now = kept(take, model);
            return now.has_value() == offset.has_value() && (!now || std::abs(*now - *offset) < 1e-9);
        });
    }
};

} // namespace

TEST_CASE_METHOD(Comparing, "marking the same event in both shows it on both sides, also the next time") {
    enter(take, model);
    CHECK_FALSE(state.isAligned());
    CHECK(shown() == QList<int>{0, 0});
    seek(1);
    CHECK(state.markingSide() == 0);
    state.mark();
    REQUIRE(state.marked());
    CHECK(Clips::indexOf(state.marked()->picture) == 30);
    CHECK(state.markingSide() == 1);
    // From here on steps are those of the other side: 25 a second.
    seek(1.96);
    transport.step(1);
    CHECK(shown()[1] == 50);
    state.mark();
    CHECK_FALSE(state.marked());
    CHECK(state.isAligned());
    CHECK(state.offset() == Approx(-1));
    CHECK(shown() == QList<int>{30, 50});
    seek(1.5);
    CHECK(shown() == QList<int>{45, 62});
    REQUIRE(becomesKept(-1));

    enter(take, model, 0.2);
    CHECK(state.isAligned());
    CHECK(shown() == QList<int>{6, 30});
    // Without a moment it begins where the first of both does.
    enter(take, model);
    CHECK(transport.position() == Approx(-1));
    enter(model, take);
    CHECK(state.offset() == Approx(1));
    seek(2);
    CHECK(shown() == QList<int>{50, 30});
}

TEST_CASE_METHOD(Comparing, "what is marked can be given up, and begins on the side that leads") {
    enter(take, model);
    transport.setLeading(1);
    seek(2);
    state.mark();
    REQUIRE(state.marked());
    CHECK(state.marked()->side == 1);
    state.cancelMarking();
    CHECK_FALSE(state.marked());
    CHECK(state.markingSide() == 1);
    CHECK(state.offset() == 0);
    state.mark();
    seek(1);
    state.mark();
    CHECK(state.offset() == Approx(-1));
}

TEST_CASE_METHOD(Comparing, "shifting by ear is kept for the pair, undone as a whole and forgotten") {
    enter(take, model);
    CHECK(state.frame() == Approx(0.04));
    for (int i = 0; i < 5; ++i)
        state.shift(0.1);
    settle();
    CHECK(state.offset() == Approx(0.5));
    REQUIRE(becomesKept(0.5));
    state.align(2);
    REQUIRE(becomesKept(2));
    parts.messages.undo();
    settle();
    REQUIRE(becomesKept(0.5));
    CHECK(state.offset() == Approx(0.5));
    state.forgetAlignment();
    settle();
    CHECK_FALSE(state.isAligned());
    CHECK(state.offset() == 0);
    REQUIRE(becomesKept(std::nullopt));
    state.shift(-0.3);
    state.leave();
    REQUIRE(becomesKept(-0.3));
}

TEST_CASE_METHOD(Comparing, "swapped, the sides show what they showed and are heard as they were") {
    enter(take, model);
    state.align(-1);
    CHECK(transport.state().heard == Heard::Second);
    seek(2);
    transport.setLoop(1, 3);
    CHECK(shown() == QList<int>{60, 75});
    state.swap();
    settle();
    CHECK(state.side(0)->id == model);
    CHECK(state.offset() == Approx(1));
    CHECK(shown() == QList<int>{75, 60});
    CHECK(transport.position() == Approx(3));
    CHECK(transport.state().heard == Heard::First);
    REQUIRE(transport.state().loop);
    CHECK(transport.state().loop->begin == Approx(2));
    CHECK(transport.state().loop->end == Approx(4));
}

TEST_CASE_METHOD(Comparing, "beside a take its scenario's models come first, then its other takes, then the rest") {
    enter(take, {});
    REQUIRE(state.side(0));
    CHECK_FALSE(state.isPair());
    CHECK(shown() == QList<int>{0});
    const auto ids = [](const QList<CompareClip>& clips) {
        QList<EntityId> result;
        for (const CompareClip& clip : clips)
            result.append(clip.id);
        return result;
    };
    CHECK(ids(fittingFor(state.side(0), state.clips(), {})) == QList<EntityId>{model, secondTake, otherModel});
    CHECK(ids(fittingFor(state.side(0), state.clips(), u"DISCOVERY take"_s)) == QList<EntityId>{secondTake});
    seek(1);
    state.choose(model);
    REQUIRE(waitUntil([&] { return state.isPair() && state.isLoaded(); }));
    CHECK(shown() == QList<int>{30, 25});
    state.chooseOther();
    settle();
    state.choose(take); // not beside itself
    CHECK_FALSE(state.isPair());
    state.choose(secondTake);
    REQUIRE(waitUntil([&] { return state.isPair() && state.isLoaded(); }));
    CHECK(transport.state().heard == Heard::First);
}

TEST_CASE_METHOD(Comparing, "what is not here any more is chosen again") {
    parts.ask([&](Home& home) -> Result<int> {
        Takes takes(home.journal(), home.person(), home.random(), home.clock());
        GR_TRY(takes.discard(TakeId(take)));
        return 0;
    });
    enter(take, model);
    CHECK_FALSE(state.side(0));
    CHECK_FALSE(state.side(1));
    state.choose(secondTake);
    REQUIRE(waitUntil([&] { return state.isLoaded() && state.side(0); }));
    CHECK(state.side(0)->id == secondTake);
}

TEST_CASE_METHOD(Comparing, "notes belong to the side they were written on") {
    parts.ask([&](Home& home) -> Result<int> {
        Notes notes(home.journal(), home.person(), home.random());
        GR_TRY(notes.add({{}, SubjectId(take), 1.5, {}, NoteTone::Praise, u"Calm"_s, 0, {}}, 4));
        GR_TRY(notes.add({{}, SubjectId(secondTake), 0.5, 1.0, NoteTone::Question, u"Why"_s, 0, {}}, 3));
        return 0;
    });
    enter(take, secondTake);
    REQUIRE(state.notes(0).size() == 1);
    REQUIRE(state.notes(1).size() == 1);
    CHECK(state.notes(0).first().text == u"Calm"_s);
    state.align(2);
    CHECK(state.toCommon(1, state.notes(1).first().starts) == Approx(2.5));
    state.swap();
    CHECK(state.notes(1).first().text == u"Calm"_s);
    parts.ask([&](Home& home) -> Result<int> {
        Notes notes(home.journal(), home.person(), home.random());
        GR_TRY(notes.add({{}, SubjectId(take), 3, {}, NoteTone::Praise, u"Again"_s, 0, {}}, 4));
        return 0;
    });
    CHECK(waitUntil([&] { return state.notes(1).size() == 2; }));
}

TEST_CASE("an offset is said in words", "[compare]") {
    CompareClip mine;
    CompareClip model;
    model.kind = CompareClip::Kind::Example;
    CHECK(offsetSentence(mine, model, 1.4) == u"The model begins 1.4 s later."_s);
    CHECK(offsetSentence(mine, model, -0.033) == u"The model begins 0.03 s earlier."_s);
    CHECK(offsetSentence(model, mine, 12) == u"Your take begins 12.0 s later."_s);
    CHECK(offsetSentence(mine, mine, 2.25) == u"Side 2 begins 2.25 s later."_s);
    CHECK(offsetSentence(mine, model, 0.001) == u"Both begin at the same moment."_s);
}
