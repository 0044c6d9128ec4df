// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/database.h"

#include <QList>

namespace greenroom {

/// One step from one shape of the database to the next. The file is named "<number>-<words>.sql" and begins with
///     -- description: what it does
///     -- readable-by: the oldest schema version whose programs can still use the result
/// Statements end with a semicolon; triggers are not used, so a semicolon outside quotes always ends one.
struct Migration {
    int number = 0;
    int readableBy = 0;
    QString description;
    QStringList statements;
};

/// Reads the migrations in a folder (also a resource folder), sorted. Fails with Internal when one is malformed or the
/// numbers have a gap.
Result<QList<Migration>> readMigrations(const QString& folder);

/// Brings the database to the newest of `migrations`, each step in one transaction of its own. Before the first step
/// on a database that holds something, a copy goes to `backupFolder`. A database that is newer stays as it is if the
/// newer program said that this version can still use it, and is refused with NewerVersion otherwise.
/// Safe against a second process doing the same. Returns the schema version the database is at.
Result<int> migrate(Database& database, const QList<Migration>& migrations, const QString& backupFolder,
                    const Clock& clock);

/// The schema version of a database: 0 when it is empty.
Result<int> schemaVersion(Database& database);

} // namespace greenroom
