// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/timecode.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

FrameRate rate(const QString& name) {
    GR_REQUIRE_VALUE(const FrameRate found, frameRateFrom(name));
    return found;
}

bool isRefused(const QString& timecode, const QString& rateName) {
    const auto frame = framesOf(timecode, rate(rateName));
    return !frame && frame.error().code == ErrorCode::Invalid && frame.error().message.contains(u'"' + timecode + u'"');
}

} // namespace

TEST_CASE("frame rates are known by their names", "[timecode]") {
    CHECK(rate(u"25"_s) == FrameRate{25, false, false});
    CHECK(rate(u"23.976"_s) == FrameRate{24, true, false});
    CHECK(rate(u"23.98"_s) == FrameRate{24, true, false});
    CHECK(rate(u"29.97"_s) == FrameRate{30, true, false});
    CHECK(rate(u"29.97DF"_s) == FrameRate{30, true, true});
    CHECK(rate(u"59.94df"_s) == FrameRate{60, true, true});
    for (const QString& bad :
         {u""_s, u"0"_s, u"-25"_s, u"nan"_s, u"inf"_s, u"241"_s, u"29.5"_s, u"25df"_s, u"23.976df"_s, u"fast"_s})
        GR_REQUIRE_ERROR(frameRateFrom(bad), ErrorCode::Invalid);
    for (const QString& name : {u"24"_s, u"25"_s, u"23.976"_s, u"29.97"_s, u"29.97df"_s, u"59.94df"_s, u"60"_s})
        CHECK(frameRateName(rate(name)) == name);
}

TEST_CASE("drop-frame time codes leave labels out as in SMPTE ST 12-1", "[timecode]") {
    const FrameRate ntsc = rate(u"29.97df"_s);
    CHECK(framesOf(u"00;11;23;01"_s, ntsc) == 20471);
    CHECK(ntsc.seconds(20471) == Approx(683.049).margin(0.0005));
    CHECK(framesOf(u"00;00;59;29"_s, ntsc) == 1799);
    CHECK(framesOf(u"00;01;00;02"_s, ntsc) == 1800);
    CHECK(framesOf(u"00:09:59;29"_s, ntsc) == 17981);
    CHECK(framesOf(u"00;10;00;00"_s, ntsc) == 17982);
    CHECK(framesOf(u"01;00;00;00"_s, ntsc) == 107892); // an hour of the clock to 3.6 ms
    CHECK(isRefused(u"00;01;00;00"_s, u"29.97df"_s));
    CHECK(isRefused(u"00;01;00;01"_s, u"29.97df"_s));

    const FrameRate fast = rate(u"59.94df"_s);
    CHECK(framesOf(u"00;01;00;04"_s, fast) == 3600);
    CHECK(framesOf(u"00;10;00;00"_s, fast) == 35964);
    CHECK(isRefused(u"00;01;00;03"_s, u"59.94df"_s));

    CHECK(framesOf(u"00;01;00;02"_s, rate(u"29.97"_s)) == 1800); // the semicolon says it
    CHECK(framesOf(u"00:01:00:02"_s, ntsc) == 1800);             // the rate says it
    CHECK(framesOf(u"00:01:00:02"_s, rate(u"29.97"_s)) == 1802);
}

TEST_CASE("other time codes count every frame, and none that is not there", "[timecode]") {
    CHECK(framesOf(u"00:00:12:05"_s, rate(u"25"_s)) == 305);
    CHECK(framesOf(u"1:2:3:4"_s, rate(u"24"_s)) == (3600 + 120 + 3) * 24 + 4);
    for (const QString& bad : {u"00:00:12:25"_s, u"00:60:00:00"_s, u"00:00:60:00"_s, u"24:00:00:00"_s, u"00;00;12;05"_s,
                               u"00:00:12"_s, u"00:00:12:"_s, u"-00:00:12:05"_s, u"00:00:12:5x"_s})
        CHECK(isRefused(bad, u"25"_s));
}

TEST_CASE("every frame's label is read back as that frame", "[timecode]") {
    for (const QString& name : {u"25"_s, u"23.976"_s, u"29.97"_s, u"29.97df"_s, u"59.94df"_s}) {
        const FrameRate one = rate(name);
        QString before;
        for (qint64 frame = 0; frame < 25 * 60 * one.counted; frame += frame % 1800 < 5 ? 1 : 97) {
            const QString label = timecodeOf(frame, one);
            INFO(name.toStdString() << " " << frame << " " << label.toStdString());
            REQUIRE(framesOf(label, one) == frame);
            REQUIRE(one.frames(one.seconds(frame)) == frame);
            REQUIRE(label > before);
            before = label;
        }
    }
    CHECK(timecodeOf(1799, rate(u"29.97df"_s)) == u"00;00;59;29"_s);
    CHECK(timecodeOf(1800, rate(u"29.97df"_s)) == u"00;01;00;02"_s);
    CHECK(timecodeOf(17981, rate(u"29.97df"_s)) == u"00;09;59;29"_s);
    CHECK(timecodeOf(17982, rate(u"29.97df"_s)) == u"00;10;00;00"_s);
    CHECK(timecodeOf(3600, rate(u"59.94df"_s)) == u"00;01;00;04"_s);
    CHECK(timecodeOf(3661 * 25 + 3, rate(u"25"_s)) == u"01:01:01:03"_s);
}
