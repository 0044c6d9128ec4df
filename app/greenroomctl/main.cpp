// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"

#include <QGuiApplication>

#include <CLI/CLI.hpp>

using namespace greenroom;
using namespace greenroom::ctl;

namespace {

/// Libraries' remarks belong on a developer's terminal only: standard error carries one line, and only on failure.
void keepQuiet(QtMsgType, const QMessageLogContext&, const QString&) {}

/// What CLI11 says, or what it could make nothing of and where to look.
QString usageMessage(const CLI::App& app, const CLI::ParseError& error) {
    const auto unknown = app.remaining(true);
    if (unknown.empty())
        return QString::fromUtf8(error.what());
    const CLI::App* called = &app;
    std::string words = app.get_name();
    while (!called->get_subcommands().empty()) {
        called = called->get_subcommands().front();
        words += ' ' + called->get_name();
    }
    return QStringLiteral("\"%1\" is not understood; `%2 --help` says what is")
        .arg(QString::fromStdString(unknown.front()), QString::fromStdString(words));
}

/// A CLI11 check of an option that must say something.
std::string notEmpty(const std::string& text) {
    return text.empty() ? "it must not be empty" : "";
}

} // namespace

int main(int argc, char* argv[]) {
    if (!qEnvironmentVariableIsSet("GREENROOM_LOG"))
        qInstallMessageHandler(keepQuiet);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("greenroom"));
    if (sodium_init() < 0)
        return printError({ErrorCode::Internal, QStringLiteral("libsodium does not work here"), {}}, false);

    Session session;
    CLI::App app("The rehearsal studio from a terminal.", "greenroomctl");
    app.require_subcommand(1);
    app.fallthrough();
    app.set_version_flag("--version", "greenroomctl " GREENROOM_VERSION);
    app.add_flag("--json", session.json, "Answer with one JSON document"); // first: a mistake in another asks for it
    app.add_option("--home", session.homeOption, "The home to use; GREENROOM_HOME says it too")->check(notEmpty);
    app.add_flag("--passphrase-stdin", session.passphraseFromInput,
                 "The first line of standard input is the passphrase of the home's keys");
    addHomeCommands(app, session);
    addScenarioCommands(app, session);
    addMapCommands(app, session);
    addRecordCommand(app, session);
    addTakeCommands(app, session);
    addObserveCommand(app, session);
    addShareCommands(app, session);
    addNoteCommands(app, session);
    addAssessCommands(app, session);
    addTeamCommands(app, session);
    addSyncCommands(app, session);
    addCommitmentCommands(app, session);
    addCompareCommands(app, session);
    addMediaCommands(app, session);
    addCaptionCommands(app, session);
    addLibraryCommands(app, session);
    addStatsCommands(app, session);
    addStoreCommands(app, session);
    addRemoteCommands(app, session);
    addDemoCommand(app, session);

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& success) {
        return app.exit(success); // --help, --version
    } catch (const CLI::ParseError& error) {
        return printError({ErrorCode::Invalid, usageMessage(app, error), {}}, session.json, Usage);
    }
    return session.run();
}
