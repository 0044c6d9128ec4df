// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QSlider;

namespace greenroom::ui {

class PlayerCommands;
class TextLabel;

/// The controls of a player: play, one frame back and forward, the time, loop, speed, sound, full screen. What a page
/// adds comes at the right.
class TransportBar : public QWidget {
    Q_OBJECT
public:
    /// Left: play first, then the time. Centred: the time at the left, play in the middle.
    enum class Arrangement { Left, Centred };
    explicit TransportBar(PlayerCommands& commands, Arrangement arrangement = Arrangement::Left,
                          QWidget* parent = nullptr);

    /// At the right, after what is there.
    void addWidget(QWidget* widget);
    /// In the middle group of a centred bar, after the loop.
    void addBesideLoop(QWidget* widget);

private:
    QPushButton* makeActionButton(const QString& id, const QString& iconName);
    QPushButton* makeSpeedButton();
    QPushButton* makeVolumeButton();
    void showState();
    void showLoop();
    void showPosition(double position);

    PlayerCommands& m_commands;
    QPushButton* m_play;
    TextLabel* m_position;
    TextLabel* m_duration;
    QPushButton* m_loop;
    QPushButton* m_speed;
    QSlider* m_slider;
    QPushButton* m_volume;
    QHBoxLayout* m_middle;
    QHBoxLayout* m_right;
};

} // namespace greenroom::ui
