// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/media/audioencoder.h"
#include "core/media/boundedqueue.h"
#include "core/media/lockstep.h"
#include "core/media/packetwriter.h"
#include "core/media/recorder.h"
#include "core/media/videoencoder.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace greenroom {

/// What works behind a Recorder: a queue and a thread for pictures, the same for sound, and one for writing.
///
///     source thread -> pictures (15) -> video thread -> packets (64 MB) -> writing thread -> part file
///     source thread -> sound         -> audio thread ->
class RecordingSession {
public:
    /// With a writer, there are no files, and no stop(): it ends with the session.
    RecordingSession(const RecorderSettings& settings, VideoSource* video, AudioSource* audio, const Clock& clock,
                     Recorder::Changed changed, std::unique_ptr<PacketWriter> writer = nullptr);
    /// As after a crash: what is on the disk stays.
    ~RecordingSession();
    RecordingSession(const RecordingSession&) = delete;
    RecordingSession& operator=(const RecordingSession&) = delete;

    Result<void> begin();
    Result<Recording> stop();
    bool pause();
    std::optional<double> resume();
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
    /// Without a frame: it was paused at that second of media time.
    struct Kept {
        av::Frame frame;
        Nanoseconds time{};
    };
    /// What is left out of media time; times are those of the sources.
    struct Pauses {
        std::optional<Nanoseconds> since; ///< nothing is taken since then
        std::optional<Nanoseconds> asked; ///< to go on, with the next picture
        Nanoseconds total{};              ///< of those that are over
        /// For sound: from when on it is left out and from when on not, in turn.
        std::vector<Nanoseconds> turns;
    };

    Result<void> openFiles();
    Result<void> startSources();

    // On the threads of the sources.
    bool take(Kind kind, const AVFrame& data, Nanoseconds time);
    bool takePicture(const AVFrame& picture, Nanoseconds time);
    bool isWithin(Kind kind, const AVFrame& data, Nanoseconds time);
    /// Pictures that come while it is paused are not taken. On the way it goes on, if that was asked for.
    bool isLeftOut(Kind kind, Nanoseconds time);
    void goOn(Nanoseconds at);
    Nanoseconds pausedBefore() const;
    void sourceEnded(Kind kind, const std::optional<Error>& why);

    void encodePictures();
    Result<void> encodePicture(std::unique_ptr<VideoEncoder>& encoder, const Kept& kept);
    Result<void> openVideo(std::unique_ptr<VideoEncoder>& encoder, const AVFrame& first);
    Result<void> pausePictures(VideoEncoder& encoder, Nanoseconds at);
    void encodeSound();
    Result<void> turnSound(AudioTimeline& line, std::size_t& turned);
    Result<void> encodeSound(AudioTimeline& line, AudioEncoder& encoder);
    bool emit(Kind kind, av::Packet packet);
    bool emitPause(Nanoseconds at);
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
    std::unique_ptr<PacketWriter> m_writer;
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

    std::mutex m_pictureMutex;  ///< no picture is on its way into the queue while a pause begins
    mutable std::mutex m_mutex; ///< for what follows
    RecorderStatus m_status;
    std::optional<Nanoseconds> m_origin;
    Nanoseconds m_lastPicture{};
    Pauses m_pauses;
    SoundAstray m_astray;
    Nanoseconds m_limit = Nanoseconds::max(); ///< nothing is taken that begins there or later
    AVCodecParameters* m_videoParameters = nullptr;
    bool m_running[2] = {false, false}; ///< sources that may still push
};

} // namespace greenroom
