// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"

#include "core/media/clipfault.h"
#include "core/media/describe.h"

extern "C" {
#include <libavutil/display.h>
#include <libavutil/log.h>
}

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

namespace greenroom::av {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maxReordered = 16; // as H.264 and HEVC allow

/// How a track's packets lie in time, in seconds of the file's own time.
struct Timing {
    double end = 0;             ///< of what the file holds
    std::vector<double> stamps; ///< of pictures, as far as they were looked at
    bool truncated = false;
};

const std::int32_t* displayMatrixOf(const AVStream* stream) {
    constexpr std::size_t size = 9 * sizeof(std::int32_t);
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 102)
    const AVPacketSideData* data = av_packet_side_data_get(
        stream->codecpar->coded_side_data, stream->codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    return data && data->size >= size ? reinterpret_cast<const std::int32_t*>(data->data) : nullptr;
#else
    std::size_t found = 0;
    const std::uint8_t* data = av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &found);
    return data && found >= size ? reinterpret_cast<const std::int32_t*>(data) : nullptr;
#endif
}

/// From the index that MOV and AVI keep of every packet; nothing where there is no such index.
std::optional<Timing> timingFromIndex(const Reader& reader, AVStream* stream) {
    const QByteArrayView name(reader.format()->iformat->name);
    const int count = avformat_index_get_entries_count(stream);
    if (count == 0 || !(name.startsWith("mov") || name == "avi"))
        return std::nullopt;
    const double unit = av_q2d(stream->time_base);
    Timing timing;
    for (int i = 0; i < count; ++i) {
        const AVIndexEntry* entry = avformat_index_get_entry(stream, i);
        if (entry->flags & AVINDEX_DISCARD_FRAME)
            continue;
        const double stamp = static_cast<double>(entry->timestamp) * unit;
        if (entry->pos + entry->size > reader.bytes()) {
            timing.truncated = true;
            timing.end = stamp;
            break;
        }
        if (stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO)
            timing.stamps.push_back(stamp);
    }
    return timing;
}

/// Reads packets: of the first ten seconds, or of everything. One Timing for each of `streams`.
Result<std::vector<Timing>> timingFromPackets(Reader& reader, const std::vector<AVStream*>& streams, bool everything) {
    std::vector<Timing> timings(streams.size());
    std::vector<bool> any(streams.size());
    bool complete = true;
    const double begin = startOf(reader);
    for (;;) {
        GR_TRY_ASSIGN(const AVPacket* packet, reader.read());
        if (!packet)
            break;
        const auto stream = std::find_if(streams.begin(), streams.end(),
                                         [&](const AVStream* s) { return s->index == packet->stream_index; });
        const qint64 stamp = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        if (stream == streams.end() || stamp == AV_NOPTS_VALUE)
            continue;
        const auto index = static_cast<std::size_t>(stream - streams.begin());
        const double unit = av_q2d((*stream)->time_base);
        const double at = static_cast<double>(stamp) * unit;
        Timing& timing = timings[index];
        timing.end = std::max(any[index] ? timing.end : at, at + static_cast<double>(packet->duration) * unit);
        any[index] = true;
        if ((*stream)->codecpar->codec_type == AVMEDIA_TYPE_VIDEO)
            timing.stamps.push_back(at);
        if (!everything && at > begin + 10) {
            complete = false;
            break;
        }
    }
    for (Timing& timing : timings) {
        std::sort(timing.stamps.begin(), timing.stamps.end());
        // Among the last pictures some are missing that are stored after later ones.
        if (!complete)
            timing.stamps.resize(timing.stamps.size() - std::min<std::size_t>(timing.stamps.size(), maxReordered));
    }
    return timings;
}

bool isMatroska(const AVFormatContext* format) {
    return QByteArrayView(format->iformat->name).startsWith("matroska");
}

