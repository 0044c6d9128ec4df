// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/base/file.h"

#include <QFileInfo>
#include <QSqlError>
#include <QThread>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyTimeoutMs = 10'000;

// Primary result codes of SQLite, https://www.sqlite.org/rescode.html
enum SqliteCode { Busy = 5, Locked = 6, Corrupt = 11, Full = 13, NotADatabase = 26 };

ErrorCode errorCodeOf(const QSqlError& error) {
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return ErrorCode::Busy;
    case Full:
        return ErrorCode::DiskFull;
    case Corrupt:
    case NotADatabase:
        return ErrorCode::Corrupt;
    default:
        return ErrorCode::Io;
    }
}

/// Qt binds a null QString as NULL; an empty text is a text.
QVariant bound(const QVariant& parameter) {
    const bool emptyText = parameter.typeId() == QMetaType::QString && parameter.toString().isNull();
    return emptyText ? QVariant(u""_s) : parameter;
}

Error describe(const QSqlError& error, const QString& path, const QString& sql) {
    const ErrorCode code = errorCodeOf(error);
    QString what = error.databaseText();
    if (code == ErrorCode::Busy)
        what = u"another process has been writing to it for more than ten seconds"_s;
    if (code == ErrorCode::DiskFull)
        what = u"the disk is full; nothing was changed"_s;
    return Error{code, u"database %1: %2"_s.arg(path, what), sql};
}

} // namespace

Database::Lease::~Lease() {
    if (!query)
        return;
    query->finish();
    owner->m_idle.try_emplace(sql, std::move(query));
}

Database::Database(QString path)
    : m_path(std::move(path)), m_connection(u"greenroom-%1"_s.arg(reinterpret_cast<quintptr>(this), 0, 16)) {}

Database::~Database() {
    m_idle.clear();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path) {
    auto database = std::unique_ptr<Database>(new Database(path));
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
        if (!connection.isValid())
            return fail(ErrorCode::Internal, u"Qt has no SQLite driver here (package libqt6sql6-sqlite)"_s);
        connection.setDatabaseName(path);
        connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs));
        if (!connection.open())
            return tl::make_unexpected(describe(connection.lastError(), path, u"open"_s));
    }
    GR_TRY(database->configure());
    return database;
}

Result<void> Database::configure() {
    // Turning WAL on needs the file alone for a moment, and SQLite does not wait for that by itself.
    for (int waited = 0;; waited += 20) {
        const auto mode = value(u"PRAGMA journal_mode = WAL"_s);
        if (mode && mode->toString() == "wal"_L1)
            break;
        const bool busy = !mode && mode.error().code == ErrorCode::Busy;
        if (!busy && !mode)
            return tl::make_unexpected(mode.error());
        if (!busy || waited > busyTimeoutMs)
            return fail(ErrorCode::Io, u"database %1 cannot use a write-ahead log on this file system"_s.arg(m_path));
        QThread::msleep(20);
    }
    // FULL: a change that was acknowledged survives a power cut. What is deleted is overwritten: others may have taken
    // back what they shared.
    for (const auto& pragma :
         {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s, u"PRAGMA trusted_schema = OFF"_s,
          u"PRAGMA cache_size = -65536"_s, u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA mmap_size = 0"_s,
          u"PRAGMA secure_delete = ON"_s})
        GR_TRY(run(pragma));
    return {};
}

Result<Database::Lease> Database::prepare(const QString& sql) {
    if (auto idle = m_idle.find(sql); idle != m_idle.end()) {
        auto query = std::move(idle->second);
        m_idle.erase(idle);
        return Lease(std::move(query), sql, this);
    }
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return tl::make_unexpected(describe(query->lastError(), m_path, sql));
    return Lease(std::move(query), sql, this);
}

Error Database::errorOf(const QSqlQuery& query) const {
    return describe(query.lastError(), m_path, query.lastQuery());
}

Result<Database::Lease> Database::execute(const QString& sql, const QVariantList& parameters) {
    GR_TRY_ASSIGN(Lease lease, prepare(sql));
    for (int position = 0; position < parameters.size(); ++position)
        lease.query->bindValue(position, bound(parameters[position]));
    if (!lease.query->exec())
        return tl::make_unexpected(errorOf(*lease.query));
    return lease;
}

Result<void> Database::ended(const QSqlQuery& query) {
    if (query.lastError().isValid())
        return tl::make_unexpected(errorOf(query));
    return {};
}

Result<void> Database::runWith(const QString& sql, const QVariantList& parameters) {
    GR_TRY_ASSIGN(const Lease lease, execute(sql, parameters));
    return ended(*lease.query);
}

Result<qint64> Database::dataVersion() {
    GR_TRY_ASSIGN(const QVariant version, value(u"PRAGMA data_version"_s));
    return version.toLongLong();
}

Result<Transaction> Database::begin() {
    Q_ASSERT(!m_inTransaction);
    GR_TRY(run(u"BEGIN IMMEDIATE"_s));
    m_inTransaction = true;
    return Transaction(*this);
}

Result<void> Database::backupTo(const QString& path) {
    if (QFileInfo(path).fileName().isEmpty())
        return fail(ErrorCode::Invalid, u"\"%1\" names no file for a backup"_s.arg(path));
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Exists, u"%1 exists already; a backup never overwrites a file"_s.arg(path));
    const QString partial = path + u".part"_s;
    QFile::remove(partial);
    if (auto done = run(u"VACUUM INTO ?"_s, partial); !done) {
        QFile::remove(partial);
        return tl::make_unexpected(done.error());
    }
    const auto kept = [&]() -> Result<void> {
        QFile file(partial);
        if (!file.open(QIODevice::ReadWrite))
            return tl::make_unexpected(fileError(file, u"cannot flush"_s));
        GR_TRY(flushToDevice(file));
        file.close();
        return renameDurably(partial, path);
    }();
    if (!kept)
        QFile::remove(partial);
    return kept;
}

Result<bool> Database::emptyLog() {
    GR_TRY_ASSIGN(const QVariant busy, value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    return busy.toInt() == 0;
}

Result<QStringList> Database::check() {
    QStringList complaints;
    GR_TRY(select(u"PRAGMA integrity_check"_s, [&](const QSqlQuery& row) {
        if (row.value(0).toString() != "ok"_L1)
            complaints.append(row.value(0).toString());
    }));
    GR_TRY(select(u"PRAGMA foreign_key_check"_s, [&](const QSqlQuery& row) {
        complaints.append(u"row %2 of table %1 refers to a row of %3 that is not there"_s.arg(
            row.value(0).toString(), row.value(1).toString(), row.value(2).toString()));
    }));
    return complaints;
}

Transaction::Transaction(Database& database) : m_database(&database) {}

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() {
    if (!m_database)
        return;
    m_database->m_inTransaction = false;
    // Fails only when SQLite has already rolled back by itself, which is what is wanted.
    (void)m_database->run(u"ROLLBACK"_s);
}

Result<void> Transaction::commit() {
    GR_TRY(m_database->run(u"COMMIT"_s));
    m_database->m_inTransaction = false;
    m_database = nullptr;
    return {};
}

} // namespace greenroom
