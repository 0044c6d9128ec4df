// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/audiooutputs.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <vector>

namespace greenroom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto bufferedSound = 100ms;
constexpr auto lookInterval = 20ms;

/// What the sink reads from: never at its end.
class Feeder final : public QIODevice {
public:
    void begin(AudioOutput::Fill fill, QAudioFormat::SampleFormat format) {
        m_fill = std::move(fill);
        m_format = format;
        if (!isOpen())
            open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return std::numeric_limits<int>::max(); }

protected:
    qint64 readData(char* data, qint64 most) override {
        const bool isFloat = m_format == QAudioFormat::Float;
        const qint64 frameBytes = (isFloat ? sizeof(float) : sizeof(qint16)) * AudioOutput::channels;
        const qint64 frames = std::min<qint64>(most / frameBytes, AudioOutput::rate);
        m_samples.resize(static_cast<std::size_t>(frames) * AudioOutput::channels);
        m_fill(m_samples.data(), static_cast<int>(frames));
        if (isFloat) {
            std::copy(m_samples.begin(), m_samples.end(), reinterpret_cast<float*>(data));
        } else {
            std::transform(m_samples.begin(), m_samples.end(), reinterpret_cast<qint16*>(data), [](float sample) {
                return static_cast<qint16>(std::lround(std::clamp(sample, -1.0F, 1.0F) * 32767));
            });
        }
        return frames * frameBytes;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    AudioOutput::Fill m_fill;
    QAudioFormat::SampleFormat m_format = QAudioFormat::Float;
    std::vector<float> m_samples;
};

class SinkOutput final : public AudioOutput {
public:
    SinkOutput(const QAudioDevice& device, const Clock& clock) : m_device(device), m_clock(clock) {
        m_thread.setObjectName(u"sound"_s);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~SinkOutput() override {
        post([this] {
            m_look.reset();
            m_sink.reset();
            m_feeder.reset();
            m_thread.quit();
        });
        m_thread.wait();
    }
    void start(quint64 run, Fill fill) override {
        post([this, run, fill = std::move(fill)] { begin(run, fill); });
    }
    void stop() override {
        post([this] {
            if (m_look)
                m_look->stop();
            if (m_sink)
                m_sink->reset();
        });
    }
    Status status() const override {
        const std::lock_guard lock(m_mutex);
        return m_status;
    }

private:
    template <typename Function>
    void post(Function function) {
        QMetaObject::invokeMethod(&m_context, std::move(function), Qt::QueuedConnection);
    }
    // On the thread from here on.
    void begin(quint64 run, const Fill& fill) {
        publish({run, {}, m_clock.steady(), {}});
        if (!m_sink && !makeSink())
            return;
        m_sink->reset();
        m_feeder->begin(fill, m_sink->format().sampleFormat());
        m_sink->setBufferSize(m_sink->format().bytesForDuration(std::chrono::microseconds(bufferedSound).count()));
        m_sink->start(m_feeder.get());
        look();
        m_look->start(lookInterval);
    }
    bool makeSink() {
        QAudioFormat format;
        format.setSampleRate(rate);
        format.setChannelCount(channels);
        format.setSampleFormat(QAudioFormat::Float);
        if (!m_device.isNull() && !m_device.isFormatSupported(format))
            format.setSampleFormat(QAudioFormat::Int16);
        if (m_device.isNull())
            lose({ErrorCode::NotFound, u"there is no device for sound"_s, {}});
        else if (!m_device.isFormatSupported(format))
            lose({ErrorCode::Media, u"%1 does not play 48 kHz stereo"_s.arg(m_device.description()), {}});
        else {
            m_sink = std::make_unique<QAudioSink>(m_device, format);
            m_feeder = std::make_unique<Feeder>();
            m_look = std::make_unique<QTimer>();
            QObject::connect(m_look.get(), &QTimer::timeout, &m_context, [this] { look(); });
        }
        return m_sink != nullptr;
    }
    void look() {
        if (m_sink->state() == QAudio::StoppedState && m_sink->error() != QAudio::NoError) {
            m_look->stop();
            lose({ErrorCode::Media, u"%1 has stopped playing sound"_s.arg(m_device.description()),
                  u"QAudio::Error %1"_s.arg(m_sink->error())});
            return;
        }
        const qint64 heard = m_sink->processedUSecs();
        const auto at = m_clock.steady();
        const std::lock_guard lock(m_mutex);
        m_status.heard = std::chrono::microseconds(std::max<qint64>(heard, 0));
        m_status.at = at;
    }
    void lose(const Error& error) {
        const std::lock_guard lock(m_mutex);
        m_status.error = error;
    }
    void publish(const Status& status) {
        const std::lock_guard lock(m_mutex);
        m_status = status;
    }

    const QAudioDevice m_device;
    const Clock& m_clock;
    QThread m_thread;
    QObject m_context; ///< lives on the thread
    std::unique_ptr<Feeder> m_feeder;
    std::unique_ptr<QAudioSink> m_sink;
    std::unique_ptr<QTimer> m_look;
    mutable std::mutex m_mutex;
    Status m_status;
};

class SystemAudioOutputs final : public AudioOutputs {
public:
    explicit SystemAudioOutputs(const Clock& clock) : m_clock(clock) {
        QMediaDevices::audioOutputs(); // asked before anybody listens, as in systemdevices.cpp
        connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, &AudioOutputs::outputsChanged,
                Qt::QueuedConnection);
    }
    QList<DeviceInfo> outputs() const override {
        QList<DeviceInfo> list;
        for (const QAudioDevice& device : QMediaDevices::audioOutputs()) {
            const DeviceInfo info{QString::fromUtf8(device.id()), device.description(), device.isDefault()};
            list.insert(info.isDefault ? 0 : list.size(), info);
        }
        return list;
    }
    std::unique_ptr<AudioOutput> open(const QString& id) override {
        QAudioDevice chosen;
        for (const QAudioDevice& device : QMediaDevices::audioOutputs())
            if (id.isEmpty() ? device.isDefault() : QString::fromUtf8(device.id()) == id)
                chosen = device;
        return std::make_unique<SinkOutput>(chosen, m_clock);
    }

private:
    const Clock& m_clock;
    QMediaDevices m_devices;
};

} // namespace

std::unique_ptr<AudioOutputs> makeSystemAudioOutputs(const Clock& clock) {
    return std::make_unique<SystemAudioOutputs>(clock);
}

} // namespace greenroom
