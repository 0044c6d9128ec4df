// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/capture.h"

#include <QWidget>

#include <array>

class QPushButton;
class QStackedWidget;

namespace greenroom::ui {

class LevelMeter;
class RecordButton;
class RoundButton;
class TextLabel;

/// What can be done with a take that plays.
enum class TakeAction { Star, Rate, Share, Compare, Discard };

/// The row below the picture: time and pace at the left; the last minutes or pause, mark, record and start over in the
/// middle; at the right the microphone or, while a take plays, what can be done with it.
class StudioControls : public QWidget {
    Q_OBJECT
public:
    explicit StudioControls(QWidget* parent = nullptr);

    RecordButton* record() { return m_record; }
    RoundButton* pause() { return m_pause; }
    RoundButton* mark() { return m_mark; }
    RoundButton* startOver() { return m_startOver; }
    RoundButton* keepLast() { return m_keepLast; }
    QPushButton* microphone() { return m_microphone; }
    QPushButton* button(TakeAction action) { return m_takeButtons[static_cast<size_t>(action)]; }

    /// `of`: "of 3:00"; `words` of the pace are cut to what has room, and are whole in the tooltip.
    void setTime(double seconds, const QString& of, const QString& words);
    /// How long the part it is in takes, above those words; empty: nothing. Never more than amber.
    void setSection(const QString& words, bool isOver);
    void setMicrophone(const DeviceStatus& status);
    /// Of a microphone that runs.
    void setLevel(const Level& level);

    /// Pause in the place of the last minutes.
    void setRecording(bool recording);
    /// What the pause button does then.
    void setPaused(bool paused);
    /// The take that plays at the right, else the microphone.
    void showTake(bool shown);
    /// One of the take's buttons has the focus.
    bool isTakeFocused() const;
    void setTakeEnabled(bool enabled);
    void setStarred(bool starred);
    /// There is little room: words before icons.
    void setTight(bool tight);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTimeSlot();
    QWidget* makeMicrophoneSlot();
    QWidget* makeTakeSlot();
    void showPace();
    void showMicrophoneName();

    TextLabel* m_time;
    TextLabel* m_of;
    TextLabel* m_section;
    TextLabel* m_pace;
    QString m_paceWords;
    RoundButton* m_pause;
    RoundButton* m_mark;
    RecordButton* m_record;
    RoundButton* m_startOver;
    RoundButton* m_keepLast;
    QStackedWidget* m_first;
    QStackedWidget* m_right;
    QPushButton* m_microphone;
    DeviceStatus m_status;
    TextLabel* m_levelWords;
    LevelMeter* m_meter;
    std::array<QPushButton*, 5> m_takeButtons{};
};

} // namespace greenroom::ui
