// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/peaks.h"

#include "core/media/describe.h"

extern "C" {
#include <libavutil/samplefmt.h>
}

#include <algorithm>
#include <cmath>
#include <limits>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// The greatest distance from silence among `count` samples, 0 to 1.
template <typename Sample>
float greatest(const std::uint8_t* data, qsizetype count) {
    const auto* samples = reinterpret_cast<const Sample*>(data);
    if constexpr (std::is_floating_point_v<Sample>) {
        Sample most = 0;
        for (qsizetype i = 0; i < count; ++i)
            most = std::max(most, std::abs(samples[i])); // a NaN compares false and is passed over
        return static_cast<float>(std::min(most, Sample(1)));
    } else {
        Sample low = samples[0];
        Sample high = samples[0];
        for (qsizetype i = 1; i < count; ++i) {
            low = std::min(low, samples[i]);
            high = std::max(high, samples[i]);
        }
        const double zero = std::is_unsigned_v<Sample> ? std::numeric_limits<Sample>::max() / 2 + 1 : 0;
        const double full = std::is_unsigned_v<Sample> ? zero : -double(std::numeric_limits<Sample>::min());
        return static_cast<float>(std::max(std::abs(double(low) - zero), std::abs(double(high) - zero)) / full);
    }
}

using Greatest = float (*)(const std::uint8_t*, qsizetype);

Greatest greatestOf(AVSampleFormat packed) {
    switch (packed) {
    case AV_SAMPLE_FMT_U8:
        return greatest<std::uint8_t>;
    case AV_SAMPLE_FMT_S16:
        return greatest<std::int16_t>;
    case AV_SAMPLE_FMT_S32:
        return greatest<std::int32_t>;
    case AV_SAMPLE_FMT_S64:
        return greatest<std::int64_t>;
    case AV_SAMPLE_FMT_FLT:
        return greatest<float>;
    case AV_SAMPLE_FMT_DBL:
        return greatest<double>;
    default:
        return nullptr;
    }
}

/// Puts samples into the buckets their times say.
class Buckets {
public:
    Buckets(int count, double begin, double duration)
        : m_values(count, 0.0F), m_begin(begin), m_perSecond(duration > 0 ? count / duration : 0) {}

    void add(const AVFrame* frame, double time) {
        const auto format = static_cast<AVSampleFormat>(frame->format);
        const Greatest most = greatestOf(av_get_packed_sample_fmt(format));
        if (!most || frame->nb_samples <= 0 || frame->sample_rate <= 0)
            return;
        const bool planar = av_sample_fmt_is_planar(format);
        const int channels = frame->ch_layout.nb_channels;
        const int planes = planar ? channels : 1;
        const int step = av_get_bytes_per_sample(format) * (planar ? 1 : channels);
        const double first = (time - m_begin) * m_perSecond;
        const double perSample = m_perSecond / frame->sample_rate;
        for (int i = 0; i < frame->nb_samples;) {
            // All samples up to the next bucket's beginning at once.
            const double bucket = std::floor(first + i * perSample);
            const double left = perSample > 0 ? std::ceil((bucket + 1 - first) / perSample) - i : frame->nb_samples;
            const int count = static_cast<int>(std::clamp(left, 1.0, double(frame->nb_samples - i)));
            if (bucket >= 0 && bucket < double(m_values.size())) {
                float& value = m_values[static_cast<qsizetype>(bucket)];
                for (int plane = 0; plane < planes; ++plane)
                    value = std::max(value, most(frame->extended_data[plane] + qsizetype(i) * step,
                                                 qsizetype(count) * (planar ? 1 : channels)));
            }
            i += count;
        }
    }

    QList<float> values() const { return m_values; }

private:
    QList<float> m_values;
    double m_begin;
    double m_perSecond; ///< buckets
};

} // namespace

Result<QList<float>> peaks(const QString& path, int buckets, const Progress& progress) {
    if (buckets < 1 || buckets > maxPeaks)
        return fail(ErrorCode::Invalid, u"%1 peaks cannot be made: 1 to %2 can"_s.arg(buckets).arg(maxPeaks));
    GR_TRY_ASSIGN(const auto reader, av::Reader::open(path, progress));
    GR_TRY_ASSIGN(const MediaInfo info, av::describe(*reader));
    if (!info.hasAudio)
        return QList<float>();
    const AVStream* stream = reader->audio();
    reader->select({stream});
    GR_TRY_ASSIGN(av::Decoder decoder, av::Decoder::open(*reader, stream, 1));
    Buckets result(buckets, info.start, info.duration);
    const double unit = av_q2d(stream->time_base);
    double next = av::startOf(stream);
    const auto take = [&](AVFrame* frame) -> Result<void> {
        const double time = frame->pts == AV_NOPTS_VALUE ? next : double(frame->pts) * unit;
        result.add(frame, time);
        next = time + (frame->sample_rate > 0 ? double(frame->nb_samples) / frame->sample_rate : 0);
        return reader->report(info.duration > 0 ? (next - info.start) / info.duration : 1);
    };
    for (;;) {
        GR_TRY_ASSIGN(const AVPacket* packet, reader->read());
        GR_TRY(decoder.feed(packet, take));
        if (!packet)
            return result.values();
    }
}

} // namespace greenroom
