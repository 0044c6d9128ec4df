// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/fourweeks/desk.h"

#include "core/team/recoverycode.h"
#include "ui/coaching/agreestate.h"
#include "ui/editor/assignstate.h"
#include "ui/editor/scenarioeditorstate.h"
#include "ui/observe/observestate.h"
#include "ui/review/reviewsoverview.h"
#include "ui/review/reviewstate.h"
#include "ui/share/sharingstate.h"
#include "ui/studio/practiceoverview.h"
#include "ui/studio/studiostate.h"
#include "ui/team/joinstate.h"
#include "ui/team/othersoverview.h"
#include "ui/team/ownership.h"
#include "ui/team/teamoverview.h"

#include <QRegularExpression>
#include <QSignalSpy>

namespace greenroom::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::StudioState;

namespace {

constexpr qint64 dayMs = 86'400'000;

/// The end of a day, as what is due then ends.
qint64 endOf(const QDate& day) {
    return day.addDays(1).startOfDay().toMSecsSinceEpoch() - 1;
}

std::unique_ptr<ui::TeamOverviewState> openTeam(Laptop& laptop) {
    auto state = std::make_unique<ui::TeamOverviewState>(laptop.context());
    state->refresh();
    REQUIRE(waitUntil([&] { return state->isLoaded(); }));
    return state;
}

const Group& groupOf(const ui::TeamOverviewState& state, const QString& name) {
    const auto& groups = state.team().groups;
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& one) { return one.name == name; });
    REQUIRE(found != groups.end());
    return *found;
}

} // namespace

Desk::Desk(const QString& name, const QString& drive, const Clock& clock, Ledger& ledger, quint64 seed)
    : m_name(name)
    , m_drive(drive)
    , m_clock(clock)
    , m_ledger(ledger)
    , m_seed(seed)
    , m_laptop(std::make_unique<Laptop>(Laptop::Person{name}, drive, clock, seed)) {}

void Desk::expectNoFailure() {
    const QString failures = m_laptop->takeFailures().join(u'\n');
    INFO(m_name.toStdString() << ": " << failures.toStdString());
    REQUIRE(failures.isEmpty());
}

// Joining

void Desk::makesTeam(const QString& title) {
    ui::JoinState state(m_laptop->context());
    QSignalSpy made(&state, &ui::JoinState::made);
    state.make(title, m_laptop->drive());
    REQUIRE(waitUntil([&] { return made.count() == 1; }));
    m_laptop->settle();
    const auto team = openTeam(*m_laptop);
    QSignalSpy saved(team.get(), &ui::TeamOverviewState::kitSaved);
    team->saveKit(m_laptop->path(u"kit.txt"_s));
    REQUIRE(waitUntil([&] { return saved.count() == 1; }));
    m_ledger.joined(m_name, m_laptop->person());
    m_ledger.teamMade(m_name, title);
    expectNoFailure();
}

void Desk::makesGroup(const QString& group, const QString& segment) {
    const auto team = openTeam(*m_laptop);
    team->addGroup(group, segment);
    REQUIRE(waitUntil([&] { return !team->isBusy() && !team->team().groups.isEmpty(); }));
    m_ledger.groupMade(m_name, groupOf(*team, group).id, group, segment);
    expectNoFailure();
}

