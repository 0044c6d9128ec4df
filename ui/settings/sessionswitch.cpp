// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sessionswitch.h"

#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/shell/settings.h"
#include "ui/tray/autostart.h"

namespace greenroom::ui {

SessionSwitch::SessionSwitch(Context& context, QWidget* parent) : QCheckBox(parent), m_context(context) {
    setEnabled(false);
    connect(this, &QCheckBox::clicked, this, &SessionSwitch::write);
    connect(&context.settings, &Settings::changed, this, [this](const QString& key) {
        if (key != setting::tray)
            return;
        if (!m_context.settings.value(setting::tray, false).toBool() && isChecked())
            write(false);
        read();
    });
    read();
}

void SessionSwitch::read() {
    m_context.home.ask(
        this, [autostart = Autostart::of(m_context.homeFolder)](Home&) -> Result<bool> { return autostart.isOn(); },
        [this](const Result<bool>& isOn) {
            setChecked(*isOn);
            setEnabled(*isOn || m_context.settings.value(setting::tray, false).toBool());
        });
}

void SessionSwitch::write(bool on) {
    m_context.home.ask(
        this, [autostart = Autostart::of(m_context.homeFolder), on](Home&) { return autostart.set(on); },
        [this, on](const Result<void>& done) {
            if (!done)
                m_context.messages.problem(done.error(), on ? tr("Greenroom does not start with your session.")
                                                            : tr("Greenroom still starts with your session."));
            read();
        });
}

} // namespace greenroom::ui
