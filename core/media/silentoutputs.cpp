// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/silentoutputs.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace greenroom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto latency = 30ms; ///< before the first sample would be heard
constexpr auto ahead = 70ms;   ///< of what would be heard, sound is taken
constexpr int block = 480;     ///< samples at a time

class SilentOutput final : public AudioOutput {
public:
    explicit SilentOutput(const Clock& clock) : m_clock(clock) {}

    void start(quint64 run, Fill fill) override {
        std::lock_guard lock(m_mutex);
        m_fill = std::move(fill);
        m_began = m_clock.steady();
        m_taken = 0;
        m_status = {run, {}, m_began, {}};
    }
    void stop() override {
        std::lock_guard lock(m_mutex);
        m_fill = {};
    }
    Status status() const override {
        std::lock_guard lock(m_mutex);
        if (!m_fill)
            return m_status;
        m_status.at = m_clock.steady();
        m_status.heard = std::max(0ns, m_status.at - m_began - latency);
        const auto wanted = std::chrono::duration<double>(m_status.heard + ahead).count() * rate;
        for (; m_taken + block <= wanted; m_taken += block)
            m_fill(m_samples.data(), block);
        return m_status;
    }

private:
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    Fill m_fill; ///< none: it is stopped
    std::chrono::nanoseconds m_began{};
    mutable qint64 m_taken = 0; ///< samples, since then
    mutable std::vector<float> m_samples = std::vector<float>(std::size_t{block} * channels);
    mutable Status m_status;
};

class SilentOutputs final : public AudioOutputs {
public:
    explicit SilentOutputs(const Clock& clock) : m_clock(clock) {}

    QList<DeviceInfo> outputs() const override { return {{u"silent"_s, u"Loudspeakers"_s, true}}; }
    std::unique_ptr<AudioOutput> open(const QString&) override { return std::make_unique<SilentOutput>(m_clock); }

private:
    const Clock& m_clock;
};

} // namespace

std::unique_ptr<AudioOutputs> makeSilentOutputs(const Clock& clock) {
    return std::make_unique<SilentOutputs>(clock);
}

} // namespace greenroom
