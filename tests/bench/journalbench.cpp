// SPDX-License-Identifier: GPL-3.0-or-later
// How fast changes are folded, beside plain inserts of the same rows through sqlite3's own interface.
// usage: bench_journal [CHANGES] [RUNS]
#include "core/journal/journal.h"
#include "core/store/migrations.h"
#include "tests/bench/bench.h"
#include "tests/support/authority.h"
#include "tests/support/clock.h"
#include "tests/support/random.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

QList<KindDescription> noteKind() {
    return {{u"jotting"_s,
             CircleRule::Team,
             {},
             {{u"text"_s, FieldType::Text, true}, {u"at_ms"_s, FieldType::Integer}, {u"stars"_s, FieldType::Integer}}}};
}
constexpr const char* noteTable = "CREATE TABLE jotting (entity INTEGER PRIMARY KEY, id INTEGER, circle INTEGER, "
                                  "deleted INTEGER, created_ms INTEGER, "
                                  "changed_ms INTEGER, text TEXT NOT NULL, at_ms INTEGER, stars INTEGER)";

/// A note of 40 characters on a moment; every fifth change edits an earlier one.
QList<ReceivedChange> makeChanges(int count, const PersonId& person, const DeviceId& device) {
    test::SeededRandom random(1);
    QList<EntityId> entities;
    QList<ReceivedChange> changes;
    changes.reserve(count);
    for (int i = 0; i < count; ++i) {
        const bool edit = i % 5 == 4;
        if (!edit)
            entities.append(EntityId::create(person, random));
        const EntityId entity =
            edit ? entities[static_cast<qsizetype>(random.below(static_cast<quint64>(entities.size())))]
                 : entities.last();
        Change change{{device, CircleId::team(), i + 1}, entity, u"jotting"_s, {1'772'442'000'000 + i, 0, device}, {}};
        change.fields = {{u"text"_s, u"%1"_s.arg(i, 40, 10, QLatin1Char('x'))}, {u"at_ms"_s, qint64(i)}};
        changes.append({device, CircleId::team(), 1 + i / 1000, *encodeChange(change)});
    }
    return changes;
}

struct Bench {
    QTemporaryDir folder;
    test::ManualClock clock;
    test::TestAuthority authority;
    Kinds kinds = *Kinds::create(noteKind());
    PersonId person = *PersonId::fromBytes("0123456789abcdef");
    DeviceId device = *DeviceId::fromBytes("0123456789");
    int files = 0;

    Bench() { authority.devices[device] = {person, {}}; }
    QString newFile() { return folder.filePath(u"%1.db"_s.arg(++files)); }

    std::unique_ptr<Database> newDatabase() {
        auto database = *Database::open(newFile());
        const auto migrations = *readMigrations(u":/migrations"_s);
        bench::must(migrate(*database, migrations.first(1), folder.path(), clock));
        bench::must(database->run(QString::fromLatin1(noteTable)));
        return database;
    }
};

void require(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE)
        qFatal("sqlite3: %d", code);
}

