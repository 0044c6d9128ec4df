// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/webvtt.h"

#include "core/media/captionparts.h"

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

ReadCaptions readWebVtt(const QStringList& lines) {
    const VttFile file = readVtt(lines);
    ReadCaptions read;
    read.format = CaptionFormat::WebVtt;
    read.captions.language = file.language;
    read.skipped = file.skipped;
    for (const VttCue& cue : file.cues) {
        const VttWords words = vttWords(cue.payload);
        if (cue.payload.size() <= longestCaption && cue.startMs <= cue.endMs)
            read.captions.captions.append(makeCaption(cue.startMs, cue.endMs, words.text, words.voice));
        else
            read.skipped.append(cue.line);
    }
    std::sort(read.skipped.begin(), read.skipped.end());
    return read;
}

QString webVttOf(const Captions& captions) {
    QString file = u"WEBVTT\n"_s;
    if (!captions.language.isEmpty())
        file += u"Language: %1\n"_s.arg(captions.language);
    for (const Caption& one : captions.captions) {
        const QString voice = one.voice.isEmpty() ? QString() : vttVoiceTag(one.voice);
        file +=
            u'\n' + cueTime(one.start) + u" --> "_s + cueTime(one.end) + u'\n' + voice + vttEscaped(one.text) + u'\n';
    }
    return file;
}

} // namespace greenroom
