// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/transport.h"

#include "tests/core/media/player.h"
#include "tests/support/random.h"

#include <QFile>

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

namespace {

QStringList words(const QString& text) {
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// The pattern with a tone of another height (Hz) from its beginning.
QString pitched(int hertz) {
    const QString tone = u"sine=frequency=%1:sample_rate=48000:duration=4"_s.arg(hertz);
    return Clips::shared().make(u"tone%1.mp4"_s.arg(hertz),
                                QStringList{u"-i"_s, Clips::shared().plain(), u"-f"_s, u"lavfi"_s, u"-i"_s, tone} +
                                    words(u"-map 0:v -map 1:a -c:v copy -c:a aac"_s));
}

QString silent() {
    return Clips::shared().make(u"silent.mp4"_s, {u"-i"_s, Clips::shared().plain(), u"-an"_s, u"-c"_s, u"copy"_s});
}

QString soundAlone() {
    return Clips::shared().make(u"sound.m4a"_s, {u"-i"_s, Clips::shared().plain(), u"-vn"_s, u"-c"_s, u"copy"_s});
}

QString copyOf(const QString& path, const QString& name) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return Clips::shared().bytes(name, file.readAll());
}

void startPlaying(Player& player) {
    player->play();
    player.wait([&] { return player->isOnTime(); });
}

/// By the times it passes zero upwards.
double pitchOf(const std::vector<float>& samples, std::size_t from, std::size_t to) {
    int passes = 0;
    for (std::size_t i = from + 1; i < to; ++i)
        passes += samples[i - 1] < 0 && samples[i] >= 0;
    return passes * 48000.0 / double(to - from);
}

double loudness(const std::vector<float>& samples, std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t i = from; i < to; ++i)
        sum += double(samples[i]) * samples[i];
    return std::sqrt(sum / double(to - from));
}

} // namespace

TEST_CASE("At the end it pauses, says so once, and plays again from the beginning", "[playback]") {
    Player player;
    player.open({Clips::shared().plain()});
    player.seek(3.8);
    startPlaying(player);
    player.play(1s);
    player.settle();
    CHECK(player.ends() == 1);
    CHECK_FALSE(player->state().playing);
    CHECK(player->position() == player->state().end);
    CHECK(player.shown(0) == 119);
    startPlaying(player);
    CHECK(player.shown(0) == 0);
    player.play(500ms);
    CHECK(player->position() == Approx(0.47).margin(0.01));
}

TEST_CASE("Playing goes on after a seek, from there and with its sound", "[playback]") {
    Player player;
    player.open({Clips::shared().plain()});
    startPlaying(player);
    player.play(300ms);
    player->seek(0.9);
    CHECK(player->position() == 0.9);
    player.wait([&] { return player->isOnTime(); });
    CHECK(player.shown(0) == 27);
    player.play(500ms);
    REQUIRE(player.sound().runs.size() == 2);
    const auto& left = player.sound().runs[1].left;
    const auto first = std::find_if(left.begin(), left.end(), [](float sample) { return std::abs(sample) > 0.1F; });
    CHECK(double(first - left.begin()) / 48000 == Approx(0.1).margin(0.002));
}

TEST_CASE("Playing begins in the silence before a clip's sound", "[playback]") {
    const QString plain = Clips::shared().plain();
    const QString later =
        Clips::shared().make(u"sound-later.mkv"_s, {u"-itsoffset"_s, u"1.2"_s, u"-i"_s, plain, u"-i"_s, plain,
                                                    u"-map"_s, u"1:v"_s, u"-map"_s, u"0:a"_s, u"-c"_s, u"copy"_s});
    Player player;
    player.open({later});
    CHECK(player->info(0).audioStart == Approx(1.2).margin(0.05));
    for (int i = 0; i < 20; ++i) {
        player.seek(0);
        player->play();
        player.wait([&] { return player->isOnTime(); });
        player.play(150ms);
        CHECK(player.shown(0) > 0);
        player->pause();
        player.settle();
    }
}

