// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/transport.h"

#include "tests/core/media/player.h"

#include <cmath>

using namespace greenroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Clips;
using test::Player;

TEST_CASE("A clip opens paused at its first picture", "[playback]") {
    Player player;
    player.open({Clips::shared().plain()});
    const TransportState& state = player->state();
    CHECK(state.decks == 1);
    CHECK_FALSE(state.playing);
    CHECK(state.begin == 0);
    CHECK(state.end == Approx(4).margin(0.05));
    CHECK(player->position() == 0);
    CHECK(player.shown(0) == 0);
    CHECK(player->tick().decks[0].number == 0);
    CHECK(player->tick().decks[0].image.size() == QSize(320, 240));
    CHECK(player->info(0).hasAudio);
}

TEST_CASE("While paused every seek shows exactly the picture of its time", "[playback]") {
    Player player;
    player.open({Clips::shared().plain()});
    for (const double position : {1.0, 0.5, 0.51, 3.99, 0.0, 2.0 - 0.001, 2.0, 7.0, -3.0, 1.9666667}) {
        player.seek(position);
        const double held = std::clamp(position, 0.0, player->state().end);
        CHECK(player->position() == held);
        CHECK(player.shown(0) == std::min(119, static_cast<int>(std::floor(held * 30 + 1e-4))));
        CHECK(player->tick().position == held);
    }
}

TEST_CASE("Steps go from picture to picture", "[playback]") {
    Player player;
    player.open({Clips::shared().plain()});
    player.seek(0.95);
    for (int expected = 29; expected < 40; ++expected) {
        player.step(1);
        CHECK(player.shown(0) == expected);
        CHECK(player->position() == Approx(expected / 30.0));
    }
    for (int expected = 38; expected > 20; --expected) {
        player.step(-1);
        CHECK(player.shown(0) == expected);
    }
    player.step(-50);
    CHECK(player.shown(0) == 0);
    player.step(7);
    CHECK(player.shown(0) == 7);
}

TEST_CASE("Playing shows every picture at its time, with the sound that belongs to it", "[playback]") {
    Player player;
    player.open({Clips::shared().plain()});
    player->play();
    player.wait([&] { return player->isOnTime(); });
    int last = 0;
    for (int i = 0; i < 300; ++i) {
        player.play(10ms, 10ms);
        const double now = player->position();
        CHECK(player.shown(0) == static_cast<int>(std::floor(now * 30 + 1e-4)));
        CHECK(player.shown(0) - last <= 1);
        last = player.shown(0);
    }
    // 30 ms pass before the device begins.
    CHECK(player->position() == Approx(2.97).margin(0.001));
    REQUIRE(player.sound().runs.size() == 1);
    const auto& left = player.sound().runs[0].left;
    const auto first = std::find_if(left.begin(), left.end(), [](float sample) { return std::abs(sample) > 0.1F; });
    CHECK(double(first - left.begin()) / 48000 == Approx(1).margin(0.002));
}

TEST_CASE("Two clips with an offset show the pictures of the same time", "[playback]") {
    Player player;
    player.open({Clips::shared().plain(), Clips::shared().plain()});
    player->setOffset(0.5);
    player.settle();
    CHECK(player->state().end == Approx(4.5).margin(0.05));
    player.seek(1);
    CHECK(player.shown(0) == 30);
    CHECK(player.shown(1) == 15);
    player->play();
    player.wait([&] { return player->isOnTime(); });
    player.play(1s);
    CHECK(player.ticks().size() >= 29);
    for (const PlaybackTick& tick : player.ticks()) {
        REQUIRE(tick.decks.size() == 2);
        if (tick.position >= 1)
            CHECK(Clips::indexOf(tick.decks[0].image) - Clips::indexOf(tick.decks[1].image) == 15);
    }
}
