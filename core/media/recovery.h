// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/finish.h"

#include <QList>

namespace greenroom {

struct RecoveryReport {
    struct Failure {
        QString part; ///< where the part file is now
        QString take; ///< the path its take would have had
        Error error;
    };
    QList<Recording> recovered; ///< takes that exist now and did not before
    QList<Failure> failed;      ///< no part file is ever deleted for failing
    QStringList unconfirmed;    ///< finished takes whose part file waits for confirm(); also those just recovered
    QStringList recording;      ///< takes that some process is recording now; not touched
};

/// Finishes what a crash, a kill or a full disk left behind in `folder`: every part file whose lock is free and that
/// has no finished take. One without a single usable picture or sound is renamed to "*.unusable", so that it is
/// reported once; any other failure (a full disk) leaves it where it is for the next time. Needs no more than one
/// fragment in memory. Any thread; about 0.1 s for each 100 MB.
RecoveryReport recover(const QString& folder, const Cancelled& cancelled = {});

} // namespace greenroom
