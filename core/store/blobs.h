// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <functional>

namespace greenroom {

/// A file by its content: the hash (BLAKE2b-256) and its length in bytes.
struct BlobRef {
    ContentHash hash;
    qint64 size = 0;
    friend bool operator==(const BlobRef&, const BlobRef&) = default;
};

/// The content hash of a file, read in pieces. `keepGoing`, asked about every megabyte, may stop it (Cancelled).
Result<BlobRef> hashFile(const QString& path, const std::function<bool()>& keepGoing = {});

/// Files kept by their content under one folder: <folder>/<first two hex digits>/<hash>. What a name holds
/// never changes. Calls may come from any thread.
class BlobStore {
public:
    explicit BlobStore(QString folder);

    /// Takes over the file at `path` (a rename within the file system). When the content is there already, the file at
    /// `path` is removed. Afterwards the content is durable.
    Result<BlobRef> adopt(const QString& path);

    /// Copies a file in, never leaving half of one behind.
    Result<BlobRef> add(const QString& path);

    bool contains(const ContentHash& hash) const;
    /// Where the content is, whether or not it is there.
    QString pathOf(const ContentHash& hash) const;
    /// NotFound when it is not there, Corrupt when the bytes on disk are not what they were.
    Result<void> verify(const BlobRef& blob) const;
    /// Removes the content; not an error when it is not there. Whoever calls this has made sure that nobody needs it.
    Result<void> remove(const ContentHash& hash);
    Result<QList<ContentHash>> list() const;

private:
    QString m_folder;
};

} // namespace greenroom
