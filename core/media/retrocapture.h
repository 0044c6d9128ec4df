// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/recorder.h"

#include <memory>

namespace greenroom {

class RetroRing;

struct RetroSettings {
    double seconds = 120;       ///< are kept, and up to a second more: it begins with a key frame
    qint64 bytes = 160'000'000; ///< at most of packets; the dearest two minutes (10 Mbit/s) are 152 MB
};

/// Some minutes of encoded pictures and sound in memory. Nothing in it changes any more; cheap to copy, for any thread.
class RetroClip {
public:
    bool isEmpty() const { return seconds() <= 0; }
    double seconds() const;

    /// Writes it as a recorder would have: a part file that a crash leaves to recover(), then the finished take.
    /// Fails as Recorder::start() and finish(); of a clip that was not written nothing is left on the disk, and it can
    /// be written again. Slow: about 0.1 s for each 10 MB.
    Result<Recording> write(const QString& path) const;

private:
    friend class RetroRing;
    struct Packets;
    std::shared_ptr<const Packets> m_packets; ///< none: empty
};

struct RetroStatus {
    double seconds = 0;           ///< that a clip would have now
    qint64 bytes = 0;             ///< in memory
    bool hasEnded = false;        ///< nothing more comes; what there is stays
    std::optional<Error> problem; ///< why, or which device failed
};

/// Encodes what the sources give and keeps the last of it in memory alone: nothing is written before a clip of it is.
/// Use it from one thread; clip() and status() may be called from any.
class RetroCapture {
public:
    /// As Recorder::start(), of which one at a time takes from a source; of `recording` the path and the ballast say
    /// nothing. `changed` is called on the capture's threads about every second, and at its end.
    static Result<std::unique_ptr<RetroCapture>> start(const RetroSettings& settings, VideoSource* video,
                                                       AudioSource* audio, const Clock& clock,
                                                       std::function<void(const RetroStatus&)> changed = {},
                                                       const RecorderSettings& recording = {});
    /// Stops and forgets; clips that were taken stay. Waits for the encoders: some 0.1 s.
    ~RetroCapture();
    RetroCapture(const RetroCapture&) = delete;
    RetroCapture& operator=(const RetroCapture&) = delete;

    RetroStatus status() const;
    /// What there is now, while it goes on.
    RetroClip clip() const;

private:
    struct Parts;
    explicit RetroCapture(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace greenroom
