// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/clap.h"

#include "core/media/describe.h"
#include "core/media/reader.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <cmath>
#include <optional>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int rate = 48000;
constexpr int window = 48;               // samples: 1 ms
constexpr double nearLoudest = 1 / 16.0; // of power: 12 dB
constexpr double quietSeconds = 0.15;    // before a clap
constexpr double farSeconds = 0.5;       // that sound and picture may be apart
constexpr double agreeSeconds = 0.025;
constexpr double alikeDrop = 0.5;   // of the greatest fall nearby
constexpr double leastDrop = 0.002; // of full brightness, the mean of the picture: noise makes less
constexpr int leastClaps = 3;
constexpr int lineStep = 4;

/// A moment of the picture.
struct Motion {
    double time = 0;   ///< seconds
    double amount = 0; ///< mean difference to the one before, 0 to 1
};

/// The power of the high part of the sound, for each millisecond from position 0 on.
class Power {
public:
    explicit Power(double start) : m_start(start) {}

    Result<void> add(const av::Reader& reader, AVFrame* frame, double time) {
        if (frame->nb_samples <= 0 || frame->sample_rate <= 0)
            return {};
        if (!m_resampler)
            GR_TRY(open(reader, frame));
        std::vector<float> samples(static_cast<std::size_t>(swr_get_out_samples(m_resampler.get(), frame->nb_samples)));
        auto* out = reinterpret_cast<std::uint8_t*>(samples.data());
        const int count = swr_convert(m_resampler.get(), &out, static_cast<int>(samples.size()),
                                      const_cast<const std::uint8_t**>(frame->extended_data), frame->nb_samples);
        if (count < 0)
            return tl::make_unexpected(reader.error(count, u"convert the sound of"_s));
        if (m_position < 0)
            m_position = std::llround((time - m_start) * rate);
        for (int i = 0; i < count; ++i, ++m_position) {
            const double high = samples[static_cast<std::size_t>(i)] - m_last;
            m_last = samples[static_cast<std::size_t>(i)];
            if (m_position < 0)
                continue;
            const auto slot = static_cast<std::size_t>(m_position / window);
            if (slot >= m_values.size())
                m_values.resize(slot + 1, 0.0);
            m_values[slot] += high * high;
        }
        return {};
    }

    /// Seconds.
    std::vector<double> claps() const {
        std::vector<double> found;
        if (m_values.empty())
            return found;
        const double least = *std::max_element(m_values.begin(), m_values.end()) * nearLoudest;
        double loudAt = -1;
        for (std::size_t i = 0; i < m_values.size() && least > 0; ++i) {
            if (m_values[i] < least)
                continue;
            const double at = static_cast<double>(i) * window / rate;
            if (at - loudAt > quietSeconds)
                found.push_back(at);
            loudAt = at;
        }
        return found;
    }

private:
    Result<void> open(const av::Reader& reader, AVFrame* frame) {
        AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;
        SwrContext* context = nullptr;
        int error = swr_alloc_set_opts2(&context, &mono, AV_SAMPLE_FMT_FLT, rate, &frame->ch_layout,
                                        static_cast<AVSampleFormat>(frame->format), frame->sample_rate, 0, nullptr);
        m_resampler.reset(context);
        if (error >= 0)
            error = swr_init(context);
        if (error < 0)
            return tl::make_unexpected(reader.error(error, u"convert the sound of"_s));
        return {};
    }

    double m_start;
    av::Resampler m_resampler;
    qint64 m_position = -1;
    double m_last = 0;
    std::vector<double> m_values;
};

/// How much each picture differs from the one before.
class Movement {
public:
    void add(const AVFrame* frame, double time) {
        const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame->format));
        if (!format || format->comp[0].depth != 8 || format->comp[0].step != 1 || frame->height < lineStep)
            return;
        std::vector<std::uint8_t> now;
        for (int y = 0; y < frame->height; y += lineStep)
            for (int x = 0; x < frame->width; x += lineStep)
                now.push_back(frame->data[0][std::ptrdiff_t(y) * frame->linesize[0] + x]);
        if (now.size() == m_before.size()) {
            qint64 sum = 0;
            for (std::size_t i = 0; i < now.size(); ++i)
                sum += std::abs(now[i] - m_before[i]);
            m_motion.push_back({time, static_cast<double>(sum) / (255.0 * static_cast<double>(now.size()))});
        }
        m_before = std::move(now);
    }
    const std::vector<Motion>& motion() const { return m_motion; }

private:
    std::vector<std::uint8_t> m_before;
    std::vector<Motion> m_motion;
};

