// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/greenroomctl/people.h"
#include "core/assessment/assessments.h"
#include "core/takes/shares.h"

#include <QJsonObject>

namespace greenroom::ctl {

/// The forms that several areas answer with.
QJsonObject toJson(const Take& take, Home& home);
QJsonObject toJson(const Share& share, Home& home, const People& people);
/// Of a sealed assessment nothing but that it is there; without the map (it is not here) no score.
QJsonObject toJson(const Assessment& assessment, const std::optional<AssessmentMap>& map, const People& people);

} // namespace greenroom::ctl
