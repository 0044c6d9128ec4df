// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace greenroom::ui {

/// The left rail: the rooms as icon and name, what needs attention as a count, and at the foot whether anything
/// leaves this laptop, and Settings.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    void setCurrent(Room room);
    /// 0: no pill.
    void setCount(Room room, int count);
    /// Whether to say that everything is on this laptop alone.
    void setOnlyHere(bool isOnlyHere);

Q_SIGNALS:
    void chosen(greenroom::ui::Room room);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QAbstractButton* addRoom(Room room, const QString& iconName, const QString& name, QVBoxLayout* column);

    QButtonGroup* m_group;
    QWidget* m_onlyHere;
};

} // namespace greenroom::ui
