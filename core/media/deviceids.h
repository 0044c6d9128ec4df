// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/devices.h"

#include <QMap>

namespace greenroom {

/// Ids for devices that a backend merely numbers in the order it finds them, as Qt 6.4 numbers cameras: a number kept
/// in the settings could mean another camera next time. Such a device gets its name as id, and the second of that name
/// "NAME #2"; all others keep theirs. An id stays with its device until that is unplugged. Internal to core/media.
class DeviceIds {
public:
    /// The devices there are now, as the backend lists them, with the ids to use.
    QList<DeviceInfo> assign(QList<DeviceInfo> devices);
    /// What the backend calls the device with this id; the id itself for one that was not renamed.
    QString backendId(const QString& id) const { return m_ids.key(id, id); }

private:
    QMap<QString, QString> m_ids; ///< by the backend's; of devices that are there
};

} // namespace greenroom
