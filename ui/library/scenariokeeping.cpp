// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/scenariokeeping.h"

#include "ui/library/keeping.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace greenroom::ui {

ScenarioKeeping::ScenarioKeeping(Context& context, QWidget* parent)
    : QWidget(parent)
    , m_keeping(new Keeping(context, this))
    , m_words(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_keep(makeButton({}, ButtonKind::Outlined, QStringLiteral("laptop"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 12);
    column->setSpacing(8);
    m_words->setWrapped();
    column->addWidget(m_words);
    makeSmall(m_keep);
    column->addWidget(m_keep, 0, Qt::AlignLeft);
    connect(m_keep, &QPushButton::clicked, this,
            [this] { m_isKept ? m_keeping->release(m_scenario) : m_keeping->keep(m_scenario); });
    hide();
}

void ScenarioKeeping::showScenario(const ScenarioId& scenario, const ScenarioTravel& travel) {
    m_scenario = scenario;
    m_isKept = travel.isKept;
    const QString kept = tr("Kept for travel, later ones too.");
    m_words->setText(travel.isKept ? kept + QLatin1Char(' ') + travelWords(travel) : travelWords(travel));
    m_keep->setText(travel.isKept ? tr("Do not keep for travel") : tr("Keep for travel"));
    m_keep->setAccessibleName(m_keep->text());
    m_keep->setAccessibleDescription(m_words->text());
    setVisible(travel.all.clips > 0);
}

} // namespace greenroom::ui
