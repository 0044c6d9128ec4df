// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/microphonesource.h"

#include "core/media/av.h"

#include <QAudioSource>
#include <QIODevice>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int bufferMicroseconds = 40'000;
constexpr int usualRate = 48000;

AVSampleFormat formatOf(QAudioFormat::SampleFormat format) {
    switch (format) {
    case QAudioFormat::UInt8:
        return AV_SAMPLE_FMT_U8;
    case QAudioFormat::Int16:
        return AV_SAMPLE_FMT_S16;
    case QAudioFormat::Int32:
        return AV_SAMPLE_FMT_S32;
    case QAudioFormat::Float:
        return AV_SAMPLE_FMT_FLT;
    default:
        return AV_SAMPLE_FMT_NONE;
    }
}

/// What the device gives by itself, but at our rate and with no more than two channels where it can.
QAudioFormat bestFormat(const QAudioDevice& device) {
    QAudioFormat format = device.preferredFormat();
    if (formatOf(format.sampleFormat()) == AV_SAMPLE_FMT_NONE)
        format.setSampleFormat(QAudioFormat::Int16);
    const auto prefer = [&](auto change) {
        QAudioFormat changed = format;
        change(changed);
        if (device.isFormatSupported(changed))
            format = changed;
    };
    if (format.sampleRate() != usualRate)
        prefer([](QAudioFormat& changed) { changed.setSampleRate(usualRate); });
    if (format.channelCount() > 2)
        prefer([](QAudioFormat& changed) { changed.setChannelCount(2); });
    return format;
}

/// Where QAudioSource writes what it hears.
class SoundTaker final : public QIODevice {
public:
    SoundTaker(const QAudioFormat& format, std::shared_ptr<Gate> gate, const Clock& clock)
        : m_format(format), m_gate(std::move(gate)), m_clock(clock) {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 length) override {
        const auto now = m_clock.steady();
        const int frameBytes = m_format.bytesPerFrame();
        if (frameBytes <= 0) // of a device that is gone
            return -1;
        // A device that splits a sample among chunks gets it completed.
        if (!m_rest.isEmpty()) {
            m_rest.append(data, length);
            push(m_rest.constData(), m_rest.size() / frameBytes, now);
            m_rest = m_rest.last(m_rest.size() % frameBytes);
        } else {
            push(data, length / frameBytes, now);
            m_rest.append(data + length - length % frameBytes, length % frameBytes);
        }
        return length;
    }

private:
    void push(const char* data, qint64 samples, std::chrono::nanoseconds now) {
        if (samples <= 0)
            return;
        const av::Frame chunk(av_frame_alloc());
        if (!chunk)
            return;
        chunk->format = formatOf(m_format.sampleFormat());
        chunk->sample_rate = m_format.sampleRate();
        chunk->nb_samples = static_cast<int>(samples);
        av_channel_layout_default(&chunk->ch_layout, m_format.channelCount());
        // The sink copies what is not counted, and does not write.
        chunk->data[0] = reinterpret_cast<std::uint8_t*>(const_cast<char*>(data));
        chunk->extended_data = chunk->data;
        chunk->linesize[0] = static_cast<int>(samples * m_format.bytesPerFrame());
        m_gate->push(*chunk, now);
    }

    const QAudioFormat m_format;
    const std::shared_ptr<Gate> m_gate;
    const Clock& m_clock;
    QByteArray m_rest;
};

} // namespace

/// Lives and dies on the thread of the source.
class MicrophoneRun final {
public:
    MicrophoneRun(const QAudioDevice& device, std::shared_ptr<Gate> gate, const Clock& clock)
        : m_name(device.description())
        , m_gate(std::move(gate))
        , m_taker(bestFormat(device), m_gate, clock)
        , m_source(device, bestFormat(device)) {
        m_source.setBufferSize(m_source.format().bytesForDuration(bufferMicroseconds));
        QObject::connect(&m_source, &QAudioSource::stateChanged, &m_source, [this] { failed(); });
        m_source.start(&m_taker);
        failed();
    }
    ~MicrophoneRun() {
        QObject::disconnect(&m_source, nullptr, nullptr, nullptr);
        m_source.stop();
    }
    MicrophoneRun(const MicrophoneRun&) = delete;
    MicrophoneRun& operator=(const MicrophoneRun&) = delete;

private:
    void failed() {
        const QAudio::Error error = m_source.error();
        // Underrun: we were late, and it goes on.
        if (error == QAudio::NoError || error == QAudio::UnderrunError)
            return;
        m_gate->close(Error{ErrorCode::Media, u"the microphone %1 cannot be used"_s.arg(m_name),
                            error == QAudio::OpenError ? u"it cannot be opened"_s : u"it failed"_s});
    }

    const QString m_name;
    const std::shared_ptr<Gate> m_gate;
    SoundTaker m_taker;
    QAudioSource m_source;
};

MicrophoneSource::MicrophoneSource(DeviceThread& thread, const QAudioDevice& device, const Clock& clock)
    : m_device(device), m_clock(clock), m_run(thread) {}

MicrophoneSource::~MicrophoneSource() {
    stop();
}

Result<void> MicrophoneSource::start(SourceSink& sink, std::chrono::nanoseconds) {
    stop();
    m_gate = std::make_shared<Gate>();
    m_gate->open(sink);
    m_run.begin([device = m_device, gate = m_gate, &clock = m_clock] {
        return gate->isOpen() ? std::make_unique<MicrophoneRun>(device, gate, clock) : nullptr;
    });
    return {};
}

void MicrophoneSource::stop() {
    if (m_gate)
        m_gate->close();
    m_gate.reset();
    m_run.end();
}

} // namespace greenroom
