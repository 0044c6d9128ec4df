// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/kinds.h"

namespace greenroom::scenarios {

using namespace Qt::StringLiterals;

QList<KindDescription> kinds() {
    return {
        // What a person sees and edits; it points at the version that is practised now.
        {u"scenario"_s, CircleRule::Me, {}, {{u"title"_s, FieldType::Text, true}, {u"current"_s, FieldType::Id, true}}},
        // Never changes: its id is the hash of its document, which holds its assessment map.
        {u"scenario_version"_s,
         CircleRule::Me,
         {},
         {{u"scenario"_s, FieldType::Id, true}, {u"document"_s, FieldType::Text, true}}},
    };
}

} // namespace greenroom::scenarios
