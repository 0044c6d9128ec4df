// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/media/captions.h"

namespace greenroom {

/// A whisper.cpp on this machine: its program whisper-cli and a file with one of its models.
struct Transcriber {
    QString program;
    QString model;

    friend bool operator==(const Transcriber&, const Transcriber&) = default;
};

/// Where whisper-cli is: `chosen` if that can be run; when nothing is chosen, the first in PATH. Empty: there is none.
QString findWhisper(const QString& chosen = {});

/// Writes the sound of a clip as whisper.cpp wants it: WAV, 16 kHz, 16 bit, all channels as one. Fails like probe(),
/// and with Media when there is no sound.
Result<void> writeSpeech(const QString& clip, const QString& wav, const Progress& progress);

/// Writes down what is said in a clip, by whisper-cli on this machine: options and output as examples/cli of
/// whisper.cpp 1.7 has them. `language` as whisper names it ("en", "de"), or "auto"; the captions say which it heard.
/// What is written meanwhile is in a folder of its own within `scratch` and goes at the end. Takes as long as it takes;
/// Cancelled ends the program. For any thread without an event loop of its own need.
///
/// NotFound when program or model are not there, Refused when the program cannot be run, Media as writeSpeech(),
/// when no words were heard and, with the program's own words, when it failed.
Result<Captions> transcribe(const Transcriber& transcriber, const QString& clip, const QString& language,
                            const QString& scratch, const Progress& progress = {});

} // namespace greenroom
