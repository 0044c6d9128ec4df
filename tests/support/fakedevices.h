// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"
#include "core/media/devices.h"
#include "core/media/gate.h"
#include "core/media/picture.h"

namespace greenroom::test {

/// Cameras and microphones that give what a test tells them to.
class FakeDevices final : public CaptureDevices {
public:
    /// What a device and the test share.
    struct Line {
        Gate gate;
        int starts = 0;
        int stops = 0;
        std::optional<Error> refusal; ///< said instead of opening, after start() as real devices do
    };

    QList<DeviceInfo> cameras() const override { return m_cameras; }
    QList<DeviceInfo> microphones() const override { return m_microphones; }
    Result<std::unique_ptr<VideoSource>> openCamera(const QString& id) override {
        opened.append(id);
        return std::make_unique<Fake<VideoSource>>(camera);
    }
    Result<std::unique_ptr<AudioSource>> openMicrophone(const QString& id) override {
        opened.append(id);
        return std::make_unique<Fake<AudioSource>>(microphone);
    }

    void plug(const QList<DeviceInfo>& cameras, const QList<DeviceInfo>& microphones) {
        m_cameras = cameras;
        m_microphones = microphones;
        Q_EMIT camerasChanged();
        Q_EMIT microphonesChanged();
    }

    /// A picture of 320 x 180 that is grey, but white on the left; every one is a little different.
    bool show(std::chrono::nanoseconds time) { return show(time, 90 + ++m_shown % 2); }
    bool show(std::chrono::nanoseconds time, int brightness) {
        av::Frame picture = m_pool.take(AV_PIX_FMT_YUV420P, 320, 180);
        for (int plane = 0; plane < 3; ++plane)
            std::fill_n(picture->data[plane], (plane == 0 ? 180 : 90) * picture->linesize[plane],
                        static_cast<std::uint8_t>(plane == 0 ? brightness : 128));
        for (int y = 0; y < 180 && brightness > 16; ++y)
            std::fill_n(picture->data[0] + y * picture->linesize[0], 160, std::uint8_t(235));
        picture->colorspace = AVCOL_SPC_BT709;
        picture->color_range = AVCOL_RANGE_MPEG;
        return camera->gate.push(*picture, time);
    }
    /// 20 ms of a sound of this amplitude (of 32768) that ended at `time`.
    bool hear(std::chrono::nanoseconds time, int amplitude) {
        const av::Frame chunk(av_frame_alloc());
        chunk->format = AV_SAMPLE_FMT_S16;
        chunk->sample_rate = 48000;
        chunk->nb_samples = 960;
        chunk->ch_layout = AV_CHANNEL_LAYOUT_MONO;
        av_frame_get_buffer(chunk.get(), 0);
        auto* samples = reinterpret_cast<std::int16_t*>(chunk->data[0]);
        for (int i = 0; i < 960; ++i)
            samples[i] = static_cast<std::int16_t>(i / 24 % 2 ? amplitude : -amplitude);
        return microphone->gate.push(*chunk, time);
    }

    std::shared_ptr<Line> camera = std::make_shared<Line>();
    std::shared_ptr<Line> microphone = std::make_shared<Line>();
    QStringList opened; ///< ids, in order

private:
    template <typename Base>
    class Fake final : public Base {
    public:
        explicit Fake(std::shared_ptr<Line> line) : m_line(std::move(line)) {}
        ~Fake() override { stop(); }
        Result<void> start(SourceSink& sink, std::chrono::nanoseconds) override {
            m_line->gate.open(sink);
            ++m_line->starts;
            m_running = true;
            if (m_line->refusal)
                m_line->gate.close(m_line->refusal);
            return {};
        }
        void stop() override {
            m_line->stops += std::exchange(m_running, false);
            m_line->gate.close();
        }
        bool waits() const override { return false; }
        bool hasExactTimes() const override { return false; }
        double framesPerSecond() const { return 30; }

    private:
        const std::shared_ptr<Line> m_line;
        bool m_running = false;
    };

    QList<DeviceInfo> m_cameras{{QStringLiteral("cam"), QStringLiteral("Desk camera"), true},
                                {QStringLiteral("cam2"), QStringLiteral("Lid camera"), false}};
    QList<DeviceInfo> m_microphones{{QStringLiteral("mic"), QStringLiteral("Headset"), true}};
    PicturePool m_pool;
    int m_shown = 0;
};

} // namespace greenroom::test
