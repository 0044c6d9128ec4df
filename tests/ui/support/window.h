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

#include <QTemporaryDir>

#include <memory>

namespace greenroom::test {

/// Everything a page is given, on a real home of its own, with the test pattern as camera and its beeps as microphone.
class WindowParts {
public:
    explicit WindowParts(const QString& name = QStringLiteral("Lea Hartmann"),
                         std::unique_ptr<CaptureDevices> captureDevices = {})
        : m_devices(captureDevices ? std::move(captureDevices) : makeTestDevices(clock))
        , m_outputs(makeSystemAudioOutputs(clock))
        , settings(folder() + QStringLiteral(".ini"))
        , commands(settings) {
        auto made = Home::create(folder(), {name, {QStringLiteral("rep")}}, {clock, m_random});
        INFO(errorOf(made));
        REQUIRE(made.has_value());
        made->reset();
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
