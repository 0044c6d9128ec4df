// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <initializer_list>
#include <utility>

// CBOR written by hand from RFC 8949, so that tests say things that no writer of ours would.
namespace greenroom::test::cbor {

/// The first bytes of an item: major type 0 to 7 and its number, in the shortest form.
inline QByteArray head(int major, quint64 number) {
    const int bytes = number < 24 ? 0 : number < 0x100 ? 1 : number < 0x10000 ? 2 : number < 0x100000000 ? 4 : 8;
    const int info = bytes == 0 ? static_cast<int>(number) : bytes == 1 ? 24 : bytes == 2 ? 25 : bytes == 4 ? 26 : 27;
    QByteArray result(1, static_cast<char>(major << 5 | info));
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        result.append(static_cast<char>(number >> shift & 0xff));
    return result;
}

inline QByteArray number(quint64 value) {
    return head(0, value);
}
/// -1 - value.
inline QByteArray negative(quint64 value) {
    return head(1, value);
}
inline QByteArray bytes(const QByteArray& value) {
    return head(2, static_cast<quint64>(value.size())) + value;
}
inline QByteArray text(const QByteArray& utf8) {
    return head(3, static_cast<quint64>(utf8.size())) + utf8;
}
inline QByteArray array(std::initializer_list<QByteArray> items) {
    QByteArray result = head(4, items.size());
    for (const QByteArray& item : items)
        result += item;
    return result;
}
/// Arrays inside each other.
inline QByteArray nested(qsizetype depth) {
    return QByteArray(depth - 1, static_cast<char>(0x81)) + head(4, 0);
}

using Members = QList<std::pair<quint64, QByteArray>>;

inline QByteArray map(const Members& members) {
    QByteArray result = head(5, static_cast<quint64>(members.size()));
    for (const auto& [key, value] : members)
        result += number(key) + value;
    return result;
}
/// The members with one of them, which must be there, replaced.
inline Members replaced(Members members, quint64 key, const QByteArray& value) {
    for (auto& member : members)
        if (member.first == key)
            member.second = value;
    return members;
}
inline Members without(Members members, quint64 key) {
    members.removeIf([&](const auto& member) { return member.first == key; });
    return members;
}

} // namespace greenroom::test::cbor
