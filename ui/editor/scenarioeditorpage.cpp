// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/scenarioeditorpage.h"

#include "ui/editor/publishpanel.h"
#include "ui/editor/scenarioeditorstate.h"
#include "ui/editor/scenarioform.h"
#include "ui/editor/scenariopreview.h"
#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/studio/studiowords.h"
#include "ui/team/teamlink.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>

#include <utility>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds draftPause(500);
constexpr int previewPause = 150; ///< ms
constexpr int narrowWidth = 1000; ///< of the page, below which the preview is a tab
constexpr int formWidth = 760;
constexpr int previewWidth = 400;

} // namespace

ScenarioEditorPage::ScenarioEditorPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new ScenarioEditorState(context, draftPause, this))
    , m_header(new PageHeader({}))
    , m_keep(makeButton(tr("Keep"), ButtonKind::Filled, u"check"_s))
    , m_publish(makeButton(tr("Publish"), ButtonKind::Outlined, u"share"_s))
    , m_tabs(new Tabs({tr("Write"), tr("Preview")}))
    , m_panel(new PublishPanel)
    , m_form(new ScenarioForm)
    , m_scroll(makeScroll(m_form))
    , m_preview(new ScenarioPreview) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 0, 20, 20);
    column->setSpacing(12);
    makeHeader();
    column->addWidget(m_header);
    m_panel->hide();
    m_panel->setMaximumWidth(scaled(formWidth));
    column->addWidget(m_panel);
    column->addWidget(m_tabs, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(m_scroll, formWidth);
    row->addWidget(m_preview, previewWidth);
    column->addLayout(row, 1);
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(previewPause);
    listen();
}

void ScenarioEditorPage::makeHeader() {
    m_header->showBack();
    connect(m_header, &PageHeader::backPressed, this, [this] { context().navigator.back(); });
    m_header->addAction(m_publish);
    m_header->addAction(m_keep);
    auto* more = makeIconButton(u"more"_s, tr("More"));
    auto* menu = new QMenu(more);
    m_practise = menu->addAction(icon(u"practise"_s), tr("Practise it"), this, [this] {
        context().navigator.go({PageKind::Studio, m_state->scenario().entity()});
    });
    m_assign = menu->addAction(icon(u"agreement"_s), tr("Assign it"), this, [this] {
        context().navigator.go({PageKind::Assign, m_state->scenario().entity()});
    });
    m_discard = menu->addAction(icon(u"delete"_s), tr("Discard the draft"), this, &ScenarioEditorPage::discard);
    more->setMenu(menu);
    m_header->addAction(more);
    connect(m_keep, &QPushButton::clicked, this, &ScenarioEditorPage::keep);
    connect(m_publish, &QPushButton::clicked, this, &ScenarioEditorPage::askPublish);
}

void ScenarioEditorPage::listen() {
    connect(m_state, &ScenarioEditorState::opened, this, &ScenarioEditorPage::fill);
    connect(m_state, &ScenarioEditorState::changed, this, &ScenarioEditorPage::showState);
    connect(m_state, &ScenarioEditorState::deskChanged, this,
            [this] { m_form->setDesk(m_state->desk(), m_state->scenario()); });
    connect(m_state, &ScenarioEditorState::kept, this,
            [this] { context().messages.tell(tr("Kept. You practise this version from now on.")); });
    connect(m_state, &ScenarioEditorState::published, this, [this](const QString& audience) {
        context().messages.tell(tr("Published to %1. They have it after the next exchange.").arg(audience));
    });
    connect(m_state, &ScenarioEditorState::discarded, this, [this] {
        if (context().navigator.place().page == PageKind::Editor)
            context().navigator.go({PageKind::Scenarios});
    });
    connect(m_state, &ScenarioEditorState::refused, this, [this](const Error& error, bool isTitleTaken) {
        if (isTitleTaken)
            m_form->setTitleProblem(tr("Another scenario of yours has this title. Give this one another."));
        else
            context().messages.problem(error, tr("The scenario could not be kept. Your draft is safe."));
    });
    connect(m_form, &ScenarioForm::edited, this, [this] { m_state->change(m_form->draft()); });
    connect(m_form, &ScenarioForm::scriptChosen, this, &ScenarioEditorPage::showPreview);
    connect(m_form, &ScenarioForm::mapsWanted, this, [this] { context().navigator.go({PageKind::MapEditor}); });
    connect(m_panel, &PublishPanel::cancelled, this, [this] {
        m_panel->hide();
        showState();
    });
    connect(m_panel, &PublishPanel::publishPressed, this,
            [this](const std::optional<GroupId>& group, bool withExamples) {
                m_panel->hide();
                m_state->publish(group, withExamples);
                showState();
            });
    connect(m_tabs, &Tabs::currentChanged, this, &ScenarioEditorPage::fit);
    connect(&m_previewSoon, &QTimer::timeout, this, &ScenarioEditorPage::showPreview);
}

