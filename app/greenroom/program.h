// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keychain/platformkeychain.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/home/home.h"
#include "core/media/audiooutputs.h"
#include "core/media/devices.h"
#include "core/takes/takes.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/jobs.h"
#include "ui/shell/keyguard.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/pictures.h"
#include "ui/shell/settings.h"
#include "ui/start/startview.h"
#include "ui/team/teamlink.h"
#include "ui/theme/theme.h"
#include "ui/tray/tray.h"

#include <atomic>
#include <memory>
#include <optional>

namespace greenroom {

/// The window's composition root: opens or makes the home, makes what pages share, and shows the window.
class Program : public QObject {
    Q_OBJECT
public:
    /// `clock` outlives the program.
    Program(QApplication& application, QString homeFolder, const Clock& clock, std::unique_ptr<CaptureDevices> devices,
            std::unique_ptr<AudioOutputs> outputs);
    ~Program() override;

    enum class Content {
        Own,    ///< asks for a name where there is no home yet
        Sample, ///< makes one to look around in where there is none
    };
    /// What is seen of it.
    enum class Showing {
        Window,
        Tray, ///< nothing but the tray's icon, unless something has to be asked; ends where there is no home yet
    };
    /// Shows the window, or what has to be asked or told before.
    void start(Content content, Showing showing = Showing::Window);

    /// The window that is there comes to the front, and shows this invitation unless it is empty. After ready().
    void comeForward(const QString& invitation);

    const QString& homeFolder() const { return m_folder; }
    ui::Context* context() { return m_context.get(); }
    ui::MainWindow* window() { return m_window.get(); }
    ui::StartView& startView() { return m_start; }
    ui::Theme& theme() { return m_theme; }

Q_SIGNALS:
    /// The home is open and the window is made.
    void ready();

private:
    /// What is seen first.
    enum class First {
        Today,
        Practice, ///< of somebody who is new: the starter's scenario
        Joining,  ///< of somebody who comes back: their team is not known here yet
    };
    void open(ui::HomeThread::Open open, First wanted);
    void comeBack(const QString& name, const QString& codes, bool lost);
    ui::HomeThread::Open opening();
    void opened(const Result<ui::Place>& first);
    void failed(const Error& error);
    void makeWindow(const ui::Place& first);
    void tidyUp();
    void announceRecovered(const QList<Take>& takes);
    void bringBack(const QList<Take>& takes);
    void applySettings(const QString& key);
    KeyKeeping keys();

    QString m_folder;
    Content m_content = Content::Own;
    Showing m_showing = Showing::Window;
    std::atomic<bool> m_closing = false;
    const Clock& m_clock;
    SystemRandom m_random;
    std::unique_ptr<CaptureDevices> m_devices;
    std::unique_ptr<AudioOutputs> m_outputs;
    PlatformKeychain m_keychain;
    std::optional<Passphrase> m_passphrase;
    ui::Settings m_settings;
    ui::Theme m_theme;
    ui::KeyGuard m_keyGuard;
    ui::StartView m_start;

    std::unique_ptr<ui::HomeThread> m_home;
    std::unique_ptr<ui::HomeThread> m_studio;
    std::unique_ptr<ui::HomeThread> m_background;
    std::unique_ptr<ui::Jobs> m_jobs;
    std::unique_ptr<ui::Commands> m_commands;
    std::unique_ptr<ui::TeamLink> m_team;
    std::unique_ptr<ui::Pictures> m_pictures;
    ui::Navigator m_navigator;
    ui::Messages m_messages;
    std::unique_ptr<ui::Context> m_context;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Tray> m_tray;
};

} // namespace greenroom
