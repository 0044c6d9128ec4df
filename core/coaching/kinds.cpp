// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/kinds.h"

namespace greenroom::coaching {

using namespace Qt::StringLiterals;

QList<KindDescription> kinds() {
    return {
        // Between its owner and `person`: `committer`, one of the two, does `wanted` full runs of a scenario by `due`.
        // Persons are 32 hex digits; `document` is the version that was agreed on. `needs`: what the owner needs from
        // `person` for it, in words. Deleted, it was withdrawn.
        {u"agreement"_s,
         CircleRule::Own,
         {},
         {{u"person"_s, FieldType::Text, true},
          {u"committer"_s, FieldType::Text, true},
          {u"title"_s, FieldType::Text, true},
          {u"document"_s, FieldType::Text, true},
          {u"scenario"_s, FieldType::Id, true},
          {u"wanted"_s, FieldType::Integer, true},
          {u"due"_s, FieldType::Time, true},
          {u"replaces"_s, FieldType::Id},
          {u"why"_s, FieldType::Text},
          {u"needs"_s, FieldType::Text}}},
        // By the committer: that the agreement holds, and how many full runs there were by then, by device.
        {u"agreement_report"_s,
         CircleRule::OfField,
         u"agreement"_s,
         {{u"agreement"_s, FieldType::Id, true},
          {u"accepted"_s, FieldType::Time, true},
          {u"reported"_s, FieldType::Time},
          {u"done"_s, FieldType::Integer, false, true}}},
        // By `person`: "accepted" an offer, which its owner's report then confirms, or "declined" an offer or a
        // request.
        {u"agreement_answer"_s,
         CircleRule::OfField,
         u"agreement"_s,
         {{u"agreement"_s, FieldType::Id, true},
          {u"answer"_s, FieldType::Text, true},
          {u"answered"_s, FieldType::Time, true},
          {u"why"_s, FieldType::Text}}},
    };
}

} // namespace greenroom::coaching
