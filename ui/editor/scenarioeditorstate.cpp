// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/scenarioeditorstate.h"

#include "core/library/publishedexamples.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"

#include <QLocale>

#include <algorithm>

namespace greenroom::ui {

struct ScenarioEditorState::Opened {
    ScenarioId id;
    ScenarioDraft draft;
    ScenarioDraft kept;
    ScenarioDesk desk;
    qint64 draftMs = 0;
};

namespace {

Result<QList<ExampleId>> examplesOf(Home& home, const ScenarioId& id) {
    GR_TRY_ASSIGN(const QList<ModelExample> all, Examples(home.journal(), home.person(), home.random()).mine());
    QList<ExampleId> ids;
    for (const ModelExample& one : all)
        if (one.scenario == id)
            ids.append(one.id);
    return ids;
}

/// "Discovery, my version", and when that is taken "Discovery, my version 2".
QString titleOfCopy(const QString& title, const QList<ScenarioAtHand>& atHand) {
    const auto isTaken = [&](const QString& text) {
        return std::any_of(atHand.begin(), atHand.end(),
                           [&](const ScenarioAtHand& one) { return one.scenario.document.title == text; });
    };
    const QString plain = ScenarioEditorState::tr("%1, my version").arg(title);
    QString result = plain;
    for (int n = 2; isTaken(result); ++n)
        result = QStringLiteral("%1 %2").arg(plain).arg(n);
    return result;
}

Result<void> linkExamples(Home& home, const ScenarioId& id, const QList<ExampleId>& wanted) {
    Examples examples(home.journal(), home.person(), home.random());
    GR_TRY_ASSIGN(const QList<ModelExample> all, examples.mine());
    for (ModelExample one : all) {
        const bool isLinked = one.scenario == id;
        if (isLinked == wanted.contains(one.id))
            continue;
        one.scenario = isLinked ? std::nullopt : std::optional(id);
        GR_TRY(examples.change(one));
    }
    return {};
}

Result<void> publishExamples(Home& home, const ScenarioId& id, const std::optional<GroupId>& group) {
    const Roster* roster = home.authority().roster();
    if (!roster)
        return {};
    PublishedExamples published(home.journal(), home.person(), home.random());
    GR_TRY_ASSIGN(const QList<ModelExample> all, Examples(home.journal(), home.person(), home.random()).mine());
    for (const ModelExample& one : all)
        if (one.scenario == id && !one.consent.trimmed().isEmpty())
            GR_TRY(published.publish(one, group, *roster));
    return {};
}

} // namespace

ScenarioEditorState::ScenarioEditorState(Context& context, std::chrono::milliseconds pause, QObject* parent)
    : QObject(parent), m_context(context), m_drafts(context, Drafts::Kind::Scenario, pause, [this] {
        // Nothing to keep: as it was, or nothing written yet.
        const bool isNeedless = m_desk.isKept ? m_draft == m_kept : m_draft.isEmpty();
        return DraftKeeper::Typed{m_id.entity(), isNeedless ? std::nullopt : std::optional(m_draft.toJson())};
    }) {
    connect(&m_drafts, &DraftKeeper::kept, this, &ScenarioEditorState::changed);
    connect(&context.home, &HomeThread::committed, this, &ScenarioEditorState::refresh);
    connect(&context.team, &TeamLink::changed, this, &ScenarioEditorState::changed);
}

void ScenarioEditorState::open(const ScenarioId& scenario) {
    if (m_isLoaded && scenario == m_id && !scenario.isNull()) {
        refresh();
        return;
    }
    ask(scenario, false);
}

void ScenarioEditorState::copy(const ScenarioId& scenario) {
    ask(scenario, true);
}

Result<ScenarioDesk> ScenarioEditorState::readDesk(Home& home, const ScenarioId& id) {
    ScenarioDesk desk;
    Catalogue catalogue(home);
    GR_TRY_ASSIGN(desk.maps, catalogue.maps().all());
    GR_TRY_ASSIGN(const QList<ScenarioAtHand> atHand, catalogue.scenariosAtHand());
    QHash<ScenarioId, QString> titles;
    const ScenarioRecord* kept = nullptr;
    for (const ScenarioAtHand& one : atHand) {
        titles.insert(one.scenario.id, one.scenario.document.title);
        if (one.scenario.id == id)
            kept = &one.scenario;
    }
    desk.isKept = kept != nullptr;
    GR_TRY_ASSIGN(const QList<ModelExample> examples, Examples(home.journal(), home.person(), home.random()).mine());
    for (const ModelExample& one : examples)
        desk.examples.append({one, one.scenario ? titles.value(*one.scenario) : QString()});
    GR_TRY_ASSIGN(const QList<PublishedScenario> published, catalogue.published().all());
    for (const PublishedScenario& one : published) {
        if (one.scenario.id != id)
            continue;
        desk.publishedMs = one.publishedMs;
        desk.isPublished = kept && kept->version == one.scenario.version;
    }
    if (!home.authority().roster())
        return desk;
    GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
    const auto others = [&](const auto& isIn) {
        return static_cast<int>(std::count_if(members.begin(), members.end(), [&](const Member& member) {
            return member.inTeam && member.person != home.person() && isIn(member.person);
        }));
    };
    desk.audiences.append({{}, {}, others([](const PersonId&) { return true; })});
    GR_TRY_ASSIGN(const QList<Group> groups, Groups(home.journal(), home.person(), home.random()).all());
    for (const Group& group : groups)
        desk.audiences.append({group.id, group.name, others([&](const PersonId& one) { return group.has(one); })});
    return desk;
}

Result<ScenarioEditorState::Opened> ScenarioEditorState::read(Home& home, const ScenarioId& id, bool isCopy) {
    Opened opened;
    Drafts drafts(home, Drafts::Kind::Scenario);
    GR_TRY_ASSIGN(const QList<ScenarioAtHand> atHand, Catalogue(home).scenariosAtHand());
    const auto found =
        std::find_if(atHand.begin(), atHand.end(), [&](const ScenarioAtHand& one) { return one.scenario.id == id; });
    const bool isMine =
        found != atHand.end() && id.entity().owner() == home.person() && found->origin == ScenarioAtHand::Origin::Own;
    opened.id = id;
    if (found != atHand.end()) {
        opened.kept = ScenarioDraft::of(found->scenario.document);
        GR_TRY_ASSIGN(opened.kept.examples, examplesOf(home, id));
    }
    opened.draft = opened.kept;
    if (found != atHand.end() && (isCopy || !isMine)) {
        opened.id = ScenarioId(home.newEntity());
        opened.draft.title = titleOfCopy(found->scenario.document.title, atHand);
        opened.draft.examples.clear(); // they stay with the one that they were linked to
        opened.kept = {};
    } else if (id.isNull()) {
        opened.id = ScenarioId(home.newEntity());
        opened.draft.language = QLocale().bcp47Name();
    } else {
        GR_TRY_ASSIGN(const std::optional<Draft> draft, drafts.find(id));
        if (!draft && found == atHand.end() && id.entity().owner() != home.person())
            return fail(ErrorCode::NotFound, QStringLiteral("no scenario here is called %1").arg(id.toString()));
        if (draft) {
            opened.draft = ScenarioDraft::fromJson(draft->document);
            opened.draftMs = draft->changedMs;
        }
    }
    GR_TRY_ASSIGN(opened.desk, readDesk(home, opened.id));
    return opened;
}

void ScenarioEditorState::ask(const ScenarioId& id, bool isCopy) {
    m_drafts.flush();
    m_isLoaded = false;
    m_context.home.ask(
        this, [id, isCopy](Home& home) { return read(home, id, isCopy); },
        [this, asked = ++m_asked](const Result<Opened>& opened) {
            if (asked != m_asked)
                return;
            if (opened && !m_drafts.isWaiting()) {
                show(*opened);
                return;
            }
            m_isLoaded = !m_id.isNull(); // what was open still is
            if (!opened) {
                m_context.messages.problem(opened.error(), tr("The scenario could not be opened for editing."));
                Q_EMIT discarded();
                return;
            }
            Q_EMIT this->opened();
            Q_EMIT changed();
        });
}

void ScenarioEditorState::show(const Opened& opened) {
    m_id = opened.id;
    m_draft = opened.draft;
    m_kept = opened.kept;
    m_desk = opened.desk;
    m_drafts.settle(opened.draftMs);
    m_isLoaded = true;
    if (!m_desk.isKept && opened.draftMs == 0 && !m_draft.isEmpty()) { // a copy is there from now on
        m_drafts.touch();
        m_drafts.flush();
    }
    Q_EMIT this->opened();
    Q_EMIT changed();
}

void ScenarioEditorState::refresh() {
    if (!m_isLoaded)
        return;
    m_context.home.ask(
        this, [id = m_id](Home& home) { return readDesk(home, id); },
        [this, id = m_id](const Result<ScenarioDesk>& desk) {
            if (!desk || id != m_id || !m_isLoaded)
                return;
            m_desk = *desk;
            Q_EMIT deskChanged();
            Q_EMIT changed();
        });
}

QString ScenarioEditorState::whyNotPublish() const {
    const TeamState& team = m_context.team.state();
    if (!team.isIn())
        return tr("You are in no team yet. What you write is here to practise, and you can publish it once you are.");
    if (!team.teaches())
        return tr("Coaches and trainers publish scenarios. What you write is here for you to practise.");
    return {};
}

void ScenarioEditorState::change(const ScenarioDraft& draft) {
    if (!m_isLoaded || draft == m_draft)
        return;
    m_draft = draft;
    m_drafts.touch();
    Q_EMIT changed();
}

Result<ScenarioRecord> ScenarioEditorState::keepVersion(Home& home, const ScenarioId& id, const ScenarioDraft& draft) {
    Catalogue catalogue(home);
    GR_TRY_ASSIGN(const ScenarioRecord record, catalogue.scenarios().put(id, toScenario(draft)));
    GR_TRY(linkExamples(home, id, draft.examples));
    GR_TRY(Drafts(home, Drafts::Kind::Scenario).remove(id));
    return record;
}

void ScenarioEditorState::settle(const ScenarioDraft& draft) {
    // Landmarks have their ids now. What was typed meanwhile stays.
    const bool isSame = m_draft == draft;
    m_kept = ScenarioDraft::of(toScenario(draft));
    m_kept.examples = draft.examples;
    m_desk.isKept = true;
    if (!isSame) {
        m_drafts.touch();
        return;
    }
    m_drafts.settle(0);
    m_draft = m_kept;
    Q_EMIT opened();
}

void ScenarioEditorState::refuse(const Error& error) {
    Q_EMIT refused(error, error.code == ErrorCode::Exists);
}

void ScenarioEditorState::keep() {
    if (!m_isLoaded || !problems().isEmpty())
        return;
    m_drafts.flush();
    m_context.home.ask(
        this, [id = m_id, draft = m_draft](Home& home) { return keepVersion(home, id, draft); },
        [this, id = m_id, draft = m_draft](const Result<ScenarioRecord>& done) {
            if (!done) {
                refuse(done.error());
                return;
            }
            if (id != m_id)
                return;
            settle(draft);
            refresh();
            Q_EMIT kept();
        });
}

int ScenarioEditorState::examplesWith(bool consent) const {
    return static_cast<int>(std::count_if(m_desk.examples.begin(), m_desk.examples.end(), [&](const auto& one) {
        return m_draft.examples.contains(one.example.id) && one.example.consent.trimmed().isEmpty() != consent;
    }));
}

void ScenarioEditorState::publish(const std::optional<GroupId>& group, bool withExamples) {
    if (!m_isLoaded || !problems().isEmpty() || !whyNotPublish().isEmpty())
        return;
    m_drafts.flush();
    QString name = m_context.team.state().team;
    for (const ScenarioDesk::Audience& one : m_desk.audiences)
        if (group && one.group == group)
            name = one.name;
    m_context.home.ask(
        this,
        [id = m_id, draft = m_draft, group, withExamples](Home& home) -> Result<PublishedScenario> {
            GR_TRY_ASSIGN(const ScenarioRecord record, keepVersion(home, id, draft));
            if (withExamples)
                GR_TRY(publishExamples(home, id, group));
            return Catalogue(home).published().publish(record, group);
        },
        [this, id = m_id, draft = m_draft, group, name](const Result<PublishedScenario>& done) {
            if (!done) {
                refuse(done.error());
                return;
            }
            if (id == m_id) {
                settle(draft);
                refresh();
            }
            Q_EMIT published(name);
        });
}

void ScenarioEditorState::discard() {
    if (!m_isLoaded)
        return;
    m_drafts.settle(0);
    m_draft = m_kept;
    m_context.home.ask(
        this,
        [id = m_id](Home& home) -> Result<int> {
            GR_TRY(Drafts(home, Drafts::Kind::Scenario).remove(id));
            return 0;
        },
        [this](const Result<int>& done) {
            if (!done)
                m_context.messages.problem(done.error(), tr("The draft could not be discarded. It is still there."));
        });
    if (!m_desk.isKept) {
        Q_EMIT discarded();
        return;
    }
    Q_EMIT opened();
    Q_EMIT changed();
}

void ScenarioEditorState::restore(const ScenarioId& id, const ScenarioDraft& draft) {
    if (m_isLoaded && id == m_id) {
        change(draft);
        m_drafts.flush();
        Q_EMIT opened();
        return;
    }
    m_drafts.put(id, draft.toJson());
    ask(id, false);
}

} // namespace greenroom::ui
