// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/speechsound.h"

#include "core/media/describe.h"
#include "core/media/speechframes.h"

extern "C" {
#include <libavutil/channel_layout.h>
}

#include <algorithm>
#include <cmath>

namespace greenroom::speech {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 jitter = rate * 3 / 100; // samples by which stamps of sound without a gap may be off

/// Turns frames into interleaved floats of one rate and layout, whatever they are.
class Converter {
public:
    explicit Converter(const av::Reader& reader) : m_reader(reader) {}

    /// Nothing before `frame` is held back when it is of another format than the one before: that is lost, a
    /// millisecond of sound. `layout` of 0 channels and a rate of 0: as they are.
    Result<int> convert(const AVFrame* frame, int channels, int toRate) {
        GR_TRY(prepare(frame, channels, toRate));
        const int most = swr_get_out_samples(m_swr.get(), frame->nb_samples);
        return run(most, const_cast<const std::uint8_t**>(frame->extended_data), frame->nb_samples);
    }
    /// What is still held back.
    Result<int> drain() {
        if (!m_swr)
            return 0;
        return run(swr_get_out_samples(m_swr.get(), 0) + rate / 10, nullptr, 0);
    }
    const float* samples() const { return m_samples.data(); }
    /// Samples of `toRate` that are held back before the next frame.
    qint64 delay(int toRate) const { return m_swr ? swr_get_delay(m_swr.get(), toRate) : 0; }

private:
    Result<int> run(int most, const std::uint8_t** in, int count) {
        if (most <= 0)
            return 0;
        m_samples.resize(static_cast<std::size_t>(most) * static_cast<std::size_t>(m_channels));
        auto* out = reinterpret_cast<std::uint8_t*>(m_samples.data());
        const int made = swr_convert(m_swr.get(), &out, most, in, count);
        if (made < 0)
            return tl::make_unexpected(m_reader.error(made, u"convert the sound of"_s));
        return made;
    }
    Result<void> prepare(const AVFrame* frame, int channels, int toRate) {
        const bool fits = m_swr && m_format->format == frame->format && m_format->sample_rate == frame->sample_rate &&
                          av_channel_layout_compare(&m_format->ch_layout, &frame->ch_layout) == 0;
        if (fits)
            return {};
        m_format.reset(av_frame_alloc());
        if (!m_format)
            return fail(ErrorCode::Internal, u"out of memory"_s);
        m_format->format = frame->format;
        m_format->sample_rate = frame->sample_rate;
        av_channel_layout_copy(&m_format->ch_layout, &frame->ch_layout);
        m_channels = channels;
        AVChannelLayout layout{};
        av_channel_layout_default(&layout, channels);
        SwrContext* swr = nullptr;
        int error = swr_alloc_set_opts2(&swr, &layout, AV_SAMPLE_FMT_FLT, toRate, &m_format->ch_layout,
                                        static_cast<AVSampleFormat>(frame->format), frame->sample_rate, 0, nullptr);
        m_swr.reset(swr);
        if (error >= 0)
            error = swr_init(swr);
        if (error < 0) {
            m_swr.reset();
            return tl::make_unexpected(m_reader.error(error, u"convert the sound of"_s));
        }
        return {};
    }

    const av::Reader& m_reader;
    av::Resampler m_swr;
    av::Frame m_format;
    int m_channels = 1;
    std::vector<float> m_samples;
};

/// Puts samples where their time says.
class Placer {
public:
    Placer(const SoundTaker& taker, double duration)
        : m_taker(taker), m_end(std::llround(duration * rate)), m_silence(std::size_t(4096 * taker.channels), 0.0F) {}

    void place(qint64 at, const float* samples, qint64 count) {
        const qint64 off = at - m_written;
        if (off > (m_exact ? jitter : 0))
            fill(std::min(at, m_end));
        else if (off < (m_exact ? -jitter : 0)) {
            const qint64 known = std::min(count, -off);
            samples += known * m_taker.channels;
            count -= known;
        }
        m_exact = true;
        pass(samples, count);
    }
    void append(const float* samples, qint64 count) { pass(samples, count); }
    void finish() { fill(m_end); }

private:
    void pass(const float* samples, qint64 count) {
        // What lies behind the end of the clip, as it is described, is the filling of a codec's last block.
        count = std::min(count, m_end - m_written);
        if (count <= 0)
            return;
        m_taker.speech(samples, static_cast<int>(count));
        m_written += count;
    }
    void fill(qint64 until) {
        while (m_written < until)
            pass(m_silence.data(), std::min<qint64>(4096, until - m_written));
    }

    const SoundTaker& m_taker;
    qint64 m_end;
    qint64 m_written = 0;
    bool m_exact = false; ///< a first sample has been placed
    std::vector<float> m_silence;
};

} // namespace

Result<MediaInfo> readSound(const QString& path, const SoundTaker& taker, const Progress& progress) {
    GR_TRY_ASSIGN(const auto reader, av::Reader::open(path, progress));
    GR_TRY_ASSIGN(const MediaInfo info, av::describe(*reader));
    if (!info.hasAudio)
        return info;
    const AVStream* stream = reader->audio();
    reader->select({stream});
    GR_TRY_ASSIGN(av::Decoder decoder, av::Decoder::open(*reader, stream, 1));
    Converter forSpeech(*reader);
    Converter asItIs(*reader);
    Placer placer(taker, info.duration);
    const double unit = av_q2d(stream->time_base);
    double next = av::startOf(stream);
    const auto take = [&](AVFrame* frame) -> Result<void> {
        if (frame->nb_samples <= 0 || frame->sample_rate <= 0)
            return {};
        const double time = frame->pts == AV_NOPTS_VALUE ? next : double(frame->pts) * unit;
        next = time + double(frame->nb_samples) / frame->sample_rate;
        const qint64 held = forSpeech.delay(rate);
        GR_TRY_ASSIGN(const int count, forSpeech.convert(frame, taker.channels, rate));
        placer.place(std::llround((time - info.start) * rate) - held, forSpeech.samples(), count);
        if (taker.original) {
            const int channels = std::min(frame->ch_layout.nb_channels, 2);
            GR_TRY_ASSIGN(const int same, asItIs.convert(frame, channels, frame->sample_rate));
            taker.original(asItIs.samples(), same, channels, frame->sample_rate);
        }
        return reader->report(info.duration > 0 ? (next - info.start) / info.duration : 1);
    };
    for (;;) {
        GR_TRY_ASSIGN(const AVPacket* packet, reader->read());
        GR_TRY(decoder.feed(packet, take));
        if (!packet)
            break;
    }
    GR_TRY_ASSIGN(const int rest, forSpeech.drain());
    placer.append(forSpeech.samples(), rest);
    placer.finish();
    return info;
}

} // namespace greenroom::speech
