// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/clipstate.h"

#include "core/home/teamshare.h"
#include "core/sync/arriving.h"
#include "core/takes/takes.h"
#include "core/team/groups.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"

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

/// Only coaches and trainers of a team publish.
Result<QList<ExampleAudience>> audiencesOf(Home& home) {
    QList<ExampleAudience> audiences;
    if (!home.isInTeam())
        return audiences;
    GR_TRY_ASSIGN(const Roles roles, home.members().roles(home.person()));
    if (!(roles & (role::coach | role::trainer)))
        return audiences;
    GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
    const auto others = [&](const auto& isIn) {
        return static_cast<int>(std::count_if(members.begin(), members.end(), [&](const Member& member) {
            return member.inTeam && member.person != home.person() && isIn(member.person);
        }));
    };
    GR_TRY_ASSIGN(const auto team, TeamShare(home).joined());
    audiences.append({{}, team ? team->name : QString(), others([](const PersonId&) { return true; })});
    GR_TRY_ASSIGN(const QList<Group> groups, Groups(home.journal(), home.person(), home.random()).all());
    for (const Group& group : groups)
        audiences.append({group.id, group.name, others([&](const PersonId& one) { return group.has(one); })});
    return audiences;
}

Result<void> readSharing(Home& home, ClipOverview& clip) {
    if (clip.item.example.from)
        return {};
    GR_TRY_ASSIGN(clip.audiences, audiencesOf(home));
    GR_TRY_ASSIGN(clip.published,
                  PublishedExamples(home.journal(), home.person(), home.random()).of(clip.item.example.id));
    if (!clip.published)
        return {};
    for (const ExampleAudience& one : std::as_const(clip.audiences))
        if (one.group == clip.published->group)
            clip.publishedTo = one.name;
    if (clip.publishedTo.isEmpty())
        clip.publishedTo = ClipState::tr("a group that is gone");
    return {};
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
    if (!clip.isClipThere)
        clip.arrivedBytes = arrivingOf(home.folder(), clip.item.example.media).bytes;
    GR_TRY(readSharing(home, clip));
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
        if (!m_example.isNull() && (kinds.contains(u"example"_s) || kinds.contains(u"published_example"_s) ||
                                    kinds.contains(u"audience"_s) || kinds.contains(u"take"_s)))
            refresh();
    });
    // What is on its way comes with an exchange; whether one is possible is said too.
    connect(&context.team, &TeamLink::changed, this, [this] {
        if (m_overview && m_overview->item.example.from && !m_overview->isClipThere)
            refresh();
    });
    connect(&context.team, &TeamLink::received, this, [this] {
        if (!m_example.isNull())
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

void ClipState::publish(const std::optional<GroupId>& group) {
    m_context.home.ask(
        &m_context.messages,
        [example = m_example, group](Home& home) -> Result<void> {
            GR_TRY_ASSIGN(const ModelExample kept,
                          Examples(home.journal(), home.person(), home.random()).byId(example));
            if (!home.isInTeam())
                return fail(ErrorCode::Refused, u"this home is in no team; nothing was shown to anybody"_s);
            GR_TRY(PublishedExamples(home.journal(), home.person(), home.random())
                       .publish(kept, group, *home.authority().roster()));
            return {};
        },
        [&context = m_context](const Result<void>& done) {
            if (done)
                context.messages.tell(tr("Published. It goes out with the next exchange."));
            else
                context.messages.problem(done.error(), tr("The example was not published."));
        });
}

void ClipState::unpublish() {
    m_context.home.ask(
        &m_context.messages,
        [example = m_example](Home& home) {
            return PublishedExamples(home.journal(), home.person(), home.random()).unpublish(example);
        },
        [&context = m_context](const Result<void>& done) {
            if (done)
                context.messages.tell(tr("Taken back. It leaves the others' libraries at their next exchange."));
            else
                context.messages.problem(done.error(), tr("The example was not taken back."));
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
