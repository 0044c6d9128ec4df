// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/projection.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QSqlRecord>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

QString keyedTable(const KindDescription& kind, const FieldDescription& field) {
    return kind.name + u'_' + field.name;
}

/// Column names and their SQL types, as a migration must have created them.
QList<std::pair<QString, QString>> columnsOf(const KindDescription& kind) {
    QList<std::pair<QString, QString>> columns{{u"entity"_s, u"INTEGER"_s},     {u"id"_s, u"INTEGER"_s},
                                               {u"circle"_s, u"INTEGER"_s},     {u"deleted"_s, u"INTEGER"_s},
                                               {u"created_ms"_s, u"INTEGER"_s}, {u"changed_ms"_s, u"INTEGER"_s}};
    for (const FieldDescription& field : kind.fields) {
        if (field.keyed)
            continue;
        switch (field.type) {
        case FieldType::Text:
            columns.append({field.name, u"TEXT"_s});
            break;
        case FieldType::Real:
            columns.append({field.name, u"REAL"_s});
            break;
        case FieldType::Integer:
        case FieldType::Time:
        case FieldType::Boolean:
        case FieldType::Id:
            columns.append({field.name, u"INTEGER"_s});
            break;
        case FieldType::Blob:
            columns.append({field.name, u"BLOB"_s});
            columns.append({field.name + u"_size"_s, u"INTEGER"_s});
            break;
        }
    }
    return columns;
}

bool hasRequired(const KindDescription& kind, const Folded& folded) {
    return std::all_of(kind.fields.begin(), kind.fields.end(),
                       [&](const FieldDescription& field) { return !field.required || folded.value(field.name); });
}

} // namespace

Result<qint64> Interner::key(const QString& insert, const QString& select, QByteArrayView id) {
    const QByteArray bytes = id.toByteArray();
    GR_TRY_ASSIGN(const std::optional<qint64> added, m_database.insert(insert, bytes));
    if (added)
        return *added;
    GR_TRY_ASSIGN(const QVariant known, m_database.value(select, bytes));
    return known.toLongLong();
}

Result<qint64> Interner::identifier(const EntityId& id) {
    return key(u"INSERT INTO identifier (id) VALUES (?) ON CONFLICT DO NOTHING"_s,
               u"SELECT key FROM identifier WHERE id = ?"_s, id.view());
}

Result<qint64> Interner::circle(const CircleId& id) {
    if (const auto known = m_circles.constFind(id); known != m_circles.constEnd())
        return *known;
    GR_TRY_ASSIGN(const qint64 added, key(u"INSERT INTO circle (id) VALUES (?) ON CONFLICT DO NOTHING"_s,
                                          u"SELECT key FROM circle WHERE id = ?"_s, id.view()));
    m_circles.insert(id, added);
    return added;
}

Result<qint64> Interner::device(const DeviceId& id) {
    if (const auto known = m_devices.constFind(id); known != m_devices.constEnd())
        return *known;
    GR_TRY_ASSIGN(const qint64 added, key(u"INSERT INTO device (id) VALUES (?) ON CONFLICT DO NOTHING"_s,
                                          u"SELECT key FROM device WHERE id = ?"_s, id.view()));
    m_devices.insert(id, added);
    return added;
}

Result<EntityKey> Interner::entity(const EntityId& id, const CircleId& circleId, const QString& kind) {
    EntityKey key;
    GR_TRY_ASSIGN(key.identifier, identifier(id));
    GR_TRY_ASSIGN(key.circle, circle(circleId));
    GR_TRY_ASSIGN(const std::optional<qint64> added,
                  m_database.insert(u"INSERT INTO entity (id, circle, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"_s,
                                    key.identifier, key.circle, kind));
    key.isNew = added.has_value();
    if (added) {
        key.entity = *added;
        return key;
    }
    GR_TRY_ASSIGN(const QVariant known,
                  m_database.value(u"SELECT key FROM entity WHERE id = ? AND circle = ? AND kind = ?"_s, key.identifier,
                                   key.circle, kind));
    key.entity = known.toLongLong();
    return key;
}

void Interner::clear() {
    m_circles.clear();
    m_devices.clear();
}

Result<QVariant> Projection::toColumn(const Value* value) {
    if (!value)
        return QVariant();
    if (const auto* id = std::get_if<EntityId>(value)) {
        GR_TRY_ASSIGN(const qint64 key, m_interner.identifier(*id));
        return QVariant(key);
    }
    struct Visitor {
        QVariant operator()(bool v) const { return v ? 1 : 0; }
        QVariant operator()(qint64 v) const { return v; }
        QVariant operator()(double v) const { return v; }
        QVariant operator()(const QString& v) const { return v; }
        QVariant operator()(const BlobRef& v) const { return v.hash.toByteArray(); }
        QVariant operator()(std::monostate) const { return {}; }
        QVariant operator()(const EntityId&) const { return {}; }
        QVariant operator()(const Unreadable&) const { return {}; }
    };
    return std::visit(Visitor{}, *value);
}

const QString& Projection::replaceStatement(const KindDescription& kind) {
    QString& sql = m_replace[kind.name];
    if (sql.isEmpty()) {
        QStringList names;
        for (const auto& [name, type] : columnsOf(kind))
            names.append(name);
        sql = u"REPLACE INTO %1 (%2) VALUES (%3)"_s.arg(kind.name, names.join(u", "_s),
                                                        QStringList(names.size(), u"?"_s).join(u", "_s));
    }
    return sql;
}

