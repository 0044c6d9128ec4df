// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/sync/remote.h"
#include "core/sync/syncstore.h"
#include "core/team/keyvault.h"
#include "core/team/roster.h"
#include "core/team/teamauthority.h"

#include <QSet>

#include <chrono>
#include <functional>

namespace greenroom {

/// Why somebody who asks to join was not admitted by themselves.
enum class JoinObstacle {
    NewKey,            ///< they are known, and ask with a key that is not
    NoInvitation,      ///< they came without one
    ForeignInvitation, ///< it is none of the owner's
    UsedInvitation,    ///< by somebody else
    SharedInvitation,  ///< several people claim it
    ExpiredInvitation, ///< its time was over
    Refused,           ///< the roster does not take them
};
/// In the words of the terminal: "came without an invitation".
QString joinObstacleText(JoinObstacle obstacle);

/// What kind of thing is not as it should be, for those who say it in words of their own.
enum class SyncTrouble {
    Damaged,          ///< something on the share is not genuine, is malformed, or does not open
    Arriving,         ///< something that was published is not all there yet
    Newer,            ///< a newer Greenroom wrote something
    TwoHistories,     ///< a copy of somebody's home is in use twice
    TwoRosters,       ///< the owner's devices decided at the same time
    TwoOwners,        ///< both hold a recovery key
    RecordingMissing, ///< of one's own, and it is shared
    RecordingDamaged, ///< of somebody else
    FalseRequest,     ///< to join
    GroupGone,        ///< that an invitation names
    TooMuch,          ///< more than this home keeps
    Copied,           ///< this home goes on as a new device
};

/// Who asks to join, as the owner sees it.
struct JoinClaim {
    PersonId person;
    DeviceId device;
    QString name;        ///< as they gave it; nobody has checked it
    QString fingerprint; ///< six words
    JoinObstacle why = JoinObstacle::Refused;
};

/// What one exchange did.
struct SyncReport {
    qint64 sent = 0;         ///< segments
    qint64 received = 0;     ///< segments
    qint64 pendingMedia = 0; ///< recordings that are still to arrive
    qint64 waiting = 0;      ///< own circles whose changes wait for somebody or for a key
    qint64 bytes = 0;        ///< read from and written to the place
    QList<JoinClaim> requests;
    QStringList problems;         ///< one sentence each, in the words of the terminal
    QList<SyncTrouble> troubles;  ///< what kinds they are of, each once
    QList<ContentHash> forgotten; ///< recordings of others that were here and are gone
    bool isCloned = false;        ///< this device has published more than it knows: go on under a new one
    qint64 fetched = 0;           ///< recordings that have arrived whole
    bool hasMore = false;         ///< the turn of recordings was over before all had moved: exchange again at once

    /// What both did, and how it stands now; `before` went before this.
    SyncReport after(const SyncReport& before) const;
};

/// What an exchange asks and tells while it runs, on its thread. Each may be empty.
struct SyncWatch {
    enum class Part {
        Receiving, ///< what others wrote, in devices
        Sending,   ///< what was written here, in files of at most 1 MiB
        Uploading, ///< one recording, in parts of 8 MiB
        Fetching,  ///< one recording, in parts of 8 MiB
    };
    std::function<bool()> keepGoing; ///< false stops it: it fails with Cancelled, and nothing is lost
    std::function<void(Part part, qint64 done, qint64 total)> progress;
    /// How long recordings travel before the exchange ends, so that a large one never holds back what is written
    /// meanwhile, here or by others. It ends sooner when something was written here that others are to see, or
    /// isAwaited; at least one part of one recording travels. Nothing: until all have.
    std::optional<std::chrono::milliseconds> turn = {};
    std::function<bool()> isAwaited = {}; ///< whether somebody waits for this exchange to end; asked between parts

    bool goesOn() const { return !keepGoing || keepGoing(); }
    void tell(Part part, qint64 done, qint64 total) const {
        if (progress)
            progress(part, done, total);
    }
};

/// Of a kind of which this device does not have every recording, those that are to be here; nothing: all of them. What
/// is chosen comes after everything else. Asked again while a recording arrives.
using MediaChoice = std::function<Result<std::optional<QSet<ContentHash>>>(const QString& kind)>;

/// What the parts of one exchange share. All of it belongs to the caller, for one thread.
struct SyncContext {
    Journal& journal;
    const KeyVault& vault;
    TeamAuthority& authority;
    BlobStore& media;
    Random& random;
    const Clock& clock;
    SyncStore& store;
    Remote& remote;
    QString scratch; ///< a folder of this home for recordings that are arriving
    /// Whether anything that is not deleted needs this media.
    std::function<Result<bool>(const ContentHash&)> isMediaNeeded;
    SyncWatch watch;
    MediaChoice chosenMedia;

    JoinedTeam joined;
    TeamMarker marker;
    std::optional<Roster> roster;
    QMap<DeviceId, KnownDevice> devices;
    std::vector<KnownEpoch> epochs;
    SyncReport report;

    const TeamId& team() const { return marker.team; }
    DeviceId self() const { return vault.deviceId(); }
    PersonId person() const { return vault.personId(); }
    /// Nothing for somebody who never was in the team.
    const RosterPerson* find(const PersonId& somebody) const { return roster ? roster->find(somebody) : nullptr; }
    /// With the keys of this home: who has new ones waits for the owner to see them.
    bool isInForce() const { return roster && roster->isInForce(person(), vault.person().signing().publicKey()); }
    bool isOwner() const { return isInForce() && roster->owner() == person(); }

    /// The whole of a file of at most `limit` bytes. Fails as Remote::get(), and with Corrupt when it is larger.
    Result<QByteArray> get(const QString& name, qint64 limit);
    /// Puts a file whose name follows from its bytes, and looks that it is there: whatever else stands under the name
    /// is damaged and replaced.
    Result<void> put(const QString& name, QByteArrayView bytes);

    /// Takes a roster that is greater than the one in force: stored, and everything judged again.
    Result<void> adopt(const Roster& roster);
    /// The epoch a circle's changes are sealed under now; nothing when no key that counts is here.
    const Epoch* currentEpoch(const CircleId& circle) const;
    void problem(SyncTrouble kind, const QString& sentence);
};

/// Whether an error is about one file and not about the place: the exchange goes on without it.
bool isLocal(const Error& error);

} // namespace greenroom
