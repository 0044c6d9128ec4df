// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/catalogue.h"
#include "core/library/alignments.h"
#include "core/library/examples.h"
#include "core/takes/takes.h"
#include "tests/support/clips.h"
#include "tests/ui/support/window.h"

namespace greenroom::test {

/// A home with two takes and a model example of "Discovery call", and an example of something else. The takes show 30
/// numbered frames a second, the model 25, so that what is shown can be told from what should be.
class PairHome {
public:
    PairHome() {
        const QString first = Clips::shared().plain();
        const QString second = clip(QStringLiteral("second-take.mp4"), 90, 30);
        const QString other = clip(QStringLiteral("model.mp4"), 150, 25);
        const QString last = clip(QStringLiteral("other.mp4"), 30, 25);
        parts.ask([&](Home& home) -> Result<int> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(QStringLiteral("Discovery call")));
            scenario = at.scenario.id;
            GR_TRY_ASSIGN(take, keep(home, at, first, 4));
            GR_TRY_ASSIGN(secondTake, keep(home, at, second, 3));
            GR_TRY_ASSIGN(model, add(home, QStringLiteral("Mara's model"), other, 6, scenario));
            GR_TRY_ASSIGN(otherModel, add(home, QStringLiteral("Another price"), last, 1.2, {}));
            return 0;
        });
    }

    /// Where `two` begins on the time line of `one`, as it is kept.
    std::optional<double> kept(const EntityId& one, const EntityId& two) {
        return parts.ask([=](Home& home) { return Alignments(home.journal(), home.person()).between(one, two); });
    }

    WindowParts parts;
    ScenarioId scenario;
    EntityId take;       ///< 4 s
    EntityId secondTake; ///< 3 s
    EntityId model;      ///< 6 s
    EntityId otherModel; ///< 1.2 s

private:
    static QString clip(const QString& name, int frames, int fps) {
        return Clips::shared().pattern(name, frames, fps, {320, 240},
                                       {QStringLiteral("-shortest"), QStringLiteral("-pix_fmt"),
                                        QStringLiteral("yuv420p"), QStringLiteral("-c:v"), QStringLiteral("libx264"),
                                        QStringLiteral("-bf"), QStringLiteral("0"), QStringLiteral("-an")});
    }
    static Result<EntityId> keep(Home& home, const ScenarioAtHand& at, const QString& path, double seconds) {
        Takes takes(home.journal(), home.person(), home.random(), home.clock());
        GR_TRY_ASSIGN(const AttemptId attempt, takes.begin(at.scenario.id, at.scenario.version));
        GR_TRY_ASSIGN(const BlobRef blob, home.media().add(path));
        GR_TRY_ASSIGN(const TakeId id, takes.keep(attempt, {blob, seconds, 0, 0, 320, 240, true}, false, Ending::Kept));
        return id.entity();
    }
    static Result<EntityId> add(Home& home, const QString& title, const QString& path, double seconds,
                                const std::optional<ScenarioId>& of) {
        ModelExample example;
        example.title = title;
        example.scenario = of;
        example.duration = seconds;
        GR_TRY_ASSIGN(example.media, home.media().add(path));
        example.source = example.media.hash;
        GR_TRY_ASSIGN(const ModelExample added, Examples(home.journal(), home.person(), home.random()).add(example));
        return added.id.entity();
    }
};

} // namespace greenroom::test
