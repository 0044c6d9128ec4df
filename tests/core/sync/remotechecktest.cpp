// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/remotecheck.h"

#include "tests/support/catch.h"
#include "tests/support/memoryremote.h"
#include "tests/support/random.h"

#include <functional>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

/// A place with one fault.
class FaultyRemote final : public Remote {
public:
    std::function<Result<void>(const QString&)> beforePut = [](const QString&) { return Result<void>(); };
    std::function<QByteArray(QByteArray)> received = [](QByteArray bytes) { return bytes; };
    bool overwrites = false;
    bool lists = true;
    bool removes = true;

    explicit FaultyRemote(test::MemoryRemote::Content& content) : m_content(content), m_good(content) {}

    Result<QList<Entry>> list(const QString& prefix, const QString& after) override {
        return lists || prefix.isEmpty() ? m_good.list(prefix, after) : QList<Entry>{};
    }
    Result<QByteArray> get(const QString& name, Range range) override { return m_good.get(name, range).map(received); }
    Result<void> put(const QString& name, QByteArrayView bytes) override {
        GR_TRY(beforePut(name));
        if (overwrites)
            m_content.remove(name);
        return m_good.put(name, bytes);
    }
    Result<void> remove(const QString& name) override { return removes ? m_good.remove(name) : Result<void>(); }

private:
    test::MemoryRemote::Content& m_content;
    test::MemoryRemote m_good;
};

QStringList namesOf(const RemoteReport& report) {
    QStringList names;
    for (const RemoteCheck& check : report.checks)
        names.append(check.name);
    return names;
}

} // namespace

TEST_CASE("a good place is usable, and nothing is left there", "[sync]") {
    test::MemoryRemote::Content content;
    FaultyRemote remote(content);
    test::SeededRandom random(1);
    auto report = checkRemote(remote, qint64(10) << 30, random);
    CHECK(report.isUsable());
    CHECK_FALSE(report.hasTeam);
    CHECK(namesOf(report) == QStringList{u"list"_s, u"put"_s, u"read-back"_s, u"listed"_s, u"overwrite"_s,
                                         u"long-name"_s, u"remove"_s, u"free-space"_s});
    CHECK(content.isEmpty());
    content.insert(teamMarkerName(), "{}");
    report = checkRemote(remote, -1, random);
    CHECK(report.isUsable());
    CHECK(report.hasTeam);
    CHECK(content.size() == 1);
}

TEST_CASE("the check that fails is the last one, says why, and nothing is left", "[sync]") {
    test::MemoryRemote::Content content;
    FaultyRemote remote(content);
    test::SeededRandom random(2);
    qint64 freeBytes = -1;
    QString failing;
    SECTION("read-only") {
        remote.beforePut = [](const QString&) { return fail(ErrorCode::Refused, u"not allowed"_s); };
        failing = u"put"_s;
    }
    SECTION("what is stored is changed") {
        remote.received = [](QByteArray bytes) { return bytes.toUpper(); };
        failing = u"read-back"_s;
    }
    SECTION("listings are stale") {
        remote.lists = false;
        failing = u"listed"_s;
    }
    SECTION("names can be overwritten") {
        remote.overwrites = true;
        failing = u"overwrite"_s;
    }
    SECTION("long names are refused") {
        remote.beforePut = [](const QString& name) {
            return name.size() == 80 ? Result<void>(fail(ErrorCode::Io, u"name too long"_s)) : Result<void>();
        };
        failing = u"long-name"_s;
    }
    SECTION("too little space is left") {
        freeBytes = 511LL << 20;
        failing = u"free-space"_s;
    }
    const auto report = checkRemote(remote, freeBytes, random);
    CHECK_FALSE(report.isUsable());
    CHECK(report.checks.last().name == failing);
    CHECK_FALSE(report.checks.last().ok);
    CHECK_FALSE(report.checks.last().detail.isEmpty());
    CHECK(content.isEmpty());
}

TEST_CASE("a place that removes nothing is not usable", "[sync]") {
    test::MemoryRemote::Content content;
    FaultyRemote remote(content);
    remote.removes = false;
    test::SeededRandom random(3);
    const auto report = checkRemote(remote, -1, random);
    CHECK_FALSE(report.isUsable());
    CHECK(report.checks.last().name == u"remove"_s);
}
