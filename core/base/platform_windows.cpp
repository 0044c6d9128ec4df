// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include <QDir>
#include <QFile>

#include <io.h>
#include <windows.h>

#include <cstring>

namespace greenroom::platform {

namespace {

const wchar_t* wide(const QString& text) {
    return reinterpret_cast<const wchar_t*>(text.utf16());
}

} // namespace

int lastError() {
    return static_cast<int>(GetLastError());
}

QString errorText(int error) {
    return qt_error_string(error);
}

bool isDiskFull(int error) {
    return error == ERROR_DISK_FULL || error == ERROR_HANDLE_DISK_FULL || error == ERROR_DISK_QUOTA_EXCEEDED;
}

bool isBusy(int error) {
    return error == ERROR_SHARING_VIOLATION || error == ERROR_LOCK_VIOLATION || error == ERROR_DELETE_PENDING ||
           error == ERROR_BUSY;
}

bool isRefused(int error) {
    return error == ERROR_ACCESS_DENIED || error == ERROR_WRITE_PROTECT;
}

int syncHandle(int fileHandle, bool) {
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(fileHandle));
    return FlushFileBuffers(handle) ? 0 : lastError();
}

void lowerThreadPriority() {
    SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
}

bool isTerminal(std::FILE* stream) {
    return ::_isatty(::_fileno(stream)) != 0;
}

void syncFolder(const QString&) {
    // MOVEFILE_WRITE_THROUGH in replaceFile() has the same effect here.
}

int replaceFile(const QString& from, const QString& to) {
    const QString nativeFrom = QDir::toNativeSeparators(from);
    const QString nativeTo = QDir::toNativeSeparators(to);
    return MoveFileExW(wide(nativeFrom), wide(nativeTo), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)
               ? 0
               : lastError();
}

int lockFile(const QString& path, LockHandle* handle) {
    const QString native = QDir::toNativeSeparators(path);
    // No sharing: a second open fails while this handle lives, and the system closes it with the process.
    const HANDLE file = CreateFileW(wide(native), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        const int error = lastError();
        return error == ERROR_SHARING_VIOLATION ? lockHeld : error;
    }
    *handle = reinterpret_cast<LockHandle>(file);
    return 0;
}

void unlock(LockHandle handle) {
    if (handle != noLock)
        CloseHandle(reinterpret_cast<HANDLE>(handle));
}

namespace {

/// The event that stands for a request to end; a handler can reach it by its name alone.
QString stopEventName() {
    return QStringLiteral("Local\\greenroom-stop-%1").arg(GetCurrentProcessId());
}

BOOL WINAPI onConsoleRequest(DWORD) {
    const QString name = stopEventName();
    const HANDLE event = OpenEventW(EVENT_MODIFY_STATE, FALSE, wide(name));
    if (!event)
        return FALSE;
    SetEvent(event);
    CloseHandle(event);
    return TRUE;
}

} // namespace

struct StopRequests::State {
    HANDLE event = nullptr;
};

StopRequests::StopRequests() : m_state(std::make_unique<State>()) {
    const QString name = stopEventName();
    m_state->event = CreateEventW(nullptr, TRUE, FALSE, wide(name));
    SetConsoleCtrlHandler(onConsoleRequest, TRUE);
}

StopRequests::~StopRequests() {
    SetConsoleCtrlHandler(onConsoleRequest, FALSE);
    CloseHandle(m_state->event);
}

bool StopRequests::received() const {
    return WaitForSingleObject(m_state->event, 0) == WAIT_OBJECT_0;
}

int makePrivate(const QString& path) {
    // The profile folder a home lives in is private to the user by its inherited access list.
    return QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner) ? 0 : lastError();
}

bool copyUncertain(void* to, const void* from, std::size_t bytes) {
    std::memcpy(to, from, bytes);
    return true;
}

} // namespace greenroom::platform
