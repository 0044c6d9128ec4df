// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24 * 60 * 60 * 1000;
constexpr int watchIntervalMs = 300;

/// The least stamp of `device` after `stamp` in time and counter.
Stamp after(const Stamp& stamp, const DeviceId& device) {
    if (stamp.counter == std::numeric_limits<quint32>::max())
        return {stamp.ms + 1, 0, device};
    return {stamp.ms, stamp.counter + 1, device};
}

bool isLater(const Stamp& a, const Stamp& b) {
    return std::tie(a.ms, a.counter) > std::tie(b.ms, b.counter);
}

} // namespace

Journal::Journal(Database& database, const Kinds& kinds, const Authority& authority, const Clock& clock,
                 const DeviceId& self)
    : m_database(database)
    , m_kinds(kinds)
    , m_authority(authority)
    , m_clock(clock)
    , m_self(self)
    , m_interner(database)
    , m_projection(database, m_interner) {
    m_timer.setInterval(watchIntervalMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { (void)poll(); });
}

Result<void> Journal::open() {
    GR_TRY(m_projection.checkTables(m_kinds));
    for (const KindDescription& kind : m_kinds.all()) {
        GR_TRY_ASSIGN(const QVariant known,
                      m_database.value(u"SELECT fingerprint FROM local_kind WHERE kind = ?"_s, kind.name));
        if (known.toString() == kind.fingerprint())
            continue;
        GR_TRY_ASSIGN(Transaction transaction, m_database.begin());
        GR_TRY(m_projection.clear(kind));
        GR_TRY(foldAll(u"e.kind = ?"_s, {kind.name}, {}));
        GR_TRY(m_database.run(u"REPLACE INTO local_kind (kind, fingerprint) VALUES (?, ?)"_s, kind.name,
                              kind.fingerprint()));
        GR_TRY(forgetUnderstood());
        GR_TRY(transaction.commit());
    }
    return rememberSeen();
}

// Commit

Result<QList<ChangeId>> Journal::commit(const QList<Edit>& edits) {
    auto done = [&]() -> Result<QList<ChangeId>> {
        GR_TRY_ASSIGN(Transaction transaction, m_database.begin());
        GR_TRY_ASSIGN(Stamp clock, readClock());
        QList<ChangeId> ids;
        for (const Edit& edit : edits) {
            GR_TRY_ASSIGN(const ChangeId id, write(edit, clock));
            ids.append(id);
        }
        GR_TRY(writeClock(clock));
        GR_TRY(transaction.commit());
        return ids;
    }();
    if (!done) {
        m_interner.clear();
        return done;
    }
    QStringList kinds;
    for (const Edit& edit : edits)
        if (!kinds.contains(edit.kind))
            kinds.append(edit.kind);
    Q_EMIT committed(kinds);
    return done;
}

