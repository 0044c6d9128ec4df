// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/membershipcommands.h"

#include "app/greenroomctl/people.h"
#include "app/greenroomctl/session.h"
#include "core/base/choose.h"
#include "core/base/duedate.h"
#include "core/base/file.h"
#include "core/home/teamshare.h"
#include "core/sync/membership.h"
#include "core/team/recoverycode.h"
#include "core/team/recoverykit.h"

#include <QFileInfo>
#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int invitationDays = 14;

struct NewTeam {
    std::string name;
    std::string remote;
    std::string recoveryOut;
};

struct NewInvitation {
    std::vector<std::string> roles;
    std::string group;
    std::string expires;
    std::string out;
};

struct Joining {
    std::string invitation;
    std::string remote;
};

struct Approval {
    std::string person;
    std::string fingerprint;
    std::vector<std::string> roles;
};

QStringList texts(const std::vector<std::string>& strings) {
    QStringList list;
    for (const std::string& one : strings)
        list.append(QString::fromStdString(one));
    return list;
}

Result<QJsonObject> teamJson(Home& home) {
    GR_TRY_ASSIGN(const auto team, TeamShare(home).joined());
    if (!team)
        return fail(ErrorCode::Refused, u"this home is in no team; `team create` or `team join` comes first"_s);
    GR_TRY_ASSIGN(const TeamMarker marker, TeamMarker::fromJson(team->marker));
    return QJsonObject{
        {u"id"_s, QString::fromLatin1(marker.team.toHex())}, {u"name"_s, team->name}, {u"remote"_s, team->remote}};
}

Result<Answer> create(Session& session, const NewTeam& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    const QString out = QString::fromStdString(request.recoveryOut);
    if (!out.isEmpty() && QFileInfo::exists(out))
        return fail(ErrorCode::Exists, u"%1 is there already; nothing was changed"_s.arg(out));
    const Seed seed(session.random().bytes(32));
    const QString teamCode = recoveryCode(RecoveryKind::Team, seed);
    const QString personCode = home->vault().recoveryCodes();
    const QByteArray kit = recoveryKit(QString::fromStdString(request.name), seed, personCode);
    // The kit first: a team whose code was lost cannot be handed on.
    if (!out.isEmpty())
        GR_TRY(writeFileAtomically(out, kit));
    TeamShare share(*home);
    const auto made = share.create(QString::fromStdString(request.name), QString::fromStdString(request.remote), seed);
    // Only where nothing was begun is the kit worth nothing: a team may stand there after a cut, and `join` finds it.
    if (!made && !out.isEmpty() && TeamShare::leftNothing(made.error()))
        QFile::remove(out);
    GR_TRY(made);
    const auto report = share.sync();
    const QStringList problems = report ? report->problems : QStringList{report.error().message};
    GR_TRY_ASSIGN(const QJsonObject team, teamJson(*home));
    QJsonObject json{{u"team"_s, team}, {u"problems"_s, QJsonArray::fromStringList(problems)}};
    QString text = u"Made the team \"%1\" at %2."_s.arg(team[u"name"_s].toString(), team[u"remote"_s].toString());
    if (!out.isEmpty()) {
        json.insert(u"recovery_file"_s, out);
        text += u"\nThe recovery kit is in %1: print it, keep it, and remove the file."_s.arg(out);
    } else {
        json.insert(u"recovery"_s, QJsonObject{{u"team"_s, teamCode}, {u"person"_s, personCode}});
        text += u"\n\n"_s + QString::fromUtf8(kit);
    }
    for (const QString& problem : problems)
        text += u"\nNot everything was published yet; the next `sync` repeats it: "_s + problem;
    return Answer{json, text};
}

