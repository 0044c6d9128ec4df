// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/thumbnails.h"

#include "core/base/file.h"
#include "core/media/describe.h"
#include "core/media/image.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>

#include <cmath>
#include <deque>
#include <optional>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// Finds the pictures of a filmstrip. Times are seconds of the file's own time unless called positions.
class Filmstrip {
public:
    static Result<Filmstrip> open(const QString& path, QSize bounds, const Progress& progress) {
        Filmstrip strip;
        GR_TRY_ASSIGN(strip.m_reader, av::Reader::open(path, progress));
        GR_TRY_ASSIGN(strip.m_info, av::describe(*strip.m_reader));
        if (!strip.m_info.hasVideo)
            return fail(ErrorCode::Media, u"%1 has no pictures"_s.arg(path));
        strip.m_stream = strip.m_reader->video();
        strip.m_reader->select({strip.m_stream});
        strip.m_upright = av::orientationOf(strip.m_stream);
        const QSize shown = av::fitted(strip.m_info.size, bounds);
        strip.m_size = strip.m_upright.m11() == 0 ? shown.transposed() : shown;
        GR_TRY_ASSIGN(av::Decoder decoder, av::Decoder::open(*strip.m_reader, strip.m_stream, 1));
        strip.m_decoder = std::move(decoder);
        strip.m_latest.reset(av_frame_alloc());
        return strip;
    }

    Result<QList<Thumbnail>> take(int count) { return take(0, m_info.duration, count); }

    Result<QList<Thumbnail>> take(double from, double to, int count) {
        QList<Thumbnail> pictures;
        const double slot = (to - from) / count;
        for (int i = 0; i < count; ++i) {
            GR_TRY(m_reader->report(double(i) / count));
            const double begin = m_info.start + from + i * slot;
            GR_TRY(find(begin, begin + slot / 2, begin + slot));
            GR_TRY_ASSIGN(Thumbnail picture, latestPicture());
            pictures.append(std::move(picture));
        }
        return pictures;
    }

private:
    double timeOf(const AVFrame* frame) const {
        return frame->pts == AV_NOPTS_VALUE ? m_info.start : double(frame->pts) * av_q2d(m_stream->time_base);
    }
    qint64 stampOf(double time) const { return static_cast<qint64>(std::floor(time / av_q2d(m_stream->time_base))); }

    /// Leaves in m_latest the picture for the slot from `begin` to `end`.
    Result<void> find(double begin, double middle, double end) {
        if (m_running && !hasKeyBetween(timeOf(m_latest.get()), middle))
            return decodeUpTo(middle);
        const auto isInSlot = [&] {
            return m_latest->buf[0] && timeOf(m_latest.get()) >= begin && timeOf(m_latest.get()) < end;
        };
        GR_TRY_ASSIGN(const double from, takeKeyBefore(middle));
        if (isInSlot())
            return {};
        GR_TRY(takeKeyBefore(end));
        if (isInSlot())
            return {};
        GR_TRY(goTo(from));
        m_running = true;
        return decodeUpTo(middle);
    }

    /// By the file's index; false where it has none.
    bool hasKeyBetween(double from, double to) const {
        const int index = av_index_search_timestamp(m_stream, stampOf(to), AVSEEK_FLAG_BACKWARD);
        const AVIndexEntry* entry = index < 0 ? nullptr : avformat_index_get_entry(m_stream, index);
        return entry && double(entry->timestamp) * av_q2d(m_stream->time_base) > from;
    }

    Result<void> goTo(double time) {
        m_running = false;
        m_ahead.clear();
        m_decoder->flush();
        return m_reader->seek(m_stream, stampOf(time));
    }

    /// Decodes one key frame at or before `time`, the last where the file can be searched exactly. Gives the time that
    /// had to be searched for: formats without an index may lead beyond what was asked.
    Result<double> takeKeyBefore(double time) {
        double target = time;
        for (double back = 1;; back *= 2) {
            GR_TRY_ASSIGN(const bool any, takeKeyAfter(target));
            if (target <= m_info.start || (any && timeOf(m_latest.get()) <= time))
                return target;
            target = std::max(time - back, m_info.start);
        }
    }

