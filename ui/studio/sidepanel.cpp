// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/sidepanel.h"

#include "ui/shell/settings.h"
#include "ui/studio/brieftext.h"
#include "ui/studio/chosenscript.h"
#include "ui/studio/examplesmodel.h"
#include "ui/studio/scriptpopover.h"
#include "ui/studio/studiowords.h"
#include "ui/studio/teleprompter.h"
#include "ui/theme/textsize.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/textlabel.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QSlider>
#include <QStackedWidget>
#include <QTextBrowser>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWordsPerMinute = 150; ///< of a script without words
constexpr int wordsStep = 5;
constexpr int edge = 16;
constexpr int pictureEdge = 8;

QString letterOf(Tier tier) {
    return QString(QChar(u'A' + static_cast<int>(tier)));
}

} // namespace

SidePanel::SidePanel(Settings& settings, QWidget* parent)
    : Card(Surface::Card, 1, parent)
    , m_settings(settings)
    , m_tabs(new Tabs({tr("Picture"), tr("Script"), tr("Brief"), tr("Examples")}))
    , m_stack(new QStackedWidget)
    , m_picturePage(new QWidget)
    , m_scriptPage(new QWidget)
    , m_examplesPage(new QWidget)
    , m_prompter(new Teleprompter)
    , m_brief(new QTextBrowser)
    , m_examples(new ExamplesModel(this))
    , m_exampleList(makeRowList(tr("Examples"), m_examples, false))
    , m_tier(makeButton({}, ButtonKind::Quiet))
    , m_choose(makeIconButton(u"text-size"_s, tr("Script settings"))) {
    column()->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(edge, 0, 8, 0);
    top->setSpacing(4);
    top->addWidget(m_tabs);
    top->addStretch();
    makeSmall(m_tier);
    makeSmall(m_choose);
    QSizePolicy policy = m_choose->sizePolicy(); // the tier beside it does not move from tab to tab
    policy.setRetainSizeWhenHidden(true);
    m_choose->setSizePolicy(policy);
    top->addWidget(m_tier);
    top->addWidget(m_choose);
    column()->addLayout(top);
    column()->addWidget(makeSeparator());
    m_brief->setFrameShape(QFrame::NoFrame);
    m_brief->setObjectName(u"plain"_s);
    m_brief->setAccessibleName(tr("Brief"));
    m_brief->setOpenLinks(false);
    m_brief->document()->setDocumentMargin(edge);
    auto* picture = new QVBoxLayout(m_picturePage);
    picture->setContentsMargins(pictureEdge, pictureEdge, pictureEdge, pictureEdge);
    auto* script = new QHBoxLayout(m_scriptPage);
    script->setContentsMargins(0, 0, 0, 0);
    script->setSpacing(0);
    script->addWidget(m_prompter, 1);
    auto* examples = new QVBoxLayout(m_examplesPage);
    examples->setContentsMargins(0, 0, 0, 0);
    examples->setSpacing(0);
    examples->addWidget(m_exampleList, 1);
    for (QWidget* page : {m_picturePage, m_scriptPage, static_cast<QWidget*>(m_brief), m_examplesPage})
        m_stack->addWidget(page);
    column()->addWidget(m_stack, 1);
    m_footer = makeFooter();
    column()->addWidget(m_footer);

    m_prompter->setSteps(m_settings.value(setting::reducedMotion, false).toBool());
    connect(&m_settings, &Settings::changed, this, [this](const QString& key) {
        if (key == setting::reducedMotion)
            m_prompter->setSteps(m_settings.value(key).toBool());
        else if (const auto choices = ScriptChoices::of(m_settings); choices != m_choices)
            showChoices(choices);
    });
    showChoices(ScriptChoices::of(m_settings));
    m_tabs->setShown(Picture, false);
    m_tabs->setCurrent(ScriptTab);
    showTab(ScriptTab);
    connect(m_tabs, &Tabs::currentChanged, this, &SidePanel::showTab);
    connect(m_tier, &QPushButton::clicked, this, &SidePanel::chooseTier);
    connect(m_exampleList, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT examplePressed(m_examples->at(index.row()).id); });
}

