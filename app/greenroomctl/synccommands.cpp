// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"
#include "core/base/platform.h"
#include "core/home/teamshare.h"

#include <QJsonArray>
#include <QThread>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int watchSeconds = 5;

Answer answer(const SyncReport& report) {
    const QJsonObject json{{u"sent"_s, report.sent},
                           {u"received"_s, report.received},
                           {u"pending_media"_s, report.pendingMedia},
                           {u"waiting"_s, report.waiting},
                           {u"requests"_s, static_cast<qint64>(report.requests.size())},
                           {u"bytes"_s, report.bytes},
                           {u"problems"_s, QJsonArray::fromStringList(report.problems)}};
    QStringList lines{u"Sent %1, received %2"_s.arg(report.sent).arg(report.received)};
    if (report.pendingMedia)
        lines.append(u"%1 recordings are still on their way"_s.arg(report.pendingMedia));
    if (report.waiting)
        lines.append(u"%1 shares wait for somebody to see them"_s.arg(report.waiting));
    if (!report.requests.isEmpty())
        lines.append(u"%1 people ask to join: see `team requests`"_s.arg(report.requests.size()));
    return {json, (lines + report.problems).join(u'\n')};
}

Result<Answer> sync(Session& session, bool watch) {
    GR_TRY_ASSIGN(Home * home, session.home());
    const platform::StopRequests stop;
    TeamShare share(*home);
    const auto keepGoing = [&] { return !stop.received(); };
    for (;;) {
        const auto report = share.sync({}, keepGoing);
        if (!watch || stop.received()) {
            GR_TRY(report);
            return answer(*report);
        }
        // A place that is away comes back; only what will not mend by itself ends the watch.
        if (!report && report.error().code != ErrorCode::Remote && report.error().code != ErrorCode::Busy)
            return tl::make_unexpected(report.error());
        if (report)
            print(answer(*report), session.json);
        else
            printNotice(report.error().message);
        for (int i = 0; i < watchSeconds * 10 && keepGoing(); ++i)
            QThread::msleep(100);
    }
}

Result<Answer> status(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const SyncStatus status, TeamShare(*home).status());
    const QJsonObject json{{u"team"_s, status.team},
                           {u"remote"_s, status.remote},
                           {u"joined"_s, status.isIn},
                           {u"removed"_s, status.wasRemoved},
                           {u"to_send"_s, status.toSend},
                           {u"waiting"_s, status.waiting},
                           {u"pending_media"_s, status.pendingMedia}};
    return Answer{json, u"%1 at %2: %3; %4 to send, %5 waiting for a key or for somebody, %6 recordings to arrive"_s
                            .arg(status.team, status.remote,
                                 status.isIn         ? u"you are in"_s
                                 : status.wasRemoved ? u"you were removed"_s
                                                     : u"you have asked to join"_s)
                            .arg(status.toSend)
                            .arg(status.waiting)
                            .arg(status.pendingMedia)};
}

} // namespace

void addSyncCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("sync", "Exchange with the team share");
    const auto watch = std::make_shared<bool>(false);
    area->add_flag("--watch", *watch, "Go on, every few seconds, until interrupted");
    area->require_subcommand(0, 1);
    CLI::App* verb = area->add_subcommand("status", "What is still to be sent or to arrive, without exchanging");
    session.on(area, [=, &session] { return sync(session, *watch); });
    session.on(verb, [&session] { return status(session); });
}

} // namespace greenroom::ctl
