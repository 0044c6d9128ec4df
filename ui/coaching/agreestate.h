// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/catalogue.h"
#include "ui/coaching/agreementsstate.h"

#include <QDate>

namespace greenroom::ui {

/// What a person writes to propose an agreement, or to answer one with other terms.
struct AgreeDraft {
    PersonId with;
    bool isOffer = true; ///< this home's person is to commit; else the other
    ScenarioId scenario;
    qint64 wanted = 3;
    QDate due; ///< to the end of that day here
    QString why = {};
    QString needs = {}; ///< what this home's person needs from the other for it
};

/// Proposing an agreement to somebody; or one that there is, to be answered, changed or looked back at. UI thread.
class AgreeState : public QObject {
    Q_OBJECT
public:
    explicit AgreeState(Context& context, QObject* parent = nullptr);

    /// Something new, with this person where one is given.
    void begin(const PersonId& with = {});
    /// One that there is.
    void open(const AgreementId& agreement);

    bool isLoaded() const { return m_loaded && m_agreements.isLoaded(); }
    bool isSettled() const { return isLoaded() && m_agreements.isSettled() && !m_isSending; }
    /// Accepts, declines, withdraws.
    AgreementsState& agreements() { return m_agreements; }
    const QList<AgreementPerson>& people() const { return m_agreements.overview().people; }
    const QList<ScenarioRecord>& scenarios() const { return m_scenarios; }
    /// What was opened; nullptr: something new is begun, or it is not here.
    const AgreementItem* current() const;
    /// What to begin with: the terms of what was opened, else what is usual. A coach asks, others offer.
    AgreeDraft usual() const;
    /// Why it cannot be sent like this, in a sentence; empty: it can.
    QString problem(const AgreeDraft& draft) const;
    /// Who sees what, before it is sent.
    QString whoSees(const AgreeDraft& draft) const;
    /// Proposes it. While what was opened waits for this person's answer, it is a counter-offer: person, scenario and
    /// who commits stay; what was agreed on gives way once the other accepts.
    void send(const AgreeDraft& draft);

Q_SIGNALS:
    void changed();
    /// The other has it after the next exchange.
    void sent(const greenroom::AgreementId& agreement);

private:
    void refresh();

    Context& m_context;
    AgreementsState m_agreements;
    PersonId m_with;
    AgreementId m_opened;
    QList<ScenarioRecord> m_scenarios;
    bool m_loaded = false;
    bool m_isSending = false;
};

} // namespace greenroom::ui
