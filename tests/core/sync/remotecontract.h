// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/remote.h"
#include "tests/support/catch.h"

namespace greenroom::test {

inline QStringList namesOf(const QList<Remote::Entry>& entries) {
    QStringList names;
    for (const Remote::Entry& entry : entries)
        names.append(entry.name);
    return names;
}

/// What every Remote must do. `remote` stands at an empty place, a new one for each SECTION that is run.
inline void requireRemoteContract(Remote& remote) {
    using namespace Qt::StringLiterals;
    constexpr Remote::Range all{0, 1'000'000};
    const QString marker = teamMarkerName();
    const auto get = [&](const QString& name) {
        GR_REQUIRE_VALUE(const QByteArray bytes, remote.get(name, all));
        return bytes;
    };
    const auto list = [&](const QString& prefix, const QString& after = {}) {
        GR_REQUIRE_VALUE(const auto entries, remote.list(prefix, after));
        return namesOf(entries);
    };

    SECTION("what was put is got back, whole and in ranges") {
        GR_REQUIRE_OK(remote.put(marker, "{}"));
        QByteArray bytes(100'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(i * i >> 3);
        const QString name = u"o/"_s + u"d"_s.repeated(16) + u"/0000/"_s + u"7"_s.repeated(80 - 24);
        REQUIRE(name.size() == 80);
        GR_REQUIRE_OK(remote.put(name, bytes));
        GR_REQUIRE_OK(remote.put(u"h/empty"_s, {}));
        CHECK(get(name) == bytes);
        CHECK(get(u"h/empty"_s).isEmpty());
        CHECK(get(marker) == "{}");
        const auto part = [&](qint64 offset, qint64 limit) {
            GR_REQUIRE_VALUE(const QByteArray got, remote.get(name, {offset, limit}));
            return got;
        };
        CHECK(part(0, 10) == bytes.first(10));
        CHECK(part(99'990, 10) == bytes.last(10));
        CHECK(part(99'999, 2) == bytes.last(1)); // how its length is told
        CHECK(part(500, 0).isEmpty());
        CHECK(part(100'000, 10).isEmpty());
        CHECK(part(qint64(1) << 40, 10).isEmpty());
        GR_REQUIRE_ERROR(remote.get(u"h/none"_s, all), ErrorCode::NotFound);
        const auto folder = remote.get(u"h"_s, all);
        REQUIRE_FALSE(folder.has_value());
        CHECK((folder.error().code == ErrorCode::NotFound || folder.error().code == ErrorCode::Refused));
        GR_REQUIRE_ERROR(remote.get(name, {-1, 10}), ErrorCode::Invalid);
        GR_REQUIRE_ERROR(remote.get(name, {0, -1}), ErrorCode::Invalid);
    }
    SECTION("a name never changes content, but a cut upload is made whole") {
        GR_REQUIRE_OK(remote.put(marker, "{}"));
        GR_REQUIRE_OK(remote.put(u"h/a"_s, "hello"));
        GR_REQUIRE_OK(remote.put(u"h/a"_s, "hello"));
        for (const QByteArray& other : {QByteArray("hullo"), QByteArray("hell"), QByteArray(), QByteArray("jello!")})
            GR_REQUIRE_ERROR(remote.put(u"h/a"_s, other), ErrorCode::Exists);
        CHECK(get(u"h/a"_s) == "hello");
        GR_REQUIRE_OK(remote.put(u"h/a"_s, "hello, all"));
        CHECK(get(u"h/a"_s) == "hello, all");
        GR_REQUIRE_OK(remote.put(u"h/twin"_s, {}));
        GR_REQUIRE_OK(remote.put(u"h/twin"_s, "now it is there"));
        CHECK(get(u"h/twin"_s) == "now it is there");
        for (const QByteArray& other : {QByteArray("{} "), QByteArray("[]"), QByteArray("{")})
            GR_REQUIRE_ERROR(remote.put(marker, other), ErrorCode::Exists);
        CHECK(get(marker) == "{}");
    }
    SECTION("what was removed is gone, and may be put anew") {
        GR_REQUIRE_OK(remote.put(marker, "{}"));
        GR_REQUIRE_OK(remote.put(u"b/00/a"_s, "one"));
        GR_REQUIRE_OK(remote.remove(u"b/00/a"_s));
        GR_REQUIRE_OK(remote.remove(u"b/00/a"_s));
        GR_REQUIRE_OK(remote.remove(u"b/ff/never"_s));
        GR_REQUIRE_ERROR(remote.get(u"b/00/a"_s, all), ErrorCode::NotFound);
        CHECK(list(u"b/00/"_s).isEmpty());
        GR_REQUIRE_OK(remote.put(u"b/00/a"_s, "two"));
        CHECK(get(u"b/00/a"_s) == "two");
    }
    SECTION("a listing is one folder, in order, after a name, with sizes if any are told") {
        GR_REQUIRE_OK(remote.put(marker, "{}"));
        for (const QString& name : {u"h/b"_s, u"h/a-10"_s, u"h/a-9"_s, u"h/c/deeper"_s, u"r/1"_s})
            GR_REQUIRE_OK(remote.put(name, name.toLatin1()));
        CHECK(list(u"h/"_s) == QStringList{u"h/a-10"_s, u"h/a-9"_s, u"h/b"_s});
        CHECK(list(u"h/"_s, u"h/a-10"_s) == QStringList{u"h/a-9"_s, u"h/b"_s});
        CHECK(list(u"h/"_s, u"h/a-2"_s) == QStringList{u"h/a-9"_s, u"h/b"_s});
        CHECK(list(u"h/"_s, u"h/b"_s).isEmpty());
        CHECK(list(u"h/a-"_s) == QStringList{u"h/a-10"_s, u"h/a-9"_s});
        CHECK(list(u"h/a-9"_s) == QStringList{u"h/a-9"_s});
        CHECK(list(u"h/c/"_s) == QStringList{u"h/c/deeper"_s});
        CHECK(list(u"x/"_s).isEmpty());
        CHECK(list(QString()) == QStringList{marker});
        GR_REQUIRE_VALUE(const auto entries, remote.list(u"h/"_s, {}));
        CHECK((entries.first().size == -1 || entries.first().size == 6));
    }
    SECTION("names that are none are refused before anything is looked at") {
        GR_REQUIRE_OK(remote.put(marker, "{}"));
        for (const QString& name : {QString(), u"../a"_s, u"/etc/passwd"_s, u"h/../a"_s, u"H/a"_s, u"c:\\a"_s,
                                    u"h/a.b"_s, u"h//a"_s, u"h/"_s, u"a"_s.repeated(81), u"h/a"_s + QChar(0)}) {
            GR_REQUIRE_ERROR(remote.put(name, "x"), ErrorCode::Invalid);
            GR_REQUIRE_ERROR(remote.get(name, all), ErrorCode::Invalid);
            GR_REQUIRE_ERROR(remote.remove(name), ErrorCode::Invalid);
        }
        for (const QString& prefix : {u"../"_s, u"/"_s, u"/etc/"_s, u"h/../"_s, u"H"_s, u"h//"_s})
            GR_REQUIRE_ERROR(remote.list(prefix, {}), ErrorCode::Invalid);
    }
}

} // namespace greenroom::test
