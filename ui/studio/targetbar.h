// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/scenario.h"
#include "core/takes/takes.h"

#include <QMap>
#include <QSet>
#include <QWidget>

namespace greenroom::ui {

/// How far a run is against its target: a track to the target, hatched beyond, with the landmarks at their planned
/// times, or where they were marked.
class TargetBar : public QWidget {
    Q_OBJECT
public:
    explicit TargetBar(QWidget* parent = nullptr);

    void setScenario(const Scenario& scenario);
    void setPosition(double seconds);
    /// `passed`: of those stamped, what only the script has; their ticks are dotted.
    void setStamped(const QMap<QString, double>& stamped, const QSet<QString>& passed);
    /// Where it was paused: notches in the track.
    void setCuts(const QList<double>& cuts);
    /// What was said to the person: discs on the track, whose words are the tooltip.
    void setPrompts(const QList<Prompt>& prompts);
    /// Whether a press goes there.
    void setSeekable(bool seekable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void sought(double seconds);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Mark {
        double at = 0;
        QString words;
        bool isPassed = false;
        bool isTarget = false;
        bool isByScript = false;
    };
    QList<Mark> marks() const;
    double length() const; ///< seconds that the whole width stands for
    void describe();
    void seekTo(int x);

    Scenario m_scenario;
    double m_position = 0;
    bool m_seekable = false;
    QMap<QString, double> m_stamped;
    QSet<QString> m_passed;
    QList<double> m_cuts;
    QList<Prompt> m_prompts;
};

} // namespace greenroom::ui
