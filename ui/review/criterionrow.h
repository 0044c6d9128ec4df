// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessments.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace greenroom::ui {

class Card;
class LevelCells;
class RaterLine;
class TextLabel;
struct OtherView;

/// One criterion of a map: what it is, its levels, and while it is the one in focus what its cell says.
class CriterionRow : public QWidget {
    Q_OBJECT
public:
    CriterionRow(const Criterion& criterion, const QList<MapLevel>& levels, QWidget* parent = nullptr);

    const QString& criterion() const { return m_criterion.id; }
    LevelCells& cells() { return *m_cells; }
    /// One's own, and what others finished.
    void show(const Assessment& assessment, const QList<OtherView>& others);
    /// Shows the description of the cell in focus.
    void setCurrent(bool current);

Q_SIGNALS:
    void momentChosen(double seconds);
    void momentRemoved(double seconds);

private:
    void showDescription();
    void showOthers(const QList<OtherView>& others);
    void fillMoments(const QList<double>& moments, const QList<OtherView>& others);

    Criterion m_criterion;
    QList<MapLevel> m_levels;
    TextLabel* m_state;
    QPushButton* m_moments;
    QMenu* m_menu;
    LevelCells* m_cells;
    QVBoxLayout* m_others;
    QList<RaterLine*> m_lines;
    Card* m_box;
    TextLabel* m_description;
};

} // namespace greenroom::ui