/// Whether the format's own word on how long a clip is can be relied on.
bool knowsDuration(const AVFormatContext* format, double start) {
    if (format->duration == AV_NOPTS_VALUE || format->duration <= 0 ||
        format->duration_estimation_method == AVFMT_DURATION_FROM_BITRATE)
        return false;
    // A Matroska counts it from time 0 or from its beginning, as its writer liked; mostly these are the same.
    return !isMatroska(format) || std::abs(start) < 0.1;
}

/// The end of a track by the format's own word, in seconds of the file's own time; nothing if it says none.
std::optional<double> claimedEnd(const AVStream* stream) {
    if (stream->duration == AV_NOPTS_VALUE || stream->duration <= 0)
        return std::nullopt;
    const qint64 start = stream->start_time == AV_NOPTS_VALUE ? 0 : stream->start_time;
    return static_cast<double>(start + stream->duration) * av_q2d(stream->time_base);
}

std::vector<AVStream*> tracksOf(const Reader& reader) {
    std::vector<AVStream*> tracks;
    for (AVStream* stream : {reader.video(), reader.audio()})
        if (stream)
            tracks.push_back(stream);
    return tracks;
}

/// One Timing for each of the tracks, by the quickest way that tells enough. The reader is at its beginning afterwards.
Result<std::vector<Timing>> timingOf(Reader& reader) {
    const std::vector<AVStream*> tracks = tracksOf(reader);
    const bool known = knowsDuration(reader.format(), startOf(reader));
    std::vector<Timing> timings;
    for (AVStream* track : tracks)
        if (auto timing = timingFromIndex(reader, track))
            timings.push_back(std::move(*timing));
    if (known && timings.size() == tracks.size())
        return timings;
    if (known && !reader.video())
        return std::vector<Timing>(tracks.size());
    GR_TRY_ASSIGN(timings, timingFromPackets(reader, tracks, !known));
    GR_TRY(reader.restart());
    return timings;
}

/// Where the clip ends, in seconds of the file's own time.
double endOf(const Reader& reader, const std::vector<Timing>& timings, const MediaInfo& info) {
    const std::vector<AVStream*> tracks = tracksOf(reader);
    const bool known = knowsDuration(reader.format(), info.start);
    double end = info.start;
    bool allSaid = true;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const auto claimed = claimedEnd(tracks[i]);
        if (!known || timings[i].truncated)
            end = std::max(end, timings[i].end);
        else if (claimed)
            end = std::max(end, *claimed);
        else
            allSaid = false;
    }
    if (known && !allSaid && !info.truncated) {
        const double from = isMatroska(reader.format()) ? 0 : info.start;
        end = std::max(end, from + double(reader.format()->duration) / AV_TIME_BASE);
    }
    return end;
}

void describeRate(MediaInfo& info, const Timing& timing, const AVStream* stream) {
    const double claimed = stream->avg_frame_rate.den ? av_q2d(stream->avg_frame_rate) : 0;
    const std::size_t count = timing.stamps.size();
    if (count < 2 || timing.stamps.back() <= timing.stamps.front()) {
        info.fps = claimed;
        return;
    }
    std::vector<double> steps;
    for (std::size_t i = 1; i < count; ++i)
        steps.push_back(timing.stamps[i] - timing.stamps[i - 1]);
    auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    const double usual = *middle;
    const double tolerance = std::max(0.002, usual / 10);
    info.variableRate =
        std::any_of(steps.begin(), steps.end(), [&](double step) { return std::abs(step - usual) > tolerance; });
    const double measured = static_cast<double>(count - 1) / (timing.stamps.back() - timing.stamps.front());
    // Stamps in milliseconds make 30 a second look like 30.03; the file's own word is exact when it is about the same.
    info.fps = claimed > 0 && std::abs(measured / claimed - 1) < 0.01 ? claimed : measured;
}

