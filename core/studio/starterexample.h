// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"

namespace greenroom {

/// The title of the scenario a new person practises first.
extern const QString starterScenario;

/// What a new home's library begins with: a model example for the scenario practised first, in which a drawn person
/// says its script. It was made when Greenroom was built. Adding it again changes nothing, and so does a home without
/// that scenario. Fails as importExample(); takes a fraction of a second.
Result<void> addStarterExample(Home& home);

} // namespace greenroom
