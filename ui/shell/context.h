// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QStorageInfo>
#include <QString>

#include <functional>

namespace greenroom {
class AudioOutputs;
class CaptureDevices;
} // namespace greenroom

namespace greenroom::ui {

class Commands;
class HomeThread;
class Jobs;
class Messages;
class Navigator;
class Pictures;
class Settings;
class TeamLink;

/// What every page is given: the parts of the window that outlive it. Made in app/.
struct Context {
    HomeThread& home;   ///< for what is read and for quick commands
    HomeThread& studio; ///< for recording, which may take its time to begin and to stop
    Jobs& jobs;         ///< for what takes long
    Commands& commands;
    Navigator& navigator;
    Messages& messages;
    Settings& settings;
    CaptureDevices& devices;
    AudioOutputs& outputs;
    const Clock& clock;
    QString homeFolder;
    Pictures& pictures; ///< of kept clips
    TeamLink& team;
    /// Bytes that are free on the disk a folder is on; from any thread.
    std::function<qint64(const QString& folder)> bytesFree = [](const QString& folder) {
        return QStorageInfo(folder).bytesAvailable();
    };
};

} // namespace greenroom::ui
