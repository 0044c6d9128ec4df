// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/noteformats.h"
#include "core/base/csv.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

enum class Column { Start, Time, End, Duration, Kind, Author, Name, Text, Criterion, Score };

std::optional<Column> columnOf(const QString& name) {
    static const QHash<QString, Column> named{{u"start"_s, Column::Start},      {u"start time"_s, Column::Start},
                                              {u"in"_s, Column::Start},         {u"at"_s, Column::Start},
                                              {u"time"_s, Column::Time},        {u"timestamp"_s, Column::Time},
                                              {u"timecode"_s, Column::Start},   {u"timecode in"_s, Column::Start},
                                              {u"end"_s, Column::End},          {u"end time"_s, Column::End},
                                              {u"out"_s, Column::End},          {u"to"_s, Column::End},
                                              {u"timecode out"_s, Column::End}, {u"duration"_s, Column::Duration},
                                              {u"type"_s, Column::Kind},        {u"kind"_s, Column::Kind},
                                              {u"author"_s, Column::Author},    {u"commenter"_s, Column::Author},
                                              {u"user"_s, Column::Author},      {u"username"_s, Column::Author},
                                              {u"marker name"_s, Column::Name}, {u"text"_s, Column::Text},
                                              {u"comment"_s, Column::Text},     {u"note"_s, Column::Text},
                                              {u"description"_s, Column::Text}, {u"criterion"_s, Column::Criterion},
                                              {u"score"_s, Column::Score}};
    const auto found = named.constFind(withoutGuard(name).simplified().toLower());
    return found == named.constEnd() ? std::nullopt : std::optional(*found);
}

/// A row by what its columns are.
using Cells = QHash<Column, QString>;

/// "Praise by Ann Lee", as markersOf() names markers.
const QRegularExpression& markerNameForm() {
    static const QRegularExpression form(u"^(Praise|Suggestion|Question)(?: by (.+))?$"_s);
    return form;
}

QString markerName(const FileNote& note) {
    QString name = note.tone ? QString(noteToneName(*note.tone)) : u"note"_s;
    name[0] = name[0].toUpper();
    return note.author.isEmpty() ? name : u"%1 by %2"_s.arg(name, note.author);
}

Result<double> clockSeconds(const QString& text) {
    static const QRegularExpression plain(u"^\\d{1,9}(?:[.,]\\d{1,9})?$"_s);
    static const QRegularExpression clock(u"^(?:(\\d{1,3}):)?(\\d{1,3}):([0-5]?\\d(?:[.,]\\d{1,9})?)$"_s);
    const auto number = [](QString digits) { return digits.replace(u',', u'.').toDouble(); };
    if (text.contains(plain))
        return number(text);
    const QRegularExpressionMatch match = clock.match(text);
    if (match.hasMatch() && (match.captured(1).isEmpty() || match.capturedView(2).toInt() < 60))
        return match.captured(1).toInt() * 3600 + match.captured(2).toInt() * 60 + number(match.captured(3));
    return fail(ErrorCode::Invalid,
                u"\"%1\" is no time; such are 12.5, 1:02:03.5 and 00:00:12:05"_s.arg(text.left(40)));
}

class TableReader {
public:
    TableReader(const QList<CsvRow>& rows, const NoteFileOptions& options) : m_rows(rows), m_options(options) {}

    Result<FileNotes> read() {
        if (const auto known = readHeader(); !known)
            return atLine(m_rows.isEmpty() ? 1 : m_rows.first().line, known.error());
        settleRate();
        for (const CsvRow& row : m_rows.mid(1)) {
            if (std::all_of(row.fields.begin(), row.fields.end(),
                            [](const QString& f) { return f.trimmed().isEmpty(); }))
                continue;
            auto note = readRow(row);
            if (!note)
                return atLine(row.line, note.error());
            note->line = row.line;
            m_read.notes.append(*note);
        }
        return m_read;
    }

private:
    static tl::unexpected<Error> atLine(int line, const Error& error) {
        return fail(error.code, u"line %1: %2"_s.arg(line).arg(error.message));
    }

    Result<void> readHeader() {
        for (const QString& name : m_rows.isEmpty() ? QStringList() : m_rows.first().fields) {
            const auto column = columnOf(name);
            m_columns.append(column && !m_columns.contains(column) ? column : std::nullopt);
        }
        for (auto& column : m_columns) // beside another, it tells when something was written
            if (column == Column::Time)
                column = m_columns.contains(Column::Start) ? std::nullopt : std::optional(Column::Start);
        const bool isPremiere = m_columns.contains(Column::Name);
        m_read.format = isPremiere ? NoteFormat::Premiere : NoteFormat::Comments;
        if (!m_columns.contains(Column::Start) || (!isPremiere && !m_columns.contains(Column::Text)))
            return fail(
                ErrorCode::Invalid,
                u"the first row names no columns of notes: \"start\" and \"text\", or \"Marker Name\" and \"In\""_s);
        if (m_options.format && *m_options.format != m_read.format)
            return fail(ErrorCode::Invalid, u"these are the columns of the format \"%1\", not of \"%2\""_s.arg(
                                                noteFormatName(m_read.format), noteFormatName(*m_options.format)));
        return {};
    }

