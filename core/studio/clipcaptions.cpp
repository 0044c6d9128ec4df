// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/clipcaptions.h"

#include "core/base/file.h"
#include "core/media/captionwords.h"

#include <QDir>
#include <QRegularExpression>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

const QString transcribed = u"transcribed"_s;

QString wordsOf(const Captions& captions) {
    QStringList lines;
    for (const Caption& one : captions.captions)
        lines.append(lineOf(one).toLower());
    return lines.join(u'\n');
}

Result<Captions> captionsOf(const QString& document) {
    GR_TRY_ASSIGN(const ReadCaptions read, parseCaptions(document.toUtf8(), u"captions.vtt"_s));
    return read.captions;
}

} // namespace

Result<void> ClipCaptions::keep(const ContentHash& media, const Captions& captions, CaptionOrigin origin) {
    if (captions.captions.isEmpty())
        return fail(ErrorCode::Invalid, u"there are no captions to keep"_s);
    return m_home.database().run(
        u"REPLACE INTO local_captions (media, document, words, origin, changed_ms) VALUES (?, ?, ?, ?, ?)"_s,
        media.toByteArray(), QString::fromUtf8(captionFile(captions, CaptionFormat::WebVtt)), wordsOf(captions),
        origin == CaptionOrigin::Transcribed ? transcribed : u"imported"_s, m_home.clock().nowMs());
}

Result<ReadCaptions> ClipCaptions::import(const ContentHash& media, const QString& path, const QString& language) {
    static const QRegularExpression tag(u"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$"_s);
    if (!language.isEmpty() && !tag.match(language).hasMatch())
        return fail(ErrorCode::Invalid,
                    u"\"%1\" is no language; it is written as en or de-AT"_s.arg(language.left(40)));
    GR_TRY_ASSIGN(ReadCaptions read, readCaptions(path));
    if (read.captions.language.isEmpty())
        read.captions.language = language;
    GR_TRY(keep(media, read.captions, CaptionOrigin::Imported));
    return read;
}

Result<Captions> ClipCaptions::writeDown(const ContentHash& media, const Transcriber& transcriber,
                                         const QString& language, const Progress& progress) {
    if (!m_home.media().contains(media))
        return fail(ErrorCode::NotFound, u"the clip is not on this laptop"_s);
    const auto lock = FileLock::take(m_home.pathOf(u"transcribe.lock"_s));
    if (!lock)
        return tl::make_unexpected(lock.error());
    QDir folder(m_home.folder());
    for (const QString& left : folder.entryList({u"transcribing-*"_s}, QDir::Dirs)) // by a crash
        QDir(folder.filePath(left)).removeRecursively();
    GR_TRY_ASSIGN(const Captions heard,
                  transcribe(transcriber, m_home.media().pathOf(media), language, m_home.folder(), progress));
    GR_TRY(keep(media, heard, CaptionOrigin::Transcribed));
    return heard;
}

Result<std::optional<KeptCaptions>> ClipCaptions::find(const ContentHash& media) {
    std::optional<KeptCaptions> found;
    GR_TRY(m_home.database().select(
        u"SELECT document, origin, changed_ms FROM local_captions WHERE media = ?"_s,
        [&](const QSqlQuery& row) -> Result<void> {
            GR_TRY_ASSIGN(const Captions captions, captionsOf(row.value(0).toString()));
            found = {captions,
                     row.value(1).toString() == transcribed ? CaptionOrigin::Transcribed : CaptionOrigin::Imported,
                     row.value(2).toLongLong()};
            return {};
        },
        media.toByteArray()));
    return found;
}

Result<void> ClipCaptions::remove(const ContentHash& media) {
    return m_home.database().run(u"DELETE FROM local_captions WHERE media = ?"_s, media.toByteArray());
}

Result<QHash<ContentHash, Caption>> ClipCaptions::search(const QString& words) {
    QHash<ContentHash, Caption> found;
    QString where;
    QVariantList parameters;
    for (const QString& word : words.toLower().split(u' ', Qt::SkipEmptyParts)) {
        where += (where.isEmpty() ? u"WHERE "_s : u"AND "_s) + u"instr(words, ?) "_s;
        parameters.append(word);
    }
    if (where.isEmpty())
        return found;
    GR_TRY(m_home.database().selectWith(u"SELECT media, document FROM local_captions "_s + where, parameters,
                                        [&](const QSqlQuery& row) -> Result<void> {
                                            const auto media = ContentHash::fromBytes(row.value(0).toByteArray());
                                            GR_TRY_ASSIGN(const Captions captions, captionsOf(row.value(1).toString()));
                                            if (const auto caption = findWords(captions, words); caption && media)
                                                found.insert(*media, *caption);
                                            return {};
                                        }));
    return found;
}

Result<void> ClipCaptions::forgetGone() {
    QList<ContentHash> away;
    GR_TRY(m_home.database().select(u"SELECT media FROM local_captions"_s, [&](const QSqlQuery& row) {
        const auto media = ContentHash::fromBytes(row.value(0).toByteArray());
        if (media && !m_home.media().contains(*media))
            away.append(*media);
    }));
    for (const ContentHash& media : away) {
        GR_TRY_ASSIGN(const bool needed, m_home.isMediaNeeded(media));
        if (needed)
            continue;
        GR_TRY(remove(media));
        GR_TRY(m_home.database().emptyLog()); // others may read just now: then it is emptied when they end
    }
    return {};
}

} // namespace greenroom