TEST_CASE("Pausing shows the picture of the position it has", "[playback]") {
    Player player;
    player.open({Clips::shared().plain()});
    startPlaying(player);
    for (int i = 0; i < 10; ++i) {
        player.play(133ms, 19ms);
        player.clock().advance(11ms); // since the last look
        player->pause();
        player.settle();
        CHECK(player.shown(0) == static_cast<int>(std::floor(player->position() * 30 + 1e-4)));
        const double position = player->position();
        player.clock().advance(1s);
        player->advance();
        CHECK(player->position() == position);
        CHECK_FALSE(player.sound().isPlaying);
        startPlaying(player);
    }
}

TEST_CASE("Sound keeps its pitch at every rate, and its place", "[playback]") {
    for (const double rate : {0.25, 0.5, 0.75, 1.5, 2.0}) {
        Player player;
        player.open({Clips::shared().plain()});
        player->setRate(rate);
        player.seek(0.8); // 0.2 s before the tone
        startPlaying(player);
        player.play(1200ms);
        INFO(rate);
        CHECK(player->position() == Approx(0.8 + 1.17 * rate).margin(0.02));
        const auto& left = player.sound().runs.back().left;
        const auto first = std::find_if(left.begin(), left.end(), [](float sample) { return std::abs(sample) > 0.1F; });
        CHECK(double(first - left.begin()) / 48000 == Approx(0.2 / rate).margin(0.025 / rate));
        const auto from = static_cast<std::size_t>(first - left.begin()) + 4800;
        CHECK(pitchOf(left, from, left.size()) == Approx(1000).margin(25));
    }
    Player player;
    player.open({Clips::shared().plain()});
    player->setRate(9);
    CHECK(player->state().rate == Transport::maxRate);
    player->setRate(0);
    CHECK(player->state().rate == Transport::minRate);
}

TEST_CASE("The rate can change while it plays", "[playback]") {
    Player player;
    player.open({Clips::shared().plain()});
    startPlaying(player);
    player.play(530ms);
    CHECK(player->position() == Approx(0.5).margin(0.01));
    player->setRate(2);
    player.wait([&] { return player->isOnTime(); });
    player.play(530ms);
    CHECK(player->position() == Approx(1.5).margin(0.02));
    CHECK(player.shown(0) == static_cast<int>(std::floor(player->tick().position * 30 + 1e-4)));
}

TEST_CASE("One side or both are heard, louder or softer, without a click", "[playback]") {
    Player player;
    player.open({pitched(400), pitched(900)});
    startPlaying(player);
    const auto heardNow = [&] {
        player.play(400ms);
        return std::pair{player.sound().runs.back().left, player.sound().runs.back().left.size()};
    };
    const auto check = [&](double pitch, double loud) {
        const auto [left, size] = heardNow();
        if (pitch > 0)
            CHECK(pitchOf(left, size - 9600, size) == Approx(pitch).margin(10));
        CHECK(loudness(left, size - 9600, size) == Approx(loud).margin(0.005));
    };
    const double one = 0.125 / std::sqrt(2.0); // ffmpeg's sine has 1/8
    const double full = [&] {
        const auto [left, size] = heardNow();
        return loudness(left, size - 9600, size);
    }();
    CHECK(full == Approx(one).epsilon(0.35));
    check(400, full);
    player->setHeard(Heard::Second);
    check(900, full);
    player->setHeard(Heard::Both); // one in each ear
    check(400, full);
    const auto& right = player.sound().runs.back().right;
    CHECK(pitchOf(right, right.size() - 9600, right.size()) == Approx(900).margin(10));
    CHECK(loudness(right, right.size() - 9600, right.size()) == Approx(full).margin(0.005));
    player->setHeard(Heard::First);
    player->setVolume(0.5);
    check(400, full / 2);
    player->setMuted(true);
    check(0, 0);
    player->setMuted(false);
    check(400, full / 2);
    // No step between samples is greater than what both tones make at their loudest.
    const auto& left = player.sound().runs.back().left;
    const double steepest = full * std::sqrt(2.0) * 2 * 3.15 * (900 + 400) / 48000;
    double worst = 0;
    for (std::size_t i = 1; i < left.size(); ++i)
        worst = std::max(worst, double(std::abs(left[i] - left[i - 1])));
    CHECK(worst <= steepest);
    CHECK(player.sound().runs.size() == 1);
}

