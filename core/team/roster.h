// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/certificate.h"
#include "core/team/marker.h"
#include "core/team/roles.h"

#include <QCborArray>
#include <QMap>
#include <QSet>

namespace greenroom {

// What a roster says (core/sync/format.md, 4). `more` is what later versions added: it is kept when a roster is
// changed.

/// The last segment of a device that an ended term covers.
struct CutOff {
    DeviceId device;
    qint64 seq = 0;
    ContentHash hash; ///< of the segment's file
    QCborArray more = {};
    friend bool operator==(const CutOff&, const CutOff&) = default;
};

/// What a person was in the team for a time.
struct Term {
    Roles roles = 0;
    SigningPublicKey signing;
    BoxPublicKey box;
    std::optional<QList<CutOff>> until = {}; ///< none: in force; else where it ended, for each device it covers
    QCborArray more = {};
    friend bool operator==(const Term&, const Term&) = default;
};

struct RosterPerson {
    PersonId person;
    QList<Term> terms; ///< oldest first; only the last may be in force
    QCborArray more = {};

    /// Nothing when the person has been removed.
    const Term* inForce() const { return terms.isEmpty() || terms.last().until ? nullptr : &terms.last(); }
    friend bool operator==(const RosterPerson&, const RosterPerson&) = default;
};

/// The holder of the recovery key made somebody the owner.
struct Succession {
    qint64 version = 0; ///< of the roster it begins with
    PersonId person;
    SigningPublicKey signing;
    SigningPublicKey nextRecovery;
    Signature signature; ///< by the recovery key in force before it
    QCborArray more = {};
    friend bool operator==(const Succession&, const Succession&) = default;
};

/// A segment whose changes count for nothing.
struct VoidSegment {
    DeviceId device;
    qint64 seq = 0;
    QCborArray more = {};
    friend bool operator==(const VoidSegment&, const VoidSegment&) = default;
};

struct UsedInvitation {
    InvitationId invitation;
    PersonId person;
    QCborArray more = {};
    friend bool operator==(const UsedInvitation&, const UsedInvitation&) = default;
};

struct RosterContent {
    qint64 version = 0;
    ContentHash previous; ///< of the file of the version before; zeros in version 1
    TeamId team;
    SigningPublicKey firstOwner;
    SigningPublicKey firstRecovery;
    QList<Succession> successions;
    QList<RosterPerson> persons; ///< sorted
    QList<VoidSegment> voids;
    QList<UsedInvitation> invitations;
    QMap<quint64, QCborValue> more;
    bool isNewer = false; ///< it holds what must be understood and is not: it judges, and cannot be changed here
    friend bool operator==(const RosterContent&, const RosterContent&) = default;

    const SigningPublicKey& ownerKey() const { return successions.isEmpty() ? firstOwner : successions.last().signing; }
    const SigningPublicKey& recoveryKey() const {
        return successions.isEmpty() ? firstRecovery : successions.last().nextRecovery;
    }
    PersonId owner() const { return successions.isEmpty() ? personIdOf(firstOwner) : successions.last().person; }
};

/// What the author of a segment was to the team when the segment was written.
struct Standing {
    PersonId person;
    Roles roles = 0;
    bool isTeamOwner() const { return roles & role::owner; }
    friend bool operator==(const Standing&, const Standing&) = default;
};

/// Who is in the team, with which keys and roles, and since when: an immutable value, signed by the owner and verified
/// before anything of it is used. Edits give a draft of the next version, and edits of a draft add to it; sign() makes
/// it a roster again.
class Roster {
public:
    static constexpr qsizetype sizeLimit = 4 << 20;

    /// A draft of version 1, with an owner who has all roles.
    static Roster first(const PersonKeys& owner, const SigningPublicKey& recovery, const TeamSalt& salt);

    /// Reads a file that anybody may have made: size, successions, signature, then everything else. Fails with Crypto
    /// when a signature does not hold, Corrupt when it is malformed or not this team's.
    static Result<Roster> open(QByteArrayView file, const TeamMarker& marker);

    /// The draft signed with the owner's key: its file, hash and contents. Fails with Crypto when it is another's key,
    /// Invalid when a bound of the format is passed.
    Result<Roster> sign(const SigningKey& ownerKey) const;

