// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/kinds.h"

namespace greenroom::assessment {

using namespace Qt::StringLiterals;

QList<KindDescription> kinds() {
    return {
        // What a person sees and edits; it points at the version that is used now.
        {u"map"_s, CircleRule::Me, {}, {{u"title"_s, FieldType::Text, true}, {u"current"_s, FieldType::Id, true}}},
        // Never changes: its id is the hash of its document.
        {u"map_version"_s,
         CircleRule::Me,
         {},
         {{u"map"_s, FieldType::Id, true}, {u"document"_s, FieldType::Text, true}}},
    };
}

} // namespace greenroom::assessment
