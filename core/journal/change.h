// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/blobs.h"

#include <QMap>

#include <compare>
#include <variant>

namespace greenroom {

/// A hybrid logical clock reading (Kulkarni et al. 2014): time of day where clocks agree, order where they do not.
/// The device makes stamps of different devices differ.
struct Stamp {
    qint64 ms = 0; ///< since 1970-01-01 UTC, at least 0
    quint32 counter = 0;
    DeviceId device;
    friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

/// Which change it is: gapless from 1 for each device within each circle. (Not across circles: the gaps would tell a
/// circle how much its members do elsewhere.)
struct ChangeId {
    DeviceId device;
    CircleId circle;
    qint64 number = 0;
    friend auto operator<=>(const ChangeId&, const ChangeId&) = default;
    friend std::size_t qHash(const ChangeId& id, std::size_t seed = 0) {
        return qHashMulti(seed, id.device, id.circle, id.number);
    }
};

/// A value in a form that this version does not know; kept in the change's bytes.
struct Unreadable {
    friend bool operator==(const Unreadable&, const Unreadable&) = default;
};

/// What a field was set to. monostate clears it.
using Value = std::variant<std::monostate, bool, qint64, double, QString, EntityId, BlobRef, Unreadable>;

/// Fields by their written name, "title" or "level[agenda]".
using Fields = QMap<QString, Value>;

/// One person's edit of one entity, as it is signed, kept and sent; see core/journal/README.md for its bytes.
struct Change {
    ChangeId id;
    EntityId entity;
    QString kind;
    Stamp stamp;
    Fields fields;
    /// A version that does not know the kind or a field must not write to this home any more.
    bool mustUnderstand = false;
};

/// Bounds of what is read; what is written keeps them too.
namespace changelimits {
constexpr qsizetype bytes = 768 * 1024; ///< of an encoded change: less than a segment may hold
constexpr qsizetype fields = 4096;
constexpr qsizetype nameLength = 200;     ///< UTF-8 bytes of a kind or of a written field name
constexpr qint64 ms = 32'503'680'000'000; ///< 3000-01-01: later stamps are malformed
} // namespace changelimits

/// The CBOR form. Fails with Invalid when a bound is passed, naming the field where there is one.
Result<QByteArray> encodeChange(const Change& change);

/// Reads bytes that anybody may have made: every length is checked before it is allocated. `device` and `circle` come
/// from the segment. Fails with Corrupt.
Result<Change> decodeChange(QByteArrayView bytes, const DeviceId& device, const CircleId& circle);

} // namespace greenroom
