// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/presenter.h"

#include "core/media/figure.h"
#include "core/media/peaks.h"
#include "core/media/performance.h"
#include "core/media/picture.h"
#include "core/media/probe.h"
#include "core/media/sourcethread.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

extern "C" {
#include <libavutil/imgutils.h>
}

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// What an image shows, as a frame that does not own it.
av::Frame frameOn(QImage& image) {
    av::Frame frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_0RGB32;
    frame->width = image.width();
    frame->height = image.height();
    frame->data[0] = image.bits();
    frame->linesize[0] = static_cast<int>(image.bytesPerLine());
    return frame;
}

/// The smallest rectangle around `area` whose edges fall between chroma samples, within the picture.
QRect evenRect(const QRectF& area, QSize picture) {
    const QRect rect = area.toAlignedRect().adjusted(-2, -2, 2, 2).intersected(QRect(QPoint(0, 0), picture));
    const int left = rect.left() & ~1;
    const int top = rect.top() & ~1;
    return {left, top, (rect.right() + 2 - left) & ~1, (rect.bottom() + 2 - top) & ~1};
}

class Presenter final : public VideoSource {
public:
    Presenter(const PresenterSettings& settings, Pace pace, const Clock& clock)
        : m_size(std::clamp(settings.width, 160, 3840) & ~1, std::clamp(settings.height, 90, 2160) & ~1)
        , m_rate{std::max(1, settings.rateNumerator), std::max(1, settings.rateDenominator)}
        , m_figure(settings.look)
        , m_performance(settings.seed, settings.loudness, settings.loudnessPerSecond)
        , m_view(Figure::view(m_size))
        , m_moving(evenRect(m_view.mapRect(Figure::reach()), m_size))
        , m_converter(m_moving.size())
        , m_thread(pace, clock) {}
    ~Presenter() override { m_thread.stop(); }

    Result<void> start(SourceSink& sink, std::chrono::nanoseconds origin) override {
        GR_TRY(drawRoom());
        m_thread.start(sink, origin, [this]() -> std::optional<Error> {
            for (qint64 index = 0;; ++index) {
                const std::chrono::nanoseconds time(av_rescale(index, 1'000'000'000LL * m_rate.den, m_rate.num));
                const auto picture = draw(std::chrono::duration<double>(time).count());
                if (!picture)
                    return picture.error();
                if (!m_thread.push(**picture, time))
                    return std::nullopt;
            }
        });
        return {};
    }
    void stop() override { m_thread.stop(); }
    bool waits() const override { return m_thread.waits(); }
    bool hasExactTimes() const override { return true; }
    double framesPerSecond() const override { return av_q2d(m_rate); }

private:
    /// Once: the room does not move. Of its pixels only those are kept that the person may cover.
    Result<void> drawRoom() {
        QImage room(m_size, QImage::Format_RGB32);
        {
            QPainter painter(&room);
            painter.setTransform(m_view);
            m_figure.drawRoom(painter);
        }
        GR_TRY_ASSIGN(m_room, PictureConverter(m_size).convert(*frameOn(room)));
        m_behind = room.copy(m_moving);
        m_canvas = m_behind.copy();
        return {};
    }

    Result<av::Frame> draw(double seconds) {
        std::memcpy(m_canvas.bits(), m_behind.constBits(), static_cast<std::size_t>(m_behind.sizeInBytes()));
        {
            QPainter painter(&m_canvas);
            painter.setTransform(m_view * QTransform::fromTranslate(-m_moving.left(), -m_moving.top()));
            m_figure.drawPerson(painter, m_performance.at(seconds));
        }
        GR_TRY_ASSIGN(const av::Frame person, m_converter.convert(*frameOn(m_canvas)));
        av::Frame picture = m_pool.take(AV_PIX_FMT_YUV420P, m_size.width(), m_size.height());
        if (!picture || av_frame_copy(picture.get(), m_room.get()) < 0)
            return fail(ErrorCode::Media, u"no memory for a picture"_s);
        for (int plane = 0; plane < 3; ++plane) {
            const int half = plane ? 1 : 0;
            std::uint8_t* to = picture->data[plane] +
                               std::ptrdiff_t(m_moving.top() >> half) * picture->linesize[plane] +
                               (m_moving.left() >> half);
            av_image_copy_plane(to, picture->linesize[plane], person->data[plane], person->linesize[plane],
                                m_moving.width() >> half, m_moving.height() >> half);
        }
        picture->colorspace = AVCOL_SPC_BT709;
        picture->color_range = AVCOL_RANGE_MPEG;
        picture->color_primaries = AVCOL_PRI_BT709;
        picture->color_trc = AVCOL_TRC_BT709;
        return picture;
    }

    QSize m_size;
    AVRational m_rate;
    Figure m_figure;
    Performance m_performance;
    QTransform m_view; ///< from the figure's units to pixels
    QRect m_moving;    ///< the part of the picture that is drawn anew
    PictureConverter m_converter;
    PicturePool m_pool;
    av::Frame m_room;
    QImage m_behind; ///< the room where the person is
    QImage m_canvas;
    SourceThread m_thread;
};

} // namespace

QStringList presenterLookNames() {
    return {u"teal"_s, u"yellow"_s, u"blue"_s, u"green"_s, u"rose"_s, u"violet"_s};
}

std::optional<PresenterLook> presenterLook(const QString& name) {
    const auto index = presenterLookNames().indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<PresenterLook>(index));
}

std::unique_ptr<VideoSource> makePresenter(const PresenterSettings& settings, Pace pace, const Clock& clock) {
    return std::make_unique<Presenter>(settings, pace, clock);
}

Result<QList<float>> loudnessOf(const QString& path, double perSecond) {
    GR_TRY_ASSIGN(const MediaInfo info, probe(path));
    const double count = std::clamp(std::round(info.duration * perSecond), 1.0, double(maxPeaks));
    return peaks(path, static_cast<int>(count));
}

} // namespace greenroom
