// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/notices.h"

#include <QTimer>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace greenroom::ui {

class MainWindow;

/// Greenroom in the desktop's tray, for those who wish it and where there is one: the window then only hides when it is
/// closed, exchanging goes on, and what Notices finds is shown. UI thread.
class Tray : public QObject {
    Q_OBJECT
public:
    /// Follows the setting from now on. Both outlive the object.
    Tray(MainWindow& window, Context& context, QObject* parent = nullptr);
    ~Tray() override;

    /// Whether this desktop has a tray now.
    static bool isThere();

    /// The window was not shown: goes on in the tray alone, as soon as the desktop has one. Without one for a minute,
    /// or where the setting is off, quitWanted(): nobody asked for a window.
    void startHidden();
    /// Brings the window back.
    void showWindow();

Q_SIGNALS:
    /// The person wants the program to end.
    void quitWanted();

private:
    void apply();
    void begin();
    void end();
    void tell(const Notice& notice);
    void sayOnce();
    void awaitTray();

    MainWindow& m_window;
    Context& m_context;
    Notices m_notices;
    Place m_told; ///< where the last notice leads
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QTimer m_await; ///< the desktop's tray, at the start of a session
    int m_awaited = 0;
};

} // namespace greenroom::ui
