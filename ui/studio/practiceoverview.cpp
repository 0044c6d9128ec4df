// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/practiceoverview.h"

#include "core/home/commitments.h"
#include "core/home/drafts.h"
#include "core/takes/takes.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"

#include <algorithm>

namespace greenroom::ui {

namespace {

using ByScenario = QHash<ScenarioId, PracticeItem>;
/// What is at hand by its content: what another gave may be here under an id of one's own.
using ByVersion = QHash<ContentHash, ScenarioId>;

PracticeItem* find(ByScenario& items, const ByVersion& versions, const ScenarioId& id,
                   const std::optional<ContentHash>& version) {
    auto item = items.find(id);
    if (item == items.end() && version)
        item = items.find(versions.value(*version));
    return item == items.end() ? nullptr : &*item;
}

/// The sooner of what was there and `dueMs`, with who wants it and why; whether it is the latter.
bool note(PracticeItem& item, qint64 dueMs, const QString& from, const QString& reason) {
    if (item.dueMs && *item.dueMs <= dueMs)
        return false;
    item.dueMs = dueMs;
    item.from = from;
    item.reason = reason;
    item.isAccepted = true;
    item.doneRuns = -1;
    return true;
}

QString nameOf(Home& home, const PersonId& person) {
    const auto member = home.members().byId(person);
    return member ? member->name : QString();
}

Result<void> addCommitments(Home& home, const ByVersion& versions, ByScenario& items) {
    const qint64 now = home.clock().nowMs();
    GR_TRY_ASSIGN(const QList<Assignment> assignments, assignmentsOf(home));
    for (const Assignment& assignment : assignments) {
        PracticeItem* item = find(items, versions, assignment.scenario.id, assignment.scenario.version);
        if (assignment.person != home.person() || !assignment.isToDo(now) || !item)
            continue;
        if (!note(*item, assignment.dueMs, nameOf(home, assignment.assigner()), assignment.why))
            continue;
        item->isAccepted = assignment.acceptedMs.has_value();
        item->doneRuns = item->isAccepted ? static_cast<int>(assignment.total().fullRuns) : -1;
    }
    GR_TRY_ASSIGN(const QList<Agreement> agreements, agreementsOf(home));
    for (const Agreement& agreement : agreements) {
        if (agreement.committer != home.person() || !agreement.acceptedMs || agreement.state != AgreementState::Open)
            continue;
        const auto scenario = readForeign(agreement.scenario, agreement.document);
        const auto version = scenario ? std::optional(scenario->version) : std::nullopt;
        if (PracticeItem* item = find(items, versions, agreement.scenario, version))
            note(*item, agreement.dueMs, nameOf(home, agreement.with(home.person())), {});
    }
    return {};
}

Result<QList<PracticeItem>> addDrafts(Home& home, ByScenario& items) {
    GR_TRY_ASSIGN(const QList<Draft> drafts, Drafts(home, Drafts::Kind::Scenario).all());
    QList<PracticeItem> alone;
    for (const Draft& draft : drafts) {
        const ScenarioId id(draft.about);
        if (const auto item = items.find(id); item != items.end()) {
            item->hasDraft = true;
            continue;
        }
        PracticeItem item{id, draft.document[QStringLiteral("title")].toString().trimmed()};
        item.isMine = true;
        item.hasDraft = true;
        item.draftMs = draft.changedMs;
        alone.append(item);
    }
    return alone;
}

bool isBefore(const PracticeItem& a, const PracticeItem& b) {
    if (a.dueMs.has_value() != b.dueMs.has_value())
        return a.dueMs.has_value();
    if (a.dueMs && *a.dueMs != *b.dueMs)
        return *a.dueMs < *b.dueMs;
    if (a.lastMs.has_value() != b.lastMs.has_value())
        return a.lastMs.has_value();
    if (a.lastMs && *a.lastMs != *b.lastMs)
        return *a.lastMs > *b.lastMs;
    const double lengthA = a.targetSeconds.value_or(1e9);
    const double lengthB = b.targetSeconds.value_or(1e9);
    return lengthA != lengthB ? lengthA < lengthB : a.title.localeAwareCompare(b.title) < 0;
}

} // namespace

Result<PracticeOverview> practiceOverview(Home& home) {
    PracticeOverview result;
    GR_TRY_ASSIGN(const Member self, home.members().byId(home.person()));
    result.name = self.name;
    GR_TRY_ASSIGN(const QList<ScenarioAtHand> scenarios, Catalogue(home).scenariosAtHand());
    ByScenario items;
    ByVersion versions;
    Travel travel(home);
    GR_TRY_ASSIGN(const QList<TeamClip> clips, travel.all());
    for (const ScenarioAtHand& at : scenarios) {
        versions.insert(at.scenario.version, at.scenario.id);
        const Scenario& scenario = at.scenario.document;
        PracticeItem item{at.scenario.id, scenario.title, scenario.kind, scenario.timeTargetSeconds};
        item.isMine = at.origin == ScenarioAtHand::Origin::Own;
        GR_TRY_ASSIGN(item.travel, travel.of(at.scenario.id, clips));
        items.insert(at.scenario.id, item);
    }
    GR_TRY_ASSIGN(const auto tallies, Takes(home.journal(), home.person(), home.random(), home.clock()).tallies());
    for (auto tally = tallies.begin(); tally != tallies.end(); ++tally) {
        const auto item = items.find(tally.key());
        if (item == items.end())
            continue;
        item->attempts = tally->attempts;
        item->fullRuns = tally->fullRuns;
        item->lastMs = tally->lastMs;
    }
    GR_TRY(addCommitments(home, versions, items));
    GR_TRY_ASSIGN(result.drafts, addDrafts(home, items));
    result.items = items.values();
    std::sort(result.items.begin(), result.items.end(), isBefore);
    return result;
}

PracticeState::PracticeState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this] { refresh(); });
}

void PracticeState::refresh() {
    if (std::exchange(m_asked, true))
        return;
    m_context.home.ask(
        this, [](Home& home) { return practiceOverview(home); },
        [this](Result<PracticeOverview> overview) {
            m_asked = false;
            if (!overview) {
                m_context.messages.problem(overview.error(), tr("Your scenarios could not be read."));
                return;
            }
            m_overview = *std::move(overview);
            m_loaded = true;
            Q_EMIT changed();
        });
}

} // namespace greenroom::ui
