// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>
#include <unordered_map>

namespace greenroom {

class Transaction;

/// One connection to one SQLite file in WAL mode with foreign keys and full durability. For one thread: the one that
/// opened it. Writers of other processes and threads are waited for up to ten seconds, then the call fails with Busy.
class Database {
public:
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Opens the file, creating it where it is missing. Fails with Corrupt when it is not a SQLite database.
    static Result<std::unique_ptr<Database>> open(const QString& path);

    const QString& path() const { return m_path; }

    /// Runs one statement with its parameters bound in order; statements are prepared once and kept.
    template <typename... Parameters>
    Result<void> run(const QString& sql, const Parameters&... parameters) {
        return runWith(sql, QVariantList{QVariant(parameters)...});
    }

    /// Runs a query and hands every row to `row(const QSqlQuery&)`, which reads it by value(column). When `row` returns
    /// a Result, an error ends the reading and is passed on.
    template <typename Row, typename... Parameters>
    Result<void> select(const QString& sql, Row&& row, const Parameters&... parameters) {
        return selectWith(sql, QVariantList{QVariant(parameters)...}, std::forward<Row>(row));
    }

    /// select() with parameters from a list.
    template <typename Row>
    Result<void> selectWith(const QString& sql, const QVariantList& parameters, Row&& row) {
        GR_TRY_ASSIGN(const Lease lease, execute(sql, parameters));
        while (lease.query->next()) {
            if constexpr (std::is_void_v<decltype(row(*lease.query))>)
                row(*lease.query);
            else
                GR_TRY(row(*lease.query));
        }
        return ended(*lease.query);
    }

    /// run() with parameters from a list.
    Result<void> runWith(const QString& sql, const QVariantList& parameters);

    /// The first column of the first row, or an invalid QVariant when there is no row.
    template <typename... Parameters>
    Result<QVariant> value(const QString& sql, const Parameters&... parameters) {
        QVariant result;
        GR_TRY(select(
            sql,
            [&](const QSqlQuery& row) {
                if (!result.isValid())
                    result = row.value(0);
            },
            parameters...));
        return result;
    }

    /// Runs an INSERT that may do nothing (ON CONFLICT DO NOTHING); the rowid of the new row, if there is one.
    template <typename... Parameters>
    Result<std::optional<qint64>> insert(const QString& sql, const Parameters&... parameters) {
        GR_TRY_ASSIGN(const Lease lease, execute(sql, QVariantList{QVariant(parameters)...}));
        return lease.query->numRowsAffected() > 0 ? std::optional(lease.query->lastInsertId().toLongLong())
                                                  : std::nullopt;
    }

    /// BEGIN IMMEDIATE: waits for other writers now, so that nothing can be refused later.
    Result<Transaction> begin();

    /// Changes whenever another connection, also of another process, has committed.
    Result<qint64> dataVersion();

    /// A copy of the whole database as of now in a new file, written beside and renamed so that it is never half.
    Result<void> backupTo(const QString& path);

    /// Takes what was overwritten or deleted out of the write-ahead log too: until then it can be read there. False
    /// when others are at work on the file just now; nothing is lost, and it can be tried again.
    Result<bool> emptyLog();

    /// SQLite's own integrity and foreign key checks; what they complain about, one line each.
    Result<QStringList> check();

private:
    friend class Transaction;

    /// A prepared statement on loan; goes back to the cache, reset, at the end of the scope.
    struct Lease {
        std::unique_ptr<QSqlQuery> query;
        QString sql;
        Database* owner = nullptr;
        Lease(std::unique_ptr<QSqlQuery> q, QString s, Database* d)
            : query(std::move(q)), sql(std::move(s)), owner(d) {}
        Lease(Lease&&) = default;
        Lease& operator=(Lease&&) = delete;
        ~Lease();
    };

    explicit Database(QString path);

    Result<Lease> prepare(const QString& sql);
    Result<Lease> execute(const QString& sql, const QVariantList& parameters);
    Result<void> ended(const QSqlQuery& query);
    Result<void> configure();
    Error errorOf(const QSqlQuery& query) const;

    QString m_path;
    QString m_connection;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_idle;
    bool m_inTransaction = false;
};

/// A write transaction; rolled back at the end of its scope unless commit() succeeded. They do not nest.
class Transaction {
public:
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    friend class Database;
    explicit Transaction(Database& database);
    Database* m_database;
};

} // namespace greenroom
