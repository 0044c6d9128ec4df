// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/fold.h"
#include "core/store/database.h"

#include <unordered_map>

namespace greenroom {

/// An entity as the tables of one database know it.
struct EntityKey {
    qint64 entity = 0; ///< in the table `entity`
    qint64 identifier = 0;
    qint64 circle = 0;
    bool isNew = false; ///< just added: no table has anything of it yet
};

/// Ids as the tables of one database hold them: integers, so that no table is ordered by random bytes.
class Interner {
public:
    explicit Interner(Database& database) : m_database(database) {}

    /// The key of an id in the table `identifier`, given now where it has none yet.
    Result<qint64> identifier(const EntityId& id);
    Result<qint64> circle(const CircleId& id);
    Result<qint64> device(const DeviceId& id);
    /// The keys of (id, circle, kind), given now where there are none yet.
    Result<EntityKey> entity(const EntityId& id, const CircleId& circle, const QString& kind);
    /// Forgets what it knows by heart; to be called when a transaction was rolled back.
    void clear();

private:
    Result<qint64> key(const QString& insert, const QString& select, QByteArrayView id);

    Database& m_database;
    QHash<CircleId, qint64> m_circles;
    QHash<DeviceId, qint64> m_devices;
};

/// Writes folded entities into the tables of their kinds. A row is replaced as a whole, or removed when the entity has
/// nothing that counts or lacks a required field.
class Projection {
public:
    Projection(Database& database, Interner& interner) : m_database(database), m_interner(interner) {}

    Result<void> write(const KindDescription& kind, const EntityKey& key, const Folded& folded);
    /// Empties the tables of a kind.
    Result<void> clear(const KindDescription& kind);
    /// A digest of the rows of a kind, equal in every home with the same changes: interned ids count as what they
    /// stand for.
    Result<QByteArray> digest(const KindDescription& kind);
    /// Fails with Internal, naming the table and column, when the tables do not fit the descriptions.
    Result<void> checkTables(const Kinds& kinds);

private:
    Result<void> writeKeyed(const KindDescription& kind, const FieldDescription& field, const EntityKey& key,
                            const Folded& folded);
    Result<QVariant> toColumn(const Value* value);
    const QString& replaceStatement(const KindDescription& kind);

    Database& m_database;
    Interner& m_interner;
    QHash<QString, QString> m_replace;
};

} // namespace greenroom
