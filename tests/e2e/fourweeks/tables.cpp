// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/fourweeks/tables.h"

#include "core/base/clock.h"
#include "core/home/kinds.h"
#include "core/library/examples.h"
#include "core/takes/takes.h"
#include "tests/e2e/fourweeks/ledger.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace greenroom::test {

using namespace Qt::StringLiterals;

namespace {

/// Tables that serve all kinds, and tables of this device. Any other is a kind's.
const QStringList grounds{u"identifier"_s, u"circle"_s, u"device"_s, u"entity"_s, u"change"_s};
/// Fields whose values nobody in the story decides: how long a recording became, and what it looks like.
const QStringList incidental{u"duration"_s, u"width"_s, u"height"_s, u"sound"_s, u"self_levels"_s, u"to_coach"_s};

class Reader {
public:
    Reader(Home& home, const Ledger& ledger) : m_home(home), m_database(home.database()), m_ledger(ledger) {}

    Result<Held> read() {
        GR_TRY_ASSIGN(const Kinds kinds, allKinds());
        QSet<QString> known(grounds.begin(), grounds.end());
        for (const KindDescription& kind : kinds.all()) {
            known.insert(kind.name);
            for (const FieldDescription& field : kind.fields)
                if (field.keyed)
                    known.insert(kind.name + u'_' + field.name);
            GR_TRY(rows(kind));
        }
        GR_TRY(readTables(known));
        GR_TRY(readJournal());
        m_held.lines.sort();
        return m_held;
    }

private:
    /// Rows outside of the circle that never leaves the laptop.
    Result<void> rows(const KindDescription& kind) {
        QStringList columns{u"t.entity"_s, u"i.id"_s, u"c.id"_s, u"t.deleted"_s};
        QList<FieldDescription> plain;
        for (const FieldDescription& field : kind.fields)
            if (!field.keyed) {
                plain.append(field);
                columns.append(field.type == FieldType::Id
                                   ? u"(SELECT x.id FROM identifier x WHERE x.key = t.%1)"_s.arg(field.name)
                                   : u"t."_s + field.name);
            }
        return m_database.select(
            u"SELECT %1 FROM %2 t JOIN identifier i ON i.key = t.id JOIN circle c ON c.key = t.circle "
            "WHERE c.id != ?"_s.arg(columns.join(u", "_s), kind.name),
            [&](const QSqlQuery& row) -> Result<void> {
                QStringList parts;
                for (qsizetype i = 0; i < plain.size(); ++i)
                    if (!row.value(static_cast<int>(i) + 4).isNull() && !incidental.contains(plain[i].name))
                        parts.append(plain[i].name + u'=' + shown(plain[i], row.value(static_cast<int>(i) + 4)));
                GR_TRY(keyed(kind, row.value(0), parts));
                if (row.value(3).toBool())
                    parts.append(u"deleted=yes"_s);
                parts.removeIf([](const QString& part) { return part.endsWith(u'='); });
                parts.sort();
                const auto id = *EntityId::fromBytes(row.value(1).toByteArray());
                m_held.lines.append(u"%1 by %2: %3"_s.arg(kind.name, person(id.owner()), parts.join(u", "_s)));
                m_held.circles.insert(circle(row.value(2).toByteArray()));
                return {};
            },
            CircleId::me().toByteArray());
    }

    /// "field[key]=value"; what each device of a person counted for itself is one sum.
    Result<void> keyed(const KindDescription& kind, const QVariant& entity, QStringList& parts) {
        for (const FieldDescription& field : kind.fields) {
            if (!field.keyed)
                continue;
            qint64 sum = 0;
            qint64 greatest = 0;
            GR_TRY(m_database.select(
                u"SELECT key, value FROM %1_%2 WHERE entity = ? AND value IS NOT NULL"_s.arg(kind.name, field.name),
                [&](const QSqlQuery& row) {
                    const QString key = row.value(0).toString();
                    if (deviceFromText(key)) {
                        sum += row.value(1).toLongLong();
                        greatest = std::max(greatest, row.value(1).toLongLong());
                    } else {
                        parts.append(u"%1[%2]=%3"_s.arg(field.name, key, shown(field, row.value(1))));
                    }
                },
                entity));
            if (sum > 0)
                parts.append(field.name + u'=' +
                             (field.type == FieldType::Time ? toIsoTime(greatest) : QString::number(sum)));
        }
        return {};
    }

