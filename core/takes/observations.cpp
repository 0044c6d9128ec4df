// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/takes/observations.h"

#include "core/base/random.h"
#include "core/team/members.h"

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

QStringList Observations::kinds() {
    return {u"call"_s, u"meeting"_s, u"role-play"_s};
}

Result<void> Observations::check(const Observation& observation) const {
    GR_TRY(checkedName(observation.who, u"the name of who was observed"_s));
    if (!kinds().contains(observation.kind))
        return fail(ErrorCode::Invalid,
                    u"%1 is not a kind of observation; kinds are %2"_s.arg(observation.kind, kinds().join(u", "_s)));
    if (!observation.day.isValid())
        return fail(ErrorCode::Invalid, u"an observation needs a day, as in 2026-03-31"_s);
    return {};
}

Result<Observation> Observations::add(Observation observation) {
    GR_TRY(check(observation));
    GR_TRY_ASSIGN(observation.who, checkedName(observation.who, u"the name of who was observed"_s));
    observation.id = ObservationId(EntityId::create(m_self, m_random));
    Fields fields{{u"who"_s, observation.who},
                  {u"kind"_s, observation.kind},
                  {u"day"_s, observation.day.toString(Qt::ISODate)},
                  {u"intent"_s, observation.intent},
                  {u"consent"_s, observation.consent}};
    if (observation.person)
        fields.insert(u"person"_s, EntityId::ofContent(*observation.person, ContentHash()));
    if (observation.media) {
        fields.insert(u"media"_s, *observation.media);
        fields.insert(u"duration"_s, observation.duration);
    }
    GR_TRY(m_journal.commit({{observation.id, u"observation"_s, fields}}));
    return observation;
}

Result<QList<Observation>> Observations::all() {
    return read(false);
}

Result<QList<Observation>> Observations::discarded() {
    return read(true);
}

Result<ChangeId> Observations::discard(const ObservationId& observation) {
    GR_TRY_ASSIGN(const QList<Observation> there, all());
    if (std::none_of(there.begin(), there.end(), [&](const Observation& one) { return one.id == observation; }))
        return fail(ErrorCode::NotFound, u"there is no observation %1 here"_s.arg(observation.toString()));
    GR_TRY_ASSIGN(const QList<ChangeId> changes,
                  m_journal.commit({{observation, u"observation"_s, {{u"deleted"_s, true}}}}));
    return changes.first();
}

Result<void> Observations::restore(const ObservationId& observation) {
    GR_TRY(m_journal.commit({{observation, u"observation"_s, {{u"deleted"_s, false}}}}));
    return {};
}

Result<QList<Observations::Gone>> Observations::gone() {
    QList<Gone> gone;
    GR_TRY(m_journal.database().select(
        u"SELECT media, media_size, changed_ms FROM observation WHERE deleted AND media IS NOT NULL"_s,
        [&](const QSqlQuery& row) {
            gone.append({{*ContentHash::fromBytes(row.value(0).toByteArray()), row.value(1).toLongLong()},
                         row.value(2).toLongLong()});
        }));
    return gone;
}

Result<QList<Observation>> Observations::read(bool discarded) {
    QList<Observation> observations;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, o.who, p.id, o.kind, o.day, o.intent, o.consent, o.media, o.media_size, o.duration "
        "FROM observation o JOIN identifier i ON i.key = o.id LEFT JOIN identifier p ON p.key = o.person "
        "WHERE o.deleted = ? ORDER BY o.day, i.id"_s,
        [&](const QSqlQuery& row) {
            Observation one;
            one.id = ObservationId(*EntityId::fromBytes(row.value(0).toByteArray()));
            one.who = row.value(1).toString();
            if (!row.isNull(2))
                one.person = EntityId::fromBytes(row.value(2).toByteArray())->owner();
            one.kind = row.value(3).toString();
            one.day = QDate::fromString(row.value(4).toString(), Qt::ISODate);
            one.intent = row.value(5).toString();
            one.consent = row.value(6).toString();
            if (!row.isNull(7))
                one.media = BlobRef{*ContentHash::fromBytes(row.value(7).toByteArray()), row.value(8).toLongLong()};
            one.duration = row.value(9).toDouble();
            observations.append(one);
        },
        discarded));
    return observations;
}

} // namespace greenroom
