// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/store/migrations.h"
#include "tests/support/authority.h"
#include "tests/support/catch.h"
#include "tests/support/clock.h"
#include "tests/support/random.h"

#include <QTemporaryDir>

namespace greenroom::test {

/// Kinds with one of everything: each circle rule, each type, keyed fields, each writer.
inline QList<KindDescription> sampleKinds() {
    using namespace Qt::StringLiterals;
    return {
        {u"diary"_s, CircleRule::Me, {}, {{u"text"_s, FieldType::Text, true}}},
        {u"poster"_s,
         CircleRule::Team,
         {},
         {{u"title"_s, FieldType::Text, true},
          {u"size"_s, FieldType::Integer},
          {u"weight"_s, FieldType::Real},
          {u"approved"_s, FieldType::Boolean, false, false, Writer::Coach},
          {u"comment"_s, FieldType::Text, false, false, Writer::Member},
          {u"mark"_s, FieldType::Integer, false, true, Writer::Owner | Writer::Trainer}}},
        {u"party"_s,
         CircleRule::Own,
         {},
         {{u"title"_s, FieldType::Text, true}, {u"film"_s, FieldType::Blob}, {u"at"_s, FieldType::Time}}},
        {u"guest"_s,
         CircleRule::OfField,
         u"party"_s,
         {{u"party"_s, FieldType::Id, true}, {u"name"_s, FieldType::Text, true}}},
    };
}

/// The tables of sampleKinds(), as a migration would make them.
inline const char* const sampleTables[] = {
    "CREATE TABLE diary (entity INTEGER PRIMARY KEY, id INTEGER, circle INTEGER, deleted INTEGER, created_ms INTEGER, "
    "changed_ms INTEGER, text TEXT NOT NULL)",
    "CREATE TABLE poster (entity INTEGER PRIMARY KEY, id INTEGER, circle INTEGER, deleted INTEGER, created_ms INTEGER, "
    "changed_ms INTEGER, title TEXT NOT NULL, size INTEGER, weight REAL, approved INTEGER, comment TEXT)",
    "CREATE TABLE poster_mark (entity INTEGER, key TEXT, value INTEGER, PRIMARY KEY (entity, key))",
    "CREATE TABLE party (entity INTEGER PRIMARY KEY, id INTEGER, circle INTEGER, deleted INTEGER, created_ms INTEGER, "
    "changed_ms INTEGER, title TEXT NOT NULL, film BLOB, film_size INTEGER, at INTEGER)",
    "CREATE TABLE guest (entity INTEGER PRIMARY KEY, id INTEGER, circle INTEGER, deleted INTEGER, created_ms INTEGER, "
    "changed_ms INTEGER, party INTEGER NOT NULL, name TEXT NOT NULL)",
};

/// A real SQLite file with the real migrations, the sample kinds and one journal on it.
class TestHome {
public:
    /// `schema`: how many of the real migrations are run; the first makes the journal.
    explicit TestHome(Authority& authority, const DeviceId& device, const QList<KindDescription>& kinds = sampleKinds(),
                      qsizetype schema = 1)
        : m_kinds(*Kinds::create(kinds)) {
        m_database = *Database::open(path());
        // Nothing here is worth a wait for the disk.
        GR_REQUIRE_OK(m_database->run(QStringLiteral("PRAGMA synchronous = OFF")));
        const auto migrations = *readMigrations(QStringLiteral(":/migrations"));
        const auto ground = migrations.first(schema);
        REQUIRE(migrate(*m_database, ground, m_folder.path(), clock).has_value());
        for (const char* sql : sampleTables)
            REQUIRE(m_database->run(QString::fromLatin1(sql)).has_value());
        m_journal = std::make_unique<Journal>(*m_database, m_kinds, authority, clock, device);
        GR_REQUIRE_OK(m_journal->open());
    }

    QString path() const { return m_folder.filePath(QStringLiteral("test.db")); }
    Journal& journal() { return *m_journal; }
    Database& database() { return *m_database; }
    const Kinds& kinds() const { return m_kinds; }

    /// One digest per kind: equal in two homes when all their rows are.
    QMap<QString, QByteArray> digests() {
        Interner interner(*m_database);
        Projection projection(*m_database, interner);
        QMap<QString, QByteArray> result;
        for (const KindDescription& kind : m_kinds.all())
            result[kind.name] = *projection.digest(kind);
        return result;
    }

    /// All changes that may travel, as another home would receive them, each as segment 1 of its device.
    QList<ReceivedChange> outgoing() {
        QList<ReceivedChange> changes;
        GR_REQUIRE_OK(m_database->select(
            QStringLiteral("SELECT d.id, k.id, c.bytes FROM change c JOIN device d ON d.key = c.device "
                           "JOIN circle k ON k.key = c.circle ORDER BY c.key"),
            [&](const QSqlQuery& row) {
                const auto circle = *CircleId::fromBytes(row.value(1).toByteArray());
                if (circle != CircleId::me())
                    changes.append(
                        {*DeviceId::fromBytes(row.value(0).toByteArray()), circle, 1, row.value(2).toByteArray()});
            }));
        return changes;
    }

    ManualClock clock;

private:
    QTemporaryDir m_folder;
    Kinds m_kinds;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Journal> m_journal;
};

} // namespace greenroom::test