void Desk::invites(Desk& other, Roles roles, const QString& group, Way way) {
    const auto team = openTeam(*m_laptop);
    std::optional<Invitation> invitation;
    QObject::connect(team.get(), &ui::TeamOverviewState::invited, team.get(),
                     [&](const Invitation& one) { invitation = one; });
    team->invite(roles, group, 7);
    REQUIRE(waitUntil([&] { return invitation.has_value(); }));
    m_laptop->settle();

    QString brought = invitation->toText();
    if (way == Way::Text) {
        brought.insert(40, u"\n  > "_s.first(3)); // as mail programs break lines
    } else if (way == Way::File) {
        QFile file(other.m_laptop->path(u"invitation.greenroom"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(brought.toLatin1());
        brought = file.fileName();
    }
    ui::JoinState join(other.m_laptop->context());
    QSignalSpy joined(&join, &ui::JoinState::joined);
    join.read(brought);
    REQUIRE(waitUntil([&] { return join.invitation() && !join.isLooking(); }));
    CHECK(join.invitation()->inviter == m_name);
    join.choosePlace(other.m_laptop->drive());
    join.join();
    REQUIRE(waitUntil([&] { return joined.count() == 1; }));
    other.m_laptop->settle();
    m_ledger.joined(other.m_name, other.m_laptop->person());
    if (!group.isEmpty())
        m_ledger.grouped(m_name, group, other.m_name, roles & role::coach);
    other.expectNoFailure();
    expectNoFailure();
}

QString Desk::asksToJoin() {
    ui::JoinState join(m_laptop->context());
    QSignalSpy joined(&join, &ui::JoinState::joined);
    join.joinAt(m_laptop->drive());
    REQUIRE(waitUntil([&] { return joined.count() == 1; }));
    m_laptop->settle();
    expectNoFailure();
    return m_laptop->team().state().words;
}

void Desk::admits(Desk& other, const QString& words, Roles roles) {
    m_laptop->exchange();
    REQUIRE(m_laptop->team().state().requests.size() == 1);
    CHECK(m_laptop->team().state().requests.first().name == other.m_name);
    const auto team = openTeam(*m_laptop);
    team->admit(m_laptop->team().state().requests.first().person, words, roles);
    REQUIRE(waitUntil([&] { return !team->isBusy(); }));
    m_laptop->settle();
    m_ledger.joined(other.m_name, other.m_laptop->person());
    expectNoFailure();
}

void Desk::puts(const Desk& other, const QString& group, bool coach) {
    const auto team = openTeam(*m_laptop);
    team->putInto(groupOf(*team, group).id, {other.m_laptop->person(), coach});
    REQUIRE(waitUntil([&] { return !team->isBusy(); }));
    m_ledger.grouped(m_name, group, other.m_name, coach);
    expectNoFailure();
}

void Desk::setsRoles(const Desk& other, Roles roles) {
    const auto team = openTeam(*m_laptop);
    team->setRoles(other.m_laptop->person(), roles);
    REQUIRE(waitUntil([&] { return !team->isBusy(); }));
    m_laptop->settle();
    expectNoFailure();
}

void Desk::removeFromTeam(const Desk& other) {
    const auto team = openTeam(*m_laptop);
    REQUIRE(team->team().find(other.m_laptop->person()));
    team->remove(other.m_laptop->person());
    REQUIRE(waitUntil([&] { return !team->isBusy(); }));
    m_laptop->settle();
    expectNoFailure();
}

void Desk::removes(const Desk& other) {
    removeFromTeam(other);
    m_ledger.removed(other.m_name);
}

void Desk::getsAnotherLaptop(const QString& code) {
    GR_REQUIRE_VALUE(const auto seeds, seedsFromRecoveryCodes(code));
    REQUIRE(seeds.size() == 1);
    m_lost = std::move(m_laptop);
    m_lostMs = m_clock.nowMs();
    m_laptop = std::make_unique<Laptop>(Laptop::Person{m_name, &seeds.front()}, m_drive, m_clock, m_seed + 100);
    CHECK(m_laptop->person() == m_lost->person());
    m_ledger.lostLaptop(m_name);
    for (int& told : m_told)
        told = 0; // nothing is known of what was practised there
}

void Desk::losesLaptopAsOwner() {
    QFile kit(m_laptop->path(u"kit.txt"_s)); // on paper, since long
    REQUIRE(kit.open(QIODevice::ReadOnly));
    static const QRegularExpression code(u"([0-9A-Z]{5}-){14}[0-9A-Z]{5}"_s);
    QStringList codes;
    for (auto one = code.globalMatch(QString::fromUtf8(kit.readAll())); one.hasNext();)
        codes.append(one.next().captured());
    REQUIRE(codes.size() == 2);
    getsAnotherLaptop(codes.last());
    asksToJoin();
    CHECK(m_laptop->team().state().owned);
    CHECK(m_laptop->team().state().comesBack);
    ui::OwnershipState owner(m_laptop->context());
    QSignalSpy taken(&owner, &ui::OwnershipState::taken);
    owner.takeOver(codes.first());
    REQUIRE(waitUntil([&] { return taken.count() == 1 || owner.problem(); }));
    REQUIRE(taken.count() == 1);
    m_laptop->settle();
    CHECK(m_laptop->team().state().isOwner());
    const auto team = openTeam(*m_laptop);
    CHECK(team->team().hasUnsavedKit);
    expectNoFailure();
}

void Desk::losesLaptop(Desk& owner) {
    getsAnotherLaptop(m_laptop->ask( // on paper, since long
        [](Home& home) -> Result<QString> { return home.vault().recoveryCodes(); }));
    owner.removeFromTeam(*this);
    owner.admits(*this, asksToJoin(), role::rep);
}

// Scenarios and assignments

void Desk::publishes(const QString& title, const QString& brief, const QString& group) {
    ui::ScenarioEditorState editor(m_laptop->context(), 10ms);
    editor.open({});
    REQUIRE(waitUntil([&] { return editor.isLoaded() && !editor.desk().audiences.isEmpty(); }));
    ui::ScenarioDraft draft = editor.draft();
    draft.title = title;
    draft.language = u"en"_s;
    draft.brief = brief;
    REQUIRE_FALSE(editor.desk().maps.isEmpty());
    draft.map = editor.desk().maps.first().document.toJson();
    editor.change(draft);
    REQUIRE(editor.problems().isEmpty());
    std::optional<GroupId> audience;
    for (const auto& one : editor.desk().audiences)
        if (one.group && one.name == group)
            audience = one.group;
    REQUIRE(audience.has_value() == !group.isEmpty());
    QSignalSpy published(&editor, &ui::ScenarioEditorState::published);
    editor.publish(audience);
    REQUIRE(waitUntil([&] { return published.count() == 1; }));
    m_ledger.typed(brief);
    m_ledger.published(m_name, editor.scenario(), title, group);
    expectNoFailure();
}

ScenarioId Desk::scenarioId(const QString& title) {
    return m_laptop->ask([title](Home& home) -> Result<ScenarioId> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(title));
        return at.scenario.id;
    });
}

