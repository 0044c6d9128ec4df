// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobs.h"

#include "core/base/file.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryFile>

#include <sodium.h>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceSize = 1 << 20;

} // namespace

Result<BlobRef> hashFile(const QString& path, const std::function<bool()>& keepGoing) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(fileError(file, u"cannot read"_s));
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, ContentHash::size);
    QByteArray piece(pieceSize, Qt::Uninitialized);
    BlobRef blob;
    for (;;) {
        const qint64 count = file.read(piece.data(), piece.size());
        if (count < 0)
            return tl::make_unexpected(fileError(file, u"cannot read"_s));
        if (count == 0)
            break;
        if (keepGoing && !keepGoing())
            return fail(ErrorCode::Cancelled, u"stopped while reading %1"_s.arg(path));
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(piece.constData()),
                                  static_cast<unsigned long long>(count));
        blob.size += count;
    }
    crypto_generichash_final(&state, blob.hash.data(), ContentHash::size);
    return blob;
}

BlobStore::BlobStore(QString folder) : m_folder(std::move(folder)) {}

QString BlobStore::pathOf(const ContentHash& hash) const {
    const QString hex = QString::fromLatin1(hash.toHex());
    return u"%1/%2/%3"_s.arg(m_folder, hex.first(2), hex);
}

bool BlobStore::contains(const ContentHash& hash) const {
    return QFileInfo::exists(pathOf(hash));
}

Result<BlobRef> BlobStore::adopt(const QString& path) {
    GR_TRY_ASSIGN(const BlobRef blob, hashFile(path));
    const QString target = pathOf(blob.hash);
    if (QFileInfo(target).size() == blob.size && QFileInfo::exists(target)) {
        if (!QFile::remove(path))
            return fail(ErrorCode::Io, u"cannot remove %1, whose content is kept already"_s.arg(path));
        return blob;
    }
    GR_TRY(makeFolder(QFileInfo(target).absolutePath()));
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return tl::make_unexpected(fileError(file, u"cannot flush"_s));
    GR_TRY(flushToDevice(file));
    file.close();
    GR_TRY(renameDurably(path, target));
    return blob;
}

Result<BlobRef> BlobStore::add(const QString& path) {
    GR_TRY(makeFolder(m_folder));
    QFile source(path);
    QTemporaryFile copy(m_folder + u"/incoming"_s);
    if (!source.open(QIODevice::ReadOnly))
        return tl::make_unexpected(fileError(source, u"cannot read"_s));
    if (!copy.open())
        return tl::make_unexpected(fileError(copy, u"cannot write"_s));
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (qint64 count = 0; (count = source.read(piece.data(), piece.size())) != 0;) {
        if (count < 0)
            return tl::make_unexpected(fileError(source, u"cannot read"_s));
        if (copy.write(piece.constData(), count) != count)
            return tl::make_unexpected(fileError(copy, u"cannot write"_s));
    }
    const QString copied = copy.fileName();
    copy.close();
    GR_TRY_ASSIGN(const BlobRef blob, adopt(copied));
    copy.setAutoRemove(false);
    return blob;
}

Result<void> BlobStore::verify(const BlobRef& blob) const {
    const QString path = pathOf(blob.hash);
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, u"%1 is not there"_s.arg(path));
    GR_TRY_ASSIGN(const BlobRef found, hashFile(path));
    if (!(found == blob))
        return fail(ErrorCode::Corrupt, u"%1 does not hold what it held when it was stored"_s.arg(path));
    return {};
}

Result<void> BlobStore::remove(const ContentHash& hash) {
    QFile file(pathOf(hash));
    if (file.exists() && !file.remove())
        return tl::make_unexpected(fileError(file, u"cannot remove"_s));
    return {};
}

Result<QList<ContentHash>> BlobStore::list() const {
    QList<ContentHash> hashes;
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (const auto hash = ContentHash::fromBytes(QByteArray::fromHex(files.fileName().toLatin1())))
            hashes.append(*hash);
    }
    return hashes;
}

} // namespace greenroom
