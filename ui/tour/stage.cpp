// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/stage.h"

#include "core/home/catalogue.h"
#include "core/home/travel.h"
#include "core/takes/shares.h"
#include "core/takes/takes.h"
#include "ui/coaching/agreementsstate.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/page.h"

#include <QAction>
#include <QDirIterator>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

Result<Stage::Cast> findCast(Home& home) {
    Stage::Cast cast;
    GR_TRY_ASSIGN(const QList<Take> takes, Takes(home.journal(), home.person(), home.random(), home.clock()).all());
    for (const Take& take : takes) {
        if (take.starred) {
            cast.scenario = take.attempt.scenario.entity();
            cast.take = take.id.entity();
        } else {
            cast.otherTakes.append(take.id.entity());
            cast.otherFiles.append(home.media().pathOf(take.media.blob.hash));
        }
    }
    GR_TRY_ASSIGN(const QList<ModelExample> examples, Examples(home.journal(), home.person(), home.random()).all());
    for (const ModelExample& example : examples)
        if (!example.from &&
            (cast.scenario.isNull() ||
             (example.scenario && example.scenario->entity() == cast.scenario && example.quality == u"good"_s)))
            cast.example = example.id.entity();
    GR_TRY_ASSIGN(const QList<TeamClip> clips, Travel(home).all());
    for (const TeamClip& clip : clips) {
        (clip.isHere ? cast.ofTeam : cast.away) = clip.example.id.entity();
        if (!clip.isHere && clip.example.scenario)
            cast.toTravel = clip.example.scenario->entity();
    }
    GR_TRY_ASSIGN(const QList<Share> shares, Shares(home.journal(), home.person(), home.random(), home.clock()).all());
    for (const Share& share : shares)
        if (share.id.entity().owner() != home.person())
            cast.share = share.id.entity();
    GR_TRY_ASSIGN(const AgreementsOverview agreements, agreementsOverview(home));
    for (const AgreementItem& one : agreements.at(AgreementStage::ToAnswer))
        cast.agreement = one.agreement.id.entity();
    GR_TRY_ASSIGN(const QList<ScenarioAtHand> scenarios, Catalogue(home).scenariosAtHand());
    for (const ScenarioAtHand& one : scenarios)
        if (!one.scenario.document.objections.isEmpty())
            cast.deck = one.scenario.id.entity();
    return cast;
}

} // namespace

Stage::Stage(MainWindow& window, Context& context, StageDevices& devices, QString scratch)
    : m_window(&window), m_context(&context), m_devices(&devices), m_scratch(std::move(scratch)) {}

void Stage::prepare(const std::function<void(const Result<void>& found)>& then) {
    m_context->home.ask(this, findCast, [this, then](const Result<Cast>& cast) {
        m_cast = cast.value_or(Cast());
        then(cast ? Result<void>() : Result<void>(tl::make_unexpected(cast.error())));
    });
}

QString Stage::scratch(const QString& name) const {
    return m_scratch + u'/' + name;
}

void Stage::go(const Place& place) const {
    m_context->navigator.go(place);
}

void Stage::press(const QString& command) const {
    for (auto* action : m_window->findChildren<QAction*>(command)) {
        const auto* owner = qobject_cast<QWidget*>(action->parent());
        if (action->isEnabled() && (!owner || owner->isVisible()))
            return action->trigger();
    }
}

QPushButton* Stage::button(const QString& name) const {
    for (auto* button : m_window->findChildren<QPushButton*>())
        if (button->isVisible() && (button->text() == name || button->accessibleName() == name))
            return button;
    return nullptr;
}

void Stage::click(const QString& name) const {
    if (QPushButton* found = button(name))
        found->click();
}

void Stage::popUp(const QString& name) const {
    if (QPushButton* found = button(name); found && found->menu())
        found->menu()->popup(found->mapToGlobal(QPoint(0, found->height())));
}

void Stage::search(const QString& words) const {
    if (auto* field = qobject_cast<QLineEdit*>(m_window->currentPage()->searchField()))
        field->setText(words);
}

bool Stage::copyHome(const QString& folder) const {
    const QDir from(m_context->homeFolder);
    bool isWhole = QDir().mkpath(folder);
    QDirIterator all(from.path(), QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        const QString copy = folder + u'/' + from.relativeFilePath(path);
        isWhole = (all.fileInfo().isDir() ? QDir().mkpath(copy) : QFile::copy(path, copy)) && isWhole;
    }
    return isWhole;
}

} // namespace greenroom::ui
