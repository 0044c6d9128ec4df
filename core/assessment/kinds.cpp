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
        // One rater's view of one subject. `map` is the version of the map in hex; `label` self, peer, expert or coach;
        // `level[criterion]` counts from 0; `unscored[criterion]` says "not applicable" on purpose; a draft is not
        // final.
        {u"assessment"_s,
         CircleRule::OfField,
         u"subject"_s,
         {{u"subject"_s, FieldType::Id, true},
          {u"map"_s, FieldType::Text, true},
          {u"label"_s, FieldType::Text, true},
          {u"comment"_s, FieldType::Text},
          {u"final"_s, FieldType::Boolean},
          {u"level"_s, FieldType::Integer, false, true},
          {u"unscored"_s, FieldType::Boolean, false, true}}},
        // A moment, in seconds, that speaks for the level of a criterion.
        {u"evidence"_s,
         CircleRule::OfField,
         u"assessment"_s,
         {{u"assessment"_s, FieldType::Id, true},
          {u"criterion"_s, FieldType::Text, true},
          {u"position"_s, FieldType::Real, true}}},
    };
}

} // namespace greenroom::assessment
