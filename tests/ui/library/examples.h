// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/home/catalogue.h"
#include "core/library/examples.h"

namespace greenroom::test {

/// An example whose clip is not there; `scenario` by title, or empty.
inline Result<ModelExample> addExample(Home& home, const QString& title,
                                       const QString& quality = QStringLiteral("good"), const QString& scenario = {},
                                       const QStringList& tags = {}) {
    ModelExample example;
    example.title = title;
    example.quality = quality;
    example.tags = tags;
    example.duration = 42;
    const auto hash = [&] { return *ContentHash::fromBytes(home.random().bytes(32)); };
    example.media = {hash(), 500};
    example.source = hash();
    if (!scenario.isEmpty()) {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(scenario));
        example.scenario = at.scenario.id;
    }
    return Examples(home.journal(), home.person(), home.random()).add(example);
}

/// Three: two good, one bad; one without a scenario.
inline Result<int> addThree(Home& home) {
    using namespace Qt::StringLiterals;
    GR_TRY(addExample(home, u"A calm opening"_s, u"good"_s, u"Discovery call"_s, {u"opening"_s, u"voice"_s}));
    GR_TRY(addExample(home, u"Talks over the price"_s, u"bad"_s, u"Objection handling"_s, {u"price"_s}));
    GR_TRY(addExample(home, u"Waits for the answer"_s, u"good"_s, {}, {u"silence"_s, u"price"_s}));
    return 3;
}

} // namespace greenroom::test
