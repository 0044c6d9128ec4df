// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rail.h"

namespace greenroom {
enum class SyncTrouble;
}

namespace greenroom::ui {

class TeamLink;

/// What the rail says of the exchange with the team share.
Rail::Exchange exchangeWords(const TeamLink& team);
/// The same in one sentence, for its page.
QString exchangeSentence(const TeamLink& team);
/// What is not as it should be, what it means and what to do.
QString troubleWords(SyncTrouble trouble);
/// A folder as people call it: its name and what it lies in. The whole path belongs into a tooltip beside it.
QString friendlyPlace(const QString& folder);

} // namespace greenroom::ui
