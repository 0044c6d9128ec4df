// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/captions.h"

#include <QHash>
#include <QObject>

class QPushButton;

namespace greenroom::ui {

class PlayerCommands;
class TransportBar;
class VideoSurface;
struct Context;

/// Puts what is said in the clips of a transport on their pictures, where the person wants captions: a choice for all
/// players, by a key and by a button in the bar that is there as long as there are captions. UI thread.
class CaptionLayer : public QObject {
    Q_OBJECT
public:
    CaptionLayer(Context& context, PlayerCommands& commands, TransportBar& bar, const QList<VideoSurface*>& surfaces);

    /// Of a deck; none: it has nothing to show.
    void setCaptions(int deck, const Captions& captions);

private:
    bool isWanted() const;
    void refresh();
    void show();

    Context& m_context;
    PlayerCommands& m_commands;
    QList<VideoSurface*> m_surfaces;
    QPushButton* m_button;
    QHash<int, Captions> m_captions; ///< by deck
};

} // namespace greenroom::ui
