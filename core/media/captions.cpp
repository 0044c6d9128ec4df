// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/captions.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/base/webvtt.h"
#include "core/media/captionparts.h"

#include <QFileInfo>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// A control character that no text has: this is something else under a wrong name.
bool isBinary(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c < u' ' && !u"\t\n\v\f\r\x1b"_s.contains(c); });
}

} // namespace

QString tidyText(const QString& text) {
    QStringList lines;
    for (const QString& line : text.split(u'\n'))
        if (const QString words = line.trimmed(); !words.isEmpty())
            lines.append(words);
    return lines.join(u'\n');
}

Caption makeCaption(qint64 startMs, qint64 endMs, const QString& text, const QString& voice) {
    const qint64 start = std::max<qint64>(0, startMs);
    return {double(start) / 1000, double(std::max(endMs, start + 1)) / 1000, tidyText(text), voice.simplified()};
}

Result<ReadCaptions> parseCaptions(QByteArrayView bytes, const QString& name) {
    const auto refused = [&name](const QString& why) {
        return fail(ErrorCode::Invalid, u"%1: %2; nothing was changed"_s.arg(name, why));
    };
    if (bytes.size() > largestCaptionFile)
        return refused(u"captions of more than %1 MB are not read"_s.arg(largestCaptionFile >> 20));
    const QString text = decodedText(bytes);
    if (isBinary(text))
        return refused(u"this is not text"_s);
    const QStringList lines = withPlainLineBreaks(text).split(u'\n');
    const QString& first = lines.first();
    const bool isWebVtt = beginsWebVtt(first);
    if (!isWebVtt && (captionFormatOf(name) == CaptionFormat::WebVtt || first.startsWith("WEBVTT"_L1)))
        return refused(u"line 1: WebVTT begins with a line \"WEBVTT\""_s);
    ReadCaptions read = isWebVtt ? readWebVtt(lines) : readSubRip(lines);
    QList<Caption>& captions = read.captions.captions;
    if (captions.size() > mostCaptions)
        return refused(u"more than %1 captions are not read"_s.arg(mostCaptions));
    captions.removeIf([](const Caption& one) { return one.text.isEmpty(); });
    if (captions.isEmpty())
        return refused(
            read.skipped.isEmpty()
                ? u"line 1: there are no captions from here on"_s
                : u"line %1: these are no times from a beginning to an end, and there is no other caption"_s.arg(
                      read.skipped.first()));
    std::stable_sort(captions.begin(), captions.end(),
                     [](const Caption& a, const Caption& b) { return a.start < b.start; });
    return read;
}

Result<ReadCaptions> readCaptions(const QString& path) {
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, u"%1: no such file"_s.arg(path));
    if (QFileInfo(path).size() > largestCaptionFile)
        return fail(ErrorCode::Invalid,
                    u"%1: captions of more than %2 MB are not read; nothing was changed"_s.arg(path).arg(
                        largestCaptionFile >> 20));
    GR_TRY_ASSIGN(const QByteArray bytes, readFile(path, largestCaptionFile));
    return parseCaptions(bytes, path);
}

QByteArray captionFile(const Captions& captions, CaptionFormat format) {
    return (format == CaptionFormat::WebVtt ? webVttOf(captions) : subRipOf(captions)).toUtf8();
}

std::optional<CaptionFormat> captionFormatOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == "vtt"_L1   ? std::optional(CaptionFormat::WebVtt)
           : ending == "srt"_L1 ? std::optional(CaptionFormat::SubRip)
                                : std::nullopt;
}

Result<void> writeCaptions(const Captions& captions, const QString& path, bool replace) {
    const auto format = captionFormatOf(path);
    if (!format)
        return fail(ErrorCode::Invalid, u"%1: captions are written to files that end in .vtt or .srt"_s.arg(path));
    if (captions.captions.isEmpty())
        return fail(ErrorCode::Invalid, u"%1: there are no captions to write"_s.arg(path));
    if (!replace && QFileInfo::exists(path))
        return fail(ErrorCode::Exists, u"%1 exists already; nothing was written"_s.arg(path));
    return writeFileAtomically(path, captionFile(captions, *format));
}

QString captionAt(const Captions& captions, double position) {
    QStringList said;
    for (const Caption& one : captions.captions) {
        if (one.start > position)
            break;
        if (position < one.end)
            said.append(one.voice.isEmpty() ? one.text : one.voice + u": "_s + one.text);
    }
    return said.join(u'\n');
}

QString lineOf(const Caption& caption) {
    const QString words = QString(caption.text).replace(u'\n', u' ');
    return caption.voice.isEmpty() ? words : caption.voice + u": "_s + words;
}

} // namespace greenroom