TEST_CASE("A range is looped without anything from outside it", "[playback]") {
    Player player;
    player.open({Clips::shared().plain()});
    player->setLoop(0.9, 1.4);
    player.seek(1.2);
    startPlaying(player);
    QList<int> seen;
    int rounds = 0;
    double last = 1.2;
    for (int i = 0; i < 300; ++i) {
        player.clock().advance(7ms);
        player->advance();
        player.wait([&] { return player->isOnTime(); });
        CHECK(player.shown(0) >= 27);
        CHECK(player.shown(0) <= 41);
        rounds += player->position() < last;
        last = player->position();
    }
    CHECK(rounds >= 3);
    CHECK(player.ends() == 0);
    // A whole round: 0.1 s of silence, the tone, and silence behind the end.
    const auto& left = player.sound().runs[1].left;
    CHECK(loudness(left, 0, 4700) < 0.01);
    CHECK(loudness(left, 5000, 23900) > 0.3);
    CHECK(loudness(left, 24000, left.size()) == 0);

    player->clearLoop();
    player.wait([&] { return player->isOnTime(); });
    player.play(800ms);
    CHECK(player->position() > 1.6);
    player->setLoop(0.5, 1); // it is behind that
    player.play(20ms);
    player.wait([&] { return player->isOnTime(); });
    CHECK(player->position() == Approx(0.5).margin(0.02));
}

TEST_CASE("Loops are bounded to the time line, and too short ones refused", "[playback]") {
    Player player;
    player.open({Clips::shared().plain()});
    player->setLoop(-1, 99);
    CHECK(player->state().loop == LoopRange{0, player->state().end});
    player->setLoop(1, 1.05);
    player->setLoop(2, 1);
    player->setLoop(50, 60);
    player->setLoop(0, std::nan(""));
    CHECK(player->state().loop == LoopRange{0, player->state().end});
    player->clearLoop();
    CHECK_FALSE(player->state().loop.has_value());
}

TEST_CASE("Clips of unequal length and any offset hold their nearest pictures", "[playback]") {
    const QString brief =
        Clips::shared().make(u"brief.mp4"_s, {u"-i"_s, Clips::shared().plain(), u"-t"_s, u"1"_s, u"-c"_s, u"copy"_s});
    Player player;
    player.open({Clips::shared().plain(), brief});
    player.seek(2);
    CHECK(player.shown(0) == 60);
    CHECK(player.shown(1) == 29);
    player->setOffset(-0.6);
    player.settle();
    CHECK(player->state().begin == -0.6);
    CHECK(player->state().end == Approx(4).margin(0.05));
    player.seek(-0.3);
    CHECK(player->position() == -0.3);
    CHECK(player.shown(0) == 0);
    CHECK(player.shown(1) == 9);
    player->setOffset(5);
    player.settle();
    CHECK(player->position() == 0);
    CHECK(player->state().end == Approx(6).margin(0.05));
    CHECK(player.shown(1) == 0);
    player.seek(4.6); // in the hole between them
    CHECK(player.shown(0) == 119);
    CHECK(player.shown(1) == 0);
    player.seek(5.5);
    CHECK(player.shown(1) == 15);
    startPlaying(player);
    player.play(300ms);
    CHECK(player.shown(1) == static_cast<int>(std::floor((player->tick().position - 5) * 30 + 1e-4)));
}

