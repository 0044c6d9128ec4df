// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/invitations.h"

#include "core/base/random.h"

namespace greenroom {

using namespace Qt::StringLiterals;

EntityId Invitations::entityOf(const InvitationId& id) const {
    return *EntityId::fromBytes(m_self.toByteArray() + id.toByteArray());
}

Result<Invitation> Invitations::issue(const Wish& wish, const TeamMarker& marker, const Roster& roster) {
    const Invitation invitation{wish.remote,
                                marker.team,
                                marker.genesis,
                                roster.ownerBox(),
                                *InvitationId::fromBytes(m_random.bytes(InvitationId::size)),
                                m_random.bytes(32),
                                wish.roles,
                                wish.group,
                                wish.expiresMs,
                                wish.teamName,
                                wish.inviter,
                                roster.version(),
                                roster.hash()};
    Fields fields{{u"secret"_s, QString::fromLatin1(invitation.secret.toHex())},
                  {u"roles"_s, static_cast<qint64>(invitation.roles)},
                  {u"expires"_s, invitation.expiresMs}};
    if (!invitation.group.isEmpty())
        fields.insert(u"team_group"_s, invitation.group);
    GR_TRY(m_journal.commit({{entityOf(invitation.id), u"invitation"_s, fields}}));
    return invitation;
}

Result<Invitations::Issued> Invitations::find(const InvitationId& id) {
    std::optional<Issued> found;
    GR_TRY(m_journal.database().select(
        u"SELECT t.secret, t.roles, t.team_group, t.expires, t.used_by FROM invitation t "
        "JOIN identifier i ON i.key = t.id WHERE i.id = ? AND NOT t.deleted"_s,
        [&](const QSqlQuery& row) {
            found = Issued{id,
                           QByteArray::fromHex(row.value(0).toString().toLatin1()),
                           row.value(1).toULongLong(),
                           row.value(2).toString(),
                           row.value(3).toLongLong(),
                           PersonId::fromBytes(QByteArray::fromHex(row.value(4).toString().toLatin1()))};
        },
        entityOf(id).toByteArray()));
    if (!found)
        return fail(ErrorCode::NotFound, u"the invitation is none of this home"_s);
    return *found;
}

Result<void> Invitations::suspend(const InvitationId& id) {
    return markUsed(id, PersonId());
}

Result<void> Invitations::markUsed(const InvitationId& id, const PersonId& person) {
    GR_TRY(m_journal.commit({{entityOf(id), u"invitation"_s, {{u"used_by"_s, QString::fromLatin1(person.toHex())}}}}));
    return {};
}

} // namespace greenroom
