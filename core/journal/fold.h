// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/authority.h"

#include <QList>

namespace greenroom {

/// A change as the journal keeps it: decoded, with the segment it came in.
struct Entry {
    Change change;
    std::optional<qint64> segment;
};

/// Why a change, or one field of it, does not count.
struct Refusal {
    ChangeId change;
    QString field; ///< empty: the whole change
    QString reason;
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// What an entity is after all its changes.
struct Folded {
    struct Winner {
        Value value;
        ChangeId change;
        Stamp stamp;
    };
    QMap<QString, Winner> fields; ///< by written name; a cleared field holds monostate
    qint64 createdMs = 0;         ///< the stamp of the earliest change that counts
    qint64 changedMs = 0;         ///< the stamp of the latest change that counts
    QList<Refusal> refusals;

    bool counts() const { return !fields.isEmpty(); }
    bool deleted() const;
    /// Nothing when the field was never set, or cleared.
    const Value* value(const QString& written) const;
};

/// Folds all changes of one entity: in stamp order, for each field the later stamp wins. A pure function of the set of
/// entries: their order and repetition make no difference.
Folded fold(const KindDescription& kind, QList<Entry> entries, const Authority& authority);

} // namespace greenroom
