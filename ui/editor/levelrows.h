// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/map.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace greenroom::ui {

/// The levels of a map, worst first: the name and letter of each.
class LevelRows : public QWidget {
    Q_OBJECT
public:
    explicit LevelRows(QWidget* parent = nullptr);

    void setLevels(const QList<MapLevel>& levels);
    QList<MapLevel> levels() const;

Q_SIGNALS:
    void edited();
    /// Above the best, or the best is taken away: the cells of all criteria follow.
    void addPressed();
    void removePressed();

private:
    class Disc;
    struct Level {
        MapLevel level;
        QWidget* part = nullptr;
        QLineEdit* name = nullptr;
        QLineEdit* letter = nullptr;
    };
    QHBoxLayout* m_row;
    QList<Level> m_levels;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace greenroom::ui
