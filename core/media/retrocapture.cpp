// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/retrocapture.h"

#include "core/base/file.h"
#include "core/media/finish.h"
#include "core/media/partwriter.h"
#include "core/media/recordingsession.h"
#include "core/media/retroring.h"

#include <QFile>
#include <QFileInfo>

#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double tellSeconds = 1; // of media time, between two words about it

} // namespace

double RetroClip::seconds() const {
    return m_packets ? m_packets->seconds : 0;
}

namespace {

Result<void> writePart(const std::vector<std::shared_ptr<const RetroStream>>& streams,
                       const std::vector<std::shared_ptr<const AVPacket>>& packets, double start,
                       const TakeFiles& files) {
    GR_TRY_ASSIGN(const auto writer, PartWriter::create(files, 0));
    std::vector<PacketWriter::Stream> described;
    for (const auto& stream : streams)
        described.push_back({stream->parameters.get(), stream->timeBase});
    GR_TRY(writer->begin(described));
    for (const auto& packet : packets) {
        const av::Packet copy(av_packet_clone(packet.get()));
        if (!copy)
            return fail(ErrorCode::Media, u"no memory for writing"_s);
        const qint64 shift =
            std::llround(start / av_q2d(streams[static_cast<std::size_t>(copy->stream_index)]->timeBase));
        copy->pts -= shift;
        copy->dts -= shift;
        GR_TRY(writer->write(*copy));
        if (writer->isFull())
            return fail(ErrorCode::DiskFull, u"there is no room on the disk for it"_s, files.part);
    }
    GR_TRY(writer->finish());
    return writer->sync();
}

} // namespace

Result<Recording> RetroClip::write(const QString& path) const {
    if (isEmpty())
        return fail(ErrorCode::Media, u"there is nothing in memory yet"_s);
    const TakeFiles files = TakeFiles::of(path);
    GR_TRY_ASSIGN(auto lock, FileLock::take(files.lock));
    if (QFileInfo::exists(files.take) || QFileInfo::exists(files.part))
        return fail(ErrorCode::Exists, u"%1 is there already"_s.arg(files.take));
    auto recording = [&]() -> Result<Recording> {
        GR_TRY(writePart(m_packets->streams, m_packets->packets, m_packets->start, files));
        return finish(files);
    }();
    if (!recording) // all of it is still in memory
        QFile::remove(files.part);
    lock.reset();
    if (!recording)
        QFile::remove(files.lock);
    return recording;
}

struct RetroCapture::Parts {
    RetroRing* ring = nullptr; ///< the session's
    std::function<void(const RetroStatus&)> changed;
    std::mutex mutex; ///< for told
    double told = 0;
    std::unique_ptr<RecordingSession> session; ///< goes first

    RetroStatus statusOf(const RecorderStatus& status) const {
        return {ring->heldSeconds(), ring->heldBytes(), status.phase == RecorderPhase::Ended, status.problem};
    }
    void hear(const RecorderStatus& status) {
        {
            const std::lock_guard lock(mutex);
            const bool isNews =
                status.phase == RecorderPhase::Ended || status.problem || status.position >= told + tellSeconds;
            if (!changed || !isNews)
                return;
            told = status.position;
        }
        changed(statusOf(status));
    }
};

RetroCapture::RetroCapture(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

RetroCapture::~RetroCapture() = default;

Result<std::unique_ptr<RetroCapture>> RetroCapture::start(const RetroSettings& settings, VideoSource* video,
                                                          AudioSource* audio, const Clock& clock,
                                                          std::function<void(const RetroStatus&)> changed,
                                                          const RecorderSettings& recording) {
    auto parts = std::make_unique<Parts>();
    auto ring = std::make_unique<RetroRing>(settings);
    parts->ring = ring.get();
    parts->changed = std::move(changed);
    RecorderSettings nowhere = recording;
    nowhere.path.clear();
    parts->session = std::make_unique<RecordingSession>(
        nowhere, video, audio, clock, [of = parts.get()](const RecorderStatus& status) { of->hear(status); },
        std::move(ring));
    GR_TRY(parts->session->begin());
    return std::unique_ptr<RetroCapture>(new RetroCapture(std::move(parts)));
}

RetroStatus RetroCapture::status() const {
    return m_parts->statusOf(m_parts->session->status());
}

RetroClip RetroCapture::clip() const {
    return m_parts->ring->clip();
}

} // namespace greenroom
