// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/presenter.h"

#include "core/media/figure.h"
#include "core/media/picture.h"
#include "tests/support/catch.h"

#include <QColor>
#include <QImage>
#include <QPainter>

#include <array>
#include <cmath>
#include <future>
#include <vector>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

/// Keeps the first pictures of a source.
class Album final : public SourceSink {
public:
    explicit Album(std::size_t wanted) : m_wanted(wanted) {}

    bool push(const AVFrame& data, std::chrono::nanoseconds time) override {
        pictures.push_back(keepPicture(data, m_pool));
        times.push_back(time);
        return pictures.size() < m_wanted;
    }
    void ended(const std::optional<Error>& why) override { m_ended.set_value(!why); }
    bool wait() { return m_ended.get_future().get(); }

    std::vector<av::Frame> pictures;
    std::vector<std::chrono::nanoseconds> times;

private:
    std::size_t m_wanted;
    PicturePool m_pool;
    std::promise<bool> m_ended;
};

std::vector<av::Frame> perform(const PresenterSettings& settings, std::size_t count) {
    const SystemClock clock;
    const auto source = makePresenter(settings, Pace::Fast, clock);
    Album album(count);
    REQUIRE(source->start(album, {}));
    REQUIRE(album.wait());
    source->stop();
    REQUIRE(album.pictures.size() == count);
    for (std::size_t i = 0; i < count; ++i)
        CHECK(album.times[i].count() ==
              av_rescale(qint64(i), 1'000'000'000LL * settings.rateDenominator, settings.rateNumerator));
    return std::move(album.pictures);
}

PresenterSettings small(PresenterLook look = PresenterLook::Yellow) {
    PresenterSettings settings;
    settings.width = 640;
    settings.height = 360;
    settings.rateNumerator = 25;
    settings.look = look;
    return settings;
}

std::array<int, 3> pixel(const AVFrame& picture, int x, int y) {
    return {picture.data[0][y * picture.linesize[0] + x], picture.data[1][y / 2 * picture.linesize[1] + x / 2],
            picture.data[2][y / 2 * picture.linesize[2] + x / 2]};
}

/// BT.709, limited range, as ITU-R BT.709-6 has it.
std::array<int, 3> bt709(const QColor& colour) {
    const double y = 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
    return {int(std::lround(16 + 219 * y)), int(std::lround(128 + 224 * (colour.blueF() - y) / 1.8556)),
            int(std::lround(128 + 224 * (colour.redF() - y) / 1.5748))};
}

int differing(const AVFrame& a, const AVFrame& b, const QRect& area) {
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += pixel(a, x, y) != pixel(b, x, y);
    return count;
}

/// How much of the dark inside of the mouth is to be seen, in pixels of a small picture.
int openMouth(const AVFrame& picture) {
    int count = 0;
    for (int y = 192; y < 226; ++y)
        for (int x = 298; x < 342; ++x)
            count += pixel(picture, x, y)[0] < 62;
    return count;
}

} // namespace

TEST_CASE("the same settings give the same pictures, another seed gives others", "[presenter]") {
    PresenterSettings settings = small();
    const auto once = perform(settings, 30);
    const auto again = perform(settings, 30);
    settings.seed = 2;
    const auto other = perform(settings, 30);
    const QRect all(0, 0, 640, 360);
    for (std::size_t i = 0; i < once.size(); ++i)
        REQUIRE(differing(*once[i], *again[i], all) == 0);
    CHECK(differing(*once[29], *other[29], all) > 0);
}

TEST_CASE("clothes, window and skin have their colours in BT.709", "[presenter]") {
    const auto picture = std::move(perform(small(PresenterLook::Teal), 1).front());
    CHECK(picture->format == AV_PIX_FMT_YUV420P);
    CHECK(picture->colorspace == AVCOL_SPC_BT709);
    CHECK(picture->color_range == AVCOL_RANGE_MPEG);
    const auto is = [&](int x, int y, QRgb colour) {
        const auto seen = pixel(*picture, x, y);
        const auto expected = bt709(QColor(colour));
        INFO(seen[0] << ' ' << seen[1] << ' ' << seen[2] << " should be " << expected[0] << ' ' << expected[1] << ' '
                     << expected[2]);
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(std::abs(seen[i] - expected[i]) <= 2);
    };
    is(260, 330, 0xff3f8f87); // shirt
    is(80, 80, 0xff5c7079);   // window pane
    is(312, 148, 0xffcd9069); // forehead
}

TEST_CASE("the person moves and the room stands still", "[presenter]") {
    const auto pictures = perform(small(), 76);
    const QRect head(260, 60, 120, 180);
    const QRect room(0, 0, 130, 360);
    for (std::size_t i = 25; i < pictures.size(); i += 25) {
        CHECK(differing(*pictures[i], *pictures[i - 25], head) > 500);
        CHECK(differing(*pictures[i], *pictures[i - 25], room) == 0);
    }
}

TEST_CASE("the mouth opens with the sound and closes without", "[presenter]") {
    PresenterSettings settings = small();
    settings.loudnessPerSecond = 50;
    settings.loudness = QList<float>(25, 0.0F) + QList<float>(25, 0.4F) + QList<float>(25, 0.0F);
    const auto pictures = perform(settings, 50);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const double time = double(i) / 25;
        INFO(time << " s");
        if (time < 0.45 || time > 1.08)
            CHECK(openMouth(*pictures[i]) == 0);
        if (time > 0.58 && time < 0.92)
            CHECK(openMouth(*pictures[i]) > 60);
    }
}