Result<ChangeId> Journal::write(const Edit& edit, Stamp& clock) {
    const KindDescription* kind = m_kinds.find(edit.kind);
    if (!kind)
        return fail(ErrorCode::Internal, u"nobody has described the kind %1"_s.arg(edit.kind));
    GR_TRY(validate(*kind, edit));
    GR_TRY_ASSIGN(const CircleId circle, circleOf(*kind, edit));
    GR_TRY(refuseIfReadOnly(circle));
    Target target{{}, edit.entity, circle, edit.kind};
    GR_TRY_ASSIGN(target.key, m_interner.entity(target.id, target.circle, target.kind));
    GR_TRY_ASSIGN(QList<Entry> entries, this->entries(target));

    Stamp greatest;
    for (const Entry& entry : entries)
        greatest = std::max(greatest, entry.change.stamp);
    const qint64 now = std::max<qint64>(m_clock.nowMs(), 0);
    clock = now > clock.ms ? Stamp{now, 0, m_self} : after(clock, m_self);
    // An entity that carries a stamp from a wrong clock far ahead is still edited after it, without moving our clock.
    const Stamp stamp = isLater(greatest, clock) || !isLater(clock, greatest) ? after(greatest, m_self) : clock;
    if (stamp.ms > changelimits::ms)
        return fail(ErrorCode::Refused, u"this %1 carries a time past the year 3000; the team's owner can void the "
                                        "change that set it"_s.arg(edit.kind));
    if (isLater(stamp, clock) && stamp.ms < now + dayMs)
        clock = stamp;

    GR_TRY_ASSIGN(const qint64 device, m_interner.device(m_self));
    GR_TRY_ASSIGN(const QVariant last,
                  m_database.value(u"SELECT max(number) FROM change WHERE device = ? AND circle = ?"_s, device,
                                   target.key.circle));
    Change change{{m_self, circle, last.toLongLong() + 1}, edit.entity, edit.kind, stamp, edit.fields};
    GR_TRY_ASSIGN(const QByteArray bytes, encodeChange(change));
    GR_TRY(insert(target, change.id, QVariant(), bytes));
    entries.append({change, std::nullopt});
    GR_TRY_ASSIGN(const Folded folded, foldInto(*kind, target, entries));
    for (const Refusal& refusal : folded.refusals)
        if (refusal.change == change.id)
            return fail(ErrorCode::Refused, u"%1 %2: %3"_s.arg(edit.kind, refusal.field, refusal.reason));
    for (const FieldDescription& field : kind->fields)
        if (field.required && !folded.value(field.name))
            return fail(ErrorCode::Invalid, u"a %1 needs the field %2"_s.arg(edit.kind, field.name));
    return change.id;
}

Result<void> Journal::validate(const KindDescription& kind, const Edit& edit) const {
    for (auto field = edit.fields.begin(); field != edit.fields.end(); ++field) {
        if (field.key() == "deleted"_L1)
            continue;
        const FieldName name = FieldName::parse(field.key());
        const FieldDescription* description = kind.field(name.name);
        if (!description || description->keyed != name.keyed)
            return fail(ErrorCode::Invalid, u"a %1 has no field %2"_s.arg(kind.name, field.key()));
        if (std::holds_alternative<Unreadable>(field.value()))
            return fail(ErrorCode::Invalid, u"%1 of a %2 is not readable here"_s.arg(field.key(), kind.name));
    }
    return {};
}

Result<CircleId> Journal::circleOf(const KindDescription& kind, const Edit& edit) {
    switch (kind.circle) {
    case CircleRule::Me:
        return CircleId::me();
    case CircleRule::Team:
        return CircleId::team();
    case CircleRule::Own:
        return CircleId::of(edit.entity);
    case CircleRule::OfField:
        break;
    }
    GR_TRY_ASSIGN(const std::optional<CircleId> existing, circleOf(edit.entity, kind.name));
    if (existing)
        return *existing;
    const auto field = edit.fields.constFind(kind.circleField);
    const auto* parent = field == edit.fields.constEnd() ? nullptr : std::get_if<EntityId>(&*field);
    if (!parent)
        return fail(ErrorCode::Invalid, u"a %1 needs the field %2"_s.arg(kind.name, kind.circleField));
    GR_TRY_ASSIGN(const std::optional<CircleId> circle, circleOf(*parent, {}));
    if (!circle)
        return fail(ErrorCode::NotFound, u"there is nothing with the id %1 here"_s.arg(parent->toString()));
    return *circle;
}

/// Where an entity of this kind, or of any, lives; nothing when it is not here. Only what counts is looked at: anybody
/// can write another's id into a circle of theirs, where it is refused, and must not draw there what hangs on it.
Result<std::optional<CircleId>> Journal::circleOf(const EntityId& id, const QString& kind) {
    GR_TRY_ASSIGN(const QList<Target> candidates, targets(u"i.id = ?"_s, {id.toByteArray()}));
    std::optional<CircleId> circle;
    for (const Target& candidate : candidates) {
        if (!m_kinds.find(candidate.kind) || (!kind.isEmpty() && candidate.kind != kind))
            continue;
        GR_TRY_ASSIGN(const QVariant row, m_database.value(u"SELECT 1 FROM %1 WHERE entity = ?"_s.arg(candidate.kind),
                                                           candidate.key.entity));
        if (!row.isValid())
            continue;
        if (circle && *circle != candidate.circle)
            return fail(ErrorCode::Refused, u"its owner has put %1 before two groups of people; nothing was written, "
                                            "as it is not clear who of them would read it"_s.arg(id.toString()));
        circle = candidate.circle;
    }
    return circle;
}

