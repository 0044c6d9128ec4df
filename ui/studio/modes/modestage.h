// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace greenroom::ui {

class ModeBoard;
class Modes;
class VideoSurface;

/// Where a person stands before the camera: its picture, beside it that of the clip which the chosen mode plays, and
/// over both what that mode says.
class ModeStage : public QWidget {
    Q_OBJECT
public:
    /// `preview` is what the camera sees; it is taken in.
    ModeStage(Modes& modes, QWidget* preview, QWidget* parent = nullptr);

    ModeBoard* board() { return m_board; }

private:
    void showScene();

    Modes& m_modes;
    VideoSurface* m_clip;
    ModeBoard* m_board;
};

} // namespace greenroom::ui
