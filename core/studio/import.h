// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"
#include "core/library/examples.h"
#include "core/media/normalise.h"
#include "core/takes/observations.h"

namespace greenroom {

/// Brings a clip into the library: made uniform, its metadata left behind, kept by content. Of `example` the media, its
/// measures and the id are filled in here. Fails as probe(), normalise() and Examples::check(); the same file twice is
/// Exists. Nothing is half imported.
Result<ModelExample> importExample(Home& home, const QString& path, ModelExample example,
                                   const Progress& progress = {});

/// Notes an observation, with a recording of it when `path` is not empty. Whoever it is of, is found among the members.
Result<Observation> observe(Home& home, Observation observation, const QString& path, const Progress& progress = {});

} // namespace greenroom
