// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"

#include <QGuiApplication>

#include <CLI/CLI.hpp>

using namespace greenroom;
using namespace greenroom::ctl;

namespace {

/// Libraries' remarks belong on a developer's terminal only: standard error carries one line, and only on failure.
void keepQuiet(QtMsgType, const QMessageLogContext&, const QString&) {}

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
    addHomeCommands(app, session);
    addScenarioCommands(app, session);
    addMapCommands(app, session);
    addMediaCommands(app, session);
    addStoreCommands(app, session);

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& success) {
        return app.exit(success); // --help, --version
    } catch (const CLI::ParseError& error) {
        return printError({ErrorCode::Invalid, QString::fromUtf8(error.what()), {}}, session.json, Usage);
    }
    return print(session.chosen()(), session.json);
}
