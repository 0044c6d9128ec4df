// SPDX-License-Identifier: GPL-3.0-or-later
// An exported comparison shows what the screen shows.
#include "core/media/pairexport.h"

#include "core/base/file.h"
#include "tests/core/media/player.h"

#include <QDir>
#include <QTemporaryDir>

#include <cmath>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::Clips;
using test::Player;

namespace {

QStringList words(const QString& text) {
    return text.split(u' ', Qt::SkipEmptyParts);
}

constexpr const char* coding = "-c:v libx264 -preset veryfast -bf 2 -g 30 -pix_fmt yuv420p -c:a aac";

QString at25() {
    return Clips::shared().pattern(u"export25.mp4"_s, 100, 25, {320, 240}, words(QLatin1StringView(coding)));
}

QString varying() {
    return Clips::shared().pattern(
        u"export-vfr.mkv"_s, 110, 30, {320, 240},
        words(u"-vf select='not(eq(mod(n\\,7)\\,3))*not(between(n\\,40\\,61))' -fps_mode vfr "_s +
              QLatin1StringView(coding)));
}

QString pitched(int hertz) {
    const QString tone = u"sine=frequency=%1:sample_rate=48000:duration=4"_s.arg(hertz);
    return Clips::shared().make(u"export-tone%1.mp4"_s.arg(hertz),
                                QStringList{u"-i"_s, Clips::shared().plain(), u"-f"_s, u"lavfi"_s, u"-i"_s, tone} +
                                    words(u"-map 0:v -map 1:a -c:v copy -c:a aac"_s));
}

double pitchOf(const QList<float>& samples, double from, double to) {
    int passes = 0;
    for (auto i = static_cast<qsizetype>(from * 48000); i < static_cast<qsizetype>(to * 48000); ++i)
        passes += samples[i - 1] < 0 && samples[i] >= 0;
    return passes / (to - from);
}

PairExport wishFor(const QString& one, const QString& other) {
    PairExport wish;
    wish.sides[0].path = one;
    wish.sides[1].path = other;
    wish.size = {640, 360};
    return wish;
}

/// The number in a side's picture of a frame of the video.
int indexIn(const QImage& frame, const PairExport& wish, int side, QSize shown) {
    const QRect box =
        pairPlaces(wish.layout, wish.size, wish.size.width() / 64).boxes.at(static_cast<std::size_t>(side));
    QRect place(QPoint(), shown.scaled(box.size(), Qt::KeepAspectRatio));
    place.moveTopLeft(box.topLeft() + QPoint((box.width() - place.width()) / 2, (box.height() - place.height()) / 2));
    return Clips::indexOf(frame.copy(place));
}

/// Every picture of the video has the pair that the transport shows at its moment.
void checkPairs(const PairExport& wish) {
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"pair.mp4"_s);
    GR_REQUIRE_VALUE(const PairVideo video, exportPair(wish, target, false));
    Player player(false);
    player.open({wish.sides[0].path, wish.sides[1].path});
    for (const int side : {0, 1})
        player->setRange(side, wish.sides.at(static_cast<std::size_t>(side)).range);
    player->setMap(wish.map);
    player.settle();
    const QList<test::SeenFrame> frames = Clips::framesOf(target);
    REQUIRE(frames.size() == video.pictures);
    CHECK(video.begin == Approx(wish.range ? wish.range->begin : player->state().begin).margin(1e-9));
    CHECK(
        video.duration ==
        Approx(wish.range ? wish.range->end - wish.range->begin : player->state().duration()).margin(1.01 / video.fps));
    int wrong = 0;
    for (qsizetype i = 0; i < frames.size(); ++i) {
        player.seek(video.begin + double(i) / video.fps);
        const QList<int> screen{player.shown(0), player.shown(1)};
        const QList<int> made{indexIn(frames[i].image, wish, 0, player->info(0).size),
                              indexIn(frames[i].image, wish, 1, player->info(1).size)};
        INFO("picture " << i);
        CHECK(frames[i].time == Approx(double(i) / video.fps).margin(0.001));
        if (made != screen && ++wrong < 5)
            CHECK(made == screen);
    }
    CHECK(wrong == 0);
}

} // namespace

TEST_CASE("The pictures of an exported comparison are those of the screen, 25 beside 30 a second", "[pairexport]") {
    checkPairs(wishFor(Clips::shared().plain(), at25()));
}

TEST_CASE("They are so with an offset, below each other, and in a range", "[pairexport]") {
    PairExport wish = wishFor(at25(), Clips::shared().plain());
    wish.map = PairMap(-0.73);
    wish.layout.form = PairForm::Stacked;
    checkPairs(wish);
    wish.range = LoopRange{0.517, 1.9};
    checkPairs(wish);
}

TEST_CASE("They are so with a rate that varies and with a turned clip", "[pairexport]") {
    checkPairs(wishFor(varying(), Clips::shared().turned(u"export-turned.mp4"_s, QTransform(0, 1, -1, 0, 0, 0))));
}

TEST_CASE("They are so section by section, and of what of a clip is shown alone", "[pairexport]") {
    PairExport wish = wishFor(Clips::shared().plain(), at25());
    wish.map = PairMap(QList<PairEvent>{{0.5, 0.5}, {1.5, 2}, {3.5, 3}});
    checkPairs(wish);
    wish.sides[1].range = {0.3, 3.4};
    checkPairs(wish);
}

