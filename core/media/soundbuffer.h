// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <mutex>
#include <vector>

namespace greenroom {

/// Decoded sound of one clip on its way from the deck that writes it to the mixer that reads it: 48 kHz stereo, counted
/// in pairs of samples from the clip's position 0. From any thread.
class SoundBuffer {
public:
    /// Empties it; what is appended next belongs from `first` on, earlier samples are left out.
    void restart(qint64 first);
    /// Appends samples that belong to `at`: a gap will be silence, what overlaps is left out. Differences below 30 ms
    /// are taken for inexact stamps of sound that has no gap.
    void append(qint64 at, const float* samples, qsizetype frames);
    /// No more comes.
    void finish();
    bool isFinished() const;
    /// How much sound there is to read before more is needed.
    qint64 available() const;
    /// Copies `frames` from `first` on, with silence where there is none, and forgets all that is before their end.
    void read(qint64 first, qsizetype frames, float* samples);

private:
    struct Chunk {
        qint64 first = 0;
        std::vector<float> samples;
        qint64 end() const { return first + static_cast<qint64>(samples.size() / 2); }
    };
    qint64 end() const { return m_chunks.empty() ? m_first : m_chunks.back().end(); }

    mutable std::mutex m_mutex;
    std::deque<Chunk> m_chunks; ///< in order, without overlaps
    qint64 m_first = 0;         ///< the first sample that is still wanted
    bool m_exact = true;        ///< the next samples go where their time says
    bool m_finished = true;
};

} // namespace greenroom
