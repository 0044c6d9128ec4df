// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace greenroom::ui {

/// Starting with the person's session, in the tray and without a window, as the desktop has it: an entry of the XDG
/// autostart specification, the Run key of Windows, a LaunchAgent of macOS. Touches files: not for the UI thread.
class Autostart {
public:
    /// `place` is the file, or the key of Windows' registry.
    Autostart(QString program, QStringList arguments, QString place);
    /// This program with this home, where the desktop looks.
    static Autostart of(const QString& homeFolder);

    /// Whether this very program is started with this home, and the desktop was not told to leave it out.
    bool isOn() const;
    /// Taken off only where isOn(), so that another home's stays. Fails as writeFileAtomically().
    Result<void> set(bool on) const;

private:
    QByteArray entry() const;

    QString m_program;
    QStringList m_arguments;
    QString m_place;
};

// What stands there; each can be made anywhere.

/// A desktop entry (Desktop Entry Specification 1.5, "The Exec key").
QByteArray autostartEntry(const QString& program, const QStringList& arguments);
/// A property list for launchd.
QByteArray launchAgent(const QString& program, const QStringList& arguments);
/// A command line as CommandLineToArgvW() takes it apart.
QString runCommand(const QString& program, const QStringList& arguments);

} // namespace greenroom::ui
