// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/storage.h"

#include "core/home/catalogue.h"
#include "core/studio/mediacache.h"
#include "core/takes/shares.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qsizetype atOnce = 50; ///< takes in a commit

Takes takesOf(Home& home) {
    return Takes(home.journal(), home.person(), home.random(), home.clock());
}

/// Whose a recording is.
struct Owner {
    StorageKind kind = StorageKind::Other;
    std::optional<ScenarioId> scenario = {};
};

/// Of all media that anything in the home names. Who comes first, has it.
class Owners {
public:
    static Result<Owners> read(Home& home) {
        Owners owners;
        GR_TRY_ASSIGN(const QList<Take> takes, takesOf(home).all({}, true));
        for (const Take& take : takes) {
            if (take.isHidden())
                continue;
            owners.add(take.media.blob, {StorageKind::Takes, take.attempt.scenario});
            owners.m_versions.insert(take.attempt.scenario, take.attempt.version);
        }
        GR_TRY(owners.addOthers(home));
        for (const Take& take : takes)
            owners.add(take.media.blob, {StorageKind::PutAway});
        return owners;
    }

    Owner of(const ContentHash& media) const { return m_owners.value(media); }
    /// Of the scenario as it was practised last; empty when that is not here.
    QString titleOf(Home& home, const ScenarioId& scenario) const {
        const auto version = Catalogue(home).scenarios().version(m_versions.value(scenario));
        return version ? version->title : QString();
    }

private:
    Result<void> addOthers(Home& home) {
        Observations observations(home.journal(), home.person(), home.random());
        GR_TRY_ASSIGN(const QList<Observation> watched, observations.all());
        for (const Observation& one : watched)
            if (one.media)
                add(*one.media, {StorageKind::Observations});
        Examples examples(home.journal(), home.person(), home.random());
        GR_TRY_ASSIGN(const QList<ModelExample> all, examples.all());
        for (const ModelExample& one : all)
            if (!one.from)
                add(one.media, {StorageKind::Examples});
        GR_TRY_ASSIGN(const QList<Share> shares,
                      Shares(home.journal(), home.person(), home.random(), home.clock()).all());
        for (const Share& share : shares)
            if (share.media && share.owner() != home.person())
                add(*share.media, {StorageKind::Shared});
        for (const ModelExample& one : all)
            add(one.media, {StorageKind::Team});
        GR_TRY_ASSIGN(const auto goneExamples, examples.gone());
        for (const Examples::Gone& one : goneExamples)
            add(one.media, {StorageKind::PutAway});
        GR_TRY_ASSIGN(const auto goneObservations, observations.gone());
        for (const Observations::Gone& one : goneObservations)
            add(one.media, {StorageKind::PutAway});
        return {};
    }

    void add(const BlobRef& media, const Owner& owner) {
        if (!m_owners.contains(media.hash))
            m_owners.insert(media.hash, owner);
    }

    QHash<ContentHash, Owner> m_owners;
    QHash<ScenarioId, EntityId> m_versions;
};

Owner ownerOf(const QString& path, const Owners& owners) {
    const QString folder = path.section(u'/', 0, 0);
    if (folder == "media"_L1) {
        const auto media = ContentHash::fromBytes(QByteArray::fromHex(path.section(u'/', -1).toLatin1()));
        return media ? owners.of(*media) : Owner();
    }
    if (folder == "cache"_L1)
        return {StorageKind::Caches};
    if (folder == "recordings"_L1)
        return {StorageKind::LeftOver};
    if (folder == "arriving"_L1)
        return {StorageKind::Arriving};
    if (folder == "backups"_L1)
        return {StorageKind::Backups};
    return {folder.startsWith("greenroom.db"_L1) ? StorageKind::Database : StorageKind::Other};
}

} // namespace

QLatin1StringView storageKindName(StorageKind kind) {
    switch (kind) {
    case StorageKind::Takes:
        return "takes"_L1;
    case StorageKind::Observations:
        return "observations"_L1;
    case StorageKind::Examples:
        return "examples"_L1;
    case StorageKind::Shared:
        return "shared_with_me"_L1;
    case StorageKind::Team:
        return "team_examples"_L1;
    case StorageKind::PutAway:
        return "put_away"_L1;
    case StorageKind::Arriving:
        return "arriving"_L1;
    case StorageKind::LeftOver:
        return "left_over"_L1;
    case StorageKind::Caches:
        return "caches"_L1;
    case StorageKind::Database:
        return "database"_L1;
    case StorageKind::Backups:
        return "backups"_L1;
    case StorageKind::Other:
        break;
    }
    return "other"_L1;
}