void ScenarioEditorPage::enter(const Place& place) {
    m_panel->hide();
    m_tabs->setCurrent(0);
    m_wantsPublish = place.words == u"publish"_s;
    if (place.subject.isNull() && !place.other.isNull())
        m_state->copy(ScenarioId(place.other));
    else
        m_state->open(ScenarioId(place.subject));
    if (m_state->isLoaded())
        showState();
    fit();
    if (m_state->isLoaded() && std::exchange(m_wantsPublish, false))
        askPublish();
}

void ScenarioEditorPage::leave() {
    m_state->flush();
}

bool ScenarioEditorPage::hasData() const {
    return m_state->isLoaded();
}

void ScenarioEditorPage::fill() {
    context().navigator.amend({PageKind::Editor, m_state->scenario().entity()});
    m_form->setDesk(m_state->desk(), m_state->scenario());
    m_form->setDraft(m_state->draft());
    showPreview();
    if (m_state->draft().title.isEmpty())
        m_form->focusTitle();
    if (std::exchange(m_wantsPublish, false))
        askPublish();
}

QString ScenarioEditorPage::stateWords() const {
    const ScenarioDesk& desk = m_state->desk();
    QStringList words;
    if (m_state->keptMs() > 0)
        words.append(tr("Draft, saved by itself at %1; only you can see it.")
                         .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_state->keptMs()).time(),
                                                 QLocale::ShortFormat)));
    else if (desk.isKept && !m_state->isChanged())
        words.append(tr("Kept: you practise what stands here."));
    else
        words.append(tr("What you write is saved by itself; only you can see it."));
    if (desk.publishedMs)
        words.append(desk.isPublished && !m_state->isChanged()
                         ? tr("Published %1.").arg(dayText(*desk.publishedMs, context().clock.nowMs()))
                         : tr("Others have the version that was published %1.")
                               .arg(dayText(*desk.publishedMs, context().clock.nowMs())));
    else if (const QString why = m_state->whyNotPublish(); !why.isEmpty() && desk.isKept)
        words.append(why);
    return words.join(u' ');
}

void ScenarioEditorPage::showState() {
    if (!m_state->isLoaded())
        return;
    const QString title = m_state->draft().title.trimmed();
    m_header->setTitle(title.isEmpty() ? tr("New scenario") : title);
    m_header->setLine(stateWords());
    const bool isAsking = !m_panel->isHidden();
    m_keep->setVisible(!isAsking);
    m_keep->setEnabled(m_state->isChanged());
    const bool canPublish = m_state->whyNotPublish().isEmpty();
    m_publish->setVisible(canPublish && !isAsking);
    m_assign->setVisible(canPublish);
    m_assign->setEnabled(m_state->desk().isKept);
    m_practise->setEnabled(m_state->desk().isKept);
    m_discard->setEnabled(m_state->isChanged() && !m_state->draft().isEmpty());
    m_form->showProblems(m_state->problems());
    m_previewSoon.start();
}

void ScenarioEditorPage::showPreview() {
    const ScenarioDraft& draft = m_state->draft();
    const int script = m_form->script();
    m_preview->show(toScenario(draft), draft.scripts.at(script), scriptText(ScenarioDraft::tierOf(script)));
}

void ScenarioEditorPage::keep() {
    const QList<DraftProblem> problems = m_state->problems();
    if (problems.isEmpty()) {
        m_state->keep();
        return;
    }
    m_tabs->setCurrent(0);
    m_form->showAllProblems(problems);
}

void ScenarioEditorPage::askPublish() {
    const QList<DraftProblem> problems = m_state->problems();
    if (!problems.isEmpty()) {
        m_tabs->setCurrent(0);
        m_form->showAllProblems(problems);
        return;
    }
    if (!m_state->whyNotPublish().isEmpty() || m_state->desk().audiences.isEmpty())
        return;
    m_panel->show(m_state->draft().title.trimmed(), context().team.state().team, m_state->desk().audiences,
                  m_state->examplesWith(true), m_state->examplesWith(false));
    showState();
}

void ScenarioEditorPage::discard() {
    context().messages.tell(tr("The draft is discarded."), [this, id = m_state->scenario(), draft = m_state->draft()] {
        m_state->restore(id, draft);
        context().navigator.go({PageKind::Editor, id.entity()});
    });
    m_state->discard();
}

void ScenarioEditorPage::fit() {
    const bool isNarrow = width() < scaled(narrowWidth);
    m_tabs->setVisible(isNarrow);
    m_scroll->setVisible(!isNarrow || m_tabs->current() == 0);
    m_preview->setVisible(!isNarrow || m_tabs->current() == 1);
    m_scroll->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX
                                       : scaled(formWidth) + m_scroll->verticalScrollBar()->sizeHint().width());
}

void ScenarioEditorPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fit();
}

} // namespace greenroom::ui
