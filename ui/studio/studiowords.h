// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/capture.h"
#include "core/scenarios/scenario.h"

#include <QMap>

/// What the studio says: plain, in the present tense, what happened, what is safe, what to do.
namespace greenroom::ui {

/// What goes on while a device is in trouble.
struct TroubleScene {
    bool isRecording = false;
    bool hasOther = false; ///< the other device still gives something
    double at = 0;         ///< seconds of the recording at which it began
};
QString troubleWords(CaptureTrouble trouble, const TroubleScene& scene);
bool isOfCamera(CaptureTrouble trouble);

/// "Good level".
QString levelWords(LevelState state);

/// The landmark that Mark stamps next: the first after those stamped, where one at 0:00 counts as passed.
const Landmark* nextLandmark(const Scenario& scenario, const QMap<QString, double>& stamped);

/// How the run stands at this second: "On pace. “Ask” comes at 2:45." Where nothing was stamped yet, only what comes.
QString paceWords(const Scenario& scenario, double seconds, const QMap<QString, double>& stamped);

/// "3 h 10 min of disk left"; nothing from a day on: nobody needs to know.
QString roomWords(double minutes);

/// "3 attempts, 2 full runs".
QString countWords(int attempts, int fullRuns);
/// What counts as a full run of this scenario.
QString fullRunWords(const Scenario& scenario);

} // namespace greenroom::ui
