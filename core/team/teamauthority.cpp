// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/teamauthority.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

QSet<qint64> voidsOf(const Roster& roster, const DeviceId& device) {
    QSet<qint64> seqs;
    for (const VoidSegment& segment : roster.content().voids)
        if (segment.device == device)
            seqs.insert(segment.seq);
    return seqs;
}

/// Whether segments of this person's device may be judged otherwise by another roster.
bool differs(const Roster& one, const Roster& other, const PersonId& person, const DeviceId& device) {
    const RosterPerson* before = one.find(person);
    const RosterPerson* after = other.find(person);
    if (!before != !after || (before && before->terms != after->terms))
        return true;
    return voidsOf(one, device) != voidsOf(other, device);
}

auto identity(const Certificate& certificate) {
    return std::tie(certificate.person, certificate.signing, certificate.box);
}

QString whoMayWrite(Writers writers) {
    QStringList who;
    if (writers & Writer::Owner)
        who.append(u"whoever it belongs to"_s);
    if (writers & Writer::Teacher)
        who.append(u"the coach or trainer it belongs to"_s);
    if (writers & Writer::Coach)
        who.append(u"a coach"_s);
    if (writers & Writer::Trainer)
        who.append(u"a trainer"_s);
    if (writers & Writer::TeamOwner)
        who.append(u"the owner of the team"_s);
    return who.isEmpty() ? u"nobody"_s : who.join(u" or "_s);
}

} // namespace

QList<DeviceId> TeamAuthority::setTeam(const Roster& roster) {
    if (m_roster && !(m_roster->isBefore(roster) && roster.continues(*m_roster)))
        return {};
    QSet<DeviceId> changed;
    const auto note = [&](const PersonId& person, const DeviceId& device) {
        if (!m_roster || differs(*m_roster, roster, person, device))
            changed.insert(device);
    };
    for (const DeviceId& device : std::as_const(m_own))
        note(m_self, device);
    for (const QList<Certificate>& certificates : std::as_const(m_certificates))
        for (const Certificate& certificate : certificates)
            note(certificate.person, certificate.device);
    m_roster = roster;
    return changed.values();
}

QList<DeviceId> TeamAuthority::addCertificate(const Certificate& certificate) {
    QList<Certificate>& known = m_certificates[certificate.device];
    const auto place =
        std::lower_bound(known.begin(), known.end(), certificate,
                         [](const Certificate& a, const Certificate& b) { return identity(a) < identity(b); });
    if (place != known.end() && identity(*place) == identity(certificate))
        return {};
    known.insert(place, certificate);
    if (known.size() > 1)
        freeze(certificate.device, -1);
    return {certificate.device};
}

QList<DeviceId> TeamAuthority::freeze(const DeviceId& device, qint64 lastCommon) {
    const auto known = m_frozen.constFind(device);
    if (known != m_frozen.constEnd() && *known <= lastCommon)
        return {};
    m_frozen.insert(device, lastCommon);
    return {device};
}

const Certificate* TeamAuthority::certificate(const DeviceId& device) const {
    const auto found = m_certificates.constFind(device);
    return found == m_certificates.constEnd() ? nullptr : &found->first();
}

Result<Standing> TeamAuthority::judgeBy(const Certificate& certificate, qint64 seq) const {
    if (const auto frozen = m_frozen.constFind(certificate.device); frozen != m_frozen.constEnd()) {
        qint64 last = *frozen;
        for (const CutOff& cutOff : m_roster->cutOffs(certificate.person, certificate.device))
            last = std::max(last, cutOff.seq);
        if (seq > last)
            return fail(ErrorCode::Refused, u"its device wrote two different histories, of which this is one"_s);
    }
    return m_roster->standing(certificate, seq);
}

Result<Standing> TeamAuthority::standing(const DeviceId& device, qint64 seq) const {
    const auto known = m_certificates.constFind(device);
    if (!m_roster || known == m_certificates.constEnd())
        return fail(ErrorCode::Refused, u"it is not known yet who wrote it"_s);
    Result<Standing> standing = judgeBy(known->first(), seq);
    for (qsizetype i = 1; i < known->size(); ++i) {
        const Result<Standing> other = judgeBy(known->at(i), seq);
        if (standing && other && *standing != *other)
            return fail(ErrorCode::Refused, u"its device belongs to two persons"_s);
        if (!standing)
            standing = other;
    }
    return standing;
}

Result<Standing> TeamAuthority::judgeUnsealed(const DeviceId& device) const {
    const RosterPerson* self = m_roster ? m_roster->find(m_self) : nullptr;
    if (!self)
        return Standing{m_self, 0}; // no team, or not let in yet
    const bool isNew = m_signing && std::none_of(self->terms.begin(), self->terms.end(),
                                                 [this](const Term& known) { return known.signing == *m_signing; });
    if (isNew)
        return Standing{m_self, 0}; // asks to come back with these keys
    const Certificate* certificate = this->certificate(device);
    const Term* term = self->inForce();
    if (!term || (certificate && certificate->signing != term->signing))
        return fail(ErrorCode::Refused, u"this home's person is no longer in the team, or has other keys now"_s);
    return Standing{m_self, term->roles};
}

Result<Standing> TeamAuthority::judge(const Author& author) const {
    const DeviceId& device = author.change.device;
    const bool own = m_own.contains(device);
    if (own && (!m_roster || author.change.circle == CircleId::me()))
        return Standing{m_self, 0};
    if (author.change.circle == CircleId::me())
        return fail(ErrorCode::Refused, u"it belongs into another home and never leaves it"_s);
    if (!author.segment)
        return own ? judgeUnsealed(device) : fail(ErrorCode::Refused, u"it was never published"_s);
    return standing(device, *author.segment);
}

QString TeamAuthority::refuseChange(const Author& author) const {
    const auto standing = judge(author);
    return standing ? QString() : standing.error().message;
}

QString TeamAuthority::refuseField(const Author& author, const EntityId& entity, Writers writers) const {
    const auto standing = judge(author);
    if (!standing)
        return standing.error().message;
    const bool alone = !m_roster || !m_roster->find(m_self); // nobody has given anybody a role
    const bool may = (writers & Writer::Member) || (writers & Writer::Owner && entity.owner() == standing->person) ||
                     (writers & Writer::Teacher && entity.owner() == standing->person &&
                      (alone || standing->roles & (role::coach | role::trainer))) ||
                     (writers & Writer::Coach && standing->roles & role::coach) ||
                     (writers & Writer::Trainer && standing->roles & role::trainer) ||
                     (writers & Writer::TeamOwner && standing->isTeamOwner());
    return may ? QString() : u"only %1 may write this"_s.arg(whoMayWrite(writers));
}

} // namespace greenroom
