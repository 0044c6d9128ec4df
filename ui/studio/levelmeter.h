// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/capture.h"

#include <QElapsedTimer>
#include <QWidget>

namespace greenroom::ui {

/// How loud the microphone hears, as a row of segments; the loudest of the last 1.5 s stays marked. What it means is
/// said in words beside it and to a screen reader.
class LevelMeter : public QWidget {
    Q_OBJECT
public:
    explicit LevelMeter(QWidget* parent = nullptr);

    void setLevel(const Level& level);
    /// Nothing to show: all segments empty.
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_lit = 0;
    int m_peak = 0; ///< 0: none
    QElapsedTimer m_peakSince;
};

} // namespace greenroom::ui
