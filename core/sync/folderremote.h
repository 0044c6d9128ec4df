// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/random.h"
#include "core/sync/remote.h"

#include <QSet>

#include <chrono>
#include <functional>

namespace greenroom {

/// A team share that is a folder: a disk, SMB, NFS, or one that Dropbox, OneDrive or Syncthing carries around.
///
/// A name appears complete or not at all: own temporary file in the target folder, fsync, rename. Folders are made
/// below the root, the root itself never. Before and after each write the place must be there, so that a mount that
/// vanished is not written into from below. A temporary file that a crash left behind is removed a day later by the
/// device that made it, when it writes into the same folder again. What another process holds open is tried again for
/// a minute.
class FolderRemote final : public Remote {
public:
    /// What must be at the place before anything but the marker is written or believed missing: Nothing only while a
    /// team is made, whose marker comes last.
    enum class Needs { Marker, Nothing };

    struct Environment {
        const Clock& clock;
        Random& random;
        /// Tells own temporary files from others': [0-9a-z], the device id as a rule.
        QString maker;
        Needs needs = Needs::Marker;
        /// Sleeps between tries; false means: stop trying (Cancelled).
        std::function<bool(std::chrono::milliseconds)> wait = sleep;
        std::function<Result<void>(const QString& from, const QString& to)> rename = renameDurably;
    };

    /// The folder that a `file://` URL or a path names, absolute. Fails with Refused for the URLs of servers, with
    /// Invalid for what names no folder of this computer. Nothing is looked at on disk.
    static Result<QString> folderOf(const QString& place);

    FolderRemote(QString folder, Environment environment);

    Result<QList<Entry>> list(const QString& prefix, const QString& after) override;
    Result<QByteArray> get(const QString& name, Range range) override;
    Result<void> put(const QString& name, QByteArrayView bytes) override;
    Result<void> remove(const QString& name) override;

    /// What the file system of the folder has left for this user, in bytes; -1 when it does not tell.
    qint64 freeBytes() const;
    /// Removes a folder below the root if it is there and empty.
    void removeIfEmpty(const QString& folder);

private:
    enum class Held { Nothing, Same, Cut, Other };

    static bool sleep(std::chrono::milliseconds span);
    template <typename Try>
    auto persistently(Try attempt, std::initializer_list<ErrorCode> passing) -> decltype(attempt());

    Result<void> checkPlace() const;
    Result<void> checkPlaceFor(const QString& name) const;
    Result<QString> pathOf(const QString& name) const;
    Result<QString> folderPathOf(const QString& folder) const;
    Result<Held> compare(const QString& path, QByteArrayView bytes) const;
    Result<void> makeFoldersOf(const QString& name);
    void removeLeftovers(const QString& folder);
    Result<void> writeAndRename(const QString& path, QByteArrayView bytes);

    QString m_root;
    Environment m_environment;
    QSet<QString> m_tidied; ///< folders in which leftovers were looked for
};

} // namespace greenroom