/// What may have been seen of a clap that was heard: how much later, in seconds.
std::vector<double> seenAfter(double heard, const std::vector<Motion>& motion) {
    struct Fall {
        double later = 0;
        double amount = 0;
    };
    std::vector<Fall> falls;
    double greatest = leastDrop;
    for (std::size_t i = 1; i + 1 < motion.size(); ++i) {
        if (std::abs(motion[i].time - heard) > farSeconds)
            continue;
        const double half = (motion[i].time - motion[i - 1].time) / 2;
        falls.push_back({motion[i].time - half - heard, motion[i].amount - motion[i + 1].amount});
        greatest = std::max(greatest, falls.back().amount);
    }
    std::vector<double> result;
    for (const Fall& fall : falls)
        if (fall.amount >= greatest * alikeDrop)
            result.push_back(fall.later);
    return result;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double spreadOf(const std::vector<double>& values) {
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    return *greatest - *least;
}

/// Of each clap what lies nearest to `later`, if that is near enough.
std::vector<double> agreeing(const std::vector<std::vector<double>>& claps, double later) {
    std::vector<double> result;
    for (const std::vector<double>& seen : claps) {
        const auto nearest = std::min_element(seen.begin(), seen.end(), [later](double a, double b) {
            return std::abs(a - later) < std::abs(b - later);
        });
        if (nearest != seen.end() && std::abs(*nearest - later) <= agreeSeconds)
            result.push_back(*nearest);
    }
    return result;
}

Result<ClapResult> match(const std::vector<double>& heard, const std::vector<Motion>& motion) {
    if (heard.size() < leastClaps)
        return fail(ErrorCode::Invalid,
                    u"%1 claps were heard, at least %2 are needed"_s.arg(heard.size()).arg(leastClaps));
    std::vector<std::vector<double>> claps;
    for (const double at : heard)
        claps.push_back(seenAfter(at, motion));
    std::vector<std::vector<double>> all;
    std::size_t most = 0;
    for (const std::vector<double>& seen : claps)
        for (const double later : seen) {
            all.push_back(agreeing(claps, later));
            most = std::max(most, all.back().size());
        }
    // A lamp that goes on and off is seen twice: what is nearest counts, also where an end of the recording cut one
    // off.
    std::vector<double> best;
    for (const std::vector<double>& some : all)
        if (some.size() + 1 >= most && (best.empty() || std::abs(median(some)) < std::abs(median(best))))
            best = some;
    // Of those around it, the one that most agree on, and most closely.
    const double nearest = best.empty() ? 0 : median(best);
    for (const std::vector<double>& some : all)
        if (!some.empty() && std::abs(median(some) - nearest) < 2 * agreeSeconds &&
            (some.size() > best.size() || (some.size() == best.size() && spreadOf(some) < spreadOf(best))))
            best = some;
    if (best.size() < leastClaps || best.size() * 2 <= heard.size())
        return fail(ErrorCode::Invalid,
                    u"%1 of %2 claps were seen where they were heard"_s.arg(best.size()).arg(heard.size()));
    return ClapResult{median(best), static_cast<int>(best.size()), spreadOf(best)};
}

} // namespace

Result<ClapResult> measureClaps(const QString& path, const Progress& progress) {
    GR_TRY_ASSIGN(const auto reader, av::Reader::open(path, progress));
    GR_TRY_ASSIGN(const MediaInfo info, av::describe(*reader));
    if (!info.hasAudio || !info.hasVideo)
        return fail(ErrorCode::Invalid, u"%1 has not both sound and picture"_s.arg(path));
    reader->select({reader->audio(), reader->video()});
    GR_TRY_ASSIGN(av::Decoder sound, av::Decoder::open(*reader, reader->audio(), 1));
    GR_TRY_ASSIGN(av::Decoder pictures, av::Decoder::open(*reader, reader->video(), 1));
    Power power(info.start);
    Movement movement;
    const auto hear = [&](AVFrame* frame) -> Result<void> {
        return power.add(*reader, frame, double(frame->pts) * av_q2d(reader->audio()->time_base));
    };
    const auto see = [&](AVFrame* frame) -> Result<void> {
        const double time = double(frame->pts) * av_q2d(reader->video()->time_base) - info.start;
        movement.add(frame, time);
        return reader->report(info.duration > 0 ? time / info.duration : 1);
    };
    for (const AVPacket* packet = nullptr;;) {
        GR_TRY_ASSIGN(packet, reader->read());
        if (!packet || packet->stream_index == reader->audio()->index)
            GR_TRY(sound.feed(packet, hear));
        if (!packet || packet->stream_index == reader->video()->index)
            GR_TRY(pictures.feed(packet, see));
        if (!packet)
            return match(power.claps(), movement.motion());
    }
}

} // namespace greenroom
