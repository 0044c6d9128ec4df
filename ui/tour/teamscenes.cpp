// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/catalogue.h"
#include "ui/editor/objectionrows.h"
#include "ui/editor/scenarioeditorpage.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/start/startview.h"
#include "ui/team/personpanel.h"
#include "ui/team/teampage.h"
#include "ui/tour/stage.h"
#include "ui/widgets/tabs.h"

#include <QCheckBox>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// Goes to a page of the first scenario that this home's person has written.
void goToOwn(const Stage& stage, PageKind kind, const QString& words = {}) {
    stage.context().home.ask(
        stage.window().currentPage(),
        [](Home& home) -> Result<EntityId> {
            GR_TRY_ASSIGN(const QList<ScenarioAtHand> all, Catalogue(home).scenariosAtHand());
            for (const ScenarioAtHand& one : all)
                if (one.origin == ScenarioAtHand::Origin::Own)
                    return one.scenario.id.entity();
            return EntityId();
        },
        [&stage, kind, words](const Result<EntityId>& found) {
            Place place{kind, found.value_or(EntityId())};
            place.words = words;
            stage.go(place);
        });
}

template <typename PageType>
std::function<bool()> isOn(const Stage& stage) {
    return [&stage] {
        const auto* page = stage.page<PageType>();
        return page && page->hasData();
    };
}

void scrollTo(const Stage& stage, int percent) {
    if (auto* area = stage.find<QScrollArea>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum() * percent / 100);
}

/// Opens the row of somebody else.
void openPerson(const Stage& stage) {
    if (auto* list = stage.find<QListView>())
        Q_EMIT list->activated(list->model()->index(1, 0));
}

void openSelf(const Stage& stage) {
    auto* list = stage.find<QListView>();
    for (int row = 0; list && row < list->model()->rowCount(); ++row)
        if (list->model()->index(row, 0).data().toString().contains(u"(you)"_s))
            Q_EMIT list->activated(list->model()->index(row, 0));
}

bool hasPanel(const Stage& stage) {
    return stage.find<PersonPanel>() != nullptr;
}

QList<Scene> editorScenes(const Stage& stage) {
    const auto scroll = [&stage](int percent) { return [&stage, percent] { scrollTo(stage, percent); }; };
    const Place scenarios{PageKind::Scenarios};
    return {
        {.name = u"editor-new"_s, .place = Place{PageKind::Editor}},
        {.name = u"editor"_s,
         .place = scenarios,
         .arrange = [&stage] { goToOwn(stage, PageKind::Editor); },
         .until = isOn<ScenarioEditorPage>(stage)},
        {.name = u"editor-script"_s, .show = scroll(30)},
        {.name = u"editor-landmarks"_s, .show = scroll(60)},
        {.name = u"editor-reports"_s, .show = scroll(100)},
        {.name = u"editor-preview"_s,
         .arrange = [&stage] { stage.page<ScenarioEditorPage>()->findChild<Tabs*>()->setCurrent(1); }},
        {.name = u"editor-publish"_s,
         .place = scenarios,
         .arrange = [&stage] { goToOwn(stage, PageKind::Editor, u"publish"_s); },
         .until = isOn<ScenarioEditorPage>(stage)},
        {.name = u"editor-objections"_s,
         .place = Place{PageKind::Editor, stage.cast().deck},
         .until = isOn<ScenarioEditorPage>(stage),
         .show =
             [&stage] {
                 stage.find<QScrollArea>()->verticalScrollBar()->setValue(
                     stage.find<ObjectionRows>()->mapTo(stage.find<QScrollArea>()->widget(), QPoint()).y() - 120);
             }},
        {.name = u"map-editor"_s, .place = Place{PageKind::MapEditor}},
        {.name = u"assign"_s, .place = Place{PageKind::Assign}},
        {.name = u"assign-chosen"_s,
         .place = scenarios,
         .arrange = [&stage] { goToOwn(stage, PageKind::Assign); },
         .until = [&stage] { return stage.find<QCheckBox>() != nullptr; },
         .show =
             [&stage] {
                 if (auto* box = stage.find<QCheckBox>(); box && !box->isChecked())
                     box->click();
             }},
    };
}

} // namespace

QList<Scene> comeBackScenes(QWidget& start) {
    return {{.name = u"start-come-back"_s, .arrange = [&start] { static_cast<StartView&>(start).askRecovery({}); }},
            {.name = u"start-come-back-wrong"_s,
             .arrange =
                 [&start] {
                     static_cast<StartView&>(start).askRecovery(
                         StartView::tr("That code does not bring anybody back: groups 3, 7 of the recovery code "
                                       "cannot be right."));
                 },
             .after = [&start] { static_cast<StartView&>(start).askName(); }}};
}

QList<Scene> teamScenes(const Stage& stage) {
    const Place team{PageKind::Team};
    QList<Scene> scenes{
        {.name = u"team-person"_s,
         .place = team,
         .arrange = [&stage] { openPerson(stage); },
         .until = [&stage] { return hasPanel(stage); }},
        {.name = u"team-laptop-lost"_s, .arrange = [&stage] { stage.click(PersonPanel::tr("Laptop lost…")); }},
        {.name = u"team-self"_s,
         .place = team,
         .arrange = [&stage] { openSelf(stage); },
         .until = [&stage] { return hasPanel(stage); }},
        {.name = u"team-invite"_s, .place = team, .arrange = [&stage] { stage.click(TeamPage::tr("Invite")); }},
        {.name = u"team-others"_s, .place = Place{PageKind::Others}},
    };
    return scenes + editorScenes(stage);
}

} // namespace greenroom::ui