Result<bool> Journal::insert(const Target& target, const ChangeId& id, const QVariant& segment,
                             const QByteArray& bytes) {
    GR_TRY_ASSIGN(const qint64 device, m_interner.device(id.device));
    GR_TRY_ASSIGN(const auto added,
                  m_database.insert(u"INSERT INTO change (device, circle, number, entity, segment, bytes) "
                                    "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                                    device, target.key.circle, id.number, target.key.entity, segment, bytes));
    return added.has_value();
}

// Fold

Result<QList<Journal::Target>> Journal::targets(const QString& where, const QVariantList& parameters) {
    QList<Target> found;
    GR_TRY(m_database.selectWith(
        u"SELECT e.key, e.id, e.circle, i.id, k.id, e.kind FROM entity e JOIN identifier i ON i.key = e.id "
        "JOIN circle k ON k.key = e.circle WHERE "_s +
            where,
        parameters, [&](const QSqlQuery& row) {
            found.append({{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong()},
                          *EntityId::fromBytes(row.value(3).toByteArray()),
                          *CircleId::fromBytes(row.value(4).toByteArray()),
                          row.value(5).toString()});
        }));
    return found;
}

Result<QList<Entry>> Journal::entries(const Target& target) {
    QList<Entry> found;
    GR_TRY(m_database.select(
        u"SELECT d.id, c.segment, c.bytes FROM change c JOIN device d ON d.key = c.device WHERE c.entity = ?"_s,
        [&](const QSqlQuery& row) -> Result<void> {
            GR_TRY_ASSIGN(const Change change,
                          decodeChange(row.value(2).toByteArray(), *DeviceId::fromBytes(row.value(0).toByteArray()),
                                       target.circle));
            found.append({change, row.isNull(1) ? std::nullopt : std::optional(row.value(1).toLongLong())});
            return {};
        },
        target.key.entity));
    return found;
}

Result<Folded> Journal::foldInto(const KindDescription& kind, const Target& target, const QList<Entry>& entries) {
    Folded folded = fold(kind, entries, m_authority);
    GR_TRY(m_projection.write(kind, target.key, folded));
    if (!target.key.isNew)
        GR_TRY(m_database.run(u"DELETE FROM local_refusal WHERE entity = ?"_s, target.key.entity));
    for (const Refusal& refusal : folded.refusals) {
        GR_TRY_ASSIGN(const qint64 device, m_interner.device(refusal.change.device));
        GR_TRY(m_database.run(
            u"INSERT INTO local_refusal (entity, device, number, field, reason) VALUES (?, ?, ?, ?, ?)"_s,
            target.key.entity, device, refusal.change.number, refusal.field, refusal.reason));
    }
    return folded;
}

Result<void> Journal::foldAgain(const Target& target) {
    const KindDescription* kind = m_kinds.find(target.kind);
    if (!kind)
        return {}; // kept for a version that knows it
    GR_TRY_ASSIGN(const QList<Entry> found, entries(target));
    GR_TRY(foldInto(*kind, target, found));
    return {};
}

Result<void> Journal::foldAll(const QString& where, const QVariantList& parameters, const Progress& progress) {
    GR_TRY_ASSIGN(const QList<Target> found, targets(where, parameters));
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (progress && i % 256 == 0 && !progress(static_cast<double>(i) / static_cast<double>(found.size())))
            return fail(ErrorCode::Cancelled, u"stopped; nothing was changed"_s);
        GR_TRY(foldAgain(found[i]));
    }
    return {};
}

// Merge

Result<MergeReport> Journal::merge(const QList<ReceivedChange>& received) {
    QSet<QString> kinds;
    auto done = [&]() -> Result<MergeReport> {
        MergeReport report;
        GR_TRY_ASSIGN(Transaction transaction, m_database.begin());
        GR_TRY_ASSIGN(Stamp clock, readClock());
        const qint64 trusted = std::max<qint64>(m_clock.nowMs(), 0) + dayMs;
        QMap<qint64, Touched> touched;
        for (const ReceivedChange& one : received) {
            const auto change = decodeChange(one.bytes, one.device, one.circle);
            if (!change) {
                report.malformed.append(change.error().message);
                continue;
            }
            Target target{{}, change->entity, one.circle, change->kind};
            GR_TRY_ASSIGN(target.key, m_interner.entity(target.id, target.circle, target.kind));
            GR_TRY_ASSIGN(const bool own, takeBack(change->id, one.segment, one.bytes));
            const auto added = own ? Result<bool>(false) : insert(target, change->id, one.segment, one.bytes);
            GR_TRY(added);
            if (!*added) {
                ++report.known;
                continue;
            }
            ++report.added;
            GR_TRY(noteIfNewer(*change, one.bytes));
            if (isLater(change->stamp, clock) && change->stamp.ms < trusted)
                clock = change->stamp;
            Touched& entity = touched[target.key.entity];
            target.key.isNew |= entity.target.key.isNew;
            entity.target = target;
            entity.entries.append({*change, one.segment});
            kinds.insert(target.kind);
        }
        for (const Touched& entity : std::as_const(touched))
            GR_TRY(foldTouched(entity));
        GR_TRY(writeClock(clock));
        GR_TRY(transaction.commit());
        return report;
    }();
    if (!done)
        m_interner.clear();
    else if (!kinds.isEmpty())
        Q_EMIT committed(QStringList(kinds.begin(), kinds.end()));
    return done;
}

Result<void> Journal::foldTouched(const Touched& entity) {
    const KindDescription* kind = m_kinds.find(entity.target.kind);
    if (!kind || !entity.target.key.isNew)
        return foldAgain(entity.target);
    // All there is of a new entity came just now, so nothing has to be read.
    GR_TRY(foldInto(*kind, entity.target, entity.entries));
    return {};
}

/// Whether it is a change of ours that was not known to be sealed (a backup was restored since), and now is.
Result<bool> Journal::takeBack(const ChangeId& id, qint64 segment, const QByteArray& bytes) {
    GR_TRY_ASSIGN(const qint64 device, m_interner.device(id.device));
    GR_TRY_ASSIGN(const qint64 circle, m_interner.circle(id.circle));
    GR_TRY_ASSIGN(const QVariant key,
                  m_database.value(u"SELECT key FROM change WHERE device = ? AND circle = ? AND number = ? "
                                   "AND segment IS NULL AND bytes = ?"_s,
                                   device, circle, id.number, bytes));
    if (key.isValid())
        GR_TRY(m_database.run(u"UPDATE change SET segment = ? WHERE key = ?"_s, segment, key));
    return key.isValid();
}

bool Journal::understands(const Change& change) const {
    const KindDescription* kind = m_kinds.find(change.kind);
    if (!kind)
        return false;
    for (auto field = change.fields.begin(); field != change.fields.end(); ++field) {
        const FieldName name = FieldName::parse(field.key());
        if (field.key() != "deleted"_L1 && !kind->field(name.name))
            return false;
    }
    return true;
}

Result<void> Journal::noteIfNewer(const Change& change, const QByteArray& bytes) {
    if (!change.mustUnderstand || understands(change))
        return {};
    return m_database.run(u"INSERT INTO local_newer (device, circle, number, bytes) VALUES (?, ?, ?, ?)"_s,
                          change.id.device.toByteArray(), change.id.circle.toByteArray(), change.id.number, bytes);
}

Result<void> Journal::forgetUnderstood() {
    QList<qint64> understood;
    GR_TRY(m_database.select(
        u"SELECT key, device, circle, bytes FROM local_newer"_s, [&](const QSqlQuery& row) -> Result<void> {
            GR_TRY_ASSIGN(const Change change,
                          decodeChange(row.value(3).toByteArray(), *DeviceId::fromBytes(row.value(1).toByteArray()),
                                       *CircleId::fromBytes(row.value(2).toByteArray())));
            if (understands(change))
                understood.append(row.value(0).toLongLong());
            return {};
        }));
    for (const qint64 key : understood)
        GR_TRY(m_database.run(u"DELETE FROM local_newer WHERE key = ?"_s, key));
    return {};
}

Result<void> Journal::refuseIfReadOnly(const CircleId& circle) {
    // A change that does not count, because its author or segment does not, stops nobody.
    bool isNewer = false;
    GR_TRY(m_database.select(
        u"SELECT d.id, c.number, c.segment FROM local_newer n JOIN device d ON d.id = n.device "
        "JOIN circle k ON k.id = n.circle "
        "JOIN change c ON c.device = d.key AND c.circle = k.key AND c.number = n.number WHERE n.circle = ?"_s,
        [&](const QSqlQuery& row) {
            const ChangeId id{*DeviceId::fromBytes(row.value(0).toByteArray()), circle, row.value(1).toLongLong()};
            const auto segment = row.isNull(2) ? std::nullopt : std::optional(row.value(2).toLongLong());
            isNewer = isNewer || m_authority.refuseChange({id, segment}).isEmpty();
        },
        circle.toByteArray()));
    if (isNewer)
        return fail(ErrorCode::NewerVersion,
                    u"somebody who shares this uses a newer Greenroom in a way this one does not "
                    "understand; it can be read, and to write there again Greenroom needs an update"_s);
    return {};
}

// Sealing

Result<QList<CircleId>> Journal::unsealedCircles() {
    QList<CircleId> circles;
    GR_TRY(m_database.select(
        u"SELECT k.id FROM change c JOIN device d ON d.key = c.device JOIN circle k ON k.key = c.circle "
        "WHERE d.id = ? AND c.segment IS NULL AND k.id <> ? GROUP BY k.key ORDER BY min(c.key)"_s,
        [&](const QSqlQuery& row) { circles.append(*CircleId::fromBytes(row.value(0).toByteArray())); },
        m_self.toByteArray(), CircleId::me().toByteArray()));
    return circles;
}

Result<QList<UnsealedChange>> Journal::unsealed(const CircleId& circle, qint64 limit) {
    QList<UnsealedChange> changes;
    qint64 bytes = 0;
    GR_TRY(m_database.select(
        u"SELECT c.key, c.bytes FROM change c JOIN device d ON d.key = c.device JOIN circle k ON k.key = c.circle "
        "WHERE d.id = ? AND k.id = ? AND c.segment IS NULL ORDER BY c.key"_s,
        [&](const QSqlQuery& row) -> Result<void> {
            UnsealedChange one{row.value(0).toLongLong(), row.value(1).toByteArray(), {}};
            bytes += one.bytes.size();
            if (bytes > limit && !changes.isEmpty())
                return {};
            GR_TRY_ASSIGN(const Change change, decodeChange(one.bytes, m_self, circle));
            for (const Value& value : change.fields)
                if (const auto* blob = std::get_if<BlobRef>(&value))
                    one.blobs.append(*blob);
            changes.append(one);
            return {};
        },
        m_self.toByteArray(), circle.toByteArray()));
    return changes;
}

Result<void> Journal::markSealed(const QList<UnsealedChange>& changes, qint64 seq) {
    for (const UnsealedChange& change : changes)
        GR_TRY(m_database.run(u"UPDATE change SET segment = ? WHERE key = ?"_s, seq, change.key));
    return {};
}

Result<void> Journal::reissue(const QList<DeviceId>& earlier) {
    QList<qint64> replaced;
    QList<Edit> edits;
    for (const DeviceId& device : earlier) {
        QList<QPair<qint64, qint64>> left; // change, entity
        GR_TRY(m_database.select(
            u"SELECT c.key, c.entity FROM change c JOIN device d ON d.key = c.device "
            "JOIN circle k ON k.key = c.circle WHERE d.id = ? AND c.segment IS NULL AND k.id <> ? ORDER BY c.key"_s,
            [&](const QSqlQuery& row) {
                left.append({row.value(0).toLongLong(), row.value(1).toLongLong()});
            },
            device.toByteArray(), CircleId::me().toByteArray()));
        for (const auto& [key, entity] : std::as_const(left)) {
            GR_TRY_ASSIGN(const QVariant bytes, m_database.value(u"SELECT bytes FROM change WHERE key = ?"_s, key));
            GR_TRY_ASSIGN(const QList<Target> found, targets(u"e.key = ?"_s, {entity}));
            const KindDescription* kind = found.isEmpty() ? nullptr : m_kinds.find(found.first().kind);
            if (!kind)
                continue;
            GR_TRY_ASSIGN(const Change change, decodeChange(bytes.toByteArray(), device, found.first().circle));
            GR_TRY_ASSIGN(const QList<Entry> all, entries(found.first()));
            const Folded now = fold(*kind, all, m_authority);
            Fields fields;
            for (auto field = change.fields.begin(); field != change.fields.end(); ++field) {
                const auto winner = now.fields.constFind(field.key());
                if (winner != now.fields.constEnd() && winner->change == change.id)
                    fields.insert(field.key(), field.value());
            }
            replaced.append(key);
            if (!fields.isEmpty())
                edits.append({change.entity, change.kind, fields});
        }
    }
    if (replaced.isEmpty())
        return {};
    // Cut off in between, the next time finds nothing that still comes from them.
    GR_TRY(commit(edits));
    GR_TRY_ASSIGN(Transaction transaction, m_database.begin());
    for (const qint64 key : std::as_const(replaced)) {
        GR_TRY_ASSIGN(const QVariant entity, m_database.value(u"SELECT entity FROM change WHERE key = ?"_s, key));
        GR_TRY(m_database.run(u"DELETE FROM change WHERE key = ?"_s, key));
        GR_TRY(foldAll(u"e.key = ?"_s, {entity}, {}));
    }
    return transaction.commit();
}

// Undo

Result<RevertReport> Journal::revert(const ChangeId& id) {
    GR_TRY_ASSIGN(const qint64 device, m_interner.device(id.device));
    GR_TRY_ASSIGN(const qint64 circle, m_interner.circle(id.circle));
    GR_TRY_ASSIGN(const QList<Target> found,
                  targets(u"e.key = (SELECT entity FROM change WHERE device = ? AND circle = ? AND number = ?)"_s,
                          {device, circle, id.number}));
    const KindDescription* kind = found.isEmpty() ? nullptr : m_kinds.find(found.first().kind);
    if (!kind)
        return fail(ErrorCode::NotFound, u"the change to undo is not in this home"_s);
    GR_TRY_ASSIGN(QList<Entry> all, entries(found.first()));
    const Folded now = fold(*kind, all, m_authority);
    const auto undone = std::find_if(all.begin(), all.end(), [&](const Entry& e) { return e.change.id == id; });
    const Fields fields = undone->change.fields;
    all.erase(undone);
    const Folded without = fold(*kind, all, m_authority);

    RevertReport report;
    Fields restored;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const auto winner = now.fields.constFind(field.key());
        if (winner == now.fields.constEnd() || winner->change != id) {
            report.superseded.append(field.key());
            continue;
        }
        const Value* before = without.value(field.key());
        restored.insert(field.key(), before ? *before : Value());
    }
    if (restored.isEmpty())
        return report;
    if (!without.counts())
        restored = {{u"deleted"_s, true}};
    GR_TRY_ASSIGN(const QList<ChangeId> ids, commit({Edit{found.first().id, kind->name, restored}}));
    report.change = ids.first();
    return report;
}

