// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/notes.h"
#include "core/team/roles.h"
#include "tests/e2e/fourweeks/laptop.h"
#include "tests/e2e/fourweeks/ledger.h"

namespace greenroom::ui {
class AgreeState;
struct AgreeDraft;
} // namespace greenroom::ui

namespace greenroom::test {

class Desk;

/// How an invitation gets from one to the other.
enum class Way { File, Link, Text };

struct Run {
    Desk& who;
    QString title;        ///< of the scenario
    double seconds = 3.2; ///< a full run
};

/// What somebody chooses before a take is shared.
struct ShareWith {
    bool coach = true;
    QStringList others = {};
    QString note = {};
    std::optional<int> days = {}; ///< 180
};

/// What somebody writes to propose an agreement.
struct Proposing {
    bool isOffer = false; ///< who proposes it commits, not the other
    QString title = {};   ///< of the scenario
    int wanted = 1;
    QDate due = {};
    QString why = {};
    QString needs = {};
};

/// A person at a laptop: what they do, through the state objects of the pages they do it on, written down in the
/// ledger. Every verb ends when it is done on this laptop; what it says of others is for the next exchange.
class Desk {
public:
    Desk(const QString& name, const QString& drive, const Clock& clock, Ledger& ledger, quint64 seed);

    const QString& name() const { return m_name; }
    Laptop& laptop() { return *m_laptop; }

    // Joining: JoinState, TeamOverviewState

    void makesTeam(const QString& title);
    void makesGroup(const QString& group, const QString& segment);
    /// Invites somebody and brings it to them, who ask to join.
    void invites(Desk& other, Roles roles, const QString& group, Way way);
    /// Asks to join at the folder, without an invitation; the six words.
    QString asksToJoin();
    /// Lets in whoever told these words.
    void admits(Desk& other, const QString& words, Roles roles);
    void puts(const Desk& other, const QString& group, bool coach);
    void setsRoles(const Desk& other, Roles roles);
    void removes(const Desk& other);
    /// The laptop is in other hands. The owner cuts it off; another one gets the person back from the recovery code,
    /// with new keys, and the owner lets it in by its six words.
    void losesLaptop(Desk& owner);
    /// The same for who owns the team: nobody but the recovery kit lets them in again.
    void losesLaptopAsOwner();
    /// The one that was lost, and when that was; nullptr: none was.
    Laptop* lost() { return m_lost.get(); }
    qint64 lostMs() const { return m_lostMs; }

    // Scenarios and assignments: ScenarioEditorState, AssignState, AssignmentsState

    void publishes(const QString& title, const QString& brief, const QString& group = {});
    void assigns(const QString& title, const QList<Desk*>& others, const QDate& due, const QString& why);
    void acceptsAssignment(const QString& title);

    // Takes: StudioState, SharingState, OthersModel

    /// All of them at the same time, each in their own room.
    static QList<TakeId> practise(const QList<Run>& runs);
    /// One's own levels of a take, the same for every criterion, to go along with its share.
    void scoresOneself(const TakeId& take, int level);
    ShareId shares(const TakeId& take, const ShareWith& with);
    void withdraws(const ShareId& share);

    // Feedback: ReviewState

    NoteId notes(const ShareId& share, double seconds, NoteTone tone, const QString& text);
    void scores(const ShareId& share, int level);
    void answers(const NoteId& note, const TakeId& take, const QString& text);

    // Observations: ObserveState, ReviewState

    /// Watches somebody at work, notes and scores it: for themselves alone.
    void observes(const Desk& other, const QString& intent, const QString& remark, int level);

    // Agreements: AgreeState, AgreementsState

    AgreementId proposes(const Desk& other, const Proposing& proposal);
    /// Answers with another number and what is needed for it.
    AgreementId counters(const AgreementId& agreement, int wanted, const QString& why, const QString& needs);
    void withdrawsProposal(const AgreementId& agreement);
    void acceptsAgreement(const AgreementId& agreement);
    void declinesAgreement(const AgreementId& agreement, const QString& why);

    // What their window shows

    /// Scenarios that can be practised here.
    QStringList scenarios();
    /// Recordings of others that can be opened, as "who: scenario".
    QStringList sharedWithMe();
    /// Takes that "What others see" names, as "scenario: who".
    QStringList shown();
    /// How an agreement stands, by its name in the terminal.
    QString agreementState(const AgreementId& agreement);

private:
    void removeFromTeam(const Desk& other);
    /// With new keys, from the recovery code; the one until now is in other hands.
    void getsAnotherLaptop(const QString& code);
    ScenarioId scenarioId(const QString& title);
    QMap<QString, int> setLevels(const EntityId& subject, int level);
    AgreementId sends(ui::AgreeState& state, const ui::AgreeDraft& draft);
    void expectNoFailure();

    QString m_name;
    QString m_drive;
    const Clock& m_clock;
    Ledger& m_ledger;
    quint64 m_seed;
    std::unique_ptr<Laptop> m_laptop;
    std::unique_ptr<Laptop> m_lost;
    qint64 m_lostMs = 0;
    QHash<TakeId, std::pair<QString, qint64>> m_takes; ///< title and start
    QHash<TakeId, QMap<QString, int>> m_ownLevels;
    QHash<QString, int> m_told; ///< attempts of a scenario that shares have told of
};

} // namespace greenroom::test