    QString shown(const FieldDescription& field, const QVariant& value) const {
        switch (field.type) {
        case FieldType::Id: {
            const auto id = EntityId::fromBytes(value.toByteArray());
            const QString label = id ? m_ledger.labelOf(*id) : QString();
            return label.isEmpty() ? QString::fromLatin1(value.toByteArray().toHex()) : label;
        }
        case FieldType::Blob:
            return u"recording"_s;
        case FieldType::Boolean:
            return value.toBool() ? u"yes"_s : u"no"_s;
        case FieldType::Time:
            return field.name == u"reported" ? u"yes"_s : toIsoTime(value.toLongLong());
        case FieldType::Real:
            return QString::number(value.toDouble());
        case FieldType::Integer:
            return value.toString();
        case FieldType::Text:
            break;
        }
        return shownText(field, value.toString());
    }

    QString shownText(const FieldDescription& field, const QString& text) const {
        if (field.name == u"map")
            return u"a map"_s; // its version, in hex
        if (const auto somebody = personFromText(text))
            return person(*somebody);
        if (field.name != u"document" && field.name != u"scenario")
            return text;
        const QJsonObject document = QJsonDocument::fromJson(text.toUtf8()).object();
        return document.contains(u"criteria"_s) ? u"a map"_s : document[u"title"_s].toString();
    }

    QString person(const PersonId& id) const {
        const QString name = m_ledger.nameOf(id);
        return name.isEmpty() ? toText(id) : name;
    }

    QString circle(const QByteArray& bytes) const {
        const auto id = *CircleId::fromBytes(bytes);
        if (id == CircleId::me() || id == CircleId::team())
            return id.toString();
        const QString label = m_ledger.labelOf(*EntityId::fromBytes(bytes));
        return label.isEmpty() ? id.toString() : label;
    }

    /// Tables nobody described, and circles in those of this device.
    Result<void> readTables(const QSet<QString>& known) {
        QStringList tables;
        GR_TRY(m_database.select(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s,
                                 [&](const QSqlQuery& row) { tables.append(row.value(0).toString()); }));
        for (const QString& table : std::as_const(tables)) {
            if (!table.startsWith(u"local_"_s)) {
                if (!known.contains(table))
                    m_held.complaints.append(u"a table of no kind: "_s + table);
                continue;
            }
            GR_TRY_ASSIGN(const QVariant hasCircle,
                          m_database.value(u"SELECT 1 FROM pragma_table_info(?) WHERE name = 'circle'"_s, table));
            if (hasCircle.isValid())
                GR_TRY(circlesIn(u"SELECT DISTINCT circle FROM "_s + table));
        }
        GR_TRY(circlesIn(u"SELECT id FROM circle"_s));
        m_held.circles.remove(CircleId::me().toString());
        return {};
    }

    Result<void> circlesIn(const QString& sql) {
        return m_database.select(
            sql, [&](const QSqlQuery& row) { m_held.circles.insert(circle(row.value(0).toByteArray())); });
    }

