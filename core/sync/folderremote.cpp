// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folderremote.h"

#include "core/base/ids.h"
#include "core/base/platform.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QStorageInfo>
#include <QUrl>

#include <algorithm>
#include <thread>

namespace greenroom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 pieceSize = 1 << 20;
constexpr qint64 leftoverAgeMs = 24 * 60 * 60 * 1000;

tl::unexpected<Error> lastSystemError(const QString& doing) {
    return tl::make_unexpected(systemError(platform::lastError(), doing));
}

/// A link of any kind: it could lead out of the team share.
bool isLink(const QFileInfo& info) {
    return info.isSymLink() || info.isJunction();
}

/// Lists give the first names in order, however many there are, without keeping all of them.
class FirstInOrder {
public:
    void add(Remote::Entry entry) {
        m_entries.append(std::move(entry));
        if (m_entries.size() == 2 * Remote::maxListed)
            shorten();
    }
    QList<Remote::Entry> take() {
        shorten();
        return std::move(m_entries);
    }

private:
    void shorten() {
        std::sort(m_entries.begin(), m_entries.end(),
                  [](const Remote::Entry& a, const Remote::Entry& b) { return a.name < b.name; });
        m_entries.resize(std::min(m_entries.size(), Remote::maxListed));
    }
    QList<Remote::Entry> m_entries;
};

} // namespace

Result<QString> FolderRemote::folderOf(const QString& place) {
    static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+.-]+):"_s); // one letter is a Windows drive
    const auto match = scheme.match(place);
    if (!match.hasMatch()) {
        if (place.trimmed().isEmpty())
            return fail(ErrorCode::Invalid, u"an empty name is no folder"_s);
        return QDir::cleanPath(QDir(place).absolutePath());
    }
    if (match.captured(1).compare("file"_L1, Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::Refused,
                    u"%1: this version opens folders (a path or a file:// URL), no %2 servers"_s.arg(
                        place, match.captured(1).toLower()));
    QUrl url(place, QUrl::StrictMode);
    if (url.host() == "localhost"_L1)
        url.setHost({});
#ifdef Q_OS_WIN
    const bool elsewhere = false; // file://server/share is \\server\share
#else
    const bool elsewhere = !url.host().isEmpty();
#endif
    const QString path = url.toLocalFile();
    if (!url.isValid() || elsewhere || url.hasQuery() || url.hasFragment() || !QDir::isAbsolutePath(path) ||
        path.contains(QChar::Null))
        return fail(ErrorCode::Invalid,
                    u"%1 names no folder of this computer; a URL of one begins with file:///"_s.arg(place));
    return QDir::cleanPath(path);
}

FolderRemote::FolderRemote(QString folder, Environment environment)
    : m_root(std::move(folder)), m_environment(std::move(environment)) {}

bool FolderRemote::sleep(std::chrono::milliseconds span) {
    std::this_thread::sleep_for(span);
    return true;
}

template <typename Try>
auto FolderRemote::persistently(Try attempt, std::initializer_list<ErrorCode> passing) -> decltype(attempt()) {
    constexpr auto patience = 60s;
    const auto begin = m_environment.clock.steady();
    for (std::chrono::milliseconds pause = 20ms;; pause = std::min<std::chrono::milliseconds>(2 * pause, 2s)) {
        auto result = attempt();
        if (result || std::find(passing.begin(), passing.end(), result.error().code) == passing.end() ||
            m_environment.clock.steady() - begin + pause > patience)
            return result;
        if (!m_environment.wait(pause))
            return fail(ErrorCode::Cancelled, u"stopped while waiting: "_s + result.error().message);
    }
}

Result<void> FolderRemote::checkPlace() const {
    if (!QFileInfo(m_root).isDir())
        return fail(ErrorCode::Remote, u"%1 is not there, or no folder; nothing was written"_s.arg(m_root));
    if (m_environment.needs == Needs::Marker && !QFileInfo(m_root + u'/' + teamMarkerName()).isFile())
        return fail(ErrorCode::Remote, u"%1 holds no team share: there is no %2 in it; nothing was written"_s.arg(
                                           m_root, teamMarkerName()));
    return {};
}

