// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QImage>
#include <QWidget>

#include <deque>

namespace greenroom::ui {

class PromptStrip;

/// A button that lies on a picture: an icon and words on a dark plate.
class PlateButton : public QAbstractButton {
    Q_OBJECT
public:
    PlateButton(const QString& iconName, const QString& text, QWidget* parent = nullptr);

    /// Shows that it opens a menu.
    void setHasMenu(bool hasMenu);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_icon;
    bool m_hasMenu = false;
};

/// What the camera sees, as in a mirror, with what has to be said about it on plates. Where there is no picture it says
/// why.
class PreviewSurface : public QWidget {
    Q_OBJECT
public:
    /// Small: beside something else, the picture with the frame of a recording and the countdown, no plates.
    enum class Size { Usual, Small };
    explicit PreviewSurface(Size size = Size::Usual, QWidget* parent = nullptr);

    /// Format_RGB32 in device pixels, painted one to one in the middle; null: none.
    void setImage(const QImage& image);
    /// Instead of a picture.
    void setWords(const QString& iconName, const QString& heading, const QString& sentence);
    /// The voice alone, in place of a picture: what was heard of late, as bars. `words`: what it is; empty: none.
    void setVoice(const QString& words);
    void addLevel(double dbfs);
    /// Empty: nothing is recorded. "Attempt 4". Paused, the red frame goes, and the plate says so.
    void setRecording(const QString& attempt, bool isPaused = false);
    /// A calm line where "Recording" will be; empty: none.
    void setReady(const QString& words);
    /// Empty: not shown.
    void setRoom(const QString& words, bool isShort);
    void setCountdown(int seconds); ///< 0: none
    /// What is said now, on the picture's upper edge, which is nearest to the lens; what is told of the picture makes
    /// room. Of a small one: null.
    PromptStrip* strip() const { return m_strip; }
    void showStrip(bool shown, int points);

    void setCameraName(const QString& name);
    PlateButton* cameraButton() const { return m_camera; }
    /// The size of pictures that fill it, in device pixels; empty while it is not shown.
    QSize pictureBounds() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void boundsChanged();
    /// What is left of the disk was pressed.
    void roomPressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void placeChildren();
    int top() const; ///< of the plates there
    void paintWords(QPainter& painter);
    void paintPlates(QPainter& painter);

    void paintCountdown(QPainter& painter);
    void paintRecording(QPainter& painter, QRect& at);
    void paintReady(QPainter& painter, QRect& at);
    void paintRoom(QPainter& painter, int left);
    void paintMirrored(QPainter& painter);
    void paintVoice(QPainter& painter);
    void paintFoot(QPainter& painter, const QStringList& wordings);

    bool m_isSmall;
    QImage m_image;
    QString m_icon;
    QString m_heading;
    QString m_sentence;
    QString m_recording;
    bool m_isPaused = false;
    QString m_ready;
    QString m_voice;
    std::deque<double> m_levels; ///< 0 to 1, the newest last
    QString m_room;
    bool m_roomIsShort = false;
    QRect m_roomPlace; ///< where that is said; empty: it is not
    int m_countdown = 0;
    PlateButton* m_camera;
    PromptStrip* m_strip = nullptr;
};

} // namespace greenroom::ui
