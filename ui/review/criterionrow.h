// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessments.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace greenroom::ui {

class Card;
class LevelCells;
class TextLabel;

/// One criterion of a map: what it is, its levels, and while it is the one in focus what its cell says.
class CriterionRow : public QWidget {
    Q_OBJECT
public:
    CriterionRow(const Criterion& criterion, const QList<MapLevel>& levels, QWidget* parent = nullptr);

    const QString& criterion() const { return m_criterion.id; }
    LevelCells& cells() { return *m_cells; }
    void show(const Assessment& assessment);
    /// Shows the description of the cell in focus.
    void setCurrent(bool current);

Q_SIGNALS:
    void momentChosen(double seconds);
    void momentRemoved(double seconds);

private:
    void showDescription();
    void fillMoments(const QList<double>& moments);

    Criterion m_criterion;
    QList<MapLevel> m_levels;
    TextLabel* m_state;
    QPushButton* m_moments;
    QMenu* m_menu;
    LevelCells* m_cells;
    Card* m_box;
    TextLabel* m_description;
};

} // namespace greenroom::ui
