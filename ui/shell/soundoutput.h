// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

struct Context;

/// Keeps a transport on the sound output the person chose, for as long as it is used: on another one when the choice
/// changes, and again when the device it is on was unplugged and is back, or the system's default is another. UI
/// thread.
class SoundOutput : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    SoundOutput(Context& context, Transport& transport, QObject* parent = nullptr);

    /// Takes the output unless it has it.
    void use();
    void release();

private:
    QString wanted() const;
    void open();

    Context& m_context;
    Transport& m_transport;
    bool m_isUsed = false;
    QString m_device; ///< that it is on; empty: none is there
};

} // namespace greenroom::ui
