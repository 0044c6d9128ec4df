// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/agreestate.h"

#include "core/base/json.h"
#include "ui/coaching/agreementwords.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"

#include <QDateTime>

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr int usualDays = 7;
constexpr qint64 mostRuns = 1000;
constexpr qsizetype mostWords = 500;

QDate today(const Context& context) {
    return QDateTime::fromMSecsSinceEpoch(context.clock.nowMs()).date();
}

qint64 endOf(const QDate& day) {
    return day.addDays(1).startOfDay().toMSecsSinceEpoch() - 1;
}

/// What is agreed on with the scenario as it is known here.
Result<Agreements::Terms> termsOf(const ScenarioRecord& scenario) {
    Agreements::Terms terms;
    terms.scenario = scenario.id;
    terms.title = scenario.document.title;
    GR_TRY_ASSIGN(terms.document, canonicalJson(scenario.document.toJson()));
    return terms;
}

/// The same scenario once more, so that one takes the place of the other.
Agreements::Terms termsOf(const Agreement& before) {
    Agreements::Terms terms;
    terms.scenario = before.scenario;
    terms.title = before.title;
    terms.document = before.document;
    return terms;
}

Result<Agreement> propose(Home& home, Agreements::Terms terms, const AgreeDraft& draft) {
    terms.with = draft.with;
    terms.committer = draft.isOffer ? home.person() : draft.with;
    terms.wanted = draft.wanted;
    terms.dueMs = endOf(draft.due);
    terms.why = draft.why.trimmed();
    terms.needs = draft.needs.trimmed();
    return Agreements(home.journal(), home.person(), home.random()).propose(terms, home.clock().nowMs());
}

} // namespace

AgreeState::AgreeState(Context& context, QObject* parent) : QObject(parent), m_context(context), m_agreements(context) {
    connect(&m_agreements, &AgreementsState::changed, this, &AgreeState::changed);
}

void AgreeState::begin(const PersonId& with) {
    m_with = with;
    m_opened = {};
    refresh();
}

void AgreeState::open(const AgreementId& agreement) {
    m_with = {};
    m_opened = agreement;
    refresh();
}

void AgreeState::refresh() {
    m_agreements.refresh();
    m_context.home.ask(
        this, [](Home& home) { return Catalogue(home).scenariosAtHand(); },
        [this](const Result<QList<ScenarioAtHand>>& scenarios) {
            if (!scenarios) {
                m_context.messages.problem(scenarios.error(), tr("The scenarios could not be read."));
                return;
            }
            m_scenarios.clear();
            for (const ScenarioAtHand& one : *scenarios)
                m_scenarios.append(one.scenario);
            m_loaded = true;
            Q_EMIT changed();
        });
}

const AgreementItem* AgreeState::current() const {
    return m_opened.isNull() ? nullptr : m_agreements.overview().find(m_opened);
}

AgreeDraft AgreeState::usual() const {
    AgreeDraft draft;
    draft.due = today(m_context).addDays(usualDays);
    if (const AgreementItem* item = current()) {
        draft.with = item->with;
        draft.isOffer = item->isMine;
        draft.scenario = item->agreement.scenario;
        draft.wanted = item->agreement.wanted;
        draft.due = std::max(today(m_context), QDateTime::fromMSecsSinceEpoch(item->agreement.dueMs).date());
        return draft;
    }
    draft.with = m_with.isNull() && !people().isEmpty() ? people().first().person : m_with;
    for (const AgreementPerson& one : people())
        if (one.person == draft.with)
            draft.isOffer = one.isCoach || !(one.isCoached || m_context.team.state().roles & role::coach);
    return draft;
}

QString AgreeState::problem(const AgreeDraft& draft) const {
    if (!m_context.team.state().isIn())
        return tr("You are in no team yet: there is nobody to agree with.");
    if (std::none_of(people().begin(), people().end(),
                     [&](const AgreementPerson& one) { return one.person == draft.with; }))
        return draft.with.isNull() ? tr("Choose with whom.") : tr("They are not in the team any more.");
    const AgreementItem* item = current();
    if (!item && std::none_of(m_scenarios.begin(), m_scenarios.end(),
                              [&](const ScenarioRecord& one) { return one.id == draft.scenario; }))
        return tr("Choose a scenario.");
    if (draft.wanted < 1 || draft.wanted > mostRuns)
        return tr("Agree on 1 to %1 full runs.").arg(mostRuns);
    if (!draft.due.isValid() || draft.due < today(m_context))
        return tr("Choose a day that is still to come.");
    if (draft.why.trimmed().size() > mostWords || draft.needs.trimmed().size() > mostWords)
        return tr("There is room for %1 characters in each field.").arg(mostWords);
    return {};
}

QString AgreeState::whoSees(const AgreeDraft& draft) const {
    const QString other = m_agreements.overview().nameOf(draft.with);
    if (other.isEmpty())
        return tr("Nobody sees anything of it before you send it.");
    QString title;
    for (const ScenarioRecord& one : m_scenarios)
        if (one.id == draft.scenario)
            title = one.document.title;
    if (title.isEmpty() && current())
        title = current()->agreement.title;
    if (title.isEmpty())
        return tr("%1, and nobody else, sees what you propose. Choose a scenario to read what it reports.").arg(other);
    return sendWords(other, title, draft.isOffer);
}

void AgreeState::send(const AgreeDraft& draft) {
    if (m_isSending || !problem(draft).isEmpty())
        return;
    m_isSending = true;
    const AgreementItem* item = current();
    const auto before = item ? std::optional(item->agreement) : std::nullopt;
    const bool isCounter = item && item->stage == AgreementStage::ToAnswer;
    const auto chosen = std::find_if(m_scenarios.begin(), m_scenarios.end(),
                                     [&](const ScenarioRecord& one) { return one.id == draft.scenario; });
    const ScenarioRecord scenario = chosen == m_scenarios.end() ? ScenarioRecord() : *chosen;
    m_context.home.ask(
        this,
        [before, isCounter, scenario, draft](Home& home) -> Result<Agreement> {
            if (isCounter)
                return Agreements(home.journal(), home.person(), home.random())
                    .counter(*before, {draft.wanted, endOf(draft.due), draft.why.trimmed(), draft.needs.trimmed()},
                             home.clock().nowMs());
            if (before)
                return propose(home, termsOf(*before), draft);
            GR_TRY_ASSIGN(const Agreements::Terms terms, termsOf(scenario));
            return propose(home, terms, draft);
        },
        [this, other = m_agreements.overview().nameOf(draft.with)](const Result<Agreement>& made) {
            m_isSending = false;
            m_agreements.refresh();
            if (!made) {
                m_context.messages.problem(made.error(), tr("Nothing was proposed. What you wrote is still here."));
                return;
            }
            m_context.messages.tell(tr("Proposed. %1 has it after the next exchange.").arg(other));
            Q_EMIT sent(made->id);
        });
}

} // namespace greenroom::ui
