// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/roster.h"

#include "core/base/hash.h"
#include "core/team/rostercodec.h"
#include "core/team/signedfile.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr auto rosterLabel = "greenroom roster 1"_L1;

tl::unexpected<Error> corrupt(const QString& what) {
    return fail(ErrorCode::Corrupt, u"roster: %1"_s.arg(what));
}

/// Where the person stands, or would stand, in the sorted list.
template <typename Persons>
auto placeOf(Persons& persons, const PersonId& person) {
    return std::lower_bound(persons.begin(), persons.end(), person,
                            [](const RosterPerson& one, const PersonId& id) { return one.person < id; });
}

bool covers(const Term& term, const DeviceId& device, std::optional<qint64> seq) {
    if (!term.until)
        return true;
    return seq && std::any_of(term.until->begin(), term.until->end(),
                              [&](const CutOff& cutOff) { return cutOff.device == device && cutOff.seq >= *seq; });
}

Result<void> requireGiven(Roles roles) {
    if (roles & ~role::given)
        return fail(ErrorCode::Invalid, u"people can be made rep, coach or trainer"_s);
    return {};
}

} // namespace

Roster::Roster(RosterContent content) : m_content(std::move(content)) {
    for (const VoidSegment& segment : m_content.voids)
        m_voids.insert({segment.device, segment.seq});
}

Roster Roster::first(const PersonKeys& owner, const SigningPublicKey& recovery, const TeamSalt& salt) {
    RosterContent content;
    content.version = 1;
    content.firstOwner = owner.signing().publicKey();
    content.firstRecovery = recovery;
    content.team = teamIdOf(content.firstOwner, recovery, salt);
    content.persons = {
        {content.owner(), {{role::given | role::owner, content.firstOwner, owner.boxPublicKey(), std::nullopt}}}};
    return Roster(content);
}

Result<Roster> Roster::open(QByteArrayView file, const TeamMarker& marker) {
    GR_TRY_ASSIGN(Roster roster, read(file, marker.team, marker.owner, marker.recovery));
    if (roster.version() == 1 && roster.m_hash != marker.genesis)
        return corrupt(u"it is not the first roster that the marker names"_s);
    return roster;
}

Result<Roster> Roster::read(QByteArrayView file, const TeamId& team, const SigningPublicKey& firstOwner,
                            const SigningPublicKey& firstRecovery) {
    if (file.size() > sizeLimit)
        return corrupt(u"it is larger than 4 MiB"_s);
    // The successions are signed by themselves and say whose signature the file must carry.
    const QByteArrayView body = unverifiedBody(file);
    GR_TRY_ASSIGN(const QList<Succession> successions, readSuccessions(body));
    GR_TRY(verifySuccessions(team, firstRecovery, successions));
    if (!verifyFile(rosterLabel, team, file, successions.isEmpty() ? firstOwner : successions.last().signing))
        return fail(ErrorCode::Crypto, u"roster: it is not signed by the team's owner"_s);

    GR_TRY_ASSIGN(RosterContent content, decodeRoster(body));
    if (content.team != team || content.firstOwner != firstOwner || content.firstRecovery != firstRecovery)
        return corrupt(u"its team or first keys are not those of the marker"_s);
    GR_TRY(checkRoster(content));
    Roster roster(std::move(content));
    roster.m_file = file.toByteArray();
    roster.m_hash = contentHash(file);
    return roster;
}

Result<Roster> Roster::sign(const SigningKey& ownerKey) const {
    if (ownerKey.publicKey() != m_content.ownerKey())
        return fail(ErrorCode::Crypto, u"only the owner's key signs the team's roster"_s);
    const QByteArray file = signFile(rosterLabel, team(), encodeRoster(m_content), ownerKey);
    // What we refuse to read must not be written.
    auto roster = read(file, team(), m_content.firstOwner, m_content.firstRecovery);
    if (!roster && roster.error().code == ErrorCode::Corrupt)
        roster.error().code = ErrorCode::Invalid;
    return roster;
}

TeamMarker Roster::marker(const TeamSalt& salt) const {
    return {team(), m_hash, m_content.firstOwner, m_content.firstRecovery, salt};
}

const RosterPerson* Roster::find(const PersonId& person) const {
    const auto found = placeOf(m_content.persons, person);
    return found == m_content.persons.end() || found->person != person ? nullptr : &*found;
}

