// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <limits>

namespace greenroom::test {

/// What the people of the story did, written down as they decided it, and what product.md lets each of them see of it.
/// It asks Greenroom nothing. What is seen is a line for each thing, in the form that tables.h gives to rows.
class Ledger {
public:
    explicit Ledger(const Clock& clock) : m_clock(clock) {}

    // "Every person in the team" sees names, groups and what is published.

    void joined(const QString& name, const PersonId& id);
    /// What was private on it is gone: attempts and takes are nowhere else.
    void lostLaptop(const QString& name);
    /// They keep what they have, and hear of nothing any more.
    void removed(const QString& name);
    void teamMade(const QString& owner, const QString& title);
    void groupMade(const QString& owner, const GroupId& id, const QString& name, const QString& segment);
    void grouped(const QString& owner, const QString& group, const QString& name, bool coach);
    void published(const QString& by, const ScenarioId& id, const QString& title, const QString& group);

    // An assignment is between two and those who coach whom it was given to then, and reports what was accepted; an
    // agreement is between two.

    void assigned(const QString& by, const QString& to, const AssignmentId& id, const QString& title,
                  const QString& why, qint64 dueMs);
    void accepted(const AssignmentId& id);
    struct Proposal {
        QString by;
        QString with;
        bool isOffer = false; ///< who proposes it commits, not the other
        QString title;
        int wanted = 0;
        qint64 dueMs = 0;
        QString why = {};
        QString needs = {};
        std::optional<AgreementId> replaces = {};
    };
    void proposed(const AgreementId& id, const Proposal& proposal);
    void proposalWithdrawn(const AgreementId& id);
    void agreementAccepted(const AgreementId& id);
    void agreementDeclined(const AgreementId& id, const QString& why);
    /// One recording of a scenario that has no landmarks and no target: 3 s are an attempt and a full run.
    void practised(const QString& name, const QString& title, double seconds, qint64 startedMs);

    // "A shared take goes to the people named and to nobody else."

    struct Share {
        QString owner;
        QString title;
        QString note;
        QStringList audience;
        int attempts = 0; ///< since the last share of the scenario
        bool first = true;
        qint64 recordedMs = 0;
        qint64 expiresMs = 0;
        QString ended = {}; ///< "withdrawn", "expired"; empty: it lives
        ContentHash media = {};
        bool isSent = false; ///< its owner was online since
    };
    void shared(const ShareId& id, const TakeId& take, const Share& share);
    void withdrawn(const ShareId& id);
    void noted(const QString& by, const ShareId& share, const NoteId& id, double seconds, const QString& tone,
               const QString& text);
    void answered(const QString& by, const NoteId& note, const QString& text);
    void scored(const QString& by, const ShareId& share, const QString& label, const QMap<QString, int>& levels);

    /// Everybody who is online has exchanged with everybody: what lay ready has arrived, and what was over is gone.
    void met(const QSet<QString>& online);

    /// A line for each thing that somebody may see, sorted; on a laptop that was lost, up to then.
    QStringList seenBy(const QString& name, qint64 untilMs = std::numeric_limits<qint64>::max()) const;
    /// The circles they are in: "team", or the name of what it is about.
    QSet<QString> circlesOf(const QString& name) const;
    /// Takes of others that they may open, as "owner: scenario", and what they show others, as "scenario: who".
    QStringList openTo(const QString& name) const;
    QStringList shownBy(const QString& name) const;
    /// The recordings of others that they may play.
    QSet<ContentHash> recordingsFor(const QString& name) const;
    /// What was said in shares of others that are over for them, but not by them: it is nowhere on their laptop.
    QStringList forgottenBy(const QString& name) const;
    /// Shares whose recording others may fetch.
    QSet<ShareId> living() const;
    int attempts(const QString& name, const QString& title) const;
    /// Those in the team who coach somebody, but for `without`.
    QStringList coachesOf(const QString& name, const QString& without) const;
    const Share& share(const ShareId& id) const { return *m_shares.find(id); }

    QString nameOf(const PersonId& id) const { return m_names.value(id); }
    /// What an entity is called in lines; empty: nobody wrote it down.
    QString labelOf(const EntityId& id) const { return m_labels.value(id); }
    void call(const EntityId& id, const QString& label) { m_labels.insert(id, label); }
    /// Typed where nobody else is to read it, by this person.
    void kept(const QString& name, const QString& text);
    /// What others kept to themselves.
    QStringList keptFrom(const QString& name) const;
    /// Whatever was typed or drawn from: none of it may be read on the team's drive.
    const QStringList& texts() const { return m_texts; }
    void typed(const QString& text) { m_texts.append(text); }

private:
    struct Version {
        qint64 ms = 0;
        QString line;
        QSet<QString> seers; ///< empty: everybody in the team
        QString circle;
    };
    struct Commitment { ///< an assignment or an agreement
        bool isAgreement = false;
        QString by;
        QString to;
        QString title;
        qint64 dueMs = 0;
        QSet<QString> seers;
        qint64 acceptedMs = 0;
        int attempts = 0;
        int fullRuns = 0;
        qint64 lastMs = 0;
        bool isOver = false; ///< its report says that this was all
    };
    struct Saying {
        ShareId share;
        QString by;
        QString text;
    };
    struct Practice {
        QString name;
        QString title;
        qint64 startedMs = 0;
    };

    /// From now on the thing called `key` looks like this, to these people.
    void say(const QString& key, const QString& line, const QSet<QString>& seers, const QString& circle);
    const Version* versionFor(const QString& name, const QList<Version>& versions,
                              qint64 untilMs = std::numeric_limits<qint64>::max()) const;
    /// The share whose circle is called so, if it is somebody else's and its time is over as far as they have heard.
    const Share* goneFor(const QString& name, const QString& circle,
                         qint64 untilMs = std::numeric_limits<qint64>::max()) const;
    bool isIn(const QString& name) const;
    bool isOpenTo(const QString& name, const ShareId& id) const;
    void sayAudience(const QString& owner, const QString& root, const QString& person, const QSet<QString>& seers);
    void sayReport(const EntityId& id);
    void sayProposal(const AgreementId& id, bool isWithdrawn);
    void sayAnswer(const AgreementId& id, const QString& answer, const QString& why);
    void sayShare(const ShareId& id);

    const Clock& m_clock;
    QHash<PersonId, QString> m_names;
    QMap<QString, QMap<QString, bool>> m_groups; ///< of a group: who is in it, and whether they coach it
    QMap<QString, qint64> m_removedMs;
    QHash<EntityId, QString> m_labels;
    QHash<QString, QString> m_scenarios; ///< of a title
    QMap<QString, QList<Version>> m_facts;
    QMap<EntityId, Commitment> m_commitments;
    QMap<AgreementId, Proposal> m_proposals;
    QList<std::pair<QString, QString>> m_kept; ///< who, what
    QMap<ShareId, Share> m_shares;
    QHash<NoteId, ShareId> m_notes;
    QList<Saying> m_sayings;
    QMap<QString, qint64> m_exchangedMs; ///< when each looked at the time last
    QList<Practice> m_practice;
    QStringList m_texts;
};

} // namespace greenroom::test