void describeVideo(MediaInfo& info, const Reader& reader) {
    AVStream* stream = reader.video();
    const AVCodecParameters* codec = stream->codecpar;
    info.hasVideo = true;
    info.codedSize = {codec->width, codec->height};
    const AVRational aspect = pixelAspectOf(reader.format(), stream);
    const QTransform upright = orientationOf(stream);
    const QSize square(std::max(1, static_cast<int>(std::lround(codec->width * av_q2d(aspect)))), codec->height);
    info.rotation =
        (static_cast<int>(std::lround(std::atan2(upright.m12(), upright.m11()) * 180 / std::numbers::pi)) + 360) % 360;
    info.size = upright.m11() == 0 ? square.transposed() : square;
    info.interlaced = codec->field_order != AV_FIELD_UNKNOWN && codec->field_order != AV_FIELD_PROGRESSIVE;
    info.videoCodec = QString::fromLatin1(avcodec_get_name(codec->codec_id));
    info.videoStart = startOf(stream) - info.start;
}

void describeAudio(MediaInfo& info, const Reader& reader) {
    const AVCodecParameters* codec = reader.audio()->codecpar;
    info.hasAudio = true;
    info.channels = codec->ch_layout.nb_channels;
    info.sampleRate = codec->sample_rate;
    info.audioCodec = QString::fromLatin1(avcodec_get_name(codec->codec_id));
    info.audioStart = startOf(reader.audio()) - info.start;
}

} // namespace

QTransform orientationOf(const AVStream* stream) {
    const std::int32_t* matrix = displayMatrixOf(stream);
    if (!matrix)
        return {};
    const auto sign = [](std::int32_t value) { return (value > 0) - (value < 0); };
    const double a = std::abs(double(matrix[0])) + std::abs(double(matrix[4]));
    const double b = std::abs(double(matrix[1])) + std::abs(double(matrix[3]));
    const bool straight = a >= b;
    const std::array<int, 4> turn = straight ? std::array{sign(matrix[0]), 0, 0, sign(matrix[4])}
                                             : std::array{0, sign(matrix[1]), sign(matrix[3]), 0};
    const bool valid = straight ? turn[0] && turn[3] : turn[1] && turn[2];
    return valid ? QTransform(turn[0], turn[1], turn[2], turn[3], 0, 0) : QTransform();
}

AVRational pixelAspectOf(AVFormatContext* format, AVStream* stream) {
    const AVRational aspect = av_guess_sample_aspect_ratio(format, stream, nullptr);
    const bool plausible = aspect.num > 0 && aspect.den > 0 && av_q2d(aspect) >= 0.1 && av_q2d(aspect) <= 10;
    return plausible ? aspect : AVRational{1, 1};
}

Result<MediaInfo> describe(Reader& reader) {
    MediaInfo info;
    info.bytes = reader.bytes();
    info.container = QString::fromLatin1(reader.format()->iformat->name);
    info.audioTracks = reader.audioTracks();
    info.start = startOf(reader);
    GR_TRY_ASSIGN(const std::vector<Timing> timings, timingOf(reader));
    info.truncated = std::any_of(timings.begin(), timings.end(), [](const Timing& timing) { return timing.truncated; });
    info.duration = endOf(reader, timings, info) - info.start;
    if (info.truncated && info.duration <= 0)
        return tl::make_unexpected(
            clipError(ClipFault::CutOff, u"%1 was cut off before its first picture or sound"_s.arg(reader.path())));
    if (reader.video()) {
        describeVideo(info, reader);
        describeRate(info, timings.front(), reader.video());
    }
    if (reader.audio())
        describeAudio(info, reader);
    return info;
}

} // namespace greenroom::av

namespace greenroom {

Result<MediaInfo> probe(const QString& path, const Progress& progress) {
    GR_TRY_ASSIGN(const auto reader, av::Reader::open(path, progress));
    return av::describe(*reader);
}

void silenceLibav() {
    av_log_set_level(AV_LOG_QUIET);
}

} // namespace greenroom
