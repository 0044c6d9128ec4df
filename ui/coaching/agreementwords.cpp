// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/agreementwords.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace greenroom::ui {

namespace {

/// For the texts below.
struct AgreementWords {
    Q_DECLARE_TR_FUNCTIONS(greenroom::ui::AgreementWords)
public:
    static QString runs(qint64 n) { return tr("%n full run(s)", nullptr, static_cast<int>(n)); }

    static QString terms(const QString& title, qint64 wanted, qint64 dueMs, qint64 nowMs) {
        return tr("%1 of “%2” by %3").arg(runs(wanted), title, bareDayText(dueMs, nowMs));
    }

    static QString count(const Agreement& one) {
        return tr("%1 of %2").arg(qMin(one.done(), one.wanted)).arg(one.wanted);
    }

    static QString waiting(const AgreementItem& item) {
        const Agreement& one = item.agreement;
        if (item.stage == AgreementStage::ToAnswer)
            return one.isOffer() ? tr("%1 offers it").arg(item.other) : tr("%1 asks it of you").arg(item.other);
        return tr("%1 has not answered yet").arg(item.other);
    }

    static QString running(const AgreementItem& item, qint64 nowMs) {
        const Agreement& one = item.agreement;
        if (one.state == AgreementState::Kept)
            return tr("%1 done: all that was agreed on").arg(count(one));
        if (nowMs > one.dueMs)
            return tr("%1 done as far as is known; the last word of it is still to come").arg(count(one));
        if (!item.isMine && !one.reportedMs)
            return tr("Until %1; nothing is reported yet").arg(bareDayText(one.dueMs, nowMs));
        return tr("%1 done, until %2").arg(count(one), bareDayText(one.dueMs, nowMs));
    }

    static QString past(const AgreementItem& item, qint64 nowMs) {
        const Agreement& one = item.agreement;
        const QString day = bareDayText(one.dueMs, nowMs);
        switch (one.state) {
        case AgreementState::Kept:
            return item.isMine ? tr("You kept it: %1 full runs by %2.").arg(count(one), day)
                               : tr("%1 kept it: %2 full runs by %3.").arg(item.other, count(one), day);
        case AgreementState::Broken:
            return item.isMine ? tr("You made %1 full runs by %2.").arg(count(one), day)
                               : tr("%1 made %2 full runs by %3.").arg(item.other, count(one), day);
        case AgreementState::Renegotiated:
            return one.acceptedMs ? tr("You both agreed on something else instead.")
                                  : tr("Other terms were proposed in its place.");
        case AgreementState::Declined:
            return declined(item);
        case AgreementState::Withdrawn:
            return item.isProposedByMe ? tr("You withdrew it.") : tr("%1 withdrew it.").arg(item.other);
        case AgreementState::Open:
            break;
        }
        return tr("It was not answered by %1.").arg(day);
    }

    static QString declined(const AgreementItem& item) {
        const QString who = item.isProposedByMe ? tr("%1 declined it").arg(item.other) : tr("You declined it");
        return item.agreement.answer.isEmpty() ? tr("%1.").arg(who) : tr("%1: %2").arg(who, item.agreement.answer);
    }

    static QString stage(const AgreementItem& item) {
        if (item.stage == AgreementStage::ToAnswer)
            return item.agreement.isOffer() ? tr("Offered to you") : tr("Asked of you");
        if (item.stage == AgreementStage::Sent)
            return item.agreement.isOffer() ? tr("You offered") : tr("You asked");
        switch (item.agreement.state) {
        case AgreementState::Kept:
            return tr("Kept");
        case AgreementState::Broken:
            return tr("Not kept");
        case AgreementState::Renegotiated:
            return tr("Renegotiated");
        case AgreementState::Declined:
            return tr("Declined");
        case AgreementState::Withdrawn:
            return tr("Withdrawn");
        case AgreementState::Open:
            break;
        }
        return item.stage == AgreementStage::Past ? tr("Not answered") : QString();
    }

    static QString send(const QString& other, const QString& title, bool isOffer) {
        const QString sees =
            tr("%1, and nobody else, sees these terms, your words and the scenario with its brief, script and map "
               "after the next exchange.")
                .arg(other);
        const QString told =
            isOffer
                ? tr("Once %1 accepts, Greenroom counts your full runs of “%2” from now until that day and tells %1 "
                     "how many, and nothing else.")
                      .arg(other, title)
                : tr("Nothing is reported before %1 accepts. Then Greenroom tells you, and nobody else, how many "
                     "full runs of “%2” there are from now until that day, and nothing else.")
                      .arg(other, title);
        return sees + u' ' + told + u' ' + tr("No take is shown to anybody by this.");
    }

    static QString accept(const AgreementItem& item, qint64 nowMs) {
        const Agreement& one = item.agreement;
        const QString day = bareDayText(one.dueMs, nowMs);
        const QString told =
            one.isOffer()
                ? tr("Accepting tells %1 that you did. From then on Greenroom tells you, and nobody else, how many "
                     "full "
                     "runs of “%2” %1 makes until %3.")
                      .arg(item.other, one.title, day)
                : tr("Accepting tells %1, and nobody else, that you did, and how many full runs of “%2” you make from "
                     "%3 until %4. They are counted by themselves.")
                      .arg(item.other, one.title, bareDayText(one.agreedMs, nowMs), day);
        return one.isOffer() ? told : told + u' ' + tr("Your takes stay on this laptop until you share one.");
    }
};

} // namespace

QString termsWords(const QString& title, qint64 wanted, qint64 dueMs, qint64 nowMs) {
    return AgreementWords::terms(title, wanted, dueMs, nowMs);
}

QString termsWords(const AgreementItem& item, qint64 nowMs) {
    return termsWords(item.agreement.title, item.agreement.wanted, item.agreement.dueMs, nowMs);
}

QString standingWords(const AgreementItem& item, qint64 nowMs) {
    switch (item.stage) {
    case AgreementStage::ToAnswer:
    case AgreementStage::Sent:
        return AgreementWords::waiting(item);
    case AgreementStage::Running:
        return AgreementWords::running(item, nowMs);
    case AgreementStage::Past:
        break;
    }
    return AgreementWords::past(item, nowMs);
}

QString stageWords(const AgreementItem& item) {
    return AgreementWords::stage(item);
}

QString outcomeWords(const AgreementItem& item, qint64 nowMs) {
    return AgreementWords::past(item, nowMs);
}

QString sendWords(const QString& other, const QString& title, bool isOffer) {
    return AgreementWords::send(other, title, isOffer);
}

QString acceptWords(const AgreementItem& item, qint64 nowMs) {
    return AgreementWords::accept(item, nowMs);
}

} // namespace greenroom::ui
