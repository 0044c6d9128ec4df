// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/home/catalogue.h"
#include "core/media/recorder.h"
#include "core/media/retrocapture.h"
#include "core/takes/takes.h"

namespace greenroom {

/// One attempt at a scenario, from the moment recording starts to the take it becomes. Use it from the home's thread.
class Attempting {
public:
    struct Sources {
        VideoSource* video = nullptr;
        AudioSource* audio = nullptr;
        /// What a clap test has measured of these two: RecorderSettings::soundLater.
        std::chrono::milliseconds soundLater{0};
    };

    /// Puts the attempt on record and starts to record it. Fails as Recorder::start() and leaves no attempt then.
    static Result<std::unique_ptr<Attempting>> start(Home& home, const ScenarioRecord& scenario, const Sources& sources,
                                                     double maxSeconds, Recorder::Changed changed = {},
                                                     PracticeMode mode = PracticeMode::Whole);

    RecorderStatus status() const { return m_recorder->status(); }

    /// A landmark was passed `seconds` into the recording; on record at once.
    Result<void> stamp(const QString& landmark, double seconds, StampedBy by = StampedBy::Person);

    /// Something was said to the person `seconds` into the recording; on record at once.
    Result<void> prompt(const QString& words, double seconds);

    /// Recorder::pause() and resume(); what a pause has cut is on record as soon as it goes on.
    bool pause() { return m_recorder->pause(); }
    Result<void> resume();

    struct Outcome {
        Take take;
        std::optional<Error> problem; ///< what ended it early
        SoundAstray astray;           ///< Recording::astray
    };
    /// Stops, finishes and keeps the take. Fails with Media when nothing usable came, and with DiskFull when there is
    /// no room to finish: what was recorded stays, plays, and becomes a take at the next recover() that finds room.
    Result<Outcome> stop();
    /// What a stop() that failed left of the recording: it plays, and is what recover() will make the take of.
    const std::optional<Recording>& left() const { return m_left; }
    const AttemptId& id() const { return m_id; }
    ~Attempting();

private:
    Attempting(Home& home, const AttemptId& id) : m_home(home), m_id(id) {}

    Home& m_home;
    AttemptId m_id;
    std::unique_ptr<FileLock> m_lock; ///< keeps other processes from recovering what we are about to keep
    std::unique_ptr<Recorder> m_recorder;
    int m_cuts = 0;
    int m_prompts = 0;
    std::optional<Recording> m_left;
};

/// Makes a take of what was kept in memory, as practice time. When it fails there is no attempt and no file, and it can
/// be tried again: as RetroClip::write().
Result<Take> keepClip(Home& home, const ScenarioRecord& scenario, const RetroClip& clip);

/// Decodes the whole of a take that was just kept and lets go of the part file it was made from. Slow; may run on any
/// thread; may be left out, then recoverTakes() makes up for it.
Result<void> confirmTake(const QString& homeFolder, const Take& take, const QString& mediaPath);

/// Copies a take's recording to a new file. Fails with Invalid (no name), Exists when there is one, and Corrupt when
/// the take is damaged.
Result<void> exportTake(Home& home, const Take& take, const QString& path);

struct TakeRecovery {
    struct Failure {
        QString path;
        Error error;
    };
    QList<Take> recovered;
    QList<Failure> failed; ///< their files are still there
};

/// Finishes what a crash, a kill or a full disk left behind in this home; what some process is recording now is left
/// alone. To be done at every start, and announced. Slow: seconds for each take.
Result<TakeRecovery> recoverTakes(Home& home);

} // namespace greenroom
