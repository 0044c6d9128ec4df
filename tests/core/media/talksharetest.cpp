// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/talkshare.h"

#include "tests/support/catch.h"
#include "tests/support/clips.h"
#include "tests/support/spoken.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Two people in turn, each in a channel of their own: left begins; at the end both at once.
struct Call {
    Sound left;
    Sound right;
    double leftSeconds = 0;
    double rightSeconds = 0;
    double together = 0;
};

Call call() {
    const Sound one = spoken(u"en"_s, 150, sentences().first(2), {0.4}).sound; // a monologue
    const Sound two = spoken(u"en-us+f2"_s, 150, sentences().mid(3, 1), {1}).sound;
    const Sound three = spoken(u"en"_s, 150, sentences().mid(5, 1), {1}).sound;
    Call made;
    made.left = one;
    made.left.silence(two.seconds());
    made.left.append(three);
    made.right.rate = one.rate;
    made.right.silence(one.seconds());
    made.right.append(two);
    made.right.append(two);
    // Half a second of silence at both ends of each.
    made.leftSeconds = one.seconds() - 1 + three.seconds() - 1;
    made.rightSeconds = 2 * (two.seconds() - 1);
    made.together = std::min(two.seconds(), three.seconds()) - 1;
    return made;
}

std::optional<TalkShare> shareOf(const std::vector<Sound>& channels) {
    const QString path = Clips::shared().path(u"call.wav"_s);
    writeWav(path, channels);
    GR_REQUIRE_VALUE(const std::optional<TalkShare> share, talkShare(path));
    return share;
}

Sound sum(const Sound& one, const Sound& other, float factor) {
    Sound result = one;
    result.samples.resize(std::max(one.samples.size(), other.samples.size()), 0.0F);
    for (std::size_t i = 0; i < other.samples.size(); ++i)
        result.samples[i] += factor * other.samples[i];
    return result;
}

void check(const std::optional<TalkShare>& share, const Call& made) {
    REQUIRE(share);
    CHECK(share->sides[0].speakingSeconds == Approx(made.leftSeconds).margin(0.4)); // less 0.4 s between sentences
    CHECK(share->sides[1].speakingSeconds == Approx(made.rightSeconds).margin(0.3));
    CHECK(share->sides[0].share == Approx(made.leftSeconds / (made.leftSeconds + made.rightSeconds)).margin(0.03));
    CHECK(share->sides[0].share + share->sides[1].share == Approx(1));
    CHECK(share->overlapSeconds == Approx(made.together).margin(0.2));
    CHECK(share->sides[0].longest.begin == Approx(0.5).margin(0.1));
}

} // namespace

TEST_CASE("Two speakers in two channels are told apart") {
    const Call made = call();
    check(shareOf({made.left, made.right}), made);
}

TEST_CASE("Who is heard through the other's microphone does not speak there") {
    const Call made = call();
    check(shareOf({sum(made.left, made.right, 0.08F), sum(made.right, made.left, 0.08F)}), made);
}

TEST_CASE("A monologue ends where the other one takes the turn") {
    const Call made = call();
    const auto share = shareOf({made.left, made.right});
    REQUIRE(share);
    // Left's two sentences, not those and the last one.
    const Sound one = spoken(u"en"_s, 150, sentences().first(2), {0.4}).sound;
    CHECK(share->sides[0].longest.end == Approx(one.seconds() - 0.5).margin(0.1));
}

TEST_CASE("One microphone in two channels, or one channel, is no pair of speakers") {
    const Call made = call();
    const Sound both = sum(made.left, made.right, 1);
    CHECK_FALSE(shareOf({both, both}));
    CHECK_FALSE(shareOf({both, both.times(0.7F)}));
    CHECK_FALSE(shareOf({both}));
    Sound silence = both;
    std::fill(silence.samples.begin(), silence.samples.end(), 0.0F);
    CHECK_FALSE(shareOf({both, silence}));
}
