// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/recordingsession.h"

#include "core/media/finish.h"
#include "core/media/partwriter.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t pictureLimit = 15;
constexpr std::size_t slowPictures = 10;      // so many waiting: the machine does not keep up
constexpr std::size_t soundLimit = 500;       // chunks; 10 s of 20 ms
constexpr std::size_t packetLimit = 64 << 20; // bytes
constexpr auto syncInterval = 2s;
constexpr auto silenceAfter = 700ms;      // without a chunk from a device
constexpr auto silenceAfterWaiting = 10s; // the same for a source that is only slow
constexpr auto resumeAfter = 500ms;       // without a picture to go on with
constexpr auto heldFlush = 200ms;         // so long nothing comes while paused: what is there goes to the disk
constexpr double longestSeconds = 24 * 60 * 60;
constexpr double dearestBytesPerSecond = 6.128e6 / 8;

std::chrono::nanoseconds pictureDistance(double framesPerSecond) {
    return std::chrono::nanoseconds(std::llround(1e9 / (framesPerSecond > 0 ? framesPerSecond : 30)));
}

} // namespace

template <typename Change>
void RecordingSession::update(Change&& change) {
    RecorderStatus now;
    {
        std::lock_guard lock(m_mutex);
        change(m_status);
        now = m_status;
    }
    if (m_changed)
        m_changed(now);
}

RecordingSession::RecordingSession(const RecorderSettings& settings, VideoSource* video, AudioSource* audio,
                                   const Clock& clock, Recorder::Changed changed, std::unique_ptr<PacketWriter> writer)
    : m_settings(settings)
    , m_files(TakeFiles::of(settings.path))
    , m_video(video)
    , m_audio(audio)
    , m_clock(clock)
    , m_changed(std::move(changed))
    , m_waits(video ? video->waits() : audio && audio->waits())
    , m_writer(std::move(writer))
    , m_pictures(pictureLimit)
    , m_sound(soundLimit)
    , m_packets(packetLimit) {}

RecordingSession::~RecordingSession() {
    end({});
    m_packets.close();
    stopSources();
    joinThreads();
    avcodec_parameters_free(&m_videoParameters);
}

Result<void> RecordingSession::begin() {
    if (!m_video && !m_audio)
        return fail(ErrorCode::Invalid, u"a recording needs pictures or sound"_s);
    if (m_video && m_audio && m_video->waits() != m_audio->waits())
        return fail(ErrorCode::Invalid,
                    u"pictures and sound must both come in real time or both as fast as possible"_s);
    if (!(m_settings.maxSeconds >= 0 && m_settings.maxSeconds <= longestSeconds))
        return fail(ErrorCode::Invalid,
                    u"a recording can last up to %1 s, not %2 s"_s.arg(longestSeconds).arg(m_settings.maxSeconds));
    if (m_audio) {
        GR_TRY_ASSIGN(m_audioEncoder, AudioEncoder::open(m_settings.soundBitRate));
    }
    if (auto opened = m_writer ? Result<void>{} : openFiles(); !opened) {
        if (m_lock && !QFileInfo::exists(m_files.part))
            removeFiles();
        return opened;
    }
    m_running[Video] = m_video;
    m_running[Audio] = m_audio;
    m_producers = (m_video ? 1 : 0) + (m_audio ? 1 : 0);
    if (m_video)
        m_videoThread = std::thread([this] { encodePictures(); });
    if (m_audio)
        m_audioThread = std::thread([this] { encodeSound(); });
    m_writingThread = std::thread([this] { writePackets(); });
    if (auto started = startSources(); !started) {
        end({}); // a source that never ran says no end
        stopSources();
        joinThreads();
        m_writer.reset();
        removeFiles();
        return started;
    }
    return {};
}

Result<void> RecordingSession::openFiles() {
    GR_TRY_ASSIGN(m_lock, FileLock::take(m_files.lock));
    if (QFileInfo::exists(m_files.take))
        return fail(ErrorCode::Exists, u"%1 is there already"_s.arg(m_files.take));
    GR_TRY_ASSIGN(m_writer, PartWriter::create(m_files, m_settings.ballastBytes));
    return {};
}

