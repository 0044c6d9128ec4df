// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/kinds.h"

namespace greenroom::team {

using namespace Qt::StringLiterals;

QList<KindDescription> kinds() {
    return {
        // A person's name as the team sees it, written by that person.
        {u"member"_s,
         CircleRule::Team,
         {},
         {{u"name"_s, FieldType::Text, true}, {u"role"_s, FieldType::Boolean, false, true}}},
        // Who may open the circle that is named by `root`; `person` is 32 hex digits; `deleted` shuts somebody out.
        {u"audience"_s,
         CircleRule::OfField,
         u"root"_s,
         {{u"root"_s, FieldType::Id, true}, {u"person"_s, FieldType::Text, true}}},
        // A group and who is in it; `removed` rather than `deleted`, so that whoever owns the team can say it.
        {u"team_group"_s,
         CircleRule::Team,
         {},
         {{u"name"_s, FieldType::Text, true, false, Writer::TeamOwner},
          {u"segment"_s, FieldType::Text, false, false, Writer::TeamOwner}}},
        {u"group_member"_s,
         CircleRule::Team,
         {},
         {{u"team_group"_s, FieldType::Id, true, false, Writer::TeamOwner},
          {u"person"_s, FieldType::Text, true, false, Writer::TeamOwner},
          {u"coach"_s, FieldType::Boolean, false, false, Writer::TeamOwner},
          {u"removed"_s, FieldType::Boolean, false, false, Writer::TeamOwner}}},
        // What the team is called.
        {u"team"_s, CircleRule::Team, {}, {{u"name"_s, FieldType::Text, true, false, Writer::TeamOwner}}},
        // What the owner has issued. The id's own part is the invitation's; `secret` and `used_by` are in hex.
        {u"invitation"_s,
         CircleRule::Me,
         {},
         {{u"secret"_s, FieldType::Text, true},
          {u"roles"_s, FieldType::Integer, true},
          {u"team_group"_s, FieldType::Text},
          {u"expires"_s, FieldType::Time, true},
          {u"used_by"_s, FieldType::Text}}},
    };
}

} // namespace greenroom::team
