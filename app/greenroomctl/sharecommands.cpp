// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/json.h"
#include "app/greenroomctl/session.h"
#include "core/assessment/notes.h"
#include "core/base/duedate.h"
#include "core/base/plural.h"
#include "core/studio/sharing.h"
#include "core/team/groups.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Request {
    std::string take;
    std::vector<std::string> to;
    std::string note;
    std::string expires;
    bool coach = false;
    bool notes = false;
    bool withoutLevels = false;
    bool levels = false;
};

Shares sharesOf(Home& home) {
    return Shares(home.journal(), home.person(), home.random(), home.clock());
}

QString titleOf(const Share& share) {
    const QString title = scenarioTitle(share);
    return title.isEmpty() ? u"(a scenario this Greenroom cannot read)"_s : title;
}

QStringList namesOf(const QList<PersonId>& persons, const People& people) {
    QStringList list;
    for (const PersonId& person : persons)
        list.append(people.name(person));
    return list;
}

/// Who will see what, for whoever has just shared.
Result<QString> consequences(Home& home, const Share& share, const People& people) {
    Assessments assessments(home.journal(), home.person(), home.random());
    GR_TRY_ASSIGN(const QList<Assessment> own, assessments.on(SubjectId(share.id)));
    QStringList parts{
        u"the recording (%1 s)"_s.arg(share.duration, 0, 'f', 1),
        u"the scenario \"%1\" with its map"_s.arg(titleOf(share)),
        u"that it took %1 %2"_s.arg(plural(share.attempts, u"attempt"_s, u"attempts"_s),
                                    share.first ? u"before this first share"_s : u"since the last share"_s)};
    if (!share.note.isEmpty())
        parts.append(u"your note"_s);
    if (!own.isEmpty())
        parts.append(u"your self-assessment once they have finished theirs"_s);
    GR_TRY_ASSIGN(const QList<Note> notes, Notes(home.journal(), home.person(), home.random()).on(SubjectId(share.id)));
    const auto mine =
        std::count_if(notes.begin(), notes.end(), [&](const Note& one) { return one.author() == home.person(); });
    if (mine > 0)
        parts.append(u"%1 of yours"_s.arg(plural(mine, u"note"_s, u"notes"_s)));
    const QString who = share.audience.isEmpty() ? u"your coach, as soon as it is known who that is"_s
                        : share.waitsForCoach
                            ? namesOf(share.audience, people).join(u", "_s) + u" and, once known, your coach"_s
                            : namesOf(share.audience, people).join(u", "_s);
    return u"Shared (%1). %2 will see %3, until %4, and what anybody of them notes or scores. Nobody else sees it; "
           "`share withdraw` takes it back."_s.arg(share.id.toString().first(8), who, parts.join(u", "_s),
                                                   dateText(share.expiresMs));
}

Result<Answer> share(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Take take, Takes(home->journal(), home->person(), home->random(), home->clock())
                                       .find(QString::fromStdString(request.take)));
    ShareWish wish;
    wish.toCoach = request.to.empty() || request.coach;
    if (request.levels || request.withoutLevels)
        wish.selfLevels = request.levels;
    if (!request.note.empty())
        wish.note = QString::fromStdString(request.note);
    for (const std::string& name : request.to) {
        GR_TRY_ASSIGN(const Member member, home->members().find(QString::fromStdString(name)));
        wish.to.append(member.person);
    }
    if (!request.expires.empty()) {
        GR_TRY_ASSIGN(wish.expiresMs,
                      parseDueDate(QString::fromStdString(request.expires), u"--expires"_s, session.clock().nowMs()));
    }
    GR_TRY_ASSIGN(
        const QList<PersonId> coaches,
        Groups(home->journal(), home->person(), home->random()).coachesOf(home->person(), home->authority().roster()));
    GR_TRY_ASSIGN(const Share made, shareTake(*home, take, wish, coaches));
    if (request.notes)
        GR_TRY(Notes(home->journal(), home->person(), home->random()).move(SubjectId(take.id), SubjectId(made.id)));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const QString text, consequences(*home, made, people));
    return Answer{{{u"share"_s, toJson(made, *home, people)}}, text};
}

Result<Answer> withdraw(Session& session, const QString& id) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Share before, sharesOf(*home).find(id));
    GR_TRY(sharesOf(*home).withdraw(before));
    GR_TRY_ASSIGN(const Share now, sharesOf(*home).byId(before.id));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    return Answer{{{u"share"_s, toJson(now, *home, people)}},
                  u"Withdrew %1. The next sync takes the recording from the team share, and the others' Greenrooms "
                  "delete theirs when they hear of it. Copies made outside Greenroom cannot be recalled."_s.arg(
                      now.id.toString().first(8))};
}

Result<Answer> list(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const QList<Share> shares, sharesOf(*home).all());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    QJsonArray array;
    QList<QStringList> rows;
    for (const Share& one : shares) {
        array.append(toJson(one, *home, people));
        const bool mine = one.owner() == home->person();
        const QString who = mine
                                ? (one.audience.isEmpty() ? u"my coach"_s : namesOf(one.audience, people).join(u", "_s))
                                : people.name(one.owner());
        rows.append({one.id.toString().first(8), (mine ? u"to "_s : u"from "_s) + who, titleOf(one),
                     u"%1 s"_s.arg(one.duration, 0, 'f', 1), shareStateName(one.state),
                     one.lives() ? u"until "_s + dateText(one.expiresMs) : QString()});
    }
    return Answer{{{u"shares"_s, array}}, rows.isEmpty() ? u"Nothing is shared"_s : table(rows)};
}

} // namespace

void addShareCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("share", "Show a starred take to named people, until you take it back");
    area->require_subcommand(0, 1);
    const auto request = std::make_shared<Request>();
    CLI::Option* take = area->add_option("TAKE", request->take, "Its id or the beginning of it");
    area->add_option("--to", request->to, "Names of people; without it, my coach");
    area->add_option("--note", request->note, "What they should know or look at");
    area->add_option("--expires", request->expires,
                     "The last day, as in 2026-03-31, or the time; without it, 180 days from now");
    area->add_flag("--coach", request->coach, "My coach too, beside those named by --to");
    area->add_flag("--notes", request->notes, "Your own notes on it go along, which only you see until then");
    CLI::Option* levels = area->add_flag("--levels", request->levels, "Your own levels go along, as they do at first");
    area->add_flag("--no-levels", request->withoutLevels, "Your own levels do not go along")->excludes(levels);
    session.on(
        area, [=, &session] { return share(session, *request); }, take);

    CLI::App* verb = area->add_subcommand("withdraw", "Take a share back");
    const auto id = std::make_shared<std::string>();
    verb->add_option("SHARE", *id, "The id of the share or of the take, or the beginning of it")->required();
    session.on(verb, [=, &session] { return withdraw(session, QString::fromStdString(*id)); });

    session.on(area->add_subcommand("list", "What you share, and what others share with you"),
               [&session] { return list(session); });
}

} // namespace greenroom::ctl
