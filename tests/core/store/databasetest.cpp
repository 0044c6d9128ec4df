// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "tests/support/catch.h"

#include <thread>

using namespace greenroom;
using namespace Qt::StringLiterals;

TEST_CASE("rows go in and come out, also while another query is read", "[store]") {
    QTemporaryDir folder;
    GR_REQUIRE_VALUE(const auto database, Database::open(folder.filePath(u"a.db"_s)));
    GR_REQUIRE_OK(database->run(u"CREATE TABLE t (a INTEGER, b TEXT)"_s));
    for (int i = 0; i < 3; ++i)
        GR_REQUIRE_OK(database->run(u"INSERT INTO t VALUES (?, ?)"_s, i, u"text %1"_s.arg(i)));
    QStringList pairs;
    const auto sql = u"SELECT a FROM t ORDER BY a"_s;
    GR_REQUIRE_OK(database->select(sql, [&](const QSqlQuery& outer) {
        GR_REQUIRE_OK(database->select(
            sql, [&](const QSqlQuery& inner) { pairs.append(outer.value(0).toString() + inner.value(0).toString()); }));
    }));
    CHECK(pairs.join(u' ') == u"00 01 02 10 11 12 20 21 22"_s);
    GR_REQUIRE_VALUE(const QVariant none, database->value(u"SELECT b FROM t WHERE a = ?"_s, 7));
    CHECK_FALSE(none.isValid());
}

TEST_CASE("an error in a row ends the reading and is passed on", "[store]") {
    QTemporaryDir folder;
    GR_REQUIRE_VALUE(const auto database, Database::open(folder.filePath(u"a.db"_s)));
    int rows = 0;
    const auto read = [&](const QSqlQuery&) -> Result<void> {
        ++rows;
        return fail(ErrorCode::Corrupt, u"stop"_s);
    };
    GR_REQUIRE_ERROR(database->select(u"SELECT 1 UNION SELECT 2"_s, read), ErrorCode::Corrupt);
    CHECK(rows == 1);
}

TEST_CASE("a transaction that is not committed leaves nothing", "[store]") {
    QTemporaryDir folder;
    GR_REQUIRE_VALUE(const auto database, Database::open(folder.filePath(u"a.db"_s)));
    GR_REQUIRE_OK(database->run(u"CREATE TABLE t (a INTEGER)"_s));
    {
        GR_REQUIRE_VALUE(const auto transaction, database->begin());
        GR_REQUIRE_OK(database->run(u"INSERT INTO t VALUES (1)"_s));
    }
    {
        GR_REQUIRE_VALUE(auto transaction, database->begin());
        GR_REQUIRE_OK(database->run(u"INSERT INTO t VALUES (2)"_s));
        GR_REQUIRE_OK(transaction.commit());
    }
    GR_REQUIRE_VALUE(const QVariant sum, database->value(u"SELECT sum(a) FROM t"_s));
    CHECK(sum.toInt() == 2);
}

TEST_CASE("a writer waits for another connection's transaction", "[store]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    GR_REQUIRE_VALUE(const auto first, Database::open(path));
    GR_REQUIRE_OK(first->run(u"CREATE TABLE t (a INTEGER)"_s));
    GR_REQUIRE_VALUE(const qint64 before, first->dataVersion());
    GR_REQUIRE_VALUE(auto transaction, first->begin());
    GR_REQUIRE_OK(first->run(u"INSERT INTO t VALUES (1)"_s));
    Result<void> second;
    std::thread other([&] {
        auto connection = Database::open(path);
        second = [&]() -> Result<void> {
            GR_TRY_ASSIGN(auto waiting, (*connection)->begin());
            GR_TRY((*connection)->run(u"INSERT INTO t SELECT max(a) + 1 FROM t"_s));
            return waiting.commit();
        }();
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    GR_REQUIRE_OK(transaction.commit());
    other.join();
    GR_REQUIRE_OK(second);
    GR_REQUIRE_VALUE(const QVariant largest, first->value(u"SELECT max(a) FROM t"_s));
    CHECK(largest.toInt() == 2);
    GR_REQUIRE_VALUE(const qint64 after, first->dataVersion());
    CHECK(after != before);
}

TEST_CASE("what is not a database is refused and left as it was", "[store]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    const QByteArray content = QByteArray("this is text, not a database, and longer than a header ").repeated(50);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    GR_REQUIRE_ERROR(Database::open(path), ErrorCode::Corrupt);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == content);
    GR_REQUIRE_ERROR(Database::open(folder.filePath(u"none/a.db"_s)), ErrorCode::Io);
}

TEST_CASE("a backup is whole, and never overwrites", "[store]") {
    QTemporaryDir folder;
    GR_REQUIRE_VALUE(const auto database, Database::open(folder.filePath(u"a.db"_s)));
    GR_REQUIRE_OK(database->run(u"CREATE TABLE t (a INTEGER)"_s));
    GR_REQUIRE_OK(database->run(u"INSERT INTO t VALUES (5)"_s));
    const QString copy = folder.filePath(u"copy.db"_s);
    GR_REQUIRE_OK(database->backupTo(copy));
    GR_REQUIRE_ERROR(database->backupTo(copy), ErrorCode::Exists);
    GR_REQUIRE_VALUE(const auto opened, Database::open(copy));
    GR_REQUIRE_VALUE(const QVariant value, opened->value(u"SELECT a FROM t"_s));
    CHECK(value.toInt() == 5);
}
