// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/testsource.h"

#include "core/media/picture.h"
#include "core/media/sourcethread.h"

#include <QRect>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace greenroom {

namespace {

constexpr int indexBits = 24;
constexpr int cells = 32; // and eight bits of check sum
constexpr std::uint8_t black = 16;
constexpr std::uint8_t white = 235;
constexpr std::uint8_t dark = 50;
constexpr auto flashLength = std::chrono::milliseconds(100);

struct Colour {
    std::uint8_t y;
    std::uint8_t u = 128;
    std::uint8_t v = 128;
};

/// White, yellow, cyan, green, magenta, red and blue at 75 %, and black: BT.709, limited range.
constexpr std::array<Colour, 8> bars{
    {{180}, {168, 44, 136}, {145, 147, 44}, {133, 63, 52}, {63, 193, 204}, {51, 109, 212}, {28, 212, 120}, {16}}};

quint32 withCheck(quint32 index) {
    const quint32 sum = (index ^ index >> 8 ^ index >> 16 ^ 0xa5) & 0xff;
    return (index & ((1U << indexBits) - 1)) << 8 | sum;
}

QRect cellRect(int cell, int width, int height) {
    const int cellWidth = width / cells;
    return {cell * cellWidth, 0, cellWidth, height / 12};
}

QRect flashRect(int width, int height) {
    return {width / 4, height / 4, width / 2, height * 3 / 8};
}

void fill(AVFrame& picture, QRect rect, Colour colour) {
    rect = QRect(QPoint(rect.left() & ~1, rect.top() & ~1), QSize(rect.width() & ~1, rect.height() & ~1))
               .intersected(QRect(0, 0, picture.width, picture.height));
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        std::fill_n(picture.data[0] + std::ptrdiff_t(y) * picture.linesize[0] + rect.left(), rect.width(), colour.y);
    for (int y = rect.top() / 2; y <= rect.bottom() / 2; ++y)
        for (const auto& [plane, value] : {std::pair(1, colour.u), std::pair(2, colour.v)})
            std::fill_n(picture.data[plane] + std::ptrdiff_t(y) * picture.linesize[plane] + rect.left() / 2,
                        rect.width() / 2, value);
}

/// Seven strokes per digit: top, upper left and right, middle, lower left and right, bottom.
void drawDigit(AVFrame& picture, QRect box, int digit) {
    constexpr std::array<int, 10> strokes{0x77, 0x24, 0x5d, 0x6d, 0x2e, 0x6b, 0x7b, 0x25, 0x7f, 0x6f};
    const int thick = std::max(2, box.width() / 5);
    const int half = box.height() / 2;
    const std::array<QRect, 7> rects{
        QRect(box.left(), box.top(), box.width(), thick),
        QRect(box.left(), box.top(), thick, half),
        QRect(box.right() + 1 - thick, box.top(), thick, half),
        QRect(box.left(), box.top() + half - thick / 2, box.width(), thick),
        QRect(box.left(), box.top() + half, thick, half),
        QRect(box.right() + 1 - thick, box.top() + half, thick, half),
        QRect(box.left(), box.bottom() + 1 - thick, box.width(), thick),
    };
    for (std::size_t i = 0; i < rects.size(); ++i)
        if (strokes[static_cast<std::size_t>(digit)] >> i & 1)
            fill(picture, rects[i], {white});
}

class TestPattern final : public VideoSource {
public:
    TestPattern(const TestPatternSettings& settings, Pace pace, const Clock& clock)
        : m_settings(settings), m_thread(pace, clock) {
        m_settings.width = std::clamp(settings.width, 160, 3840) & ~1;
        m_settings.height = std::clamp(settings.height, 90, 2160) & ~1;
        m_settings.rateNumerator = std::max(1, settings.rateNumerator);
        m_settings.rateDenominator = std::max(1, settings.rateDenominator);
        drawBackground();
    }
    ~TestPattern() override { m_thread.stop(); }

