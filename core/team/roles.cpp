// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/roles.h"

namespace greenroom {

using namespace Qt::StringLiterals;

QStringList roleNames(Roles roles) {
    static const QStringList names{u"rep"_s, u"coach"_s, u"trainer"_s, u"owner"_s}; // in the order of their bits
    QStringList found;
    for (qsizetype bit = 0; bit < names.size(); ++bit)
        if (roles & (Roles(1) << bit))
            found.append(names[bit]);
    return found;
}

Result<Roles> rolesFromNames(const QStringList& names) {
    static const QStringList known = roleNames(role::given);
    Roles roles = 0;
    for (const QString& name : names) {
        const qsizetype bit = known.indexOf(name);
        if (bit < 0)
            return fail(ErrorCode::Invalid,
                        u"%1 is not a role; roles are %2"_s.arg(name.left(40), known.join(u", "_s)));
        roles |= Roles(1) << bit;
    }
    return roles;
}

} // namespace greenroom
