// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keychain/platformkeychain.h"

#include <QStandardPaths>

namespace greenroom {

/// The home a program is about: the one it was told, GREENROOM_HOME, or the usual place for an application's data.
inline QString homeFolder(const QString& told) {
    if (!told.isEmpty())
        return told;
    const QString fromEnvironment = qEnvironmentVariable("GREENROOM_HOME");
    return fromEnvironment.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                     : fromEnvironment;
}

/// Where the window of a home keeps what was chosen for it on this device.
inline QString windowFile(const QString& home) {
    return home + QStringLiteral("/window.ini");
}

/// Whether keys may go into the platform's keychain: unless there is none in this session or GREENROOM_KEYCHAIN is
/// "off".
inline bool isKeychainWanted() {
    return qEnvironmentVariable("GREENROOM_KEYCHAIN") != QStringLiteral("off") && PlatformKeychain::isReachable();
}

} // namespace greenroom