// Fold again

Result<void> Journal::refold(const QList<DeviceId>& authors) {
    GR_TRY_ASSIGN(Transaction transaction, m_database.begin());
    for (const DeviceId& author : authors) {
        GR_TRY_ASSIGN(const qint64 device, m_interner.device(author));
        GR_TRY(foldAll(u"e.key IN (SELECT entity FROM change WHERE device = ?)"_s, {device}, {}));
    }
    GR_TRY(countRefold());
    GR_TRY(transaction.commit());
    Q_EMIT committed(allKinds());
    return {};
}

Result<void> Journal::rebuild(const Progress& progress) {
    GR_TRY_ASSIGN(Transaction transaction, m_database.begin());
    QMap<QString, double> sizes;
    double total = 0;
    GR_TRY(m_database.select(u"SELECT kind, count(*) FROM entity GROUP BY kind"_s, [&](const QSqlQuery& row) {
        sizes.insert(row.value(0).toString(), row.value(1).toDouble());
        total += row.value(1).toDouble();
    }));
    double before = 0;
    for (const KindDescription& kind : m_kinds.all()) {
        const double size = sizes.value(kind.name);
        const auto overall = [&](double done) { return !progress || progress((before + done * size) / total); };
        GR_TRY(m_projection.clear(kind));
        GR_TRY(foldAll(u"e.kind = ? ORDER BY e.key"_s, {kind.name}, overall));
        before += size;
    }
    GR_TRY(countRefold());
    GR_TRY(transaction.commit());
    Q_EMIT committed(allKinds());
    return {};
}