Result<Answer> invite(Session& session, const NewInvitation& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    const QStringList names = request.roles.empty() ? QStringList{u"rep"_s} : texts(request.roles);
    GR_TRY_ASSIGN(const Roles roles, rolesFromNames(names));
    qint64 expires = session.clock().nowMs() + invitationDays * qint64(24 * 60 * 60 * 1000);
    if (!request.expires.empty()) {
        GR_TRY_ASSIGN(expires,
                      parseDueDate(QString::fromStdString(request.expires), u"--expires"_s, session.clock().nowMs()));
    }
    const QString path = QString::fromStdString(request.out);
    if (!path.isEmpty() && QFileInfo::exists(path))
        return fail(ErrorCode::Exists, u"%1 is there already; no invitation was made"_s.arg(path));
    GR_TRY_ASSIGN(const Invitation invitation,
                  TeamShare(*home).invite(roles, QString::fromStdString(request.group), expires));
    const QString text = invitation.toText();
    QJsonObject json{{u"invitation"_s, text},
                     {u"roles"_s, QJsonArray::fromStringList(roleNames(roles))},
                     {u"expires"_s, toIsoTime(expires)}};
    if (!path.isEmpty()) {
        GR_TRY(writeFileAtomically(path, text.toLatin1() + '\n'));
        json.insert(u"file"_s, path);
    }
    return Answer{json, u"%1\n\nGood for one person, until %2. Whoever has it can join: send it in private."_s.arg(
                            text, toIsoTime(expires))};
}

Result<Answer> moved(Session& session, const QString& place) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY(TeamShare(*home).moved(place));
    GR_TRY_ASSIGN(const QJsonObject team, teamJson(*home));
    return Answer{{{u"team"_s, team}},
                  u"The share of the team \"%1\" is at %2 from now on; the next `sync` goes there"_s.arg(
                      team[u"name"_s].toString(), team[u"remote"_s].toString())};
}

Result<Answer> join(Session& session, const Joining& request) {
    if (request.invitation.empty() == request.remote.empty() && request.invitation.empty())
        return fail(ErrorCode::Invalid, u"join needs an invitation, or --remote and the owner's approval"_s);
    GR_TRY_ASSIGN(Home * home, session.home());
    TeamShare share(*home);
    GR_TRY_ASSIGN(const QString fingerprint,
                  share.join(QString::fromStdString(request.invitation), QString::fromStdString(request.remote)));
    GR_TRY_ASSIGN(const SyncReport report, share.sync());
    GR_TRY_ASSIGN(const QJsonObject team, teamJson(*home));
    const QString how = request.invitation.empty()
                            ? u"The owner admits you when these six words are told another way than by the share"_s
                            : u"You are in as soon as the owner's Greenroom has seen it; your words are"_s;
    return Answer{{{u"team"_s, team},
                   {u"fingerprint"_s, fingerprint},
                   {u"problems"_s, QJsonArray::fromStringList(report.problems)}},
                  u"Asked to join the team at %1.\n%2:\n  %3"_s.arg(team[u"remote"_s].toString(), how, fingerprint)};
}

QJsonObject json(const JoinClaim& claim) {
    return {{u"member"_s, toText(claim.person)},
            {u"name"_s, claim.name},
            {u"fingerprint"_s, claim.fingerprint},
            {u"reason"_s, joinObstacleText(claim.why)}};
}

Result<Answer> requests(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const SyncReport report, TeamShare(*home).sync());
    QJsonArray array;
    QList<QStringList> rows;
    for (const JoinClaim& claim : report.requests) {
        array.append(json(claim));
        rows.append({toText(claim.person).first(8), claim.name, joinObstacleText(claim.why), claim.fingerprint});
    }
    return Answer{{{u"requests"_s, array}}, rows.isEmpty() ? u"Nobody asks to join"_s : table(rows)};
}

/// Who asks, by the name they gave or the beginning of their id.
Result<PersonId> chooseClaim(const QList<JoinClaim>& claims, const QString& text) {
    QList<Candidate<PersonId>> candidates;
    for (const JoinClaim& claim : claims)
        candidates.append({toText(claim.person), claim.name, claim.person});
    return choose(candidates, text, u"request to join"_s);
}

Result<Answer> approve(Session& session, const Approval& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Roles roles,
                  rolesFromNames(request.roles.empty() ? QStringList{u"rep"_s} : texts(request.roles)));
    PersonId person;
    GR_TRY(TeamShare(*home).sync([&](SyncContext& context) -> Result<void> {
        GR_TRY_ASSIGN(person, chooseClaim(context.report.requests, QString::fromStdString(request.person)));
        return Membership(context).approve(person, QString::fromStdString(request.fingerprint), roles);
    }));
    return Answer{{{u"member"_s, toText(person)}, {u"roles"_s, QJsonArray::fromStringList(roleNames(roles))}},
                  u"Admitted %1"_s.arg(toText(person).first(8))};
}

