// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"
#include "core/sync/folderremote.h"
#include "core/sync/teamsync.h"
#include "core/team/invitation.h"
#include "core/team/recoverykit.h"

namespace greenroom {

/// What is still to be exchanged, as far as this home knows.
struct SyncStatus {
    QString team;
    QString remote;
    bool isIn = false;
    bool wasRemoved = false; ///< neither: has asked to join
    qint64 toSend = 0;       ///< segments, and circles with changes that are not sealed yet
    qint64 waiting = 0;      ///< shares that nobody is named for yet
    qint64 pendingMedia = 0; ///< recordings shared with this person, and examples to be kept, that are not here yet
    QString words;           ///< this person's six, by which the owner knows them
    bool comesBack = false;  ///< was in the team with other keys, and waits for its owner to see these
    bool owned = false;      ///< and was its owner, or still is: nobody but the recovery kit lets them in
};

/// A home's side of its team share: making and joining a team, and the exchange with everything that belongs before and
/// after it. For the home's thread; a call takes as long as the place does.
class TeamShare {
public:
    explicit TeamShare(Home& home) : m_home(home) {}

    /// Nothing when the home is in no team.
    Result<std::optional<JoinedTeam>> joined();

    /// Fails with Refused when the home is in no team.
    Result<SyncStatus> status();

    /// Makes a team at a place (a folder that is there). `recovery` is the seed of the team's recovery key: the owner
    /// keeps it outside of this home, and has it before the team is made. Fails with Exists when a team is there or
    /// this home is in one, Invalid on a bad name; then nothing has changed.
    Result<void> create(const QString& name, const QString& place, const Seed& recovery);

    /// The same with a recovery key that is made here and kept, sealed, until saveKit() has brought it out of the home.
    Result<void> create(const QString& name, const QString& place);
    /// Whether making a team that failed like this has written nothing to the place.
    static bool leftNothing(const Error& error);
    /// Whether this home's person owns a team whose recovery kit was not saved yet.
    Result<bool> hasUnsavedKit();
    /// Writes the recovery kit to a new file outside of the home, reads it back, and forgets it here. Fails with
    /// NotFound when it was saved before, Exists when the file is there, Refused when it would lie in the home.
    Result<void> saveKit(const QString& path);

    /// What `text` (an invitation, or a file that holds one) or a place leads to. `place` overrides the invitation's.
    /// Gives the six words that the owner may ask for. A home that is in this very team goes on at that place; one that
    /// was not let in yet asks again. Fails with Exists when it is in another team.
    Result<QString> join(const QString& invitation, const QString& place);

    /// The team share lies at another place now: a folder that was renamed, moved or mounted elsewhere. What waits goes
    /// out there. Fails with Refused without a team and at another team's share, NotFound when none is there; then
    /// nothing has changed.
    Result<void> moved(const QString& place);

    /// A laptop of this person was lost, or the person was taken out of the team and asks to come back: new keys here,
    /// which the team's owner has to see. Until then nothing is sent or received. Gives the six words that the owner
    /// will compare. Fails with Refused for the owner, whose keys stand in the roster itself, and without a team.
    Result<QString> replaceKeys();

    /// This person is the owner of the team from now on, by the team's recovery code out of the kit: its owner after a
    /// laptop was lost, with new keys here (an owner whose other laptop was lost gets them now), or somebody else in
    /// the team after the owner. What was the owner's laptop is cut off. The code is spent, and a new kit waits to be
    /// saved. Cut off anywhere, it can be repeated. Fails as Membership::succeed(), and as sync().
    Result<SyncReport> takeOver(const Seed& recovery, const SyncWatch& watch = {});

    /// A way into the team for one person; the owner's alone.
    Result<Invitation> invite(Roles roles, const QString& group, qint64 expiresMs);

    /// Expired shares and reports first, then the exchange, then receipts for what has arrived. A home whose device was
    /// cloned goes on under a new one by itself. With a turn for recordings in `watch`, to be repeated at once while
    /// the report has more.
    Result<SyncReport> sync(const std::function<Result<void>(SyncContext&)>& decide = {}, const SyncWatch& watch = {});

private:
    Result<std::unique_ptr<Remote>> open(const QString& place, FolderRemote::Needs needs);
    Result<SyncReport> exchangeOnce(Remote& remote, const std::function<Result<void>(SyncContext&)>& decide,
                                    const SyncWatch& watch);
    UnsavedKit unsavedKit() const;
    Result<void> succeed(SyncContext& context, const Seed& recovery);
    bool wasRemoved() const;
    Result<QString> words();
    Result<void> prepare();
    Result<void> acknowledge();
    Result<bool> isMediaNeeded(const ContentHash& hash);
    Result<std::optional<QSet<ContentHash>>> chosenMedia(const QString& kind);

    Home& m_home;
};

} // namespace greenroom
