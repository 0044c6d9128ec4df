// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/audiotimeline.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double startSeconds = 0.4; // the beginning is looked at for so long before it is placed
constexpr double gapSeconds = 0.5;   // so long sound must stay missing to be a gap
constexpr double waitSeconds = 2;    // of sound kept while the origin is unknown
constexpr double windowSeconds = 2;  // the lower envelope is taken over this long
constexpr double jumpSeconds = 0.1;  // less is followed by stretching
constexpr double exactJumpSeconds = 0.01;
constexpr double newSeconds = 2;      // a placing this young is put right at once where it proves late by the above
constexpr double restSeconds = 0.003; // less is left alone
constexpr double mostStretch = 0.002;
constexpr double astraySeconds = 0.04; // from there on lips and voice are seen to be apart
constexpr int silenceStep = AudioTimeline::rate;

} // namespace

AudioTimeline::AudioTimeline(bool exactTimes, qint64 maxSamples)
    : m_exact(exactTimes)
    , m_maxSamples(maxSamples)
    , m_fifo(av_audio_fifo_alloc(AV_SAMPLE_FMT_FLTP, channels, silenceStep)) {}

double AudioTimeline::missing(double start) const {
    const double waiting = m_resampler ? static_cast<double>(swr_get_delay(m_resampler.get(), rate)) / rate : 0.0;
    return m_zero + start - std::chrono::duration<double>(*m_origin).count() -
           (static_cast<double>(m_position) / rate + waiting);
}

Result<void> AudioTimeline::add(const AVFrame& chunk, Nanoseconds time) {
    if (chunk.nb_samples <= 0 || chunk.sample_rate <= 0 || chunk.ch_layout.nb_channels <= 0)
        return {};
    const double seconds = static_cast<double>(chunk.nb_samples) / chunk.sample_rate;
    Chunk next{av::Frame(av_frame_clone(&chunk)), std::chrono::duration<double>(time).count(), m_received};
    if (!next.frame)
        return fail(ErrorCode::Media, u"no memory for sound"_s);
    next.zero = next.arrival - (m_received + seconds);
    // What a device gives first may have waited in its buffer since it was opened.
    next.trusted = m_exact || m_received > 0;
    m_received += seconds;

    if (m_settled && m_held.empty() && next.zero - m_zero <= (m_exact ? exactJumpSeconds : jumpSeconds))
        return place(next);
    const bool stallIsOver = m_settled && next.zero - m_zero <= (m_exact ? exactJumpSeconds : jumpSeconds);
    m_held.push_back(std::move(next));
    const Chunk& oldest = m_held.front().trusted || m_held.size() == 1 ? m_held.front() : m_held[1];
    const double waited = m_held.back().arrival - oldest.arrival;
    if (!m_origin) {
        while (m_held.back().arrival - m_held.front().arrival > waitSeconds)
            m_held.pop_front();
        return {};
    }
    if (stallIsOver)
        return releaseHeld();
    return m_exact || waited >= (m_settled ? gapSeconds : startSeconds) ? settle() : Result<void>{};
}

/// Decides where what is held belongs: behind a gap that stayed, or at the beginning.
Result<void> AudioTimeline::settle() {
    const bool anyTrusted = std::any_of(m_held.begin(), m_held.end(), [](const Chunk& c) { return c.trusted; });
    double zero = std::numeric_limits<double>::infinity();
    for (const Chunk& chunk : m_held)
        if (chunk.trusted || !anyTrusted)
            zero = std::min(zero, chunk.zero);
    m_zero = zero;
    m_settled = true;
    m_settledAt = m_held.front().start;
    m_window.clear();
    const double gap = missing(m_held.front().start);
    if (gap > 0) {
        GR_TRY(resample(nullptr));
        GR_TRY(fillTo(m_position + std::llround(missing(m_held.front().start) * rate)));
    }
    return releaseHeld();
}

Result<void> AudioTimeline::releaseHeld() {
    for (; !m_held.empty(); m_held.pop_front())
        GR_TRY(place(m_held.front()));
    return {};
}

void AudioTimeline::remember(const Chunk& chunk) {
    if (!chunk.trusted)
        return;
    while (!m_window.empty() && m_window.back().second >= chunk.zero)
        m_window.pop_back();
    m_window.emplace_back(chunk.arrival, chunk.zero);
    while (m_window.front().first < chunk.arrival - windowSeconds)
        m_window.pop_front();
    m_zero = m_window.front().second;
}

