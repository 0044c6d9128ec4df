// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/map.h"

namespace greenroom {

/// A map as AssessmentMap::toJson() writes it, whether it passes check() or not: what is not there or not as it should
/// be has its default, and every criterion a cell for each level.
AssessmentMap mapDraftFromJson(const QJsonObject& json);

/// Gives ids to criteria that have none, made of their titles.
AssessmentMap withIds(AssessmentMap map);

} // namespace greenroom
