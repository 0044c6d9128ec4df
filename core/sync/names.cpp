// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/names.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

QString hex(qint64 value, int digits) {
    return QString::number(value, 16).rightJustified(digits, u'0');
}

QString dev16(const DeviceId& device) {
    return QString::fromLatin1(toBase32(device.view()));
}

/// Nothing unless `text` is exactly what hex() writes for the value.
std::optional<qint64> readHex(QStringView text, int digits) {
    bool ok = false;
    const qint64 value = text.toLongLong(&ok, 16);
    return ok && hex(value, digits) == text ? std::optional(value) : std::nullopt;
}

std::optional<ShortHash> readHash(QStringView text) {
    const auto hash = ShortHash::fromBytes(QByteArray::fromHex(text.toLatin1()));
    return hash && QString::fromLatin1(hash->toHex()) == text ? hash : std::nullopt;
}

} // namespace

ShortHash shortened(const ContentHash& hash) {
    return *ShortHash::fromBytes(hash.view().first(ShortHash::size));
}

HalfHash halved(const ContentHash& hash) {
    return *HalfHash::fromBytes(hash.view().first(HalfHash::size));
}

QString rosterName(qint64 version, const ShortHash& hash) {
    return u"r/%1-%2"_s.arg(hex(version, 8), QString::fromLatin1(hash.toHex()));
}

std::optional<qint64> readRosterName(const QString& name) {
    const auto version = name.size() == 27 ? readHex(QStringView(name).mid(2, 8), 8) : std::nullopt;
    const auto hash = version ? readHash(QStringView(name).mid(11)) : std::nullopt;
    return hash && *version > 0 && name == rosterName(*version, *hash) ? version : std::nullopt;
}

QString headName(const SegmentRef& segment) {
    return u"h/%1-%2-%3"_s.arg(dev16(segment.device), hex(segment.seq, 8), QString::fromLatin1(segment.hash.toHex()));
}

std::optional<SegmentRef> readHeadName(const QString& name) {
    if (name.size() != 44)
        return std::nullopt;
    const QStringView view(name);
    const auto device = fromBase32(view.mid(2, 16).toLatin1());
    const auto id = device ? DeviceId::fromBytes(*device) : std::nullopt;
    const auto seq = readHex(view.mid(19, 8), 8);
    const auto hash = readHash(view.mid(28));
    if (!id || !seq || *seq > maxSeq || !hash)
        return std::nullopt;
    const SegmentRef segment{*id, *seq, *hash};
    return name == headName(segment) ? std::optional(segment) : std::nullopt;
}

QString segmentName(const SegmentRef& segment) {
    return u"o/%1/%2/%3-%4"_s.arg(dev16(segment.device), hex(segment.seq / 256, 4), hex(segment.seq, 8),
                                  QString::fromLatin1(segment.hash.toHex()));
}

QString chunkName(const ChunkId& chunk) {
    const QString name = QString::fromLatin1(chunk.toHex());
    return u"b/%1/%2"_s.arg(name.first(2), name);
}

} // namespace greenroom
