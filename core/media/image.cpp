// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/image.h"

#include "core/media/colour.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <vector>

namespace greenroom::av {

using namespace Qt::StringLiterals;

struct ImagePool::Store {
    using Bytes = std::unique_ptr<std::vector<uchar>>;
    std::mutex mutex;
    std::size_t spares = 0;
    std::vector<Bytes> unused;
};

ImagePool::ImagePool(std::size_t spares) : m_store(std::make_shared<Store>()) {
    m_store->spares = spares;
}

QImage ImagePool::take(QSize size) {
    struct Loan {
        std::shared_ptr<Store> store;
        Store::Bytes bytes;
    };
    const std::size_t stride = (static_cast<std::size_t>(size.width()) * 4 + 63) / 64 * 64;
    const std::size_t needed = stride * static_cast<std::size_t>(size.height());
    auto loan = std::make_unique<Loan>(Loan{m_store, nullptr});
    {
        const std::lock_guard lock(m_store->mutex);
        auto& unused = m_store->unused;
        std::erase_if(unused, [&](const Store::Bytes& bytes) { return bytes->size() != needed; });
        if (!unused.empty()) {
            loan->bytes = std::move(unused.back());
            unused.pop_back();
        }
    }
    if (!loan->bytes)
        loan->bytes = std::make_unique<std::vector<uchar>>(needed);
    uchar* data = loan->bytes->data();
    const auto giveBack = [](void* given) {
        const std::unique_ptr<Loan> back(static_cast<Loan*>(given));
        const std::lock_guard lock(back->store->mutex);
        if (back->store->unused.size() < back->store->spares)
            back->store->unused.push_back(std::move(back->bytes));
    };
    return {data,     size.width(),  size.height(), static_cast<qsizetype>(stride), QImage::Format_RGB32,
            giveBack, loan.release()};
}

Result<QImage> ImageMaker::make(AVFrame* frame, QSize size) {
    settleColours(frame);
    if (!isWide(frame))
        return convert(frame, size);
    if (!m_narrowing.fits(frame) || m_narrowingSize != size) {
        const QString filters =
            u"scale=%1:%2:flags=bilinear,"_s.arg(size.width()).arg(size.height()) + narrowingFilters(frame);
        GR_TRY_ASSIGN(m_narrowing, Filter::pictures(frame, {1, AV_TIME_BASE}, filters));
        m_narrowingSize = size;
    }
    GR_TRY(m_narrowing.push(frame));
    const Frame narrow(av_frame_alloc());
    GR_TRY_ASSIGN(const bool came, m_narrowing.pull(narrow.get()));
    if (!came)
        return fail(ErrorCode::Internal, u"a picture got lost while its colours were converted"_s);
    return convert(narrow.get(), size);
}

Result<QImage> ImageMaker::convert(const AVFrame* frame, QSize size) {
    m_scaler.reset(sws_getCachedContext(m_scaler.release(), frame->width, frame->height,
                                        static_cast<AVPixelFormat>(frame->format), size.width(), size.height(),
                                        AV_PIX_FMT_0RGB32, SWS_BILINEAR, nullptr, nullptr, nullptr));
    QImage image = m_pool ? m_pool->take(size) : QImage(size, QImage::Format_RGB32);
    if (!m_scaler || image.isNull())
        return fail(ErrorCode::Media, u"cannot show pictures of %1 by %2"_s.arg(frame->width).arg(frame->height));
    const int* from = sws_getCoefficients(frame->colorspace);
    const int* to = sws_getCoefficients(SWS_CS_DEFAULT);
    sws_setColorspaceDetails(m_scaler.get(), from, frame->color_range == AVCOL_RANGE_JPEG, to, 1, 0, 1 << 16, 1 << 16);
    const std::array<std::uint8_t*, 4> lines{image.bits()};
    const std::array<int, 4> strides{static_cast<int>(image.bytesPerLine())};
    const int rows =
        sws_scale(m_scaler.get(), frame->data, frame->linesize, 0, frame->height, lines.data(), strides.data());
    if (rows < 0)
        return tl::make_unexpected(errorOf(rows, u"cannot show a picture"_s));
    return image;
}

QSize fitted(QSize size, QSize bounds) {
    const QSize small = size.width() > bounds.width() || size.height() > bounds.height()
                            ? size.scaled(bounds, Qt::KeepAspectRatio)
                            : size;
    return small.expandedTo({1, 1});
}

} // namespace greenroom::av
