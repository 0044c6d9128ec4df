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
        // One rater's view of one subject. `map` is the version of the map in hex, `document` that map where readers
        // may not have it; `label` self, peer, expert or coach; `level[criterion]` counts from 0; `unscored[criterion]`
        // says "not applicable" on purpose. What is not `final` is a draft of schema 3, its rater's alone.
        {u"assessment"_s,
         CircleRule::OfField,
         u"subject"_s,
         {{u"subject"_s, FieldType::Id, true},
          {u"map"_s, FieldType::Text, true},
          {u"label"_s, FieldType::Text, true},
          {u"comment"_s, FieldType::Text},
          {u"final"_s, FieldType::Boolean},
          {u"document"_s, FieldType::Text},
          {u"level"_s, FieldType::Integer, false, true},
          {u"unscored"_s, FieldType::Boolean, false, true}}},
        // An assessment that is not finished, in the same form; it never leaves the device.
        {u"assessment_draft"_s,
         CircleRule::Me,
         {},
         {{u"subject"_s, FieldType::Id, true},
          {u"map"_s, FieldType::Text, true},
          {u"label"_s, FieldType::Text, true},
          {u"comment"_s, FieldType::Text},
          {u"level"_s, FieldType::Integer, false, true},
          {u"unscored"_s, FieldType::Boolean, false, true}}},
        // A moment, in seconds, that speaks for the level of a criterion.
        {u"evidence"_s,
         CircleRule::OfField,
         u"assessment"_s,
         {{u"assessment"_s, FieldType::Id, true},
          {u"criterion"_s, FieldType::Text, true},
          {u"position"_s, FieldType::Real, true}}},
        // A remark on a moment or, with `ends`, a range, in seconds. `tone`: praise, suggestion or question.
        {u"note"_s,
         CircleRule::OfField,
         u"subject"_s,
         {{u"subject"_s, FieldType::Id, true},
          {u"starts"_s, FieldType::Real, true},
          {u"ends"_s, FieldType::Real},
          {u"tone"_s, FieldType::Text, true},
          {u"text"_s, FieldType::Text, true}}},
        {u"reply"_s,
         CircleRule::OfField,
         u"note"_s,
         {{u"note"_s, FieldType::Id, true}, {u"text"_s, FieldType::Text, true}}},
    };
}

} // namespace greenroom::assessment
