// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/criterionrow.h"

#include "ui/review/levelcells.h"
#include "ui/review/raterline.h"
#include "ui/review/reviewsubject.h"
#include "ui/theme/textsize.h"
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
    , m_others(new QVBoxLayout)
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
    fitToText(m_moments, [this] { m_moments->setIconSize({scaled(14), scaled(14)}); });
    m_moments->setMenu(m_menu);
    m_moments->hide();
    column->addLayout(top);
    column->addWidget(m_cells);
    m_others->setSpacing(2);
    column->addLayout(m_others);
    m_description->setWrapped();
    m_box->column()->addWidget(m_description);
    m_box->hide();
    column->addWidget(m_box);
    connect(m_cells, &LevelCells::cellChanged, this, &CriterionRow::showDescription);
    showDescription();
}

void CriterionRow::show(const Assessment& assessment, const QList<OtherView>& others) {
    const auto level = assessment.levels.constFind(criterion());
    const bool isScored = level != assessment.levels.constEnd() && *level < m_levels.size();
    const bool leftOut = assessment.unscored.contains(criterion());
    m_cells->show(isScored ? std::optional(*level) : std::nullopt, leftOut);
    const QList<double> moments = assessment.evidence.value(criterion());
    m_state->setText(isScored ? QString() : leftOut ? tr("Did not come up") : tr("Not scored yet"));
    m_state->setVisible(!isScored && (leftOut || !assessment.levels.isEmpty())); // before that it goes without saying
    qsizetype count = moments.size();
    for (const OtherView& other : others)
        count += other.assessment.evidence.value(criterion()).size();
    m_moments->setText(tr("%n moment(s)", nullptr, static_cast<int>(count)));
    m_moments->setAccessibleName(tr("%1: %2").arg(m_criterion.title, m_moments->text()));
    m_moments->setVisible(count > 0);
    fillMoments(moments, others);
    showOthers(others);
    showDescription();
}

void CriterionRow::showOthers(const QList<OtherView>& others) {
    QList<const OtherView*> scored;
    for (const OtherView& other : others)
        if (other.assessment.levels.contains(criterion()))
            scored.append(&other);
    while (m_lines.size() > scored.size())
        delete m_lines.takeLast();
    while (m_lines.size() < scored.size()) {
        m_lines.append(new RaterLine(m_criterion.title, m_levels));
        m_others->addWidget(m_lines.last());
    }
    for (qsizetype i = 0; i < scored.size(); ++i)
        m_lines[i]->show(scored[i]->name, scored[i]->assessment.levels.value(criterion()), m_cells->level());
}

void CriterionRow::fillMoments(const QList<double>& moments, const QList<OtherView>& others) {
    m_menu->clear();
    for (const OtherView& other : others)
        for (const double moment : other.assessment.evidence.value(criterion()))
            connect(m_menu->addAction(tr("Go to %1, from %2").arg(preciseClockText(moment), other.name)),
                    &QAction::triggered, this, [this, moment] { Q_EMIT momentChosen(moment); });
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
    const QString form = m_cells->level() == cell ? u"<b>%1.</b> %2"_s : tr("<b>%1</b> would be: %2");
    m_description->setText(form.arg(m_levels[cell].name.toHtmlEscaped(), words.toHtmlEscaped()));
    m_cells->setAccessibleDescription(tr("%1: %2").arg(m_levels[cell].name, words));
}

} // namespace greenroom::ui