TEST_CASE("An inset and a wipe are where they are on the screen", "[pairexport]") {
    const QTemporaryDir folder;
    PairExport wish = wishFor(Clips::shared().plain(), at25());
    wish.size = {1280, 720};
    wish.layout = {PairForm::Inset, 0.5, InsetCorner::TopLeft};
    wish.range = LoopRange{1, 1.5};
    const QString inset = folder.filePath(u"inset.mp4"_s);
    GR_REQUIRE_OK(exportPair(wish, inset, false));
    for (const test::SeenFrame& frame : Clips::framesOf(inset).mid(0, 10))
        CHECK(indexIn(frame.image, wish, 1, {320, 240}) == static_cast<int>(std::floor((1 + frame.time) * 25 + 1e-3)));
    for (const double divider : {0.0, 1.0}) {
        wish.layout = {PairForm::Wipe, divider};
        const QString wipe = folder.filePath(u"wipe%1.mp4"_s.arg(divider));
        GR_REQUIRE_OK(exportPair(wish, wipe, false));
        const int side = divider > 0 ? 0 : 1;
        const double fps = side == 0 ? 30 : 25;
        for (const test::SeenFrame& frame : Clips::framesOf(wipe).mid(0, 10))
            CHECK(indexIn(frame.image, wish, side, {320, 240}) ==
                  static_cast<int>(std::floor((1 + frame.time) * fps + 1e-3)));
    }
}

TEST_CASE("Its sound is that of the side that is heard", "[pairexport]") {
    const QTemporaryDir folder;
    PairExport wish = wishFor(pitched(400), pitched(900));
    wish.map = PairMap(0.5);
    wish.heard = Heard::Second;
    GR_REQUIRE_OK(exportPair(wish, folder.filePath(u"second.mp4"_s), false));
    const QList<float> second = Clips::soundOf(folder.filePath(u"second.mp4"_s));
    REQUIRE(second.size() > 48000 * 4);
    CHECK(pitchOf(second, 1, 3) == Approx(900).margin(10));
    for (qsizetype i = 4800; i < 48000 * 4 / 10; ++i) // it has not begun
        REQUIRE(std::abs(second[i]) < 0.01);
    wish.heard = Heard::First;
    GR_REQUIRE_OK(exportPair(wish, folder.filePath(u"first.mp4"_s), false));
    CHECK(pitchOf(Clips::soundOf(folder.filePath(u"first.mp4"_s)), 1, 3) == Approx(400).margin(10));
}

TEST_CASE("Notes go along as captions at their time", "[pairexport]") {
    const QTemporaryDir folder;
    PairExport wish = wishFor(Clips::shared().plain(), at25());
    wish.map = PairMap(1);
    wish.notes = PairNotes::AsCaptions;
    wish.sides[1].notes = {{0.5, 3.5, u"A pause, then the price"_s}};
    const QString target = folder.filePath(u"captions.mp4"_s);
    GR_REQUIRE_OK(exportPair(wish, target, false));
    const QString said = QString::fromUtf8(Clips::run(
        u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-i"_s, target, u"-map"_s, u"0:s"_s, u"-f"_s, u"srt"_s, u"-"_s}));
    INFO(said.toStdString());
    CHECK(said.contains(u"00:00:01,500 --> 00:00:05"_s));
    CHECK(said.contains(u"A pause, then the price"_s));
}

TEST_CASE("Stopped, or refused, it leaves nothing behind and touches no clip", "[pairexport]") {
    const QTemporaryDir folder;
    const QString mine = folder.filePath(u"mine.mp4"_s);
    REQUIRE(QFile::copy(Clips::shared().plain(), mine));
    GR_REQUIRE_VALUE(const QByteArray before, readFile(mine, 1 << 24));
    PairExport wish = wishFor(mine, at25());
    const QString target = folder.filePath(u"pair.mp4"_s);
    double most = 0;
    GR_REQUIRE_ERROR(exportPair(wish, target, false,
                                [&](double done) {
                                    CHECK(done >= most);
                                    most = done;
                                    return done < 0.3;
                                }),
                     ErrorCode::Cancelled);
    CHECK(most >= 0.3);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"mine.mp4"_s});
    GR_REQUIRE_ERROR(exportPair(wish, mine, true), ErrorCode::Refused);
    wish.layout.form = PairForm::Flip;
    GR_REQUIRE_ERROR(exportPair(wish, target, false), ErrorCode::Invalid);
    wish.layout.form = PairForm::SideBySide;
    wish.range = LoopRange{90, 100};
    GR_REQUIRE_ERROR(exportPair(wish, target, false), ErrorCode::Invalid);
    wish.range = LoopRange{0, 0.5};
    GR_REQUIRE_OK(exportPair(wish, target, false));
    GR_REQUIRE_ERROR(exportPair(wish, target, false), ErrorCode::Exists);
    GR_REQUIRE_OK(exportPair(wish, target, true));
    GR_REQUIRE_VALUE(const QByteArray after, readFile(mine, 1 << 24));
    CHECK(after == before);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"mine.mp4"_s, u"pair.mp4"_s});
}
