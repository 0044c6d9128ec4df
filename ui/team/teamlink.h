// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/teamshare.h"
#include "ui/shell/homethread.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <memory>

namespace greenroom {
class Membership;
}

namespace greenroom::ui {

/// What a home's team and its share are to a person, as far as this laptop knows.
struct TeamState {
    enum class Standing { Alone, Asked, In, Removed };

    bool isKnown = false; ///< the home has been asked
    Standing standing = Standing::Alone;
    PersonId self;
    QString name; ///< the person's
    Roles roles = 0;
    QString team;
    QString place; ///< where the team share is
    qint64 toSend = 0;
    qint64 waiting = 0;      ///< shares that nobody is named for yet
    qint64 pendingMedia = 0; ///< recordings that are still to arrive
    QString words;           ///< this person's six, by which the owner knows them
    bool comesBack = false;  ///< was in the team with other keys, and waits for its owner to see the new ones
    bool owned = false;      ///< and is its owner: nobody but the recovery kit lets them in
    QList<JoinClaim> requests;
    QList<SyncTrouble> troubles; ///< of the last exchange
    QStringList problems;        ///< the same in the words of the terminal, with the names of files
    std::optional<Error> error;  ///< why the last exchange failed
    qint64 exchangedMs = 0;      ///< when the last one succeeded; 0: not since the start

    bool isIn() const { return standing == Standing::In; }
    bool isOwner() const { return isIn() && (roles & role::owner); }
    /// Whoever publishes and assigns: coaches and trainers.
    bool teaches() const { return isIn() && (roles & (role::coach | role::trainer)); }
    /// Whoever looks after others: coaches, trainers and the owner.
    bool guides() const { return roles & (role::coach | role::trainer | role::owner); }
};

/// The state in a word, for the rail.
enum class TeamMood { Alone, UpToDate, Working, Waiting, NeedsYou };
TeamMood moodOf(const TeamState& state, bool isExchanging);

/// Exchanges with the team share in the background, on a home of its own: a moment after something was written, and
/// every now and then. What changes membership goes through here too, for it needs an exchange. UI thread.
class TeamLink : public QObject {
    Q_OBJECT
public:
    /// What an exchange is doing right now.
    struct Working {
        SyncWatch::Part part = SyncWatch::Part::Receiving;
        qint64 done = 0;
        qint64 total = 0;
    };

    /// `main` tells what was committed; it outlives this. `every`: the time between exchanges; 0: only when asked.
    TeamLink(HomeThread& main, HomeThread::Open open, const Clock& clock, std::chrono::milliseconds every,
             QObject* parent = nullptr);
    /// Stops an exchange that is under way; what it has done is kept.
    ~TeamLink() override;

    const Clock& clock() const { return m_clock; }
    const TeamState& state() const { return m_state; }
    bool isExchanging() const { return m_exchanging > 0; }
    const std::optional<Working>& working() const { return m_working; }
    /// Nothing is asked that has not been answered.
    bool isIdle() const { return m_home.isIdle(); }

    /// As soon as what is under way is done. Nothing happens without a team.
    void exchange();

    /// Runs `work(TeamShare&)` on the exchange's thread, reads the state anew, and gives the work's Result to `then`,
    /// unless `context` is gone.
    template <typename Work, typename Then>
    void ask(QObject* context, Work work, Then then) {
        m_home.ask(
            this,
            [asked = std::make_shared<Asked>(m_asked), work = std::move(work)](Home& home) {
                asked->begin();
                TeamShare share(home);
                return work(share);
            },
            [this, guard = QPointer<QObject>(context), then = std::move(then)](auto answer) mutable {
                const auto kept = std::make_shared<decltype(answer)>(std::move(answer));
                refresh([guard, kept, then = std::move(then)]() mutable {
                    if (guard)
                        then(std::move(*kept));
                });
            });
    }

    /// As the owner: runs `decision(Membership&)` within an exchange, also when this goes before, and tells what became
    /// of it, unless `context` is gone. The exchange goes on whatever was decided; one that does not get as far as the
    /// decision is why it failed.
    using Decision = std::function<Result<void>(Membership&)>;
    void decide(QObject* context, Decision decision, std::function<void(const Result<void>&)> then);

Q_SIGNALS:
    /// The state, or whether an exchange is under way.
    void changed();
    /// working(), up to ten times a second.
    void progressed();
    /// What came from others in an exchange is in the home now.
    void received();
    /// The program was ended in the middle of the exchange before; this one has made it good.
    void madeGood();

private:
    struct Deciding;

    /// Something that is asked of the exchange's thread, counted until it begins or is dropped: an exchange under way
    /// makes room for it.
    class Asked {
    public:
        explicit Asked(std::atomic<int>& count) : m_count(count) { ++m_count; }
        ~Asked() { begin(); }
        Q_DISABLE_COPY_MOVE(Asked)
        void begin() {
            if (!m_hasBegun.exchange(true))
                --m_count;
        }

    private:
        std::atomic<int>& m_count;
        std::atomic<bool> m_hasBegun = false;
    };

    void run(const std::shared_ptr<Deciding>& deciding);
    void refresh(std::function<void()> then = {});
    SyncWatch watch(const std::shared_ptr<Deciding>& deciding);
    void take(const Result<SyncReport>& report);
    void take(const TeamState& read);

    const Clock& m_clock;
    TeamState m_state;
    std::optional<Working> m_working;
    QTimer m_soon;
    QTimer m_every;
    int m_exchanging = 0;
    std::atomic<bool> m_again = false;
    std::atomic<int> m_asked = 0; ///< of its thread, and not begun
    bool m_hasSent = false;       ///< an exchange has succeeded, and the state was not read since
    bool m_wasCutOff = false;
    qint64 m_left = 0; ///< what the last one could not send: it waits for somebody, or to be let in
    std::atomic<bool> m_closing = false;
    HomeThread m_home; ///< goes first
};

} // namespace greenroom::ui