    /// Decodes the first key frame that comes when `time` is searched for; false if none comes.
    Result<bool> takeKeyAfter(double time) {
        GR_TRY(goTo(time));
        while (m_ahead.empty()) {
            GR_TRY_ASSIGN(const AVPacket* packet, m_reader->read());
            if (!packet)
                return false;
            if (!(packet->flags & AV_PKT_FLAG_KEY))
                continue;
            // A key frame is whole in its packet: what the decoder holds back comes out without more reading.
            GR_TRY(decode(packet));
            GR_TRY(decode(nullptr));
            m_decoder->flush();
        }
        m_latest = std::move(m_ahead.front());
        m_ahead.clear();
        return true;
    }

    /// Decodes on to the picture that is shown at `time`, at least one.
    Result<void> decodeUpTo(double time) {
        bool any = false;
        for (bool ended = false;;) {
            while (!m_ahead.empty() && (!any || timeOf(m_ahead.front().get()) <= time)) {
                m_latest = std::move(m_ahead.front());
                m_ahead.pop_front();
                any = true;
            }
            if (!m_ahead.empty() || ended)
                return {};
            GR_TRY_ASSIGN(const AVPacket* packet, m_reader->read());
            GR_TRY(decode(packet));
            ended = !packet;
        }
    }

    Result<void> decode(const AVPacket* packet) {
        return m_decoder->feed(packet, [this](AVFrame* frame) -> Result<void> {
            m_ahead.emplace_back(av_frame_clone(frame));
            return {};
        });
    }

    Result<Thumbnail> latestPicture() {
        if (!m_latest->buf[0])
            return fail(ErrorCode::Media, u"no picture of %1 can be decoded"_s.arg(m_reader->path()));
        const av::Frame frame(av_frame_clone(m_latest.get()));
        GR_TRY_ASSIGN(QImage image, m_images.make(frame.get(), m_size));
        if (!m_upright.isIdentity())
            image = image.transformed(m_upright).convertToFormat(QImage::Format_RGB32);
        return Thumbnail{timeOf(frame.get()) - m_info.start, image};
    }

    std::unique_ptr<av::Reader> m_reader;
    MediaInfo m_info;
    AVStream* m_stream = nullptr;
    QTransform m_upright;
    QSize m_size; ///< before it is turned upright
    std::optional<av::Decoder> m_decoder;
    av::ImageMaker m_images;
    av::Frame m_latest;
    std::deque<av::Frame> m_ahead; ///< decoded after m_latest
    bool m_running = false;        ///< the decoder goes on where m_latest and m_ahead end
};

} // namespace

namespace {

Result<void> checkCount(int count) {
    if (count < 1 || count > maxThumbnails)
        return fail(ErrorCode::Invalid, u"%1 pictures cannot be made: 1 to %2 can"_s.arg(count).arg(maxThumbnails));
    return {};
}

} // namespace

Result<QList<Thumbnail>> thumbnails(const QString& path, int count, QSize bounds, const Progress& progress) {
    GR_TRY(checkCount(count));
    GR_TRY_ASSIGN(Filmstrip strip, Filmstrip::open(path, bounds, progress));
    return strip.take(count);
}

Result<QList<Thumbnail>> thumbnailsBetween(const QString& path, double begin, double end, int count, QSize bounds,
                                           const Progress& progress) {
    GR_TRY(checkCount(count));
    if (!(begin < end) || !std::isfinite(end - begin))
        return fail(ErrorCode::Invalid, u"there is nothing from %1 s to %2 s"_s.arg(begin).arg(end));
    GR_TRY_ASSIGN(Filmstrip strip, Filmstrip::open(path, bounds, progress));
    return strip.take(begin, end, count);
}

Result<QStringList> writeThumbnails(const QList<Thumbnail>& pictures, const QString& folder, const QString& suffix) {
    GR_TRY(makeFolder(folder));
    QStringList paths;
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        paths.append(QDir(folder).filePath(u"%1.%2"_s.arg(i + 1, 4, 10, QLatin1Char('0')).arg(suffix)));
        if (QFileInfo::exists(paths.last()))
            return fail(ErrorCode::Exists, u"%1 exists already; nothing was written"_s.arg(paths.last()));
    }
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        Result<void> written;
        if (!pictures[i].image.save(&buffer, suffix.toLatin1().constData(), suffix == "png"_L1 ? -1 : 85))
            written = fail(ErrorCode::Internal, u"cannot make a picture of the kind \"%1\""_s.arg(suffix));
        else
            written = writeFileAtomically(paths[i], bytes);
        if (!written) {
            for (qsizetype done = 0; done < i; ++done)
                QFile::remove(paths[done]);
            return tl::make_unexpected(written.error());
        }
    }
    return paths;
}

} // namespace greenroom
