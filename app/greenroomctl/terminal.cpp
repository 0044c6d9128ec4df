// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/terminal.h"

#include <QDateTime>
#include <QJsonDocument>

#include <cstdio>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

void write(std::FILE* stream, const QByteArray& line) {
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

/// Unicode's marks, embeddings, overrides and isolates of the direction of writing.
bool turnsDirection(QChar c) {
    return c == QChar(0x061c) || c == QChar(0x200e) || c == QChar(0x200f) ||
           (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

/// Keeps what others wrote from steering the terminal; only `kept` remains of what is no character to see.
QString harmless(const QString& text, QStringView kept = u"\n\t") {
    QString result;
    for (const QChar c : text) {
        const bool breaks =
            c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        if (!turnsDirection(c))
            result += breaks && !kept.contains(c) ? QChar(u' ') : c;
    }
    return result;
}

} // namespace

QString oneLine(const QString& text) {
    return harmless(text, {});
}

QString dateText(qint64 ms) {
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    return local.toString(local.time() >= QTime(23, 59, 59) ? u"yyyy-MM-dd"_s : u"yyyy-MM-dd HH:mm"_s);
}

int print(const Result<Answer>& answer, bool json) {
    if (!answer)
        return printError(answer.error(), json);
    if (json && !answer->json.isEmpty())
        write(stdout, QJsonDocument(answer->json).toJson(QJsonDocument::Compact));
    else if (!json && !answer->text.isEmpty())
        write(stdout, harmless(answer->text).toUtf8());
    return Done;
}

int printError(const Error& error, bool json, ExitStatus status) {
    const QString code = status == Usage ? u"usage"_s : QString(errorCodeName(error.code));
    if (json)
        write(stdout, QJsonDocument({{u"error"_s, QJsonObject{{u"code"_s, code},
                                                              {u"message"_s, error.message},
                                                              {u"detail"_s, error.detail}}}})
                          .toJson(QJsonDocument::Compact));
    write(stderr, (u"error: "_s + code + u": "_s + oneLine(error.message)).toUtf8());
    return status;
}

void printNotice(const QString& text) {
    write(stderr, oneLine(text).toUtf8());
}

void rewriteLine(const QString& text) {
    constexpr int columns = 78; // a longer line would wrap and stay
    std::fputs(("\r"_L1 + oneLine(text).leftJustified(columns, u' ', true) + "\r"_L1).toUtf8().constData(), stderr);
    std::fflush(stderr);
}

QString table(const QList<QStringList>& texts) {
    QList<QStringList> rows = texts;
    QList<qsizetype> widths;
    for (QStringList& row : rows)
        for (qsizetype column = 0; column < row.size(); ++column) {
            row[column] = oneLine(row[column]);
            if (column == widths.size())
                widths.append(0);
            widths[column] = std::max(widths[column], row[column].size());
        }
    QStringList lines;
    for (const QStringList& row : std::as_const(rows)) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += column + 1 < row.size() ? row[column].leftJustified(widths[column] + 2) : row[column];
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace greenroom::ctl