// Clock

Result<Stamp> Journal::readClock() {
    Stamp stamp;
    stamp.device = m_self;
    GR_TRY(m_database.select(u"SELECT ms, counter FROM local_clock"_s, [&](const QSqlQuery& row) {
        stamp.ms = row.value(0).toLongLong();
        stamp.counter = row.value(1).toUInt();
    }));
    return stamp;
}

Result<void> Journal::writeClock(const Stamp& stamp) {
    return m_database.run(u"REPLACE INTO local_clock (only, ms, counter) VALUES (1, ?, ?)"_s, stamp.ms, stamp.counter);
}

// Other processes

Result<void> Journal::countRefold() {
    return m_database.run(u"INSERT INTO local_refold (only, count) VALUES (1, 1) "
                          "ON CONFLICT (only) DO UPDATE SET count = count + 1"_s);
}

Result<void> Journal::rememberSeen() {
    GR_TRY_ASSIGN(m_seenVersion, m_database.dataVersion());
    GR_TRY_ASSIGN(const QVariant change, m_database.value(u"SELECT max(key) FROM change"_s));
    GR_TRY_ASSIGN(const QVariant refolds, m_database.value(u"SELECT count FROM local_refold"_s));
    m_seenChange = change.toLongLong();
    m_seenRefolds = refolds.toLongLong();
    return {};
}

