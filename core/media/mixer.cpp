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
constexpr qint64 rampFrames = 480;
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

void Mixer::play(std::vector<Source> sources, double position, double end) {
    m_sources.clear();
    for (Source& source : sources)
        m_sources.push_back({std::move(source)});
    m_next = std::llround(position * AudioOutput::rate);
    m_end = std::llround(end * AudioOutput::rate);
    m_gains = m_wanted;
}

void Mixer::begin(quint64 run, std::vector<Source> sources, double position, double end, double rate) {
    const std::lock_guard lock(m_mutex);
    m_run = run;
    play(std::move(sources), position, end);
    m_rate = rate;
    m_grains = false;
    m_problem.reset();
    m_tempo.reset();
    m_stretched.clear();
}

void Mixer::beginGrains(quint64 run) {
    const std::lock_guard lock(m_mutex);
    m_run = run;
    m_sources.clear();
    m_grains = true;
    m_grain.clear();
    m_problem.reset();
}

void Mixer::grain(std::vector<Source> sources, double position, double seconds) {
    const std::lock_guard lock(m_mutex);
    const auto frames = static_cast<qsizetype>(std::llround(seconds * AudioOutput::rate));
    play(std::move(sources), position, std::numeric_limits<int>::max());
    m_grain.assign(static_cast<std::size_t>(frames) * 2, 0.0F);
    mix(m_grain.data(), frames);
    m_sources.clear();
    for (qint64 i = 0; i < frames; ++i) {
        const float gain = std::min(1.0F, static_cast<float>(std::min(i, frames - 1 - i)) * gainStep);
        m_grain[static_cast<std::size_t>(2 * i)] *= gain;
        m_grain[static_cast<std::size_t>(2 * i + 1)] *= gain;
    }
}

void Mixer::end() {
    const std::lock_guard lock(m_mutex);
    m_run = 0;
    m_sources.clear();
}

void Mixer::setGains(const std::array<Gain, 2>& gains) {
    const std::lock_guard lock(m_mutex);
    m_wanted = gains;
}

void Mixer::fill(quint64 run, float* samples, int frames) {
    const std::lock_guard lock(m_mutex);
    if (run == m_run && run > 0 && m_grains) {
        const std::size_t wanted = std::min(m_grain.size(), static_cast<std::size_t>(frames) * 2);
        std::copy_n(m_grain.begin(), wanted, samples);
        std::fill(samples + wanted, samples + qsizetype(frames) * 2, 0.0F);
        m_grain.erase(m_grain.begin(), m_grain.begin() + static_cast<std::ptrdiff_t>(wanted));
        return;
    }
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

/// What the source plays in the next frames into m_block, and where it is there at all. It is not any more 10 ms before
/// it waits, so that it can become silent in time.
void Mixer::readPieces(const Source& source, qsizetype frames) {
    constexpr qint64 ever = std::numeric_limits<qint64>::max() / 4;
    m_block.assign(static_cast<std::size_t>(frames) * 2, 0.0F);
    m_isThere.assign(static_cast<std::size_t>(frames), false);
    for (const PairMap::Piece& piece : source.pieces) {
        const qint64 common = std::llround(piece.common * AudioOutput::rate);
        const qint64 own = std::llround(piece.own * AudioOutput::rate);
        const bool isLast = !std::isfinite(piece.length);
        const qint64 end = isLast ? ever : common + std::llround(piece.length * AudioOutput::rate);
        const qint64 from = std::max(m_next, piece.isFirst ? -ever : common);
        const qint64 to = std::min(m_next + frames, end);
        if (from >= to)
            continue;
        const auto at = static_cast<std::ptrdiff_t>(from - m_next);
        source.sound->read(from - common + own, to - from, m_block.data() + 2 * at);
        const qint64 leaves = isLast ? to : std::clamp(end - rampFrames, from, to);
        std::fill(m_isThere.begin() + at, m_isThere.begin() + at + static_cast<std::ptrdiff_t>(leaves - from), true);
        // What lies outside of the range was read, and is not heard.
        const qint64 first = std::llround(source.range.begin * AudioOutput::rate);
        const qint64 last = source.range.end ? std::llround(*source.range.end * AudioOutput::rate) : ever;
        for (qint64 i = from; i < to; ++i)
            if (i - common + own < first || i - common + own >= last)
                m_block[static_cast<std::size_t>(2 * (i - m_next))] =
                    m_block[static_cast<std::size_t>(2 * (i - m_next) + 1)] = 0;
    }
}

void Mixer::add(Playing& playing, std::size_t source, float* samples, qsizetype frames) {
    const auto approach = [](float& value, float wanted) {
        value = wanted > value ? std::min(wanted, value + gainStep) : std::max(wanted, value - gainStep);
    };
    Gain& gain = m_gains.at(source);
    const Gain& wanted = m_wanted.at(source);
    for (qsizetype i = 0; i < frames; ++i) {
        const auto at = static_cast<std::size_t>(i);
        approach(gain.leftInLeft, wanted.leftInLeft);
        approach(gain.rightInLeft, wanted.rightInLeft);
        approach(gain.leftInRight, wanted.leftInRight);
        approach(gain.rightInRight, wanted.rightInRight);
        approach(playing.presence, m_isThere[at] ? 1.0F : 0.0F);
        const float left = m_block[2 * at] * playing.presence;
        const float right = m_block[2 * at + 1] * playing.presence;
        samples[2 * i] += gain.leftInLeft * left + gain.rightInLeft * right;
        samples[2 * i + 1] += gain.leftInRight * left + gain.rightInRight * right;
    }
}

void Mixer::mix(float* samples, qsizetype frames) {
    std::fill(samples, samples + frames * 2, 0.0F);
    const qsizetype audible = std::clamp<qint64>(m_end - m_next, 0, frames);
    for (std::size_t source = 0; source < m_sources.size(); ++source) {
        readPieces(m_sources[source].source, frames);
        add(m_sources[source], source, samples, audible);
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
