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
    };
}

} // namespace greenroom::team
