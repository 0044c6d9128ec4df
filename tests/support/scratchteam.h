// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash.h"
#include "core/home/teamshare.h"
#include "core/takes/shares.h"
#include "tests/support/scratchhome.h"

#include <QDirIterator>

namespace greenroom::test {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

/// A folder that everybody reaches, with the homes of a team.
struct Team {
    QTemporaryDir place;
    ScratchHome olga{QStringLiteral("Olga Owner"), 1, {QStringLiteral("coach")}};
    ScratchHome rita{QStringLiteral("Rita Rep"), 2, {QStringLiteral("rep")}};
    ScratchHome tom{QStringLiteral("Tom Third"), 3, {QStringLiteral("rep")}};

    Seed recovery{olga.random.bytes(32)}; ///< of the team's recovery key, in Olga's kit

    Team() { GR_REQUIRE_OK(TeamShare(*olga).create(QStringLiteral("Northern team"), place.path(), recovery)); }

    static SyncReport sync(ScratchHome& home) {
        GR_REQUIRE_VALUE(SyncReport report, TeamShare(*home).sync());
        INFO(report.problems.join(QLatin1Char('\n')).toStdString());
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

inline Shares sharesOf(ScratchHome& home) {
    return Shares(home->journal(), home->person(), home.random, home.clock);
}

/// A starred take with a recording of these bytes.
inline Take starredTake(ScratchHome& home, const QByteArray& bytes) {
    QFile file(home.scratch(QStringLiteral("recording")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    file.close();
    GR_REQUIRE_VALUE(const BlobRef blob, home->media().adopt(file.fileName()));
    Takes takes(home->journal(), home->person(), home.random, home.clock);
    GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(ScenarioId(home->newEntity()), contentHash("version")));
    GR_REQUIRE_VALUE(const TakeId take, takes.keep(attempt, {blob, 9, 270, 0, 640, 360, true}, false, Ending::Kept));
    GR_REQUIRE_OK(takes.star(take, true));
    GR_REQUIRE_VALUE(const Take kept, takes.byId(take));
    return kept;
}

constexpr const char* scenarioJson =
    R"({"brief":"b","format":"greenroom-scenario/1","kind":"pitch","language":"en","title":"T"})";

inline QStringList namesOf(Home& home) {
    QStringList names;
    GR_REQUIRE_VALUE(const auto members, home.members().all());
    for (const Member& member : members)
        names.append(member.name);
    names.sort();
    return names;
}
inline QStringList namesOf(ScratchHome& home) {
    return namesOf(*home);
}

inline ShareState stateAt(ScratchHome& home, const ShareId& id) {
    GR_REQUIRE_VALUE(const Share share, sharesOf(home).byId(id));
    return share.state;
}

} // namespace greenroom::test
