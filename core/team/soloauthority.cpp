// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/soloauthority.h"

namespace greenroom {

QString SoloAuthority::refuseChange(const Author& author) const {
    return m_devices.contains(author.change.device)
               ? QString()
               : QStringLiteral("this home has no team, and the device is not its own");
}

QString SoloAuthority::refuseField(const Author&, const EntityId& entity, Writers writers) const {
    const bool mine = entity.owner() == m_person && (writers & (Writer::Owner | Writer::Member));
    return mine ? QString() : QStringLiteral("it belongs to somebody else");
}

} // namespace greenroom
