// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"

#include <QString>

/// A chain of libavfilter's filters with one input and one output. Internal to core/media.
namespace greenroom::av {

class Filter {
public:
    Filter() = default; ///< fits no frame

    /// For frames like `like`, whose times are in `timeBase`; `filters` as on ffmpeg's command line.
    static Result<Filter> pictures(const AVFrame* like, AVRational timeBase, const QString& filters);
    static Result<Filter> sounds(const AVFrame* like, AVRational timeBase, const QString& filters);

    /// Whether a frame has the format that the chain was made for.
    bool fits(const AVFrame* frame) const;
    /// Takes a reference of the frame; nullptr says that there are no more.
    Result<void> push(AVFrame* frame);
    /// The next frame that is ready into `frame`; false if there is none (any more).
    Result<bool> pull(AVFrame* frame);
    AVRational timeBase() const; ///< of frames that come out

private:
    Result<void> build(AVFilterContext* source, const char* sink, const QString& filters);

    FilterGraph m_graph;
    AVFilterContext* m_source = nullptr;
    AVFilterContext* m_sink = nullptr;
    Frame m_like; ///< properties alone
};

} // namespace greenroom::av