Result<void> AudioTimeline::place(const Chunk& chunk) {
    remember(chunk);
    if (!m_resampler || m_format->format != chunk.frame->format || m_format->sample_rate != chunk.frame->sample_rate ||
        av_channel_layout_compare(&m_format->ch_layout, &chunk.frame->ch_layout) != 0)
        GR_TRY(openResampler(*chunk.frame));
    const double error = missing(chunk.start) + m_skip;
    const bool exact = m_exact || chunk.start - m_settledAt < newSeconds;
    if (error < -(exact ? exactJumpSeconds : jumpSeconds) || (m_position == 0 && error < 0))
        m_skip -= error;
    else
        follow(error);
    if (!exact && m_position > 0 && std::abs(error) > astraySeconds) {
        m_astray.seconds += static_cast<double>(chunk.frame->nb_samples) / chunk.frame->sample_rate;
        m_astray.worst = std::max(m_astray.worst, std::abs(error));
    }
    return resample(chunk.frame.get());
}

void AudioTimeline::follow(double error) {
    if (m_position < m_followUntil || std::abs(error) < restSeconds)
        return;
    const double most = mostStretch * rate;
    const auto samples = static_cast<int>(std::lround(std::clamp(error * rate, -most, most)));
    if (swr_set_compensation(m_resampler.get(), samples, rate) >= 0)
        m_followUntil = m_position + rate;
}

Result<void> AudioTimeline::openResampler(const AVFrame& chunk) {
    if (m_resampler)
        GR_TRY(resample(nullptr));
    AVChannelLayout in{};
    if (chunk.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&in, chunk.ch_layout.nb_channels);
    else
        av_channel_layout_copy(&in, &chunk.ch_layout);
    AVChannelLayout out = AV_CHANNEL_LAYOUT_STEREO;
    SwrContext* context = nullptr;
    int error = swr_alloc_set_opts2(&context, &out, AV_SAMPLE_FMT_FLTP, rate, &in,
                                    static_cast<AVSampleFormat>(chunk.format), chunk.sample_rate, 0, nullptr);
    m_resampler.reset(context);
    if (error >= 0 && in.nb_channels == 1) {
        // One channel is as loud on both sides as it came; the default takes 3 dB away.
        const double both[channels] = {1, 1};
        error = swr_set_matrix(context, both, 1);
    }
    if (error >= 0)
        error = swr_init(context);
    av_channel_layout_uninit(&in);
    if (error < 0) {
        m_resampler.reset();
        return tl::make_unexpected(av::errorOf(error, u"this sound cannot be converted"_s));
    }
    m_format.reset(av_frame_alloc());
    m_format->format = chunk.format;
    m_format->sample_rate = chunk.sample_rate;
    av_channel_layout_copy(&m_format->ch_layout, &chunk.ch_layout);
    m_followUntil = 0;
    return {};
}

/// Through the resampler to the end of the line; null brings out what it holds back, and it must be opened again.
Result<void> AudioTimeline::resample(const AVFrame* chunk) {
    if (!m_resampler)
        return {};
    std::vector<const std::uint8_t*> input;
    int count = 0;
    if (chunk) {
        const int skip = std::min(chunk->nb_samples, static_cast<int>(std::lround(m_skip * chunk->sample_rate)));
        m_skip = skip < chunk->nb_samples ? 0 : m_skip - static_cast<double>(skip) / chunk->sample_rate;
        count = chunk->nb_samples - skip;
        if (count == 0)
            return {};
        const auto format = static_cast<AVSampleFormat>(chunk->format);
        const bool planar = av_sample_fmt_is_planar(format);
        const int planes = planar ? chunk->ch_layout.nb_channels : 1;
        const int stride = av_get_bytes_per_sample(format) * (planar ? 1 : chunk->ch_layout.nb_channels);
        for (int i = 0; i < planes; ++i)
            input.push_back(chunk->extended_data[i] + static_cast<std::ptrdiff_t>(skip) * stride);
    }
    const int room = swr_get_out_samples(m_resampler.get(), count) + 64;
    m_buffer.resize(static_cast<std::size_t>(room) * channels);
    float* planes[channels] = {m_buffer.data(), m_buffer.data() + room};
    const int got = swr_convert(m_resampler.get(), reinterpret_cast<std::uint8_t**>(planes), room,
                                chunk ? input.data() : nullptr, count);
    if (!chunk)
        m_resampler.reset();
    if (got < 0)
        return tl::make_unexpected(av::errorOf(got, u"this sound cannot be converted"_s));
    return store(planes, got);
}

