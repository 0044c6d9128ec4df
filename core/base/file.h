// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>

namespace greenroom {

/// Reads a whole file of at most `limit` bytes; the size is checked before anything is allocated.
Result<QByteArray> readFile(const QString& path, qint64 limit);

/// Replaces `path` with `bytes` so that after any crash it holds either the old content or the new one: own temporary
/// file beside it, fsync, rename, fsync of the folder. Not for files on a team share (a folder remote has its own way).
Result<void> writeFileAtomically(const QString& path, QByteArrayView bytes);

/// Renames within one file system, replacing what is at `to`, and makes the rename durable.
Result<void> renameDurably(const QString& from, const QString& to);

/// Flushes what was written to `file` through to the device. `dataOnly` leaves out times and other metadata.
Result<void> flushToDevice(QFileDevice& file, bool dataOnly = false);

/// Creates the folder and its parents.
Result<void> makeFolder(const QString& path);

/// The Error for what the operating system said of `path`: DiskFull when there is no space, otherwise Io.
Error fileError(const QFileDevice& file, const QString& doing);

/// What the operating system's error number means for `doing` (a sentence): DiskFull, Busy, Refused, otherwise Io.
Error systemError(int error, const QString& doing);

/// An exclusive lock that the operating system releases when the process ends, however it ends.
/// Not recursive: a second lock on the same path fails, also within one process. The file itself stays.
class FileLock {
public:
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Takes the lock at once or fails with Busy. Creates the file where it is missing.
    static Result<std::unique_ptr<FileLock>> take(const QString& path);

private:
    struct Handle;
    explicit FileLock(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

} // namespace greenroom
