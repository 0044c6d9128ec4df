// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/playback.h"

#include <QWidget>

class QPushButton;

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

class CaptionLayer;
class CaptionsState;
class FullScreen;
class PlayerCommands;
class SoundOutput;
class VideoSurface;
struct Context;

/// In the picture's place: a take, and the model beside it if asked, on one clock, with their controls. What is wrong
/// with a file is said on the picture.
class TakePlayer : public QWidget {
    Q_OBJECT
public:
    explicit TakePlayer(Context& context, QWidget* parent = nullptr);

    /// A clip to be shown, or a part of it; `name` is on the picture.
    struct Clip {
        QString path;
        QString name;
        ClipRange range = {};
        bool operator==(const Clip&) const = default;
    };

    /// Plays the clip from its beginning.
    void play(const Clip& clip);
    /// Plays the clip and another one beside it again and again, and lets the one and the other be heard in turn.
    void playRounds(const Clip& clip, const Clip& other);
    /// What can be put beside it; no path: nothing.
    void setModel(const Clip& model);
    /// Lets go of files and of the sound device. To be called when it is not shown any more.
    void close();
    bool isOpen() const { return !m_clip.path.isEmpty(); }
    bool playsRounds() const { return isOpen() && m_rounds; }

    Transport& transport() { return *m_transport; }
    /// Of the clip that plays, where it is kept.
    CaptionsState& captions() { return *m_captions; }
    /// Shows or hides the model; only visible where there is one.
    QPushButton* besideButton() { return m_beside; }
    /// What plays is to be drilled: its loop, or all of it.
    QPushButton* drillButton() { return m_drill; }
    /// The key that leads back to the camera, as it is written, or empty: for the tooltip of that button.
    void setBackKey(const QString& key);

Q_SIGNALS:
    void closePressed();

private:
    void open();
    void endRounds();
    void nextRound();
    void showHeard();
    void showBeside(bool beside);
    static void showCaptions(CaptionsState& captions, const Clip& clip);

    Context& m_context;
    Transport* m_transport;
    SoundOutput* m_output;
    PlayerCommands* m_commands;
    VideoSurface* m_surface;
    VideoSurface* m_modelSurface;
    FullScreen* m_fullScreen;
    CaptionLayer* m_layer;
    CaptionsState* m_captions;
    CaptionsState* m_modelCaptions;
    QPushButton* m_beside;
    QPushButton* m_drill;
    QPushButton* m_back;
    Clip m_clip;
    Clip m_model;
    bool m_rounds = false;
    bool m_besideBefore = false; ///< the rounds
};

} // namespace greenroom::ui
