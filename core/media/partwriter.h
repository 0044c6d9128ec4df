// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/packetwriter.h"
#include "core/media/recording.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <optional>
#include <vector>

namespace greenroom {

/// Writes a part file: fragmented MP4 in steps of about 300 ms, each one whole or not there at all. Used by one thread.
class PartWriter final : public PacketWriter {
public:
    /// Makes the part file and the ballast. Fails with Exists, DiskFull or Io, and leaves nothing then.
    static Result<std::unique_ptr<PartWriter>> create(const TakeFiles& files, qint64 ballastBytes);
    ~PartWriter() override;

    Result<void> begin(const std::vector<Stream>& streams) override;
    bool hasBegun() const override { return !m_timeBases.empty(); }
    /// The first fragment waits until every stream has a packet. After a failure the file is good up to bytes(), and
    /// nothing more fits.
    Result<void> write(AVPacket& packet) override;
    Result<void> hold(double seconds) override;
    Result<void> flush() override;
    /// Writes what is left of the last fragment.
    Result<void> finish() override;
    Result<void> sync() override;

    qint64 bytes() const override { return m_good; }
    double seconds() const override { return m_seconds; }
    /// The ballast has been given up for what was still to be written.
    bool isFull() const override { return m_full; }

private:
    explicit PartWriter(const TakeFiles& files);
    Result<void> makeBallast(qint64 bytes);
    bool endsFragment(const AVPacket& packet, double time) const;
    Result<void> mux(AVPacket& packet);
    Result<void> muxLastPicture(qint64 duration);
    Result<void> flushFragment();
    Result<void> store();
    Result<void> append();

    const TakeFiles m_files;
    QFile m_file;
    QByteArray m_fragment; ///< what the muxer gave and the file does not have
    av::Output m_output;
    std::vector<AVRational> m_timeBases;
    av::Packet m_lastPicture;            ///< until the next one says how long it lasts: the muxer's time runs by that
    std::vector<bool> m_seen;            ///< streams that have given a packet
    std::vector<double> m_fragmentStart; ///< per stream, seconds; below 0: nothing in this fragment
    std::optional<double> m_heldAt;      ///< where the next picture belongs
    double m_end = 0;                    ///< media time given to the muxer
    double m_seconds = 0;
    qint64 m_good = 0;
    bool m_full = false;
    bool m_failed = false;
};

} // namespace greenroom
