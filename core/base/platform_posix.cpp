// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace greenroom::platform {

int lastError() {
    return errno;
}

QString errorText(int error) {
    return qt_error_string(error);
}

bool isDiskFull(int error) {
    return error == ENOSPC || error == EDQUOT;
}

int syncHandle(int fileHandle, bool dataOnly) {
#ifdef __APPLE__
    // fsync() on macOS does not reach the device.
    Q_UNUSED(dataOnly)
    return ::fcntl(fileHandle, F_FULLFSYNC) == 0 || ::fsync(fileHandle) == 0 ? 0 : errno;
#else
    return (dataOnly ? ::fdatasync(fileHandle) : ::fsync(fileHandle)) == 0 ? 0 : errno;
#endif
}

void syncFolder(const QString& path) {
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

int replaceFile(const QString& from, const QString& to) {
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 ? 0 : errno;
}

int lockFile(const QString& path, LockHandle* handle) {
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return errno;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
        *handle = file;
        return 0;
    }
    const int error = errno;
    ::close(file);
    return error == EWOULDBLOCK ? lockHeld : error;
}

void unlock(LockHandle handle) {
    if (handle != noLock)
        ::close(static_cast<int>(handle));
}

int makePrivate(const QString& path) {
    return ::chmod(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR) == 0 ? 0 : errno;
}

} // namespace greenroom::platform
