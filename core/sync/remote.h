// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace greenroom {

/// The one name on a team share that is not of the common alphabet: the immutable marker of a team.
inline QString teamMarkerName() {
    return QStringLiteral("greenroom-team.json");
}

/// Whether `name` may stand on a team share: the marker, or parts of [0-9a-z-] between single '/', at most 80
/// characters. Nothing else is ever read, written, listed or removed there; no such name is absolute or leads upwards.
bool isRemoteName(QStringView name);

/// The dumb place a team already has, as every device sees it: names and bytes. It is trusted with nothing.
///
/// A name holds the same bytes for ever; nothing is locked, appended or moved. All calls block and may take as long as
/// the place does. One object per thread. The errors of all four verbs:
///   Invalid    the name is none (isRemoteName), a bug of the caller
///   NotFound   there is nothing by this name (get alone)
///   Exists     the name holds other bytes already (put alone)
///   Busy       not now; trying later can help
///   Refused    the place does not allow it, or a trap lies where the name leads (a symbolic link, a folder)
///   DiskFull   no space left, or over quota
///   Remote     the place itself is not there or is no team share (an empty mount): nothing was written, and absence
///              of any name means nothing
///   Cancelled  told to stop while waiting
///   Io         anything else
class Remote {
public:
    /// A name as a listing tells it. The size is what the place claims, in bytes; -1 when it does not tell.
    struct Entry {
        QString name;
        qint64 size = -1;

        friend bool operator==(const Entry& a, const Entry& b) { return a.name == b.name && a.size == b.size; }
    };
    /// At most `limit` bytes from `offset` on, both at least 0.
    struct Range {
        qint64 offset = 0;
        qint64 limit = 0;
    };
    /// One listing gives no more than this many names, the first in order.
    static constexpr qsizetype maxListed = 50'000;

    virtual ~Remote() = default;
    Remote(const Remote&) = delete;
    Remote& operator=(const Remote&) = delete;

    /// The names that begin with `prefix` and go no folder deeper: "h/" lists one folder, "h/abc" some of it, "" the
    /// top. In order of their bytes, only those after `after` (exclusive; empty: all). Where there are maxListed of
    /// them, the caller goes on after the last. What is not a name is left out; a folder that is missing is empty.
    virtual Result<QList<Entry>> list(const QString& prefix, const QString& after) = 0;

    /// The bytes of a range; fewer where the object ends before it does, none beyond its end. Never allocates more
    /// than the range's limit. To bound a whole object ask for one byte more than is allowed; asking for two bytes
    /// from the last one on tells the length: one byte comes when it is right.
    virtual Result<QByteArray> get(const QString& name, Range range) = 0;

    /// Makes `name` hold `bytes`, durably where the place can. Fine when it does already; nothing is written then.
    /// What is there and is shorter and begins as `bytes` does (a cut upload, a 0-byte twin) is replaced, except for
    /// the marker. Any other content is left as it is, and fails with Exists: whoever has verified that it is damaged
    /// removes it first.
    virtual Result<void> put(const QString& name, QByteArrayView bytes) = 0;

    /// Fine when there is nothing by this name.
    virtual Result<void> remove(const QString& name) = 0;

protected:
    Remote() = default;
};

} // namespace greenroom
