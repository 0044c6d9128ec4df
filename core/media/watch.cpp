// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/watch.h"

#include "core/media/level.h"

#include <algorithm>
#include <cmath>
#include <cstring>

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/intreadwrite.h>
#include <libavutil/pixdesc.h>
}

namespace greenroom {

using namespace std::chrono_literals;

namespace {

constexpr auto stoppedAfter = 1s;
constexpr auto stoppedBeforeFirst = 5s; // cameras take their time to wake
constexpr auto sameAfter = 2s;
constexpr auto silentAfter = 2s;
constexpr int lineStep = 8; // every eighth line is looked at
constexpr int pixelStep = 4;
constexpr double darkMean = 0.03;  // of full brightness
constexpr double darkPixel = 0.10; // a pixel brighter than this is something to be seen,
constexpr double newShare = 0.1;   // of the newest picture in the mean brightness of the last
constexpr int brightOneIn = 200;   // if more than one in so many are

/// A number that differs for pictures that differ anywhere on the lines looked at.
std::uint64_t printOf(const AVFrame& picture) {
    std::uint64_t print = 0xcbf29ce484222325;
    const auto add = [&print](std::uint64_t word) {
        print = (print ^ word) * 0x9e3779b97f4a7c15;
        print ^= print >> 29;
    };
    const int bytes = av_image_get_linesize(static_cast<AVPixelFormat>(picture.format), picture.width, 0);
    for (int line = 0; line < picture.height; line += lineStep) {
        const std::uint8_t* data = picture.data[0] + std::ptrdiff_t(line) * picture.linesize[0];
        int at = 0;
        for (; at + 8 <= bytes; at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, data + at, 8);
            add(word);
        }
        for (; at < bytes; ++at)
            add(data[at]);
    }
    return print;
}

} // namespace

std::optional<Brightness> brightnessOf(const AVFrame& picture) {
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(picture.format));
    if (!description || description->nb_components == 0 || (description->flags & AV_PIX_FMT_FLAG_PAL))
        return std::nullopt;
    const bool rgb = description->flags & AV_PIX_FMT_FLAG_RGB;
    const AVComponentDescriptor& bright = description->comp[rgb ? 1 : 0]; // green stands for brightness
    const bool limited = !rgb && picture.color_range != AVCOL_RANGE_JPEG && description->nb_components >= 3;
    const int most = (1 << bright.depth) - 1;
    const int black = limited ? 16 << (bright.depth - 8) : 0;
    const int white = limited ? 235 << (bright.depth - 8) : most;
    const auto levelOf = [&](double share) { return black + static_cast<int>(share * (white - black)); };
    const int bound = levelOf(darkPixel);
    qint64 sum = 0;
    qint64 count = 0;
    qint64 brighter = 0;
    for (int line = 0; line < picture.height; line += lineStep) {
        const std::uint8_t* data =
            picture.data[bright.plane] + std::ptrdiff_t(line) * picture.linesize[bright.plane] + bright.offset;
        for (int x = 0; x < picture.width; x += pixelStep) {
            const std::uint8_t* at = data + std::ptrdiff_t(x) * bright.step;
            const int value = ((bright.depth > 8 ? AV_RL16(at) : *at) >> bright.shift) & most;
            sum += value;
            brighter += value > bound;
            ++count;
        }
    }
    if (count == 0)
        return std::nullopt;
    const double mean = (static_cast<double>(sum) / static_cast<double>(count) - black) / (white - black);
    return Brightness{std::clamp(mean, 0.0, 1.0), sum <= count * levelOf(darkMean) && brighter * brightOneIn <= count};
}

void PictureWatch::picture(const AVFrame& picture, Nanoseconds time) {
    const std::uint64_t print = printOf(picture);
    if (!m_any || print != m_print)
        m_sameSince = time;
    m_print = print;
    const auto brightness = brightnessOf(picture);
    if (brightness)
        m_brightness = m_brightness ? *m_brightness + (brightness->mean - *m_brightness) * newShare : brightness->mean;
    if (!brightness || !brightness->isBlack)
        m_blackSince.reset();
    else if (!m_blackSince)
        m_blackSince = time;
    m_last = time;
    m_any = true;
}

std::optional<CaptureTrouble> PictureWatch::trouble(Nanoseconds now) const {
    if (now - m_last >= (m_any ? Nanoseconds(stoppedAfter) : Nanoseconds(stoppedBeforeFirst)))
        return CaptureTrouble::CameraStopped;
    if (m_blackSince && m_last - *m_blackSince >= sameAfter)
        return CaptureTrouble::CameraBlack;
    if (m_any && m_last - m_sameSince >= sameAfter)
        return CaptureTrouble::CameraFrozen;
    return std::nullopt;
}

void SoundWatch::sound(double peak, Nanoseconds time) {
    static const double least = std::pow(10, LevelMeter::silence / 20);
    if (peak >= least)
        m_heard = time;
    m_last = time;
    m_any = true;
}

void SoundWatch::setRecording(bool recording, Nanoseconds now) {
    if (!recording)
        m_recordingSince.reset();
    else if (!m_recordingSince)
        m_recordingSince = now;
}

std::optional<CaptureTrouble> SoundWatch::trouble(Nanoseconds now) const {
    if (now - m_last >= (m_any ? Nanoseconds(stoppedAfter) : Nanoseconds(stoppedBeforeFirst)))
        return CaptureTrouble::MicrophoneStopped;
    if (m_recordingSince && now - std::max(m_heard, *m_recordingSince) >= silentAfter)
        return CaptureTrouble::MicrophoneSilent;
    return std::nullopt;
}

} // namespace greenroom