TEST_CASE("Of a clip that has a range nothing else is on the time line, seen or heard", "[playback]") {
    Player player;
    player.open({Clips::shared().plain()});
    player->setRange(0, {1, 2});
    player.settle();
    CHECK(player->state().begin == 1);
    CHECK(player->state().end == 2);
    CHECK(player.shown(0) == 30);
    player.seek(3);
    CHECK(player->position() == 2);
    player->setRange(0, {2, 1}); // is none
    player.settle();
    CHECK(player->state().begin == 0);
    CHECK(player->state().end == Approx(4).margin(0.05));

    player.open({Clips::shared().plain(), pitched(500)});
    player->setRange(1, {1, 2});
    player->setHeard(Heard::Second);
    player->setOffset(-1); // both begin together
    player.settle();
    CHECK(player->state().begin == 0);
    CHECK(player->state().end == Approx(4).margin(0.05));
    player.seek(3);
    CHECK(player.shown(0) == 90);
    CHECK(player.shown(1) == 60);
    player->setOffset(0);
    player.seek(0.5);
    CHECK(player.shown(0) == 15);
    CHECK(player.shown(1) == 30);
    startPlaying(player);
    player.play(2500ms);
    const auto& left = player.sound().runs.back().left;
    for (std::size_t i = 0; i < left.size(); i += 10) {
        const double at = 0.5 + double(i) / 48000;
        if (at < 0.999 || at > 2.001)
            REQUIRE(std::abs(left[i]) < 1e-3F);
    }
    const auto loudest = [&](double from, double to) {
        return *std::max_element(left.begin() + static_cast<std::ptrdiff_t>((from - 0.5) * 48000),
                                 left.begin() + static_cast<std::ptrdiff_t>((to - 0.5) * 48000));
    };
    CHECK(loudest(1.1, 1.9) > 0.05F);
    CHECK(player.shown(1) == 60); // stands since
}

namespace {

/// Sections of 1 s and 2 s in the first clip, of 1.5 s and 1 s in the second.
const QList<PairEvent> sections{{0.5, 0.5}, {1.5, 2}, {3.5, 3}};

/// What each side shows at a moment of the common time line, by hand: waiting is showing the last picture of the
/// section.
QList<int> shownInSections(double time) {
    const double first = time < 1.5 ? time : time < 2 ? 1.4999 : time - 0.5;
    const double second = time < 3 ? time : time < 4 ? 2.9999 : time - 1;
    const auto picture = [](double own) { return std::clamp(static_cast<int>(std::floor(own * 30 + 1e-6)), 0, 119); };
    return {picture(first), picture(second)};
}

} // namespace

TEST_CASE("Aligned by sections, each begins in both at one moment and the shorter side waits", "[playback]") {
    Player player;
    player.open({Clips::shared().plain(), Clips::shared().plain()});
    player->setMap(PairMap(sections));
    player.settle();
    CHECK(player->state().begin == 0);
    CHECK(player->state().end == Approx(5).margin(0.05));
    for (const double time : {0.0, 0.5, 1.0, 1.49, 1.5, 1.7, 1.99, 2.0, 2.5, 2.99, 3.0, 3.5, 3.99, 4.0, 4.4, 4.9}) {
        player.seek(time);
        INFO(time << " s");
        CHECK(QList<int>{player.shown(0), player.shown(1)} == shownInSections(time));
    }
}

TEST_CASE("Played by sections, every tick shows both sides of one moment and no picture is missed", "[playback]") {
    Player player;
    player.open({Clips::shared().plain(), Clips::shared().plain()});
    player->setMap(PairMap(sections));
    player.settle();
    startPlaying(player);
    player.play(5500ms);
    CHECK(player.ends() == 1);
    QList<int> first;
    for (const PlaybackTick& tick : player.ticks()) {
        const QList<int> shown{Clips::indexOf(tick.decks[0].image), Clips::indexOf(tick.decks[1].image)};
        INFO(tick.position << " s");
        CHECK(shown == shownInSections(std::min(tick.position, 4.99)));
        if (first.isEmpty() || first.last() != shown[0])
            first.append(shown[0]);
    }
    REQUIRE(first.size() == 120);
    CHECK(std::is_sorted(first.begin(), first.end()));
}

TEST_CASE("A side that waits is silent, and is heard again from where it stopped", "[playback]") {
    Player player;
    player.open({pitched(400), pitched(900)});
    player->setMap(PairMap(sections));
    player->setHeard(Heard::Both);
    player.settle();
    startPlaying(player);
    player.play(4900ms);
    const auto& run = player.sound().runs.back();
    const auto at = [](double seconds) { return static_cast<std::size_t>(seconds * 48000); };
    CHECK(pitchOf(run.left, at(0.6), at(1.4)) == Approx(400).margin(10));
    CHECK(loudness(run.left, at(1.51), at(1.99)) == 0);
    CHECK(pitchOf(run.left, at(2.05), at(2.95)) == Approx(400).margin(10));
    CHECK(pitchOf(run.right, at(1.55), at(1.95)) == Approx(900).margin(10));
    CHECK(loudness(run.right, at(3.01), at(3.99)) == 0);
    CHECK(pitchOf(run.right, at(4.05), at(4.7)) == Approx(900).margin(10));
    // It fades, and does not break off.
    double worst = 0;
    for (std::size_t i = at(1.4); i < at(2.1); ++i)
        worst = std::max(worst, double(std::abs(run.left[i] - run.left[i - 1])));
    CHECK(worst <= 0.125 * 1.2 * 2 * 3.15 * 400 / 48000);
}

