// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/terminal.h"

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

/// Keeps a message on its one line, whatever a name in it holds.
QString oneLine(const QString& text) {
    QString line = text;
    for (QChar& c : line)
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    return line;
}

/// Keeps what others wrote from steering the terminal.
QString harmless(const QString& text) {
    QString result = text;
    for (QChar& c : result)
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = u' ';
    return result;
}

} // namespace

int print(const Result<Answer>& answer, bool json) {
    if (!answer)
        return printError(answer.error(), json);
    if (json)
        write(stdout, QJsonDocument(answer->json).toJson(QJsonDocument::Compact));
    else if (!answer->text.isEmpty())
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

QString table(const QList<QStringList>& rows) {
    QList<qsizetype> widths;
    for (const QStringList& row : rows)
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column == widths.size())
                widths.append(0);
            widths[column] = std::max(widths[column], row[column].size());
        }
    QStringList lines;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += column + 1 < row.size() ? row[column].leftJustified(widths[column] + 2) : row[column];
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace greenroom::ctl
