// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/clipstate.h"

#include "core/takes/takes.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

Result<EntityId> myTakeOf(Home& home, const ScenarioId& scenario) {
    GR_TRY_ASSIGN(const QList<Take> takes,
                  Takes(home.journal(), home.person(), home.random(), home.clock()).all(scenario));
    const auto starred = std::find_if(takes.begin(), takes.end(), [](const Take& take) { return take.starred; });
    if (starred != takes.end())
        return starred->id.entity();
    return takes.isEmpty() ? EntityId() : takes.last().id.entity();
}

} // namespace

Result<ClipOverview> clipOverview(Home& home, const ExampleId& example) {
    GR_TRY_ASSIGN(const LibraryOverview library, libraryOverview(home));
    const auto found = std::find_if(library.items.begin(), library.items.end(),
                                    [&](const LibraryItem& item) { return item.example.id == example; });
    if (found == library.items.end())
        return fail(ErrorCode::NotFound, u"there is no example %1 here"_s.arg(example.toString()));
    ClipOverview clip;
    clip.item = *found;
    clip.scenarios = library.scenarios;
    clip.isClipThere = home.media().contains(clip.item.clip.media);
    if (const auto& scenario = clip.item.example.scenario) {
        clip.canPractise = std::any_of(library.scenarios.begin(), library.scenarios.end(),
                                       [&](const ScenarioChoice& one) { return one.id == *scenario; });
        GR_TRY_ASSIGN(clip.myTake, myTakeOf(home, *scenario));
    }
    return clip;
}

ExampleDetails detailsOf(const ModelExample& example) {
    return {example.title, example.quality, example.scenario, example.consent, example.tags};
}

ClipState::ClipState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this](const QStringList& kinds) {
        if (!m_example.isNull() && (kinds.contains(u"example"_s) || kinds.contains(u"take"_s)))
            refresh();
    });
}

void ClipState::open(const ExampleId& example) {
    if (example != m_example)
        m_overview.reset();
    m_example = example;
    refresh();
}

void ClipState::refresh() {
    m_context.home.ask(
        this, [example = m_example](Home& home) { return clipOverview(home, example); },
        [this, question = ++m_question](const Result<ClipOverview>& overview) {
            if (question != m_question)
                return;
            if (overview) {
                m_overview = *overview;
                Q_EMIT changed();
                return;
            }
            if (overview.error().code != ErrorCode::NotFound)
                m_context.messages.problem(overview.error(), tr("The example could not be read."));
            m_overview.reset();
            m_example = {};
            Q_EMIT missing();
        });
}

void ClipState::setDetails(const ExampleDetails& details) {
    change([details](const ModelExample& example) { return withDetails(example, details); });
}

void ClipState::setRange(std::optional<double> starts, std::optional<double> ends) {
    change([starts, ends](ModelExample example) {
        example.starts = starts;
        example.ends = ends;
        return example;
    });
}

void ClipState::change(const Alter& alter) {
    m_context.home.ask(
        &m_context.messages,
        [example = m_example, alter](Home& home) -> Result<std::optional<ChangeId>> {
            Examples examples(home.journal(), home.person(), home.random());
            GR_TRY_ASSIGN(const ModelExample kept, examples.byId(example));
            return examples.change(alter(kept));
        },
        [&context = m_context](const Result<std::optional<ChangeId>>& change) {
            if (!change)
                context.messages.problem(change.error(), tr("The example was not changed."));
            else if (*change)
                context.messages.tell(tr("The example was changed."), [&context, change = **change] {
                    revertAll(context, {change}, tr("The change could not be undone."));
                });
        });
}

} // namespace greenroom::ui
