// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/takes/shares.h"

#include "core/base/choose.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/takes/prompts.h"
#include "core/takes/star.h"
#include "core/team/audience.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

/// Of what is left of a scenario, in characters.
constexpr qsizetype titleLength = 200;

/// Why a share ended, as its field says it.
constexpr auto withdrawnReason = "withdrawn"_L1;
constexpr auto expiredReason = "expired"_L1;

EntityId receiptEntity(const ShareId& share, const PersonId& person) {
    return EntityId::ofContent(person, contentHash("receipt" + share.entity().toByteArray() + person.toByteArray()));
}

/// What ends a share: without its media, sync removes the chunks and recipients what they have.
Edit ending(const ShareId& share, QLatin1StringView reason) {
    return {share, u"share"_s, {{u"withdrawn"_s, QString(reason)}, {u"media"_s, Value()}}};
}

/// The scenario of a share that is gone: what it was called.
QString titleAlone(const QString& scenario) {
    const auto document = parseJson(scenario.toUtf8());
    const QJsonValue title = document ? document->value(u"title"_s) : QJsonValue();
    const auto left = canonicalJson(QJsonObject{{u"title"_s, title.toString().left(titleLength)}});
    return left ? QString::fromUtf8(*left) : u"{}"_s;
}

/// What those who have it may have forgotten of a share.
void giveAgain(const Share& share, Fields& fields) {
    fields.insert(u"scenario"_s, QString::fromUtf8(share.scenario));
    if (share.media)
        fields.insert(u"media"_s, *share.media);
    if (!share.note.isEmpty() && !fields.contains(u"note"_s))
        fields.insert(u"note"_s, share.note);
}

} // namespace

QLatin1StringView shareStateName(ShareState state) {
    switch (state) {
    case ShareState::Queued:
        return "queued"_L1;
    case ShareState::Shared:
        return "shared"_L1;
    case ShareState::Arrived:
        return "arrived"_L1;
    case ShareState::Withdrawn:
        return "withdrawn"_L1;
    case ShareState::Expired:
        break;
    }
    return "expired"_L1;
}

// What an owner does

Result<void> Shares::check(const Take& take, const ShareWish& wish) const {
    const QString id = take.id.toString();
    if (take.isHidden())
        return fail(ErrorCode::Refused, u"take %1 was put away; `take restore` brings it back"_s.arg(id));
    if (!take.starred && !wish.star)
        return fail(ErrorCode::Refused,
                    u"take %1 has no star; `take star` says that this is the one to share"_s.arg(id));
    if (wish.to.isEmpty() && !wish.toCoach)
        return fail(ErrorCode::Invalid, u"a share needs somebody who may see it"_s);
    if (wish.to.contains(m_self))
        return fail(ErrorCode::Invalid, u"what is shared with oneself is shared with nobody"_s);
    if (wish.note && wish.note->size() > shareNoteLength)
        return fail(ErrorCode::Invalid, u"a note with a share has at most %1 characters"_s.arg(shareNoteLength));
    if (wish.expiresMs && *wish.expiresMs <= m_clock.nowMs())
        return fail(ErrorCode::Invalid, u"a share cannot end before it begins: %1"_s.arg(toIsoTime(*wish.expiresMs)));
    return {};
}

QList<PersonId> Shares::withoutSelf(QList<PersonId> persons) const {
    persons.removeAll(m_self);
    return persons;
}

// Attempts are counted without clocks: all there are, less those that earlier shares have counted.
Result<ShareCount> Shares::count(const Take& take) {
    Takes takes(m_journal, m_self, m_random, m_clock);
    GR_TRY_ASSIGN(const QList<Take> recorded, takes.all(take.attempt.scenario, true));
    GR_TRY_ASSIGN(const PracticeCounts counts, takes.counts(take.attempt.scenario));
    GR_TRY_ASSIGN(const QList<Share> earlier, all());
    int before = 0;
    bool first = true;
    for (const Share& share : earlier) {
        if (share.owner() != m_self)
            continue;
        if (std::any_of(recorded.begin(), recorded.end(), [&](const Take& one) { return one.id == share.take; })) {
            before += share.attempts;
            first = false;
        } else if (EntityId::ofContent(m_self, contentHash(share.scenario)).own() == take.attempt.version.own()) {
            first = false; // from another laptop, whose attempts stay there
        }
    }
    return ShareCount{std::max(counts.attempts - before, 0), first};
}