/// The rows that the merge below leaves behind, inserted in the same batches by prepared statements: the change's bytes
/// and the projected row, nothing computed.
double plainInsert(Bench& bench, const QList<ReceivedChange>& changes, int batch) {
    sqlite3* db = nullptr;
    require(sqlite3_open(qPrintable(bench.newFile()), &db));
    require(
        sqlite3_exec(db,
                     "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"
                     "CREATE TABLE change (key INTEGER PRIMARY KEY, number INTEGER UNIQUE, entity INTEGER, bytes BLOB);"
                     "CREATE TABLE identifier (key INTEGER PRIMARY KEY, id BLOB UNIQUE);",
                     nullptr, nullptr, nullptr));
    require(sqlite3_exec(db, noteTable, nullptr, nullptr, nullptr));
    sqlite3_stmt* change = nullptr;
    sqlite3_stmt* id = nullptr;
    sqlite3_stmt* row = nullptr;
    require(
        sqlite3_prepare_v2(db, "INSERT INTO change (number, entity, bytes) VALUES (?, ?, ?)", -1, &change, nullptr));
    require(sqlite3_prepare_v2(db, "INSERT OR IGNORE INTO identifier (key, id) VALUES (?, ?)", -1, &id, nullptr));
    require(sqlite3_prepare_v2(db, "REPLACE INTO jotting VALUES (?, ?, 1, 0, ?, ?, ?, ?, NULL)", -1, &row, nullptr));
    const auto insertAll = [&] {
        for (qsizetype i = 0; i < changes.size(); ++i) {
            if (i % batch == 0)
                require(sqlite3_exec(db, i ? "COMMIT; BEGIN IMMEDIATE" : "BEGIN IMMEDIATE", nullptr, nullptr, nullptr));
            const QByteArray& bytes = changes[i].bytes;
            sqlite3_bind_int64(change, 1, i);
            sqlite3_bind_int64(change, 2, i - i / 5);
            sqlite3_bind_blob(change, 3, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_STATIC);
            sqlite3_bind_int64(id, 1, i - i / 5);
            sqlite3_bind_blob(id, 2, bytes.constData() + 6, 32, SQLITE_STATIC);
            sqlite3_bind_int64(row, 1, i - i / 5);
            sqlite3_bind_int64(row, 2, i - i / 5);
            sqlite3_bind_int64(row, 3, i);
            sqlite3_bind_int64(row, 4, i);
            sqlite3_bind_text(row, 5, bytes.constData() + bytes.size() - 45, 40, SQLITE_STATIC);
            sqlite3_bind_int64(row, 6, i);
            for (sqlite3_stmt* statement : {change, id, row}) {
                require(sqlite3_step(statement));
                sqlite3_reset(statement);
            }
        }
        require(sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr));
    };
    const double took = bench::seconds(insertAll);
    for (sqlite3_stmt* statement : {change, id, row})
        sqlite3_finalize(statement);
    sqlite3_close(db);
    return took;
}

double mergeAll(Bench& bench, const QList<ReceivedChange>& changes, int batch,
                std::unique_ptr<Database>* keep = nullptr) {
    auto database = bench.newDatabase();
    double took = 0;
    {
        Journal journal(*database, bench.kinds, bench.authority, bench.clock, bench.device);
        bench::must(journal.open());
        took = bench::seconds([&] {
            for (qsizetype i = 0; i < changes.size(); i += batch)
                bench::must(journal.merge(changes.mid(i, batch)));
        });
    }
    if (keep)
        *keep = std::move(database);
    return took;
}

double commitEach(Bench& bench, int count) {
    auto database = bench.newDatabase();
    Journal journal(*database, bench.kinds, bench.authority, bench.clock, bench.device);
    bench::must(journal.open());
    test::SeededRandom random(2);
    return bench::seconds([&] {
        for (int i = 0; i < count; ++i)
            bench::must(journal.commit(
                {{EntityId::create(bench.person, random), u"jotting"_s, {{u"text"_s, QString(40, u'x')}}}}));
    });
}

} // namespace

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    constexpr int batch = 5000;
    constexpr int commits = 500;
    Bench bench;
    const auto changes = makeChanges(count, bench.person, bench.device);
    std::unique_ptr<Database> merged;
    const std::vector<bench::Case> cases{
        {u"merge and fold %1 changes"_s.arg(count), u"s"_s, u"sqlite3, prepared inserts of the same rows"_s,
         [&] { return mergeAll(bench, changes, batch, &merged); }, [&] { return plainInsert(bench, changes, batch); }},
        {u"rebuild the tables of %1 changes"_s.arg(count), u"s"_s, u"sqlite3, prepared inserts of the same rows"_s,
         [&] {
             Journal journal(*merged, bench.kinds, bench.authority, bench.clock, bench.device);
             bench::must(journal.open());
             return bench::seconds([&] { bench::must(journal.rebuild()); });
         },
         [&] { return plainInsert(bench, changes, batch); }},
        {u"%1 commits of one edit, each durable"_s.arg(commits), u"s"_s, u"sqlite3, one transaction each"_s,
         [&] { return commitEach(bench, commits); },
         [&] { return plainInsert(bench, changes.first(std::min<qsizetype>(commits, count)), 1); }},
    };
    bench::run(cases, runs);
    return 0;
}
