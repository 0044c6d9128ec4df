// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace greenroom {

/// Where, as a person sees it, the landmarks of a scenario are in a clip (a take, a share or a model example): what
/// the recording did not stamp, or stamped elsewhere. Private to the person.
class ClipLandmarks {
public:
    ClipLandmarks(Journal& journal, const PersonId& self) : m_journal(journal), m_self(self) {}

    /// Seconds of the clip's own time by the landmark's id. Those that were forgotten are not there.
    Result<QMap<QString, double>> of(const EntityId& clip);
    /// Invalid when it is below 0 or no finite number, or the landmark has no name.
    Result<void> set(const EntityId& clip, const QString& landmark, double seconds);
    /// Not an error when it was not set.
    Result<void> forget(const EntityId& clip, const QString& landmark);

private:
    EntityId entityOf(const EntityId& clip) const;

    Journal& m_journal;
    PersonId m_self;
};

} // namespace greenroom