QList<StoredFile> storedFiles(const QString& homeFolder) {
    const QDir home(homeFolder);
    QList<StoredFile> files;
    QDirIterator all(homeFolder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        files.append({home.relativeFilePath(path), all.fileInfo().size()});
    }
    return files;
}

ClipRoom StorageUsage::of(StorageKind kind) const {
    ClipRoom room;
    for (const StoragePart& part : parts)
        if (part.kind == kind) {
            room.clips += part.files;
            room.bytes += part.bytes;
        }
    return room;
}

Result<StorageUsage> storageUsage(Home& home, const QList<StoredFile>& files) {
    GR_TRY_ASSIGN(const Owners owners, Owners::read(home));
    StorageUsage usage;
    QHash<std::pair<int, ScenarioId>, qsizetype> places;
    for (const StoredFile& file : files) {
        const Owner owner = ownerOf(file.path, owners);
        const std::pair key(static_cast<int>(owner.kind), owner.scenario.value_or(ScenarioId()));
        auto place = places.constFind(key);
        if (place == places.constEnd()) {
            place = places.insert(key, usage.parts.size());
            usage.parts.append(
                {owner.kind, owner.scenario, owner.scenario ? owners.titleOf(home, *owner.scenario) : QString()});
        }
        StoragePart& part = usage.parts[*place];
        ++part.files;
        part.bytes += file.bytes;
        ++usage.files;
        usage.bytes += file.bytes;
    }
    std::stable_sort(usage.parts.begin(), usage.parts.end(), [](const StoragePart& a, const StoragePart& b) {
        return a.kind != b.kind ? a.kind < b.kind : a.bytes > b.bytes;
    });
    return usage;
}

Result<QList<Take>> oldTakes(Home& home, int days) {
    GR_TRY_ASSIGN(QList<Take> takes, takesOf(home).all());
    GR_TRY_ASSIGN(const QSet<ContentHash> used, home.mediaUsedOutside(u"take"_s));
    takes.removeIf([&](const Take& take) {
        return take.starred || used.contains(take.media.blob.hash) ||
               home.clock().nowMs() - take.attempt.startedMs < days * dayMs;
    });
    return takes;
}

Result<StorageSavings> storageSavings(Home& home, const QList<StoredFile>& files, int olderThanDays) {
    StorageSavings savings;
    for (const StoredFile& file : files)
        if (MediaCache::isMadeAgain(file.path))
            savings.caches.add(file.bytes);
    GR_TRY_ASSIGN(savings.due, planCleanUp(home));
    GR_TRY_ASSIGN(savings.travel, Travel(home).releasable());
    GR_TRY_ASSIGN(const QList<Take> old, oldTakes(home, olderThanDays));
    for (const Take& take : old)
        savings.old.add(take.media.blob.size);
    return savings;
}

Result<QList<TakeId>> discardOldTakes(Home& home, int days, const Progress& progress) {
    GR_TRY_ASSIGN(const QList<Take> takes, oldTakes(home, days));
    QList<TakeId> done;
    while (done.size() < takes.size()) {
        QList<TakeId> next;
        for (const Take& take : takes.mid(done.size(), atOnce))
            next.append(take.id);
        GR_TRY(takesOf(home).discard(next));
        done += next;
        if (progress && !progress(static_cast<double>(done.size()) / static_cast<double>(takes.size())))
            break;
    }
    return done;
}

Result<int> restoreTakes(Home& home, const QList<TakeId>& takes) {
    QList<TakeId> here;
    for (const TakeId& id : takes) {
        GR_TRY_ASSIGN(const Take take, takesOf(home).byId(id));
        if (home.media().contains(take.media.blob.hash))
            here.append(id);
    }
    GR_TRY(takesOf(home).restore(here));
    return static_cast<int>(here.size());
}

} // namespace greenroom
