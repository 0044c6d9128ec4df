// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QStringList>

#include <optional>

namespace greenroom {

/// Folders below which team shares usually lie on this computer: what Dropbox, OneDrive, Nextcloud, Syncthing and their
/// like make in a person's home, Documents, mounted volumes. Those that are there, each once.
QStringList usualPlaces();

/// Looks for the folder of a team, by its marker, in these places and up to three levels below each, nearest first;
/// hidden folders and symbolic links are not followed, and it ends after 20,000 folders. Nothing when it is not there.
/// Reads folders and markers, writes nothing. Fails with Cancelled.
Result<std::optional<QString>> findTeamShare(const TeamId& team, const QStringList& places,
                                             const Progress& progress = {});

} // namespace greenroom
