// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/cliplines.h"

#include <algorithm>

namespace greenroom {

namespace {

constexpr double margin = 0.15; ///< seconds around speech

QList<Stretch> within(QList<Stretch> stretches, double begin, double end) {
    for (Stretch& one : stretches)
        one = {std::max(one.begin, begin), std::min(one.end, end)};
    stretches.removeIf([](const Stretch& one) { return one.length() <= 0; });
    return stretches;
}

double gapAfter(const QList<Stretch>& speech, qsizetype i) {
    return speech[i + 1].begin - speech[i].end;
}

/// Parts of speech `first` to `last` as lines: one, or where that is too long, those on both sides of its longest gap.
void appendLines(const QList<Stretch>& speech, qsizetype first, qsizetype last, QList<Stretch>& lines) {
    const Stretch whole{speech[first].begin, speech[last].end};
    if (whole.length() <= longestLine || first == last) {
        lines.append(whole);
        return;
    }
    qsizetype widest = first;
    for (qsizetype i = first; i < last; ++i)
        if (gapAfter(speech, i) > gapAfter(speech, widest))
            widest = i;
    appendLines(speech, first, widest, lines);
    appendLines(speech, widest + 1, last, lines);
}

/// What is too short goes with its nearer neighbour, unless that would be too long then.
QList<Stretch> merged(QList<Stretch> lines) {
    const auto canJoin = [&](qsizetype i) {
        return i >= 0 && i + 1 < lines.size() && lines[i + 1].end - lines[i].begin <= longestLine;
    };
    for (qsizetype i = 0; i < lines.size();) {
        if (lines[i].length() >= shortestLine || (!canJoin(i - 1) && !canJoin(i))) {
            ++i;
            continue;
        }
        const bool before = canJoin(i - 1) && (!canJoin(i) || gapAfter(lines, i - 1) <= gapAfter(lines, i));
        const qsizetype left = before ? i - 1 : i;
        lines[left].end = lines[left + 1].end;
        lines.removeAt(left + 1);
        i = left;
    }
    return lines;
}

QList<ClipLine> spokenLines(const QList<Stretch>& speech, double begin, double end) {
    QList<Stretch> lines;
    qsizetype first = 0;
    for (qsizetype i = 0; i < speech.size(); ++i) {
        if (i + 1 < speech.size() && gapAfter(speech, i) < linePause)
            continue;
        appendLines(speech, first, i, lines);
        first = i + 1;
    }
    lines = merged(lines);
    QList<ClipLine> result;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const double before = i == 0 ? begin : (lines[i - 1].end + lines[i].begin) / 2;
        const double after = i + 1 == lines.size() ? end : (lines[i].end + lines[i + 1].begin) / 2;
        result.append(
            ClipLine{{std::max(lines[i].begin - margin, before), std::min(lines[i].end + margin, after)}, {}});
    }
    return result;
}

QList<ClipLine> linesBetween(const QMap<QString, double>& landmarks, double begin, double end) {
    QList<double> marks = landmarks.values();
    marks.removeIf([&](double at) { return at <= begin || at >= end; });
    if (marks.isEmpty())
        return {};
    std::sort(marks.begin(), marks.end());
    marks.prepend(begin);
    marks.append(end);
    QList<ClipLine> lines;
    for (qsizetype i = 0; i + 1 < marks.size(); ++i)
        lines.append(ClipLine{{marks[i], marks[i + 1]}, {}});
    return lines;
}

} // namespace

QList<ClipLine> clipLines(const ClipLineSources& sources) {
    const double begin = sources.range.begin;
    const double end = sources.range.end.value_or(begin);
    QList<ClipLine> captions = sources.captions;
    captions.removeIf([&](const ClipLine& one) { return one.time.begin >= end || one.time.end <= begin; });
    if (!captions.isEmpty())
        return captions;
    const QList<Stretch> speech = within(sources.speech, begin, end);
    return speech.isEmpty() ? linesBetween(sources.landmarks, begin, end) : spokenLines(speech, begin, end);
}

} // namespace greenroom
