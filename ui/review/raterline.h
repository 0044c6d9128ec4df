// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessments.h"

#include <QWidget>

namespace greenroom::ui {

/// What somebody else says of one criterion: their level as a chip of colour, letter and shape, their name, and how far
/// one's own lies from it.
class RaterLine : public QWidget {
    Q_OBJECT
public:
    RaterLine(const QString& criterion, const QList<MapLevel>& levels, QWidget* parent = nullptr);

    /// `mine`: one's own level, if there is one.
    void show(const QString& name, int level, std::optional<int> mine);
    /// "1 level above yours"; empty where one has none.
    static QString gapWords(int level, std::optional<int> mine);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_criterion;
    QList<MapLevel> m_levels;
    QString m_name;
    QString m_gap;
    int m_level = 0;
};

} // namespace greenroom::ui
