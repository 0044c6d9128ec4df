// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/pairing.h"

#include "core/library/alignments.h"
#include "core/library/cliplandmarks.h"

#include <algorithm>

namespace greenroom {

QList<PairEvent> commonLandmarks(const PairedClip& one, const PairedClip& other) {
    const auto isShown = [](const PairedClip& clip, double seconds) {
        return seconds >= clip.range.begin && seconds <= clip.range.end.value_or(clip.duration);
    };
    QList<PairEvent> events;
    for (auto landmark = one.landmarks.cbegin(); landmark != one.landmarks.cend(); ++landmark) {
        const auto twin = other.landmarks.constFind(landmark.key());
        if (twin != other.landmarks.cend() && isShown(one, *landmark) && isShown(other, *twin))
            events.append({*landmark, *twin});
    }
    std::sort(events.begin(), events.end(), [](const PairEvent& a, const PairEvent& b) { return a.first < b.first; });
    return events;
}

Result<PairMap> keptPairMap(Home& home, PairedClip one, PairedClip other) {
    Alignments alignments(home.journal(), home.person());
    GR_TRY_ASSIGN(const std::optional<double> offset, alignments.between(one.id, other.id));
    GR_TRY_ASSIGN(const bool byLandmarks, alignments.isByLandmarks(one.id, other.id));
    if (!offset || byLandmarks) {
        ClipLandmarks landmarks(home.journal(), home.person());
        for (PairedClip* clip : {&one, &other}) {
            GR_TRY_ASSIGN(const auto marked, landmarks.of(clip->id));
            for (auto at = marked.cbegin(); at != marked.cend(); ++at)
                clip->landmarks.insert(at.key(), *at);
        }
        if (const QList<PairEvent> events = commonLandmarks(one, other); !events.isEmpty())
            return PairMap(events);
    }
    return PairMap(offset.value_or(one.range.begin - other.range.begin));
}

} // namespace greenroom