/// What a new share says of a take.
Result<Fields> Shares::describe(const Take& take, const QByteArray& scenario) {
    GR_TRY_ASSIGN(const ShareCount counted, count(take));
    Fields fields{{u"scenario"_s, QString::fromUtf8(scenario)},
                  {u"take"_s, take.id.entity()},
                  {u"attempts"_s, qint64(counted.attempts)},
                  {u"first"_s, counted.first},
                  {u"recorded"_s, take.attempt.startedMs},
                  {u"expires"_s, m_clock.nowMs() + shareDays * dayMs},
                  {u"media"_s, take.media.blob},
                  {u"duration"_s, take.media.duration},
                  {u"width"_s, qint64(take.media.width)},
                  {u"height"_s, qint64(take.media.height)},
                  {u"sound"_s, take.media.sound}};
    if (take.attempt.mode != PracticeMode::Whole)
        fields.insert(u"mode"_s, QString(practiceModeName(take.attempt.mode)));
    for (qsizetype i = 0; i < take.attempt.cuts.size(); ++i)
        fields.insert(keyedField("cut"_L1, QString::number(i + 1)), take.attempt.cuts[i]);
    for (qsizetype i = 0; i < take.attempt.prompts.size(); ++i)
        fields.insert(promptFields(static_cast<int>(i) + 1, take.attempt.prompts[i]));
    return fields;
}

Result<Share> Shares::share(const Take& take, const QByteArray& scenario, const ShareWish& wish,
                            const QList<PersonId>& knownCoaches, const QList<Edit>& along) {
    GR_TRY(check(take, wish));
    const QList<PersonId> coaches = withoutSelf(knownCoaches);
    GR_TRY_ASSIGN(const QList<Share> before, of(take.id));
    const auto living = std::find_if(before.begin(), before.end(), [](const Share& one) { return one.lives(); });
    const bool isNew = living == before.end();
    const ShareId id = isNew ? ShareId(EntityId::create(m_self, m_random)) : living->id;
    Fields fields;
    if (isNew) {
        GR_TRY_ASSIGN(fields, describe(take, scenario));
    }
    if (wish.note && !(isNew && wish.note->isEmpty()))
        fields.insert(u"note"_s, *wish.note);
    if (wish.expiresMs) {
        fields.insert(u"expires"_s, *wish.expiresMs);
        // Where its time seemed over meanwhile it was forgotten.
        if (!isNew)
            giveAgain(*living, fields);
    }
    if (wish.selfLevels)
        fields.insert(u"self_levels"_s, *wish.selfLevels);
    if (wish.toCoach)
        fields.insert(u"to_coach"_s, coaches.isEmpty());
    QList<Edit> edits = along;
    if (!take.starred) {
        Takes takes(m_journal, m_self, m_random, m_clock);
        GR_TRY_ASSIGN(const QList<Edit> star, starring(takes, take, true));
        edits += star;
    }
    if (!fields.isEmpty())
        edits.append({id, u"share"_s, fields});
    for (const PersonId& person : wish.toCoach ? wish.to + coaches : wish.to)
        edits.append(Audience::adding(id, person));
    GR_TRY(m_journal.commit(edits));
    return byId(id);
}

Result<void> Shares::withdraw(const Share& share) {
    if (share.owner() != m_self)
        return fail(ErrorCode::Refused, u"share %1 is somebody else's to withdraw"_s.arg(share.id.toString()));
    if (!share.lives())
        return fail(ErrorCode::Refused,
                    u"share %1 is gone already: it is %2"_s.arg(share.id.toString(), shareStateName(share.state)));
    GR_TRY(m_journal.commit({ending(share.id, withdrawnReason)}));
    return {};
}

Result<QList<Share>> Shares::expireDue() {
    GR_TRY_ASSIGN(const QList<Share> shares, all());
    QList<Share> due;
    QList<Edit> edits;
    for (const Share& share : shares)
        if (share.owner() == m_self && share.state == ShareState::Expired && share.media) {
            due.append(share);
            edits.append(ending(share.id, expiredReason));
        }
    if (!edits.isEmpty())
        GR_TRY(m_journal.commit(edits));
    return due;
}

Result<QList<Share>> Shares::nameCoaches(const QList<PersonId>& knownCoaches) {
    const QList<PersonId> coaches = withoutSelf(knownCoaches);
    GR_TRY_ASSIGN(const QList<Share> shares, all());
    QList<Share> named;
    QList<Edit> edits;
    for (const Share& share : shares) {
        if (share.owner() != m_self || !share.lives() || !share.waitsForCoach || coaches.isEmpty())
            continue;
        named.append(share);
        edits.append({share.id, u"share"_s, {{u"to_coach"_s, false}}});
        for (const PersonId& coach : coaches)
            edits.append(Audience::adding(share.id, coach));
    }
    if (!edits.isEmpty())
        GR_TRY(m_journal.commit(edits));
    return named;
}

