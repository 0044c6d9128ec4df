// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/mixer.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace greenroom;

TEST_CASE("a speed that sound cannot be played at is silence, and is said until the next run", "[playback]") {
    Mixer mixer;
    std::vector<float> samples(2 * 480, 0.5F);
    mixer.begin(1, {}, 0, 10, 0.1); // no filter goes that low
    CHECK_FALSE(mixer.problem());
    mixer.fill(1, samples.data(), 480);
    CHECK(std::all_of(samples.begin(), samples.end(), [](float sample) { return sample == 0; }));
    REQUIRE(mixer.problem());
    CHECK(mixer.problem()->code == ErrorCode::Media);
    mixer.begin(2, {}, 0, 10, 0.5);
    mixer.fill(2, samples.data(), 480);
    CHECK_FALSE(mixer.problem());
}
