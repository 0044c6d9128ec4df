// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/kinds.h"

namespace greenroom::team {

using namespace Qt::StringLiterals;

QList<KindDescription> kinds() {
    return {{u"member"_s,
             CircleRule::Team,
             {},
             {{u"name"_s, FieldType::Text, true}, {u"role"_s, FieldType::Boolean, false, true}}}};
}

} // namespace greenroom::team
