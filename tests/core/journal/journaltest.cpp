// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "tests/support/testhome.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::TestAuthority;
using test::TestHome;

namespace {

/// The kinds of every committed() so far.
class CommitSpy {
public:
    explicit CommitSpy(Journal& journal) {
        QObject::connect(&journal, &Journal::committed, &m_context,
                         [this](const QStringList& kinds) { seen.append(kinds); });
    }
    QList<QStringList> seen;

private:
    QObject m_context;
};

struct Fixture {
    test::SeededRandom random{11};
    PersonId ann = *PersonId::fromBytes(random.bytes(16));
    PersonId bob = *PersonId::fromBytes(random.bytes(16));
    DeviceId annDevice = *DeviceId::fromBytes(random.bytes(10));
    DeviceId bobDevice = *DeviceId::fromBytes(random.bytes(10));
    TestAuthority authority;
    std::unique_ptr<TestHome> home;

    Fixture() {
        authority.devices = {{annDevice, {ann, {}}}, {bobDevice, {bob, Writer::Coach}}};
        home = std::make_unique<TestHome>(authority, annDevice);
    }
    EntityId newId() { return EntityId::create(ann, random); }
    QVariant value(const QString& sql) { return *home->database().value(sql); }
    ChangeId commit(const Edit& edit) {
        GR_REQUIRE_VALUE(const auto ids, home->journal().commit({edit}));
        return ids.first();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a committed edit is in its table and is announced", "[journal]") {
    CommitSpy spy(home->journal());
    const EntityId poster = newId();
    commit({poster, u"poster"_s, {{u"title"_s, u"Stage"_s}, {u"size"_s, qint64(3)}, {u"mark[a]"_s, qint64(1)}}});
    commit({poster, u"poster"_s, {{u"title"_s, u"Green room"_s}, {u"mark[b]"_s, qint64(2)}}});
    CHECK(value(u"SELECT title FROM poster"_s) == u"Green room"_s);
    CHECK(value(u"SELECT size FROM poster"_s) == 3);
    CHECK(value(u"SELECT group_concat(key || value) FROM poster_mark"_s) == u"a1,b2"_s);
    CHECK(spy.seen.size() == 2);
    CHECK(spy.seen.last() == QStringList{u"poster"_s});
}

TEST_CASE_METHOD(Fixture, "all edits of a commit are written, or none", "[journal]") {
    const auto result = home->journal().commit(
        {{newId(), u"diary"_s, {{u"text"_s, u"one"_s}}}, {newId(), u"diary"_s, {{u"colour"_s, u"red"_s}}}});
    GR_REQUIRE_ERROR(result, ErrorCode::Invalid);
    CHECK(value(u"SELECT count(*) FROM change"_s) == 0);
    CHECK(value(u"SELECT count(*) FROM diary"_s) == 0);
    commit({newId(), u"diary"_s, {{u"text"_s, u"after"_s}}});
    CHECK(value(u"SELECT count(*) FROM diary"_s) == 1);
}

TEST_CASE_METHOD(Fixture, "an edit must fit the description of its kind", "[journal]") {
    Journal& journal = home->journal();
    GR_REQUIRE_ERROR(journal.commit({{newId(), u"poster"_s, {{u"size"_s, qint64(1)}}}}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(journal.commit({{newId(), u"poster"_s, {{u"title"_s, qint64(1)}}}}), ErrorCode::Refused);
    GR_REQUIRE_ERROR(journal.commit({{newId(), u"poster"_s, {{u"title[x]"_s, u"t"_s}}}}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(journal.commit({{newId(), u"unheard"_s, {}}}), ErrorCode::Internal);
    GR_REQUIRE_ERROR(journal.commit({{EntityId::create(bob, random), u"diary"_s, {{u"text"_s, u"x"_s}}}}),
                     ErrorCode::Refused);
    GR_REQUIRE_ERROR(journal.commit({{newId(), u"guest"_s, {{u"party"_s, newId()}, {u"name"_s, u"x"_s}}}}),
                     ErrorCode::NotFound);
    CHECK(value(u"SELECT count(*) FROM change"_s) == 0);
}

TEST_CASE_METHOD(Fixture, "a circle follows from the entity", "[journal]") {
    const EntityId party = newId();
    const EntityId guest = newId();
    GR_REQUIRE_OK(home->journal().commit({{party, u"party"_s, {{u"title"_s, u"Opening"_s}}},
                                          {guest, u"guest"_s, {{u"party"_s, party}, {u"name"_s, u"Cleo"_s}}}}));
    commit({guest, u"guest"_s, {{u"name"_s, u"Cleo B."_s}}});
    CHECK(value(u"SELECT count(*) FROM guest g JOIN party p ON p.id = g.party AND p.circle = g.circle"_s) == 1);
    GR_REQUIRE_VALUE(const auto history, home->journal().history(guest, u"guest"_s));
    REQUIRE(history.size() == 2);
    CHECK(history[1].change.id.circle == CircleId::of(party));
}

TEST_CASE_METHOD(Fixture, "nobody draws what hangs on another's entity into a circle of theirs", "[journal]") {
    const EntityId bobsParty = EntityId::create(bob, random);
    qint64 number = 0;
    const auto fromBob = [&](const EntityId& entity, const QString& kind, const Fields& fields) {
        const Change change{{bobDevice, CircleId::of(bobsParty), ++number}, entity, kind, {1000, 0, bobDevice}, fields};
        GR_REQUIRE_VALUE(const QByteArray bytes, encodeChange(change));
        GR_REQUIRE_OK(home->journal().merge({{bobDevice, CircleId::of(bobsParty), 1, bytes}}));
    };
    fromBob(bobsParty, u"party"_s, {{u"title"_s, u"Trap"_s}});
    const EntityId party = newId();
    const EntityId guest = newId();
    commit({party, u"party"_s, {{u"title"_s, u"Opening"_s}}});
    fromBob(party, u"party"_s, {{u"title"_s, u"Opening"_s}});
    fromBob(guest, u"guest"_s, {{u"party"_s, bobsParty}, {u"name"_s, u"Cleo"_s}});
    commit({guest, u"guest"_s, {{u"party"_s, party}, {u"name"_s, u"Cleo"_s}}});
    commit({guest, u"guest"_s, {{u"name"_s, u"Cleo B."_s}}});
    GR_REQUIRE_VALUE(const auto history, home->journal().history(guest, u"guest"_s));
    REQUIRE(history.size() == 3);
    for (const Entry& entry : history)
        CHECK(entry.change.id.circle == CircleId::of(entry.change.id.device == annDevice ? party : bobsParty));
}

TEST_CASE_METHOD(Fixture, "numbers are gapless within a circle and tell nothing of the others", "[journal]") {
    for (int i = 0; i < 3; ++i)
        commit({newId(), u"diary"_s, {{u"text"_s, u"x"_s}}});
    CHECK(commit({newId(), u"poster"_s, {{u"title"_s, u"x"_s}}}).number == 1);
    CHECK(commit({newId(), u"diary"_s, {{u"text"_s, u"x"_s}}}).number == 4);
    CHECK(commit({newId(), u"poster"_s, {{u"title"_s, u"x"_s}}}).number == 2);
}

TEST_CASE_METHOD(Fixture, "a later edit wins though the clock was set back", "[journal]") {
    const EntityId poster = newId();
    commit({poster, u"poster"_s, {{u"title"_s, u"first"_s}}});
    home->clock.set(home->clock.nowMs() - 10LL * 365 * 86'400'000);
    commit({poster, u"poster"_s, {{u"title"_s, u"second"_s}}});
    CHECK(value(u"SELECT title FROM poster"_s) == u"second"_s);
}

TEST_CASE_METHOD(Fixture, "deleting is a field: edits do not revive, and undo does", "[journal]") {
    const EntityId poster = newId();
    commit({poster, u"poster"_s, {{u"title"_s, u"first"_s}}});
    const ChangeId deletion = commit({poster, u"poster"_s, {{u"deleted"_s, true}}});
    commit({poster, u"poster"_s, {{u"title"_s, u"second"_s}}});
    CHECK(value(u"SELECT deleted FROM poster"_s) == 1);
    GR_REQUIRE_VALUE(const auto report, home->journal().revert(deletion));
    CHECK(report.change);
    CHECK(value(u"SELECT deleted FROM poster"_s) == 0);
    CHECK(value(u"SELECT title FROM poster"_s) == u"second"_s);
}

TEST_CASE_METHOD(Fixture, "undo restores what still stands and names what somebody has changed since", "[journal]") {
    const EntityId poster = newId();
    const ChangeId creation = commit({poster, u"poster"_s, {{u"title"_s, u"a"_s}, {u"size"_s, qint64(1)}}});
    const ChangeId edit =
        commit({poster, u"poster"_s, {{u"title"_s, u"b"_s}, {u"size"_s, qint64(2)}, {u"weight"_s, 1.5}}});
    commit({poster, u"poster"_s, {{u"size"_s, qint64(3)}}});
    GR_REQUIRE_VALUE(const auto undo, home->journal().revert(edit));
    REQUIRE(undo.change);
    CHECK(undo.superseded == QStringList{u"size"_s});
    CHECK(value(u"SELECT title FROM poster"_s) == u"a"_s);
    CHECK(value(u"SELECT size FROM poster"_s) == 3);
    CHECK(value(u"SELECT weight FROM poster"_s).isNull());

    GR_REQUIRE_VALUE(const auto redo, home->journal().revert(*undo.change));
    REQUIRE(redo.change);
    CHECK(value(u"SELECT title || weight FROM poster"_s) == u"b1.5"_s);

    GR_REQUIRE_VALUE(const auto obsolete, home->journal().revert(edit));
    CHECK_FALSE(obsolete.change);
    CHECK(obsolete.superseded.size() == 3);

    GR_REQUIRE_VALUE(const auto away, home->journal().revert(creation));
    CHECK_FALSE(away.change);
    GR_REQUIRE_ERROR(home->journal().revert({bobDevice, CircleId::team(), 1}), ErrorCode::NotFound);
}

TEST_CASE_METHOD(Fixture, "undoing a creation deletes", "[journal]") {
    const ChangeId creation = commit({newId(), u"poster"_s, {{u"title"_s, u"a"_s}}});
    GR_REQUIRE_VALUE(const auto undo, home->journal().revert(creation));
    REQUIRE(undo.change);
    CHECK(value(u"SELECT deleted FROM poster"_s) == 1);
    GR_REQUIRE_OK(home->journal().revert(*undo.change));
    CHECK(value(u"SELECT deleted FROM poster"_s) == 0);
}

TEST_CASE_METHOD(Fixture, "what Authority forbids is quarantined with its reason and counts once it is allowed",
                 "[journal]") {
    TestHome other(authority, bobDevice);
    const EntityId poster = newId();
    commit({poster, u"poster"_s, {{u"title"_s, u"a"_s}}});
    GR_REQUIRE_OK(other.journal().merge(home->outgoing()));
    GR_REQUIRE_OK(other.journal().commit({{poster, u"poster"_s, {{u"approved"_s, true}}}}));
    GR_REQUIRE_ERROR(other.journal().commit({{poster, u"poster"_s, {{u"title"_s, u"mine"_s}}}}), ErrorCode::Refused);

    authority.devices[bobDevice].roles = {};
    GR_REQUIRE_OK(home->journal().merge(other.outgoing()));
    CHECK(value(u"SELECT approved FROM poster"_s).isNull());
    GR_REQUIRE_VALUE(const auto refusals, home->journal().quarantine());
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].field == u"approved"_s);
    CHECK(refusals[0].reason == u"not allowed"_s);

    authority.devices[bobDevice].roles = Writer::Coach;
    GR_REQUIRE_OK(home->journal().refold({bobDevice}));
    CHECK(value(u"SELECT approved FROM poster"_s) == 1);
    GR_REQUIRE_VALUE(const auto none, home->journal().quarantine());
    CHECK(none.isEmpty());
}

TEST_CASE_METHOD(Fixture, "of two changes with one number their segments decide, not what came first", "[journal]") {
    Change change{{bobDevice, CircleId::team(), 1},
                  EntityId::create(bob, random),
                  u"poster"_s,
                  {5, 0, bobDevice},
                  {{u"title"_s, u"a"_s}}};
    const auto received = [&](qint64 segment) {
        return ReceivedChange{bobDevice, CircleId::team(), segment, *encodeChange(change)};
    };
    const ReceivedChange inFirst = received(1);
    change.fields[u"title"_s] = u"b"_s;
    const ReceivedChange alsoInFirst = received(1);
    const ReceivedChange inSecond = received(2);
    GR_REQUIRE_VALUE(const auto report, home->journal().merge({inFirst, inFirst, alsoInFirst}));
    CHECK(report.added == 1);
    CHECK(report.known == 2);
    CHECK(value(u"SELECT title FROM poster"_s) == u"a"_s);

    TestHome other(authority, DeviceId(), test::sampleKinds());
    GR_REQUIRE_OK(other.journal().merge({inSecond}));
    GR_REQUIRE_OK(other.journal().merge({inFirst}));
    GR_REQUIRE_OK(home->journal().merge({inSecond}));
    CHECK(value(u"SELECT title FROM poster"_s) == u"b"_s);
    CHECK(*other.database().value(u"SELECT title FROM poster"_s) == u"b"_s);
}

TEST_CASE_METHOD(Fixture, "what was not sealed yet is listed by circle, up to a size, and only until it is",
                 "[journal]") {
    commit({newId(), u"diary"_s, {{u"text"_s, u"private"_s}}});
    for (int i = 0; i < 3; ++i)
        commit({newId(), u"poster"_s, {{u"title"_s, QString(200, u'x')}}});
    Journal& journal = home->journal();
    CHECK(*journal.unsealedCircles() == QList<CircleId>{CircleId::team()});
    GR_REQUIRE_VALUE(const auto first, journal.unsealed(CircleId::team(), 600));
    CHECK(first.size() == 2);
    CHECK(journal.unsealed(CircleId::team(), 1)->size() == 1);
    GR_REQUIRE_OK(journal.markSealed(first, 7));
    CHECK(journal.unsealed(CircleId::team(), 600)->size() == 1);
    CHECK(*home->database().value(u"SELECT count(*) FROM change WHERE segment = 7"_s) == 2);

    // After an older backup was restored, what comes back from the share counts as sealed again.
    GR_REQUIRE_OK(home->database().run(u"UPDATE change SET segment = NULL"_s));
    GR_REQUIRE_OK(journal.merge({{annDevice, CircleId::team(), 7, first.first().bytes}}));
    CHECK(journal.unsealed(CircleId::team(), 10'000)->size() == 2);
    CHECK(value(u"SELECT count(*) FROM poster"_s) == 3);
}

TEST_CASE_METHOD(Fixture, "a private kind is never taken from a segment", "[journal]") {
    Change change{{bobDevice, CircleId::team(), 1},
                  EntityId::create(bob, random),
                  u"diary"_s,
                  {5, 0, bobDevice},
                  {{u"text"_s, u"a"_s}}};
    GR_REQUIRE_OK(home->journal().merge({{bobDevice, CircleId::team(), 1, *encodeChange(change)}}));
    CHECK(value(u"SELECT count(*) FROM diary"_s) == 0);
    CHECK(home->journal().quarantine()->size() == 1);
}

TEST_CASE_METHOD(Fixture, "a stamp far ahead is taken and moves neither our clock nor later edits", "[journal]") {
    const EntityId ours = newId();
    const EntityId theirs = EntityId::create(bob, random);
    const qint64 ahead = home->clock.nowMs() + 3LL * 365 * 86'400'000;
    Change change{{bobDevice, CircleId::team(), 1}, theirs, u"poster"_s, {ahead, 0, bobDevice}, {{u"title"_s, u"a"_s}}};
    GR_REQUIRE_OK(home->journal().merge({{bobDevice, CircleId::team(), 1, *encodeChange(change)}}));
    commit({theirs, u"poster"_s, {{u"comment"_s, u"hello"_s}}});
    commit({ours, u"poster"_s, {{u"title"_s, u"b"_s}}});
    CHECK(value(u"SELECT comment FROM poster WHERE title = 'a'"_s) == u"hello"_s);
    CHECK(value(u"SELECT changed_ms FROM poster WHERE title = 'b'"_s) == home->clock.nowMs());
    CHECK(value(u"SELECT changed_ms FROM poster WHERE title = 'a'"_s) == ahead);
}

TEST_CASE_METHOD(Fixture, "what a newer version wrote is kept, and read once this one knows it", "[journal]") {
    auto kinds = test::sampleKinds();
    const auto find = [&](const QString& name) {
        return std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.name == name; });
    };
    const KindDescription guest = *find(u"guest"_s);
    find(u"poster"_s)->fields.removeIf([](const auto& field) { return field.name == u"size"_s; });
    kinds.erase(find(u"guest"_s));
    TestHome older(authority, bobDevice, kinds);

    const EntityId party = newId();
    GR_REQUIRE_OK(home->journal().commit({{party, u"party"_s, {{u"title"_s, u"p"_s}}},
                                          {newId(), u"guest"_s, {{u"party"_s, party}, {u"name"_s, u"Cleo"_s}}},
                                          {newId(), u"poster"_s, {{u"title"_s, u"x"_s}, {u"size"_s, qint64(9)}}}}));
    GR_REQUIRE_OK(older.journal().merge(home->outgoing()));
    CHECK(*older.database().value(u"SELECT title FROM poster"_s) == u"x"_s);
    CHECK(older.database().value(u"SELECT size FROM poster"_s)->isNull());
    CHECK(*older.database().value(u"SELECT count(*) FROM guest"_s) == 0);

    const Kinds newer = *Kinds::create(test::sampleKinds());
    Journal updated(older.database(), newer, authority, older.clock, bobDevice);
    GR_REQUIRE_OK(updated.open());
    CHECK(*older.database().value(u"SELECT size FROM poster"_s) == 9);
    CHECK(*older.database().value(u"SELECT name FROM guest"_s) == u"Cleo"_s);
}

TEST_CASE_METHOD(Fixture, "a change that must be understood makes its circle read-only for an older version",
                 "[journal]") {
    Change change{{bobDevice, CircleId::team(), 1},
                  EntityId::create(bob, random),
                  u"poster"_s,
                  {5, 0, bobDevice},
                  {{u"title"_s, u"a"_s}, {u"shape"_s, u"round"_s}},
                  true};
    GR_REQUIRE_OK(home->journal().merge({{bobDevice, CircleId::team(), 1, *encodeChange(change)}}));
    const Edit poster{newId(), u"poster"_s, {{u"title"_s, u"x"_s}}};
    GR_REQUIRE_ERROR(home->journal().commit({poster}), ErrorCode::NewerVersion);
    GR_REQUIRE_OK(home->journal().commit({{newId(), u"diary"_s, {{u"text"_s, u"x"_s}}}}));
    CHECK(value(u"SELECT title FROM poster"_s) == u"a"_s);

    auto kinds = test::sampleKinds();
    for (KindDescription& kind : kinds)
        if (kind.name == u"poster"_s)
            kind.fields.append({u"shape"_s, FieldType::Text});
    GR_REQUIRE_OK(home->database().run(u"ALTER TABLE poster ADD shape TEXT"_s));
    const Kinds newer = *Kinds::create(kinds);
    Journal updated(home->database(), newer, authority, home->clock, annDevice);
    GR_REQUIRE_OK(updated.open());
    GR_REQUIRE_OK(updated.commit({poster}));
    CHECK(value(u"SELECT shape FROM poster WHERE title = 'a'"_s) == u"round"_s);
}

TEST_CASE_METHOD(Fixture, "a change that must be understood and does not count stops nobody", "[journal]") {
    const Change change{{bobDevice, CircleId::team(), 1},
                        EntityId::create(bob, random),
                        u"poster"_s,
                        {5, 0, bobDevice},
                        {{u"shape"_s, u"round"_s}},
                        true};
    GR_REQUIRE_OK(home->journal().merge({{bobDevice, CircleId::team(), 1, *encodeChange(change)}}));
    const Edit poster{newId(), u"poster"_s, {{u"title"_s, u"x"_s}}};
    GR_REQUIRE_ERROR(home->journal().commit({poster}), ErrorCode::NewerVersion);
    authority.voided.insert(change.id);
    GR_REQUIRE_OK(home->journal().commit({poster}));
    authority.voided.clear();
    authority.cutOff.insert(bobDevice, 0);
    GR_REQUIRE_OK(home->journal().commit({poster}));
    authority.cutOff.insert(bobDevice, 1);
    GR_REQUIRE_ERROR(home->journal().commit({poster}), ErrorCode::NewerVersion);
}

TEST_CASE_METHOD(Fixture, "another process's commits are noticed", "[journal]") {
    GR_REQUIRE_VALUE(const auto second, Database::open(home->path()));
    Journal other(*second, home->kinds(), authority, home->clock, annDevice);
    GR_REQUIRE_OK(other.open());
    CommitSpy spy(home->journal());
    GR_REQUIRE_OK(home->journal().poll());
    CHECK(spy.seen.isEmpty());
    GR_REQUIRE_OK(other.commit({{newId(), u"diary"_s, {{u"text"_s, u"x"_s}}}}));
    GR_REQUIRE_OK(home->journal().poll());
    REQUIRE(spy.seen.size() == 1);
    CHECK(spy.seen[0] == QStringList{u"diary"_s});
    GR_REQUIRE_OK(other.rebuild());
    GR_REQUIRE_OK(home->journal().poll());
    REQUIRE(spy.seen.size() == 2);
    CHECK(spy.seen[1].size() == 4);
}

TEST_CASE_METHOD(Fixture, "two journals on one home share one numbering", "[journal]") {
    GR_REQUIRE_VALUE(const auto second, Database::open(home->path()));
    Journal other(*second, home->kinds(), authority, home->clock, annDevice);
    GR_REQUIRE_OK(other.open());
    const EntityId poster = newId();
    commit({poster, u"poster"_s, {{u"title"_s, u"0"_s}}});
    for (int i = 1; i <= 20; ++i) {
        Journal& journal = i % 2 ? other : home->journal();
        GR_REQUIRE_VALUE(const auto ids, journal.commit({{poster, u"poster"_s, {{u"title"_s, QString::number(i)}}}}));
        CHECK(ids.first().number == i + 1);
        CHECK(value(u"SELECT title FROM poster"_s) == QString::number(i));
    }
}

TEST_CASE_METHOD(Fixture, "check finds a row, a change or a number that is not as it was", "[journal]") {
    const EntityId poster = newId();
    commit({poster, u"poster"_s, {{u"title"_s, u"a"_s}}});
    commit({newId(), u"poster"_s, {{u"title"_s, u"b"_s}}});
    CHECK(home->journal().check()->isEmpty());

    GR_REQUIRE_OK(home->database().run(u"UPDATE poster SET title = 'c' WHERE title = 'a'"_s));
    CHECK(home->journal().check()->join(u' ').contains(u"table poster"_s));
    CHECK(value(u"SELECT count(*) FROM poster WHERE title = 'c'"_s) == 1);
    GR_REQUIRE_OK(home->journal().rebuild());
    CHECK(home->journal().check()->isEmpty());

    GR_REQUIRE_OK(home->database().run(u"UPDATE change SET number = 3 WHERE number = 2"_s));
    CHECK(home->journal().check()->join(u' ').contains(u"change 3"_s));
}

TEST_CASE_METHOD(Fixture, "a rebuild can be stopped and then changes nothing", "[journal]") {
    for (int i = 0; i < 600; ++i)
        commit({newId(), i % 2 ? u"poster"_s : u"diary"_s, {{i % 2 ? u"title"_s : u"text"_s, u"a"_s}}});
    const auto before = home->digests();
    for (const double stop : {0.0, 0.4, 0.6}) {
        const auto upToThere = [stop](double done) { return done < stop; };
        GR_REQUIRE_ERROR(home->journal().rebuild(upToThere), ErrorCode::Cancelled);
        CHECK(home->digests() == before);
    }
    QList<double> seen;
    GR_REQUIRE_OK(home->journal().rebuild([&](double done) {
        seen.append(done);
        return true;
    }));
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    CHECK(seen.first() == 0);
    CHECK(seen.last() > 0.8);
    CHECK(seen.last() <= 1);
}
