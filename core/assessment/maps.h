// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/map.h"
#include "core/journal/versioned.h"

namespace greenroom {

using MapRecord = Versioned<AssessmentMap, MapId>;

/// The assessment maps a person has at hand.
class Maps : public VersionedDocuments<AssessmentMap, MapId> {
public:
    Maps(Journal& journal, const PersonId& self, Random& random)
        : VersionedDocuments(journal, self, random,
                             {QStringLiteral("map"), QStringLiteral("map_version"), QStringLiteral("map")},
                             QStringLiteral("assessment map")) {}
};

} // namespace greenroom
