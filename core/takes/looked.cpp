// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/takes/looked.h"

#include "core/base/hash.h"

namespace greenroom {

using namespace Qt::StringLiterals;

Result<QHash<EntityId, qint64>> lookedAt(Database& database) {
    QHash<EntityId, qint64> looked;
    GR_TRY(database.select(
        u"SELECT i.id, l.item_changed FROM looked l JOIN identifier i ON i.key = l.item WHERE NOT l.deleted"_s,
        [&](const QSqlQuery& row) {
            looked.insert(*EntityId::fromBytes(row.value(0).toByteArray()), row.value(1).toLongLong());
        }));
    return looked;
}

Edit lookingAt(const PersonId& self, const EntityId& item, qint64 changedMs) {
    return {EntityId::ofContent(self, contentHash("looked" + item.toByteArray())),
            u"looked"_s,
            {{u"item"_s, item}, {u"item_changed"_s, changedMs}}};
}

} // namespace greenroom
