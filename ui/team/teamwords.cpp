// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/teamwords.h"

#include "ui/team/teamlink.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// For the texts below.
struct TeamWords {
    Q_DECLARE_TR_FUNCTIONS(greenroom::ui::TeamWords)
public:
    static QString rail(const TeamLink& team, TeamMood mood) {
        switch (mood) {
        case TeamMood::Alone:
            return tr("Only on\nthis laptop");
        case TeamMood::UpToDate:
            return tr("Up to date");
        case TeamMood::Waiting:
            return tr("Waiting");
        case TeamMood::NeedsYou:
            return tr("Needs you");
        case TeamMood::Working:
            break;
        }
        const auto& working = team.working();
        if (!working || working->total < 2)
            return tr("Exchanging");
        const bool out = working->part == SyncWatch::Part::Sending || working->part == SyncWatch::Part::Uploading;
        return (out ? tr("Sending\n%1 of %2") : tr("Fetching\n%1 of %2")).arg(working->done + 1).arg(working->total);
    }

    static QString place(const QString& folder) {
        const QFileInfo at(QDir::cleanPath(folder));
        const QFileInfo in(at.path());
        if (at.fileName().isEmpty() || in.fileName().isEmpty())
            return QDir::toNativeSeparators(folder);
        return QDir(in.filePath()) == QDir::home() ? tr("%1 in your own folder").arg(at.fileName())
                                                   : tr("%1 in %2").arg(at.fileName(), in.fileName());
    }

    static QString sentence(const TeamLink& team, TeamMood mood, qint64 nowMs) {
        const TeamState& state = team.state();
        switch (mood) {
        case TeamMood::Alone:
            return state.standing == TeamState::Standing::Removed
                       ? tr("You are no longer in %1. What you recorded stays yours, here.").arg(state.team)
                       : tr("You are in no team. Nothing leaves this laptop.");
        case TeamMood::Working:
            return rail(team, mood).replace(QLatin1Char('\n'), QLatin1Char(' '));
        case TeamMood::UpToDate:
            return state.exchangedMs > 0 ? tr("Up to date since %1.").arg(timeText(state.exchangedMs, nowMs))
                                         : tr("Nothing waits to be sent.");
        case TeamMood::NeedsYou:
            return needs(state);
        case TeamMood::Waiting:
            break;
        }
        if (state.error && state.error->code == ErrorCode::Busy)
            return tr("Another Greenroom exchanges for you right now. This one goes on later; nothing is lost.");
        if (state.error)
            return tr("The team share cannot be reached. What you do is kept here and goes out when it is back.");
        if (state.standing == TeamState::Standing::Asked)
            return tr("You have asked to join %1. You are in as soon as its owner's Greenroom has seen it.")
                .arg(state.team);
        if (state.toSend > 0)
            return tr("%n thing(s) wait to be sent.", nullptr, static_cast<int>(state.toSend));
        return tr("%n recording(s) are still on their way to you.", nullptr, static_cast<int>(state.pendingMedia));
    }

    static QString trouble(SyncTrouble trouble) {
        switch (trouble) {
        case SyncTrouble::Damaged:
            return tr("Something on the team share is damaged or not genuine. It is not taken; all else is.");
        case SyncTrouble::Arriving:
            return tr("Something is still on its way to the team share. It comes with one of the next exchanges.");
        case SyncTrouble::Newer:
            return tr("Somebody uses a newer Greenroom. Update yours to see what it wrote.");
        case SyncTrouble::TwoHistories:
            return tr("A copy of somebody's Greenroom is in use twice. What it wrote since is not taken; whoever has "
                      "two of them should go on with one.");
        case SyncTrouble::TwoRosters:
            return tr("The owner decided on two laptops at the same time. One of the two counts; the owner should "
                      "look at the team again.");
        case SyncTrouble::TwoOwners:
            return tr("Two people own this team with a recovery kit. Your Greenroom stays with the one it knows.");
        case SyncTrouble::RecordingMissing:
            return tr("A recording that you have shared is not on this laptop, so it cannot be sent.");
        case SyncTrouble::RecordingDamaged:
            return tr("A recording on the team share is not the one that was shared. It is not taken.");
        case SyncTrouble::FalseRequest:
            return tr("Somebody asked to join with a request that is not genuine. It has no effect.");
        case SyncTrouble::GroupGone:
            return tr("Somebody was let in whose invitation names a group that is gone. Put them into another one.");
        case SyncTrouble::TooMuch:
            return tr("There is more on the team share than this Greenroom keeps. The rest is left out.");
        case SyncTrouble::Copied:
            break;
        }
        return tr("This Greenroom was copied or restored. It goes on as a new one; nothing is lost.");
    }

private:
    static QString needs(const TeamState& state) {
        if (state.comesBack && state.owned)
            return tr("You own %1, and have new keys. The team code on your recovery kit lets you in again.")
                .arg(state.team);
        if (state.comesBack)
            return tr("You have new keys. Call the owner of %1 and read out your six words: %2.")
                .arg(state.team, state.words);
        if (!state.requests.isEmpty())
            return tr("%n person(s) ask to join.", nullptr, static_cast<int>(state.requests.size()));
        if (state.error && state.error->code == ErrorCode::DiskFull)
            return tr(
                "A disk is full, here or at the team share. Nothing is lost; free some space and exchange again.");
        if (state.error)
            return tr("The exchange with the team share does not work.");
        return tr("Something on the team share is not as it should be.");
    }

    static QString timeText(qint64 ms, qint64 nowMs) {
        const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).time(), QLocale::ShortFormat);
        return tr("%1, %2").arg(dayText(ms, nowMs), time);
    }
};

QString iconOf(TeamMood mood, const TeamState& state) {
    switch (mood) {
    case TeamMood::Alone:
        return u"lock"_s;
    case TeamMood::UpToDate:
        return u"up-to-date"_s;
    case TeamMood::Working:
        return u"retry"_s;
    case TeamMood::Waiting:
        return state.error ? u"offline"_s : u"clock"_s;
    case TeamMood::NeedsYou:
        return u"warning"_s;
    }
    return {};
}

} // namespace

Rail::Exchange exchangeWords(const TeamLink& team) {
    const TeamMood mood = moodOf(team.state(), team.isExchanging());
    return {iconOf(mood, team.state()), TeamWords::rail(team, mood),
            TeamWords::sentence(team, mood, team.clock().nowMs()), mood == TeamMood::NeedsYou};
}

QString troubleWords(SyncTrouble trouble) {
    return TeamWords::trouble(trouble);
}

QString exchangeSentence(const TeamLink& team) {
    return TeamWords::sentence(team, moodOf(team.state(), team.isExchanging()), team.clock().nowMs());
}

QString friendlyPlace(const QString& folder) {
    return folder.isEmpty() ? QString() : TeamWords::place(folder);
}

} // namespace greenroom::ui
