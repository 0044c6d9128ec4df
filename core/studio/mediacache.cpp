// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/mediacache.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/media/peaks.h"

#include <QBuffer>
#include <QDataStream>
#include <QDir>
#include <QDirIterator>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

const QString version = u"pictures-1"_s; ///< a new one for every change of what files hold
constexpr qint64 largestFile = 64 << 20;
constexpr int quality = 85; ///< of JPEG

// A file is the hash of its body and the body.

std::optional<QByteArray> readBody(const QString& path) {
    const auto bytes = readFile(path, largestFile);
    if (!bytes)
        return {};
    const qsizetype size = qsizetype(ContentHash::size);
    const QByteArray body = bytes->mid(size);
    if (contentHash(body).view() != QByteArrayView(*bytes).first(std::min(size, bytes->size())))
        return {};
    return body;
}

void writeBody(const QString& path, const QByteArray& body) {
    if (makeFolder(QFileInfo(path).path()))
        std::ignore = writeFileAtomically(path, contentHash(body).toByteArray() + body);
}

template <typename Fill>
QByteArray written(Fill fill) {
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    fill(stream);
    return body;
}

template <typename Take>
void read(const QByteArray& body, Take take) {
    QDataStream stream(body);
    stream.setVersion(QDataStream::Qt_6_0);
    take(stream);
}

QByteArray jpegOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "jpg", quality);
    return bytes;
}

QByteArray bodyOf(const QList<Thumbnail>& pictures) {
    return written([&](QDataStream& stream) {
        stream << quint32(pictures.size());
        for (const Thumbnail& picture : pictures)
            stream << picture.position << jpegOf(picture.image);
    });
}

/// Empty when a picture does not read.
QList<Thumbnail> picturesOf(const QByteArray& body) {
    QList<Thumbnail> pictures;
    read(body, [&](QDataStream& stream) {
        quint32 count = 0;
        stream >> count;
        for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
            Thumbnail picture;
            QByteArray jpeg;
            stream >> picture.position >> jpeg;
            picture.image = QImage::fromData(jpeg, "jpg").convertToFormat(QImage::Format_RGB32);
            if (picture.image.isNull()) {
                pictures.clear();
                return;
            }
            pictures.append(picture);
        }
    });
    return pictures;
}

// What a profile consists of, in a fixed order: one function writes and reads it.
template <typename Each>
void eachOf(Stretch& stretch, Each each) {
    each(stretch.begin);
    each(stretch.end);
}

template <typename Each>
void eachOf(PitchRange& pitch, Each each) {
    each(pitch.low);
    each(pitch.middle);
    each(pitch.high);
    each(pitch.semitones);
    each(pitch.seconds);
}

template <typename Each>
void eachOf(TalkSide& side, Each each) {
    each(side.speech);
    each(side.speakingSeconds);
    each(side.share);
    each(side.longest);
}

template <typename Each>
void eachOf(TalkShare& talk, Each each) {
    each(talk.sides[0]);
    each(talk.sides[1]);
    each(talk.overlapSeconds);
}

template <typename Each>
void eachOf(Delivery& delivery, Each each) {
    DeliveryProfile& profile = delivery.profile;
    each(profile.hasSound);
    each(profile.duration);
    each(profile.speech);
    each(profile.pauses);
    each(profile.speakingSeconds);
    each(profile.speakingShare);
    each(profile.syllables);
    each(profile.syllablesPerSecond);
    each(profile.pitch);
    each(profile.loudness);
    each(profile.loudnessRange);
    each(profile.curves.level);
    each(profile.curves.pitch);
    each(profile.curves.syllables);
    each(delivery.talk);
}

template <typename Value>
concept Composed = requires(Value& value) {
    eachOf(value, [](auto&) {});
};

struct Writer {
    QDataStream& stream;

    template <typename Value>
    void operator()(Value& value) {
        if constexpr (Composed<Value>)
            eachOf(value, *this);
        else
            stream << value;
    }
    template <typename Value>
    void operator()(std::optional<Value>& value) {
        stream << value.has_value();
        if (value)
            (*this)(*value);
    }
    void operator()(QList<Stretch>& list) {
        stream << quint32(list.size());
        for (Stretch& one : list)
            (*this)(one);
    }
};

struct Reader {
    QDataStream& stream;

    template <typename Value>
    void operator()(Value& value) {
        if constexpr (Composed<Value>)
            eachOf(value, *this);
        else
            stream >> value;
    }
    template <typename Value>
    void operator()(std::optional<Value>& value) {
        bool is = false;
        stream >> is;
        if (is && stream.status() == QDataStream::Ok)
            (*this)(value.emplace());
    }
    void operator()(QList<Stretch>& list) {
        quint32 count = 0;
        stream >> count;
        for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i)
            (*this)(list.emplaceBack());
    }
};

} // namespace

