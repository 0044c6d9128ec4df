// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace greenroom {

/// How two clips (takes, shares or model examples) lie to each other when they are compared: one number for the pair,
/// whichever of them stands first, or by the landmarks of both. Private to the person.
class Alignments {
public:
    Alignments(Journal& journal, const PersonId& self) : m_journal(journal), m_self(self) {}

    /// Where on the time line of `one` the clip `other` begins, in seconds, below 0 when it begins first; nothing when
    /// the pair was never aligned or its alignment was forgotten.
    Result<std::optional<double>> between(const EntityId& one, const EntityId& other);
    /// Whether the pair is aligned by landmarks, and the number counts only where there are none.
    Result<bool> isByLandmarks(const EntityId& one, const EntityId& other);
    /// Keeps that, also after forget(). Fails with Invalid when it is no finite number, or both are the same clip.
    Result<void> set(const EntityId& one, const EntityId& other, double seconds, bool byLandmarks = false);
    /// The pair is as if it had never been aligned; not an error when it was not.
    Result<void> forget(const EntityId& one, const EntityId& other);

private:
    EntityId entityOf(const EntityId& one, const EntityId& other) const;

    Journal& m_journal;
    PersonId m_self;
};

} // namespace greenroom
