// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/takes/takes.h"

namespace greenroom {

/// A share lives this many days unless another end is set.
constexpr int shareDays = 180;
/// A note with a share has at most this many characters.
constexpr qsizetype shareNoteLength = 4000;

enum class ShareState {
    Queued,    ///< meant for "my coach", and nobody knows yet who that is
    Shared,    ///< named persons may see it
    Arrived,   ///< for its owner: somebody has all of it; for anybody else: it is all here
    Withdrawn, ///< its owner took it back
    Expired,   ///< its time is over, whether or not its owner has said so yet
};
/// The stable name in the terminal, for example "queued".
QLatin1StringView shareStateName(ShareState state);

/// A take as those whom it was shared with see it: what they need to play and to judge it, and no more.
struct Share {
    ShareId id;
    /// Canonical JSON of the exact version, its map inline; somebody else may have written it. Of somebody else's share
    /// that is gone there is the title alone.
    QByteArray scenario;
    std::optional<TakeId> take; ///< of the owner; says nothing to others
    QString note;               ///< what the owner said with it, or empty; empty for others once it is gone
    int attempts = 0;           ///< attempts of the scenario since the last share of it, counted when it was shared
    bool first = false;         ///< there was no share of the scenario before
    qint64 sharedMs = 0;
    qint64 recordedMs = 0;
    qint64 expiresMs = 0;
    std::optional<BlobRef> media; ///< nothing once it is withdrawn
    double duration = 0;          ///< seconds
    int width = 0;                ///< 0 without a picture
    int height = 0;
    bool sound = false;
    PracticeMode mode = PracticeMode::Whole; ///< of the attempt
    QList<double> cuts;                      ///< the seconds of the pauses made while it was recorded, sorted
    QList<Prompt> prompts;                   ///< that came while it was recorded, by time
    bool selfLevels = true;                  ///< the owner's own levels go along once they are finished
    bool waitsForCoach = false;              ///< "my coach" is to see it as soon as it is known who that is
    QList<PersonId> audience;
    QList<PersonId> arrived; ///< of the audience: those who have all of it
    ShareState state = ShareState::Queued;

    PersonId owner() const { return id.entity().owner(); }
    /// Whether it may be seen now by those it was shared with.
    bool lives() const { return state != ShareState::Withdrawn && state != ShareState::Expired; }
};

/// What an owner decides on sharing.
struct ShareWish {
    QList<PersonId> to;                  ///< never the owner
    bool toCoach = false;                ///< and "my coach"
    std::optional<QString> note;         ///< empty: without one; none: as before
    std::optional<qint64> expiresMs;     ///< none: as before, at first shareDays from now
    std::optional<bool> selfLevels = {}; ///< whether one's own levels go along; none: as before, at first yes
    bool star = false;                   ///< a take without a star gets it, in the same commit
};

/// How much practice a share tells of.
struct ShareCount {
    int attempts = 0;   ///< of the scenario since the last share of it
    bool first = false; ///< there was no share of the scenario before
};

/// Takes that their owner decided to show to named people: one's own shares, and those of others with oneself.
class Shares {
public:
    Shares(Journal& journal, const PersonId& self, Random& random, const Clock& clock)
        : m_journal(journal), m_self(self), m_random(random), m_clock(clock) {}

    /// Shares a take with whom the wish names; `scenario` is the canonical JSON of its version, `coaches` is who "my
    /// coach" is now, perhaps nobody yet; `along` is committed with it. A take whose share still lives goes on with
    /// that one: more people, and a new note or end where the wish has one. Fails with Refused when the take has no
    /// star, and is not to get it, or was put away, Invalid when nobody is named, oneself is, the end is past or the
    /// note too long.
    Result<Share> share(const Take& take, const QByteArray& scenario, const ShareWish& wish,
                        const QList<PersonId>& coaches, const QList<Edit>& along = {});

    /// What a share of the take that is made now would tell.
    Result<ShareCount> count(const Take& take);

    /// Takes a living share of one's own back: its media goes from the team share and from the others' Greenrooms.
    /// Fails with Refused when it is somebody else's or gone already.
    Result<void> withdraw(const Share& share);

    /// Marks one's own shares whose time is over and lets go of their media; gives those that were. To be done before
    /// each sync.
    Result<QList<Share>> expireDue();

    /// Names "my coach" in one's own living shares that wait for one; gives those that did. To be done before each
    /// sync. A coach who comes later sees none of what was shared before.
    Result<QList<Share>> nameCoaches(const QList<PersonId>& coaches);

    /// Tells the owner that all of a share has arrived here. Once is enough; again makes no difference.
    Result<void> acknowledge(const Share& share);

    /// All, one's own and those of others, oldest first.
    Result<QList<Share>> all();
    /// By its id, by the id of one's own take (then its living share, else its last), or the beginning of either;
    /// fails as choose().
    Result<Share> find(const QString& text);
    Result<Share> byId(const ShareId& id);
    /// One's own shares of a take, oldest first.
    Result<QList<Share>> of(const TakeId& take);

    /// Shares of others that are gone, and of which there is something to forget().
    Result<QList<ShareId>> toForget();
    /// Forgets for good what others gave with these shares of theirs, and what others said there: the note, the
    /// scenario but for its title, notes, replies and levels. What is left is that there was such a share, how much
    /// practice it told of, and what this person wrote about it. To be done whenever others have been heard of, and at
    /// each start, as time alone ends a share too. It comes back when its owner has given it more time.
    Result<void> forget(const QList<ShareId>& gone);

    /// Media of shares that are gone. Whoever removes it makes sure that nothing else needs it.
    Result<QList<BlobRef>> goneMedia();

private:
    Result<void> check(const Take& take, const ShareWish& wish) const;
    QList<PersonId> withoutSelf(QList<PersonId> persons) const;
    Result<Fields> describe(const Take& take, const QByteArray& scenario);
    Fields remaining(const Change& change) const;
    Result<QVariant> changesIn(const CircleId& circle);
    Result<void> readPersons(Share& share);
    ShareState stateOf(const Share& share, const QString& withdrawn) const;

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
    const Clock& m_clock;
};

} // namespace greenroom
