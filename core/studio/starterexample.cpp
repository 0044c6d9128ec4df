// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/starterexample.h"

#include "core/media/probe.h"
#include "core/scenarios/scenarios.h"
#include "core/studio/import.h"

#include <QTemporaryFile>

namespace greenroom {

using namespace Qt::StringLiterals;

const QString starterScenario = u"One-minute introduction"_s;

Result<void> addStarterExample(Home& home) {
    const auto scenario = Scenarios(home.journal(), home.person(), home.random()).find(starterScenario);
    if (!scenario && scenario.error().code == ErrorCode::NotFound)
        return {};
    if (!scenario)
        return tl::make_unexpected(scenario.error());
    // libav reads files alone.
    const std::unique_ptr<QTemporaryFile> clip(
        QTemporaryFile::createNativeFile(u":/starter/examples/one-minute-introduction.mp4"_s));
    if (!clip)
        return fail(ErrorCode::Io, u"there is no room for the model example in the folder for temporary files"_s);
    GR_TRY_ASSIGN(const MediaInfo info, probe(clip->fileName()));
    ModelExample example;
    example.title = u"Mara introduces herself in a minute"_s;
    example.scenario = scenario->id;
    example.tags = {u"introduction"_s};
    example.consent = info.hasAudio
                          ? u"Nobody is seen or heard: Mara is drawn and her voice is synthetic (eSpeak NG)."_s
                          : u"Nobody is seen: Mara is drawn, and this copy of her has no voice."_s;
    const auto added = importExample(home, clip->fileName(), example);
    if (!added && added.error().code != ErrorCode::Exists)
        return tl::make_unexpected(added.error());
    return {};
}

} // namespace greenroom
