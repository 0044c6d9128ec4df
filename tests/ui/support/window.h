// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/media/audiooutputs.h"
#include "core/media/replaydevices.h"
#include "tests/support/catch.h"
#include "tests/ui/support/wait.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/jobs.h"
#include "ui/shell/keyguard.h"
#include "ui/shell/messages.h"
#include "ui/shell/pictures.h"
#include "ui/shell/place.h"
#include "ui/shell/settings.h"
#include "ui/team/teamlink.h"

#include <QDir>
#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace greenroom::test {

/// A new home with the starter's scenarios and maps, made once per program and name; to be copied while nobody has it
/// open. Two copies are the same person on the same device: a test that needs two people names them apart.
inline const QString& newHome(const QString& name) {
    static QTemporaryDir all;
    static QHash<QString, QString> made;
    QString& path = made[name];
    if (path.isEmpty()) {
        path = all.filePath(QString::number(made.size()));
        static const SystemClock clock;
        static SystemRandom random;
        const auto home = Home::create(path, {name, {QStringLiteral("rep")}}, {clock, random});
        INFO(errorOf(home));
        REQUIRE(home.has_value());
    }
    return path;
}

/// Files and folders with what they allow, which is the owner alone in a home.
inline void copyFolder(const QString& from, const QString& to) {
    REQUIRE(QDir().mkpath(to));
    REQUIRE(QFile::setPermissions(to, QFile::permissions(from)));
    for (const QFileInfo& one : QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        if (one.isDir())
            copyFolder(one.filePath(), to + u'/' + one.fileName());
        else
            REQUIRE(QFile::copy(one.filePath(), to + u'/' + one.fileName()));
}

/// Everything a page is given, on a real home of its own, with the test pattern as camera and its beeps as microphone.
class WindowParts {
public:
    /// `place` is a folder to have it in, for example on another disk.
    explicit WindowParts(const QString& name = QStringLiteral("Lea Hartmann"),
                         std::unique_ptr<CaptureDevices> captureDevices = {}, const QString& place = QDir::tempPath())
        : m_folder(place + QStringLiteral("/window"))
        , m_devices(captureDevices ? std::move(captureDevices) : makeTestDevices(clock))
        , m_outputs(makeSystemAudioOutputs(clock))
        , settings(folder() + QStringLiteral(".ini"))
        , commands(settings) {
        copyFolder(newHome(name), folder());
        const auto open = [this] { return Home::open(folder(), {clock, m_random}); };
        m_home = std::make_unique<ui::HomeThread>(open, ui::HomeThread::Watching::Yes);
        m_studio = std::make_unique<ui::HomeThread>(open, ui::HomeThread::Watching::No);
        m_background = std::make_unique<ui::HomeThread>(open, ui::HomeThread::Watching::No);
        m_jobs = std::make_unique<ui::Jobs>(*m_background);
        m_team = std::make_unique<ui::TeamLink>(*m_home, open, clock, std::chrono::milliseconds(0));
        m_pictures = std::make_unique<ui::Pictures>(folder() + QStringLiteral("/cache"));
        m_context = std::make_unique<ui::Context>(ui::Context{*m_home, *m_studio, *m_jobs, commands, navigator,
                                                              messages, settings, *m_devices, *m_outputs, clock,
                                                              folder(), *m_pictures, *m_team});
    }

    QString folder() const { return m_folder.filePath(QStringLiteral("home")); }
    QString scratch(const QString& name) const { return m_folder.filePath(name); }
    ui::Context& context() { return *m_context; }
    ui::HomeThread& home() { return *m_home; }
    ui::Jobs& jobs() { return *m_jobs; }
    ui::TeamLink& team() { return *m_team; }

    /// Runs `work` on the home's thread and gives what it returned.
    template <typename Work>
    auto ask(Work work) {
        std::optional<std::invoke_result_t<Work, Home&>> answer;
        m_home->ask(&settings, std::move(work), [&answer](auto result) { answer = std::move(result); });
        REQUIRE(waitUntil([&] { return answer.has_value(); }));
        INFO(errorOf(*answer));
        REQUIRE(answer->has_value());
        return **std::move(answer);
    }

private:
    QTemporaryDir m_folder;
    SystemRandom m_random;

public:
    SystemClock clock;

private:
    std::unique_ptr<CaptureDevices> m_devices;
    std::unique_ptr<AudioOutputs> m_outputs;

public:
    ui::Settings settings;
    ui::Commands commands;
    ui::Navigator navigator;
    ui::Messages messages;

private:
    std::unique_ptr<ui::HomeThread> m_home;
    std::unique_ptr<ui::HomeThread> m_studio;
    std::unique_ptr<ui::HomeThread> m_background;
    std::unique_ptr<ui::Jobs> m_jobs;
    std::unique_ptr<ui::TeamLink> m_team;
    std::unique_ptr<ui::Pictures> m_pictures;
    std::unique_ptr<ui::Context> m_context;
};

} // namespace greenroom::test
