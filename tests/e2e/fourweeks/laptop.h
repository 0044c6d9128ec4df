// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/home/teamshare.h"
#include "core/media/audiooutputs.h"
#include "core/media/devices.h"
#include "tests/support/catch.h"
#include "tests/support/random.h"
#include "tests/ui/support/wait.h"
#include "ui/review/feedbackstate.h"
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
#include <vector>

namespace greenroom::test {

/// Somebody's laptop: a home, all that the pages of its window are given, a small camera with a microphone, and a
/// mount of the team's drive that can be away. What it does at random follows from `seed`.
class Laptop {
public:
    struct Person {
        QString name;
        const Seed* recovered = nullptr; ///< from a recovery code, to get new keys; none: somebody new
    };
    /// `drive` is where the team's folder really is, `clock` tells the time of everybody.
    Laptop(const Person& person, const QString& drive, const Clock& clock, quint64 seed);

    ui::Context& context() { return *m_context; }
    ui::TeamLink& team() { return *m_team; }
    PersonId person() const { return m_person; }
    QString folder() const { return m_folder.filePath(QStringLiteral("home")); }
    /// The files of the home in which a text can be read.
    QStringList filesWith(const QString& text) const;
    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// The team's drive as this laptop sees it.
    QString drive() const { return path(QStringLiteral("Team drive")); }
    void goOffline();
    void goOnline();
    bool isOnline() const { return QFile::exists(drive()); }

    /// One exchange with the team's folder, to its end; whether anything came.
    bool exchange();
    /// Lets everything end that was begun.
    void settle();

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

    /// What the window announced, and what it said had failed, since it was opened.
    const QStringList& announced() const { return m_announced; }
    QStringList takeFailures() { return std::exchange(m_failures, {}); }

private:
    /// Each part of the window opens the home by itself, with ids of its own.
    ui::HomeThread::Open opener();

    QTemporaryDir m_folder;
    QString m_drive;
    const Clock& m_clock;
    SeededRandom m_random;
    std::vector<std::unique_ptr<SeededRandom>> m_randoms; ///< of each opened home
    QStringList m_announced;
    QStringList m_failures;
    std::unique_ptr<CaptureDevices> m_devices;
    std::unique_ptr<AudioOutputs> m_outputs;
    PersonId m_person;

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
    std::unique_ptr<ui::FeedbackState> m_feedback;
};

} // namespace greenroom::test
