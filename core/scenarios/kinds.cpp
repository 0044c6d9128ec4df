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
        // A version shown to the team; its id is the hash of its document. `team_group` says whom it is shown to.
        {u"published_scenario"_s,
         CircleRule::Team,
         {},
         {{u"document"_s, FieldType::Text, true, false, Writer::Teacher},
          {u"scenario"_s, FieldType::Id, true, false, Writer::Teacher},
          {u"team_group"_s, FieldType::Id, false, false, Writer::Teacher}}},
        // One for each person, so that nobody sees how another is doing. `person` is 32 hex digits.
        {u"assignment"_s,
         CircleRule::Own,
         {},
         {{u"document"_s, FieldType::Text, true, false, Writer::Teacher},
          {u"scenario"_s, FieldType::Id, true, false, Writer::Teacher},
          {u"person"_s, FieldType::Text, true, false, Writer::Teacher},
          {u"due"_s, FieldType::Time, true, false, Writer::Teacher},
          {u"why"_s, FieldType::Text, false, false, Writer::Teacher}}},
        // By the person it was given to: that it was accepted, and what was accepted to be reported, by device.
        {u"assignment_report"_s,
         CircleRule::OfField,
         u"assignment"_s,
         {{u"assignment"_s, FieldType::Id, true},
          {u"accepted"_s, FieldType::Time, true},
          {u"attempts"_s, FieldType::Integer, false, true},
          {u"full_runs"_s, FieldType::Integer, false, true},
          {u"last_practised"_s, FieldType::Time, false, true}}},
        // By the person it was given to: that they will not do it, or, after they accepted it, that its report ended.
        // `deleted`: they will after all.
        {u"assignment_decline"_s,
         CircleRule::OfField,
         u"assignment"_s,
         {{u"assignment"_s, FieldType::Id, true}, {u"declined"_s, FieldType::Time, true}, {u"why"_s, FieldType::Text}}},
    };
}

} // namespace greenroom::scenarios
