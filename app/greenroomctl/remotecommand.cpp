// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"
#include "core/sync/folderremote.h"
#include "core/sync/remotecheck.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

Result<Answer> check(Session& session, const std::string& place, bool withUser) {
    GR_TRY_ASSIGN(const QString folder, FolderRemote::folderOf(QString::fromStdString(place)));
    if (withUser)
        return fail(ErrorCode::Invalid, u"%1 is a folder: the system's permissions say who may use it, no user and no "
                                        "password"_s.arg(folder));
    FolderRemote remote(folder, {session.clock(), session.random(), u"check"_s, FolderRemote::Needs::Nothing});
    const RemoteReport report = checkRemote(remote, remote.freeBytes(), session.random());
    remote.removeIfEmpty(remoteCheckFolder());
    QJsonArray checks;
    QList<QStringList> rows;
    for (const RemoteCheck& made : report.checks) {
        checks.append(QJsonObject{{u"name"_s, made.name}, {u"ok"_s, made.ok}, {u"detail"_s, made.detail}});
        rows.append({made.ok ? u"ok"_s : u"FAILED"_s, made.name, made.detail});
    }
    const QString verdict = report.isUsable() ? u"%1 can be a team share"_s : u"%1 cannot be a team share as it is"_s;
    return Answer{{{u"usable"_s, report.isUsable()}, {u"team"_s, report.hasTeam}, {u"checks"_s, checks}},
                  table(rows) + u'\n' + verdict.arg(folder)};
}

} // namespace

void addRemoteCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("remote", "Places where a team can meet");
    area->require_subcommand(1);

    CLI::App* verb = area->add_subcommand("check", "Try whether a place is usable; nothing is left there");
    const auto place = std::make_shared<std::string>();
    const auto user = std::make_shared<std::string>();
    const auto password = std::make_shared<bool>(false);
    verb->add_option("URL", *place, "A folder: a path or a file:// URL")->required();
    verb->add_option("--user", *user, "The user name at a server");
    verb->add_flag("--password-stdin", *password, "The password is the first line of standard input");
    session.on(verb, [=, &session] { return check(session, *place, !user->empty() || *password); });
}

} // namespace greenroom::ctl
