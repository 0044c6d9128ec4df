// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#ifdef Q_OS_LINUX
#    include <sys/uio.h>
#endif
#include <unistd.h>
#ifdef __APPLE__
#    include <pthread/qos.h>
#endif

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

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

bool isBusy(int error) {
    return error == EBUSY || error == ETXTBSY || error == EAGAIN || error == EINTR;
}

bool isRefused(int error) {
    return error == EACCES || error == EPERM || error == EROFS;
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

void lowerThreadPriority() {
#ifdef __APPLE__
    ::pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
#elif defined(__linux__)
    // Linux keeps the niceness of each thread apart.
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 10);
#endif
}

bool isTerminal(std::FILE* stream) {
    return ::isatty(::fileno(stream)) == 1;
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

struct StopRequests::State {
    sigset_t requests;
    sigset_t before;
};

StopRequests::StopRequests() : m_state(std::make_unique<State>()) {
    sigemptyset(&m_state->requests);
    sigaddset(&m_state->requests, SIGINT);
    sigaddset(&m_state->requests, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_state->requests, &m_state->before);
}

StopRequests::~StopRequests() {
    int taken = 0;
    while (received())
        sigwait(&m_state->requests, &taken);
    pthread_sigmask(SIG_SETMASK, &m_state->before, nullptr);
}

bool StopRequests::received() const {
    sigset_t pending;
    sigemptyset(&pending);
    sigpending(&pending);
    return sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1;
}

int makePrivate(const QString& path) {
    return ::chmod(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR) == 0 ? 0 : errno;
}

bool copyUncertain(void* to, const void* from, std::size_t bytes) {
#ifdef Q_OS_LINUX
    // The kernel reports a page that is not there, where reading it ourselves would end the process.
    const iovec into{to, bytes};
    const iovec out{const_cast<void*>(from), bytes};
    const ssize_t copied = process_vm_readv(getpid(), &into, 1, &out, 1, 0);
    if (copied >= 0 || errno == EFAULT)
        return copied == static_cast<ssize_t>(bytes);
        // A sandbox may forbid the call.
#endif
    std::memcpy(to, from, bytes);
    return true;
}

} // namespace greenroom::platform
