// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace greenroom {

/// A short name for files and the terminal, of the characters a-z, 0-9 and -, at most 40: "back-on-track" of "Back on
/// track", other than those in `taken`; made of `otherwise` where no letter of the title can be used.
QString slugOf(const QString& title, const QStringList& taken, const QString& otherwise);

} // namespace greenroom
