// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace greenroom::ui {

/// The left rail: the rooms as icon and name, what needs attention as a count, and at the foot what goes between this
/// laptop and others, and Settings.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    void setCurrent(Room room);
    /// 0: no pill.
    void setCount(Room room, int count);
    /// A room that the person has no use for is not shown.
    void setShown(Room room, bool isShown);

    struct Exchange {
        QString icon;
        QString words; ///< on at most two lines
        QString tip;
        bool needsYou = false;
    };
    void setExchange(const Exchange& exchange);

Q_SIGNALS:
    void chosen(greenroom::ui::Room room);
    void exchangePressed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QAbstractButton* addRoom(Room room, const QString& iconName, const QString& name, QVBoxLayout* column);

    QButtonGroup* m_group;
    QWidget* m_exchange;
};

} // namespace greenroom::ui
