// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/playback.h"
#include "ui/shell/soundoutput.h"

#include <QObject>

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

struct Context;

/// Plays ranges of clips to the person for a mode: seen where the scene says so, and heard. UI thread.
class ModeClip : public QObject {
    Q_OBJECT
public:
    explicit ModeClip(Context& context, QObject* parent = nullptr);
    ~ModeClip() override;

    /// Plays this range from its beginning; what plays is left off.
    void play(const QString& path, const ClipRange& range);
    /// Falls silent; the picture stays.
    void pause();
    /// Lets go of the file and of the sound output.
    void close();
    bool isPlaying() const { return m_plays; }

    /// For the surface that shows it.
    Transport& transport() { return *m_transport; }

Q_SIGNALS:
    /// The range has been heard to its end, or could not be, which the person has been told.
    void finished();

private:
    void finish();

    Context& m_context;
    Transport* m_transport;
    SoundOutput m_output;
    QString m_path;
    bool m_plays = false;
};

} // namespace greenroom::ui
