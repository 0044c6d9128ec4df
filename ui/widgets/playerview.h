// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

class CaptionLayer;
class Card;
class FullScreen;
class PlayerCommands;
class SoundOutput;
class Timeline;
class TransportBar;
class VideoSurface;
struct Context;

/// Plays one clip: its picture, the controls and the time line below, and every player command by its key. What is
/// wrong with file or sound is said on the picture.
class PlayerView : public QWidget {
    Q_OBJECT
public:
    explicit PlayerView(Context& context, QWidget* parent = nullptr);
    ~PlayerView() override;

    /// Shows the clip's beginning or, from 0 on, the picture at `seconds`, paused. `name` is for a screen reader:
    /// "Attempt 4". What is open is let go of.
    void open(const QString& path, const QString& name, double seconds = -1);
    /// Stops, and lets go of file and device. To be called when the page is left.
    void close();
    /// There is nothing to play: why, and what to do.
    void showMessage(const QString& what, const QString& advice);

    void setFilm(const QList<QImage>& pictures);
    void setPeaks(const QList<float>& peaks);

    /// Hidden, it leaves its room to the picture.
    void setTimelineVisible(bool visible);

    /// In the box of the time line, as wide as it.
    void addBelowTimeline(QWidget* widget);
    /// Between the controls and the time line.
    void insertBelowBar(QWidget* widget);

    Transport& transport() { return *m_transport; }
    PlayerCommands& commands() { return *m_commands; }
    VideoSurface& surface() { return *m_surface; }
    TransportBar& bar() { return *m_bar; }
    Timeline& timeline() { return *m_timeline; }
    CaptionLayer& captions() { return *m_captions; }

    /// What is wrapped in it makes it no higher: it has the height it is given.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    /// The clip is open, or cannot be.
    void opened();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void showState();
    void shareHeight();
    /// On the picture for a while.
    void say(const QString& words);
    void showLane();

    Context& m_context;
    Transport* m_transport;
    SoundOutput* m_output;
    PlayerCommands* m_commands;
    VideoSurface* m_surface;
    TransportBar* m_bar;
    Timeline* m_timeline;
    CaptionLayer* m_captions;
    Card* m_card;
    QVBoxLayout* m_column;
    FullScreen* m_fullScreen;
    QTimer m_hush; ///< takes what was said off the picture
    QList<QImage> m_film;
    QList<float> m_peaks;
    double m_duration = -1; ///< of the lane that is shown
    bool m_opening = false;
};

} // namespace greenroom::ui
