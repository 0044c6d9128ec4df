// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testhome.h"

#include <algorithm>
#include <cstdlib>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::SeededRandom;
using test::TestAuthority;
using test::TestHome;

namespace {

/// Random histories of several persons on several devices, as their homes would have signed them: edits, deletions,
/// clearings, fields and kinds nobody here knows, wrong types, wrong circles, others' entities, clocks that jump,
/// stamps used twice; with removals, voids and role changes on top.
class World {
public:
    World(quint64 seed, TestAuthority& roster) : authority(roster), m_random(seed) {
        authority = {};
        for (int i = 0; i < 4; ++i)
            m_persons.append(*PersonId::fromBytes(m_random.bytes(16)));
        const Writers roles[] = {Writer::TeamOwner, Writer::Coach, Writer::Trainer, {}};
        for (int i = 0; i < 6; ++i) {
            m_devices.append(*DeviceId::fromBytes(m_random.bytes(10)));
            authority.devices[m_devices[i]] = {m_persons[i % 4], roles[i % 4]};
        }
        for (int i = 0; i < 12; ++i)
            m_entities.append(EntityId::create(pick(m_persons), m_random));
        const auto count = static_cast<int>(20 + m_random.below(60));
        for (int i = 0; i < count; ++i)
            addChange();
    }

    TestAuthority& authority;
    QList<ReceivedChange> changes;

    /// Everything again, in another order, some of it twice, in pieces of another size.
    QList<QList<ReceivedChange>> shuffled(SeededRandom& random) const {
        QList<ReceivedChange> all = changes;
        for (quint64 n = random.below(10); n > 0; --n)
            all.append(changes[static_cast<qsizetype>(random.below(static_cast<quint64>(changes.size())))]);
        for (qsizetype i = all.size() - 1; i > 0; --i)
            all.swapItemsAt(i, static_cast<qsizetype>(random.below(static_cast<quint64>(i + 1))));
        QList<QList<ReceivedChange>> pieces;
        for (qsizetype i = 0; i < all.size();) {
            const auto count = std::min<qsizetype>(all.size() - i, 1 + static_cast<qsizetype>(random.below(15)));
            pieces.append(all.mid(i, count));
            i += count;
        }
        return pieces;
    }

    /// The roster changes its mind: roles, removals, voids. Returns the devices concerned.
    QList<DeviceId> changeRoster() {
        const DeviceId device = pick(m_devices);
        switch (m_random.below(4)) {
        case 0:
            authority.devices[device].roles = static_cast<Writer>(1 << m_random.below(5));
            break;
        case 1:
            authority.cutOff[device] = static_cast<qint64>(m_random.below(6));
            break;
        case 2:
            authority.cutOff.remove(device);
            break;
        default: {
            const ReceivedChange& one = pick(changes);
            authority.voided.insert(decodeChange(one.bytes, one.device, one.circle)->id);
            return {one.device};
        }
        }
        return {device};
    }

private:
    template <typename T>
    const T& pick(const QList<T>& list) {
        return list[static_cast<qsizetype>(m_random.below(static_cast<quint64>(list.size())))];
    }

    Value randomValue() {
        switch (m_random.below(7)) {
        case 0:
            return Value();
        case 1:
            return m_random.oneIn(2);
        case 2:
            return static_cast<qint64>(m_random.below(5));
        case 3:
            return 0.25 * static_cast<double>(m_random.below(5));
        case 4:
            return pick(m_entities);
        case 5:
            return BlobRef{*ContentHash::fromBytes(QByteArray(32, char('a' + m_random.below(3)))), 7};
        default:
            return u"text %1"_s.arg(m_random.below(4));
        }
    }

    void addChange() {
        static const QStringList kinds{u"diary"_s, u"poster"_s, u"poster"_s, u"poster"_s,
                                       u"party"_s, u"guest"_s,  u"guest"_s,  u"unheard"_s};
        static const QStringList fields{
            u"title"_s, u"size"_s, u"weight"_s, u"approved"_s, u"comment"_s, u"mark[a]"_s, u"mark[b]"_s,  u"mark"_s,
            u"film"_s,  u"at"_s,   u"name"_s,   u"party"_s,    u"text"_s,    u"later"_s,   u"later[k]"_s, u"deleted"_s};
        Change change;
        change.id.device = pick(m_devices);
        change.entity = pick(m_entities);
        change.kind = pick(kinds);
        change.id.circle = change.kind == u"poster"_s  ? CircleId::team()
                           : change.kind == u"diary"_s ? CircleId::me()
                           : change.kind == u"unheard"_s
                               ? CircleId::team()
                               : CircleId::of(m_entities[static_cast<qsizetype>(m_random.below(3))]);
        if (change.kind == u"party"_s && !m_random.oneIn(4))
            change.id.circle = CircleId::of(change.entity);
        if (m_random.oneIn(12))
            change.id.circle = CircleId::team();
        change.id.number = ++m_numbers[{change.id.device, change.id.circle}];
        // Few different times, so that stamps clash; now and then a clock years off.
        change.stamp = {static_cast<qint64>(1'700'000'000'000 + m_random.below(8) * 1000),
                        static_cast<quint32>(m_random.below(2)), change.id.device};
        if (m_random.oneIn(20))
            change.stamp.ms = m_random.oneIn(2) ? 0 : changelimits::ms;
        change.fields.insert(change.kind == u"diary"_s ? u"text"_s : u"title"_s, u"t%1"_s.arg(m_random.below(3)));
        if (change.kind == u"guest"_s && !m_random.oneIn(3))
            change.fields.insert(u"party"_s, m_entities[0]), change.fields.insert(u"name"_s, u"n"_s);
        for (quint64 n = m_random.below(4); n > 0; --n)
            change.fields.insert(pick(fields), randomValue());
        changes.append(
            {change.id.device, change.id.circle, static_cast<qint64>(1 + m_random.below(5)), *encodeChange(change)});
    }

