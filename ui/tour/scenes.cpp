// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/catalogue.h"
#include "core/library/examples.h"
#include "core/takes/takes.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/tour/tour.h"

#include <QAction>
#include <QLineEdit>

#include <memory>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// What the scenes point to, once it has been found.
struct Found {
    EntityId scenario;
    EntityId take;
    EntityId example;
};

Result<Found> find(Home& home) {
    Found found;
    Takes takes(home.journal(), home.person(), home.random(), home.clock());
    GR_TRY_ASSIGN(const QList<Take> all, takes.all());
    for (const Take& take : all)
        if (take.starred)
            found = {take.attempt.scenario.entity(), take.id.entity(), {}};
    GR_TRY_ASSIGN(const QList<ModelExample> examples, Examples(home.journal(), home.person(), home.random()).all());
    for (const ModelExample& example : examples)
        if (example.scenario && example.scenario->entity() == found.scenario && example.quality == u"good"_s)
            found.example = example.id.entity();
    return found;
}

/// As if the person had asked for it by its key.
void ask(QWidget& where, const QString& command) {
    for (auto* action : where.findChildren<QAction*>(command))
        if (action->isEnabled())
            return action->trigger();
}

void search(Page& page, const QString& words) {
    if (auto* field = qobject_cast<QLineEdit*>(page.searchField()))
        field->setText(words);
}

} // namespace

QList<Scene> tourScenes(Context& context) {
    const auto found = std::make_shared<Found>();
    context.home.ask(&context.messages, find, [found](const Result<Found>& result) {
        if (result)
            *found = *result;
    });
    const auto at = [](PageKind page) { return [page] { return Place{page}; }; };
    const auto studio = [found] { return Place{PageKind::Studio, found->scenario}; };
    const auto review = [found] { return Place{PageKind::Review, found->take}; };
    const auto compare = [found] { return Place{PageKind::Compare, found->take, found->example}; };
    const auto press = [](const QString& command) {
        return [command](MainWindow& window, Page&) { ask(window, command); };
    };
    return {
        {u"today"_s, at(PageKind::Today), {}},
        {u"practise"_s, at(PageKind::Scenarios), [](MainWindow&, Page& page) { search(page, {}); }},
        {u"practise-nothing-found"_s, at(PageKind::Scenarios),
         [](MainWindow&, Page& page) { search(page, u"nothing like this"_s); }},
        {u"studio"_s, studio, {}, 1500},
        {u"studio-countdown"_s, studio, press(u"record"_s), 900},
        {u"studio-recording"_s, studio, press(u"record"_s), 6000},
        {u"library"_s, at(PageKind::Library), [](MainWindow&, Page& page) { search(page, {}); }, 600},
        {u"library-nothing-found"_s, at(PageKind::Library),
         [](MainWindow&, Page& page) { search(page, u"nothing like this"_s); }},
        {u"clip"_s,
         [found] {
             return Place{PageKind::Clip, found->example};
         },
         {},
         600},
        {u"reviews"_s, at(PageKind::Reviews), {}, 600},
        {u"review"_s, review, {}, 600},
        {u"review-note"_s, review, press(u"note"_s), 600},
        {u"compare"_s, compare, {}, 800},
        {u"compare-stacked"_s, compare, press(u"layout"_s), 800},
        {u"compare-marking"_s, compare,
         [](MainWindow& window, Page&) {
             ask(window, u"layout"_s); // back: it is remembered
             ask(window, u"align"_s);
         },
         800},
        {u"compare-choose"_s,
         [found] {
             return Place{PageKind::Compare, found->take};
         },
         {},
         400},
        {u"settings"_s, at(PageKind::Settings), {}},
        {u"shortcuts"_s, at(PageKind::Shortcuts), {}},
        {u"undo"_s, at(PageKind::Scenarios),
         [&context](MainWindow&, Page& page) {
             search(page, {});
             context.messages.tell(QObject::tr("Attempt 2 was discarded."), [] {});
         }},
        {u"problem"_s, at(PageKind::Scenarios),
         [&context](MainWindow&, Page&) {
             context.messages.problem({ErrorCode::DiskFull, u"cannot write the clip: no space left on device"_s, {}},
                                      QObject::tr("The clip was not imported."));
         }},
    };
}

} // namespace greenroom::ui
