// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/media/audioencoder.h"
#include "core/media/boundedqueue.h"
#include "core/media/lockstep.h"
#include "core/media/partwriter.h"
#include "core/media/recorder.h"
#include "core/media/videoencoder.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace greenroom {

/// What works behind a Recorder: a queue and a thread for pictures, the same for sound, and one for writing.
///
///     source thread -> pictures (15) -> video thread -> packets (64 MB) -> writing thread -> part file
///     source thread -> sound         -> audio thread ->
class RecordingSession {
public:
    RecordingSession(const RecorderSettings& settings, VideoSource* video, AudioSource* audio, const Clock& clock,
                     Recorder::Changed changed);
    /// As after a crash: what is on the disk stays.
    ~RecordingSession();
    RecordingSession(const RecordingSession&) = delete;
    RecordingSession& operator=(const RecordingSession&) = delete;

    Result<void> begin();
    Result<Recording> stop();
    RecorderStatus status() const;

private:
    using Nanoseconds = std::chrono::nanoseconds;
    enum Kind : std::size_t { Video, Audio };
    struct Input final : SourceSink {
        Input(RecordingSession& owner, Kind itsKind) : session(owner), kind(itsKind) {}
        bool push(const AVFrame& data, Nanoseconds time) override { return session.take(kind, data, time); }
        void ended(const std::optional<Error>& why) override { session.sourceEnded(kind, why); }
        RecordingSession& session;
        Kind kind;
    };
    struct Kept {
        av::Frame frame;
        Nanoseconds time{};
    };

    Result<void> openFiles();
    Result<void> startSources();

    // On the threads of the sources.
    bool take(Kind kind, const AVFrame& data, Nanoseconds time);
    bool takePicture(const AVFrame& picture, Nanoseconds time);
    bool isWithin(Kind kind, const AVFrame& data, Nanoseconds time);
    void sourceEnded(Kind kind, const std::optional<Error>& why);

    void encodePictures();
    Result<void> encodePicture(std::unique_ptr<VideoEncoder>& encoder, const Kept& kept);
    Result<void> openVideo(std::unique_ptr<VideoEncoder>& encoder, const AVFrame& first);
    void encodeSound();
    Result<void> encodeSound(AudioTimeline& line, AudioEncoder& encoder);
    bool emit(Kind kind, av::Packet packet);
    void producerDone();

    void writePackets();
    Result<void> write(std::deque<av::Packet>& packets);
    Result<bool> beginPart();
    void tellWritten(const Result<void>& result);
    void measureRoom();

    /// Nothing more is taken; what is queued is still encoded. With a problem, the first one counts.
    void end(const std::optional<Error>& problem);
    void joinThreads();
    void stopSources();
    void removeFiles();
    std::optional<Nanoseconds> origin() const;
    /// Changes the status and tells who listens.
    template <typename Change>
    void update(Change&& change);

    const RecorderSettings m_settings;
    const TakeFiles m_files;
    VideoSource* const m_video;
    AudioSource* const m_audio;
    const Clock& m_clock;
    const Recorder::Changed m_changed;
    const bool m_waits; ///< nothing may be dropped

    Input m_videoInput{*this, Video};
    Input m_audioInput{*this, Audio};
    std::unique_ptr<FileLock> m_lock;
    std::unique_ptr<PartWriter> m_writer;
    std::unique_ptr<AudioEncoder> m_audioEncoder;
    PicturePool m_pool;

    BoundedQueue<Kept> m_pictures;
    BoundedQueue<Kept> m_sound;
    BoundedQueue<av::Packet> m_packets;
    Lockstep m_lockstep;
    std::atomic<bool> m_ending{false};
    std::atomic<int> m_producers{0};
    std::thread m_videoThread;
    std::thread m_audioThread;
    std::thread m_writingThread;

    mutable std::mutex m_mutex; ///< for what follows
    RecorderStatus m_status;
    std::optional<Nanoseconds> m_origin;
    Nanoseconds m_lastPicture{};
    Nanoseconds m_limit = Nanoseconds::max(); ///< nothing is taken that begins there or later
    AVCodecParameters* m_videoParameters = nullptr;
    bool m_running[2] = {false, false}; ///< sources that may still push
};

} // namespace greenroom
