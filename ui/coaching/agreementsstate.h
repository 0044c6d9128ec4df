// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coaching/agreements.h"

#include <QObject>

namespace greenroom {
class Home;
}

namespace greenroom::ui {

struct Context;

/// Where an agreement stands for this home's person.
enum class AgreementStage {
    ToAnswer, ///< proposed to this person
    Sent,     ///< proposed by this person, not answered yet
    Running,  ///< agreed on, its date to come
    Past,     ///< kept, broken, renegotiated, declined, withdrawn, or never answered
};

/// An agreement with the name of the other side.
struct AgreementItem {
    Agreement agreement;
    PersonId with;
    QString other;       ///< the name of the one it is with
    bool isMine = false; ///< this home's person commits
    bool isProposedByMe = false;
    AgreementStage stage = AgreementStage::Past;
    ScenarioId atHand; ///< to practise for it: what was agreed on, or one's own of the same content; null: neither
};

/// Somebody in the team that something can be agreed on with.
struct AgreementPerson {
    PersonId person;
    QString name;
    bool isCoach = false;   ///< of this home's person
    bool isCoached = false; ///< by this home's person
    friend bool operator==(const AgreementPerson&, const AgreementPerson&) = default;
};

struct AgreementsOverview {
    PersonId self;
    QList<AgreementItem> items;    ///< by date
    QList<AgreementPerson> people; ///< who coaches this person, whom this person coaches, the rest; each by name

    const AgreementItem* find(const AgreementId& id) const;
    /// With one person; a null one: with anybody. What is past has the latest first, all else the soonest.
    QList<AgreementItem> at(AgreementStage stage, const PersonId& with = {}) const;
    /// What became of the last one with this person that came to an end: kept, broken or renegotiated.
    const AgreementItem* lastTime(const PersonId& with) const;
    /// Of who is in the team, or was agreed with before.
    QString nameOf(const PersonId& person) const;
};

/// A person as the subject of a place: whoever owns it.
EntityId entityOf(const PersonId& person);
/// Whether a subject is that of entityOf() and no entity there is.
bool isPerson(const EntityId& subject);

/// On the home's thread.
Result<AgreementsOverview> agreementsOverview(Home& home);

/// The agreements of this home's person as they stand now, for every page that shows them. UI thread.
class AgreementsState : public QObject {
    Q_OBJECT
public:
    explicit AgreementsState(Context& context, QObject* parent = nullptr);

    void refresh();
    const AgreementsOverview& overview() const { return m_overview; }
    bool isLoaded() const { return m_loaded; }
    /// Nothing is being read or written.
    bool isSettled() const { return m_loaded && !m_asked && m_writes == 0; }

    /// It holds from now on, and what it names is reported.
    void accept(const AgreementId& agreement);
    /// `why` may be empty; the other reads it.
    void decline(const AgreementId& agreement, const QString& why = {});
    /// Takes back what was not answered yet.
    void withdraw(const AgreementId& agreement);

Q_SIGNALS:
    void changed();
    /// It is written, and said.
    void answered(const greenroom::AgreementId& agreement);

private:
    using Work = std::function<Result<void>(Home&, const Agreement&)>;
    void write(const AgreementId& agreement, Work work, const QString& done, const QString& otherwise);

    Context& m_context;
    AgreementsOverview m_overview;
    bool m_loaded = false;
    bool m_asked = false;
    bool m_again = false;
    int m_writes = 0;
};

} // namespace greenroom::ui