    Result<void> start(SourceSink& sink, std::chrono::nanoseconds origin) override {
        m_thread.start(sink, origin, [this]() -> std::optional<Error> {
            for (qint64 index = 0;; ++index) {
                const std::chrono::nanoseconds time(
                    av_rescale(index, 1'000'000'000LL * m_settings.rateDenominator, m_settings.rateNumerator));
                if (!m_thread.push(*draw(index, time), time))
                    return std::nullopt;
            }
        });
        return {};
    }
    void stop() override { m_thread.stop(); }
    bool waits() const override { return m_thread.waits(); }
    bool hasExactTimes() const override { return true; }
    double framesPerSecond() const override {
        return static_cast<double>(m_settings.rateNumerator) / m_settings.rateDenominator;
    }

private:
    void drawBackground() {
        const auto& [width, height, numerator, denominator] = m_settings;
        m_background = PicturePool().take(AV_PIX_FMT_YUV420P, width, height);
        const int steps = 16;
        for (int i = 0; i <= steps; ++i)
            fill(*m_background, {i * width / steps, 0, width / steps + 2, height},
                 {static_cast<std::uint8_t>(60 + i * 6), static_cast<std::uint8_t>(120 + i), 124});
        const auto count = static_cast<int>(bars.size());
        for (int i = 0; i < count; ++i)
            fill(*m_background, {i * width / count, height * 13 / 16, width / count + 2, height}, bars[std::size_t(i)]);
    }

    av::Frame draw(qint64 index, std::chrono::nanoseconds time) {
        const auto& [width, height, numerator, denominator] = m_settings;
        av::Frame picture = m_pool.take(AV_PIX_FMT_YUV420P, width, height);
        av_frame_copy(picture.get(), m_background.get());
        const quint32 word = withCheck(static_cast<quint32>(index));
        for (int cell = 0; cell < cells; ++cell)
            fill(*picture, cellRect(cell, width, height), {word >> (cells - 1 - cell) & 1 ? white : black});
        const bool flash = time % std::chrono::seconds(1) < flashLength;
        fill(*picture, flashRect(width, height), {flash ? white : dark});
        drawNumber(*picture, index);
        const int side = height / 8;
        fill(*picture, {static_cast<int>(index * (width / 120 + 1) % (width - side)), height * 21 / 32, side, side},
             {200, 90, 160});
        picture->colorspace = AVCOL_SPC_BT709;
        picture->color_range = AVCOL_RANGE_MPEG;
        picture->color_primaries = AVCOL_PRI_BT709;
        picture->color_trc = AVCOL_TRC_BT709;
        return picture;
    }

    void drawNumber(AVFrame& picture, qint64 index) const {
        const int digitWidth = m_settings.width / 40;
        for (int place = 0; place < 6; ++place, index /= 10)
            drawDigit(picture,
                      {m_settings.width / 4 - (place + 1) * (digitWidth + digitWidth / 2), m_settings.height / 8,
                       digitWidth, m_settings.height / 10},
                      static_cast<int>(index % 10));
    }

    TestPatternSettings m_settings;
    PicturePool m_pool;
    av::Frame m_background;
    SourceThread m_thread;
};

class Tone final : public AudioSource {
public:
    Tone(Pace pace, const Clock& clock) : m_thread(pace, clock) {}
    ~Tone() override { m_thread.stop(); }

    Result<void> start(SourceSink& sink, std::chrono::nanoseconds origin) override {
        m_thread.start(sink, origin, [this]() -> std::optional<Error> {
            for (qint64 from = 0;; from += chunk)
                if (const av::Frame frame = sound(from);
                    !m_thread.push(*frame, std::chrono::nanoseconds(av_rescale(from + chunk, 1'000'000'000, rate))))
                    return std::nullopt;
        });
        return {};
    }
    void stop() override { m_thread.stop(); }
    bool waits() const override { return m_thread.waits(); }
    bool hasExactTimes() const override { return true; }

private:
    static constexpr int rate = 48000;
    static constexpr int chunk = rate / 50;

    static av::Frame sound(qint64 from) {
        av::Frame frame(av_frame_alloc());
        frame->format = AV_SAMPLE_FMT_S16;
        frame->sample_rate = rate;
        frame->nb_samples = chunk;
        frame->ch_layout = AV_CHANNEL_LAYOUT_MONO;
        av_frame_get_buffer(frame.get(), 0);
        auto* samples = reinterpret_cast<std::int16_t*>(frame->data[0]);
        for (int i = 0; i < chunk; ++i) {
            const auto inSecond = static_cast<int>((from + i) % rate);
            const double wave = std::sin(2 * std::numbers::pi * 1000 * inSecond / rate);
            samples[i] = inSecond < rate / 10 ? static_cast<std::int16_t>(std::lround(16000 * wave)) : std::int16_t(0);
        }
        return frame;
    }

    SourceThread m_thread;
};

} // namespace

std::unique_ptr<VideoSource> makeTestPattern(const TestPatternSettings& settings, Pace pace, const Clock& clock) {
    return std::make_unique<TestPattern>(settings, pace, clock);
}

std::unique_ptr<AudioSource> makeTone(Pace pace, const Clock& clock) {
    return std::make_unique<Tone>(pace, clock);
}

std::optional<TestPatternReading> readTestPattern(const std::uint8_t* luma, std::ptrdiff_t stride, int width,
                                                  int height) {
    const auto brightness = [&](const QRect& rect) {
        const QRect core = rect.adjusted(rect.width() / 4, rect.height() / 4, -rect.width() / 4, -rect.height() / 4);
        qint64 sum = 0;
        for (int y = core.top(); y <= core.bottom(); ++y)
            for (int x = core.left(); x <= core.right(); ++x)
                sum += luma[y * stride + x];
        return static_cast<int>(sum / std::max<qint64>(1, qint64(core.width()) * core.height()));
    };
    if (width < 160 || height < 90)
        return std::nullopt;
    quint32 word = 0;
    for (int cell = 0; cell < cells; ++cell)
        word = word << 1 | (brightness(cellRect(cell, width, height)) > (black + white) / 2);
    const quint32 index = word >> 8;
    if (withCheck(index) != word)
        return std::nullopt;
    return TestPatternReading{index, brightness(flashRect(width, height)) > (dark + white) / 2};
}

} // namespace greenroom
