// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/shell/settings.h"
#include "ui/tour/stage.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QKeySequenceEdit>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// The menu bar as a key shows it, with one of its menus open.
Scene menuScene(const Stage& stage, const QString& name, int menu) {
    return {.name = name, .place = Place{PageKind::Today}, .show = [&stage, menu] {
                stage.press(u"menu"_s);
                QMenuBar* bar = stage.window().menuBar();
                bar->setActiveAction(bar->actions().value(menu));
            }};
}

void chooseKey(const Stage& stage, const QKeySequence& key) {
    auto* table = stage.find<QTableView>();
    table->setCurrentIndex(table->model()->index(3, 0));
    stage.find<QKeySequenceEdit>()->setKeySequence(key);
}

} // namespace

QList<Scene> windowScenes(const Stage& stage) {
    const Place settings{PageKind::Settings};
    const Place shortcuts{PageKind::Shortcuts};
    const Place practise{PageKind::Scenarios};
    return {
        {.name = u"storage"_s, .place = Place{PageKind::Storage}},
        {.name = u"settings"_s, .place = settings},
        {.name = u"settings-choice"_s, .place = settings, .show = [&stage] { stage.find<QComboBox>()->showPopup(); }},
        {.name = u"settings-below"_s,
         .place = settings,
         .show =
             [&stage] {
                 QScrollBar* bar = stage.find<QScrollArea>()->verticalScrollBar();
                 bar->setValue(bar->maximum());
             },
         .after = [&stage] { stage.find<QScrollArea>()->verticalScrollBar()->setValue(0); }},
        {.name = u"exchange-alone"_s, .place = Place{PageKind::Exchange}},
        {.name = u"join"_s, .place = Place{PageKind::Join}},
        {.name = u"others-alone"_s, .place = Place{PageKind::Others}},
        {.name = u"shortcuts"_s, .place = shortcuts, .arrange = [&stage] { stage.search({}); }},
        {.name = u"shortcuts-found"_s,
         .place = shortcuts,
         .arrange = [&stage] { stage.search(u"loop"_s); },
         .after = [&stage] { stage.search({}); }},
        {.name = u"shortcuts-clash"_s,
         .place = shortcuts,
         .arrange = [&stage] { chooseKey(stage, stage.context().commands.keys(u"play"_s).value(0)); }},
        {.name = u"help"_s, .place = Place{.page = PageKind::Help, .words = u"rep"_s}},
        {.name = u"help-found"_s,
         .place = Place{.page = PageKind::Help, .words = u"folder"_s},
         .arrange = [&stage] { stage.search(u"folder Dropbox"_s); },
         .after = [&stage] { stage.search({}); }},
        menuScene(stage, u"menu-file"_s, 0),
        menuScene(stage, u"menu-edit"_s, 1),
        menuScene(stage, u"menu-go"_s, 2),
        menuScene(stage, u"menu-help"_s, 3),
        {.name = u"menu-bar-always"_s,
         .place = practise,
         .arrange = [&stage] { stage.context().settings.set(setting::menuBar, true); },
         .after = [&stage] { stage.context().settings.remove(setting::menuBar); }},
        {.name = u"problem"_s,
         .place = practise,
         .arrange =
             [&stage] {
                 stage.context().messages.problem(
                     {ErrorCode::DiskFull, u"cannot write the clip: no space left on device"_s, {}},
                     QObject::tr("The clip was not imported."));
             }},
        {.name = u"problem-details"_s, .arrange = [&stage] { stage.click(Banner::tr("Details")); }},
    };
}

QList<Scene> recoveredScenes(const Stage& stage) {
    return {{.name = u"recovered"_s, .until = [&stage] { return stage.find<Banner>() != nullptr; }}};
}

} // namespace greenroom::ui
