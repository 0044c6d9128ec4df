// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QTimer>

namespace greenroom::ui {

class PlayerView;
class ReviewState;
struct Context;
struct ReviewSubject;

/// Shows the subject under review in a player: its clip or, while a share's recording is on its way, what has come of
/// it; landmarks and notes on the time line, and the words of a note on the picture while its moment plays.
class SubjectPlayer : public QObject {
    Q_OBJECT
public:
    SubjectPlayer(Context& context, const ReviewState& state, PlayerView& player);

    /// Where the next clip is opened, in seconds; less than 0: at its beginning.
    void startAt(double seconds) { m_openAt = seconds; }
    /// Opens the recording of the state's subject, or says why there is none.
    void open();
    void close();
    /// What the state says of the subject has changed.
    void refresh();

private:
    bool isAtEnd() const;
    void openClip();
    /// What of a recording that is on its way can be played.
    void openArriving();
    void watchArriving();
    void openWhole();
    void showArriving();
    void showNoteAt(double position);
    void sayOnItsWay();

    Context& m_context;
    const ReviewState& m_state;
    PlayerView& m_player;
    double m_openAt = -1;
    EntityId m_playing;    ///< the subject whose clip is in the player
    QTimer m_watch;        ///< for more of a recording that is arriving
    qint64 m_played = 0;   ///< bytes of it that are open in the player
    bool m_goesOn = false; ///< it played to the end of what was there
};

} // namespace greenroom::ui
