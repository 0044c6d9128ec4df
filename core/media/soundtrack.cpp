// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/soundtrack.h"

#include "core/media/audiooutput.h"

extern "C" {
#include <libavutil/channel_layout.h>
}

#include <algorithm>
#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {
constexpr double warmUp = 0.1; // seconds that a decoder needs before its sound is whole
}

Result<std::unique_ptr<SoundTrack>> SoundTrack::open(const QString& path, double start, const Progress& progress) {
    std::unique_ptr<SoundTrack> track(new SoundTrack);
    GR_TRY_ASSIGN(track->m_reader, av::Reader::open(path, progress));
    track->m_stream = track->m_reader->audio();
    if (!track->m_stream)
        return fail(ErrorCode::Media, u"%1 has no sound"_s.arg(path));
    track->m_reader->select({track->m_stream});
    track->m_start = start;
    GR_TRY_ASSIGN(av::Decoder decoder, av::Decoder::open(*track->m_reader, track->m_stream, 1));
    track->m_decoder = std::move(decoder);
    return track;
}

Result<void> SoundTrack::seek(double position, SoundBuffer& buffer) {
    buffer.restart(std::llround(position * AudioOutput::rate));
    m_decoder->flush();
    m_resampler.reset();
    m_next = position;
    const double time = std::max(0.0, position - warmUp) + m_start;
    return m_reader->seek(m_stream, static_cast<qint64>(std::floor(time / av_q2d(m_stream->time_base))));
}

Result<void> SoundTrack::readOn(SoundBuffer& buffer) {
    auto packet = m_reader->read();
    if (!packet || !*packet)
        buffer.finish();
    GR_TRY_ASSIGN(const AVPacket* next, std::move(packet));
    return m_decoder->feed(next, [&](AVFrame* frame) { return append(frame, buffer); });
}

Result<void> SoundTrack::prepare(const AVFrame* frame) {
    const bool fits = m_resampler && m_format->format == frame->format && m_format->sample_rate == frame->sample_rate &&
                      av_channel_layout_compare(&m_format->ch_layout, &frame->ch_layout) == 0;
    if (fits)
        return {};
    m_format.reset(av_frame_alloc());
    m_format->format = frame->format;
    m_format->sample_rate = frame->sample_rate;
    av_channel_layout_copy(&m_format->ch_layout, &frame->ch_layout);
    AVChannelLayout stereo{};
    av_channel_layout_default(&stereo, AudioOutput::channels);
    SwrContext* resampler = nullptr;
    int error = swr_alloc_set_opts2(&resampler, &stereo, AV_SAMPLE_FMT_FLT, AudioOutput::rate, &m_format->ch_layout,
                                    static_cast<AVSampleFormat>(frame->format), frame->sample_rate, 0, nullptr);
    m_resampler.reset(resampler);
    if (error >= 0)
        error = swr_init(resampler);
    if (error < 0) {
        m_resampler.reset();
        return tl::make_unexpected(m_reader->error(error, u"convert the sound of"_s));
    }
    return {};
}

Result<void> SoundTrack::append(const AVFrame* frame, SoundBuffer& buffer) {
    if (frame->nb_samples <= 0 || frame->sample_rate <= 0)
        return {};
    GR_TRY(prepare(frame));
    const double position =
        frame->pts == AV_NOPTS_VALUE ? m_next : double(frame->pts) * av_q2d(m_stream->time_base) - m_start;
    m_next = position + double(frame->nb_samples) / frame->sample_rate;
    // What the resampler still holds of earlier frames comes out first.
    const qint64 held = swr_get_delay(m_resampler.get(), AudioOutput::rate);
    const int most = swr_get_out_samples(m_resampler.get(), frame->nb_samples);
    if (most <= 0)
        return {};
    m_samples.resize(static_cast<std::size_t>(most) * AudioOutput::channels);
    auto* out = reinterpret_cast<std::uint8_t*>(m_samples.data());
    const int count = swr_convert(m_resampler.get(), &out, most, const_cast<const std::uint8_t**>(frame->extended_data),
                                  frame->nb_samples);
    if (count < 0)
        return tl::make_unexpected(m_reader->error(count, u"convert the sound of"_s));
    buffer.append(std::llround(position * AudioOutput::rate) - held, m_samples.data(), count);
    return {};
}

} // namespace greenroom
