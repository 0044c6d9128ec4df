// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/filesource.h"

#include "tests/support/catch.h"
#include "tests/support/clips.h"
#include "tests/support/recordings.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::Clips;

TEST_CASE("A clip that is stored turned or mirrored is recorded upright") {
    static const SystemClock clock;
    Clips& clips = Clips::shared();
    int number = 0;
    for (const int mirror : {1, -1})
        for (const int rotation : {0, 90, 180, 270}) {
            INFO("mirror " << mirror << " rotation " << rotation);
            const QString clip =
                clips.turned(u"upright%1.mp4"_s.arg(++number), QTransform().rotate(rotation).scale(mirror, 1));
            const QTemporaryDir folder;
            GR_REQUIRE_VALUE(const auto video, openVideoFile(clip, Pace::Fast, clock));
            GR_REQUIRE_VALUE(const Recording recording,
                             test::recordAll(folder.filePath(u"take.mp4"_s), video.get(), nullptr));
            CHECK(QSize(recording.width, recording.height) == QSize(320, 240));
            const auto frames = Clips::framesOf(recording.path);
            REQUIRE(frames.size() == 15);
            for (int i = 0; i < 15; ++i)
                CHECK(frames[i].index == i);
        }
}
