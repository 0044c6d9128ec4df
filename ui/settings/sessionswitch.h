// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace greenroom::ui {

struct Context;

/// Whether Greenroom starts with the session, for who has it in the tray; goes off with that. On as the desktop has it.
class SessionSwitch : public QCheckBox {
    Q_OBJECT
public:
    explicit SessionSwitch(Context& context, QWidget* parent = nullptr);

private:
    void read();
    void write(bool on);

    Context& m_context;
};

} // namespace greenroom::ui
