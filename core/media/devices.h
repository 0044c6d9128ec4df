// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/media/source.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace greenroom {

/// A camera or a microphone as people know it.
struct DeviceInfo {
    QString id;   ///< stays the same while the device is plugged in, and usually over restarts
    QString name; ///< as the system shows it; may be the same for two
    bool isDefault = false;
    bool operator==(const DeviceInfo&) const = default;
};

/// The cameras and microphones there are. Lives on the UI thread and is used there; outlives what it opened.
class CaptureDevices : public QObject {
    Q_OBJECT
public:
    /// What is plugged in now; the system's default first.
    virtual QList<DeviceInfo> cameras() const = 0;
    virtual QList<DeviceInfo> microphones() const = 0;

    /// A source for the device with this id, which takes hold of it from start() to stop(); both return at once and
    /// never wait for the device: that it cannot be opened comes as ended(Busy, Refused or Media).
    /// Fails with NotFound when it is not plugged in.
    virtual Result<std::unique_ptr<VideoSource>> openCamera(const QString& id) = 0;
    virtual Result<std::unique_ptr<AudioSource>> openMicrophone(const QString& id) = 0;

Q_SIGNALS:
    void camerasChanged();     ///< one came or went, or the default is another
    void microphonesChanged(); ///< likewise

protected:
    using QObject::QObject;
};

} // namespace greenroom
