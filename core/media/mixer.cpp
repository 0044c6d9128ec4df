// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/mixer.h"

#include "core/media/audiooutput.h"

extern "C" {
#include <libavutil/channel_layout.h>
}

#include <algorithm>
#include <cmath>
#include <limits>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr float gainStep = 1.0F / 480; // 10 ms for all of it
constexpr int blockFrames = 1024;

av::Frame emptyBlock() {
    av::Frame block(av_frame_alloc());
    block->format = AV_SAMPLE_FMT_FLT;
    block->sample_rate = AudioOutput::rate;
    block->nb_samples = blockFrames;
    av_channel_layout_default(&block->ch_layout, AudioOutput::channels);
    return block;
}

/// One filter goes down to half the rate.
QString tempoFilters(double rate) {
    return rate < 0.5 ? u"atempo=0.5,atempo=%1"_s.arg(rate / 0.5, 0, 'f', 6) : u"atempo=%1"_s.arg(rate, 0, 'f', 6);
}

} // namespace

void Mixer::begin(quint64 run, std::vector<Source> sources, double position, double end, double rate) {
    const std::lock_guard lock(m_mutex);
    m_run = run;
    m_sources = std::move(sources);
    m_next = std::llround(position * AudioOutput::rate);
    m_end = std::llround(end * AudioOutput::rate);
    m_rate = rate;
    m_gains = m_wanted;
    m_problem.reset();
    m_tempo.reset();
    m_stretched.clear();
}

void Mixer::end() {
    const std::lock_guard lock(m_mutex);
    m_run = 0;
    m_sources.clear();
}

void Mixer::setGains(std::array<float, 2> gains) {
    const std::lock_guard lock(m_mutex);
    m_wanted = gains;
}

void Mixer::fill(quint64 run, float* samples, int frames) {
    const std::lock_guard lock(m_mutex);
    if (run == m_run && run > 0 && !m_problem) {
        if (m_rate == 1)
            return mix(samples, frames);
        const auto stretched = stretch(samples, frames);
        if (stretched)
            return;
        m_problem = stretched.error();
    }
    std::fill(samples, samples + qsizetype(frames) * 2, 0.0F);
}

std::optional<Error> Mixer::problem() const {
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

void Mixer::mix(float* samples, qsizetype frames) {
    std::fill(samples, samples + frames * 2, 0.0F);
    const qsizetype audible = std::clamp<qint64>(m_end - m_next, 0, frames);
    std::vector<float>& one = m_block;
    one.resize(static_cast<std::size_t>(frames) * 2);
    for (std::size_t source = 0; source < m_sources.size(); ++source) {
        const qint64 offset = std::llround(m_sources[source].offset * AudioOutput::rate);
        const qint64 own = m_next - offset;
        const ClipRange& range = m_sources[source].range;
        const qint64 first = std::llround(range.begin * AudioOutput::rate);
        const qint64 last =
            range.end ? std::llround(*range.end * AudioOutput::rate) : std::numeric_limits<qint64>::max();
        m_sources[source].sound->read(own, frames, one.data());
        float& gain = m_gains.at(source);
        const float wanted = m_wanted.at(source);
        for (qsizetype i = 0; i < audible; ++i) {
            gain = wanted > gain ? std::min(wanted, gain + gainStep) : std::max(wanted, gain - gainStep);
            if (own + i < first || own + i >= last)
                continue;
            samples[2 * i] += gain * one[static_cast<std::size_t>(2 * i)];
            samples[2 * i + 1] += gain * one[static_cast<std::size_t>(2 * i + 1)];
        }
    }
    for (qsizetype i = 0; i < audible * 2; ++i)
        samples[i] = std::clamp(samples[i], -1.0F, 1.0F);
    m_next += frames;
}

Result<void> Mixer::pushBlock() {
    const av::Frame block = emptyBlock();
    if (av_frame_get_buffer(block.get(), 0) < 0)
        return fail(ErrorCode::Internal, u"out of memory"_s);
    mix(reinterpret_cast<float*>(block->data[0]), blockFrames);
    block->pts = m_next;
    GR_TRY(m_tempo->push(block.get()));
    const av::Frame out(av_frame_alloc());
    for (;;) {
        GR_TRY_ASSIGN(const bool came, m_tempo->pull(out.get()));
        if (!came)
            return {};
        const auto* samples = reinterpret_cast<const float*>(out->data[0]);
        m_stretched.insert(m_stretched.end(), samples, samples + qsizetype(out->nb_samples) * 2);
        av_frame_unref(out.get());
    }
}

Result<void> Mixer::stretch(float* samples, int frames) {
    if (!m_tempo) {
        const av::Frame like = emptyBlock();
        GR_TRY_ASSIGN(m_tempo, av::Filter::sounds(like.get(), {1, AudioOutput::rate}, tempoFilters(m_rate)));
    }
    const std::size_t wanted = static_cast<std::size_t>(frames) * 2;
    while (m_stretched.size() < wanted)
        GR_TRY(pushBlock());
    std::copy(m_stretched.begin(), m_stretched.begin() + static_cast<std::ptrdiff_t>(wanted), samples);
    m_stretched.erase(m_stretched.begin(), m_stretched.begin() + static_cast<std::ptrdiff_t>(wanted));
    return {};
}

} // namespace greenroom
