// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/capture.h"

#include <QImage>
#include <QList>
#include <QObject>

#include <memory>

namespace greenroom {

/// Where a person sits down to record: an opened camera and microphone with a preview, an input meter and a watch over
/// both, from which a Recorder can take at any time while all this goes on.
///
///     booth.open(camera, microphone);
///     auto recorder = Recorder::start(settings, booth.videoSource(), booth.audioSource(), clock, ...);
///
/// Lives on the UI thread and is used there; nothing here waits for a device. The work is done on threads of the
/// devices and of the preview. A device that fails or is unplugged ends its part of a recording and nothing else: the
/// take keeps what came, goes on with the other device, and says so in RecorderStatus::problem. It ends if no other is
/// recorded. No device is ever taken in place of another, nor taken up again by itself: open() again does.
class Booth : public QObject {
    Q_OBJECT
public:
    /// `devices` and `clock` outlive the booth; the clock may be asked from any thread.
    Booth(CaptureDevices& devices, const Clock& clock, QObject* parent = nullptr);
    ~Booth() override;

    /// Opens both at once; the outcome is in camera() and microphone(). What is open already and chosen again is left
    /// running, what was opened otherwise is closed first; so a recording survives only what leaves its device alone.
    void open(const DeviceChoice& camera, const DeviceChoice& microphone);
    /// Lets go of both devices (a matter of some 0.1 s on their threads). Recordings from here end.
    void close();

    const DeviceStatus& camera() const;
    const DeviceStatus& microphone() const;

    /// For Recorder::start(); null unless the device is Opening or Running. Valid as long as the booth; a recorder that
    /// was given one stops before the booth goes. One recorder at a time; the recorder may be on any thread.
    VideoSource* videoSource();
    AudioSource* audioSource();

    /// The size of the place for the preview in device pixels: pictures fill it in one direction and keep their shape.
    /// Empty (at first, and for a hidden window): none are made.
    void setPreviewBounds(QSize pixels);
    /// Whether the preview is as in a mirror; at first it is. What is recorded never is.
    void setMirrored(bool mirrored);
    /// The newest picture, Format_RGB32, to be painted one to one; null when there is none.
    QImage preview() const;
    /// The newest level of the microphone.
    Level level() const;
    /// How bright the camera's pictures are, 0 black to 1 white; nothing without pictures.
    std::optional<double> brightness() const;
    /// What was asked for with open().
    const DeviceChoice& cameraChoice() const;
    const DeviceChoice& microphoneChoice() const;
    /// What is wrong now.
    QList<CaptureTrouble> troubles() const;

Q_SIGNALS:
    void devicesChanged(); ///< camera() or microphone() did
    void previewChanged(); ///< as often as the window keeps up with
    void levelChanged();   ///< about 20 times a second
    /// Each is said once, within 0.2 s of when it is true by CaptureTrouble, and again only after it had ended.
    void troubleBegan(greenroom::CaptureTrouble trouble);
    void troubleEnded(greenroom::CaptureTrouble trouble);

private:
    struct Parts;
    void check();
    void openCamera(const DeviceChoice& choice, std::chrono::nanoseconds origin);
    void openMicrophone(const DeviceChoice& choice, std::chrono::nanoseconds origin);
    void findGone();

    std::unique_ptr<Parts> m_parts;
};

} // namespace greenroom