void Desk::assigns(const QString& title, const QList<Desk*>& others, const QDate& due, const QString& why) {
    ui::AssignState state(m_laptop->context());
    state.open(scenarioId(title));
    REQUIRE(waitUntil([&] { return state.isLoaded() && state.chosen(); }));
    QStringList names;
    for (Desk* other : others)
        names.append(other->m_name);
    for (qsizetype i = 0; i < state.assignees().size(); ++i)
        if (!state.assignees()[i].isGroup && names.contains(state.assignees()[i].name))
            state.select(i, true);
    names.sort();
    REQUIRE(state.names() == names);
    // Said before it is given: who else is told.
    const QString words = ui::giveWords(state.chosen()->document, state.receivers());
    for (Desk* other : others)
        for (const QString& coach : m_ledger.coachesOf(other->m_name, m_name))
            CHECK(words.contains(coach));
    INFO(state.problem(due).toStdString());
    REQUIRE(state.problem(due).isEmpty());
    QSet<EntityId> before;
    for (const ui::AssignmentItem& one : state.given())
        before.insert(one.assignment.id);
    state.assign(due, why);
    REQUIRE(waitUntil([&] { return state.given().size() == before.size() + others.size(); }));
    for (const ui::AssignmentItem& one : state.given())
        if (!before.contains(one.assignment.id))
            m_ledger.assigned(m_name, one.other, one.assignment.id, title, why, endOf(due));
    expectNoFailure();
}

