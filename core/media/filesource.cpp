// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/filesource.h"

#include "core/media/colour.h"
#include "core/media/describe.h"
#include "core/media/filter.h"
#include "core/media/reader.h"
#include "core/media/sourcethread.h"

#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr AVRational nanosecond{1, 1'000'000'000};
constexpr int decodingThreads = 2;

/// One track of a file, frame by frame, at the file's own times.
class Track {
public:
    using Nanoseconds = std::chrono::nanoseconds;
    /// Gets a frame and, where it has a pts, its time from the start of the file. False: stop.
    using Take = std::function<bool(AVFrame& frame, Nanoseconds time)>;

    static Result<std::unique_ptr<Track>> open(const QString& path, AVMediaType type) {
        std::unique_ptr<Track> track(new Track);
        GR_TRY_ASSIGN(track->m_reader, av::Reader::open(path, {}));
        const bool pictures = type == AVMEDIA_TYPE_VIDEO;
        track->m_stream = pictures ? track->m_reader->video() : track->m_reader->audio();
        if (!track->m_stream)
            return fail(ErrorCode::Media, u"%1 has no %2"_s.arg(path, pictures ? u"pictures"_s : u"sound"_s));
        track->m_start = Nanoseconds(std::llround(1e9 * av::startOf(*track->m_reader)));
        track->m_reader->select({track->m_stream});
        GR_TRY_ASSIGN(track->m_decoder, av::Decoder::open(*track->m_reader, track->m_stream, decodingThreads));
        return track;
    }

    AVStream* stream() const { return m_stream; }
    AVRational pixelShape() const { return av::pixelAspectOf(m_reader->format(), m_stream); }

    /// Up to the end of what can be read, or until `take` wants no more.
    std::optional<Error> run(const Take& take) {
        const auto pass = [&](AVFrame* frame) -> Result<void> {
            const Nanoseconds time(av_rescale_q(frame->pts, m_stream->time_base, nanosecond));
            if (!take(*frame, time - m_start))
                return fail(ErrorCode::Cancelled, u"nothing more is wanted"_s);
            return {};
        };
        while (true) {
            const auto packet = m_reader->read();
            if (!packet)
                return packet.error();
            if (const auto fed = m_decoder.feed(*packet, pass); !fed)
                return fed.error().code == ErrorCode::Cancelled ? std::nullopt : std::optional(fed.error());
            if (!*packet)
                return std::nullopt;
        }
    }

private:
    Track() = default;

    std::unique_ptr<av::Reader> m_reader;
    AVStream* m_stream = nullptr;
    av::Decoder m_decoder;
    Nanoseconds m_start{};
};

/// What brings stored pictures upright, as libavfilter says it; empty if they are.
QString turningFilters(const QTransform& upright) {
    if (upright.m11() != 0) {
        QStringList filters;
        if (upright.m11() < 0)
            filters.append(u"hflip"_s);
        if (upright.m22() < 0)
            filters.append(u"vflip"_s);
        return filters.join(u',');
    }
    const bool down = upright.m12() > 0;  // what was to the right comes below
    const bool right = upright.m21() > 0; // what was below comes to the right
    return u"transpose="_s + (right ? (down ? u"cclock_flip"_s : u"cclock"_s) : (down ? u"clock"_s : u"clock_flip"_s));
}

class VideoFile final : public VideoSource {
public:
    VideoFile(std::unique_ptr<Track> track, Pace pace, const Clock& clock)
        : m_track(std::move(track)), m_pixelShape(m_track->pixelShape()), m_thread(pace, clock) {
        const QTransform upright = av::orientationOf(m_track->stream());
        m_turning = turningFilters(upright);
        if (upright.m11() == 0)
            m_pixelShape = {m_pixelShape.den, m_pixelShape.num};
    }
    ~VideoFile() override { m_thread.stop(); }