Result<void> AudioTimeline::store(float* const planes[channels], int samples) {
    for (int done = 0; done < samples;) {
        while (!m_gaps.empty() && m_gaps.front().to && *m_gaps.front().to <= m_position)
            m_gaps.pop_front();
        const bool leftOut = !m_gaps.empty() && m_gaps.front().from <= m_position;
        qint64 count = samples - done;
        if (!leftOut && !m_gaps.empty())
            count = std::min(count, m_gaps.front().from - m_position);
        if (leftOut && m_gaps.front().to)
            count = std::min(count, *m_gaps.front().to - m_position);
        if (!leftOut)
            GR_TRY(append(planes, done, count));
        m_position += count;
        done += static_cast<int>(count);
    }
    return {};
}

/// To the end of what can be taken; what is behind the limit goes nowhere.
Result<void> AudioTimeline::append(float* const planes[channels], int from, qint64 samples) {
    if (m_maxSamples > 0)
        samples = std::min(samples, m_maxSamples - m_kept);
    if (samples <= 0)
        return {};
    void* data[channels] = {planes[0] + from, planes[1] + from};
    if (av_audio_fifo_write(m_fifo.get(), data, static_cast<int>(samples)) < samples)
        return fail(ErrorCode::Media, u"no memory for sound"_s);
    m_kept += samples;
    return {};
}

qint64 AudioTimeline::sampleAt(Nanoseconds time) const {
    return std::llround(std::chrono::duration<double>(time - *m_origin).count() * rate);
}

void AudioTimeline::leaveOut(Nanoseconds from) {
    if (!m_origin || (!m_gaps.empty() && !m_gaps.back().to))
        return;
    const qint64 asked = sampleAt(from);
    const qint64 begin = std::max({asked, m_position, m_gaps.empty() ? 0 : *m_gaps.back().to});
    m_gaps.push_back({begin, std::nullopt, begin - asked});
}

// As much is left out as it lasted, whatever had been placed already when it began or ended.
Result<void> AudioTimeline::goOn(Nanoseconds to) {
    if (m_gaps.empty() || m_gaps.back().to)
        return {};
    Gap& gap = m_gaps.back();
    gap.to = std::max(gap.from, sampleAt(to) + gap.late);
    m_buffer.assign(silenceStep, 0.0F);
    float* planes[channels] = {m_buffer.data(), m_buffer.data()};
    for (qint64 missed = m_position - *gap.to; missed > 0; missed -= silenceStep)
        GR_TRY(append(planes, 0, std::min<qint64>(missed, silenceStep)));
    return {};
}

Result<void> AudioTimeline::fillTo(qint64 position) {
    if (m_maxSamples > 0)
        position = std::min(position, m_maxSamples + m_position - m_kept);
    if (position <= m_position)
        return {};
    GR_TRY(resample(nullptr));
    m_buffer.assign(silenceStep, 0.0F);
    float* planes[channels] = {m_buffer.data(), m_buffer.data()};
    while (m_position < position)
        GR_TRY(store(planes, static_cast<int>(std::min<qint64>(silenceStep, position - m_position))));
    return {};
}

Result<void> AudioTimeline::waitNoLonger() {
    return m_origin && !m_held.empty() ? settle() : Result<void>{};
}

Result<void> AudioTimeline::finish() {
    if (m_held.empty())
        return resample(nullptr);
    if (!m_origin)
        m_origin = std::chrono::duration_cast<Nanoseconds>(
            std::chrono::duration<double>(m_held.front().zero + m_held.front().start));
    GR_TRY(settle());
    return resample(nullptr);
}

av::Frame AudioTimeline::take(int count, bool rest) {
    const int there = av_audio_fifo_size(m_fifo.get());
    if (there == 0 || (there < count && !rest))
        return {};
    av::Frame frame(av_frame_alloc());
    frame->format = AV_SAMPLE_FMT_FLTP;
    frame->sample_rate = rate;
    frame->nb_samples = std::min(count, there);
    frame->ch_layout = AV_CHANNEL_LAYOUT_STEREO;
    frame->pts = m_kept - there;
    if (av_frame_get_buffer(frame.get(), 0) < 0 ||
        av_audio_fifo_read(m_fifo.get(), reinterpret_cast<void**>(frame->data), frame->nb_samples) < 0)
        return {};
    return frame;
}

} // namespace greenroom
