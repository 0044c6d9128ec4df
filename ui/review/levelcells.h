// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/map.h"

#include <QAbstractSlider>

#include <optional>

namespace greenroom::ui {

/// The levels of one criterion as cells in one frame: the chosen one a filled chip, the others letter and disc without
/// colour. With the focus: left and right move over the cells, Space or Enter chooses, digits choose from 1 on, 0 says
/// that it did not come up, Delete takes the level back. To a screen reader it is a slider from 0 (not scored).
class LevelCells : public QAbstractSlider {
    Q_OBJECT
public:
    LevelCells(const QString& criterion, const QList<MapLevel>& levels, QWidget* parent = nullptr);

    /// Nothing: not scored. `leftOut`: it did not come up.
    void show(std::optional<int> level, bool leftOut);
    /// The cell that the arrow keys moved to or the pointer last pressed.
    int cell() const { return m_cell; }
    void setCell(int cell);
    std::optional<int> level() const { return m_level; }

    QRectF cellRect(int cell) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void levelChosen(int level);
    void leftOutChosen();
    void cleared();
    void cellChanged();
    void focused(bool on);
    /// Up (-1) or down (1) to another criterion.
    void leaving(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    void sliderChange(SliderChange) override { update(); }

private:
    QRectF frame() const;
    int cellAt(double x) const;
    void paintCell(QPainter& painter, int cell) const;
    void describe();

    QString m_criterion;
    QList<MapLevel> m_levels;
    std::optional<int> m_level;
    bool m_leftOut = false;
    int m_cell = 0;
};

} // namespace greenroom::ui