TEST_CASE("Steps go on with the other side's pictures while the one that leads waits", "[playback]") {
    Player player(false);
    player.open({Clips::shared().plain(), Clips::shared().plain()});
    player->setMap(PairMap(sections));
    player.settle();
    player.seek(1.4);
    QList<double> there;
    for (int i = 0; i < 30; ++i) {
        player.step(1);
        there.append(player->position());
        INFO(player->position() << " s");
        CHECK(QList<int>{player.shown(0), player.shown(1)} == shownInSections(player->position()));
    }
    CHECK(there.last() == Approx(2.4).margin(0.07)); // nothing was jumped over
    QList<int> back;
    for (int i = 0; i < 30; ++i) {
        player.step(-1);
        if (back.isEmpty() || back.last() != player.shown(1))
            back.append(player.shown(1));
    }
    CHECK(player->position() == Approx(1.4).margin(0.07));
    for (qsizetype i = 1; i < back.size(); ++i)
        CHECK(back[i] == back[i - 1] - 1);
}

TEST_CASE("Another alignment leaves the first clip where it is", "[playback]") {
    Player player;
    player.open({Clips::shared().plain(), Clips::shared().plain()});
    player.seek(3);
    CHECK(player.shown(0) == 90);
    player->setMap(PairMap(sections));
    player.settle();
    CHECK(player->position() == Approx(3.5));
    CHECK(player.shown(0) == 90);
    player->setOffset(1);
    player.settle();
    CHECK(player->position() == Approx(3));
    CHECK(player.shown(0) == 90);
    CHECK(player.shown(1) == 60);
}

TEST_CASE("Scrubbing is heard in short pieces of where it came to, and steps and seeks are not", "[playback]") {
    Player player;
    player.open({pitched(400), pitched(900)});
    player->scrub(1);
    player.settle();
    CHECK(player.sound().runs.empty()); // off at first
    player->setScrubSound(true);
    player.seek(1);
    player.step(1);
    CHECK(player.sound().runs.empty());
    player->scrub(2);
    player.settle();
    player.wait([&] { return player.sound().isPlaying; });
    REQUIRE(player.sound().runs.size() == 1);
    player.clock().advance(300ms);
    player->scrub(2.5); // the output is looked at
    player.settle();
    player.wait([&] { return !player.sound().runs[0].left.empty(); });
    const std::vector<float> grain = player.sound().runs[0].left;
    REQUIRE(grain.size() > 4800);
    CHECK(pitchOf(grain, 480, 3360) == Approx(400).margin(20));
    CHECK(loudness(grain, 480, 3360) > 0.05);
    CHECK(std::abs(grain[1]) < 0.01); // faded in
    CHECK(loudness(grain, 3840, grain.size()) == 0);
    CHECK_FALSE(player->state().playing);
    // The device is let go of when nothing more comes.
    player.wait([&] { return !player.sound().isPlaying; });
    // Playing has the device for itself.
    player->scrub(1);
    player->play();
    player.wait([&] { return player->isOnTime(); });
    player.play(500ms);
    CHECK(pitchOf(player.sound().runs.back().left, 9600, 19200) == Approx(400).margin(10));
}

TEST_CASE("The offset changes while playing, and playing goes on", "[playback]") {
    Player player;
    player.open({Clips::shared().plain(), Clips::shared().plain()});
    startPlaying(player);
    player.play(500ms);
    player->setOffset(0.2);
    player.wait([&] { return player->isOnTime(); });
    player.play(500ms);
    CHECK(player->position() == Approx(0.94).margin(0.01));
    CHECK(player.shown(0) - player.shown(1) == 6);
}

