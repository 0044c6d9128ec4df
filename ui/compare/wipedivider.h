// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>

namespace greenroom::ui {

/// The line between two pictures, with a handle: dragged, or moved by the arrow keys while it has the focus (with Shift
/// ten times as far); a double click brings it to the middle. It lies over the pictures, and its middle is the line. To
/// a screen reader it is a slider from 0 to 100 percent.
class WipeDivider : public QAbstractSlider {
    Q_OBJECT
public:
    explicit WipeDivider(QWidget* parent);

    /// 0 (the left edge) to 1. `area` is where it goes to and fro, in the parent's coordinates.
    void place(const QRect& area, double position);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The person moved it.
    void moved(double position);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void sliderChange(SliderChange) override {} // what changes is painted where it changes

private:
    void move(double position);

    QRect m_area;
    double m_position = 0.5;
    bool m_isDragged = false;
    int m_grip = 0; ///< of the pointer, from the line
};

} // namespace greenroom::ui
