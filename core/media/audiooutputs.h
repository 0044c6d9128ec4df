// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/audiooutput.h"
#include "core/media/devices.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace greenroom {

/// The devices that sound can be played on. Lives on the UI thread and is used there.
class AudioOutputs : public QObject {
    Q_OBJECT
public:
    /// What is plugged in now; the system's default first.
    virtual QList<DeviceInfo> outputs() const = 0;
    /// The device with this id, or the default for an empty one, for Transport::setOutput(). Never null: that there is
    /// no such device, or that it cannot be used, is said by AudioOutput::status() (NotFound, Media).
    virtual std::unique_ptr<AudioOutput> open(const QString& id) = 0;

Q_SIGNALS:
    void outputsChanged(); ///< one came or went, or the default is another

protected:
    using QObject::QObject;
};

/// The devices of this computer, through Qt Multimedia; needs a QCoreApplication. `clock` may be asked from any thread
/// and outlives what is opened.
std::unique_ptr<AudioOutputs> makeSystemAudioOutputs(const Clock& clock);

} // namespace greenroom
