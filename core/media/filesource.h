// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/source.h"

#include <QString>

#include <memory>

namespace greenroom {

/// The pictures of any file FFmpeg reads, as a camera would give them: turned upright, at the file's own times, which
/// count from the start of the file, so that its pictures and its sound keep their places. Fails with NotFound, Io, or
/// Media (unreadable, or no video in it). `clock` outlives the source.
Result<std::unique_ptr<VideoSource>> openVideoFile(const QString& path, Pace pace, const Clock& clock);

/// The sound of any file FFmpeg reads. Fails like openVideoFile().
Result<std::unique_ptr<AudioSource>> openAudioFile(const QString& path, Pace pace, const Clock& clock);

} // namespace greenroom
