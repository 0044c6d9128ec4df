// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "tests/support/catch.h"
#include "tests/support/clock.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QList<Migration> twoSteps() {
    return {{1, 1, u"ground"_s, {u"CREATE TABLE t (a INTEGER)"_s}}, {2, 1, u"more"_s, {u"ALTER TABLE t ADD b TEXT"_s}}};
}

} // namespace

TEST_CASE("a migration file is split where a statement ends and nowhere else", "[store]") {
    QTemporaryDir folder;
    write(folder.filePath(u"0001-a.sql"_s), "-- description: first; step\n-- readable-by: 1\n"
                                            "CREATE TABLE t (a TEXT DEFAULT 'x;y'); -- a; comment\n"
                                            "INSERT INTO t VALUES ('it''s -- no comment');\n");
    GR_REQUIRE_VALUE(const auto migrations, readMigrations(folder.path()));
    REQUIRE(migrations.size() == 1);
    CHECK(migrations[0].description == u"first; step"_s);
    REQUIRE(migrations[0].statements.size() == 2);
    CHECK(migrations[0].statements[1] == u"INSERT INTO t VALUES ('it''s -- no comment')"_s);
}

TEST_CASE("malformed or missing migrations are refused", "[store]") {
    QTemporaryDir folder;
    write(folder.filePath(u"0002-b.sql"_s), "-- description: x\n-- readable-by: 1\nSELECT 1;");
    GR_REQUIRE_ERROR(readMigrations(folder.path()), ErrorCode::Internal);
    write(folder.filePath(u"0001-a.sql"_s), "-- readable-by: 1\nSELECT 1;");
    GR_REQUIRE_ERROR(readMigrations(folder.path()), ErrorCode::Internal);
}

TEST_CASE("each earlier version is opened, after a backup", "[store]") {
    test::ManualClock clock;
    QTemporaryDir folder;
    GR_REQUIRE_VALUE(const auto database, Database::open(folder.filePath(u"a.db"_s)));
    const QString backups = folder.filePath(u"backups"_s);
    GR_REQUIRE_VALUE(const int first, migrate(*database, twoSteps().first(1), backups, clock));
    CHECK(first == 1);
    CHECK_FALSE(QDir(backups).exists());
    GR_REQUIRE_OK(database->run(u"INSERT INTO t VALUES (9)"_s));
    GR_REQUIRE_VALUE(const int second, migrate(*database, twoSteps(), backups, clock));
    CHECK(second == 2);
    const QStringList copies = QDir(backups).entryList({u"*.db"_s});
    REQUIRE(copies.size() == 1);
    GR_REQUIRE_VALUE(const auto copy, Database::open(backups + u'/' + copies[0]));
    GR_REQUIRE_VALUE(const int old, schemaVersion(*copy));
    CHECK(old == 1);
    GR_REQUIRE_VALUE(const int again, migrate(*database, twoSteps(), backups, clock));
    CHECK(again == 2);
    CHECK(QDir(backups).entryList({u"*.db"_s}).size() == 1);
}

TEST_CASE("a step that fails leaves the version before it", "[store]") {
    test::ManualClock clock;
    QTemporaryDir folder;
    GR_REQUIRE_VALUE(const auto database, Database::open(folder.filePath(u"a.db"_s)));
    auto steps = twoSteps();
    steps[1].statements = {u"ALTER TABLE t ADD b TEXT"_s, u"ALTER TABLE none ADD b TEXT"_s};
    CHECK_FALSE(migrate(*database, steps, folder.path(), clock));
    GR_REQUIRE_VALUE(const int version, schemaVersion(*database));
    CHECK(version == 1);
    CHECK(database->run(u"INSERT INTO t (a) VALUES (1)"_s));
    CHECK_FALSE(database->run(u"INSERT INTO t (b) VALUES (1)"_s));
}

TEST_CASE("a newer database is used when it allows that, and refused otherwise", "[store]") {
    test::ManualClock clock;
    QTemporaryDir folder;
    GR_REQUIRE_VALUE(const auto database, Database::open(folder.filePath(u"a.db"_s)));
    GR_REQUIRE_OK(migrate(*database, twoSteps(), folder.path(), clock));
    GR_REQUIRE_VALUE(const int version, migrate(*database, twoSteps().first(1), folder.path(), clock));
    CHECK(version == 2);
    GR_REQUIRE_OK(database->run(u"UPDATE local_migration SET readable_by = 2 WHERE number = 2"_s));
    GR_REQUIRE_ERROR(migrate(*database, twoSteps().first(1), folder.path(), clock), ErrorCode::NewerVersion);
}
