// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/webvtt.h"
#include "core/media/captionparts.h"

#include <QRegularExpression>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

struct Times {
    qint64 start = 0;
    qint64 end = 0;
};

/// A line that is meant to be times, right or wrong: it begins with a number and has a colon before its arrow.
bool isMeantAsTimes(const QString& line) {
    constexpr qsizetype longest = 64; // that what is before the arrow is
    const qsizetype arrow = line.indexOf(u"-->"_s);
    const QStringView before = QStringView(line).first(std::max<qsizetype>(0, arrow)).trimmed();
    const bool isNumber = !before.isEmpty() && (before.front().isDigit() || before.front() == u'-');
    return arrow <= longest && isNumber && before.contains(u':');
}

/// "00:00:01,5 --> 00:01,900": hours may be missing, and so may digits of the milliseconds; either may be below 0.
std::optional<Times> timesOf(const QString& line) {
    static const QString time = u"(-?)(?:(\\d{1,6}):)?(\\d{1,2}):(\\d{1,2})(?:[.,:](\\d{1,3}))?(?!\\d)"_s;
    static const QRegularExpression both(u"^\\s*%1\\s*-->\\s*%1"_s.arg(time));
    const QRegularExpressionMatch match = both.match(line);
    if (!match.hasMatch())
        return {};
    const auto ms = [&match](int first) {
        const auto part = [&](int i) { return match.capturedView(first + i).toLongLong(); };
        const qint64 thousandths = match.captured(first + 4).leftJustified(3, u'0').toLongLong();
        const qint64 all = ((part(1) * 60 + part(2)) * 60 + part(3)) * 1000 + thousandths;
        return match.capturedView(first).isEmpty() ? all : -all;
    };
    return Times{ms(1), ms(6)};
}

bool isNumber(const QString& line) {
    static const QRegularExpression number(u"^\\s*\\d+\\s*$"_s);
    return line.contains(number);
}

/// The markup that players know: <i>, <font color="red">, {\an8}.
QString withoutMarkup(QString text) {
    static const QRegularExpression markup(u"</?(?:b|i|u|s|font)(?:\\s[^<>]*)?>|\\{\\\\[^{}]*\\}"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return text.remove(markup);
}

/// Collects blocks: the times, and all lines up to the next ones without the number above those.
class BlockReader {
public:
    ReadCaptions read(const QStringList& lines) {
        m_read.format = CaptionFormat::SubRip;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!isMeantAsTimes(lines[i])) {
                m_text.append(lines[i]);
                continue;
            }
            dropNumber();
            endBlock();
            m_begin = i;
            m_hasTimes = true;
            m_times = timesOf(lines[i]);
        }
        endBlock();
        return m_read;
    }

private:
    void trimText() {
        while (!m_text.isEmpty() && m_text.last().trimmed().isEmpty())
            m_text.removeLast();
    }
    void dropNumber() {
        trimText();
        const bool stands =
            m_text.size() == 1 ? !m_hasTimes : m_text.size() > 1 && m_text[m_text.size() - 2].trimmed().isEmpty();
        if (stands && isNumber(m_text.last()))
            m_text.removeLast();
    }
    void endBlock() {
        trimText();
        const QString words = m_text.join(u'\n');
        if (m_times && m_times->start <= m_times->end && words.size() <= longestCaption)
            m_read.captions.captions.append(makeCaption(m_times->start, m_times->end, withoutMarkup(words)));
        else if (m_hasTimes || !m_text.isEmpty())
            m_read.skipped.append(int(m_begin) + 1);
        m_text.clear();
    }

    ReadCaptions m_read;
    qsizetype m_begin = 0; ///< line of the block
    bool m_hasTimes = false;
    std::optional<Times> m_times;
    QStringList m_text;
};

} // namespace

ReadCaptions readSubRip(const QStringList& lines) {
    return BlockReader().read(lines);
}

QString subRipOf(const Captions& captions) {
    QString file;
    int number = 0;
    for (const Caption& one : captions.captions) {
        const QString words = one.voice.isEmpty() ? one.text : one.voice + u": "_s + one.text;
        file += u"%1\n%2 --> %3\n%4\n\n"_s.arg(++number).arg(cueTime(one.start, u','), cueTime(one.end, u','),
                                                             QString(words).replace(u"-->"_s, u"->"_s));
    }
    return file;
}

} // namespace greenroom
