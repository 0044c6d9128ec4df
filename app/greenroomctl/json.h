// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessments.h"
#include "core/home/home.h"
#include "core/takes/takes.h"

#include <QJsonObject>

namespace greenroom::ctl {

/// The forms that several areas answer with.
QJsonObject toJson(const Take& take, Home& home);
QJsonObject toJson(const Assessment& assessment, const AssessmentMap& map);

} // namespace greenroom::ctl
