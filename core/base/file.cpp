// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include "core/base/platform.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace greenroom {

using namespace Qt::StringLiterals;

Error fileError(const QFileDevice& file, const QString& doing) {
    const bool full = file.error() == QFileDevice::ResourceError || platform::isDiskFull(platform::lastError());
    return Error{full ? ErrorCode::DiskFull : ErrorCode::Io,
                 full ? u"%1 %2: the disk is full"_s.arg(doing, file.fileName())
                      : u"%1 %2: %3"_s.arg(doing, file.fileName(), file.errorString()),
                 {}};
}

Error systemError(int error, const QString& doing) {
    const ErrorCode code = platform::isDiskFull(error)  ? ErrorCode::DiskFull
                           : platform::isBusy(error)    ? ErrorCode::Busy
                           : platform::isRefused(error) ? ErrorCode::Refused
                                                        : ErrorCode::Io;
    return Error{code, doing + u": "_s + platform::errorText(error), {}};
}

Result<QByteArray> readFile(const QString& path, qint64 limit) {
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, u"%1: no such file"_s.arg(path));
    if (info.isDir())
        return fail(ErrorCode::Invalid, u"%1 is a folder, not a file"_s.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(fileError(file, u"cannot read"_s));
    if (file.size() > limit)
        return fail(ErrorCode::Invalid,
                    u"%1 has %2 bytes, more than the %3 allowed"_s.arg(path).arg(file.size()).arg(limit));
    // One byte more than allowed shows a file that grew, or one whose size is not known (a pipe).
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::make_unexpected(fileError(file, u"cannot read"_s));
    if (bytes.size() > limit)
        return fail(ErrorCode::Invalid, u"%1 has more than the %2 bytes allowed"_s.arg(path).arg(limit));
    return bytes;
}

Result<void> writeFileAtomically(const QString& path, QByteArrayView bytes) {
    QTemporaryFile file(path + u".tmp"_s);
    if (!file.open())
        return tl::make_unexpected(fileError(file, u"cannot write"_s));
    if (file.write(bytes.data(), bytes.size()) != bytes.size())
        return tl::make_unexpected(fileError(file, u"cannot write"_s));
    GR_TRY(flushToDevice(file));
    const QString temporary = file.fileName();
    file.close();
    GR_TRY(renameDurably(temporary, path));
    file.setAutoRemove(false);
    return {};
}

Result<void> renameDurably(const QString& from, const QString& to) {
    if (const int error = platform::replaceFile(from, to))
        return tl::make_unexpected(systemError(error, u"cannot rename %1 to %2"_s.arg(from, to)));
    platform::syncFolder(QFileInfo(to).absolutePath());
    return {};
}

Result<void> flushToDevice(QFileDevice& file, bool dataOnly) {
    if (!file.flush())
        return tl::make_unexpected(fileError(file, u"cannot write"_s));
    if (const int error = platform::syncHandle(file.handle(), dataOnly))
        return tl::make_unexpected(systemError(error, u"cannot flush %1"_s.arg(file.fileName())));
    return {};
}

Result<void> makeFolder(const QString& path) {
    if (!QDir().mkpath(path))
        return fail(ErrorCode::Io, u"cannot create the folder %1"_s.arg(path));
    return {};
}

struct FileLock::Handle {
    platform::LockHandle native = platform::noLock;
};

FileLock::FileLock(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}

FileLock::~FileLock() {
    platform::unlock(m_handle->native);
}

Result<std::unique_ptr<FileLock>> FileLock::take(const QString& path) {
    auto handle = std::make_unique<Handle>();
    switch (const int error = platform::lockFile(path, &handle->native)) {
    case 0:
        return std::unique_ptr<FileLock>(new FileLock(std::move(handle)));
    case platform::lockHeld:
        return fail(ErrorCode::Busy, u"%1 is in use by another process"_s.arg(path));
    default:
        return tl::make_unexpected(systemError(error, u"cannot lock %1"_s.arg(path)));
    }
}

} // namespace greenroom