MediaCache::MediaCache(const QString& folder) : m_parent(folder), m_folder(folder + u'/' + version) {}

QString MediaCache::pathOf(const ContentHash& media, const QString& what) const {
    const QString hex = QString::fromLatin1(media.toHex());
    return u"%1/%2/%3.%4"_s.arg(m_folder, hex.first(2), hex, what);
}

Result<QImage> MediaCache::thumbnail(const KeptClip& clip, const Progress& progress) const {
    const QString path = pathOf(clip.media, u"thumbnail"_s);
    if (const auto body = readBody(path))
        if (const QList<Thumbnail> pictures = picturesOf(*body); pictures.size() == 1)
            return pictures.first().image;
    GR_TRY_ASSIGN(const QList<Thumbnail> made, thumbnails(clip.path, 1, thumbnailBounds, progress));
    writeBody(path, bodyOf(made));
    return made.first().image;
}

Result<QList<Thumbnail>> MediaCache::filmstrip(const KeptClip& clip, int count, const Progress& progress) const {
    const QString path = pathOf(clip.media, u"filmstrip-%1"_s.arg(count));
    if (const auto body = readBody(path))
        if (const QList<Thumbnail> pictures = picturesOf(*body); !pictures.isEmpty() && pictures.size() == count)
            return pictures;
    GR_TRY_ASSIGN(const QList<Thumbnail> made, thumbnails(clip.path, count, filmstripBounds, progress));
    writeBody(path, bodyOf(made));
    return made;
}

Result<QList<float>> MediaCache::peaks(const KeptClip& clip, int buckets, const Progress& progress) const {
    const QString path = pathOf(clip.media, u"peaks-%1"_s.arg(buckets));
    if (const auto body = readBody(path)) {
        QList<float> values;
        read(*body, [&](QDataStream& stream) { stream >> values; });
        return values;
    }
    GR_TRY_ASSIGN(const QList<float> made, greenroom::peaks(clip.path, buckets, progress));
    writeBody(path, written([&](QDataStream& stream) { stream << made; }));
    return made;
}

Result<Delivery> MediaCache::delivery(const KeptClip& clip, const Progress& progress) const {
    const QString path = pathOf(clip.media, u"delivery-1"_s); // a new number for every change of the methods
    if (const auto body = readBody(path)) {
        Delivery kept;
        bool whole = false;
        read(*body, [&](QDataStream& stream) {
            Reader{stream}(kept);
            whole = stream.status() == QDataStream::Ok && stream.atEnd();
        });
        if (whole)
            return kept;
    }
    const auto part = [&progress](double from, double length) -> Progress {
        if (!progress)
            return {};
        return [&progress, from, length](double done) { return progress(from + length * done); };
    };
    Delivery made;
    GR_TRY_ASSIGN(made.profile, deliveryProfile(clip.path, part(0, 0.6)));
    GR_TRY_ASSIGN(made.talk, talkShare(clip.path, part(0.6, 0.4)));
    writeBody(path, written([&](QDataStream& stream) { Writer{stream}(made); }));
    return made;
}

void MediaCache::forget(const ContentHash& media) const {
    const QFileInfo any(pathOf(media, u"*"_s));
    QDir folder(any.path());
    for (const QString& name : folder.entryList({any.fileName()}, QDir::Files))
        folder.remove(name);
}

qint64 MediaCache::clear() const {
    qint64 bytes = 0;
    for (const QFileInfo& one : QDir(m_parent).entryInfoList({u"pictures-*"_s}, QDir::Dirs)) {
        QDirIterator files(one.filePath(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const qint64 size = files.fileInfo().size();
            if (QFile::remove(path))
                bytes += size;
        }
        QDir(one.filePath()).removeRecursively();
    }
    return bytes;
}

bool MediaCache::isMadeAgain(const QString& pathInHome) {
    return pathInHome.startsWith("cache/pictures-"_L1);
}

void MediaCache::tidy(const BlobStore& kept) const {
    for (const QFileInfo& other : QDir(m_parent).entryInfoList({u"pictures-*"_s}, QDir::Dirs))
        if (other.fileName() != version)
            QDir(other.filePath()).removeRecursively();
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QFileInfo file = files.fileInfo();
        const auto media = ContentHash::fromBytes(QByteArray::fromHex(file.baseName().toLatin1()));
        // Another process that is writing one now only makes it again next time.
        const bool unfinished = file.completeSuffix().contains(u".tmp"_s);
        if (!media || unfinished || !kept.contains(*media))
            QFile::remove(file.filePath());
    }
}

} // namespace greenroom