Result<void> Journal::poll() {
    GR_TRY_ASSIGN(const qint64 version, m_database.dataVersion());
    if (version == m_seenVersion)
        return {};
    const qint64 refolds = m_seenRefolds;
    QStringList kinds;
    GR_TRY(m_database.select(
        u"SELECT DISTINCT e.kind FROM change c JOIN entity e ON e.key = c.entity WHERE c.key > ?"_s,
        [&](const QSqlQuery& row) { kinds.append(row.value(0).toString()); }, m_seenChange));
    GR_TRY(rememberSeen());
    if (refolds != m_seenRefolds)
        kinds = allKinds();
    if (!kinds.isEmpty())
        Q_EMIT committed(kinds);
    return {};
}

void Journal::watch() {
    m_timer.start();
}

QStringList Journal::allKinds() const {
    QStringList names;
    for (const KindDescription& kind : m_kinds.all())
        names.append(kind.name);
    return names;
}

// Reading and checking

Result<QList<Refusal>> Journal::quarantine() {
    QList<Refusal> refusals;
    GR_TRY(m_database.select(u"SELECT d.id, k.id, r.number, r.field, r.reason FROM local_refusal r "
                             "JOIN entity e ON e.key = r.entity JOIN circle k ON k.key = e.circle "
                             "JOIN device d ON d.key = r.device ORDER BY d.id, k.id, r.number, r.field"_s,
                             [&](const QSqlQuery& row) {
                                 refusals.append(
                                     {{*DeviceId::fromBytes(row.value(0).toByteArray()),
                                       *CircleId::fromBytes(row.value(1).toByteArray()), row.value(2).toLongLong()},
                                      row.value(3).toString(),
                                      row.value(4).toString()});
                             }));
    return refusals;
}