    const QByteArray& file() const { return m_file; }  ///< empty for a draft
    const ContentHash& hash() const { return m_hash; } ///< of the file; zeros for a draft
    const RosterContent& content() const { return m_content; }
    qint64 version() const { return m_content.version; }
    const TeamId& team() const { return m_content.team; }
    PersonId owner() const { return m_content.owner(); }
    /// The marker of the team whose first roster this is; `salt` as given to first().
    TeamMarker marker(const TeamSalt& salt) const;

    /// Nothing when the person never was in the team.
    const RosterPerson* find(const PersonId& person) const;
    /// Nothing when the person is not in the team now.
    const Term* inForce(const PersonId& person) const;
    /// Whether the person is in the team now, with this key.
    bool isInForce(const PersonId& person, const SigningPublicKey& signing) const {
        const Term* term = inForce(person);
        return term && term->signing == signing;
    }
    /// To whom join requests are sealed.
    const BoxPublicKey& ownerBox() const { return inForce(owner())->box; }
    /// Everywhere that this device of the person was cut off. What leads to such a segment counts, whatever fork the
    /// device made.
    QList<CutOff> cutOffs(const PersonId& person, const DeviceId& device) const;
    /// Who came in by an invitation; nothing when nobody has.
    std::optional<PersonId> userOf(const InvitationId& invitation) const;

    /// Whether `other` ranks higher: more successions, then the greater version, then the smaller hash. A home never
    /// goes back to a lesser one than it has accepted...
    bool isBefore(const Roster& other) const;
    /// ...nor to one that does not go on from the successions it has accepted: then it stops and shows both.
    bool continues(const Roster& accepted) const;
    /// Two rosters claim the same place: one owner's key was used twice, unaware. To be shown.
    bool isForkOf(const Roster& other) const;

    /// What the author of a segment was, judged by the segment's place alone; `seq` none: not sealed yet, after every
    /// cut-off. Fails with Refused and a reason for people when the segment is void.
    Result<Standing> standing(const Certificate& certificate, std::optional<qint64> seq) const;

    // Edits. They fail with NotFound, Exists, Refused or Invalid when the person or the keys are not what they need,
    // and with NewerVersion when a newer Greenroom wrote what this one does not understand.

    struct Newcomer {
        PersonId person;
        SigningPublicKey signing;
        BoxPublicKey box;
        Roles roles = 0; ///< of role::given
    };
    /// Somebody new, whose id must follow from the key, or who was removed and comes back with a key that is new here.
    /// An invitation by which they came is used up.
    Result<Roster> admit(const Newcomer& newcomer, std::optional<InvitationId> invitation = {}) const;
    /// `cutOffs`: for each device of the person the last segment under the old roles. `roles`: of role::given.
    Result<Roster> setRoles(const PersonId& person, Roles roles, const QList<CutOff>& cutOffs) const;
    /// Everything of devices that are not named becomes void. The owner cannot be removed.
    Result<Roster> remove(const PersonId& person, const QList<CutOff>& cutOffs) const;
    /// New keys after a lost device; devices certified with the old keys are cut off. The owner's need succeed().
    Result<Roster> rekey(const PersonId& person, const SigningPublicKey& signing, const BoxPublicKey& box,
                         const QList<CutOff>& cutOffs) const;
    Result<Roster> voidSegment(const DeviceId& device, qint64 seq) const;

    struct Heir {
        Newcomer person;             ///< with their own keys or, after a loss, new ones; roles if not in the team yet
        QList<CutOff> cutOffs = {};  ///< of the heir's own devices, if in the team and not the owner before
        std::optional<Roles> former; ///< what the former owner stays; none: removed. Not if that is the heir
    };
    /// Makes somebody the owner by the recovery key, which is then spent. The former owner's term ends. To be signed by
    /// the heir.
    Result<Roster> succeed(const SigningKey& recovery, const Heir& heir, const SigningPublicKey& nextRecovery,
                           const QList<CutOff>& formerCutOffs) const;

private:
    explicit Roster(RosterContent content);

    static Result<Roster> read(QByteArrayView file, const TeamId& team, const SigningPublicKey& firstOwner,
                               const SigningPublicKey& firstRecovery);
    Result<Roster> next() const;
    RosterPerson* find(const PersonId& person);
    Result<Term> endTerm(const PersonId& person, const QList<CutOff>& cutOffs);
    Result<void> requireNewKey(const SigningPublicKey& key) const;
    void appendTerm(const PersonId& person, const Term& term);

    RosterContent m_content;
    QSet<std::pair<DeviceId, qint64>> m_voids;
    QByteArray m_file;
    ContentHash m_hash;
};

} // namespace greenroom
