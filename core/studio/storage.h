// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/travel.h"
#include "core/studio/cleanup.h"

namespace greenroom {

/// What a file of a home is there for.
enum class StorageKind {
    Takes, ///< kept recordings of one's own
    Observations,
    Examples, ///< one's own
    Shared,   ///< others' takes
    Team,     ///< examples that others published
    PutAway,  ///< what was discarded, cleaned away or taken out, and can be brought back for undoDays
    Arriving, ///< of both, what has not come whole
    LeftOver, ///< recordings that are under way, or that a crash or a full disk left
    Caches,   ///< what is made again when it is needed
    Database,
    Backups,
    Other, ///< keys, locks, and media that nothing names any more
};
/// The stable name in the terminal, for example "put_away".
QLatin1StringView storageKindName(StorageKind kind);

/// A file of a home, its path within it, and its length.
struct StoredFile {
    QString path;
    qint64 bytes = 0;
};
/// All files below the folder. For any thread; in a home of 10,000 recordings it asks the disk 10,000 times.
QList<StoredFile> storedFiles(const QString& homeFolder);

struct StoragePart {
    StorageKind kind = StorageKind::Other;
    std::optional<ScenarioId> scenario = {}; ///< of Takes: a part for each
    QString title = {};                      ///< of the scenario
    int files = 0;
    qint64 bytes = 0;
};

/// What takes how much of a home. Every file is in one part: one that several need is in the first of them, in the
/// order of StorageKind.
struct StorageUsage {
    QList<StoragePart> parts; ///< by kind, of Takes the largest first; none without files
    int files = 0;
    qint64 bytes = 0;

    ClipRoom of(StorageKind kind) const;
};
Result<StorageUsage> storageUsage(Home& home, const QList<StoredFile>& files);

/// What could go, and what that would free. None of it is a starred take's or a shared one's.
struct StorageSavings {
    ClipRoom caches;
    CleanUp due;     ///< planCleanUp()
    ClipRoom travel; ///< Travel::releasable()
    ClipRoom old;    ///< oldTakes() and their recordings
};
Result<StorageSavings> storageSavings(Home& home, const QList<StoredFile>& files, int olderThanDays);

/// Takes without a star, more than `days` old, that nobody was given and nothing else was made of.
Result<QList<Take>> oldTakes(Home& home, int days);
/// Discards these; restoreTakes() brings them back for undoDays. Stopped by `progress`, gives those that were discarded
/// by then.
Result<QList<TakeId>> discardOldTakes(Home& home, int days, const Progress& progress = {});
/// Brings back what can be; gives how many are back.
Result<int> restoreTakes(Home& home, const QList<TakeId>& takes);

} // namespace greenroom
