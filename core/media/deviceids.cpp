// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/deviceids.h"

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

QList<DeviceInfo> DeviceIds::assign(QList<DeviceInfo> devices) {
    QMap<QString, QString> now;
    for (const DeviceInfo& device : devices)
        if (m_ids.contains(device.id))
            now.insert(device.id, m_ids.value(device.id));
    for (DeviceInfo& device : devices) {
        const bool isNumber = !device.id.isEmpty() &&
                              std::all_of(device.id.begin(), device.id.end(), [](QChar c) { return c.isDigit(); });
        if (!isNumber)
            continue;
        if (!now.contains(device.id)) {
            QString id = device.name;
            for (int number = 2; now.values().contains(id); ++number)
                id = u"%1 #%2"_s.arg(device.name).arg(number);
            now.insert(device.id, id);
        }
        device.id = now.value(device.id);
    }
    m_ids = now;
    return devices;
}

} // namespace greenroom