Result<void> Projection::write(const KindDescription& kind, const EntityKey& key, const Folded& folded) {
    const bool shown = folded.counts() && hasRequired(kind, folded);
    for (const FieldDescription& field : kind.fields)
        if (field.keyed)
            GR_TRY(writeKeyed(kind, field, key, shown ? folded : Folded()));
    if (!shown)
        return key.isNew ? Result<void>()
                         : m_database.run(u"DELETE FROM %1 WHERE entity = ?"_s.arg(kind.name), key.entity);

    QVariantList values{key.entity,       key.identifier,  key.circle, folded.deleted() ? 1 : 0,
                        folded.createdMs, folded.changedMs};
    for (const FieldDescription& field : kind.fields) {
        if (field.keyed)
            continue;
        const Value* value = folded.value(field.name);
        GR_TRY_ASSIGN(const QVariant column, toColumn(value));
        values.append(column);
        if (field.type == FieldType::Blob)
            values.append(value ? QVariant(std::get<BlobRef>(*value).size) : QVariant());
    }
    return m_database.runWith(replaceStatement(kind), values);
}

Result<void> Projection::writeKeyed(const KindDescription& kind, const FieldDescription& field, const EntityKey& key,
                                    const Folded& folded) {
    const QString table = keyedTable(kind, field);
    if (!key.isNew)
        GR_TRY(m_database.run(u"DELETE FROM %1 WHERE entity = ?"_s.arg(table), key.entity));
    const QString insert = u"INSERT INTO %1 (entity, key, value) VALUES (?, ?, ?)"_s.arg(table);
    const QString prefix = field.name + u'[';
    for (auto winner = folded.fields.lowerBound(prefix); winner != folded.fields.end(); ++winner) {
        if (!winner.key().startsWith(prefix))
            break;
        if (const Value* value = folded.value(winner.key())) {
            GR_TRY_ASSIGN(const QVariant column, toColumn(value));
            GR_TRY(m_database.run(insert, key.entity, FieldName::parse(winner.key()).key, column));
        }
    }
    return {};
}

Result<void> Projection::clear(const KindDescription& kind) {
    for (const FieldDescription& field : kind.fields)
        if (field.keyed)
            GR_TRY(m_database.run(u"DELETE FROM %1"_s.arg(keyedTable(kind, field))));
    return m_database.run(u"DELETE FROM %1"_s.arg(kind.name));
}

Result<QByteArray> Projection::digest(const KindDescription& kind) {
    QStringList columns{u"i.id"_s, u"k.id"_s, u"t.deleted"_s, u"t.created_ms"_s, u"t.changed_ms"_s};
    QString joins = u"JOIN identifier i ON i.key = t.id JOIN circle k ON k.key = t.circle"_s;
    for (const FieldDescription& field : kind.fields) {
        if (field.keyed)
            continue;
        if (field.type == FieldType::Id) {
            joins += u" LEFT JOIN identifier i_%1 ON i_%1.key = t.%1"_s.arg(field.name);
            columns.append(u"i_%1.id"_s.arg(field.name));
        } else {
            columns.append(u"t."_s + field.name);
            if (field.type == FieldType::Blob)
                columns.append(u"t.%1_size"_s.arg(field.name));
        }
    }
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    const auto add = [&](const QSqlQuery& row) {
        for (int column = 0; column < row.record().count(); ++column) {
            QByteArray bytes;
            QDataStream stream(&bytes, QIODevice::WriteOnly);
            stream << row.value(column);
            hash.addData(bytes);
        }
    };
    GR_TRY(m_database.select(
        u"SELECT %1 FROM %2 t %3 ORDER BY i.id, k.id"_s.arg(columns.join(u", "_s), kind.name, joins), add));
    for (const FieldDescription& field : kind.fields)
        if (field.keyed)
            GR_TRY(m_database.select(u"SELECT i.id, k.id, v.key, v.value FROM %1 v JOIN entity e ON e.key = v.entity "
                                     "JOIN identifier i ON i.key = e.id JOIN circle k ON k.key = e.circle "
                                     "ORDER BY i.id, k.id, v.key"_s.arg(keyedTable(kind, field)),
                                     add));
    return hash.result();
}

Result<void> Projection::checkTables(const Kinds& kinds) {
    const auto check = [&](const QString& table, const QList<std::pair<QString, QString>>& wanted) -> Result<void> {
        QList<std::pair<QString, QString>> found;
        GR_TRY(m_database.select(
            u"SELECT name, type FROM pragma_table_info(?) ORDER BY cid"_s,
            [&](const QSqlQuery& row) {
                found.append({row.value(0).toString(), row.value(1).toString()});
            },
            table));
        for (const auto& [name, type] : wanted)
            if (!found.contains(std::pair(name, type)))
                return fail(ErrorCode::Internal, u"table %1 lacks the column %2 %3"_s.arg(table, name, type));
        return {};
    };
    for (const KindDescription& kind : kinds.all()) {
        GR_TRY(check(kind.name, columnsOf(kind)));
        for (const FieldDescription& field : kind.fields)
            if (field.keyed)
                GR_TRY(check(keyedTable(kind, field), {{u"entity"_s, u"INTEGER"_s}, {u"key"_s, u"TEXT"_s}}));
    }
    return {};
}

} // namespace greenroom