Result<void> RecordingSession::startSources() {
    const Nanoseconds now = m_clock.steady();
    if (m_video)
        GR_TRY(m_video->start(m_videoInput, now));
    if (m_audio)
        GR_TRY(m_audio->start(m_audioInput, now));
    return {};
}

bool RecordingSession::pause() {
    if (m_waits)
        return false;
    Nanoseconds at{};
    {
        const std::lock_guard pictures(m_pictureMutex);
        const std::lock_guard lock(m_mutex);
        if (m_status.phase != RecorderPhase::Recording || m_pauses.since)
            return false;
        const Nanoseconds now = m_clock.steady();
        m_pauses.since = now;
        m_pauses.turns.push_back(now);
        at = now - *m_origin - m_pauses.total;
        // Weighs nothing, so that there is always room.
        (m_video ? m_pictures : m_sound).tryPush({{}, at}, 0);
    }
    update([at](RecorderStatus& status) {
        status.isPaused = true;
        status.position = std::chrono::duration<double>(at).count();
    });
    return true;
}

std::optional<double> RecordingSession::resume() {
    double at = 0;
    {
        std::lock_guard lock(m_mutex);
        if (!m_pauses.since || m_pauses.asked)
            return std::nullopt;
        at = std::chrono::duration<double>(*m_pauses.since - *m_origin - m_pauses.total).count();
        m_pauses.asked = m_clock.steady();
        if (!m_video || !m_running[Video])
            goOn(*m_pauses.asked);
    }
    update([](RecorderStatus& status) { status.isPaused = false; });
    return at;
}

void RecordingSession::goOn(Nanoseconds at) {
    m_pauses.total += at - *m_pauses.since;
    m_pauses.turns.push_back(at);
    m_pauses.since.reset();
    m_pauses.asked.reset();
}

bool RecordingSession::isLeftOut(Kind kind, Nanoseconds time) {
    std::lock_guard lock(m_mutex);
    // With a picture, so that sound and picture go on at the same moment; a camera that gives none holds nothing up.
    if (m_pauses.asked && (kind == Video || time - *m_pauses.asked > resumeAfter))
        goOn(std::max(kind == Video ? time : *m_pauses.asked, *m_pauses.since));
    return kind == Video && m_pauses.since;
}