RosterPerson* Roster::find(const PersonId& person) {
    const auto found = placeOf(m_content.persons, person);
    return found == m_content.persons.end() || found->person != person ? nullptr : &*found;
}

const Term* Roster::inForce(const PersonId& person) const {
    const RosterPerson* found = find(person);
    return found ? found->inForce() : nullptr;
}

QList<CutOff> Roster::cutOffs(const PersonId& person, const DeviceId& device) const {
    QList<CutOff> found;
    if (const RosterPerson* one = find(person))
        for (const Term& term : one->terms)
            for (const CutOff& cutOff : term.until.value_or(QList<CutOff>()))
                if (cutOff.device == device)
                    found.append(cutOff);
    return found;
}

std::optional<PersonId> Roster::userOf(const InvitationId& invitation) const {
    for (const UsedInvitation& used : m_content.invitations)
        if (used.invitation == invitation)
            return used.person;
    return std::nullopt;
}

bool Roster::isBefore(const Roster& other) const {
    const auto rank = [](const Roster& roster) {
        return std::pair(roster.m_content.successions.size(), roster.version());
    };
    return rank(*this) < rank(other) || (rank(*this) == rank(other) && m_hash > other.m_hash);
}

bool Roster::continues(const Roster& accepted) const {
    // Each signature covers the one before it, so the last says it all.
    const QList<Succession>& known = accepted.m_content.successions;
    return known.isEmpty() || (m_content.successions.size() >= known.size() &&
                               m_content.successions[known.size() - 1].signature == known.last().signature);
}

bool Roster::isForkOf(const Roster& other) const {
    return m_content.successions.size() == other.m_content.successions.size() && version() == other.version() &&
           m_hash != other.m_hash;
}

Result<Standing> Roster::standing(const Certificate& certificate, std::optional<qint64> seq) const {
    if (seq && m_voids.contains({certificate.device, *seq}))
        return fail(ErrorCode::Refused, u"the owner of the team declared it void"_s);
    const RosterPerson* person = find(certificate.person);
    if (!person)
        return fail(ErrorCode::Refused, u"its author is not in the team"_s);
    for (const Term& term : person->terms) {
        if (!covers(term, certificate.device, seq))
            continue;
        if (term.signing != certificate.signing)
            return fail(ErrorCode::Refused, u"it was written on a device without its author's keys of that time"_s);
        return Standing{person->person, term.roles};
    }
    return fail(ErrorCode::Refused, u"its author was no longer in the team"_s);
}

// Edits

Result<Roster> Roster::next() const {
    if (m_content.isNewer)
        return fail(ErrorCode::NewerVersion,
                    u"a newer Greenroom wrote the team's roster; to change it, this one needs an update"_s);
    Roster draft(m_content);
    if (!m_file.isEmpty()) {
        ++draft.m_content.version;
        draft.m_content.previous = m_hash;
    }
    return draft;
}

/// Ends the term in force and gives it as it was.
Result<Term> Roster::endTerm(const PersonId& person, const QList<CutOff>& cutOffs) {
    RosterPerson* found = find(person);
    if (!found || !found->inForce())
        return fail(ErrorCode::NotFound, u"this person is not in the team"_s);
    QList<CutOff> sorted = cutOffs;
    std::sort(sorted.begin(), sorted.end(), [](const CutOff& a, const CutOff& b) { return a.device < b.device; });
    for (qsizetype i = 1; i < sorted.size(); ++i)
        if (sorted[i - 1].device == sorted[i].device)
            return fail(ErrorCode::Invalid, u"a device is cut off twice"_s);
    const Term term = found->terms.last();
    found->terms.last().until = sorted;
    return term;
}

Result<void> Roster::requireNewKey(const SigningPublicKey& key) const {
    for (const RosterPerson& person : m_content.persons)
        for (const Term& term : person.terms)
            if (term.signing == key)
                return fail(ErrorCode::Invalid,
                            u"who comes back, or lost keys, needs new ones; these were in the team before"_s);
    return {};
}

void Roster::appendTerm(const PersonId& person, const Term& term) {
    RosterPerson* found = find(person);
    if (!found)
        found = &*m_content.persons.insert(placeOf(m_content.persons, person), RosterPerson{person, {}});
    found->terms.append(term);
}

