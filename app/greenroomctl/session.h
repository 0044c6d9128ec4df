// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/greenroomctl/terminal.h"
#include "app/keychain/platformkeychain.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/home/home.h"

#include <QFile>

#include <functional>
#include <memory>
#include <optional>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace greenroom::ctl {

/// One call of greenroomctl: what the command line said, and the home it is about, opened when a verb asks for it.
class Session {
public:
    /// A verb's work, run once the command line has been read.
    using Verb = std::function<Result<Answer>()>;

    bool json = false;
    bool passphraseFromInput = false;
    std::string homeOption;

    const Clock& clock() const { return m_clock; }
    Random& random() { return m_random; }
    QString homeFolder() const;
    /// The next line of standard input without its line break, at most 4,096 bytes. Fails with Invalid at its end.
    Result<QString> inputLine(const QString& what);
    /// What the keys of a home may be kept with: the keychain unless there is none in this session or
    /// GREENROOM_KEYCHAIN is "off", and the passphrase that --passphrase-stdin announced.
    Result<KeyKeeping> keyKeeping();
    /// Opens the home and finishes what a crash left behind there, as every start does; what it recovered is said on
    /// standard error (not with --json).
    Result<Home*> home();
    Result<Home*> homeWithoutRecovery();

    /// Leaves work for after the answer, which a person need not wait for.
    void afterwards(std::function<void()> work) { m_afterwards = std::move(work); }
    /// Runs the chosen verb, prints its answer, and does what it left for afterwards.
    int run();

    /// Makes `app` (an area or a verb) run `verb` when it is the one that was called, and not one below it. It is a
    /// usage error to call it without `needed` (an option that only this one requires), and to call one below it with
    /// an option or a positional of `app` itself.
    void on(CLI::App* app, Verb verb, const CLI::Option* needed = nullptr);

private:
    SystemClock m_clock;
    SystemRandom m_random;
    QFile m_input;
    PlatformKeychain m_keychain;
    std::optional<Passphrase> m_passphrase;
    std::unique_ptr<Home> m_home;
    Verb m_chosen;
    std::function<void()> m_afterwards;
};

/// Each adds an area with its verbs. `session` must outlive `app`.
void addDemoCommand(CLI::App& app, Session& session);
void addHomeCommands(CLI::App& app, Session& session);
void addMapCommands(CLI::App& app, Session& session);
void addMediaCommands(CLI::App& app, Session& session);
void addScenarioCommands(CLI::App& app, Session& session);
void addNoteCommands(CLI::App& app, Session& session);
void addShareCommands(CLI::App& app, Session& session);
void addAssessCommands(CLI::App& app, Session& session);
void addCaptionCommands(CLI::App& app, Session& session);
void addCommitmentCommands(CLI::App& app, Session& session);
void addCompareCommands(CLI::App& app, Session& session);
void addLibraryCommands(CLI::App& app, Session& session);
void addObserveCommand(CLI::App& app, Session& session);
void addRecordCommand(CLI::App& app, Session& session);
void addRemoteCommands(CLI::App& app, Session& session);
void addStatsCommands(CLI::App& app, Session& session);
void addStoreCommands(CLI::App& app, Session& session);
void addSyncCommands(CLI::App& app, Session& session);
void addTakeCommands(CLI::App& app, Session& session);
void addTeamCommands(CLI::App& app, Session& session);

} // namespace greenroom::ctl
