// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/forgetting.h"

#include "core/base/file.h"
#include "core/store/migrations.h"
#include "core/takes/shares.h"

#include <QDir>
#include <QTemporaryDir>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

const QString scratchName = u"forgetting-"_s;

/// What was left when this was cut off holds what is to be forgotten.
void removeLeft(const Home& home) {
    const QDir folder(home.folder());
    for (const QString& name : folder.entryList({scratchName + u'*'}, QDir::Dirs))
        QDir(folder.filePath(name)).removeRecursively();
}

/// Of what migrate() and Home::restore() write.
QStringList ownCopies(const Home& home) {
    QStringList paths;
    const QDir folder(home.pathOf(u"backups"_s));
    for (const QString& name : folder.entryList({u"before-schema-*.db"_s, u"before-restore-*.db"_s}, QDir::Files))
        paths.append(folder.filePath(name));
    return paths;
}

/// A copy of this home's database, brought to its shape; nothing when it cannot be read.
std::unique_ptr<Database> readCopy(Home& home, const QString& path, const QString& backups) {
    auto database = Database::open(path);
    const auto migrations = readMigrations(u":/migrations"_s);
    if (!database || !migrations)
        return nullptr;
    const auto version = schemaVersion(**database);
    if (!version || *version == 0 || !migrate(**database, *migrations, backups, home.clock()))
        return nullptr;
    return *std::move(database);
}

Result<bool> holdsAny(Database& database, const QList<ShareId>& shares) {
    for (const ShareId& share : shares) {
        GR_TRY_ASSIGN(const QVariant found, database.value(u"SELECT 1 FROM circle k JOIN entity e ON e.circle = k.key "
                                                           "JOIN change c ON c.entity = e.key WHERE k.id = ? LIMIT 1"_s,
                                                           CircleId::of(share).toByteArray()));
        if (found.isValid())
            return true;
    }
    return false;
}

Result<void> forgetIn(Home& home, const QString& copy, const QList<ShareId>& gone) {
    const QTemporaryDir scratch(home.pathOf(scratchName));
    const QString path = scratch.filePath(u"copy.db"_s);
    if (!scratch.isValid() || !QFile::copy(copy, path))
        return fail(ErrorCode::Io, u"cannot copy %1 to %2"_s.arg(copy, path));
    const QString shorter = scratch.filePath(u"shorter.db"_s);
    {
        const auto database = readCopy(home, path, scratch.path());
        if (!database)
            return {};
        GR_TRY_ASSIGN(const bool holds, holdsAny(*database, gone));
        if (!holds)
            return {};
        Journal journal(*database, home.journal().kinds(), home.authority(), home.clock(), home.device());
        GR_TRY(journal.open());
        GR_TRY(Shares(journal, home.person(), home.random(), home.clock()).forget(gone));
        GR_TRY(database->backupTo(shorter)); // without what is free in it
    }
    return renameDurably(shorter, copy);
}

} // namespace

Result<void> forgetGone(Home& home) {
    Shares shares(home.journal(), home.person(), home.random(), home.clock());
    GR_TRY_ASSIGN(const QList<ShareId> gone, shares.toForget());
    if (gone.isEmpty())
        return {};
    const auto lock = FileLock::take(home.pathOf(u"forget.lock"_s));
    if (!lock)
        return lock.error().code == ErrorCode::Busy ? Result<void>() : tl::make_unexpected(lock.error());
    removeLeft(home);
    for (const QString& copy : ownCopies(home))
        GR_TRY(forgetIn(home, copy, gone));
    return shares.forget(gone);
}

} // namespace greenroom
