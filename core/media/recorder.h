// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/media/recording.h"
#include "core/media/source.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace greenroom {

class RecordingSession;

/// What a recording is to be. The folder of `path` exists; while recording, the files of TakeFiles stand beside it.
struct RecorderSettings {
    QString path;                              ///< the finished take, "<name>.mp4"; must not exist
    double maxSeconds = 0;                     ///< of media time, at most a day; ends by itself there; 0: no limit
    int soundBitRate = 128'000;                ///< bits a second
    std::chrono::milliseconds soundLater{0};   ///< the sound is put so much later, as a clap test has measured
    qint64 ballastBytes = 4 << 20;             ///< set aside for the end of a take on a full disk
    QStringList videoEncoders = allEncoders(); ///< the first that opens is used
    static QStringList allEncoders();
};

enum class RecorderPhase {
    Waiting,   ///< no picture (or, without video, no sound) has come
    Recording, ///< what comes is being kept
    Ended,     ///< nothing more is taken: all sources ended, maxSeconds, or a problem; stop() keeps what there is
};

struct RecorderStatus {
    RecorderPhase phase = RecorderPhase::Waiting;
    qint64 frames = 0;   ///< pictures taken
    qint64 dropped = 0;  ///< pictures that came and could not be taken in time
    double position = 0; ///< media time of the newest picture (without video: sound) that came
    double seconds = 0;  ///< media time on the disk: a crash now keeps this much
    qint64 bytes = 0;    ///< of the part file
    /// How much longer there is room, both for recording and for finishing; warn below 10. Nothing until measured.
    std::optional<double> minutesLeft;
    bool isPaused = false;
    bool isSlow = false;          ///< the machine could not keep up and a faster, coarser encoding is in use
    std::optional<Error> problem; ///< DiskFull, Io, or Media (a device failed, nothing can encode)
};

/// Records one take: pictures and sound are pushed by the sources on their threads, encoded and written on ours.
/// A crash or a full disk at any moment leaves a part file that recover() turns into a take.
/// Use it from one thread; only status() may be called from any.
class Recorder {
public:
    /// Called on threads of the recorder and of the sources when the phase, the drops, the room or the problem changed,
    /// and with every fragment written (about every 300 ms). Must return soon and must not call stop().
    using Changed = std::function<void(const RecorderStatus&)>;

    /// Starts the sources; one of them may be null. They and the clock outlive the recorder, and nobody else uses them
    /// meanwhile. Fails with Exists (a take or part file is at that path), Busy (being recorded), DiskFull, Io,
    /// Invalid (no source, sources of different pace, or an impossible length), or what a source failed with.
    static Result<std::unique_ptr<Recorder>> start(const RecorderSettings& settings, VideoSource* video,
                                                   AudioSource* audio, const Clock& clock, Changed changed = {});
    /// Stops without finishing, as a crash would: the part file stays for recover().
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    RecorderStatus status() const;

    /// Takes nothing until resume(): media time stands still, and what came before goes to the disk as a whole (of
    /// sound all but the last 50 ms, which the encoder keeps), so that a crash while paused loses nothing of it. False:
    /// nothing is being recorded, it is paused already, or the sources wait (Pace::Fast).
    bool pause();
    /// Goes on with the next picture (without video: with the next sound), right where pause() was. Gives that second
    /// of media time; nothing when it was not paused.
    std::optional<double> resume();

    /// Stops the sources, encodes what is queued, and finishes the take (finish.h). Blocks: about 0.1 s and 0.1 s for
    /// each 100 MB. What ended the recording early is in Recording::problem and is no failure of stop().
    /// Fails with Media when nothing usable came (no file is left then), or when the finished take does not play: the
    /// part file stays for recover(). Once only.
    Result<Recording> stop();

private:
    explicit Recorder(std::unique_ptr<RecordingSession> session);
    std::unique_ptr<RecordingSession> m_session;
};

} // namespace greenroom
