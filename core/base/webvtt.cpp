// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/webvtt.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>
#include <optional>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

const QString arrow = u"-->"_s;

struct Times {
    qint64 start = 0;
    qint64 end = 0;
};

/// "00:01.000 --> 01:00:02.000 align:start"; a comma before the milliseconds, as SubRip has it, is taken too. Hours
/// have any number of digits, also one.
std::optional<Times> timesOf(const QString& line) {
    static const QString time = u"(?:(\\d{1,9}):)?([0-5]\\d):([0-5]\\d)[.,](\\d{3})(?!\\d)"_s;
    static const QRegularExpression both(u"^\\s*%1\\s*-->\\s*%1"_s.arg(time));
    const QRegularExpressionMatch match = both.match(line);
    if (!match.hasMatch())
        return {};
    const auto ms = [&match](int first) {
        const auto part = [&](int i) { return match.capturedView(first + i).toLongLong(); };
        return ((part(0) * 60 + part(1)) * 60 + part(2)) * 1000 + part(3);
    };
    return Times{ms(1), ms(5)};
}

/// What a character reference (without & and ;) stands for; empty: it is none that is known.
QString referenced(const QString& name) {
    static const QHash<QString, QString> named{
        {u"amp"_s, u"&"_s},         {u"lt"_s, u"<"_s},          {u"gt"_s, u">"_s},          {u"quot"_s, u"\""_s},
        {u"apos"_s, u"'"_s},        {u"nbsp"_s, u"\u00a0"_s},   {u"lrm"_s, u"\u200e"_s},    {u"rlm"_s, u"\u200f"_s},
        {u"mdash"_s, u"\u2014"_s},  {u"ndash"_s, u"\u2013"_s},  {u"hellip"_s, u"\u2026"_s}, {u"lsquo"_s, u"\u2018"_s},
        {u"rsquo"_s, u"\u2019"_s},  {u"sbquo"_s, u"\u201a"_s},  {u"ldquo"_s, u"\u201c"_s},  {u"rdquo"_s, u"\u201d"_s},
        {u"bdquo"_s, u"\u201e"_s},  {u"laquo"_s, u"\u00ab"_s},  {u"raquo"_s, u"\u00bb"_s},  {u"auml"_s, u"\u00e4"_s},
        {u"ouml"_s, u"\u00f6"_s},   {u"uuml"_s, u"\u00fc"_s},   {u"Auml"_s, u"\u00c4"_s},   {u"Ouml"_s, u"\u00d6"_s},
        {u"Uuml"_s, u"\u00dc"_s},   {u"szlig"_s, u"\u00df"_s},  {u"eacute"_s, u"\u00e9"_s}, {u"egrave"_s, u"\u00e8"_s},
        {u"agrave"_s, u"\u00e0"_s}, {u"ccedil"_s, u"\u00e7"_s}, {u"ntilde"_s, u"\u00f1"_s}, {u"euro"_s, u"\u20ac"_s},
        {u"pound"_s, u"\u00a3"_s},  {u"copy"_s, u"\u00a9"_s},   {u"shy"_s, u"\u00ad"_s}};
    if (!name.startsWith(u'#'))
        return named.value(name);
    const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
    bool isNumber = false;
    const char32_t code = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    const bool isText = isNumber && code >= 0x20 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
    return isText ? QString::fromUcs4(&code, 1) : QString();
}

/// A stretch of a cue that one voice says.
struct Said {
    QString voice;
    QString text;
};

/// Some programs write a class behind the name, "Rep.loud", where the W3C has it before.
const QRegularExpression& trailingClass() {
    static const QRegularExpression expression(u"\\.[a-z][a-z0-9_-]+$"_s);
    return expression;
}

QString withReferences(const QString& text) {
    static const QRegularExpression reference(u"&(#?\\w{1,10});"_s);
    QString result;
    qsizetype at = 0;
    auto matches = reference.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString meant = referenced(match.captured(1));
        result += QStringView(text).mid(at, match.capturedStart() - at);
        result += meant.isEmpty() ? match.captured() : meant;
        at = match.capturedEnd();
    }
    return result += QStringView(text).mid(at);
}

QString voiceName(const QString& annotation) {
    return withReferences(annotation.simplified().remove(trailingClass())).simplified();
}

