// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include "core/base/text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

Result<QList<CsvRow>> parse(const QString& text, QChar separator, int line = 1) {
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };
    State state = State::FieldStart;
    QList<CsvRow> rows;
    CsvRow row{line, {}};
    QString field;

    const auto endField = [&] {
        row.fields.append(field);
        field.clear();
        state = State::FieldStart;
    };
    const auto endRow = [&] {
        endField();
        rows.append(row);
        row = {++line, {}};
    };

    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (state == State::Quoted) {
            if (c == u'"')
                state = State::QuoteInQuoted;
            else
                field.append(c);
            if (c == u'\n')
                ++line;
            continue;
        }
        const bool lineEnd = c == u'\n' || (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n');
        if (state == State::QuoteInQuoted && c == u'"') {
            field.append(c);
            state = State::Quoted;
        } else if (c == separator) {
            endField();
        } else if (lineEnd) {
            if (c == u'\r')
                ++i;
            endRow();
        } else if (state == State::QuoteInQuoted) {
            return fail(ErrorCode::Invalid, u"line %1: text after a closing quote"_s.arg(line));
        } else if (state == State::FieldStart && c == u'"') {
            state = State::Quoted;
        } else {
            field.append(c);
            state = State::Plain;
        }
    }
    if (state == State::Quoted)
        return fail(ErrorCode::Invalid, u"line %1: a quote is not closed"_s.arg(row.line));
    if (state != State::FieldStart || !row.fields.isEmpty() || !field.isEmpty())
        endRow();
    return rows;
}

/// By the first line.
QChar separatorOf(QStringView text) {
    const QString candidates = u",;\t"_s;
    std::array<qsizetype, 3> counts{};
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'\n' && !isQuoted)
            break;
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (const qsizetype which = candidates.indexOf(c); which >= 0 && !isQuoted)
            ++counts.at(static_cast<std::size_t>(which));
    }
    return candidates[std::max_element(counts.begin(), counts.end()) - counts.begin()];
}

Result<QList<QStringList>> fieldsOf(const Result<QList<CsvRow>>& table) {
    GR_TRY_ASSIGN(const QList<CsvRow> rows, table);
    QList<QStringList> fields;
    for (const CsvRow& row : rows)
        fields.append(row.fields);
    return fields;
}

} // namespace

Result<QList<QStringList>> parseCsv(QByteArrayView utf8) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(utf8);
    if (decoder.hasError())
        return fail(ErrorCode::Invalid, u"the text is not valid UTF-8"_s);
    return fieldsOf(parse(text, u','));
}

Result<QList<QStringList>> parseSpreadsheet(QByteArrayView bytes) {
    return fieldsOf(parseTable(decodedText(bytes)));
}

Result<QList<CsvRow>> parseTable(const QString& text) {
    if (!text.startsWith(u"sep="_s, Qt::CaseInsensitive) || text.size() < 5)
        return parse(text, separatorOf(text));
    const qsizetype end = text.indexOf(u'\n');
    return parse(end < 0 ? QString() : text.mid(end + 1), text[4], 2);
}

namespace {

/// What a spreadsheet would take for the beginning of a formula, also behind apostrophes that are there already.
bool beginsFormula(QStringView field) {
    while (field.startsWith(u'\''))
        field = field.mid(1);
    return !field.isEmpty() && u"=+-@\t\r"_s.contains(field.front());
}

} // namespace

QString withoutGuard(const QString& field) {
    return field.startsWith(u'\'') && beginsFormula(field) ? field.mid(1) : field;
}

QByteArray csvLine(const QStringList& fields) {
    return csvText(fields, u',').toUtf8();
}

QString csvText(const QStringList& fields, QChar separator) {
    QStringList quoted;
    for (QString field : fields) {
        bool number = false;
        field.toDouble(&number);
        if (!number && beginsFormula(field))
            field.prepend(u'\'');
        if (field.contains(separator) || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r'))
            field = u'"' + field.replace(u'"', u"\"\""_s) + u'"';
        quoted.append(field);
    }
    return quoted.join(separator) + u"\r\n"_s;
}

} // namespace greenroom