void Desk::acceptsAssignment(const QString& title) {
    ui::AssignmentsState state(m_laptop->context());
    state.refresh();
    REQUIRE(waitUntil([&] { return state.isLoaded(); }));
    const auto offers = state.overview().offers();
    const auto offer =
        std::find_if(offers.begin(), offers.end(), [&](const auto& one) { return one.title() == title; });
    REQUIRE(offer != offers.end());
    // Said before it is accepted: to whom, and that nobody else is told.
    const QString words = ui::offerWords(*offer);
    CHECK(words.contains(offer->other));
    for (const QString& coach : m_ledger.coachesOf(m_name, offer->other))
        CHECK(words.contains(coach));
    CHECK(words.contains(u"nobody else"_s));
    QSignalSpy accepted(&state, &ui::AssignmentsState::accepted);
    state.accept(offer->assignment.id);
    REQUIRE(waitUntil([&] { return accepted.count() == 1; }));
    CHECK(accepted[0][1].toStringList() == QStringList{offer->other} + offer->told);
    m_ledger.accepted(offer->assignment.id);
    expectNoFailure();
}

// Takes

QList<TakeId> Desk::practise(const QList<Run>& runs) {
    const auto reach = [](const std::vector<std::unique_ptr<StudioState>>& states, const auto& isTrue) {
        for (const auto& state : states)
            REQUIRE(waitUntil([&] { return isTrue(*state); }, 30'000));
    };
    std::vector<std::unique_ptr<StudioState>> states;
    for (const Run& run : runs) {
        states.push_back(std::make_unique<StudioState>(run.who.m_laptop->context()));
        states.back()->enter(run.who.scenarioId(run.title));
    }
    reach(states, [](const StudioState& state) { return state.phase() == StudioState::Phase::Ready; });
    for (const auto& state : states)
        state->record();
    reach(states, [](const StudioState& state) { return state.phase() == StudioState::Phase::Recording; });
    // The short ones first.
    QList<qsizetype> order;
    for (qsizetype i = 0; i < runs.size(); ++i)
        order.append(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return runs[a].seconds < runs[b].seconds; });
    for (const qsizetype i : order) {
        StudioState& state = *states[static_cast<std::size_t>(i)];
        REQUIRE(waitUntil([&] { return state.position() >= runs[i].seconds; }));
        state.record();
    }
    reach(states, [](const StudioState& state) { return state.phase() == StudioState::Phase::Playing; });
    QList<TakeId> takes;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const Run& run = runs[i];
        const ui::AttemptItem& made = *states[static_cast<std::size_t>(i)]->playing();
        CHECK(made.counted == (run.seconds >= 3));
        CHECK(made.fullRun == (run.seconds >= 3));
        takes.append(made.take);
        run.who.m_takes.insert(made.take, {run.title, made.startedMs});
        run.who.m_ledger.practised(run.who.m_name, run.title, run.seconds, made.startedMs);
        run.who.expectNoFailure();
    }
    for (const auto& state : states)
        state->leave();
    states.clear();
    return takes;
}

QMap<QString, int> Desk::setLevels(const EntityId& subject, int level) {
    ui::ReviewState state(m_laptop->context());
    state.open(subject);
    REQUIRE(waitUntil([&] { return state.isOpen() && state.isSettled(); }));
    if (!state.review().map) { // an observation has none
        REQUIRE_FALSE(state.review().maps.isEmpty());
        state.chooseMap(state.review().maps.first());
        REQUIRE(waitUntil([&] { return state.isSettled() && state.review().map; }));
    }
    REQUIRE(state.review().map.has_value());
    QMap<QString, int> levels;
    for (const Criterion& criterion : state.review().map->criteria) {
        state.setLevel(criterion.id, level);
        levels.insert(criterion.id, level);
    }
    QSignalSpy finished(&state, &ui::ReviewState::finished);
    state.finish();
    REQUIRE(waitUntil([&] { return finished.count() == 1 && state.isSettled(); }));
    expectNoFailure();
    return levels;
}