/// Takes markup out of a cue's text; what only looks like it (a lone "<" or "&") stays.
QList<Said> spoken(const QString& raw, QStringList& classes) {
    static const QRegularExpression tag(u"<(/?)([a-z]+|[0-9:.]+)?([.][^\\s<>]*)?(?:[ \\t\\n]([^<>]*))?>"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    QList<Said> said{{}};
    qsizetype at = 0;
    auto matches = tag.globalMatch(raw);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        said.last().text += withReferences(raw.mid(at, match.capturedStart() - at));
        at = match.capturedEnd();
        classes += match.captured(3).split(u'.', Qt::SkipEmptyParts);
        if (match.captured(2).compare("v"_L1, Qt::CaseInsensitive) == 0)
            said.append({match.captured(1).isEmpty() ? voiceName(match.captured(4)) : QString(), {}});
    }
    said.last().text += withReferences(raw.mid(at));
    return said;
}

bool isSilentBlock(const QString& first) {
    static const QRegularExpression beginning(u"^(?:NOTE|STYLE|REGION)(?:\\s|$)"_s);
    return first.contains(beginning);
}

/// Collects blocks as the W3C's parser does (its "collect a WebVTT block").
class BlockReader {
public:
    explicit BlockReader(const QStringList& lines) : m_lines(lines) {}

    VttFile read() {
        readHeader();
        while (m_at < m_lines.size()) {
            if (m_lines[m_at].isEmpty())
                ++m_at;
            else
                readBlock();
        }
        return m_read;
    }

private:
    /// Of what may stand in it the language counts alone.
    void readHeader() {
        static const QRegularExpression language(u"^Language:\\s*([A-Za-z0-9-]{2,35})\\s*$"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        for (m_at = 1; m_at < m_lines.size() && !m_lines[m_at].isEmpty() && !m_lines[m_at].contains(arrow); ++m_at)
            if (const auto match = language.match(m_lines[m_at]); match.hasMatch())
                m_read.language = match.captured(1);
    }

    void readBlock() {
        const qsizetype begin = m_at;
        bool hasTimes = false;
        std::optional<Times> times;
        QStringList text;
        for (; m_at < m_lines.size() && !m_lines[m_at].isEmpty(); ++m_at) {
            const QString& line = m_lines[m_at];
            if (!line.contains(arrow)) {
                text.append(line);
            } else if (!hasTimes && m_at - begin < 2) { // on the first line, or below an identifier
                hasTimes = true;
                times = timesOf(line);
                text.clear();
            } else {
                break;
            }
        }
        if (times)
            m_read.cues.append({int(begin) + 1, times->start, times->end, text.join(u'\n')});
        else if (hasTimes || !isSilentBlock(m_lines[begin]))
            m_read.skipped.append(int(begin) + 1);
    }

    const QStringList& m_lines;
    qsizetype m_at = 0;
    VttFile m_read;
};

} // namespace

bool beginsWebVtt(QStringView line) {
    return line == "WEBVTT"_L1 || line.startsWith("WEBVTT "_L1) || line.startsWith("WEBVTT\t"_L1);
}

VttFile readVtt(const QStringList& lines) {
    return BlockReader(lines).read();
}

VttWords vttWords(const QString& payload) {
    VttWords words;
    const QList<Said> said = spoken(payload, words.classes);
    QStringList voices;
    for (const Said& one : said)
        if (!one.text.trimmed().isEmpty() && !voices.contains(one.voice))
            voices.append(one.voice);
    for (const Said& one : said) {
        const bool isNamed = voices.size() > 1 && !one.voice.isEmpty() && !one.text.trimmed().isEmpty();
        if (isNamed && !words.text.isEmpty() && !words.text.endsWith(u'\n'))
            words.text += u'\n';
        words.text += isNamed ? u"%1: %2"_s.arg(one.voice, one.text.trimmed()) : one.text;
    }
    if (voices.size() == 1)
        words.voice = voices.first();
    return words;
}

QString vttEscaped(QString text) {
    return text.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
}

QString vttVoiceTag(const QString& voice, const QStringList& classes) {
    QString name = vttEscaped(voice);
    if (const auto match = trailingClass().match(name); match.hasMatch())
        name.replace(match.capturedStart(), 1, u"&#46;"_s); // it is part of the name
    return u"<%1 %2>"_s.arg((QStringList{u"v"_s} + classes).join(u'.'), name);
}

QString cueTime(double seconds, QChar sign) {
    const qint64 ms = std::llround(seconds * 1000);
    return u"%1:%2:%3%4%5"_s.arg(ms / 3'600'000, 2, 10, QChar(u'0'))
        .arg(ms / 60'000 % 60, 2, 10, QChar(u'0'))
        .arg(ms / 1000 % 60, 2, 10, QChar(u'0'))
        .arg(sign)
        .arg(ms % 1000, 3, 10, QChar(u'0'));
}

} // namespace greenroom
