// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharewords.h"

#include "ui/share/sharingstate.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// For the texts below.
struct ShareWords {
    Q_DECLARE_TR_FUNCTIONS(greenroom::ui::ShareWords)
public:
    static QString standing(const SentShare& sent, qint64 nowMs) {
        const Share& share = sent.share;
        switch (share.state) {
        case ShareState::Queued:
            return tr("Queued until you have a coach. Nobody sees it before.");
        case ShareState::Withdrawn:
            return tr("Withdrawn. It is gone from the team share, and from their Greenrooms once they exchange.");
        case ShareState::Expired:
            return tr("Expired %1. It is gone for everybody but you.").arg(dayText(share.expiresMs, nowMs));
        case ShareState::Shared:
        case ShareState::Arrived:
            break;
        }
        QStringList parts;
        if (!sent.arrived.isEmpty())
            parts.append(tr("Arrived with %1.").arg(listText(sent.arrived)));
        if (!sent.underway.isEmpty())
            parts.append(sent.isSending ? tr("Sending to %1.").arg(listText(sent.underway))
                                        : tr("Sent to %1, not arrived yet.").arg(listText(sent.underway)));
        if (share.waitsForCoach)
            parts.append(tr("Your coach, as soon as you have one."));
        return parts.join(u' ');
    }

    /// Who is to see it by this choice, as a subject of a sentence.
    static QString who(const Sharing& sharing, const ShareChoice& choice) {
        const SentShare* living = sharing.living();
        QStringList names = living ? living->arrived + living->underway : QStringList();
        for (const SharePerson& coach : sharing.coaches)
            if (choice.toCoach && !names.contains(coach.name))
                names.append(coach.name);
        for (const SharePerson& person : sharing.people)
            if (choice.to.contains(person.person))
                names.append(person.name);
        const bool waits = sharing.coaches.isEmpty() && (choice.toCoach || sharing.isForCoach());
        if (waits && names.isEmpty())
            return tr("Your coach, as soon as you have one,");
        if (waits)
            return tr("%1 and, as soon as you have one, your coach").arg(listText(names));
        return listText(names);
    }

    static QStringList what(const Sharing& sharing, const ShareChoice& choice) {
        const SentShare* living = sharing.living();
        QStringList parts{tr("this recording (%1)").arg(clockText(sharing.take.media.duration)),
                          tr("the scenario (brief, script and map)")};
        if (!choice.note.trimmed().isEmpty())
            parts.append(tr("your note to them"));
        if (choice.notes && sharing.keptNotes > 0)
            parts.append(tr("the %n note(s) you wrote on it", nullptr, sharing.keptNotes));
        const int attempts = living ? living->share.attempts : sharing.count.attempts;
        const bool first = living ? living->share.first : sharing.count.first;
        parts.append(tr("that it took you %1").arg(ShareWords::attempts(attempts, first)));
        if (sharing.canScore && choice.levels)
            parts.append(sharing.hasLevels ? tr("your own levels once they have finished theirs")
                                           : tr("your own levels once both of you have finished"));
        return parts;
    }

    static QString consequence(const Sharing& sharing, const ShareChoice& choice, qint64 expiresMs, qint64 nowMs) {
        const QString people = who(sharing, choice);
        if (people.isEmpty())
            return {};
        const QString sentence =
            tr("%1 will see %2, until %3.").arg(people, listText(what(sharing, choice)), bareDayText(expiresMs, nowMs));
        if (!sharing.canScore || choice.levels)
            return sentence;
        const SentShare* living = sharing.living();
        return living && living->share.selfLevels && sharing.hasLevels
                   ? tr("%1 Your own levels are taken back: their Greenrooms delete them when they next exchange.")
                         .arg(sentence)
                   : tr("%1 Your own levels stay with you.").arg(sentence);
    }

    static QString shared(const SentShare& sent) {
        if (sent.share.audience.isEmpty())
            return tr("Queued. It goes to your coach as soon as you have one.");
        return tr("Shared with %1.").arg(audienceWords(sent));
    }

    static QString attempts(int attempts, bool isFirst) {
        return isFirst ? tr("%n attempt(s) before sharing", nullptr, attempts)
                       : tr("%n attempt(s) since the last share", nullptr, attempts);
    }

    static QString audience(const SentShare& sent) {
        QStringList names = sent.arrived + sent.underway;
        if (names.isEmpty() || sent.share.waitsForCoach)
            names.append(tr("my coach"));
        return listText(names);
    }
};

} // namespace

QString audienceWords(const SentShare& share) {
    return ShareWords::audience(share);
}

QString standingWords(const SentShare& share, qint64 nowMs) {
    return ShareWords::standing(share, nowMs);
}

QString consequenceWords(const Sharing& sharing, const ShareChoice& choice, qint64 expiresMs, qint64 nowMs) {
    return ShareWords::consequence(sharing, choice, expiresMs, nowMs);
}

QString attemptsText(int attempts, bool isFirst) {
    return ShareWords::attempts(attempts, isFirst);
}

QString sharedWords(const SentShare& share) {
    return ShareWords::shared(share);
}

} // namespace greenroom::ui
