// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/takewords.h"

#include <QCoreApplication>

namespace greenroom::ui {

namespace {

struct TakeWords {
    Q_DECLARE_TR_FUNCTIONS(TakeWords)
};

} // namespace

QString modeName(PracticeMode mode) {
    switch (mode) {
    case PracticeMode::Whole:
        return TakeWords::tr("Whole pitch");
    case PracticeMode::Objections:
        return TakeWords::tr("Objections");
    case PracticeMode::GhostBuyer:
        return TakeWords::tr("Ghost buyer");
    case PracticeMode::Drill:
        return TakeWords::tr("Drill");
    case PracticeMode::CallAndResponse:
        return TakeWords::tr("Call and response");
    case PracticeMode::RetroCapture:
        return TakeWords::tr("Last two minutes");
    case PracticeMode::Unknown:
        break;
    }
    return TakeWords::tr("Practice");
}

QString takeTitle(PracticeMode mode, int number, double seconds) {
    if (!isAttempt(mode))
        return modeName(mode);
    return seconds < attemptSeconds ? TakeWords::tr("False start") : TakeWords::tr("Attempt %1").arg(number);
}

QString takeTitle(const Take& take) {
    return take.attempt.mode == PracticeMode::Drill
               ? drillTitle(take.attempt.ofMode)
               : takeTitle(take.attempt.mode, take.attempt.number, take.media.duration);
}

QString drillTitle(int number) {
    return TakeWords::tr("Drill %1").arg(number);
}

} // namespace greenroom::ui