    SeededRandom m_random;
    QList<PersonId> m_persons;
    QList<DeviceId> m_devices;
    QList<EntityId> m_entities;
    QMap<std::pair<DeviceId, CircleId>, qint64> m_numbers;
};

/// How many seeds to try: GREENROOM_SEEDS, or enough to be of use within a minute under the sanitizers.
quint64 seedCount() {
    const int wanted = qEnvironmentVariableIntValue("GREENROOM_SEEDS");
    return wanted > 0 ? static_cast<quint64>(wanted) : 500;
}

void emptyOf(TestHome& home) {
    for (const char* table : {"change", "local_refusal", "local_newer", "local_clock", "diary", "poster", "poster_mark",
                              "party", "guest", "entity"})
        GR_REQUIRE_OK(home.database().run(u"DELETE FROM "_s + QString::fromLatin1(table)));
}

} // namespace

TEST_CASE("any order and any repetition of the same changes give the same tables", "[journal][convergence]") {
    qsizetype shown = 0;
    qsizetype refused = 0;
    TestAuthority authority;
    const DeviceId self = *DeviceId::fromBytes("0123456789");
    TestHome first(authority, self);
    TestHome second(authority, self);
    for (quint64 seed = 1; seed <= seedCount(); ++seed) {
        INFO("seed " << seed);
        World world(seed, authority);
        SeededRandom order(seed + 1'000'000);
        emptyOf(first);
        GR_REQUIRE_OK(first.journal().merge(world.changes));
        for (int round = 0; round < 3; ++round) {
            emptyOf(second);
            for (const auto& piece : world.shuffled(order)) {
                GR_REQUIRE_OK(second.journal().merge(piece));
                // The roster may also change between two arrivals.
                if (order.oneIn(6)) {
                    const auto concerned = world.changeRoster();
                    GR_REQUIRE_OK(first.journal().refold(concerned));
                    GR_REQUIRE_OK(second.journal().refold(concerned));
                }
            }
            REQUIRE(first.digests() == second.digests());
            REQUIRE(*first.journal().quarantine() == *second.journal().quarantine());
        }
        const auto live = second.digests();
        GR_REQUIRE_OK(second.journal().rebuild());
        REQUIRE(second.digests() == live);
        GR_REQUIRE_VALUE(const QStringList complaints, first.journal().check());
        REQUIRE(complaints.isEmpty());
        shown += first.database().value(u"SELECT count(*) FROM poster"_s)->toInt();
        refused += first.journal().quarantine()->size();
    }
    // The worlds are worth something only if rows came out and some were refused.
    CHECK(shown > static_cast<qsizetype>(seedCount()));
    CHECK(refused > static_cast<qsizetype>(seedCount()));
}

TEST_CASE("edits and undos made in different homes meet in the same tables", "[journal][convergence]") {
    for (quint64 seed = 1; seed <= seedCount() / 20; ++seed) {
        INFO("seed " << seed);
        SeededRandom random(seed);
        TestAuthority authority;
        std::vector<std::unique_ptr<TestHome>> homes;
        QList<EntityId> posters;
        for (int i = 0; i < 3; ++i) {
            const auto person = *PersonId::fromBytes(random.bytes(16));
            const auto device = *DeviceId::fromBytes(random.bytes(10));
            authority.devices[device] = {person, Writer::Coach | Writer::Trainer};
            homes.push_back(std::make_unique<TestHome>(authority, device));
            posters.append(EntityId::create(person, random));
            GR_REQUIRE_OK(homes.back()->journal().commit({{posters.last(), u"poster"_s, {{u"title"_s, u"new"_s}}}}));
        }
        const auto exchange = [&] {
            for (const auto& from : homes)
                for (const auto& to : homes)
                    GR_REQUIRE_OK(to->journal().merge(from->outgoing()));
        };
        exchange();
        std::vector<QList<ChangeId>> done(3);
        for (int step = 0; step < 60; ++step) {
            const auto who = static_cast<std::size_t>(random.below(3));
            TestHome& home = *homes[who];
            home.clock.advance(std::chrono::milliseconds(random.below(3)));
            if (random.oneIn(4)) {
                GR_REQUIRE_OK(home.journal().merge(homes[random.below(3)]->outgoing()));
            } else if (random.oneIn(4) && !done[who].isEmpty()) {
                GR_REQUIRE_OK(home.journal().revert(
                    done[who][static_cast<qsizetype>(random.below(static_cast<quint64>(done[who].size())))]));
            } else {
                Fields fields{{u"comment"_s, QString::number(random.below(9))},
                              {u"mark[%1]"_s.arg(random.below(3)), qint64(step)}};
                if (random.oneIn(3))
                    fields = {{u"approved"_s, random.oneIn(2)}};
                const EntityId target = posters[static_cast<qsizetype>(random.below(3))];
                GR_REQUIRE_VALUE(const auto ids, home.journal().commit({{target, u"poster"_s, fields}}));
                done[who] += ids;
            }
        }
        exchange();
        REQUIRE(homes[0]->digests() == homes[1]->digests());
        REQUIRE(homes[0]->digests() == homes[2]->digests());
    }
}
