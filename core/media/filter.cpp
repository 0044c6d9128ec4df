// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/filter.h"

extern "C" {
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavutil/channel_layout.h>
#include <libavutil/mem.h>
}

namespace greenroom::av {

using namespace Qt::StringLiterals;

namespace {

struct ParametersDeleter {
    void operator()(AVBufferSrcParameters* parameters) const {
        av_channel_layout_uninit(&parameters->ch_layout);
        av_free(parameters);
    }
};
using Parameters = std::unique_ptr<AVBufferSrcParameters, ParametersDeleter>;

/// Only what fits() compares.
Frame formatOf(const AVFrame* frame) {
    Frame copy(av_frame_alloc());
    copy->format = frame->format;
    copy->width = frame->width;
    copy->height = frame->height;
    copy->colorspace = frame->colorspace;
    copy->color_range = frame->color_range;
    copy->color_trc = frame->color_trc;
    copy->color_primaries = frame->color_primaries;
    copy->sample_rate = frame->sample_rate;
    av_channel_layout_copy(&copy->ch_layout, &frame->ch_layout);
    return copy;
}

Error filterError(int error) {
    return errorOf(error, u"cannot convert a clip"_s);
}

} // namespace

Result<Filter> Filter::pictures(const AVFrame* like, AVRational timeBase, const QString& filters) {
    Filter filter;
    filter.m_like = formatOf(like);
    filter.m_graph.reset(avfilter_graph_alloc());
    AVFilterContext* source =
        avfilter_graph_alloc_filter(filter.m_graph.get(), avfilter_get_by_name("buffer"), "source");
    const Parameters parameters(av_buffersrc_parameters_alloc());
    parameters->format = like->format;
    parameters->width = like->width;
    parameters->height = like->height;
    parameters->time_base = timeBase;
    parameters->sample_aspect_ratio = {1, 1};
#if LIBAVFILTER_VERSION_INT >= AV_VERSION_INT(9, 16, 100)
    parameters->color_space = like->colorspace;
    parameters->color_range = like->color_range;
#endif
    if (const int error = av_buffersrc_parameters_set(source, parameters.get()); error < 0)
        return tl::make_unexpected(filterError(error));
    GR_TRY(filter.build(source, "buffersink", filters));
    return filter;
}

Result<Filter> Filter::sounds(const AVFrame* like, AVRational timeBase, const QString& filters) {
    Filter filter;
    filter.m_like = formatOf(like);
    filter.m_graph.reset(avfilter_graph_alloc());
    AVFilterContext* source =
        avfilter_graph_alloc_filter(filter.m_graph.get(), avfilter_get_by_name("abuffer"), "source");
    const Parameters parameters(av_buffersrc_parameters_alloc());
    parameters->format = like->format;
    parameters->sample_rate = like->sample_rate;
    parameters->time_base = timeBase;
    av_channel_layout_copy(&parameters->ch_layout, &like->ch_layout);
    if (const int error = av_buffersrc_parameters_set(source, parameters.get()); error < 0)
        return tl::make_unexpected(filterError(error));
    GR_TRY(filter.build(source, "abuffersink", filters));
    return filter;
}

Result<void> Filter::build(AVFilterContext* source, const char* sink, const QString& filters) {
    m_source = source;
    int error = avfilter_init_str(m_source, nullptr);
    if (error >= 0)
        error =
            avfilter_graph_create_filter(&m_sink, avfilter_get_by_name(sink), "sink", nullptr, nullptr, m_graph.get());
    AVFilterInOut* ends = avfilter_inout_alloc();
    AVFilterInOut* begins = avfilter_inout_alloc();
    *begins = {av_strdup("in"), m_source, 0, nullptr};
    *ends = {av_strdup("out"), m_sink, 0, nullptr};
    if (error >= 0)
        error = avfilter_graph_parse_ptr(m_graph.get(), filters.toUtf8().constData(), &ends, &begins, nullptr);
    avfilter_inout_free(&ends);
    avfilter_inout_free(&begins);
    if (error >= 0)
        error = avfilter_graph_config(m_graph.get(), nullptr);
    if (error < 0) {
        Error wrong = filterError(error);
        wrong.detail = filters;
        return tl::make_unexpected(wrong);
    }
    return {};
}

bool Filter::fits(const AVFrame* frame) const {
    return m_like && m_like->format == frame->format && m_like->width == frame->width &&
           m_like->height == frame->height && m_like->colorspace == frame->colorspace &&
           m_like->color_range == frame->color_range && m_like->color_trc == frame->color_trc &&
           m_like->color_primaries == frame->color_primaries && m_like->sample_rate == frame->sample_rate &&
           av_channel_layout_compare(&m_like->ch_layout, &frame->ch_layout) == 0;
}

Result<void> Filter::push(AVFrame* frame) {
    if (const int error = av_buffersrc_add_frame_flags(m_source, frame, AV_BUFFERSRC_FLAG_KEEP_REF); error < 0)
        return tl::make_unexpected(filterError(error));
    return {};
}

Result<bool> Filter::pull(AVFrame* frame) {
    const int result = av_buffersink_get_frame(m_sink, frame);
    if (result == AVERROR(EAGAIN) || result == AVERROR_EOF)
        return false;
    if (result < 0)
        return tl::make_unexpected(filterError(result));
    return true;
}

AVRational Filter::timeBase() const {
    return av_buffersink_get_time_base(m_sink);
}

} // namespace greenroom::av