Result<Answer> members(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const QJsonObject team, teamJson(*home));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    const Roster* roster = home->authority().roster();
    QJsonArray array;
    QList<QStringList> rows;
    for (const RosterPerson& person : roster ? roster->content().persons : QList<RosterPerson>()) {
        const Term* term = person.inForce();
        QJsonObject one = people.json(person.person);
        one.insert(u"roles"_s, QJsonArray::fromStringList(term ? roleNames(term->roles) : QStringList()));
        one.insert(u"state"_s, term ? u"in"_s : u"removed"_s);
        array.append(one);
        rows.append({toText(person.person).first(8), people.name(person.person),
                     term ? roleNames(term->roles).join(u", "_s) : u"removed"_s});
    }
    const bool isIn = home->isInTeam();
    const QString state = isIn ? QString()
                          : roster && roster->find(home->person())
                              ? u"You were removed from this team\n"_s
                              : u"You have asked to join and wait for the owner's Greenroom\n"_s;
    return Answer{{{u"team"_s, team}, {u"joined"_s, isIn}, {u"members"_s, array}}, state + table(rows)};
}

Result<Answer> remove(Session& session, const QString& who) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const PersonId person, people.other(who));
    GR_TRY(TeamShare(*home).sync([&](SyncContext& context) { return Membership(context).remove(person); }));
    return Answer{
        {{u"member"_s, toText(person)}, {u"state"_s, u"removed"_s}},
        u"%1 is out of the team. What they were given before cannot be recalled, and what is sealed by people "
        "who have not seen this yet stays readable to them."_s.arg(people.name(person))};
}

Result<Answer> setRoles(Session& session, const QString& who, const std::vector<std::string>& names) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const PersonId person, people.person(who));
    GR_TRY_ASSIGN(const Roles roles, rolesFromNames(texts(names)));
    GR_TRY(TeamShare(*home).sync([&](SyncContext& context) { return Membership(context).setRoles(person, roles); }));
    GR_TRY_ASSIGN(const Roles now, home->members().roles(person));
    return Answer{{{u"member"_s, toText(person)}, {u"roles"_s, QJsonArray::fromStringList(roleNames(now))}},
                  u"%1: %2"_s.arg(people.name(person), roleNames(now).join(u", "_s))};
}

Result<Answer> replaceKeys(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const QString words, TeamShare(*home).replaceKeys());
    return Answer{
        {{u"fingerprint"_s, words}},
        u"You have new keys here, and your recovery code is another: save it again with `home recovery`. Tell "
        "the owner of the team these six words; until they are compared nothing is sent or received: %1"_s.arg(words)};
}

Result<Answer> recover(Session& session, const QString& out) {
    GR_TRY_ASSIGN(Home * home, session.home());
    if (!out.isEmpty() && QFileInfo::exists(out))
        return fail(ErrorCode::Exists, u"%1 is there already; nothing was changed"_s.arg(out));
    GR_TRY_ASSIGN(const QString code, session.inputLine(u"the team's recovery code"_s));
    GR_TRY_ASSIGN(const Seed seed, seedFromRecoveryCode(RecoveryKind::Team, code));
    TeamShare share(*home);
    GR_TRY_ASSIGN(const SyncReport report, share.takeOver(seed));
    if (!out.isEmpty())
        GR_TRY(share.saveKit(out));
    GR_TRY_ASSIGN(const QJsonObject team, teamJson(*home));
    QString text = u"You are the owner of the team \"%1\". The laptop with the keys until now is cut off: it receives "
                   "nothing new, and what it writes does not count; what is on it cannot be recalled.\n"
                   "The team code is spent. "_s.arg(team[u"name"_s].toString());
    text += out.isEmpty() ? u"Save the new kit with `team kit --out FILE`."_s
                          : u"The new kit is in %1: print it, keep it, and remove the file."_s.arg(out);
    for (const QString& problem : report.problems)
        text += u'\n' + problem;
    QJsonObject json{{u"team"_s, team},
                     {u"owner"_s, toText(home->person())},
                     {u"problems"_s, QJsonArray::fromStringList(report.problems)}};
    if (!out.isEmpty())
        json.insert(u"recovery_file"_s, out);
    return Answer{json, text};
}

Result<Answer> kit(Session& session, const QString& out) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY(TeamShare(*home).saveKit(out));
    return Answer{{{u"recovery_file"_s, out}},
                  u"The recovery kit is in %1 and nowhere else: print it, keep it, and remove the file."_s.arg(out)};
}

} // namespace

