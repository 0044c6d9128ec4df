// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/media/av.h"

#include <QString>

#include <functional>
#include <initializer_list>
#include <memory>

/// Reading clips that may come from anywhere. Internal to core/media.
namespace greenroom::av {

/// An opened clip file and the two of its tracks that count: the picture (never a cover) and the sound (the default or
/// first track). Everything a file can claim is bounded: nothing but this one file is opened (no network, no playlists,
/// no references), pictures have at most 36 million pixels, tracks are at most 64, and what is read to find out about
/// them is at most 8 MB. For one thread at a time.
class Reader {
public:
    /// Fails with NotFound, Invalid (no name, a folder, a device), Io, Cancelled, or Media with a message that names
    /// the file and what is wrong with it. `progress` is kept and asked during every later read.
    static Result<std::unique_ptr<Reader>> open(const QString& path, const Progress& progress);
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    const QString& path() const { return m_path; }
    AVFormatContext* format() const { return m_input.get(); }
    AVStream* video() const { return m_video; } ///< nullptr without
    AVStream* audio() const { return m_audio; } ///< nullptr without
    int audioTracks() const { return m_audioTracks; }
    qint64 bytes() const { return m_bytes; }

    /// From now on only packets of these are read (nullptr is passed over); the rest of the file is skipped.
    void select(std::initializer_list<const AVStream*> streams);
    /// The next packet, valid until the next call; nullptr at the end, and where a damaged file cannot be followed on.
    Result<AVPacket*> read();
    /// Goes to the last key frame of `stream` at or before `time` (in its time base); where there is none, to the
    /// first.
    Result<void> seek(const AVStream* stream, qint64 time);
    /// Back to the beginning as after open(); video() and audio() are other objects then, all packets of both are read.
    /// For files that cannot be searched exactly.
    Result<void> restart();
    /// After Cancelled: forgets that somebody wanted to stop. Packets may have been lost; seek() next.
    void resume();
    /// Reports progress; fails with Cancelled once somebody wants to stop.
    Result<void> report(double done);
    /// "cannot DOING PATH: ..." for libav's `error`.
    Error error(int error, const QString& doing) const;

private:
    Reader() = default;
    bool goOn();
    Result<void> openInput();
    Error openingError(int error) const;
    void chooseStreams();

    QString m_path;
    qint64 m_bytes = 0;
    Progress m_progress;
    double m_done = 0;
    bool m_stopped = false;
    Input m_input;
    Packet m_packet;
    AVStream* m_video = nullptr;
    AVStream* m_audio = nullptr;
    int m_audioTracks = 0;
};

/// Turns one track's packets into frames. For one thread at a time; uses up to `threads` of its own (0: one per core).
class Decoder {
public:
    using Take = std::function<Result<void>(AVFrame*)>;

    static Result<Decoder> open(const Reader& reader, const AVStream* stream, int threads);
    AVCodecContext* context() { return m_codec.get(); }
    /// Passes every frame that is ready to `take`, with its time (pts) in the stream's time base or AV_NOPTS_VALUE.
    /// nullptr as packet: what is still inside, then no more. Damaged packets are left out. Stops at take's error.
    Result<void> feed(const AVPacket* packet, const Take& take);
    /// After a seek.
    void flush() { avcodec_flush_buffers(m_codec.get()); }

private:
    Codec m_codec;
    Frame m_frame;
};

/// Where a track begins: its first picture or first audible sound, in seconds of the file's own time.
double startOf(const AVStream* stream);
/// Where the clip begins in the file's own time: the earlier of its picture's and its sound's beginning. Position 0.
double startOf(const Reader& reader);

/// How long a frame lasts, in its stream's time base; 0 if unknown.
qint64 durationOf(const AVFrame* frame);

} // namespace greenroom::av
