// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/camerasource.h"

#include "core/media/cameraformat.h"
#include "core/media/cameraframe.h"

#include <QCamera>
#include <QMediaCaptureSession>
#include <QVideoSink>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

QCameraFormat bestFormat(const QCameraDevice& device) {
    const QList<QCameraFormat> offered = device.videoFormats();
    std::vector<CameraFormat> formats;
    for (const QCameraFormat& format : offered)
        formats.push_back({format.resolution(), format.maxFrameRate(), format.pixelFormat()});
    const auto best = chooseCameraFormat(formats);
    return best ? offered[static_cast<qsizetype>(*best)] : QCameraFormat();
}

/// What takes the pictures; held by the connection, so that one that comes late finds everything in place.
class PictureTaker {
public:
    PictureTaker(std::shared_ptr<Gate> gate, const Clock& clock) : m_gate(std::move(gate)), m_clock(clock) {}

    void take(const QVideoFrame& frame) {
        if (!frame.isValid() || !m_gate->isOpen())
            return;
        const auto now = m_clock.steady();
        if (const auto picture = m_reader.read(frame)) {
            m_unreadable = 0;
            m_gate->push(**picture, now);
        } else if (++m_unreadable > mostUnreadable) {
            m_gate->close(picture.error());
        }
    }

private:
    static constexpr int mostUnreadable = 30; // in a row; a broken JPEG now and then is usual
    const std::shared_ptr<Gate> m_gate;
    const Clock& m_clock;
    CameraFrameReader m_reader;
    int m_unreadable = 0;
};

} // namespace

/// Lives and dies on the thread of the source.
class CameraRun final {
public:
    CameraRun(const QCameraDevice& device, std::shared_ptr<Gate> gate, const Clock& clock)
        : m_name(device.description()), m_gate(std::move(gate)), m_camera(device) {
        // The sink comes first: with the other order Qt's backend crashed in every second try.
        m_session.setVideoSink(&m_sink);
        // Directly, on whatever thread the backend has the picture.
        QObject::connect(
            &m_sink, &QVideoSink::videoFrameChanged, &m_sink,
            [taker = std::make_shared<PictureTaker>(m_gate, clock)](const QVideoFrame& frame) { taker->take(frame); },
            Qt::DirectConnection);
        QObject::connect(&m_camera, &QCamera::errorOccurred, &m_camera, [this] { failed(); });
        m_session.setCamera(&m_camera);
        if (const QCameraFormat format = bestFormat(device); !format.isNull())
            m_camera.setCameraFormat(format);
        m_camera.start();
        failed();
    }
    ~CameraRun() {
        m_camera.stop();
        m_session.setCamera(nullptr);
        m_session.setVideoSink(nullptr);
    }
    CameraRun(const CameraRun&) = delete;
    CameraRun& operator=(const CameraRun&) = delete;

private:
    void failed() {
        if (m_camera.error() != QCamera::NoError)
            m_gate->close(
                Error{ErrorCode::Media, u"the camera %1 cannot be used"_s.arg(m_name), m_camera.errorString()});
    }

    const QString m_name;
    const std::shared_ptr<Gate> m_gate;
    QVideoSink m_sink;
    QCamera m_camera;
    QMediaCaptureSession m_session;
};

CameraSource::CameraSource(DeviceThread& thread, const QCameraDevice& device, const Clock& clock)
    : m_device(device), m_clock(clock), m_run(thread) {
    const QCameraFormat format = bestFormat(device);
    m_framesPerSecond = format.isNull() ? 0 : format.maxFrameRate();
}

CameraSource::~CameraSource() {
    stop();
}

Result<void> CameraSource::start(SourceSink& sink, std::chrono::nanoseconds) {
    stop();
    m_gate = std::make_shared<Gate>();
    m_gate->open(sink);
    m_run.begin([device = m_device, gate = m_gate, &clock = m_clock] {
        return gate->isOpen() ? std::make_unique<CameraRun>(device, gate, clock) : nullptr;
    });
    return {};
}

void CameraSource::stop() {
    if (m_gate)
        m_gate->close();
    m_gate.reset();
    m_run.end();
}

} // namespace greenroom
