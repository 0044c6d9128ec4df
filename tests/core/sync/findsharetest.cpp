// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/findshare.h"

#include "core/base/file.h"
#include "core/sync/remote.h"
#include "tests/support/team.h"

#include <QDir>
#include <QTemporaryDir>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    QTemporaryDir top;

    /// A folder below the top, with this for its marker.
    QString make(const QString& folder, const QByteArray& marker) {
        const QString path = top.filePath(folder);
        REQUIRE(QDir().mkpath(path));
        GR_REQUIRE_OK(writeFileAtomically(path + u'/' + teamMarkerName(), marker));
        return path;
    }
    QString makeShare(const QString& folder) { return make(folder, test::sampleMarker().toJson()); }
    std::optional<QString> find(const QStringList& places) {
        GR_REQUIRE_VALUE(const auto found, findTeamShare(test::sampleTeam(), places));
        return found;
    }
    std::optional<QString> find() { return find({top.path()}); }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a team share is found up to three levels below a place, the nearest first", "[sync]") {
    CHECK_FALSE(find());
    makeShare(u"a/b/c/d"_s);
    CHECK_FALSE(find());
    const QString deep = makeShare(u"a/b/e"_s);
    CHECK(find() == deep);
    const QString near = makeShare(u"z"_s);
    CHECK(find() == near);
    CHECK(find({top.filePath(u"a/b/e"_s)}) == deep);
    CHECK(find({top.filePath(u"missing"_s), near}) == near);
}

TEST_CASE_METHOD(Fixture, "what is hidden, linked, damaged or another team's is not taken for the share", "[sync]") {
    const QString elsewhere = makeShare(u"elsewhere/share"_s);
    REQUIRE(QDir(top.path()).mkpath(u"place"_s));
    const QString place = top.filePath(u"place"_s);
    REQUIRE(QFile::link(elsewhere, place + u"/link"_s));
    makeShare(u"place/.hidden"_s);
    make(u"place/damaged"_s, "{\"format\":");
    const test::Somebody other('p');
    GR_REQUIRE_VALUE(
        const Roster roster,
        Roster::first(other.keys, test::Somebody('r').signing(), test::sampleSalt()).sign(other.keys.signing()));
    make(u"place/other"_s, roster.marker(test::sampleSalt()).toJson());
    CHECK_FALSE(find({place}));
    const QString share = makeShare(u"place/share"_s);
    CHECK(find({place}) == share);
}

TEST_CASE_METHOD(Fixture, "a search can be stopped", "[sync]") {
    makeShare(u"a"_s);
    const auto stopped = findTeamShare(test::sampleTeam(), {top.path()}, [](double) { return false; });
    GR_REQUIRE_ERROR(stopped, ErrorCode::Cancelled);
}
