// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"
#include "core/media/recording.h"

#include <QFile>

#include <memory>
#include <vector>

namespace greenroom {

/// Reads the usable packets of a part file: up to where it is cut or damaged, and without what is not whole.
class PartReader {
public:
    /// Fails with Io, or Corrupt where no usable picture or sound can be in the file.
    static Result<std::unique_ptr<PartReader>> open(const QString& path);

    const AVFormatContext& input() const { return *m_input; }

    /// In the order of the file, with durations. Null at the end of what can be read. A picture that is not whole takes
    /// with it those that build on it.
    av::Packet next();

    /// What the packets up to now amount to.
    Recording recording() const;

private:
    struct Track {
        av::Packet held; ///< until the next one tells how long it lasts
        bool waitsForKey = false;
        qint64 packets = 0; ///< given out
        qint64 firstDts = 0;
        qint64 end = 0; ///< pts and duration of the latest
    };

    struct IoDeleter {
        void operator()(AVIOContext* io) const {
            av_freep(&io->buffer);
            avio_context_free(&io);
        }
    };

    explicit PartReader(const QString& path) : m_file(path) {}
    std::vector<qint64> findEnds();
    Result<void> openUpTo(qint64 end);
    static int readSome(void* self, std::uint8_t* bytes, int count);
    static std::int64_t seekTo(void* self, std::int64_t offset, int whence);

    av::Packet read();
    bool isUsable(const AVPacket& packet);
    av::Packet finished(av::Packet packet, qint64 nextDts);

    QFile m_file;
    qint64 m_end = 0; ///< what lies behind is not there
    std::unique_ptr<AVIOContext, IoDeleter> m_io;
    av::Input m_input; ///< goes before what it reads from
    std::vector<Track> m_tracks;
    bool m_over = false;
};

} // namespace greenroom
