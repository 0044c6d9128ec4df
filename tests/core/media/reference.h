// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/probe.h"
#include "tests/support/catch.h"
#include "tests/support/clips.h"

#include <QHash>
#include <QList>

#include <algorithm>

namespace greenroom::test {

/// What a clip of the pattern shows when, as the ffmpeg command says.
struct Reference {
    struct Picture {
        double position = 0;
        int index = 0;
    };
    QList<Picture> pictures;
    double duration = 0;

    static const Reference& of(const QString& path) {
        static QHash<QString, Reference> known; // asking the command takes longer than the test
        if (!known.contains(path))
            known.insert(path, made(path));
        return known[path];
    }
    /// Which of `pictures` is shown. ffprobe gives six decimals.
    qsizetype at(double position) const {
        qsizetype shown = 0;
        while (shown + 1 < pictures.size() && pictures[shown + 1].position <= position + 2e-6)
            ++shown;
        return shown;
    }
    int indexAt(double position) const { return pictures[at(position)].index; }

private:
    static Reference made(const QString& path) {
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        Reference reference;
        reference.duration = info.duration;
        for (const SeenFrame& frame : Clips::framesOf(path)) {
            REQUIRE(frame.index >= 0);
            // What AVI holds back at its end comes without times.
            const bool isTimed = reference.pictures.isEmpty() || frame.time > 0;
            reference.pictures.append(
                {isTimed ? frame.time - info.start : reference.pictures.last().position + 1 / info.fps, frame.index});
        }
        std::sort(reference.pictures.begin(), reference.pictures.end(),
                  [](const Picture& a, const Picture& b) { return a.position < b.position; });
        REQUIRE(reference.pictures.size() > 2);
        return reference;
    }
};

} // namespace greenroom::test
