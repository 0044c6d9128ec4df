// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/noteformats.h"
#include "core/base/webvtt.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

const QString momentClass = u"moment"_s;
const QString emptyLine = u"<c></c>"_s;
constexpr double momentSeconds = 3; // that players show it

void readJson(const QJsonObject& json, FileNote& note) {
    note.author = json[u"author"_s].toString().simplified();
    note.tone = noteToneFrom(json[u"type"_s].toString().toLower());
    note.text =
        withScore(json[u"text"_s].toString(), json[u"criterion"_s].toString(), json[u"score"_s].toVariant().toString());
}

FileNote noteOf(const VttCue& cue) {
    FileNote note;
    note.line = cue.line;
    note.starts = double(cue.startMs) / 1000;
    const QJsonDocument json = QJsonDocument::fromJson(cue.payload.toUtf8());
    const VttWords words = vttWords(cue.payload);
    if (json.isObject()) {
        readJson(json.object(), note);
    } else {
        note.author = words.voice;
        note.text = words.text.trimmed();
        for (const QString& name : words.classes)
            if (const auto tone = noteToneFrom(name.toLower()))
                note.tone = tone;
    }
    if (cue.endMs > cue.startMs && !words.classes.contains(momentClass))
        note.ends = double(cue.endMs) / 1000;
    return note;
}

QString tagOf(const FileNote& note) {
    QStringList classes;
    if (note.tone)
        classes.append(noteToneName(*note.tone));
    if (!note.ends)
        classes.append(momentClass);
    return note.author.isEmpty() ? u'<' + (QStringList{u"c"_s} + classes).join(u'.') + u'>'
                                 : vttVoiceTag(note.author, classes);
}

} // namespace

FileNotes notesOfVtt(const QStringList& lines) {
    const VttFile file = readVtt(lines);
    FileNotes read;
    read.format = NoteFormat::WebVtt;
    read.skipped = file.skipped;
    for (const VttCue& cue : file.cues) {
        if (cue.endMs < cue.startMs)
            read.skipped.append(cue.line);
        else
            read.notes.append(noteOf(cue));
    }
    std::sort(read.skipped.begin(), read.skipped.end());
    return read;
}

QString vttOf(const QList<FileNote>& notes) {
    constexpr double shortest = 0.001;
    QString file = u"WEBVTT\n"_s;
    for (const FileNote& note : notes) {
        const double ends = note.ends ? std::max(*note.ends, note.starts + shortest) : note.starts + momentSeconds;
        QStringList lines = vttEscaped(note.text).split(u'\n');
        for (QString& line : lines)
            if (line.trimmed().isEmpty())
                line = emptyLine;
        file += u"\n%1 --> %2\n"_s.arg(cueTime(note.starts), cueTime(ends)) + tagOf(note) + lines.join(u'\n') + u'\n';
    }
    return file;
}

} // namespace greenroom
