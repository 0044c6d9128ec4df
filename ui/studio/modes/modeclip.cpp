// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/modeclip.h"

#include "core/media/audiooutput.h"
#include "core/media/transport.h"
#include "ui/shell/context.h"
#include "ui/shell/messages.h"

#include <utility>

namespace greenroom::ui {

ModeClip::ModeClip(Context& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_transport(new Transport(context.clock, nullptr, this))
    , m_output(context, *m_transport) {
    connect(m_transport, &Transport::ended, this, &ModeClip::finish);
    connect(m_transport, &Transport::problem, this, [this](const Error& error) {
        m_context.messages.problem(error, tr("The clip could not be played."));
        finish();
    });
}

ModeClip::~ModeClip() = default;

void ModeClip::play(const QString& path, const ClipRange& range) {
    m_plays = true;
    m_output.use();
    if (std::exchange(m_path, path) != path || m_transport->state().problem)
        m_transport->open({path});
    m_transport->setRange(0, range);
    m_transport->seek(range.begin);
    m_transport->play();
}

void ModeClip::finish() {
    if (std::exchange(m_plays, false))
        Q_EMIT finished();
}

void ModeClip::pause() {
    m_plays = false;
    m_transport->pause();
}

void ModeClip::close() {
    m_plays = false;
    m_path.clear();
    m_transport->close();
    m_output.release();
}

} // namespace greenroom::ui
