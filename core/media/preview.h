// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/image.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace greenroom {

/// Makes images for the screen from a camera's pictures on a thread of its own; who brings the pictures never waits,
/// and of those that come faster than they can be made only the newest is. Any thread may call. Internal to core/media.
class PreviewMaker {
public:
    /// `ready` is called on the thread of the maker after every image.
    explicit PreviewMaker(std::function<void()> ready);
    ~PreviewMaker();
    PreviewMaker(const PreviewMaker&) = delete;
    PreviewMaker& operator=(const PreviewMaker&) = delete;

    /// Images fill these pixels in one direction and keep the shape of the picture. Empty: none are made.
    void setBounds(QSize bounds);
    /// Whether left and right are exchanged, as in a mirror. At first they are.
    void setMirrored(bool mirrored);
    /// A settled picture (keepPicture()).
    void show(av::Frame picture);
    /// Forgets what is shown and what waits.
    void clear();
    QImage image() const;

private:
    void run();

    const std::function<void()> m_ready;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ending = false;
    QSize m_bounds;
    bool m_mirrored = true;
    av::Frame m_next;
    int m_generation = 0; ///< of clear(): an image in the making is then dropped
    QImage m_image;
    std::thread m_thread;
};

} // namespace greenroom
