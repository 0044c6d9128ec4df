// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/exampleform.h"

#include "ui/theme/textsize.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace greenroom::ui {

namespace {

constexpr int longestText = 100;

/// A field with its label above.
QWidget* labelled(const QString& text, QWidget* field) {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* label = new TextLabel(text, Type::Caption, Tone::Muted);
    label->setWrapped();
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(text);
    return part;
}

} // namespace

ExampleForm::ExampleForm(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLineEdit)
    , m_good(makeButton(tr("Good"), ButtonKind::Outlined, QStringLiteral("example-good")))
    , m_bad(makeButton(tr("Bad"), ButtonKind::Outlined, QStringLiteral("example-bad")))
    , m_scenario(new QComboBox)
    , m_tags(new QLineEdit)
    , m_consent(new QPlainTextEdit) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_title->setMaxLength(longestText);
    m_titlePart = labelled(tr("Title"), m_title);
    column->addWidget(m_titlePart);
    m_good->setAccessibleName(tr("Good example"));
    m_bad->setAccessibleName(tr("Bad example"));
    m_good->setChecked(true);
    column->addWidget(labelled(tr("What it shows"), makeSegments({m_good, m_bad})));
    m_good->setChecked(true);
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scenario->setMinimumContentsLength(12);
    column->addWidget(labelled(tr("Scenario it is for"), m_scenario));
    m_tags->setPlaceholderText(tr("opening, price, silence"));
    column->addWidget(labelled(tr("Tags, with commas between"), m_tags));
    m_consent->setPlaceholderText(tr("Mara Lind agreed on 3 May, for the team"));
    column->addWidget(labelled(tr("Who is seen or heard, and what did they agree to?"), m_consent));
    m_consent->setTabChangesFocus(true);
    m_consent->setAcceptDrops(false);
    fitToText(m_consent, [this] {
        m_consent->setFixedHeight(2 * lineHeight(Type::Body) + scaled(16));
    }); // it says who, when and for whom
    connect(m_consent, &QPlainTextEdit::textChanged, this, &ExampleForm::edited);
    for (QLineEdit* field : {m_title, m_tags}) {
        field->setAcceptDrops(false); // files that are dropped on the page are imported
        connect(field, &QLineEdit::textEdited, this, &ExampleForm::edited);
    }
    connect(m_good, &QPushButton::clicked, this, &ExampleForm::edited);
    connect(m_bad, &QPushButton::clicked, this, &ExampleForm::edited);
    connect(m_scenario, &QComboBox::activated, this, [this](int index) {
        m_chosen = index > 0 ? std::optional(m_scenarios[index - 1].id) : std::nullopt;
        Q_EMIT edited();
    });
    setScenarios({});
}

void ExampleForm::setScenarios(const QList<ScenarioChoice>& scenarios) {
    if (m_scenario->count() > 0 && scenarios == m_scenarios)
        return;
    const QSignalBlocker quiet(m_scenario);
    m_scenarios = scenarios;
    m_scenario->clear();
    m_scenario->addItem(tr("No scenario"));
    for (const ScenarioChoice& scenario : scenarios)
        m_scenario->addItem(scenario.title);
    choose(m_chosen);
}

void ExampleForm::choose(const std::optional<ScenarioId>& scenario) {
    m_chosen = scenario;
    int index = 0;
    for (int i = 0; i < m_scenarios.size(); ++i)
        if (scenario == m_scenarios[i].id)
            index = i + 1;
    m_scenario->setCurrentIndex(index);
}

void ExampleForm::setDetails(const ExampleDetails& details) {
    const QSignalBlocker quiet(this);
    m_title->setText(details.title);
    m_title->setCursorPosition(0);
    (details.quality == QStringLiteral("bad") ? m_bad : m_good)->setChecked(true);
    choose(details.scenario);
    m_tags->setText(details.tags.join(QStringLiteral(", ")));
    m_tags->setCursorPosition(0);
    if (m_consent->toPlainText() != details.consent)
        m_consent->setPlainText(details.consent);
}

ExampleDetails ExampleForm::details() const {
    ExampleDetails details;
    details.title = m_title->text().trimmed();
    details.quality = m_bad->isChecked() ? QStringLiteral("bad") : QStringLiteral("good");
    details.scenario = m_chosen;
    details.consent = m_consent->toPlainText().simplified();
    for (const QString& tag : m_tags->text().split(u',')) {
        const QString word = tag.simplified().left(longestText);
        if (!word.isEmpty() && !details.tags.contains(word))
            details.tags.append(word);
    }
    details.tags.sort();
    return details;
}

void ExampleForm::setTitleShown(bool isShown) {
    m_titlePart->setVisible(isShown);
}

bool ExampleForm::isComplete() const {
    return m_titlePart->isHidden() || !m_title->text().trimmed().isEmpty();
}

void ExampleForm::focusTitle() {
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

} // namespace greenroom::ui
