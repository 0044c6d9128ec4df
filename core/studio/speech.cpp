// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/speech.h"

#include <QProcess>
#include <QStandardPaths>

namespace greenroom {

using namespace Qt::StringLiterals;

Result<void> speak(const QString& text, const QString& path, const SpeechSettings& settings) {
    const QString program = QStandardPaths::findExecutable(u"espeak-ng"_s);
    if (program.isEmpty())
        return fail(ErrorCode::NotFound, u"espeak-ng is not installed"_s);
    if (QProcess::execute(program, {u"-v"_s, settings.voice, u"-s"_s, QString::number(settings.wordsPerMinute), u"-w"_s,
                                    path, text}) != 0)
        return fail(ErrorCode::Io, u"espeak-ng could not write %1"_s.arg(path));
    return {};
}

} // namespace greenroom