Result<void> FolderRemote::checkPlaceFor(const QString& name) const {
    if (name == teamMarkerName() && QFileInfo(m_root).isDir())
        return {};
    return checkPlace();
}

Result<QString> FolderRemote::pathOf(const QString& name) const {
    if (!isRemoteName(name))
        return fail(ErrorCode::Invalid, u"\"%1\" is no name for a team share"_s.arg(name));
    GR_TRY_ASSIGN(const QString folder, folderPathOf(name.left(name.lastIndexOf(u'/') + 1)));
    const QFileInfo info(folder + name.mid(name.lastIndexOf(u'/') + 1));
    if (isLink(info) || (info.exists() && !info.isFile()))
        return fail(ErrorCode::Refused, u"%1 is no plain file; it was left alone"_s.arg(info.filePath()));
    return info.filePath();
}

Result<QString> FolderRemote::folderPathOf(const QString& folder) const {
    QString path = m_root + u'/';
    for (const QString& part : folder.split(u'/', Qt::SkipEmptyParts)) {
        path += part;
        const QFileInfo info(path);
        if (isLink(info) || (info.exists() && !info.isDir()))
            return fail(ErrorCode::Refused, u"%1 is no plain folder; it was left alone"_s.arg(path));
        path += u'/';
    }
    return path;
}

Result<QList<Remote::Entry>> FolderRemote::list(const QString& prefix, const QString& after) {
    const QString folder = prefix.left(prefix.lastIndexOf(u'/') + 1);
    if (!isRemoteName(folder + u'a') ||
        (prefix != folder && !teamMarkerName().startsWith(prefix) && !isRemoteName(prefix)))
        return fail(ErrorCode::Invalid, u"\"%1\" begins no name on a team share"_s.arg(prefix));
    GR_TRY(checkPlace());
    GR_TRY_ASSIGN(const QString path, folderPathOf(folder));
    if (!QFileInfo::exists(path))
        return QList<Entry>{};
    if (!QFileInfo(path).isReadable())
        return fail(ErrorCode::Refused, u"%1 may not be listed"_s.arg(path));
    FirstInOrder found;
    QDirIterator files(path, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    while (files.hasNext()) {
        files.next();
        const QString name = folder + files.fileName();
        if (isRemoteName(name) && name.startsWith(prefix) && name > after)
            found.add({name, files.fileInfo().size()});
    }
    // A mount that went away in between makes an empty listing.
    GR_TRY(checkPlace());
    return found.take();
}

Result<QByteArray> FolderRemote::get(const QString& name, Range range) {
    if (range.offset < 0 || range.limit < 0)
        return fail(ErrorCode::Invalid, u"a range of %1 begins or ends before the object"_s.arg(name));
    GR_TRY_ASSIGN(const QString path, pathOf(name));
    GR_TRY(checkPlaceFor(name));
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, u"there is no %1 in %2"_s.arg(name, m_root));
    return persistently(
        [&]() -> Result<QByteArray> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return lastSystemError(u"cannot read "_s + path);
            const qint64 count = std::clamp<qint64>(file.size() - range.offset, 0, range.limit);
            if (count == 0)
                return QByteArray();
            QByteArray bytes(count, Qt::Uninitialized);
            const qint64 read = file.seek(range.offset) ? file.read(bytes.data(), count) : -1;
            if (read < 0)
                return lastSystemError(u"cannot read "_s + path);
            bytes.truncate(read);
            return bytes;
        },
        {ErrorCode::Busy});
}

Result<FolderRemote::Held> FolderRemote::compare(const QString& path, QByteArrayView bytes) const {
    if (!QFileInfo::exists(path))
        return Held::Nothing;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return lastSystemError(u"cannot read "_s + path);
    const qint64 size = file.size();
    if (size > bytes.size())
        return Held::Other;
    QByteArray piece(std::min(pieceSize, size), Qt::Uninitialized);
    for (qint64 at = 0; at < size;) {
        const qint64 read = file.read(piece.data(), piece.size());
        if (read < 0)
            return lastSystemError(u"cannot read "_s + path);
        if (read == 0 || at + read > bytes.size())
            return Held::Other; // it changes while we look: not ours to judge
        if (bytes.sliced(at, read) != QByteArrayView(piece).first(read))
            return Held::Other;
        at += read;
    }
    return size == bytes.size() ? Held::Same : Held::Cut;
}

