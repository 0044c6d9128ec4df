// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/libraryoverview.h"

#include "core/home/catalogue.h"
#include "core/library/publishedexamples.h"
#include "ui/library/keeping.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"

namespace greenroom::ui {

using namespace Qt::StringLiterals;

Result<LibraryOverview> libraryOverview(Home& home) {
    LibraryOverview overview;
    GR_TRY_ASSIGN(const QList<ScenarioAtHand> scenarios, Catalogue(home).scenariosAtHand());
    QHash<ScenarioId, QString> titles;
    for (const ScenarioAtHand& at : scenarios) {
        overview.scenarios.append({at.scenario.id, at.scenario.document.title});
        titles.insert(at.scenario.id, at.scenario.document.title);
    }
    GR_TRY_ASSIGN(const QList<ModelExample> examples, Examples(home.journal(), home.person(), home.random()).all());
    QSet<ExampleId> shown;
    GR_TRY_ASSIGN(const QList<PublishedExample> published,
                  PublishedExamples(home.journal(), home.person(), home.random()).all());
    for (const PublishedExample& one : published)
        shown.insert(one.example);
    GR_TRY_ASSIGN(const QList<TeamClip> clips, Travel(home).all());
    QHash<ExampleId, TeamClip> places;
    for (const TeamClip& clip : clips)
        places.insert(clip.example.id, clip);
    overview.items.reserve(examples.size());
    for (const ModelExample& example : examples)
        overview.items.append({example,
                               example.scenario ? titles.value(*example.scenario) : QString(),
                               {example.media.hash, home.media().pathOf(example.media.hash)},
                               shown.contains(example.id),
                               places.value(example.id)});
    return overview;
}

LibraryState::LibraryState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this](const QStringList& kinds) {
        static const QStringList ours{u"example"_s,    u"scenario_version"_s, u"published_scenario"_s,
                                      u"assignment"_s, u"agreement"_s,        u"published_example"_s};
        if (m_loaded &&
            std::any_of(kinds.begin(), kinds.end(), [](const QString& kind) { return ours.contains(kind); }))
            refresh();
    });
    connect(&context.team, &TeamLink::received, this, [this] {
        if (m_loaded)
            refresh();
    });
}

void LibraryState::refresh() {
    if (std::exchange(m_asked, true)) {
        m_again = true;
        return;
    }
    m_context.home.ask(
        this, [](Home& home) { return libraryOverview(home); },
        [this](Result<LibraryOverview> overview) {
            m_asked = false;
            if (std::exchange(m_again, false))
                refresh();
            if (!overview) {
                m_context.messages.problem(overview.error(), tr("The library could not be read."));
                return;
            }
            m_overview = *std::move(overview);
            m_loaded = true;
            Q_EMIT changed();
        });
}

void LibraryState::remove(const ExampleId& example) {
    m_context.home.ask(
        this,
        [example](Home& home) -> Result<std::pair<QString, ChangeId>> {
            Examples examples(home.journal(), home.person(), home.random());
            GR_TRY_ASSIGN(const ModelExample kept, examples.byId(example));
            GR_TRY(PublishedExamples(home.journal(), home.person(), home.random()).unpublish(example));
            GR_TRY_ASSIGN(const ChangeId change, examples.remove(example));
            return std::pair(kept.title, change);
        },
        [&context = m_context](const Result<std::pair<QString, ChangeId>>& removed) {
            if (!removed) {
                context.messages.problem(removed.error(), tr("The example was not taken out of the library."));
                return;
            }
            context.messages.tell(tr("“%1” was taken out of the library.").arg(removed->first),
                                  [&context, change = removed->second] {
                                      revertAll(context, {change}, tr("The example could not be brought back."));
                                  });
        });
}

void revertAll(Context& context, const QList<ChangeId>& changes, const QString& problem) {
    context.home.ask(
        &context.messages,
        [changes](Home& home) -> Result<int> {
            for (const ChangeId& change : changes)
                GR_TRY(home.journal().revert(change));
            return static_cast<int>(changes.size());
        },
        [&context, problem](const Result<int>& reverted) {
            if (!reverted)
                context.messages.problem(reverted.error(), problem);
        });
}

QString sharingText(const LibraryItem& item) {
    if (item.isPublished)
        return LibraryState::tr("Published");
    if (!item.example.from)
        return {};
    const QString who = item.example.publisher.isEmpty() ? LibraryState::tr("From your team")
                                                         : LibraryState::tr("From %1").arg(item.example.publisher);
    const QString place = item.place.isHere ? placeText(item.place) : QString(); // else it is said on the picture
    return place.isEmpty() ? who : place + u". "_s + who;
}

QString qualityText(const ModelExample& example) {
    return example.quality == "bad"_L1 ? LibraryState::tr("Bad example") : LibraryState::tr("Good example");
}

QString qualityIcon(const ModelExample& example) {
    return example.quality == "bad"_L1 ? u"example-bad"_s : u"example-good"_s;
}

double shownSeconds(const ModelExample& example) {
    return example.ends.value_or(example.duration) - example.starts.value_or(0);
}

} // namespace greenroom::ui
