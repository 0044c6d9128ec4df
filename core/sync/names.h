// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>

namespace greenroom {

/// SHA-256 of a chunk's ciphertext: its name on the share.
using ChunkId = FixedBytes<struct ChunkIdTag, 32>;
/// The first 8 bytes of a hash, as names carry it: proves nothing.
using ShortHash = FixedBytes<struct ShortHashTag, 8>;
/// The first 16 bytes of a hash.
using HalfHash = FixedBytes<struct HalfHashTag, 16>;

ShortHash shortened(const ContentHash& hash);
HalfHash halved(const ContentHash& hash);

/// A device's history up to one segment, as a name tells it.
struct SegmentRef {
    DeviceId device;
    qint64 seq = 0;
    ShortHash hash; ///< of the segment's file
    friend auto operator<=>(const SegmentRef&, const SegmentRef&) = default;
};

/// The greatest seq that a name can hold.
constexpr qint64 maxSeq = (1 << 24) - 1;

// Names on a team share (core/sync/format.md, 2). The ones that read give nothing for any other text.
QString rosterName(qint64 version, const ShortHash& hash);
std::optional<qint64> readRosterName(const QString& name);
QString headName(const SegmentRef& segment);
std::optional<SegmentRef> readHeadName(const QString& name);
QString segmentName(const SegmentRef& segment);
QString chunkName(const ChunkId& chunk);

} // namespace greenroom