TEST_CASE("Steps are those of the deck that leads", "[playback]") {
    const QString slow = Clips::shared().pattern(u"slow.mp4"_s, 40, 10, {320, 240},
                                                 words(u"-c:v libx264 -bf 2 -g 20 -pix_fmt yuv420p -an"_s));
    Player player;
    player.open({Clips::shared().plain(), slow});
    player.seek(1);
    player.step(1);
    CHECK(player.shown(0) == 31);
    CHECK(player.shown(1) == 10);
    player->setLeading(1);
    player.step(1);
    CHECK(player->position() == Approx(1.1));
    CHECK(player.shown(0) == 33);
    CHECK(player.shown(1) == 11);
    player.step(-2);
    CHECK(player.shown(0) == 27);
    CHECK(player.shown(1) == 9);
    startPlaying(player);
    player.play(300ms);
    player.step(1);
    CHECK_FALSE(player->state().playing);
    CHECK(player.shown(1) == static_cast<int>(std::lround(player->position() * 10)));
}

TEST_CASE("Both pictures of every tick belong together, also while they are dragged about", "[playback]") {
    Player player;
    player.open({Clips::shared().plain(), Clips::shared().plain()});
    const auto before = player.ticks().size();
    for (int i = 1; i <= 40; ++i) {
        player->scrub(i * 0.09);
        CHECK(player->position() == Approx(i * 0.09));
        QThread::msleep(3);
        QCoreApplication::processEvents();
    }
    player.settle();
    CHECK(player.shown(0) == 108);
    CHECK(player.ticks().size() - before >= 3);
    for (const PlaybackTick& tick : player.ticks())
        CHECK(Clips::indexOf(tick.decks[0].image) == Clips::indexOf(tick.decks[1].image));
}

TEST_CASE("However commands are hammered, the last one is carried out", "[playback]") {
    test::SeededRandom random(20);
    const QStringList paths{Clips::shared().plain(), pitched(400)};
    Player player;
    player.open(paths);
    for (int round = 0; round < 40; ++round) {
        for (int i = 0; i < 12; ++i) {
            const double position = double(random.below(4000)) / 1000;
            switch (random.below(10)) {
            case 0:
                player->play();
                break;
            case 1:
                player->pause();
                break;
            case 2:
                player->step(static_cast<int>(random.below(5)) - 2);
                break;
            case 3:
                player->setRate(0.25 + double(random.below(8)) / 4);
                break;
            case 4:
                player->setOffset(double(random.below(10)) / 10);
                break;
            case 5:
                player->jump(position - 2);
                break;
            case 6:
                player.clock().advance(30ms);
                player->advance();
                break;
            case 7:
                player->scrub(position);
                break;
            default:
                player->seek(position);
            }
            if (random.oneIn(3))
                QCoreApplication::processEvents();
        }
        const double position = double(random.below(4000)) / 1000;
        player->pause();
        player->setOffset(0.5);
        player->seek(position);
        player.settle();
        INFO("round " << round << ", " << position << " s");
        CHECK(player->position() == position);
        CHECK(player.shown(0) == std::clamp(static_cast<int>(std::floor(position * 30 + 1e-4)), 0, 119));
        CHECK(player.shown(1) == std::clamp(static_cast<int>(std::floor((position - 0.5) * 30 + 1e-4)), 0, 119));
    }
    CHECK(player.problems().isEmpty());
}

TEST_CASE("Sound alone plays, and so do pictures without sound", "[playback]") {
    {
        Player player;
        player.open({soundAlone()});
        CHECK(player->tick().decks[0].image.isNull());
        startPlaying(player);
        player.play(530ms);
        CHECK(player->position() == Approx(0.5).margin(0.01));
        player.step(1);
        CHECK(player->position() == Approx(0.54).margin(0.01));
        CHECK(player.sound().runs.size() == 1);
    }
    Player player;
    player.open({silent()});
    startPlaying(player);
    player.play(500ms);
    CHECK(player->position() == Approx(0.5));
    CHECK(player.shown(0) == 15);
    CHECK(player.sound().runs.empty());
    CHECK(player.lost().isEmpty());
}

