// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"

#include <QGuiApplication>

#include <CLI/CLI.hpp>

using namespace greenroom;
using namespace greenroom::ctl;

namespace {

/// Libraries' remarks belong on a developer's terminal only: standard error carries one line, and only on failure.
void keepQuiet(QtMsgType, const QMessageLogContext&, const QString&) {}

/// What CLI11 says; where a verb is missing, also what stands in its place.
QString usageMessage(const CLI::App& app, const CLI::ParseError& error) {
    const auto unknown = app.remaining(true);
    const QString message = QString::fromUtf8(error.what());
    return unknown.empty()
               ? message
               : QStringLiteral("\"%1\" is not understood: %2").arg(QString::fromStdString(unknown.front()), message);
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
    app.add_option("--home", session.homeOption, "The home to use; GREENROOM_HOME says it too");
    app.add_flag("--json", session.json, "Answer with one JSON document");
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
    addMediaCommands(app, session);
    addLibraryCommands(app, session);
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
