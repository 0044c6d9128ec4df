// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/scripttext.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// Where nothing says how long a part is to last: characters a second of calm speech (some 150 words a minute).
constexpr double charactersPerSecond = 14;
/// For a direction that stands by itself, where the words are counted.
constexpr double directionSeconds = 2;
/// A sentence shorter than this is read together with the next.
constexpr qsizetype shortPiece = 60;

/// `**` and `__` switch emphasis, [ ] is a direction; \ takes the next character as it is. Single * and _ do too.
QList<ScriptLine::Run> runsOf(const QString& text) {
    QList<ScriptLine::Run> runs;
    bool emphasis = false;
    bool direction = false;
    const auto add = [&](QChar character) {
        const auto style = direction  ? ScriptLine::Style::Direction
                           : emphasis ? ScriptLine::Style::Emphasis
                                      : ScriptLine::Style::Plain;
        if (runs.isEmpty() || runs.last().style != style)
            runs.append({{}, style});
        runs.last().text += character;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (character == u'\\' && next.isPunct()) {
            add(next);
            ++i;
        } else if (character == u'*' ||
                   (character == u'_' && (i == 0 || !text[i - 1].isLetterOrNumber() || emphasis))) {
            emphasis = !emphasis;
            if (next == character)
                ++i;
        } else if (character == u'[') {
            direction = true;
            add(character);
        } else {
            add(character);
            if (character == u']')
                direction = false;
        }
    }
    return runs;
}

/// Where sentences end, outside of directions; short ones stay together.
QStringList sentences(const QString& paragraph) {
    QStringList result;
    qsizetype from = 0;
    int depth = 0;
    for (qsizetype i = 0; i < paragraph.size(); ++i) {
        const QChar character = paragraph[i];
        depth += character == u'[' ? 1 : character == u']' ? -1 : 0;
        const bool ends = character == u'.' || character == u'?' || character == u'!';
        // Closing marks belong to the sentence.
        qsizetype after = i + 1;
        while (ends && after < paragraph.size() && u"*_\"”’)"_s.contains(paragraph[after]))
            ++after;
        if (!ends || depth > 0 || after >= paragraph.size() || paragraph[after] != u' ' || after - from < shortPiece)
            continue;
        result.append(paragraph.mid(from, after - from).trimmed());
        from = after;
        i = after;
    }
    const QString rest = paragraph.mid(from).trimmed();
    if (rest.size() < shortPiece / 2 && !result.isEmpty() && !rest.isEmpty())
        result.last() += u' ' + rest;
    else if (!rest.isEmpty())
        result.append(rest);
    return result;
}

/// What takes time to say: all but the directions.
double spoken(const ScriptLine& line) {
    double characters = 0;
    for (const ScriptLine::Run& run : line.runs)
        if (run.style != ScriptLine::Style::Direction)
            characters += static_cast<double>(run.text.trimmed().size());
    return line.isHeading ? 0 : std::max(characters, 8.0); // a direction alone is a pause
}

/// Shares the time from `begins` to `ends` among the lines of [first, last).
void share(QList<ScriptLine>& lines, qsizetype first, qsizetype last, double begins, double ends) {
    double all = 0;
    for (qsizetype i = first; i < last; ++i)
        all += spoken(lines[i]);
    double at = begins;
    for (qsizetype i = first; i < last; ++i) {
        lines[i].begins = at;
        at += all > 0 ? spoken(lines[i]) / all * (ends - begins) : 0;
        lines[i].ends = at;
    }
}

void setTimes(QList<ScriptLine>& lines, const Scenario& scenario) {
    const auto lengthOf = [&](qsizetype first, qsizetype last) {
        double all = 0;
        for (qsizetype i = first; i < last; ++i)
            all += spoken(lines[i]);
        return all / charactersPerSecond;
    };
    qsizetype first = 0;
    double begins = 0;
    while (first < lines.size()) {
        qsizetype last = first + 1;
        while (last < lines.size() && lines[last].landmark.isEmpty())
            ++last;
        double ends = begins + lengthOf(first, last);
        if (last < lines.size()) {
            for (const Landmark& landmark : scenario.landmarks)
                if (landmark.id == lines[last].landmark && landmark.atSeconds > begins)
                    ends = landmark.atSeconds;
        } else if (scenario.timeTargetSeconds && *scenario.timeTargetSeconds > begins) {
            ends = *scenario.timeTargetSeconds;
        }
        share(lines, first, last, begins, ends);
        begins = ends;
        first = last;
    }
}

void setTimes(QList<ScriptLine>& lines, int wordsPerMinute) {
    double at = 0;
    for (ScriptLine& line : lines) {
        line.begins = at;
        const int words = spokenWords(line);
        at += words > 0 ? words * 60.0 / wordsPerMinute : line.isHeading ? 0 : directionSeconds;
        line.ends = at;
    }
}

} // namespace

QString ScriptLine::text() const {
    QString result;
    for (const Run& run : runs)
        result += run.text;
    return result;
}

int spokenWords(const ScriptLine& line) {
    if (line.isHeading)
        return 0;
    QString said;
    for (const ScriptLine::Run& run : line.runs)
        said += run.style == ScriptLine::Style::Direction ? u" "_s : run.text;
    const QStringList words = said.split(u' ', Qt::SkipEmptyParts);
    return static_cast<int>(std::count_if(words.begin(), words.end(), [](const QString& word) {
        return std::any_of(word.begin(), word.end(), [](QChar one) { return one.isLetterOrNumber(); });
    }));
}

std::optional<int> wordsPerMinute(const QList<ScriptLine>& lines) {
    int words = 0;
    for (const ScriptLine& line : lines)
        words += spokenWords(line);
    const double seconds = lines.isEmpty() ? 0 : lines.last().ends;
    if (words == 0 || seconds <= 0)
        return std::nullopt;
    return static_cast<int>(std::lround(words * 60 / seconds));
}

QList<ScriptLine> scriptLines(const Script& script, const Scenario& scenario, std::optional<int> wordsPerMinute) {
    static const QRegularExpression headingMark(u"^#{1,6}\\s+(.*?)\\s*#*$"_s);
    QList<ScriptLine> lines;
    QString paragraph;
    const auto finish = [&] {
        bool first = true;
        for (const QString& sentence : sentences(paragraph)) {
            ScriptLine line;
            line.runs = runsOf(sentence);
            line.beginsParagraph = std::exchange(first, false);
            lines.append(line);
        }
        paragraph.clear();
    };
    for (const QString& raw : script.text.split(u'\n')) {
        const QString text = raw.trimmed();
        if (const auto heading = headingMark.match(text); heading.hasMatch()) {
            finish();
            ScriptLine line;
            line.isHeading = true;
            line.runs = {{heading.captured(1), ScriptLine::Style::Plain}};
            for (const Landmark& landmark : scenario.landmarks)
                if (landmark.title.compare(heading.captured(1), Qt::CaseInsensitive) == 0)
                    line.landmark = landmark.id;
            lines.append(line);
        } else if (text.isEmpty()) {
            finish();
        } else {
            paragraph += paragraph.isEmpty() ? text : u' ' + text;
        }
    }
    finish();
    if (wordsPerMinute)
        setTimes(lines, *wordsPerMinute);
    else
        setTimes(lines, scenario);
    return lines;
}

} // namespace greenroom::ui
