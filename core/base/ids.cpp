// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"

#include "core/base/random.h"

namespace greenroom {

namespace {

constexpr char base32Alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
constexpr qsizetype ownerSize = PersonId::size;

EntityId joined(const PersonId& owner, QByteArrayView own) {
    EntityId id;
    std::copy(owner.data(), owner.data() + ownerSize, id.data());
    std::copy_n(own.begin(), static_cast<qsizetype>(EntityId::size) - ownerSize, id.data() + ownerSize);
    return id;
}

std::optional<QByteArray> fromLowerHex(QStringView text, qsizetype bytes) {
    if (text.size() != 2 * bytes)
        return std::nullopt;
    const QByteArray latin = text.toLatin1();
    const QByteArray decoded = QByteArray::fromHex(latin);
    if (decoded.size() != bytes || decoded.toHex() != latin)
        return std::nullopt;
    return decoded;
}

} // namespace

EntityId EntityId::create(const PersonId& owner, Random& random) {
    return joined(owner, random.bytes(static_cast<qsizetype>(size) - ownerSize));
}

EntityId EntityId::ofContent(const PersonId& owner, const ContentHash& hash) {
    return joined(owner, hash.view());
}

std::optional<EntityId> EntityId::fromBytes(QByteArrayView bytes) {
    const auto fixed = FixedBytes::fromBytes(bytes);
    return fixed ? std::optional<EntityId>(*fixed) : std::nullopt;
}

std::optional<EntityId> EntityId::fromString(QStringView text) {
    const qsizetype dash = text.indexOf(u'-');
    if (dash < 0)
        return std::nullopt;
    const auto own = fromLowerHex(text.first(dash), static_cast<qsizetype>(size) - ownerSize);
    const auto owner = fromLowerHex(text.sliced(dash + 1), ownerSize);
    if (!own || !owner)
        return std::nullopt;
    return joined(*PersonId::fromBytes(*owner), *own);
}

PersonId EntityId::owner() const {
    return *PersonId::fromBytes(view().first(ownerSize));
}

QByteArray EntityId::own() const {
    return view().sliced(ownerSize).toByteArray();
}

QString EntityId::toString() const {
    return QString::fromLatin1(own().toHex()) + u'-' + QString::fromLatin1(owner().toHex());
}

CircleId CircleId::team() {
    CircleId id;
    id.data()[size - 1] = 1;
    return id;
}

CircleId CircleId::of(const EntityId& root) {
    return *fromBytes(root.view());
}

std::optional<CircleId> CircleId::fromBytes(QByteArrayView bytes) {
    const auto fixed = FixedBytes::fromBytes(bytes);
    return fixed ? std::optional<CircleId>(*fixed) : std::nullopt;
}

QString CircleId::toString() const {
    if (*this == me())
        return QStringLiteral("me");
    if (*this == team())
        return QStringLiteral("team");
    return EntityId::fromBytes(view())->toString();
}

QString toText(const PersonId& person) {
    return QString::fromLatin1(person.toHex());
}

QString toText(const DeviceId& device) {
    return QString::fromLatin1(toBase32(device.view()));
}

std::optional<PersonId> personFromText(QStringView text) {
    const auto bytes = fromLowerHex(text, static_cast<qsizetype>(PersonId::size));
    return bytes ? PersonId::fromBytes(*bytes) : std::nullopt;
}

std::optional<DeviceId> deviceFromText(QStringView text) {
    const auto bytes = fromBase32(text.toLatin1());
    return bytes ? DeviceId::fromBytes(*bytes) : std::nullopt;
}

QByteArray toBase32(QByteArrayView bytes) {
    QByteArray text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    std::uint32_t buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<std::uint8_t>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text.append(base32Alphabet[(buffer >> (bits - 5)) & 31]);
    }
    if (bits > 0)
        text.append(base32Alphabet[(buffer << (5 - bits)) & 31]);
    return text;
}

std::optional<QByteArray> fromBase32(QByteArrayView text) {
    QByteArray bytes;
    std::uint32_t buffer = 0;
    int bits = 0;
    for (const char c : text) {
        const qsizetype digit = QByteArrayView(base32Alphabet).indexOf(c);
        if (digit < 0)
            return std::nullopt;
        buffer = (buffer << 5) | static_cast<std::uint32_t>(digit);
        bits += 5;
        if (bits >= 8) {
            bytes.append(static_cast<char>((buffer >> (bits - 8)) & 0xff));
            bits -= 8;
        }
    }
    if (toBase32(bytes) != text)
        return std::nullopt;
    return bytes;
}

} // namespace greenroom
