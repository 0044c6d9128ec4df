// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/scenariopreview.h"

#include "core/assessment/map.h"
#include "ui/review/criterionrow.h"
#include "ui/studio/brieftext.h"
#include "ui/studio/studiowords.h"
#include "ui/studio/teleprompter.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 16;

}

ScenarioPreview::ScenarioPreview(QWidget* parent)
    : Card(Surface::Card, 1, parent)
    , m_tabs(new Tabs({tr("Script"), tr("Brief"), tr("Map")}))
    , m_forWhom(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_stack(new QStackedWidget)
    , m_prompter(new Teleprompter)
    , m_brief(new QTextBrowser)
    , m_mapRows(new QVBoxLayout) {
    column()->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(edge, 0, edge, 0);
    top->setSpacing(8);
    m_tabs->setAccessibleName(tr("Preview"));
    top->addWidget(m_tabs);
    m_forWhom->setElided();
    m_forWhom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    top->addWidget(m_forWhom, 1);
    column()->addLayout(top);
    column()->addWidget(makeSeparator());
    m_brief->setFrameShape(QFrame::NoFrame);
    m_brief->setObjectName(u"plain"_s);
    m_brief->setAccessibleName(tr("Brief, as it is read"));
    m_brief->setOpenLinks(false);
    m_brief->document()->setDocumentMargin(edge);
    m_prompter->setAccessibleName(tr("Script, as it is shown"));
    auto* map = new QWidget;
    map->setLayout(m_mapRows);
    m_mapRows->setContentsMargins(0, 8, 0, 8);
    m_mapRows->setSpacing(0);
    QScrollArea* scroll = makeScroll(map);
    scroll->setFocusPolicy(Qt::StrongFocus); // nothing in it takes it
    for (QWidget* page :
         {static_cast<QWidget*>(m_prompter), static_cast<QWidget*>(m_brief), static_cast<QWidget*>(scroll)})
        m_stack->addWidget(page);
    column()->addWidget(m_stack, 1);
    column()->addWidget(makeSeparator());
    auto* foot = new TextLabel(tr("This is how people see it who practise it."), Type::Caption, Tone::Muted);
    foot->setContentsMargins(edge, 10, edge, 10);
    foot->setWrapped();
    column()->addWidget(foot);
    connect(m_tabs, &Tabs::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &Tabs::currentChanged, this, [this](int index) { m_forWhom->setVisible(index == 0); });
}

void ScenarioPreview::show(const Scenario& scenario, const QString& script, const QString& forWhom) {
    Script shown;
    shown.text = script.trimmed().isEmpty() ? tr("[There is no script here. People speak from the brief.]") : script;
    m_prompter->setLines(scriptLines(shown, scenario));
    m_forWhom->setText(forWhom);
    const QString markdown = briefMarkdown(scenario);
    if (markdown != m_markdown) {
        const int at = m_brief->verticalScrollBar()->value();
        showBriefIn(*m_brief, markdown);
        m_brief->verticalScrollBar()->setValue(at);
        m_markdown = markdown;
    }
    showMap(scenario);
}

void ScenarioPreview::showMap(const Scenario& scenario) {
    const auto* json = std::get_if<QJsonObject>(&scenario.map);
    const QJsonObject map = json ? *json : QJsonObject();
    if (std::exchange(m_hasMap, true) && map == m_map)
        return;
    m_map = map;
    while (QLayoutItem* item = m_mapRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto read = AssessmentMap::fromJson(map);
    if (!read) {
        auto* none = new TextLabel(tr("Takes of it are not scored: it has no map."), Type::Body, Tone::Muted);
        none->setWrapped();
        none->setContentsMargins(edge, 8, edge, 8);
        m_mapRows->addWidget(none);
    } else {
        for (const Criterion& criterion : read->criteria) {
            auto* row = new CriterionRow(criterion, read->levels);
            row->setCurrent(true);
            m_mapRows->addWidget(row);
        }
    }
    m_mapRows->addStretch();
}

} // namespace greenroom::ui