void Desk::scoresOneself(const TakeId& take, int level) {
    m_ownLevels.insert(take, setLevels(take.entity(), level));
}

ShareId Desk::shares(const TakeId& take, const ShareWith& with) {
    ui::SharingState state(m_laptop->context());
    state.open(take);
    REQUIRE(waitUntil([&] { return state.isSettled(); }));
    state.setToCoach(with.coach);
    QStringList audience = with.others;
    for (const ui::SharePerson& one : state.sharing().people)
        if (with.others.contains(one.name))
            state.choosePerson(one.person, true);
    if (with.coach)
        for (const ui::SharePerson& one : state.sharing().coaches)
            audience.append(one.name);
    state.setNote(with.note);
    state.setDays(with.days);
    // Said before anything is shared: who will see it.
    for (const QString& one : std::as_const(audience))
        CHECK(state.consequence().contains(one));
    REQUIRE(state.canShare());
    QSignalSpy shared(&state, &ui::SharingState::shared);
    state.share();
    REQUIRE(waitUntil([&] { return shared.count() == 1; }));
    m_laptop->settle();
    REQUIRE(waitUntil([&] { return state.isSettled() && state.sharing().living(); }));
    const ShareId id = state.sharing().living()->share.id;

    const auto [title, startedMs] = m_takes.value(take);
    const int attempts = m_ledger.attempts(m_name, title);
    m_ledger.shared(id, take,
                    {.owner = m_name,
                     .title = title,
                     .note = with.note,
                     .audience = audience,
                     .attempts = attempts - m_told.value(title),
                     .first = !m_told.contains(title),
                     .recordedMs = startedMs,
                     .expiresMs = m_clock.nowMs() + with.days.value_or(180) * dayMs,
                     .media = state.sharing().take.media.blob.hash});
    m_told.insert(title, attempts);
    if (m_ownLevels.contains(take))
        m_ledger.scored(m_name, id, u"self"_s, m_ownLevels.value(take));
    expectNoFailure();
    return id;
}

void Desk::withdraws(const ShareId& share) {
    ui::OthersModel model(m_laptop->context());
    model.refresh();
    REQUIRE(waitUntil([&] { return model.isLoaded(); }));
    const auto over = [&] {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.at(model.index(row)).id == share.entity())
                return model.at(model.index(row)).isOver;
        return false;
    };
    REQUIRE_FALSE(over());
    model.withdraw(share.entity());
    REQUIRE(waitUntil(over));
    m_laptop->settle();
    m_ledger.withdrawn(share);
    expectNoFailure();
}

// Feedback

NoteId Desk::notes(const ShareId& share, double seconds, NoteTone tone, const QString& text) {
    ui::ReviewState state(m_laptop->context());
    state.open(share.entity());
    REQUIRE(waitUntil([&] { return state.isOpen() && state.isSettled(); }));
    std::optional<NoteId> id;
    QObject::connect(&state, &ui::ReviewState::noteAdded, &state, [&](const EntityId& note) { id = NoteId(note); });
    state.addNote(seconds, {}, tone, text, true);
    REQUIRE(waitUntil([&] { return id.has_value() && state.isSettled(); }));
    m_ledger.noted(m_name, share, *id, seconds, QString(noteToneName(tone)), text);
    expectNoFailure();
    return *id;
}

void Desk::scores(const ShareId& share, int level) {
    const QMap<QString, int> levels = setLevels(share.entity(), level);
    m_ledger.scored(m_name, share, u"coach"_s, levels);
}