TEST_CASE("Without a device for sound it plays by the steady clock and says so once", "[playback]") {
    Player player;
    player.sound().script.failsAfter = 0ms;
    player.open({Clips::shared().plain()});
    for (int i = 0; i < 3; ++i) {
        startPlaying(player);
        player.play(500ms);
        CHECK(player->state().soundProblem.has_value());
        player->pause();
        player.settle();
    }
    CHECK(player.lost().size() == 1);
    CHECK(player->position() == Approx(1.5).margin(0.02));
    CHECK(player.shown(0) == static_cast<int>(std::floor(player->position() * 30 + 1e-4)));
    CHECK(player.problems().isEmpty());
    // Another device.
    player.sound().script = {};
    player->setOutput(player.newOutput());
    CHECK_FALSE(player->state().soundProblem.has_value());
    startPlaying(player);
    player.play(500ms);
    CHECK_FALSE(player.sound().runs.back().left.empty());
    CHECK(player.lost().size() == 1);
}

TEST_CASE("A device that is lost, or stands still, does not stop the pictures", "[playback]") {
    const bool fails = GENERATE(true, false);
    Player player;
    (fails ? player.sound().script.failsAfter : player.sound().script.stallsAfter) = 500ms;
    player.open({Clips::shared().plain()});
    startPlaying(player);
    double last = 0;
    for (int i = 0; i < 200; ++i) {
        player.play(10ms, 10ms);
        CHECK(player->position() >= last);
        CHECK(player->position() - last <= 0.06);
        last = player->position();
    }
    CHECK(last == Approx(1.97).margin(0.03));
    CHECK(player.shown(0) == static_cast<int>(std::floor(player->tick().position * 30 + 1e-4)));
    CHECK(player.lost().size() == 1);
    if (fails)
        return;
    // It goes on after all: so does the sound, at its place.
    player.sound().script.stallsAfter.reset();
    player.play(300ms);
    player.wait([&] { return player->isOnTime(); });
    CHECK_FALSE(player->state().soundProblem.has_value());
    CHECK(player.sound().runs.size() == 2);
    const double begun = player->position();
    player.play(500ms);
    CHECK(player->position() == Approx(begun + 0.5).margin(0.05));
    CHECK(player.lost().size() == 1);
}

TEST_CASE("The position is what is heard, by the device's clock and its latency", "[playback]") {
    Player player;
    player.sound().script.speed = 1.005;
    player->setLatency(120ms);
    player.open({Clips::shared().plain()});
    startPlaying(player);
    player.play(3s);
    const double heard = std::chrono::duration<double>(player.sound().heard).count();
    CHECK(heard > 2.98);
    CHECK(player->position() == Approx(heard - 0.12).margin(0.01));
}

TEST_CASE("Pictures are made anew in another size while paused", "[playback]") {
    Player player;
    player->setPictureSize(0, {160, 160});
    player.open({Clips::shared().plain(), Clips::shared().plain()});
    player.seek(1);
    CHECK(player->tick().decks[0].image.size() == QSize(160, 120));
    CHECK(player->tick().decks[1].image.size() == QSize(320, 240));
    player->setPictureSize(0, {800, 500});
    player.wait([&] { return player->tick().decks[0].image.size() == QSize(666, 500); });
    CHECK(player.shown(0) == 30);
    CHECK(player->tick().position == 1);
    startPlaying(player);
    player.play(200ms);
    CHECK(player->tick().decks[0].image.size() == QSize(666, 500));
}

TEST_CASE("A clip that cannot be played says why, and the other one plays", "[playback]") {
    const QString text = Clips::shared().bytes(u"text.mp4"_s, "Dear all,\n");
    Player player;
    player.open({u"/nowhere/at/all.mp4"_s});
    REQUIRE(player.problems().size() == 1);
    CHECK(player->state().problem->code == ErrorCode::NotFound);
    CHECK(player->state().duration() == 0);
    player->play();
    player.step(1);
    for (const QStringList& paths :
         {QStringList{text, Clips::shared().plain()}, QStringList{Clips::shared().plain(), text}}) {
        const int good = paths[0] == text ? 1 : 0;
        player.open(paths);
        CHECK(player->state().problem->code == ErrorCode::Media);
        player.seek(1);
        CHECK(player.shown(good) == 30);
        CHECK(player.shown(1 - good) == -1);
        player.step(1);
        CHECK(player.shown(good) == 31);
        startPlaying(player);
        player.play(300ms);
        CHECK(player.shown(good) > 35);
        player->pause();
    }
    CHECK(player.problems().size() == 3);
    player.open({Clips::shared().plain()});
    CHECK_FALSE(player->state().problem.has_value());
}

