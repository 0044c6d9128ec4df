// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folderremote.h"

#include "tests/core/sync/remotecontract.h"
#include "tests/support/catch.h"
#include "tests/support/clock.h"
#include "tests/support/random.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

using namespace greenroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Remote::Range all{0, 1'000'000};

/// A folder with a marker, and what the remote's world is made of.
struct Share {
    explicit Share(bool withMarker = true) {
        REQUIRE(QDir(folder.path()).mkdir(u"share"_s));
        if (withMarker)
            write(teamMarkerName(), "{}");
    }

    QString root() const { return folder.filePath(u"share"_s); }
    QString path(const QString& name) const { return root() + u'/' + name; }
    void write(const QString& name, const QByteArray& bytes) const {
        REQUIRE(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    /// Every file and folder below the root.
    QStringList everything() const {
        QStringList names;
        QDirIterator walk(root(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            names.append(QDir(root()).relativeFilePath(walk.next()));
        names.sort();
        return names;
    }
    FolderRemote::Environment environment() {
        return {clock, random, u"ann"_s, FolderRemote::Needs::Marker, [this](std::chrono::milliseconds span) {
                    clock.advance(span);
                    waited += span;
                    return true;
                }};
    }

    QTemporaryDir folder;
    test::ManualClock clock;
    test::SeededRandom random{1};
    std::chrono::milliseconds waited{0};
};

} // namespace

TEST_CASE("a folder keeps the contract of remotes", "[sync]") {
    Share share(false);
    FolderRemote remote(share.root(), share.environment());
    test::requireRemoteContract(remote);
}

TEST_CASE("a folder without a marker is no team share, unless a team is to be made there", "[sync]") {
    Share share(false);
    FolderRemote remote(share.root(), share.environment());
    GR_REQUIRE_ERROR(remote.put(u"h/a"_s, "x"), ErrorCode::Remote);
    GR_REQUIRE_ERROR(remote.get(u"h/a"_s, all), ErrorCode::Remote);
    GR_REQUIRE_ERROR(remote.list(u"h/"_s, {}), ErrorCode::Remote);
    GR_REQUIRE_ERROR(remote.remove(u"h/a"_s), ErrorCode::Remote);
    GR_REQUIRE_ERROR(remote.get(teamMarkerName(), all), ErrorCode::NotFound);
    CHECK(share.everything().isEmpty());

    auto environment = share.environment();
    environment.needs = FolderRemote::Needs::Nothing;
    FolderRemote maker(share.root(), environment);
    GR_REQUIRE_OK(maker.put(u"h/a"_s, "x"));
    GR_REQUIRE_OK(maker.put(teamMarkerName(), "{}"));
    GR_REQUIRE_VALUE(const QByteArray bytes, remote.get(u"h/a"_s, all));
    CHECK(bytes == "x");
}

TEST_CASE("a put leaves the named file alone in its folder", "[sync]") {
    Share share;
    FolderRemote remote(share.root(), share.environment());
    GR_REQUIRE_OK(remote.put(u"h/a"_s, "x"));
    CHECK(share.everything() == QStringList{teamMarkerName(), u"h"_s, u"h/a"_s});
    // Not only its maker may read it: a share is for the team.
    CHECK((QFileInfo(share.path(u"h/a"_s)).permissions() & QFile::ReadGroup));
}

TEST_CASE("a root that vanished or lost its marker is neither made nor written into", "[sync]") {
    Share share;
    FolderRemote remote(share.root(), share.environment());
    GR_REQUIRE_OK(remote.put(u"h/a"_s, "x"));
    SECTION("vanished") {
        REQUIRE(QDir(share.root()).removeRecursively());
        GR_REQUIRE_ERROR(remote.put(u"h/b"_s, "x"), ErrorCode::Remote);
        GR_REQUIRE_ERROR(remote.put(teamMarkerName(), "{}"), ErrorCode::Remote);
        CHECK_FALSE(QFileInfo::exists(share.root()));
    }
    SECTION("an empty mount in its place") {
        REQUIRE(QDir(share.root()).removeRecursively());
        REQUIRE(QDir().mkdir(share.root()));
        GR_REQUIRE_ERROR(remote.put(u"h/b"_s, "x"), ErrorCode::Remote);
        CHECK(share.everything().isEmpty());
    }
    SECTION("a file in its place") {
        REQUIRE(QDir(share.root()).removeRecursively());
        QFile file(share.root());
        REQUIRE(file.open(QIODevice::WriteOnly));
        GR_REQUIRE_ERROR(remote.put(u"h/b"_s, "x"), ErrorCode::Remote);
    }
    GR_REQUIRE_ERROR(remote.get(u"h/a"_s, all), ErrorCode::Remote);
    GR_REQUIRE_ERROR(remote.list(u"h/"_s, {}), ErrorCode::Remote);
    GR_REQUIRE_ERROR(remote.remove(u"h/a"_s), ErrorCode::Remote);
}

TEST_CASE("a mount that goes away during a put does not count as delivered", "[sync]") {
    Share share;
    auto environment = share.environment();
    SECTION("after the file was renamed") {
        environment.rename = [&](const QString& from, const QString& to) {
            const auto renamed = renameDurably(from, to);
            QFile::remove(share.path(teamMarkerName()));
            return renamed;
        };
    }
    SECTION("before, with all that lies in it") {
        environment.rename = [&](const QString& from, const QString& to) {
            REQUIRE(QDir(share.root()).removeRecursively());
            REQUIRE(QDir().mkdir(share.root()));
            return renameDurably(from, to);
        };
    }
    FolderRemote remote(share.root(), environment);
    GR_REQUIRE_ERROR(remote.put(u"h/a"_s, "x"), ErrorCode::Remote);
}

TEST_CASE("what others leave in the folder is not listed", "[sync]") {
    Share share;
    FolderRemote remote(share.root(), share.environment());
    GR_REQUIRE_OK(remote.put(u"h/a-1-ff"_s, "x"));
    for (const QString& name :
         {u"desktop.ini"_s, u".DS_Store"_s, u"Thumbs.db"_s, u"a-1-ff (Ann's conflicted copy 2026-03-02)"_s,
          u"a-1-ff.sync-conflict-20260302-090000-ABCDEFG"_s, u".~gr-ann-x.tmp"_s, u"~$a-1-ff"_s, u"a-1-ff.part"_s,
          u"A-1-FF2"_s, u"\u202egnp.exe"_s, u"greenroom-team.json"_s, QString(u"a"_s.repeated(79))})
        share.write(u"h/"_s + name, "junk");
    REQUIRE(QDir(share.path(u"h"_s)).mkdir(u"a-folder"_s));
    REQUIRE(QFile::link(share.path(u"h/a-1-ff"_s), share.path(u"h/a-link"_s)));
    GR_REQUIRE_VALUE(const auto entries, remote.list(u"h/"_s, {}));
    CHECK(test::namesOf(entries) == QStringList{u"h/a-1-ff"_s});
    CHECK(entries.first().size == 1);
}

TEST_CASE("a listing of a crowded folder gives the first names, and the rest after them", "[sync]") {
    Share share;
    FolderRemote remote(share.root(), share.environment());
    REQUIRE(QDir(share.root()).mkdir(u"h"_s));
    constexpr int count = 2 * Remote::maxListed + 7;
    for (int i = 0; i < count; ++i) {
        QFile file(share.path(u"h/"_s + QString::number(i).rightJustified(6, u'0')));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    QStringList names;
    int listings = 0;
    for (QString after; listings < 10; ++listings) {
        GR_REQUIRE_VALUE(const auto entries, remote.list(u"h/"_s, after));
        CHECK(entries.size() <= Remote::maxListed);
        names += test::namesOf(entries);
        if (entries.isEmpty())
            break;
        after = entries.last().name;
    }
    CHECK(listings == 3);
    CHECK(names.size() == count);
    CHECK(std::is_sorted(names.begin(), names.end()));
}

TEST_CASE("links and things that are no files lead nowhere", "[sync]") {
    Share share;
    QTemporaryDir outside;
    FolderRemote remote(share.root(), share.environment());
    REQUIRE(QFile::link(outside.path(), share.path(u"h"_s)));
    REQUIRE(QDir(share.root()).mkdir(u"r"_s));
    QFile secret(outside.filePath(u"secret"_s));
    REQUIRE(secret.open(QIODevice::WriteOnly));
    REQUIRE(QFile::link(secret.fileName(), share.path(u"r/1"_s)));
    REQUIRE(QFile::link(outside.filePath(u"dangling"_s), share.path(u"r/2"_s)));
    REQUIRE(QDir(share.root()).mkpath(u"r/3"_s));
    for (const QString& name : {u"h/secret"_s, u"h/new"_s, u"r/1"_s, u"r/2"_s, u"r/3"_s}) {
        GR_REQUIRE_ERROR(remote.put(name, "x"), ErrorCode::Refused);
        GR_REQUIRE_ERROR(remote.get(name, all), ErrorCode::Refused);
        GR_REQUIRE_ERROR(remote.remove(name), ErrorCode::Refused);
    }
    GR_REQUIRE_ERROR(remote.list(u"h/"_s, {}), ErrorCode::Refused);
    CHECK(QDir(outside.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot) == QStringList{u"secret"_s});
    CHECK(secret.size() == 0);
    CHECK(QDir(share.path(u"r/3"_s)).exists());
}

TEST_CASE("a claim of two gigabytes takes no more memory than was asked for", "[sync]") {
    Share share;
    FolderRemote remote(share.root(), share.environment());
    share.write(u"h/huge"_s, "begin");
    QFile file(share.path(u"h/huge"_s));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(qint64(2) << 30)); // no space is taken: the rest is a hole
    GR_REQUIRE_VALUE(const QByteArray bytes, remote.get(u"h/huge"_s, {0, 1001}));
    CHECK(bytes.size() == 1001);
    CHECK(bytes.capacity() < 10'000);
    GR_REQUIRE_ERROR(remote.put(u"h/huge"_s, "begin"), ErrorCode::Exists);
}

TEST_CASE("a file that somebody holds open is tried again for a minute, not longer", "[sync]") {
    Share share;
    auto environment = share.environment();
    int refusals = 5;
    int tries = 0;
    const auto code = GENERATE(ErrorCode::Busy, ErrorCode::Refused);
    environment.rename = [&](const QString& from, const QString& to) -> Result<void> {
        ++tries;
        if (refusals-- > 0)
            return fail(code, u"held open"_s);
        return renameDurably(from, to);
    };
    SECTION("refused five times") {
        FolderRemote remote(share.root(), environment);
        GR_REQUIRE_OK(remote.put(u"h/a"_s, "x"));
        CHECK(tries == 6);
        CHECK(share.waited > 0ms);
        CHECK(share.waited < 5s);
        GR_REQUIRE_VALUE(const QByteArray bytes, remote.get(u"h/a"_s, all));
        CHECK(bytes == "x");
    }
    SECTION("refused for ever") {
        refusals = 1'000'000;
        FolderRemote remote(share.root(), environment);
        GR_REQUIRE_ERROR(remote.put(u"h/a"_s, "x"), code);
        CHECK(share.waited > 50s);
        CHECK(share.waited <= 60s);
    }
    SECTION("told to stop") {
        refusals = 1'000'000;
        environment.wait = [](std::chrono::milliseconds) { return false; };
        FolderRemote remote(share.root(), environment);
        GR_REQUIRE_ERROR(remote.put(u"h/a"_s, "x"), ErrorCode::Cancelled);
        CHECK(tries == 1);
    }
    CHECK(QDir(share.path(u"h"_s)).entryList(QDir::Files | QDir::Hidden).filter(u"tmp"_s).isEmpty());
}

TEST_CASE("a full disk is told at once and leaves nothing", "[sync]") {
    Share share;
    auto environment = share.environment();
    environment.rename = [](const QString&, const QString&) -> Result<void> {
        return fail(ErrorCode::DiskFull, u"no space left"_s);
    };
    FolderRemote remote(share.root(), environment);
    GR_REQUIRE_ERROR(remote.put(u"h/a"_s, "x"), ErrorCode::DiskFull);
    CHECK(share.waited == 0ms);
    CHECK(share.everything() == QStringList{teamMarkerName(), u"h"_s});
}

TEST_CASE("temporary files are removed by their maker, a day later", "[sync]") {
    Share share;
    share.write(u"h/.~gr-ann-old.tmp"_s, "x");
    share.write(u"h/.~gr-bob-old.tmp"_s, "x");
    share.write(u"h/.~gr-anne-old.tmp"_s, "x");
    share.clock.set(QDateTime::currentMSecsSinceEpoch() + 24 * 3600 * 1000LL + 60'000);
    share.write(u"h/.~gr-ann-new.tmp"_s, "x");
    QFile fresh(share.path(u"h/.~gr-ann-new.tmp"_s));
    REQUIRE(fresh.open(QIODevice::ReadWrite));
    REQUIRE(fresh.setFileTime(QDateTime::fromMSecsSinceEpoch(share.clock.nowMs() - 3600 * 1000),
                              QFileDevice::FileModificationTime));
    FolderRemote remote(share.root(), share.environment());
    GR_REQUIRE_OK(remote.put(u"h/a"_s, "x"));
    CHECK(QDir(share.path(u"h"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name) ==
          QStringList{u".~gr-ann-new.tmp"_s, u".~gr-anne-old.tmp"_s, u".~gr-bob-old.tmp"_s, u"a"_s});
}

TEST_CASE("a place is a path or the URL of a folder; servers are refused in a clear sentence", "[sync]") {
    const auto folderOf = [](const QString& place) {
        GR_REQUIRE_VALUE(const QString folder, FolderRemote::folderOf(place));
        return folder;
    };
    CHECK(folderOf(u"/mnt/team"_s) == "/mnt/team"_L1);
    CHECK(folderOf(u"/mnt/a/../team/"_s) == "/mnt/team"_L1);
    CHECK(folderOf(u"team"_s) == QDir::current().absoluteFilePath(u"team"_s));
    CHECK(folderOf(u"file:///mnt/our%20team"_s) == "/mnt/our team"_L1);
    CHECK(folderOf(u"file://localhost/mnt/team"_s) == "/mnt/team"_L1);
    CHECK(folderOf(u"FILE:///mnt/team"_s) == "/mnt/team"_L1);
    for (const QString& server : {u"https://cloud.example/dav"_s, u"http://127.0.0.1/"_s, u"s3://bucket/x"_s}) {
        const auto refused = FolderRemote::folderOf(server);
        GR_REQUIRE_ERROR(refused, ErrorCode::Refused);
        CHECK(refused.error().message.contains(u"this version opens folders"_s));
    }
    for (const QString& wrong : {QString(), u"  "_s, u"file:team"_s, u"file://server/share"_s, u"file:///a?b"_s,
                                 u"file:///a#b"_s, u"file:///a%00b"_s, u"file:"_s})
        GR_REQUIRE_ERROR(FolderRemote::folderOf(wrong), ErrorCode::Invalid);
}
