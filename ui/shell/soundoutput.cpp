// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/soundoutput.h"

#include "core/media/audiooutputs.h"
#include "core/media/transport.h"
#include "ui/shell/context.h"
#include "ui/shell/settings.h"

#include <algorithm>

namespace greenroom::ui {

SoundOutput::SoundOutput(Context& context, Transport& transport, QObject* parent)
    : QObject(parent), m_context(context), m_transport(transport) {
    connect(&context.settings, &Settings::changed, this, [this](const QString& key) {
        if (m_isUsed && (key == setting::output || key == setting::outputLatency))
            open();
    });
    // What other devices do is no reason to interrupt the sound.
    connect(&context.outputs, &AudioOutputs::outputsChanged, this, [this] {
        if (m_isUsed && wanted() != m_device)
            open();
    });
}

void SoundOutput::use() {
    if (!m_isUsed)
        open();
}

void SoundOutput::release() {
    m_transport.setOutput(nullptr);
    m_isUsed = false;
}

QString SoundOutput::wanted() const {
    const QString chosen = m_context.settings.value(setting::output).toString();
    const QList<DeviceInfo> devices = m_context.outputs.outputs();
    const auto device = std::find_if(devices.begin(), devices.end(), [&](const DeviceInfo& one) {
        return chosen.isEmpty() || one.id == chosen; // the default comes first
    });
    return device == devices.end() ? QString() : device->id;
}

void SoundOutput::open() {
    m_isUsed = true;
    m_device = wanted();
    m_transport.setOutput(m_context.outputs.open(m_context.settings.value(setting::output).toString()),
                          std::chrono::milliseconds(m_context.settings.value(setting::outputLatency, 0).toInt()));
}

} // namespace greenroom::ui