void addMembershipVerbs(CLI::App& area, Session& session) {
    CLI::App* verb = area.add_subcommand("create", "Make a team on a folder that everybody reaches");
    const auto team = std::make_shared<NewTeam>();
    verb->add_option("--name", team->name, "What the team is called")->required();
    verb->add_option("--remote", team->remote, "The folder (a path or file:// URL); it must be there")->required();
    verb->add_option("--recovery-out", team->recoveryOut, "Write the recovery kit to this new file");
    session.on(verb, [=, &session] { return create(session, *team); });

    verb = area.add_subcommand("invite", "Make an invitation for one person (the owner can)");
    const auto invitation = std::make_shared<NewInvitation>();
    verb->add_option("--role", invitation->roles, "rep (the default), coach, trainer")->delimiter(',');
    verb->add_option("--group", invitation->group, "The group they come into");
    verb->add_option("--expires", invitation->expires, "Until when it is good; 14 days unless set");
    verb->add_option("--out", invitation->out, "Also write it to this new file");
    session.on(verb, [=, &session] { return invite(session, *invitation); });

    verb = area.add_subcommand("join", "Join a team");
    const auto joining = std::make_shared<Joining>();
    verb->add_option("INVITATION", joining->invitation, "The text or the file");
    verb->add_option("--remote", joining->remote, "Where the team share is on this computer");
    session.on(verb, [=, &session] { return join(session, *joining); });

    verb =
        area.add_subcommand("moved", "Say where the team share lies now: it was renamed, moved or mounted elsewhere");
    const auto place = std::make_shared<std::string>();
    verb->add_option("FOLDER", *place, "The folder (a path or file:// URL) with this team's marker")->required();
    session.on(verb, [=, &session] { return moved(session, QString::fromStdString(*place)); });

    session.on(area.add_subcommand("requests", "Who asks to join (for the owner)"),
               [&session] { return requests(session); });

    verb = area.add_subcommand("approve", "Admit somebody whose six words you have compared (the owner can)");
    const auto approval = std::make_shared<Approval>();
    verb->add_option("MEMBER", approval->person, "The name or id in the request")->required();
    verb->add_option("--fingerprint", approval->fingerprint, "The six words they told you")->required();
    verb->add_option("--role", approval->roles, "rep (the default), coach, trainer")->delimiter(',');
    session.on(verb, [=, &session] { return approve(session, *approval); });

    session.on(area.add_subcommand("members", "Who is in the team"), [&session] { return members(session); });

    verb = area.add_subcommand("remove", "End somebody's membership (the owner can)");
    const auto who = std::make_shared<std::string>();
    verb->add_option("MEMBER", *who, "The name or id")->required();
    session.on(verb, [=, &session] { return remove(session, QString::fromStdString(*who)); });

    verb = area.add_subcommand("roles", "What somebody does in the team from now on (the owner can)");
    const auto roles = std::make_shared<std::vector<std::string>>();
    verb->add_option("MEMBER", *who, "The name or id")->required();
    verb->add_option("--role", *roles, "rep, coach, trainer")->delimiter(',')->required();
    session.on(verb, [=, &session] { return setRoles(session, QString::fromStdString(*who), *roles); });

    session.on(area.add_subcommand("keys",
                                   "Get new keys here, because another laptop of yours was lost or to come back "
                                   "into the team; its owner compares six words"),
               [&session] { return replaceKeys(session); });

    verb =
        area.add_subcommand("recover", "Be the owner of the team by the team code of its recovery kit, which stands on "
                                       "standard input: after the owner's laptop was lost, or after its owner");
    const auto fresh = std::make_shared<std::string>();
    verb->add_option("--recovery-out", *fresh, "Write the new recovery kit to this new file");
    session.on(verb, [=, &session] { return recover(session, QString::fromStdString(*fresh)); });

    verb = area.add_subcommand("kit", "Save a recovery kit that was not saved yet (the owner can)");
    const auto kitOut = std::make_shared<std::string>();
    verb->add_option("--out", *kitOut, "Write it to this new file")->required();
    session.on(verb, [=, &session] { return kit(session, QString::fromStdString(*kitOut)); });
}

} // namespace greenroom::ctl
