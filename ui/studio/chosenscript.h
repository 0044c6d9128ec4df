// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/scenario.h"

namespace greenroom::ui {

class Settings;

/// For which prospect the person practises: kept for all scenarios that tell prospects apart.
void choosePractisedTier(Settings& settings, const std::optional<Tier>& tier);
/// The script that is practised with: the one for that prospect, else the first. 0 also where there is none.
int practisedScript(const Scenario& scenario, const Settings& settings);
/// For whom that is; nothing: for everybody.
std::optional<Tier> practisedTier(const Scenario& scenario, const Settings& settings);

} // namespace greenroom::ui
