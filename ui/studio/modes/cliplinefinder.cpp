// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/cliplinefinder.h"

#include "ui/shell/context.h"
#include "ui/shell/pictures.h"

namespace greenroom::ui {

ClipLineFinder::ClipLineFinder(Context& context, QObject* parent) : QObject(parent), m_context(context) {}

void ClipLineFinder::find(const KeptClip& clip, const ClipRange& range, const QMap<QString, double>& landmarks) {
    if (clip == m_clip && range == m_sources.range && landmarks == m_sources.landmarks)
        return;
    forget();
    m_clip = clip;
    m_sources.range = range;
    m_sources.landmarks = landmarks;
    m_isFinding = true;
    m_context.pictures.askDelivery(clip, this, [this](const Result<Delivery>& delivery) {
        m_isFinding = false;
        if (delivery)
            m_sources.speech = delivery->profile.speech;
        m_lines = clipLines(m_sources);
        Q_EMIT found();
    });
}

void ClipLineFinder::forget() {
    m_context.pictures.drop(this);
    m_clip = {};
    m_sources = {};
    m_lines.clear();
    m_isFinding = false;
}

} // namespace greenroom::ui