TEST_CASE("the mouth tells a whisper between words from the words, however quiet both are", "[presenter]") {
    for (const float volume : {1.0F, 0.05F}) {
        PresenterSettings settings = small();
        settings.loudness.clear();
        for (int i = 0; i < 100; ++i)
            settings.loudness.append(i / 10 % 2 ? volume : 0.3F * volume);
        const auto pictures = perform(settings, 40);
        for (std::size_t middle = 2; middle + 5 < pictures.size(); middle += 10)
            CHECK(openMouth(*pictures[middle]) + 40 < openMouth(*pictures[middle + 5]));
    }
}

TEST_CASE("without a sound the mouth speaks in phrases with pauses", "[presenter]") {
    const auto pictures = perform(small(), 25 * 8);
    int open = 0;
    int longest = 0;
    int closed = 0;
    for (const av::Frame& picture : pictures) {
        const bool isOpen = openMouth(*picture) > 20;
        open += isOpen;
        closed = isOpen ? 0 : closed + 1;
        longest = std::max(longest, closed);
    }
    CHECK(open > 25 * 2);
    CHECK(longest >= 7);
    CHECK(longest < 40);
}

TEST_CASE("nobody reaches out of the part of the picture that is drawn anew", "[presenter]") {
    for (int look = 0; look < presenterLookNames().size(); ++look) {
        const Figure figure(static_cast<PresenterLook>(look));
        QImage room(1280, 720, QImage::Format_RGB32);
        {
            QPainter painter(&room);
            figure.drawRoom(painter);
        }
        for (const double way : {-1.0, 1.0}) {
            QImage with = room;
            {
                QPainter painter(&with);
                Pose pose;
                pose.sway = pose.turn = way;
                pose.nod = -1;
                pose.lift = 1;
                pose.tilt = 2.2 * way;
                pose.brows = pose.mouth = 1;
                figure.drawPerson(painter, pose);
            }
            const QRect inside = Figure::reach().toAlignedRect();
            int outside = 0;
            for (int y = 0; y < 720; ++y)
                for (int x = 0; x < 1280; ++x)
                    outside += !inside.contains(x, y) && with.pixel(x, y) != room.pixel(x, y);
            INFO(presenterLookNames()[look].toStdString() << ", " << way);
            CHECK(outside == 0);
            CHECK(with != room);
        }
    }
}

TEST_CASE("every look has a name, and no two are alike", "[presenter]") {
    const QStringList names = presenterLookNames();
    CHECK(names.size() >= 4);
    CHECK(!presenterLook(u"plaid"_s));
    std::vector<av::Frame> pictures;
    for (const QString& name : names) {
        REQUIRE(presenterLook(name));
        pictures.push_back(std::move(perform(small(*presenterLook(name)), 1).front()));
        for (std::size_t i = 0; i + 1 < pictures.size(); ++i)
            CHECK(differing(*pictures[i], *pictures.back(), {0, 0, 640, 360}) > 640 * 360 / 2);
    }
}

TEST_CASE("a presenter fills pictures of any shape", "[presenter]") {
    const auto [width, height] = GENERATE(std::pair(160, 90), std::pair(642, 482), std::pair(720, 1280));
    PresenterSettings settings = small();
    settings.width = width;
    settings.height = height;
    const auto picture = std::move(perform(settings, 1).front());
    CHECK(picture->width == width);
    CHECK(picture->height == height);
    // The jumper reaches the lower edge, the wall the upper corners.
    CHECK(pixel(*picture, width / 2, height - 1)[0] > 140);
    CHECK(pixel(*picture, width - 1, 0)[0] < 90);
    CHECK(pixel(*picture, 0, 0)[0] < 110);
}
