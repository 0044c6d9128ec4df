// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/journal/projection.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace greenroom {

/// What a command wants written: fields of one entity.
struct Edit {
    EntityId entity;
    QString kind;
    Fields fields;
};

/// A change from another device whose signature has been verified.
struct ReceivedChange {
    DeviceId device;
    CircleId circle;
    qint64 segment = 0; ///< its seq among the device's segments
    QByteArray bytes;
};

struct MergeReport {
    qsizetype added = 0;
    qsizetype known = 0;
    QStringList malformed; ///< what was wrong with changes that could not be read; they are left out
};

/// A change of this device that no segment carries yet.
struct UnsealedChange {
    qint64 key = 0; ///< for Journal::markSealed()
    QByteArray bytes;
    QList<BlobRef> blobs; ///< what its fields refer to
};

struct RevertReport {
    std::optional<ChangeId> change; ///< the undoing change; none when nothing was left to undo
    QStringList superseded;         ///< fields somebody has set since, left as they are
};

/// The one door for writes: commands commit edits, sync merges what others wrote, and both become rows of the kinds'
/// tables by folding. Changes are kept as the bytes they were signed as; rows follow from them and from nothing else.
/// For one thread, that of its Database. Any number of Journals may work on one home.
class Journal : public QObject {
    Q_OBJECT
public:
    /// All references must outlive the journal. `self` is this device.
    Journal(Database& database, const Kinds& kinds, const Authority& authority, const Clock& clock,
            const DeviceId& self);

    /// Checks that tables and descriptions agree and folds kinds again whose description has changed.
    Result<void> open();

    /// Writes all edits in one transaction, or none of them. Fails with Refused when Authority forbids one, Invalid
    /// when a field is not described, has another type or a required one is missing, NotFound when the entity that
    /// decides the circle is unknown, NewerVersion when a newer Greenroom has made the circle read-only.
    Result<QList<ChangeId>> commit(const QList<Edit>& edits);

    /// Adds received changes to the set and folds what they touch. Repetition and order make no difference. The same
    /// number in two segments is two changes; of two in one segment the first counts.
    Result<MergeReport> merge(const QList<ReceivedChange>& received);

    /// The circles with changes that no segment carries yet; never `me`.
    Result<QList<CircleId>> unsealedCircles();
    /// The oldest of them in a circle, as many as have no more than `limit` bytes together, and at least one.
    Result<QList<UnsealedChange>> unsealed(const CircleId& circle, qint64 limit);
    /// To be called in the transaction that stores the segment they are in.
    Result<void> markSealed(const QList<UnsealedChange>& changes, qint64 seq);
    /// Writes again, as this device, what earlier devices of this home have left unsealed for good: of each change the
    /// fields whose value still comes from it.
    Result<void> reissue(const QList<DeviceId>& earlier);

    /// Undoes one change of this home: each field whose value still comes from it gets the value it had without it;
    /// an entity that the change created becomes deleted. Reverting the returned change is the redo.
    Result<RevertReport> revert(const ChangeId& change);

    /// Folds every entity again that these devices wrote to: what Authority says of them has changed.
    Result<void> refold(const QList<DeviceId>& authors);

    /// Empties all projected tables and folds everything again. Stopping it changes nothing.
    Result<void> rebuild(const Progress& progress = {});

    /// What is wrong with the database, the changes or the tables, one line each; nothing is mended.
    Result<QStringList> check();

    /// Takes out of what was written in a circle and sealed whatever `remaining` does not give back of a change, for
    /// good: from its bytes as from the rows. Numbers, stamps and kinds stay, so that the same change is known when it
    /// comes again.
    Result<void> forget(const CircleId& circle, const std::function<Fields(const Change&)>& remaining);

    Result<QList<Refusal>> quarantine();
    Result<QList<Entry>> history(const EntityId& id, const QString& kind);

    /// Looks whether another process or thread has committed since; emits committed() if so.
    Result<void> poll();
    /// Calls poll() every 300 ms from the event loop.
    void watch();

    Database& database() { return m_database; }
    const DeviceId& device() const { return m_self; }
    const Kinds& kinds() const { return m_kinds; }

Q_SIGNALS:
    /// Rows of these kinds may have changed, here or by another process.
    void committed(const QStringList& kinds);

private:
    struct Target {
        EntityKey key;
        EntityId id;
        CircleId circle;
        QString kind;
    };

    /// An entity that a merge has added changes to.
    struct Touched {
        Target target;
        QList<Entry> entries; ///< what was added
    };

    Result<ChangeId> write(const Edit& edit, Stamp& clock);
    Result<void> validate(const KindDescription& kind, const Edit& edit) const;
    Result<CircleId> circleOf(const KindDescription& kind, const Edit& edit);
    Result<std::optional<CircleId>> circleOf(const EntityId& id, const QString& kind);
    Result<QList<Target>> targets(const QString& where, const QVariantList& parameters);
    Result<QList<Entry>> entries(const Target& target);
    Result<Folded> foldInto(const KindDescription& kind, const Target& target, const QList<Entry>& entries);
    Result<void> foldTouched(const Touched& entity);
    Result<void> foldAgain(const Target& target);
    Result<void> foldAll(const QString& where, const QVariantList& parameters, const Progress& progress);
    Result<bool> insert(const Target& target, const ChangeId& id, const QVariant& segment, const QByteArray& bytes);
    Result<bool> takeBack(const ChangeId& id, qint64 segment, const QByteArray& bytes);
    Result<void> noteIfNewer(const Change& change, const QByteArray& bytes);
    Result<void> forgetUnderstood();
    bool understands(const Change& change) const;
    Result<Stamp> readClock();
    Result<void> writeClock(const Stamp& stamp);
    Result<void> refuseIfReadOnly(const CircleId& circle);
    Result<void> checkChanges(QStringList& complaints);
    Result<void> checkTables(QStringList& complaints);
    Result<void> countRefold();
    Result<void> rememberSeen();
    QStringList allKinds() const;

    Database& m_database;
    const Kinds& m_kinds;
    const Authority& m_authority;
    const Clock& m_clock;
    DeviceId m_self;
    Interner m_interner;
    Projection m_projection;
    QTimer m_timer;
    qint64 m_seenVersion = 0;
    qint64 m_seenChange = 0;
    qint64 m_seenRefolds = 0;
};

} // namespace greenroom
