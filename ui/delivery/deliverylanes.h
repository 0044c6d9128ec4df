// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/delivery.h"

#include <QWidget>

namespace greenroom::ui {

class PlayerView;

/// Level, pitch and syllables a second along a clip, at the places of its time line above, with pauses shaded and the
/// playhead. Only to be looked at: what it shows is said in words by the DeliveryPanel.
class DeliveryLanes : public QWidget {
    Q_OBJECT
public:
    explicit DeliveryLanes(PlayerView& player, QWidget* parent = nullptr);

    void setProfile(const DeliveryProfile& profile);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double xAt(double time) const;
    QRect rowAt(int row) const;
    void paintRow(QPainter& painter, int row, const QString& name, const QList<float>& values, float low,
                  float high) const;

    PlayerView& m_player;
    DeliveryProfile m_profile;
};

} // namespace greenroom::ui
