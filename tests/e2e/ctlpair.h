// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/ctl.h"

namespace greenroom::test {

inline int filesIn(const QString& folder) {
    int files = 0;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    for (; it.hasNext(); it.next())
        ++files;
    return files;
}

/// A coach who owns a team, and a rep in it: real programs on two homes and one folder.
struct CtlPair {
    Ctl coach;
    Ctl rep;
    QString place;

    explicit CtlPair(const QString& folder = {})
        : place(folder.isEmpty() ? coach.path(QStringLiteral("team share")) : folder) {}

    void begin() const {
        REQUIRE(QDir().mkpath(place));
        coach.json({QStringLiteral("home"), QStringLiteral("init"), QStringLiteral("--name"),
                    QStringLiteral("Cara Stone"), QStringLiteral("--role"), QStringLiteral("coach")});
        coach.json({QStringLiteral("team"), QStringLiteral("create"), QStringLiteral("--name"),
                    QStringLiteral("Northern sales"), QStringLiteral("--remote"), place,
                    QStringLiteral("--recovery-out"), coach.path(QStringLiteral("kit.txt"))});
        rep.json({QStringLiteral("home"), QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Ann Lee")});
        rep.json(
            {QStringLiteral("team"), QStringLiteral("join"),
             coach.json({QStringLiteral("team"), QStringLiteral("invite")})[QStringLiteral("invitation")].toString()});
        for (const Ctl* home : {&coach, &rep, &coach})
            home->json({QStringLiteral("sync")});
    }
    /// A take of the rep's is shared with the coach, and not sent yet; the share's id.
    QString share(const QString& video = QStringLiteral("test")) const {
        const QString take =
            rep.json({QStringLiteral("record"), QStringLiteral("--scenario"), QStringLiteral("One-minute introduction"),
                      QStringLiteral("--video"), video, QStringLiteral("--audio"), QStringLiteral("none"),
                      QStringLiteral("--pace"), QStringLiteral("fast"), QStringLiteral("--seconds"),
                      QStringLiteral("3")})[QStringLiteral("take")][QStringLiteral("id")]
                .toString();
        rep.json({QStringLiteral("take"), QStringLiteral("star"), take});
        return rep.json({QStringLiteral("share"), take})[QStringLiteral("share")][QStringLiteral("id")].toString();
    }
    /// Ids of the shares that the coach has with their recordings.
    QStringList arrived() const {
        QStringList ids;
        for (const QJsonValue share :
             coach.json({QStringLiteral("share"), QStringLiteral("list")})[QStringLiteral("shares")].toArray())
            if (share[QStringLiteral("state")] == QStringLiteral("arrived"))
                ids.append(share[QStringLiteral("id")].toString());
        ids.sort();
        return ids;
    }
    /// After whatever happened: everything that was shared arrives, both homes are whole, and nothing is left to do.
    void expectWhole(QStringList shares) const {
        for (const Ctl* home : {&rep, &coach, &rep, &coach}) {
            const QJsonObject report = home->json({QStringLiteral("sync")});
            INFO(QJsonDocument(report).toJson().toStdString());
            CHECK(report[QStringLiteral("problems")].toArray().isEmpty());
        }
        shares.sort();
        CHECK(arrived() == shares);
        for (const Ctl* home : {&coach, &rep}) {
            const QJsonObject idle = home->json({QStringLiteral("sync")});
            CHECK(idle[QStringLiteral("sent")].toInt() == 0);
            CHECK(idle[QStringLiteral("received")].toInt() == 0);
            CHECK(home->json({QStringLiteral("store"), QStringLiteral("check")})[QStringLiteral("ok")].toBool());
        }
    }
};

/// A clip that does not compress well: what is recorded of it is some megabytes.
inline QString noise(const Ctl& where) {
    const QString path = where.path(QStringLiteral("noise.mkv"));
    REQUIRE(QProcess::execute(QStringLiteral("ffmpeg"),
                              {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-f"),
                               QStringLiteral("lavfi"), QStringLiteral("-i"),
                               QStringLiteral("color=gray:size=1280x720:rate=30:duration=4,noise=alls=100:allf=t+u"),
                               QStringLiteral("-c:v"), QStringLiteral("mpeg4"), QStringLiteral("-q:v"),
                               QStringLiteral("2"), path}) == 0);
    return path;
}

/// Waits until this many files have come into a folder since `before`; false: the process ended first.
inline bool waitForFiles(QProcess& process, const QString& folder, int before, int count) {
    while (process.state() != QProcess::NotRunning) {
        if (filesIn(folder) >= before + count)
            return true;
        process.waitForFinished(1);
    }
    return false;
}

} // namespace greenroom::test