    /// What nobody has said follows from all time codes there are.
    void settleRate() {
        bool hasTimecodes = false;
        bool drops = false;
        int last = 0;
        for (const CsvRow& row : m_rows)
            for (qsizetype i = 0; i < std::min(row.fields.size(), m_columns.size()); ++i) {
                const QString time = row.fields[i].trimmed();
                if (!isTime(m_columns[i]) || !isTimecode(time))
                    continue;
                hasTimecodes = true;
                drops = drops || time.contains(u';');
                last = std::max(last, time.mid(std::max(time.lastIndexOf(u':'), time.lastIndexOf(u';')) + 1).toInt());
            }
        m_rate = m_options.rate.value_or(drops ? FrameRate{last < 30 ? 30 : 60, true, true} : FrameRate());
        if (hasTimecodes)
            m_read.precision = m_rate.seconds(1);
    }

    static bool isTime(const std::optional<Column>& column) {
        return column == Column::Start || column == Column::End || column == Column::Duration;
    }

    /// Seconds; nothing for an empty cell.
    Result<std::optional<double>> time(const Cells& cells, Column column) const {
        const QString text = cells.value(column).trimmed();
        if (text.isEmpty())
            return std::optional<double>();
        if (text.startsWith(u'-'))
            return fail(ErrorCode::Invalid, u"\"%1\" lies before the beginning"_s.arg(text.left(40)));
        if (!isTimecode(text)) {
            GR_TRY_ASSIGN(const double seconds, clockSeconds(text));
            return std::optional(seconds);
        }
        const auto frame = framesOf(text, m_rate);
        if (!frame)
            return fail(frame.error().code, m_options.rate ? frame.error().message
                                                           : frame.error().message + u"; --fps says another rate"_s);
        return std::optional(m_rate.seconds(*frame));
    }

    Result<FileNote> readRow(const CsvRow& row) const {
        Cells cells;
        for (qsizetype i = 0; i < row.fields.size(); ++i) {
            if (i >= m_columns.size() && !row.fields[i].trimmed().isEmpty())
                return fail(ErrorCode::Invalid,
                            u"there are more fields than the %1 columns of the first row"_s.arg(m_columns.size()));
            if (i < m_columns.size() && m_columns[i])
                cells.insert(*m_columns[i], withoutGuard(row.fields[i]).trimmed());
        }
        FileNote note;
        GR_TRY(readTimes(cells, note));
        note.author = cells.value(Column::Author).simplified();
        note.tone = noteToneFrom(cells.value(Column::Kind).toLower());
        note.text = withScore(cells.value(Column::Text), cells.value(Column::Criterion), cells.value(Column::Score));
        readName(cells.value(Column::Name), note);
        return note;
    }

    Result<void> readTimes(const Cells& cells, FileNote& note) const {
        GR_TRY_ASSIGN(const auto starts, time(cells, Column::Start));
        GR_TRY_ASSIGN(const auto ends, time(cells, Column::End));
        if (!starts)
            return fail(ErrorCode::Invalid, u"it is not said where this is"_s);
        if (ends && *ends < *starts)
            return fail(ErrorCode::Invalid, u"it ends before it begins"_s);
        note.starts = *starts;
        note.ends = ends;
        if (!ends) {
            GR_TRY_ASSIGN(const auto duration, time(cells, Column::Duration));
            if (duration)
                note.ends = note.starts + *duration;
        }
        if (note.ends && *note.ends <= note.starts)
            note.ends.reset();
        return {};
    }

    /// The name of a marker is its first line, unless it is the kind that we gave it.
    static void readName(const QString& name, FileNote& note) {
        const QRegularExpressionMatch ours = markerNameForm().match(name);
        if (ours.hasMatch())
            note.tone = noteToneFrom(ours.captured(1).toLower());
        if (ours.hasMatch() && !note.text.isEmpty())
            note.author = ours.captured(2).simplified();
        else if (!name.isEmpty())
            note.text = note.text.isEmpty() ? name : name + u'\n' + note.text;
    }

    const QList<CsvRow>& m_rows;
    const NoteFileOptions& m_options;
    QList<std::optional<Column>> m_columns;
    FrameRate m_rate;
    FileNotes m_read;
};

QString seconds(double value) {
    return QString::number(value, 'f', 3);
}

} // namespace

QString withScore(const QString& text, const QString& criterion, const QString& score) {
    QStringList rating{criterion.simplified(), score.simplified()};
    rating.removeAll(QString());
    return (text.trimmed() + u'\n' + rating.join(u": "_s)).trimmed();
}

Result<FileNotes> notesOfTable(const QString& text, const NoteFileOptions& options) {
    GR_TRY_ASSIGN(const QList<CsvRow> rows, parseTable(text));
    return TableReader(rows, options).read();
}

QString commentsOf(const QList<FileNote>& notes) {
    QString file = csvText({u"start"_s, u"end"_s, u"type"_s, u"author"_s, u"text"_s}, u',');
    for (const FileNote& note : notes)
        file +=
            csvText({seconds(note.starts), note.ends ? seconds(std::max(*note.ends, note.starts + 0.001)) : QString(),
                     note.tone ? QString(noteToneName(*note.tone)) : QString(), note.author, note.text},
                    u',');
    return file;
}

QString markersOf(const QList<FileNote>& notes, const FrameRate& rate) {
    QString file =
        csvText({u"Marker Name"_s, u"Description"_s, u"In"_s, u"Out"_s, u"Duration"_s, u"Marker Type"_s, {}}, u'\t');
    for (const FileNote& note : notes) {
        const qint64 in = rate.frames(note.starts);
        const qint64 out = note.ends ? std::max(in + 1, rate.frames(*note.ends)) : in;
        file += csvText({markerName(note),
                         note.text,
                         timecodeOf(in, rate),
                         timecodeOf(out, rate),
                         timecodeOf(out - in, rate),
                         u"Comment"_s,
                         {}},
                        u'\t');
    }
    return file;
}

} // namespace greenroom