Result<void> FolderRemote::makeFoldersOf(const QString& name) {
    QString folder = m_root;
    for (const QString& part : name.left(name.lastIndexOf(u'/') + 1).split(u'/', Qt::SkipEmptyParts)) {
        const QString parent = folder;
        folder += u'/' + part;
        if (QFileInfo(folder).isDir())
            continue;
        if (!QDir(parent).mkdir(part) && !QFileInfo(folder).isDir())
            return lastSystemError(u"cannot create the folder "_s + folder);
        platform::syncFolder(parent);
    }
    return {};
}

void FolderRemote::removeLeftovers(const QString& folder) {
    if (m_tidied.contains(folder))
        return;
    m_tidied.insert(folder);
    QDirIterator files(folder, {u".~gr-%1-*.tmp"_s.arg(m_environment.maker)},
                       QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    while (files.hasNext()) {
        files.next();
        if (m_environment.clock.nowMs() - files.fileInfo().lastModified().toMSecsSinceEpoch() > leftoverAgeMs)
            QFile::remove(files.filePath());
    }
}

Result<void> FolderRemote::writeAndRename(const QString& path, QByteArrayView bytes) {
    const QString random = QString::fromLatin1(toBase32(m_environment.random.bytes(10)));
    QFile file(u"%1/.~gr-%2-%3.tmp"_s.arg(QFileInfo(path).path(), m_environment.maker, random));
    // Not QTemporaryFile: what lies on a share is for everybody whom the share admits.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return lastSystemError(u"cannot write "_s + file.fileName());
    auto cleanup = qScopeGuard([&] { file.remove(); });
    if (file.write(bytes.data(), bytes.size()) != bytes.size())
        return tl::make_unexpected(fileError(file, u"cannot write"_s));
    GR_TRY(flushToDevice(file));
    file.close();
    if (file.error() != QFileDevice::NoError)
        return tl::make_unexpected(fileError(file, u"cannot write"_s));
    // The folder has just let us write, so a refusal comes from whoever holds the name open, and passes.
    GR_TRY(persistently([&] { return m_environment.rename(file.fileName(), path); },
                        {ErrorCode::Busy, ErrorCode::Refused}));
    cleanup.dismiss();
    return {};
}

Result<void> FolderRemote::put(const QString& name, QByteArrayView bytes) {
    GR_TRY_ASSIGN(const QString path, pathOf(name));
    GR_TRY(checkPlaceFor(name));
    GR_TRY_ASSIGN(const Held held, persistently([&] { return compare(path, bytes); }, {ErrorCode::Busy}));
    if (held == Held::Same)
        return {};
    if (held == Held::Other || (held == Held::Cut && name == teamMarkerName()))
        return fail(ErrorCode::Exists, u"%1 in %2 holds other bytes; it was left as it is"_s.arg(name, m_root));
    const auto written = [&]() -> Result<void> {
        GR_TRY(makeFoldersOf(name));
        removeLeftovers(QFileInfo(path).path());
        return writeAndRename(path, bytes);
    }();
    // A place that went away meanwhile is the reason, whatever the disk says of the file.
    GR_TRY(checkPlaceFor(name));
    return written;
}

Result<void> FolderRemote::remove(const QString& name) {
    GR_TRY_ASSIGN(const QString path, pathOf(name));
    GR_TRY(checkPlaceFor(name));
    const auto removed = persistently(
        [&]() -> Result<void> {
            if (QFile::remove(path) || !QFileInfo::exists(path))
                return {};
            return lastSystemError(u"cannot remove "_s + path);
        },
        {ErrorCode::Busy});
    GR_TRY(checkPlaceFor(name)); // else it is only out of sight
    return removed;
}

qint64 FolderRemote::freeBytes() const {
    const QStorageInfo disk(m_root);
    return disk.isValid() ? disk.bytesAvailable() : -1;
}

void FolderRemote::removeIfEmpty(const QString& folder) {
    if (folderPathOf(folder))
        QDir(m_root).rmdir(folder);
}

} // namespace greenroom