// Forgetting

/// What others' changes keep in a share that is gone.
Fields Shares::remaining(const Change& change) const {
    // Who was in it says no more than that it was there; what one wrote oneself is one's own.
    if (change.entity.owner() == m_self || change.kind == "audience"_L1 || change.kind == "receipt"_L1)
        return change.fields;
    if (change.kind != "share"_L1)
        return {};
    static const QStringList bare{u"take"_s,     u"attempts"_s, u"first"_s, u"recorded"_s,  u"media"_s,  u"expires"_s,
                                  u"duration"_s, u"width"_s,    u"sound"_s, u"withdrawn"_s, u"height"_s, u"deleted"_s};
    Fields fields;
    for (auto field = change.fields.begin(); field != change.fields.end(); ++field) {
        if (bare.contains(field.key()) && !std::holds_alternative<Unreadable>(field.value()))
            fields.insert(field.key(), field.value());
        if (const auto* text = std::get_if<QString>(&field.value()); text && field.key() == "scenario"_L1)
            fields.insert(field.key(), titleAlone(*text));
    }
    return fields;
}

Result<QVariant> Shares::changesIn(const CircleId& circle) {
    return m_journal.database().value(u"SELECT count(*) FROM circle k JOIN entity e ON e.circle = k.key "
                                      "JOIN change c ON c.entity = e.key WHERE k.id = ?"_s,
                                      circle.toByteArray());
}

Result<QList<ShareId>> Shares::toForget() {
    GR_TRY_ASSIGN(const QList<Share> shares, all());
    QList<ShareId> result;
    for (const Share& share : shares) {
        if (share.owner() == m_self || share.lives())
            continue;
        const CircleId circle = CircleId::of(share.id);
        GR_TRY_ASSIGN(const QVariant count, changesIn(circle));
        GR_TRY_ASSIGN(const QVariant before,
                      m_journal.database().value(u"SELECT changes FROM local_forgotten WHERE circle = ?"_s,
                                                 circle.toByteArray()));
        if (!before.isValid() || before != count)
            result.append(share.id);
    }
    return result;
}

Result<void> Shares::forget(const QList<ShareId>& gone) {
    if (gone.isEmpty())
        return {};
    Database& database = m_journal.database();
    QList<std::pair<CircleId, qint64>> forgotten;
    for (const ShareId& share : gone) {
        const CircleId circle = CircleId::of(share);
        GR_TRY_ASSIGN(const QVariant count, changesIn(circle));
        GR_TRY(m_journal.forget(circle, [this](const Change& one) { return remaining(one); }));
        forgotten.append({circle, count.toLongLong()});
    }
    // Before it is noted: cut off here, it is done again.
    GR_TRY_ASSIGN(const bool emptied, database.emptyLog());
    if (!emptied)
        return {}; // others read just now; the next time
    GR_TRY_ASSIGN(Transaction transaction, database.begin());
    for (const auto& [circle, changes] : std::as_const(forgotten))
        GR_TRY(database.run(u"REPLACE INTO local_forgotten (circle, changes) VALUES (?, ?)"_s, circle.toByteArray(),
                            changes));
    return transaction.commit();
}

Result<void> Shares::acknowledge(const Share& share) {
    if (share.owner() != m_self && !share.arrived.contains(m_self))
        GR_TRY(m_journal.commit({{receiptEntity(share.id, m_self), u"receipt"_s, {{u"share"_s, share.id.entity()}}}}));
    return {};
}

// Reading

