// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace greenroom {

/// How generated people speak.
struct SpeechSettings {
    QString voice = QStringLiteral("en"); ///< of espeak-ng
    int wordsPerMinute = 150;             ///< 80 to 450
};

/// Has espeak-ng speak a text into a WAV file. Fails with NotFound when it is not installed, Io when it fails. Blocks:
/// about a second for a minute of speech.
Result<void> speak(const QString& text, const QString& path, const SpeechSettings& settings = {});

} // namespace greenroom
