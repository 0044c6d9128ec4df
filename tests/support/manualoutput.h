// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/audiooutput.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace greenroom::test {

/// A device for sound that goes by an injected clock and keeps what it was given. It takes sound when it is looked at,
/// as far ahead as a real one would.
class ManualOutput final : public AudioOutput {
public:
    struct Script {
        std::chrono::milliseconds startsAfter{30};                 ///< before the first sample is heard
        double speed = 1;                                          ///< of its own clock
        std::optional<std::chrono::milliseconds> stallsAfter = {}; ///< of sound: it goes on no more
        std::optional<std::chrono::milliseconds> failsAfter = {};  ///< of sound: it is lost; 0: it cannot be opened
    };
    struct Run {
        quint64 number = 0;
        std::vector<float> left; ///< samples; [0] was the first to be heard
        std::vector<float> right;
    };
    /// What came out, for the test to keep when the transport has thrown its output away.
    struct Log {
        Script script;
        std::vector<Run> runs;
        int stops = 0;
        bool isPlaying = false;
        std::chrono::nanoseconds heard{};
    };

    ManualOutput(const Clock& clock, std::shared_ptr<Log> log) : m_clock(clock), m_log(std::move(log)) {}
    ~ManualOutput() override { m_log->isPlaying = false; }

    void start(quint64 run, Fill fill) override {
        m_log->runs.push_back({run, {}, {}});
        m_log->isPlaying = true;
        m_log->heard = {};
        m_fill = std::move(fill);
        m_status = {run, {}, m_clock.steady(), {}};
        m_startedAt = m_clock.steady();
    }
    void stop() override {
        ++m_log->stops;
        m_log->isPlaying = false;
    }
    Status status() const override {
        const auto now = m_clock.steady();
        const Script& script = m_log->script;
        if (m_log->isPlaying) {
            auto heard = std::max(std::chrono::nanoseconds{}, now - m_startedAt - script.startsAfter);
            heard = std::chrono::nanoseconds(static_cast<std::int64_t>(double(heard.count()) * script.speed));
            if (script.stallsAfter)
                heard = std::min<std::chrono::nanoseconds>(heard, *script.stallsAfter);
            if (script.failsAfter && heard >= *script.failsAfter)
                m_status.error = Error{ErrorCode::Media, QStringLiteral("the device is gone"), {}};
            m_status.heard = m_log->heard = heard;
            m_status.at = now;
            if (!m_status.error)
                take(heard + ahead);
        }
        return m_status;
    }

private:
    static constexpr std::chrono::milliseconds ahead{70};

    void take(std::chrono::nanoseconds until) const {
        Run& run = m_log->runs.back();
        const auto wanted = static_cast<std::size_t>(std::chrono::duration<double>(until).count() * rate);
        std::vector<float> block(std::size_t{480} * channels);
        while (run.left.size() + 480 <= wanted) {
            m_fill(block.data(), 480);
            for (std::size_t i = 0; i < 480; ++i) {
                run.left.push_back(block[2 * i]);
                run.right.push_back(block[2 * i + 1]);
            }
        }
    }

    const Clock& m_clock;
    std::shared_ptr<Log> m_log;
    mutable Fill m_fill;
    mutable Status m_status;
    std::chrono::nanoseconds m_startedAt{};
};

} // namespace greenroom::test