Result<QList<Share>> Shares::all() {
    QHash<qint64, QList<double>> cuts;
    GR_TRY(
        m_journal.database().select(u"SELECT entity, value FROM share_cut ORDER BY value"_s, [&](const QSqlQuery& row) {
            cuts[row.value(0).toLongLong()].append(row.value(1).toDouble());
        }));
    GR_TRY_ASSIGN(const auto prompts, promptsBy(m_journal.database(), "share"_L1));
    QList<Share> shares;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, s.scenario, t.id, s.note, s.attempts, s.first, s.created_ms, s.recorded, s.expires, s.media, "
        "s.media_size, s.duration, s.width, s.height, s.sound, s.to_coach, s.withdrawn, s.self_levels, s.mode, "
        "s.entity FROM share s "
        "JOIN identifier i ON i.key = s.id LEFT JOIN identifier t ON t.key = s.take WHERE NOT s.deleted "
        "ORDER BY s.created_ms, i.id"_s,
        [&](const QSqlQuery& row) -> Result<void> {
            Share share;
            share.id = ShareId(*EntityId::fromBytes(row.value(0).toByteArray()));
            share.scenario = row.value(1).toString().toUtf8();
            if (!row.isNull(2))
                share.take = TakeId(*EntityId::fromBytes(row.value(2).toByteArray()));
            share.note = row.value(3).toString();
            share.attempts = row.value(4).toInt();
            share.first = row.value(5).toBool();
            share.sharedMs = row.value(6).toLongLong();
            share.recordedMs = row.value(7).toLongLong();
            share.expiresMs = row.value(8).toLongLong();
            if (!row.isNull(9))
                share.media = BlobRef{*ContentHash::fromBytes(row.value(9).toByteArray()), row.value(10).toLongLong()};
            share.duration = row.value(11).toDouble();
            share.width = row.value(12).toInt();
            share.height = row.value(13).toInt();
            share.sound = row.value(14).toBool();
            share.waitsForCoach = row.value(15).toBool();
            share.selfLevels = row.isNull(17) || row.value(17).toBool();
            share.mode = practiceModeFrom(row.value(18).toString());
            share.cuts = cuts.value(row.value(19).toLongLong());
            share.prompts = prompts.value(row.value(19).toLongLong());
            GR_TRY(readPersons(share));
            share.state = stateOf(share, row.value(16).toString());
            if (!share.lives() && share.owner() != m_self)
                share.note.clear();
            shares.append(share);
            return {};
        }));
    return shares;
}

Result<void> Shares::readPersons(Share& share) {
    GR_TRY_ASSIGN(share.audience, Audience(m_journal).of(share.id));
    return m_journal.database().select(
        u"SELECT i.id FROM receipt r JOIN identifier i ON i.key = r.id JOIN identifier s ON s.key = r.share "
        "JOIN circle k ON k.key = r.circle WHERE s.id = ? AND k.id = s.id AND NOT r.deleted "
        "ORDER BY r.created_ms, i.id"_s,
        [&](const QSqlQuery& row) {
            const EntityId id = *EntityId::fromBytes(row.value(0).toByteArray());
            if (share.audience.contains(id.owner()) && id == receiptEntity(share.id, id.owner()))
                share.arrived.append(id.owner());
        },
        share.id.entity().toByteArray());
}

ShareState Shares::stateOf(const Share& share, const QString& withdrawn) const {
    if (withdrawn == expiredReason || (withdrawn.isEmpty() && share.expiresMs <= m_clock.nowMs()))
        return ShareState::Expired;
    if (!withdrawn.isEmpty())
        return ShareState::Withdrawn;
    if (share.audience.isEmpty())
        return ShareState::Queued;
    const bool arrived = share.owner() == m_self ? !share.arrived.isEmpty() : share.arrived.contains(m_self);
    return arrived ? ShareState::Arrived : ShareState::Shared;
}

Result<Share> Shares::find(const QString& text) {
    GR_TRY_ASSIGN(const QList<Share> shares, all());
    QList<Candidate<Share>> candidates;
    QMap<EntityId, Share> byTake;
    for (const Share& share : shares) {
        candidates.append({share.id.toString(), {}, share});
        if (share.owner() != m_self || !share.take)
            continue;
        const auto known = byTake.constFind(*share.take);
        if (known == byTake.constEnd() || !known->lives())
            byTake.insert(*share.take, share);
    }
    for (const Share& share : std::as_const(byTake))
        candidates.append({share.take->toString(), {}, share});
    return choose(candidates, text, u"share"_s);
}

Result<Share> Shares::byId(const ShareId& id) {
    GR_TRY_ASSIGN(const QList<Share> shares, all());
    for (const Share& share : shares)
        if (share.id == id)
            return share;
    return fail(ErrorCode::NotFound, u"there is no share %1 here"_s.arg(id.toString()));
}

Result<QList<Share>> Shares::of(const TakeId& take) {
    GR_TRY_ASSIGN(QList<Share> shares, all());
    shares.removeIf([&](const Share& one) { return one.owner() != m_self || one.take != take; });
    return shares;
}

Result<QList<BlobRef>> Shares::goneMedia() {
    GR_TRY_ASSIGN(const QList<Share> shares, all());
    QList<BlobRef> media;
    for (const Share& share : shares) {
        if (share.lives())
            continue;
        // What it was before it was cleared stands in the history alone.
        GR_TRY_ASSIGN(const QList<Entry> entries, m_journal.history(share.id, u"share"_s));
        for (const Entry& entry : entries) {
            const Value value = entry.change.fields.value(u"media"_s);
            const auto* blob = std::get_if<BlobRef>(&value);
            if (blob && !media.contains(*blob))
                media.append(*blob);
        }
    }
    return media;
}

} // namespace greenroom
