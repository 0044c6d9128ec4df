// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QAction;
class QPushButton;
class QSlider;

namespace greenroom::ui {

class PlayerCommands;
class TextLabel;

/// The controls of a player: play, one frame back and forward, the time, loop, speed, sound. What a page adds comes at
/// the right. A menu has what is needed more rarely and, where there is no room for all, the least important: first
/// the sound, then the speed, the frames, what is beside the loop, the loop itself. Play, the time and what a page adds
/// stay.
class TransportBar : public QWidget {
    Q_OBJECT
public:
    /// Left: play first, then the time. Centred: the time at the left, play in the middle.
    enum class Arrangement { Left, Centred };
    explicit TransportBar(PlayerCommands& commands, Arrangement arrangement = Arrangement::Left,
                          QWidget* parent = nullptr);

    /// At the right, after what is there.
    void addWidget(QWidget* widget);
    /// In the middle group of a centred bar, after the loop; `action` is what the menu has in its place.
    void addBesideLoop(QPushButton* button, QAction* action);

    /// Of what never gives way.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// What gives way together, and what the menu then has for it.
    struct Yielding {
        QList<QWidget*> widgets;
        QList<QAction*> actions;
    };

    void dress();
    QPushButton* makeMoreButton();
    void fit();
    int loopWidth() const; ///< of the button with its range in words
    int widthWithout(qsizetype yielded, bool loopInWords) const;
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
    QPushButton* m_more;
    QHBoxLayout* m_middle;
    QHBoxLayout* m_right;
    QList<Yielding> m_yielding; ///< the least important first
    QList<QWidget*> m_added;
    qsizetype m_yielded = 0; ///< so many of them
    QString m_loopRange;
    bool m_loopInWords = true;
};

} // namespace greenroom::ui
