// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"

namespace greenroom::test {

class Ledger;

/// What a home's database holds that is not its person's alone.
struct Held {
    QStringList lines;      ///< one for each row of each table, with every field that the story decides, sorted
    QSet<QString> circles;  ///< whose keys, changes or recordings are named anywhere in it
    QStringList complaints; ///< what should not be there at all
};

/// Reads all tables there are; things are called as the ledger calls them, and by their ids where it does not know
/// them.
Result<Held> heldIn(Home& home, const Ledger& ledger);

/// The recordings in a home's media that are not its person's own.
Result<QSet<ContentHash>> othersRecordings(Home& home);

} // namespace greenroom::test
