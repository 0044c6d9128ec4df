// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/devices.h"

#include <functional>

class QMenu;
class QWidget;

namespace greenroom::ui {

/// A choice of device as the settings keep it: an id, "none", or empty for the system's.
struct DeviceOption {
    QString value;
    QString words;
};

/// What can be chosen now: the system's default by name, each device, one that was chosen and is not plugged in, and,
/// with `none` not empty, doing without.
QList<DeviceOption> deviceOptions(const QList<DeviceInfo>& devices, const QString& chosen, const QString& none);

/// A menu of these, the chosen one checked; it deletes itself when it closes.
QMenu* makeDeviceMenu(QWidget* owner, const QList<DeviceOption>& options, const QString& chosen,
                      const std::function<void(const QString& value)>& choose);

} // namespace greenroom::ui