    /// What has no place in the journal, whatever the tables show.
    Result<void> readJournal() {
        const QByteArray me = CircleId::me().toByteArray();
        // What is private was never sealed, and came from nobody.
        GR_TRY(complain(u"a private change that left the laptop"_s,
                        u"SELECT count(*) FROM change c JOIN circle k ON k.key = c.circle WHERE k.id = ? AND "
                        "c.segment IS NOT NULL"_s,
                        me));
        const QByteArrayList own = ownDevices();
        GR_TRY(m_database.select(
            u"SELECT DISTINCT d.id FROM change c JOIN circle k ON k.key = c.circle JOIN device d ON d.key = c.device "
            "WHERE k.id = ?"_s,
            [&](const QSqlQuery& row) {
                if (!own.contains(row.value(0).toByteArray()))
                    m_held.complaints.append(u"somebody else's change in a private circle"_s);
            },
            me));
        GR_TRY(complain(u"a change that was refused"_s, u"SELECT count(*) FROM local_refusal"_s));
        GR_TRY(complain(u"a change of a later version"_s, u"SELECT count(*) FROM local_newer"_s));
        // Nothing in the journal that the tables do not show, but for what was forgotten: nothing is left of that.
        GR_TRY_ASSIGN(
            const QVariant entities,
            m_database.value(u"SELECT count(*) FROM entity e JOIN circle k ON k.key = e.circle WHERE k.id != ?"_s, me));
        GR_TRY_ASSIGN(const qint64 forgotten, countForgotten());
        if (entities.toLongLong() != m_held.lines.size() + forgotten)
            m_held.complaints.append(
                u"%1 things in the journal, %2 in the tables and %3 forgotten"_s.arg(entities.toLongLong())
                    .arg(m_held.lines.size())
                    .arg(forgotten));
        return {};
    }

    /// Entities that have no field left.
    Result<qint64> countForgotten() {
        QMap<qint64, bool> isEmpty;
        GR_TRY(m_database.select(u"SELECT e.key, d.id, k.id, c.bytes FROM entity e JOIN circle k ON k.key = e.circle "
                                 "JOIN local_forgotten f ON f.circle = k.id JOIN change c ON c.entity = e.key "
                                 "JOIN device d ON d.key = c.device"_s,
                                 [&](const QSqlQuery& row) -> Result<void> {
                                     GR_TRY_ASSIGN(const Change change,
                                                   decodeChange(row.value(3).toByteArray(),
                                                                *DeviceId::fromBytes(row.value(1).toByteArray()),
                                                                *CircleId::fromBytes(row.value(2).toByteArray())));
                                     const qint64 entity = row.value(0).toLongLong();
                                     isEmpty.insert(entity, isEmpty.value(entity, true) && change.fields.isEmpty());
                                     return {};
                                 }));
        return std::count(isEmpty.begin(), isEmpty.end(), true);
    }

    QByteArrayList ownDevices() const {
        QByteArrayList own;
        for (const DeviceId& device : m_home.vault().devices())
            own.append(device.toByteArray());
        return own;
    }

    template <typename... Parameters>
    Result<void> complain(const QString& about, const QString& sql, const Parameters&... parameters) {
        GR_TRY_ASSIGN(const QVariant count, m_database.value(sql, parameters...));
        if (count.toLongLong() > 0)
            m_held.complaints.append(u"%1: %2"_s.arg(about).arg(count.toLongLong()));
        return {};
    }

    Home& m_home;
    Database& m_database;
    const Ledger& m_ledger;
    Held m_held;
};

} // namespace

Result<Held> heldIn(Home& home, const Ledger& ledger) {
    return Reader(home, ledger).read();
}

Result<QSet<ContentHash>> othersRecordings(Home& home) {
    GR_TRY_ASSIGN(const QList<ContentHash> all, home.media().list());
    QSet<ContentHash> hashes(all.begin(), all.end());
    GR_TRY_ASSIGN(const QList<Take> takes,
                  Takes(home.journal(), home.person(), home.random(), home.clock()).all({}, true));
    for (const Take& take : takes)
        hashes.remove(take.media.blob.hash);
    GR_TRY_ASSIGN(const QList<ModelExample> examples, Examples(home.journal(), home.person(), home.random()).all());
    for (const ModelExample& example : examples)
        hashes.remove(example.media.hash);
    return hashes;
}

} // namespace greenroom::test
