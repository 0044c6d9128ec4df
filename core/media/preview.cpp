// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/preview.h"

#include <cmath>

namespace greenroom {

namespace {

QSize shownSize(const AVFrame& picture, QSize bounds) {
    const AVRational shape = picture.sample_aspect_ratio;
    const double stretch = shape.num > 0 && shape.den > 0 ? av_q2d(shape) : 1;
    const QSizeF size(picture.width * stretch, picture.height);
    return size.scaled(bounds, Qt::KeepAspectRatio).toSize().boundedTo(bounds).expandedTo({1, 1});
}

} // namespace

PreviewMaker::PreviewMaker(std::function<void()> ready) : m_ready(std::move(ready)), m_thread([this] { run(); }) {}

PreviewMaker::~PreviewMaker() {
    {
        std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void PreviewMaker::setBounds(QSize bounds) {
    std::lock_guard lock(m_mutex);
    m_bounds = bounds;
}

void PreviewMaker::setMirrored(bool mirrored) {
    std::lock_guard lock(m_mutex);
    m_mirrored = mirrored;
}

void PreviewMaker::show(av::Frame picture) {
    {
        std::lock_guard lock(m_mutex);
        if (m_bounds.isEmpty())
            return;
        std::swap(m_next, picture); // what waited is let go of without the lock
    }
    m_changed.notify_all();
}

void PreviewMaker::clear() {
    std::lock_guard lock(m_mutex);
    m_next.reset();
    m_image = {};
    ++m_generation;
}

QImage PreviewMaker::image() const {
    std::lock_guard lock(m_mutex);
    return m_image;
}

void PreviewMaker::run() {
    av::ImageMaker maker;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ending || m_next; });
        if (m_ending)
            return;
        const av::Frame picture = std::move(m_next);
        const QSize size = shownSize(*picture, m_bounds);
        const bool mirrored = m_mirrored;
        const int generation = m_generation;
        lock.unlock();
        auto image = maker.make(picture.get(), size);
        if (image && mirrored)
            image = std::move(*image).mirrored(true, false);
        lock.lock();
        if (!image || generation != m_generation)
            continue;
        m_image = std::move(*image);
        lock.unlock();
        m_ready();
        lock.lock();
    }
}

} // namespace greenroom