Result<QList<Entry>> Journal::history(const EntityId& id, const QString& kind) {
    GR_TRY_ASSIGN(const QList<Target> found, targets(u"i.id = ? AND e.kind = ?"_s, {id.toByteArray(), kind}));
    QList<Entry> all;
    for (const Target& target : found) {
        GR_TRY_ASSIGN(const QList<Entry> some, entries(target));
        all += some;
    }
    std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.change.stamp < b.change.stamp; });
    return all;
}

Result<QStringList> Journal::check() {
    GR_TRY_ASSIGN(QStringList complaints, m_database.check());
    if (!complaints.isEmpty())
        return complaints; // what lies above a broken file says nothing
    GR_TRY(checkChanges(complaints));
    if (complaints.isEmpty())
        GR_TRY(checkTables(complaints));
    return complaints;
}

Result<void> Journal::checkChanges(QStringList& complaints) {
    GR_TRY(m_database.select(
        u"SELECT d.id, k.id, c.number, i.id, e.kind, c.bytes FROM change c JOIN device d ON d.key = c.device "
        "JOIN circle k ON k.key = c.circle JOIN entity e ON e.key = c.entity JOIN identifier i ON i.key = e.id"_s,
        [&](const QSqlQuery& row) {
            const auto change =
                decodeChange(row.value(5).toByteArray(), *DeviceId::fromBytes(row.value(0).toByteArray()),
                             *CircleId::fromBytes(row.value(1).toByteArray()));
            if (!change || change->id.number != row.value(2).toLongLong() ||
                change->entity.view() != row.value(3).toByteArray() || change->kind != row.value(4).toString())
                complaints.append(u"change %1 of device %2 is not what was stored"_s.arg(
                    row.value(2).toString(), QString::fromLatin1(toBase32(row.value(0).toByteArray()))));
        }));
    GR_TRY_ASSIGN(const qint64 self, m_interner.device(m_self));
    return m_database.select(
        u"SELECT k.id, count(*), max(c.number) FROM change c JOIN circle k ON k.key = c.circle WHERE c.device = ? "
        "GROUP BY c.circle HAVING count(*) <> max(c.number)"_s,
        [&](const QSqlQuery& row) {
            complaints.append(u"circle %1: %2 of %3 own changes are there"_s.arg(
                CircleId::fromBytes(row.value(0).toByteArray())->toString(), row.value(1).toString(),
                row.value(2).toString()));
        },
        self);
}

Result<void> Journal::checkTables(QStringList& complaints) {
    // What the tables hold is compared with what a rebuild would give, inside a transaction that is rolled back.
    GR_TRY_ASSIGN(const Transaction transaction, m_database.begin());
    QMap<QString, QByteArray> before;
    for (const KindDescription& kind : m_kinds.all()) {
        GR_TRY_ASSIGN(before[kind.name], m_projection.digest(kind));
    }
    for (const KindDescription& kind : m_kinds.all()) {
        GR_TRY(m_projection.clear(kind));
        GR_TRY(foldAll(u"e.kind = ? ORDER BY e.key"_s, {kind.name}, {}));
        GR_TRY_ASSIGN(const QByteArray rebuilt, m_projection.digest(kind));
        if (rebuilt != before[kind.name])
            complaints.append(u"table %1 differs from its changes; `store rebuild` mends it"_s.arg(kind.name));
    }
    m_interner.clear();
    return {};
}

} // namespace greenroom