bool RecordingSession::isWithin(Kind kind, const AVFrame& data, Nanoseconds time) {
    Nanoseconds start =
        kind == Video ? time : time - Nanoseconds(av_rescale(data.nb_samples, 1'000'000'000, data.sample_rate));
    bool first = false;
    {
        std::lock_guard lock(m_mutex);
        // The first picture is the origin; the first sound only where there are no pictures.
        if (!m_origin && (kind == Video || !m_video)) {
            m_origin = start;
            if (m_settings.maxSeconds > 0)
                m_limit = start + std::chrono::duration_cast<Nanoseconds>(
                                      std::chrono::duration<double>(m_settings.maxSeconds - 1e-6));
            first = true;
        }
        if (m_pauses.since) // sound that is left out
            return true;
        start -= m_pauses.total;
        if (start >= m_limit)
            return false;
        if (m_origin && (kind == Video || !m_video))
            m_status.position = std::chrono::duration<double>(start - *m_origin).count();
        if (kind == Video)
            m_lastPicture = start;
    }
    if (first)
        update([](RecorderStatus& status) {
            if (status.phase == RecorderPhase::Waiting)
                status.phase = RecorderPhase::Recording;
        });
    return true;
}

bool RecordingSession::take(Kind kind, const AVFrame& data, Nanoseconds time) {
    std::unique_lock pictures(m_pictureMutex, std::defer_lock);
    if (kind == Video && !m_waits)
        pictures.lock();
    if (!m_ending && isLeftOut(kind, time))
        return true;
    if (m_ending || (kind == Audio && data.sample_rate <= 0) || !isWithin(kind, data, time))
        return false;
    if (m_waits && m_video && m_audio && !m_lockstep.reach(kind, time))
        return false;
    if (kind == Video)
        return takePicture(data, time - pausedBefore());
    av::Frame frame(av_frame_clone(&data));
    if (!frame)
        return !m_ending;
    if (m_waits)
        return m_sound.push({std::move(frame), time});
    m_sound.tryPush({std::move(frame), time}); // full only if encoding sound stands still; then a gap is noticed
    return !m_ending;
}

RecordingSession::Nanoseconds RecordingSession::pausedBefore() const {
    std::lock_guard lock(m_mutex);
    return m_pauses.total;
}

bool RecordingSession::takePicture(const AVFrame& picture, Nanoseconds time) {
    if (!m_waits && !m_pictures.hasRoom()) {
        if (!m_ending)
            update([](RecorderStatus& status) { ++status.dropped; });
        return !m_ending;
    }
    av::Frame frame = keepPicture(picture, m_pool);
    if (!frame)
        return !m_ending;
    if (!(m_waits ? m_pictures.push({std::move(frame), time}) : m_pictures.tryPush({std::move(frame), time})))
        return !m_ending;
    std::lock_guard lock(m_mutex);
    ++m_status.frames;
    return true;
}

void RecordingSession::sourceEnded(Kind kind, const std::optional<Error>& why) {
    bool over = false;
    {
        std::lock_guard lock(m_mutex);
        m_running[kind] = false;
        // Sound ends with pictures that have an end; a camera that fails does not stop it, unless it gave nothing.
        over = !m_running[1 - kind] || !m_origin;
        if (kind == Video && !why && m_origin)
            m_limit = std::min(m_limit, m_lastPicture + pictureDistance(m_video->framesPerSecond()));
    }
    m_lockstep.leave(kind);
    (kind == Video ? m_pictures : m_sound).close();
    if (over)
        end(why);
    else if (why)
        update([&](RecorderStatus& status) {
            if (!status.problem)
                status.problem = why;
        });
}

void RecordingSession::encodePictures() {
    std::unique_ptr<VideoEncoder> encoder;
    Result<void> result;
    while (result) {
        const auto kept = m_pictures.pop();
        if (!kept)
            break;
        result = kept->frame ? encodePicture(encoder, *kept) : pausePictures(*encoder, kept->time);
    }
    if (result && encoder)
        result = encoder->flush([this](av::Packet packet) { return emit(Video, std::move(packet)); });
    if (!result && result.error().code != ErrorCode::Cancelled)
        end(result.error());
    producerDone();
}

Result<void> RecordingSession::encodePicture(std::unique_ptr<VideoEncoder>& encoder, const Kept& kept) {
    const auto emitVideo = [this](av::Packet packet) { return emit(Video, std::move(packet)); };
    if (!encoder)
        GR_TRY(openVideo(encoder, *kept.frame));
    GR_TRY(encoder->encode(*kept.frame, kept.time - *origin(), emitVideo));
    if (m_waits || m_pictures.weight() < slowPictures || status().isSlow)
        return {};
    update([](RecorderStatus& status) { status.isSlow = true; });
    GR_TRY(encoder->hurry(emitVideo));
    return {};
}

/// The first picture stands before it in the queue, so there is an encoder.
Result<void> RecordingSession::pausePictures(VideoEncoder& encoder, Nanoseconds at) {
    GR_TRY(encoder.drain([this](av::Packet packet) { return emit(Video, std::move(packet)); }));
    emitPause(at);
    return {};
}

Result<void> RecordingSession::openVideo(std::unique_ptr<VideoEncoder>& encoder, const AVFrame& first) {
    GR_TRY_ASSIGN(encoder, VideoEncoder::open(first, m_video->framesPerSecond(), m_settings.videoEncoders));
    AVCodecParameters* parameters = avcodec_parameters_alloc();
    if (!parameters || avcodec_parameters_from_context(parameters, &encoder->context()) < 0) {
        avcodec_parameters_free(&parameters);
        return fail(ErrorCode::Media, u"no memory for recording"_s);
    }
    std::lock_guard lock(m_mutex);
    m_videoParameters = parameters;
    return {};
}

void RecordingSession::encodeSound() {
    AudioTimeline line(m_audio->hasExactTimes(),
                       std::llround(m_settings.maxSeconds * static_cast<double>(AudioTimeline::rate)));
    const auto result = encodeSound(line, *m_audioEncoder);
    {
        const std::lock_guard lock(m_mutex);
        m_astray = line.astray();
    }
    if (!result && result.error().code != ErrorCode::Cancelled)
        end(result.error());
    producerDone();
}

/// Tells the line of the pauses that began or ended since.
Result<void> RecordingSession::turnSound(AudioTimeline& line, std::size_t& turned) {
    std::vector<Nanoseconds> turns;
    {
        std::lock_guard lock(m_mutex);
        turns = m_pauses.turns;
    }
    for (; line.hasOrigin() && turned < turns.size(); ++turned) {
        if (turned % 2 == 0)
            line.leaveOut(turns[turned] - m_settings.soundLater);
        else
            GR_TRY(line.goOn(turns[turned] - m_settings.soundLater));
    }
    return {};
}

Result<void> RecordingSession::encodeSound(AudioTimeline& line, AudioEncoder& encoder) {
    const auto emitAudio = [this](av::Packet packet) { return emit(Audio, std::move(packet)); };
    const Nanoseconds patience = m_waits ? Nanoseconds(silenceAfterWaiting) : Nanoseconds(silenceAfter);
    Nanoseconds last = m_clock.steady();
    std::size_t turned = 0;
    while (!m_sound.isOver()) {
        const auto kept = m_sound.popWithin(100ms);
        if (!line.hasOrigin())
            if (const auto known = origin()) {
                line.setOrigin(*known - m_settings.soundLater);
                last = m_clock.steady();
            }
        GR_TRY(turnSound(line, turned));
        if (kept && !kept->frame) {
            emitPause(kept->time);
        } else if (kept) {
            last = m_clock.steady();
            GR_TRY(line.add(*kept->frame, kept->time));
        } else if (line.hasOrigin() && m_clock.steady() - last > patience) {
            // Fragments wait for a first packet of sound; a microphone that gives none must not keep them.
            GR_TRY(line.waitNoLonger());
            if (line.position() == 0)
                GR_TRY(line.fillTo(AudioTimeline::rate / 10));
        }
        GR_TRY(encoder.encode(line, false, emitAudio));
    }
    if (!line.hasOrigin() && m_video)
        return {}; // no picture came
    GR_TRY(line.finish());
    return encoder.encode(line, true, emitAudio);
}

bool RecordingSession::emit(Kind kind, av::Packet packet) {
    packet->stream_index = m_video ? static_cast<int>(kind) : 0;
    const auto weight = static_cast<std::size_t>(packet->size) + sizeof(AVPacket);
    return m_packets.push(std::move(packet), weight);
}

/// Tells the writing thread, in the order of the packets, that it was paused.
bool RecordingSession::emitPause(Nanoseconds at) {
    av::Packet mark(av_packet_alloc());
    mark->stream_index = -1;
    mark->pts = at.count();
    return m_packets.push(std::move(mark), 0);
}

void RecordingSession::producerDone() {
    if (--m_producers == 0)
        m_packets.close();
}

void RecordingSession::writePackets() {
    std::deque<av::Packet> waiting; // until the encoders of all streams are open
    Result<void> result;
    Nanoseconds synced = m_clock.steady();
    measureRoom();
    while (!m_packets.isOver()) {
        // Sound comes a little later than pictures: also what came after the mark of a pause is not to wait for its
        // end.
        auto packet = status().isPaused ? m_packets.popWithin(heldFlush) : m_packets.pop();
        if (!result)
            continue;
        if (packet)
            waiting.push_back(std::move(*packet));
        result = packet ? write(waiting) : m_writer->flush();
        if (result && m_clock.steady() - synced >= syncInterval) {
            synced = m_clock.steady();
            result = m_writer->sync();
            measureRoom();
        }
        tellWritten(result);
    }
    if (result)
        result = m_writer->finish();
    if (result)
        result = m_writer->sync();
    tellWritten(result);
}

Result<void> RecordingSession::write(std::deque<av::Packet>& packets) {
    GR_TRY_ASSIGN(const bool begun, beginPart());
    for (; begun && !packets.empty(); packets.pop_front()) {
        AVPacket& packet = *packets.front();
        if (packet.stream_index < 0) {
            GR_TRY(m_writer->hold(std::chrono::duration<double>(Nanoseconds(packet.pts)).count()));
            GR_TRY(m_writer->sync());
            continue;
        }
        GR_TRY(m_writer->write(packet));
    }
    return {};
}

/// False: the encoder of the pictures is not open yet.
Result<bool> RecordingSession::beginPart() {
    if (m_writer->hasBegun())
        return true;
    std::vector<PartWriter::Stream> streams;
    if (m_video) {
        std::lock_guard lock(m_mutex);
        if (!m_videoParameters)
            return false;
        streams.push_back({m_videoParameters, VideoEncoder::timeBase});
    }
    AVCodecParameters* sound = nullptr;
    if (m_audio) {
        sound = avcodec_parameters_alloc();
        avcodec_parameters_from_context(sound, &m_audioEncoder->context());
        streams.push_back({sound, AudioEncoder::timeBase});
    }
    const auto begun = m_writer->begin(streams);
    avcodec_parameters_free(&sound);
    GR_TRY(begun);
    return true;
}

void RecordingSession::tellWritten(const Result<void>& result) {
    if (!result)
        end(result.error());
    else if (m_writer->isFull())
        end(Error{ErrorCode::DiskFull, u"the disk is full; what was recorded until then is kept"_s, m_files.part});
    if (m_writer->bytes() != status().bytes)
        update([this](RecorderStatus& status) {
            status.seconds = m_writer->seconds();
            status.bytes = m_writer->bytes();
        });
}

/// Finishing needs as much room again as the part file takes.
void RecordingSession::measureRoom() {
    if (!m_lock)
        return; // nothing goes to a disk
    const QStorageInfo disk(QFileInfo(m_files.part).absolutePath());
    if (!disk.isValid())
        return;
    const double written = static_cast<double>(m_writer->bytes());
    const double rate = m_writer->seconds() >= 5 ? written / m_writer->seconds() : dearestBytesPerSecond;
    const double room = std::max(0.0, (static_cast<double>(disk.bytesAvailable()) - written) / 2);
    update([&](RecorderStatus& status) { status.minutesLeft = room / rate / 60; });
}

void RecordingSession::end(const std::optional<Error>& problem) {
    m_ending = true;
    m_pictures.close();
    m_sound.close();
    m_lockstep.leave(Video);
    m_lockstep.leave(Audio);
    {
        std::lock_guard lock(m_mutex);
        if (m_status.phase == RecorderPhase::Ended && (m_status.problem || !problem))
            return;
    }
    update([&](RecorderStatus& status) {
        status.phase = RecorderPhase::Ended;
        status.isPaused = false;
        if (!status.problem)
            status.problem = problem;
    });
}

Result<Recording> RecordingSession::stop() {
    if (!m_writer)
        return fail(ErrorCode::Refused, u"%1 is not being recorded any more"_s.arg(m_settings.path));
    if (m_waits)
        end({}); // their sources may be waiting in push()
    stopSources();
    end({});
    joinThreads();
    const RecorderStatus ended = status();
    m_writer.reset();
    if (ended.bytes == 0) {
        removeFiles();
        return ended.problem ? Result<Recording>(tl::make_unexpected(*ended.problem))
                             : fail(ErrorCode::Media, u"nothing was recorded: no picture or sound came"_s);
    }
    auto recording = finish(m_files);
    if (!recording && recording.error().code == ErrorCode::DiskFull) {
        const Error full = recording.error();
        recording = readPart(m_files);
        if (recording)
            recording->problem = full;
    }
    m_lock.reset();
    if (!recording)
        return recording;
    recording->dropped = ended.dropped;
    if (m_video)
        recording->astray = m_astray; // its thread is done
    if (ended.problem)
        recording->problem = ended.problem;
    return recording;
}

void RecordingSession::stopSources() {
    if (m_video)
        m_video->stop();
    if (m_audio)
        m_audio->stop();
}

void RecordingSession::joinThreads() {
    for (std::thread* thread : {&m_videoThread, &m_audioThread, &m_writingThread})
        if (thread->joinable())
            thread->join();
}

void RecordingSession::removeFiles() {
    if (!m_lock)
        return;
    QFile::remove(m_files.part);
    QFile::remove(m_files.ballast);
    m_lock.reset();
    QFile::remove(m_files.lock);
}

std::optional<RecordingSession::Nanoseconds> RecordingSession::origin() const {
    std::lock_guard lock(m_mutex);
    return m_origin;
}

RecorderStatus RecordingSession::status() const {
    std::lock_guard lock(m_mutex);
    return m_status;
}

} // namespace greenroom
