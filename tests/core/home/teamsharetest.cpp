// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/teamshare.h"

#include "core/sync/membership.h"
#include "core/team/audience.h"
#include "tests/support/scratchhome.h"

#include <QDirIterator>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24 * 60 * 60 * 1000;

/// A folder that everybody reaches, with the homes of a team.
struct Team {
    QTemporaryDir place;
    ScratchHome olga{u"Olga Owner"_s, 1, {u"coach"_s}};
    ScratchHome rita{u"Rita Rep"_s, 2, {u"rep"_s}};
    ScratchHome tom{u"Tom Third"_s, 3, {u"rep"_s}};

    Team() { GR_REQUIRE_OK(TeamShare(*olga).create(u"Northern team"_s, place.path())); }

    static SyncReport sync(ScratchHome& home) {
        GR_REQUIRE_VALUE(SyncReport report, TeamShare(*home).sync());
        INFO(report.problems.join(u'\n').toStdString());
        CHECK(report.problems.isEmpty());
        return report;
    }
    void invite(ScratchHome& home, Roles roles = role::rep) {
        GR_REQUIRE_VALUE(const Invitation invitation,
                         TeamShare(*olga).invite(roles, {}, olga.clock.nowMs() + 14 * dayMs));
        GR_REQUIRE_OK(TeamShare(*home).join(invitation.toText(), {}));
        sync(home);
        sync(olga);
        sync(home);
        sync(olga);
    }
    QStringList files() const {
        QStringList names;
        QDirIterator it(place.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            names.append(QDir(place.path()).relativeFilePath(it.next()));
        names.sort();
        return names;
    }
};

QStringList namesOf(ScratchHome& home) {
    QStringList names;
    GR_REQUIRE_VALUE(const auto members, home->members().all());
    for (const Member& member : members)
        names.append(member.name);
    names.sort();
    return names;
}

} // namespace

TEST_CASE("an invitation brings a person into the team, and everybody learns everybody's name", "[teamshare]") {
    Team team;
    team.invite(team.rita);
    CHECK(namesOf(team.rita) == QStringList{u"Olga Owner"_s, u"Rita Rep"_s});
    CHECK(namesOf(team.olga) == QStringList{u"Olga Owner"_s, u"Rita Rep"_s});
    team.invite(team.tom);
    Team::sync(team.rita);
    CHECK(namesOf(team.rita) == QStringList{u"Olga Owner"_s, u"Rita Rep"_s, u"Tom Third"_s});
    const SyncReport idle = Team::sync(team.rita);
    CHECK(idle.sent == 0);
    CHECK(idle.received == 0);
}