    Result<void> start(SourceSink& sink, std::chrono::nanoseconds origin) override {
        m_thread.start(sink, origin, [this] { return run(); });
        return {};
    }
    void stop() override { m_thread.stop(); }
    bool waits() const override { return m_thread.waits(); }
    bool hasExactTimes() const override { return true; }
    double framesPerSecond() const override {
        const AVRational rate = m_track->stream()->avg_frame_rate;
        return rate.num > 0 && rate.den > 0 ? av_q2d(rate) : 0;
    }

private:
    std::optional<Error> run() {
        const double rate = framesPerSecond() > 0 ? framesPerSecond() : 30;
        const std::chrono::nanoseconds usual(std::llround(1e9 / rate));
        std::chrono::nanoseconds next{0};
        std::optional<Error> error;
        const auto ended = m_track->run([&](AVFrame& frame, std::chrono::nanoseconds time) {
            if (frame.pts == AV_NOPTS_VALUE)
                time = next;
            next = time + usual;
            if (const auto ready = prepare(frame); !ready) {
                error = ready.error();
                return false;
            }
            return m_thread.push(frame, time);
        });
        return error ? error : ended;
    }

    /// Upright, and with no more brightness or colour than a recording has.
    Result<void> prepare(AVFrame& frame) {
        av::settleColours(&frame);
        QStringList filters;
        if (av::isWide(&frame))
            filters.append(av::narrowingFilters(&frame));
        if (!m_turning.isEmpty())
            filters.append(m_turning);
        if (!filters.isEmpty()) {
            if (!m_filter.fits(&frame)) {
                GR_TRY_ASSIGN(m_filter, av::Filter::pictures(&frame, m_track->stream()->time_base, filters.join(u',')));
            }
            GR_TRY(m_filter.push(&frame));
            av_frame_unref(&frame);
            GR_TRY_ASSIGN(const bool there, m_filter.pull(&frame));
            if (!there)
                return fail(ErrorCode::Media, u"a picture could not be turned upright"_s);
        }
        frame.sample_aspect_ratio = m_pixelShape;
        return {};
    }

    std::unique_ptr<Track> m_track;
    AVRational m_pixelShape;
    QString m_turning;
    av::Filter m_filter;
    SourceThread m_thread;
};

class AudioFile final : public AudioSource {
public:
    AudioFile(std::unique_ptr<Track> track, Pace pace, const Clock& clock)
        : m_track(std::move(track)), m_thread(pace, clock) {}
    ~AudioFile() override { m_thread.stop(); }

    Result<void> start(SourceSink& sink, std::chrono::nanoseconds origin) override {
        m_thread.start(sink, origin, [this] { return run(); });
        return {};
    }
    void stop() override { m_thread.stop(); }
    bool waits() const override { return m_thread.waits(); }
    bool hasExactTimes() const override { return true; }

private:
    std::optional<Error> run() {
        std::chrono::nanoseconds end{0};
        return m_track->run([&](AVFrame& frame, std::chrono::nanoseconds time) {
            if (frame.nb_samples <= 0 || frame.sample_rate <= 0)
                return true;
            if (frame.pts != AV_NOPTS_VALUE)
                end = time;
            end += std::chrono::nanoseconds(av_rescale(frame.nb_samples, nanosecond.den, frame.sample_rate));
            return m_thread.push(frame, end);
        });
    }

    std::unique_ptr<Track> m_track;
    SourceThread m_thread;
};

} // namespace

Result<std::unique_ptr<VideoSource>> openVideoFile(const QString& path, Pace pace, const Clock& clock) {
    GR_TRY_ASSIGN(auto track, Track::open(path, AVMEDIA_TYPE_VIDEO));
    return std::unique_ptr<VideoSource>(std::make_unique<VideoFile>(std::move(track), pace, clock));
}

Result<std::unique_ptr<AudioSource>> openAudioFile(const QString& path, Pace pace, const Clock& clock) {
    GR_TRY_ASSIGN(auto track, Track::open(path, AVMEDIA_TYPE_AUDIO));
    return std::unique_ptr<AudioSource>(std::make_unique<AudioFile>(std::move(track), pace, clock));
}

} // namespace greenroom
