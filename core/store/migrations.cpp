// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/base/file.h"

#include <QDir>
#include <QRegularExpression>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 migrationLimit = 1 << 20;

QStringList splitStatements(const QString& sql) {
    QStringList statements;
    QString statement;
    QChar quote;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql[i];
        if (quote.isNull() && c == u'-' && sql.mid(i, 2) == "--"_L1) {
            i = sql.indexOf(u'\n', i);
            if (i < 0)
                break;
            statement.append(u'\n');
            continue;
        }
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'\'' || c == u'"')
            quote = c;
        if (c == u';' && quote.isNull()) {
            statements.append(statement.trimmed());
            statement.clear();
        } else {
            statement.append(c);
        }
    }
    if (!statement.trimmed().isEmpty())
        statements.append(statement.trimmed());
    return statements;
}

Result<Migration> readMigration(const QString& path) {
    static const QRegularExpression fileName(u"^(\\d{4})-[a-z0-9-]+\\.sql$"_s);
    static const QRegularExpression header(u"\\A-- description: (.+)\n-- readable-by: (\\d+)\n"_s);
    const auto name = fileName.match(QFileInfo(path).fileName());
    GR_TRY_ASSIGN(const QByteArray bytes, readFile(path, migrationLimit));
    const QString sql = QString::fromUtf8(bytes);
    const auto head = header.match(sql);
    if (!name.hasMatch() || !head.hasMatch())
        return fail(ErrorCode::Internal, u"migration %1 has no proper name or header"_s.arg(path));
    return Migration{name.captured(1).toInt(), head.captured(2).toInt(), head.captured(1), splitStatements(sql)};
}

Result<void> apply(Database& database, const Migration& migration, const Clock& clock) {
    GR_TRY_ASSIGN(Transaction transaction, database.begin());
    GR_TRY_ASSIGN(const int version, schemaVersion(database));
    if (version >= migration.number)
        return {}; // another process was faster
    if (version == 0)
        GR_TRY(database.run(u"CREATE TABLE local_migration (number INTEGER PRIMARY KEY, readable_by INTEGER NOT NULL, "
                            "description TEXT NOT NULL, applied_ms INTEGER NOT NULL)"_s));
    for (const QString& statement : migration.statements)
        GR_TRY(database.run(statement));
    GR_TRY(database.run(u"INSERT INTO local_migration VALUES (?, ?, ?, ?)"_s, migration.number, migration.readableBy,
                        migration.description, clock.nowMs()));
    return transaction.commit();
}

} // namespace

Result<QList<Migration>> readMigrations(const QString& folder) {
    QList<Migration> migrations;
    for (const QString& name : QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        GR_TRY_ASSIGN(const Migration migration, readMigration(folder + u'/' + name));
        if (migration.number != migrations.size() + 1)
            return fail(ErrorCode::Internal, u"migration %1 is out of order"_s.arg(name));
        migrations.append(migration);
    }
    return migrations;
}

Result<int> schemaVersion(Database& database) {
    GR_TRY_ASSIGN(const QVariant table,
                  database.value(u"SELECT 1 FROM sqlite_schema WHERE name = 'local_migration'"_s));
    if (!table.isValid())
        return 0;
    GR_TRY_ASSIGN(const QVariant version, database.value(u"SELECT max(number) FROM local_migration"_s));
    return version.toInt();
}

Result<int> migrate(Database& database, const QList<Migration>& migrations, const QString& backupFolder,
                    const Clock& clock) {
    const int newest = static_cast<int>(migrations.size());
    GR_TRY_ASSIGN(const int version, schemaVersion(database));
    if (version > newest) {
        GR_TRY_ASSIGN(const QVariant readableBy,
                      database.value(u"SELECT readable_by FROM local_migration ORDER BY number DESC LIMIT 1"_s));
        if (readableBy.toInt() > newest)
            return fail(ErrorCode::NewerVersion,
                        u"database %1 was written by a newer Greenroom (schema %2; this one knows %3). Nothing was "
                        "changed; please update Greenroom"_s.arg(database.path())
                            .arg(version)
                            .arg(newest));
        return version;
    }
    if (version > 0 && version < newest) {
        GR_TRY(makeFolder(backupFolder));
        const QString stamp = toIsoTime(clock.nowMs()).remove(u':').remove(u'-').remove(u'.');
        const QString backup = u"%1/before-schema-%2-%3.db"_s.arg(backupFolder).arg(version + 1).arg(stamp);
        if (auto done = database.backupTo(backup); !done && done.error().code != ErrorCode::Exists)
            return tl::make_unexpected(done.error());
    }
    for (const Migration& migration : migrations)
        if (migration.number > version)
            GR_TRY(apply(database, migration, clock));
    return newest;
}

} // namespace greenroom