void Desk::answers(const NoteId& note, const TakeId& take, const QString& text) {
    ui::ReviewState state(m_laptop->context());
    state.open(take.entity());
    REQUIRE(waitUntil([&] { return state.isOpen() && state.isSettled() && state.note(note); }));
    state.reply(note, text);
    REQUIRE(waitUntil([&] { return state.isSettled() && !state.note(note)->replies.isEmpty(); }));
    m_ledger.answered(m_name, note, text);
    expectNoFailure();
}

// Agreements

namespace {

/// The agreements as somebody's window has them now.
std::unique_ptr<ui::AgreementsState> openAgreements(Laptop& laptop) {
    auto state = std::make_unique<ui::AgreementsState>(laptop.context());
    state->refresh();
    REQUIRE(waitUntil([&] { return state->isSettled(); }));
    return state;
}

} // namespace

AgreementId Desk::sends(ui::AgreeState& state, const ui::AgreeDraft& draft) {
    INFO(state.problem(draft).toStdString());
    REQUIRE(state.problem(draft).isEmpty());
    std::optional<AgreementId> sent;
    QObject::connect(&state, &ui::AgreeState::sent, &state, [&](const AgreementId& id) { sent = id; });
    state.send(draft);
    REQUIRE(waitUntil([&] { return sent.has_value() && state.isSettled(); }));
    m_laptop->settle();
    expectNoFailure();
    return *sent;
}

AgreementId Desk::proposes(const Desk& other, const Proposing& proposal) {
    ui::AgreeState state(m_laptop->context());
    state.begin(other.m_laptop->person());
    REQUIRE(waitUntil([&] { return state.isSettled(); }));
    ui::AgreeDraft draft = state.usual();
    CHECK(draft.with == other.m_laptop->person());
    draft.isOffer = proposal.isOffer;
    draft.scenario = scenarioId(proposal.title);
    draft.wanted = proposal.wanted;
    draft.due = proposal.due;
    draft.why = proposal.why;
    draft.needs = proposal.needs;
    CHECK(state.whoSees(draft).contains(other.m_name)); // said before anything is sent
    const AgreementId id = sends(state, draft);
    m_ledger.proposed(id, {.by = m_name,
                           .with = other.m_name,
                           .isOffer = proposal.isOffer,
                           .title = proposal.title,
                           .wanted = proposal.wanted,
                           .dueMs = endOf(proposal.due),
                           .why = proposal.why,
                           .needs = proposal.needs});
    return id;
}

AgreementId Desk::counters(const AgreementId& agreement, int wanted, const QString& why, const QString& needs) {
    ui::AgreeState state(m_laptop->context());
    state.open(agreement);
    REQUIRE(waitUntil([&] { return state.isSettled() && state.current(); }));
    const ui::AgreementItem before = *state.current();
    CHECK(before.stage == ui::AgreementStage::ToAnswer);
    ui::AgreeDraft draft = state.usual();
    draft.wanted = wanted;
    draft.why = why;
    draft.needs = needs;
    CHECK(state.whoSees(draft).contains(before.other));
    const AgreementId id = sends(state, draft);
    m_ledger.proposed(id, {.by = m_name,
                           .with = before.other,
                           .isOffer = before.isMine,
                           .title = before.agreement.title,
                           .wanted = wanted,
                           .dueMs = before.agreement.dueMs,
                           .why = why,
                           .needs = needs,
                           .replaces = agreement});
    return id;
}

void Desk::withdrawsProposal(const AgreementId& agreement) {
    const auto state = openAgreements(*m_laptop);
    REQUIRE(state->overview().find(agreement)->stage == ui::AgreementStage::Sent);
    state->withdraw(agreement);
    REQUIRE(waitUntil([&] {
        return state->isSettled() && state->overview().find(agreement)->agreement.state == AgreementState::Withdrawn;
    }));
    m_ledger.proposalWithdrawn(agreement);
    expectNoFailure();
}

