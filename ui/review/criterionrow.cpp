// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/criterionrow.h"

#include "ui/review/levelcells.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QMenu>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

CriterionRow::CriterionRow(const Criterion& criterion, const QList<MapLevel>& levels, QWidget* parent)
    : QWidget(parent)
    , m_criterion(criterion)
    , m_levels(levels)
    , m_state(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_moments(makeButton({}, ButtonKind::Quiet, u"clock"_s))
    , m_menu(new QMenu(m_moments))
    , m_cells(new LevelCells(criterion.title, levels))
    , m_box(new Card(Surface::Sunken, 10))
    , m_description(new TextLabel) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    auto* title = new TextLabel(criterion.title, Type::BodyBold);
    auto* about = new TextLabel(criterion.description, Type::Caption, Tone::Muted);
    about->setElided();
    top->addWidget(title);
    top->addWidget(about, 1);
    top->addWidget(m_state);
    top->addWidget(m_moments);
    makeSmall(m_moments);
    m_moments->setIconSize({scaled(14), scaled(14)});
    m_moments->setMenu(m_menu);
    m_moments->hide();
    column->addLayout(top);
    column->addWidget(m_cells);
    m_description->setWrapped();
    m_box->column()->addWidget(m_description);
    m_box->hide();
    column->addWidget(m_box);
    connect(m_cells, &LevelCells::cellChanged, this, &CriterionRow::showDescription);
    showDescription();
}

void CriterionRow::show(const Assessment& assessment) {
    const auto level = assessment.levels.constFind(criterion());
    const bool isScored = level != assessment.levels.constEnd() && *level < m_levels.size();
    const bool leftOut = assessment.unscored.contains(criterion());
    m_cells->show(isScored ? std::optional(*level) : std::nullopt, leftOut);
    const QList<double> moments = assessment.evidence.value(criterion());
    m_state->setText(isScored ? QString() : leftOut ? tr("Did not come up") : tr("Not scored yet"));
    m_state->setVisible(!isScored);
    m_moments->setText(tr("%n moment(s)", nullptr, static_cast<int>(moments.size())));
    m_moments->setAccessibleName(tr("%1: %2").arg(m_criterion.title, m_moments->text()));
    m_moments->setVisible(!moments.isEmpty());
    fillMoments(moments);
    showDescription();
}

void CriterionRow::fillMoments(const QList<double>& moments) {
    m_menu->clear();
    for (const double moment : moments)
        connect(m_menu->addAction(tr("Go to %1").arg(preciseClockText(moment))), &QAction::triggered, this,
                [this, moment] { Q_EMIT momentChosen(moment); });
    m_menu->addSeparator();
    for (const double moment : moments)
        connect(m_menu->addAction(tr("Take out %1").arg(preciseClockText(moment))), &QAction::triggered, this,
                [this, moment] { Q_EMIT momentRemoved(moment); });
}

void CriterionRow::setCurrent(bool current) {
    m_box->setVisible(current);
}

void CriterionRow::showDescription() {
    const int cell = m_cells->cell();
    const QString words = m_criterion.cells.value(cell);
    m_description->setTextFormat(Qt::RichText);
    m_description->setText(u"<b>%1.</b> %2"_s.arg(m_levels[cell].name.toHtmlEscaped(), words.toHtmlEscaped()));
    m_cells->setAccessibleDescription(tr("%1: %2").arg(m_levels[cell].name, words));
}

} // namespace greenroom::ui