TEST_CASE("A damaged clip plays on to its end", "[playback]") {
    QFile file(Clips::shared().plain());
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray content = file.readAll();
    const qsizetype media = content.indexOf("mdat");
    for (qsizetype i = media + content.size() / 3; i < media + content.size() / 3 + 6000; ++i)
        content[i] = static_cast<char>(i * 7);
    Player player;
    player.open({Clips::shared().bytes(u"damaged.mp4"_s, content)});
    for (const double position : {3.9, 0.2, 1.5, 2.0, 0.0}) {
        player.seek(position);
        CHECK_FALSE(player->tick().decks[0].image.isNull());
    }
    player->play();
    for (int i = 0; i < 500 && player->state().playing; ++i) {
        player.clock().advance(10ms);
        player->advance();
        QThread::msleep(2);
        QCoreApplication::processEvents();
    }
    player.settle();
    CHECK(player.ends() == 1);
    CHECK(player.shown(0) == 119);
}

TEST_CASE("A clip that is cut off or deleted under us neither stops nor crashes it", "[playback]") {
    const QString path = copyOf(Clips::shared().plain(), u"shrinking.mp4"_s);
    Player player;
    player.open({path, Clips::shared().plain()});
    startPlaying(player);
    player.play(300ms);
    QFile file(path);
    REQUIRE(file.resize(file.size() / 2));
    for (int i = 0; i < 500 && player->state().playing; ++i) {
        player.clock().advance(10ms);
        player->advance();
        QThread::msleep(2);
        QCoreApplication::processEvents();
    }
    player.settle();
    CHECK(player.ends() == 1);
    CHECK(player.shown(1) == 119);
    REQUIRE(player->problemOf(0));
    CHECK(player->problemOf(0)->code == ErrorCode::Corrupt);
    CHECK_FALSE(player->problemOf(1));
    player.seek(0.3);
    CHECK(player.shown(1) == 9);
    player.seek(3.5);
    CHECK(player.shown(1) == 105);
#ifndef Q_OS_WIN // there an open file cannot be deleted
    const QString other = copyOf(Clips::shared().plain(), u"deleted.mp4"_s);
    player.open({other});
    REQUIRE(QFile::remove(other));
    player.seek(2.5);
    CHECK(player.shown(0) == 75);
#endif
}

TEST_CASE("It can go at any moment", "[playback]") {
    test::SeededRandom random(3);
    for (int i = 0; i < 40; ++i) {
        Player player;
        player->open({Clips::shared().plain(), pitched(400)});
        if (i % 4 > 0)
            player.settle();
        if (i % 4 > 1)
            player->play();
        if (i % 4 > 2)
            player->seek(3);
        for (quint64 events = random.below(6); events > 0; --events) {
            QCoreApplication::processEvents();
            player.clock().advance(20ms);
            player->advance();
        }
        if (i % 3 == 0)
            player->open({silent()});
        if (i % 3 == 1)
            player->close();
    }
    SUCCEED();
}

TEST_CASE("Commands while it opens are carried out afterwards", "[playback]") {
    Player player;
    player->open({Clips::shared().plain(), Clips::shared().plain()});
    CHECK(player->state().phase == TransportState::Phase::Opening);
    player->setOffset(0.5);
    player->setLoop(1, 2);
    player->seek(1.5);
    player->play();
    CHECK(player->position() == 1.5);
    player.wait([&] { return player->isOnTime(); });
    CHECK(player.shown(0) == 45);
    CHECK(player.shown(1) == 30);
    CHECK(player->state().loop == LoopRange{1, 2});
    player->close();
    CHECK(player->state().phase == TransportState::Phase::Empty);
    player->play();
    player->seek(1);
    player->step(1);
    CHECK_FALSE(player->state().playing);
}
