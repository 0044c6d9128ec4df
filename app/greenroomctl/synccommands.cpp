// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"
#include "core/base/platform.h"
#include "core/base/plural.h"
#include "core/home/teamshare.h"
#include "core/studio/cleanup.h"

#include <QJsonArray>
#include <QThread>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int watchSeconds = 5;
constexpr std::chrono::seconds turn{15}; ///< of recordings, before it looks for what others wrote

Answer answer(const SyncReport& report) {
    const QJsonObject json{
        {u"sent"_s, report.sent},       {u"received"_s, report.received},
        {u"fetched"_s, report.fetched}, {u"pending_media"_s, report.pendingMedia},
        {u"waiting"_s, report.waiting}, {u"requests"_s, static_cast<qint64>(report.requests.size())},
        {u"bytes"_s, report.bytes},     {u"problems"_s, QJsonArray::fromStringList(report.problems)}};
    QStringList lines{u"Sent %1, received %2"_s.arg(report.sent).arg(report.received)};
    if (report.fetched)
        lines.append(plural(report.fetched, u"recording has arrived"_s, u"recordings have arrived"_s));
    if (report.pendingMedia)
        lines.append(
            plural(report.pendingMedia, u"recording is still on its way"_s, u"recordings are still on their way"_s));
    if (report.waiting)
        lines.append(
            plural(report.waiting, u"share waits for somebody to see it"_s, u"shares wait for somebody to see them"_s));
    if (!report.requests.isEmpty())
        lines.append(plural(report.requests.size(), u"person asks"_s, u"people ask"_s) +
                     u" to join: see `team requests`"_s);
    return {json, (lines + report.problems).join(u'\n')};
}

Result<Answer> sync(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    const platform::StopRequests stop;
    SyncReport whole;
    do {
        GR_TRY_ASSIGN(
            const SyncReport report,
            TeamShare(*home).sync({}, {.keepGoing = [&] { return !stop.received(); }, .progress = {}, .turn = turn}));
        forgetAbout(*home, report);
        whole = report.after(whole);
    } while (whole.hasMore);
    return answer(whole);
}

/// Exchanges until it is interrupted, which is how it ends well, and prints what each round gave.
Result<Answer> watch(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    const platform::StopRequests stop;
    TeamShare share(*home);
    const auto keepGoing = [&] { return !stop.received(); };
    while (keepGoing()) {
        const auto report = share.sync({}, {.keepGoing = keepGoing, .progress = {}, .turn = turn});
        if (report) {
            forgetAbout(*home, *report);
            print(answer(*report), session.json);
        } else if (!keepGoing()) {
            break; // the interruption is why this round failed
        } else if (report.error().code != ErrorCode::Remote && report.error().code != ErrorCode::Busy) {
            return tl::make_unexpected(report.error()); // a place that is away comes back; this will not mend by itself
        } else if (session.json) {
            SyncReport nothing;
            nothing.problems.append(report.error().message);
            print(answer(nothing), true);
        } else {
            printNotice(report.error().message);
        }
        if (report && report->hasMore)
            continue;
        for (int i = 0; i < watchSeconds * 10 && keepGoing(); ++i)
            QThread::msleep(100);
    }
    return Answer{};
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
    return Answer{json, u"%1 at %2: %3; %4 to send, %5 waiting for a key or for somebody, %6 to arrive"_s
                            .arg(status.team, status.remote,
                                 status.isIn         ? u"you are in"_s
                                 : status.wasRemoved ? u"you were removed"_s
                                                     : u"you have asked to join"_s)
                            .arg(status.toSend)
                            .arg(status.waiting)
                            .arg(plural(status.pendingMedia, u"recording"_s, u"recordings"_s))};
}

} // namespace

void addSyncCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("sync", "Exchange with the team share");
    const auto goOn = std::make_shared<bool>(false);
    area->add_flag("--watch", *goOn, "Go on, every few seconds, until interrupted");
    area->require_subcommand(0, 1);
    CLI::App* verb = area->add_subcommand("status", "What is still to be sent or to arrive, without exchanging");
    session.on(area, [=, &session] { return *goOn ? watch(session) : sync(session); });
    session.on(verb, [&session] { return status(session); });
}

} // namespace greenroom::ctl