void SidePanel::setPicture(QWidget* picture) {
    if (m_picture == picture)
        return;
    if (m_picture)
        m_picturePage->layout()->removeWidget(m_picture);
    if (picture)
        m_picturePage->layout()->addWidget(picture);
    m_picture = picture;
    m_tabs->setShown(Picture, picture != nullptr);
    if (picture)
        m_tabs->setCurrent(Picture);
    else if (tab() == Picture)
        m_tabs->setCurrent(m_scenario.scripts.isEmpty() ? Brief : ScriptTab);
}

void SidePanel::setBesideScript(QWidget* widget) {
    auto* column = new QVBoxLayout; // without margins while the widget is hidden
    column->setContentsMargins(pictureEdge, edge, edge, 0);
    column->addWidget(widget, 0, Qt::AlignTop);
    static_cast<QHBoxLayout*>(m_scriptPage->layout())->addLayout(column);
}

void SidePanel::setBelowExamples(QWidget* widget) {
    m_examplesPage->layout()->addWidget(widget);
}

SidePanel::Tab SidePanel::tab() const {
    return static_cast<Tab>(m_tabs->current());
}

void SidePanel::showPicture(bool shown) {
    if (!m_picture)
        return;
    if (shown)
        m_before = tab();
    if (shown || tab() == Picture)
        m_tabs->setCurrent(shown ? Picture : m_before);
}

void SidePanel::showTab(int index) {
    m_stack->setCurrentIndex(index);
    m_footer->setVisible(index == ScriptTab);
    m_choose->setVisible(index == ScriptTab);
    Q_EMIT tabChanged();
}

void SidePanel::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    fitTier();
}

/// Whose script it is in a word or, without the room for it, in its letter.
void SidePanel::fitTier() {
    if (m_scenario.scripts.size() < 2)
        return;
    const int others = m_tabs->sizeHint().width() + m_choose->sizeHint().width() + edge + 8 + 2 * 4;
    const int words = m_tier->fontMetrics().horizontalAdvance(tierWords()) + 2 * 12 + 2;
    const auto& tier = m_scenario.scripts[m_script].tier;
    m_tier->setText(others + words <= width() || !tier ? tierWords() : letterOf(*tier));
    m_tier->setToolTip(tr("%1. Choose another script.").arg(tierWords()));
    m_tier->setAccessibleName(m_tier->toolTip());
}

QWidget* SidePanel::makeFooter() {
    auto* footer = new QWidget;
    auto* outer = new QVBoxLayout(footer);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeSeparator());
    auto* row = new QHBoxLayout;
    row->setContentsMargins(edge - 4, 8, edge, 8);
    row->setSpacing(8);
    m_pause = makeIconButton(u"pause"_s, tr("Stop the script"));
    m_scrollWords = new TextLabel(tr("Scrolling"), Type::Body, Tone::Muted);
    m_scrollWords->setElided();
    m_speed = new QSlider(Qt::Horizontal);
    m_speed->setRange(fewestWordsPerMinute, mostWordsPerMinute);
    m_speed->setSingleStep(wordsStep);
    m_speed->setPageStep(2 * wordsStep);
    fitToText(m_speed, [this] { m_speed->setFixedWidth(scaled(84)); });
    m_speed->setAccessibleName(tr("Speed of the script, words a minute"));
    m_speed->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_pause);
    row->addWidget(m_scrollWords, 1);
    row->addWidget(new TextLabel(tr("Slower"), Type::Body, Tone::Muted));
    row->addWidget(m_speed);
    row->addWidget(new TextLabel(tr("Faster"), Type::Body, Tone::Muted));
    outer->addLayout(row);
    connect(m_pause, &QPushButton::clicked, this, [this] { setScrolling(!m_scrolling); });
    // Whoever moves it wants words counted, whatever it went by before.
    connect(m_speed, &QSlider::valueChanged, this, [this](int words) { m_settings.set(setting::scriptWords, words); });
    return footer;
}

void SidePanel::setScrolling(bool scrolling) {
    m_scrolling = scrolling;
    const QString name = scrolling ? tr("Stop the script") : tr("Let the script go with the time");
    m_pause->setIcon(icon(scrolling ? u"pause"_s : u"play"_s));
    m_pause->setToolTip(name);
    m_pause->setAccessibleName(name);
    showPace();
}

