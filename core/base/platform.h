// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>

/// The few calls that differ between operating systems; platform_posix.cpp and platform_windows.cpp hold the twins.
/// Functions that return int give 0 or the system's error number (errno, GetLastError()).
namespace greenroom::platform {

using LockHandle = std::intptr_t;
constexpr LockHandle noLock = -1;
constexpr int lockHeld = -1; ///< lockFile(): somebody else has it

int lastError();
QString errorText(int error);
bool isDiskFull(int error);
bool isBusy(int error);    ///< somebody else has it just now
bool isRefused(int error); ///< not allowed: permissions, a read-only file system

int syncHandle(int fileHandle, bool dataOnly);
/// Makes names in a folder durable where the system has a notion of that; best effort.
void syncFolder(const QString& path);
int replaceFile(const QString& from, const QString& to);

/// Exclusive, non-blocking, released by the system when the process ends.
int lockFile(const QString& path, LockHandle* handle);
void unlock(LockHandle handle);

/// Holds back requests to end this process (Ctrl+C, a polite kill) as long as it lives, so that work can be finished.
/// To be made before threads that shall not be ended either; one at a time.
class StopRequests {
public:
    StopRequests();
    ~StopRequests();
    StopRequests(const StopRequests&) = delete;
    StopRequests& operator=(const StopRequests&) = delete;

    /// Whether there was one.
    bool received() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The calling thread gives way to all others from now on, for work that nobody waits for; best effort.
void lowerThreadPriority();

/// Whether a person at a terminal reads what is written there.
bool isTerminal(std::FILE* stream);

/// Allows only the current user to read and write the file.
int makePrivate(const QString& path);

/// Copies memory of this process that another thread may take away meanwhile, as a sound or video server does with the
/// buffers of a device that is unplugged. False: it was gone, and `to` holds nothing of use. Where the system has no
/// such copy this is a plain one.
bool copyUncertain(void* to, const void* from, std::size_t bytes);

} // namespace greenroom::platform