Result<Roster> Roster::admit(const Newcomer& newcomer, std::optional<InvitationId> invitation) const {
    GR_TRY(requireGiven(newcomer.roles));
    GR_TRY_ASSIGN(Roster draft, next());
    if (inForce(newcomer.person))
        return fail(ErrorCode::Exists, u"this person is in the team already"_s);
    if (!find(newcomer.person) && personIdOf(newcomer.signing) != newcomer.person)
        return fail(ErrorCode::Invalid, u"a new person's id must follow from their key"_s);
    if (invitation && userOf(*invitation))
        return fail(ErrorCode::Refused, u"this invitation has been used"_s);
    GR_TRY(requireNewKey(newcomer.signing));
    draft.appendTerm(newcomer.person, {newcomer.roles, newcomer.signing, newcomer.box});
    if (invitation)
        draft.m_content.invitations.append({*invitation, newcomer.person});
    return draft;
}

Result<Roster> Roster::setRoles(const PersonId& person, Roles roles, const QList<CutOff>& cutOffs) const {
    GR_TRY(requireGiven(roles));
    GR_TRY_ASSIGN(Roster draft, next());
    GR_TRY_ASSIGN(Term term, draft.endTerm(person, cutOffs));
    term.roles = (term.roles & ~role::given) | roles;
    draft.appendTerm(person, term);
    return draft;
}

Result<Roster> Roster::remove(const PersonId& person, const QList<CutOff>& cutOffs) const {
    if (person == owner())
        return fail(ErrorCode::Refused, u"the team's owner cannot be removed; somebody else must become owner first"_s);
    GR_TRY_ASSIGN(Roster draft, next());
    GR_TRY(draft.endTerm(person, cutOffs));
    return draft;
}

Result<Roster> Roster::rekey(const PersonId& person, const SigningPublicKey& signing, const BoxPublicKey& box,
                             const QList<CutOff>& cutOffs) const {
    if (person == owner())
        return fail(ErrorCode::Refused, u"new keys for the team's owner need the recovery key"_s);
    GR_TRY(requireNewKey(signing));
    GR_TRY_ASSIGN(Roster draft, next());
    GR_TRY_ASSIGN(Term term, draft.endTerm(person, cutOffs));
    term.signing = signing;
    term.box = box;
    draft.appendTerm(person, term);
    return draft;
}

Result<Roster> Roster::voidSegment(const DeviceId& device, qint64 seq) const {
    GR_TRY_ASSIGN(Roster draft, next());
    if (draft.m_voids.contains({device, seq}))
        return fail(ErrorCode::Exists, u"this segment is void already"_s);
    draft.m_voids.insert({device, seq});
    draft.m_content.voids.append({device, seq});
    return draft;
}

Result<Roster> Roster::succeed(const SigningKey& recovery, const Heir& heir, const SigningPublicKey& nextRecovery,
                               const QList<CutOff>& formerCutOffs) const {
    if (recovery.publicKey() != m_content.recoveryKey())
        return fail(ErrorCode::Crypto, u"this is not the team's recovery key"_s);
    GR_TRY(requireGiven(heir.person.roles | heir.former.value_or(0)));
    GR_TRY_ASSIGN(Roster draft, next());
    const PersonId& person = heir.person.person;
    GR_TRY_ASSIGN(Term former, draft.endTerm(owner(), formerCutOffs));
    Term term;
    term.roles = heir.person.roles;
    if (person == owner()) {
        term = former;
    } else {
        former.roles = (former.roles & ~(role::given | role::owner)) | heir.former.value_or(0);
        if (heir.former)
            draft.appendTerm(owner(), former);
        if (draft.inForce(person)) {
            GR_TRY_ASSIGN(term, draft.endTerm(person, heir.cutOffs));
        } else if (!find(person) && personIdOf(heir.person.signing) != person) {
            return fail(ErrorCode::Invalid, u"a new person's id must follow from their key"_s);
        }
    }
    if (term.signing != heir.person.signing)
        GR_TRY(requireNewKey(heir.person.signing));
    term.roles |= role::owner;
    term.signing = heir.person.signing;
    term.box = heir.person.box;
    draft.appendTerm(person, term);

    const QList<Succession>& before = m_content.successions;
    Succession succession{draft.version(), person, term.signing, nextRecovery, {}};
    succession.signature = recovery.sign(successionStatement(team(), before.size(), succession,
                                                             before.isEmpty() ? Signature() : before.last().signature));
    draft.m_content.successions.append(succession);
    return draft;
}

} // namespace greenroom