void SidePanel::showPace() {
    const int words = wordsPerMinute(m_prompter->lines()).value_or(usualWordsPerMinute);
    const bool isCounted = m_choices.wordsPerMinute.has_value();
    const QSignalBlocker quiet(m_speed);
    m_speed->setValue(m_choices.wordsPerMinute.value_or(words));
    m_speed->setToolTip(isCounted ? tr("%n word(s) a minute", nullptr, m_speed->value())
                                  : tr("By the time target: %n word(s) a minute", nullptr, words));
    m_speed->setAccessibleDescription(m_speed->toolTip());
    m_scrollWords->setText(!m_scrolling ? tr("Standing still")
                           : isCounted  ? tr("%1 a minute").arg(m_speed->value())
                                        : tr("By the target"));
}

void SidePanel::showChoices(const ScriptChoices& choices) {
    m_choices = choices;
    m_prompter->setPointSize(m_choices.points);
    m_prompter->setMargin(m_choices.margin);
    m_prompter->setMirrored(m_choices.isMirrored);
    m_prompter->setTimes(timedLines());
    showPace();
    Q_EMIT scriptChosen();
}

QList<ScriptLine> SidePanel::timedLines() const {
    return m_scenario.scripts.isEmpty()
               ? QList<ScriptLine>()
               : scriptLines(m_scenario.scripts[m_script], m_scenario, m_choices.wordsPerMinute);
}

void SidePanel::setRehearsal(const Rehearsal& rehearsal) {
    const bool isNew = !(m_scenario == rehearsal.scenario.document);
    m_examples->setItems(rehearsal.examples, rehearsal.away);
    const qsizetype count = rehearsal.examples.size() + rehearsal.away.size();
    m_tabs->setName(Examples, count == 0 ? tr("Examples") : tr("Examples %1").arg(count));
    if (!isNew)
        return;
    m_scenario = rehearsal.scenario.document;
    m_script = practisedScript(m_scenario, m_settings);
    m_tier->setVisible(m_scenario.scripts.size() > 1);
    showScript();
    showBrief();
    if (!m_picture)
        m_tabs->setCurrent(m_scenario.scripts.isEmpty() ? Brief : ScriptTab);
}

QString SidePanel::tierWords() const {
    return m_scenario.scripts.size() > 1 ? scriptText(m_scenario.scripts[m_script].tier) : QString();
}

void SidePanel::showScript() {
    m_prompter->setLines(timedLines());
    showPace();
    fitTier();
}

void SidePanel::showBrief() {
    showBriefIn(*m_brief, briefMarkdown(m_scenario));
}

void SidePanel::chooseTier() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    for (int i = 0; i < m_scenario.scripts.size(); ++i) {
        QAction* action = menu->addAction(scriptText(m_scenario.scripts[i].tier));
        action->setCheckable(true);
        action->setChecked(i == m_script);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] {
            m_script = i;
            choosePractisedTier(m_settings, m_scenario.scripts[i].tier);
            showScript();
            Q_EMIT tierChanged();
        });
    }
    menu->popup(m_tier->mapToGlobal(QPoint(0, m_tier->height())));
}

void SidePanel::chooseScript() {
    if (m_scenario.scripts.isEmpty())
        return;
    m_tabs->setCurrent(ScriptTab);
    auto* popover =
        new ScriptPopover(m_settings, wordsPerMinute(m_prompter->lines()).value_or(usualWordsPerMinute), this);
    popover->popUpBelow(*m_choose);
}

void SidePanel::begin() {
    m_running = true;
    setScrolling(true);
    m_prompter->setRunning(true);
    m_prompter->setPlace(0);
}

void SidePanel::advance(double seconds) {
    if (m_running && m_scrolling)
        m_prompter->advance(seconds);
}

void SidePanel::goTo(const QString& landmark) {
    if (m_running)
        m_prompter->goTo(landmark);
}

void SidePanel::end() {
    m_running = false;
    m_prompter->setRunning(false);
}

} // namespace greenroom::ui
