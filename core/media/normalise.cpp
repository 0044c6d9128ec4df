// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/normalise.h"

#include "core/base/file.h"
#include "core/media/clipfault.h"
#include "core/media/transcode.h"

#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double widestKeyInterval = 2.1;   // seconds: our own pictures of a dim room come at 15 a second
constexpr double greatestRate = 20'000'000; // bits a second
constexpr int aacLow = 1;                   // the profile's number in ISO 14496-3, less 1

/// Whether every picture can be reached by decoding two seconds at most, and none is cut away by an edit list.
bool isSeekable(const AVStream* video) {
    auto* stream = const_cast<AVStream*>(video); // libav asks for it and changes nothing
    const int count = avformat_index_get_entries_count(stream);
    const double unit = av_q2d(stream->time_base);
    double lastKey = 0;
    for (int i = 0; i < count; ++i) {
        const AVIndexEntry* entry = avformat_index_get_entry(stream, i);
        const double time = double(entry->timestamp) * unit;
        const bool key = entry->flags & AVINDEX_KEYFRAME;
        if ((entry->flags & AVINDEX_DISCARD_FRAME) || (i == 0 && !key))
            return false;
        if (key)
            lastKey = time;
        if (time - lastKey > widestKeyInterval)
            return false;
    }
    return count > 0;
}

bool isOurVideo(const av::Reader& reader, const MediaInfo& info) {
    const AVCodecParameters* codec = reader.video()->codecpar;
    const bool screenColours = codec->color_trc != AVCOL_TRC_ARIB_STD_B67 && codec->color_trc != AVCOL_TRC_SMPTE2084 &&
                               codec->color_primaries != AVCOL_PRI_BT2020 && codec->color_range != AVCOL_RANGE_JPEG;
    return codec->codec_id == AV_CODEC_ID_H264 && codec->format == AV_PIX_FMT_YUV420P && codec->video_delay == 0 &&
           !info.interlaced && screenColours && info.size == info.codedSize &&
           info.size == av::normalisedSize(info.size) && av::orientationOf(reader.video()).isIdentity() &&
           isSeekable(reader.video());
}

bool isOurAudio(const av::Reader& reader) {
    const AVCodecParameters* codec = reader.audio()->codecpar;
    return codec->codec_id == AV_CODEC_ID_AAC && codec->profile == aacLow && codec->sample_rate == 48'000 &&
           codec->ch_layout.nb_channels <= 2;
}

bool isOurFormat(const av::Reader& reader, const MediaInfo& info) {
    return info.container.startsWith("mov"_L1) && !info.truncated && (!reader.video() || isOurVideo(reader, info)) &&
           (!reader.audio() || isOurAudio(reader)) && double(info.bytes) * 8 <= greatestRate * info.duration;
}

/// Writes the tracks as they are into a new file.
Result<void> copyTracks(av::Reader& reader, const MediaInfo& info, av::ClipWriter& writer) {
    AVStream* video = nullptr;
    AVStream* audio = nullptr;
    if (reader.video()) {
        GR_TRY_ASSIGN(video, writer.add(reader.video()->codecpar, reader.video()->time_base));
    }
    if (reader.audio()) {
        GR_TRY_ASSIGN(audio, writer.add(reader.audio()->codecpar, reader.audio()->time_base));
    }
    GR_TRY(writer.start());
    for (;;) {
        GR_TRY_ASSIGN(AVPacket * packet, reader.read());
        if (!packet)
            break;
        const AVStream* source = reader.format()->streams[packet->stream_index];
        const qint64 start = std::llround(info.start / av_q2d(source->time_base));
        for (std::int64_t* stamp : {&packet->pts, &packet->dts})
            *stamp = *stamp == AV_NOPTS_VALUE ? *stamp : *stamp - start;
        const double position = double(packet->pts) * av_q2d(source->time_base);
        GR_TRY(writer.write(packet, source == reader.video() ? video : audio, source->time_base));
        GR_TRY(reader.report(info.duration > 0 ? std::min(position / info.duration, 0.99) : 0));
    }
    return writer.finish();
}

/// Codes the clip anew. A sound track of which nothing can be decoded is left out.
Result<void> codeAnew(const QString& source, const MediaInfo& info, const QString& path, const QString& target,
                      const Progress& progress) {
    for (const bool sound : {true, false}) {
        GR_TRY_ASSIGN(const auto reader, av::Reader::open(source, progress));
        GR_TRY_ASSIGN(const auto writer, av::ClipWriter::open(path, target));
        GR_TRY_ASSIGN(const av::Transcoded done, av::transcode(*reader, info, sound, *writer));
        if (info.hasVideo ? done.pictures == 0 : done.samples == 0)
            return tl::make_unexpected(
                clipError(ClipFault::Undecodable, u"nothing of %1 can be decoded"_s.arg(source)));
        if (done.samples > 0 || !info.hasAudio)
            break;
    }
    return {};
}

} // namespace

Result<NormalisedClip> normalise(const QString& source, const QString& target, const Progress& watcher) {
    if (QFileInfo::exists(target))
        return fail(ErrorCode::Exists, u"%1 exists already; nothing was written"_s.arg(target));
    double most = 0; // several readers, one after another, begin at 0
    const Progress progress = [&](double done) {
        most = std::max(most, done);
        return !watcher || watcher(most);
    };
    GR_TRY_ASSIGN(const auto reader, av::Reader::open(source, progress));
    GR_TRY_ASSIGN(const MediaInfo info, av::describe(*reader));
    if (info.duration > av::longestClip)
        return tl::make_unexpected(clipError(
            ClipFault::TooLong,
            u"%1 claims to last %2 hours; a clip may last 24"_s.arg(source).arg(info.duration / 3600, 0, 'f', 0)));
    QTemporaryFile temporary(target + u".tmp"_s);
    if (!temporary.open())
        return fail(fileError(temporary, {}).code, u"cannot write %1: %2"_s.arg(target, temporary.errorString()));
    const QString path = temporary.fileName();
    const bool keep = isOurFormat(*reader, info);
    if (keep) {
        GR_TRY_ASSIGN(const auto writer, av::ClipWriter::open(path, target));
        GR_TRY(copyTracks(*reader, info, *writer));
    } else {
        GR_TRY(codeAnew(source, info, path, target, progress));
    }
    GR_TRY(flushToDevice(temporary));
    temporary.close();
    GR_TRY_ASSIGN(const MediaInfo made, probe(path));
    if (!progress(1))
        return fail(ErrorCode::Cancelled, u"stopped before %1 was there"_s.arg(target));
    GR_TRY(renameDurably(path, target));
    temporary.setAutoRemove(false);
    return NormalisedClip{target, made.duration, made.size, made.hasAudio, keep, info.truncated};
}

} // namespace greenroom