void Desk::acceptsAgreement(const AgreementId& agreement) {
    const auto state = openAgreements(*m_laptop);
    REQUIRE(state->overview().find(agreement)->stage == ui::AgreementStage::ToAnswer);
    QSignalSpy answered(state.get(), &ui::AgreementsState::answered);
    state->accept(agreement);
    REQUIRE(waitUntil([&] { return answered.count() == 1 && state->isSettled(); }));
    CHECK(state->overview().find(agreement)->stage == ui::AgreementStage::Running);
    m_ledger.agreementAccepted(agreement);
    expectNoFailure();
}

void Desk::declinesAgreement(const AgreementId& agreement, const QString& why) {
    const auto state = openAgreements(*m_laptop);
    REQUIRE(state->overview().find(agreement)->stage == ui::AgreementStage::ToAnswer);
    QSignalSpy answered(state.get(), &ui::AgreementsState::answered);
    state->decline(agreement, why);
    REQUIRE(waitUntil([&] { return answered.count() == 1 && state->isSettled(); }));
    CHECK(state->overview().find(agreement)->stage == ui::AgreementStage::Past);
    m_ledger.agreementDeclined(agreement, why);
    expectNoFailure();
}

QString Desk::agreementState(const AgreementId& agreement) {
    const auto state = openAgreements(*m_laptop);
    const ui::AgreementItem* item = state->overview().find(agreement);
    return item ? QString(agreementStateName(item->agreement.state)) : u"not here"_s;
}

// Observations

void Desk::observes(const Desk& other, const QString& intent, const QString& remark, int level) {
    ui::ObserveState state(m_laptop->context());
    state.open();
    REQUIRE(waitUntil([&] { return state.isLoaded(); }));
    CHECK(state.people().contains(other.m_name));
    ui::ObserveDraft draft = state.usual();
    draft.who = other.m_name;
    draft.intent = intent;
    INFO(state.problem(draft).toStdString());
    REQUIRE(state.problem(draft).isEmpty());
    std::optional<ObservationId> observed;
    QObject::connect(&state, &ui::ObserveState::observed, &state, [&](const ObservationId& id) { observed = id; });
    state.observe(draft);
    REQUIRE(waitUntil([&] { return observed.has_value() && !state.isWorking(); }));
    {
        ui::ReviewState review(m_laptop->context());
        review.open(observed->entity());
        REQUIRE(waitUntil([&] { return review.isOpen() && review.isSettled(); }));
        QSignalSpy added(&review, &ui::ReviewState::noteAdded);
        review.addNote(0, {}, NoteTone::Praise, remark, false);
        REQUIRE(waitUntil([&] { return added.count() == 1 && review.isSettled(); }));
    }
    setLevels(observed->entity(), level);
    m_ledger.kept(m_name, intent);
    m_ledger.kept(m_name, remark);
    expectNoFailure();
}

// What their window shows

QStringList Desk::scenarios() {
    ui::PracticeState state(m_laptop->context());
    state.refresh();
    REQUIRE(waitUntil([&] { return state.isLoaded(); }));
    QStringList titles;
    for (const ui::PracticeItem& one : state.overview().items)
        titles.append(one.title);
    return titles;
}

QStringList Desk::shown() {
    ui::OthersModel model(m_laptop->context());
    model.refresh();
    REQUIRE(waitUntil([&] { return model.isLoaded(); }));
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const ui::SeenItem& item = model.at(model.index(row));
        QStringList who = item.who;
        who.sort();
        if (item.kind == ui::SeenItem::Kind::Share && !item.isOver)
            lines.append(item.title + u": "_s + who.join(u", "_s));
    }
    lines.sort();
    return lines;
}

QStringList Desk::sharedWithMe() {
    ui::ReviewsState state(m_laptop->context());
    state.refresh();
    REQUIRE(waitUntil([&] { return state.isLoaded(); }));
    QStringList shares;
    for (const ui::ReviewItem& one : state.items())
        if (one.kind == ui::ReviewItem::Kind::Share)
            shares.append(one.title + u": "_s + one.scenario);
    shares.sort();
    return shares;
}

} // namespace greenroom::test
