// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/membershipcommands.h"
#include "app/greenroomctl/people.h"
#include "app/greenroomctl/session.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

struct NewGroup {
    std::string name;
    std::string segment;
    std::vector<std::string> members;
    std::vector<std::string> coaches;
    std::vector<std::string> removed;
    std::optional<std::string> newName;
    std::optional<std::string> newSegment;
};

QString names(const People& people, const QList<PersonId>& persons) {
    QStringList names;
    for (const PersonId& person : persons)
        names.append(people.name(person));
    return names.isEmpty() ? u"nobody"_s : names.join(u", "_s);
}

/// Those whom the options name. Fails with Invalid on somebody named as both.
Result<QList<GroupMember>> namedMembers(const People& people, const NewGroup& request) {
    QList<GroupMember> members;
    const auto note = [&](const std::vector<std::string>& texts, bool coach) -> Result<void> {
        for (const std::string& text : texts) {
            GR_TRY_ASSIGN(const PersonId person, people.person(QString::fromStdString(text)));
            for (const GroupMember& member : std::as_const(members))
                if (member.person == person && member.coach != coach)
                    return fail(ErrorCode::Invalid,
                                u"\"%1\" is named as a member and as a coach"_s.arg(QString::fromStdString(text)));
            members.append({person, coach});
        }
        return {};
    };
    GR_TRY(note(request.members, false));
    GR_TRY(note(request.coaches, true));
    return members;
}

Answer answer(const People& people, const QString& done, const Group& group) {
    return {{{u"group"_s, people.json(group)}},
            u"%1 the group \"%2\": coached by %3; members: %4"_s.arg(
                done, group.name, names(people, group.persons(true)), names(people, group.persons(false)))};
}

Result<Answer> addGroup(Session& session, const NewGroup& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const QList<GroupMember> members, namedMembers(people, request));
    GR_TRY_ASSIGN(const Group group,
                  Groups(home->journal(), home->person(), home->random())
                      .add(QString::fromStdString(request.name), QString::fromStdString(request.segment), members));
    return answer(people, u"Made"_s, group);
}

Result<Answer> changeGroup(Session& session, const NewGroup& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const Group group, people.group(QString::fromStdString(request.name)));
    GR_TRY_ASSIGN(const QList<GroupMember> members, namedMembers(people, request));
    Groups groups(home->journal(), home->person(), home->random());
    if (request.newName || request.newSegment)
        GR_TRY(groups.change(group.id, request.newName ? QString::fromStdString(*request.newName) : group.name,
                             request.newSegment ? QString::fromStdString(*request.newSegment) : group.segment));
    for (const std::string& text : request.removed) {
        GR_TRY_ASSIGN(const Member gone, home->members().find(QString::fromStdString(text)));
        GR_TRY(groups.removeMember(group.id, gone.person));
    }
    for (const GroupMember& member : members)
        GR_TRY(groups.addMember(group.id, member));
    GR_TRY_ASSIGN(const Group now, groups.find(group.id.toString()));
    return answer(people, u"Changed"_s, now);
}

Result<Answer> removeGroup(Session& session, const NewGroup& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const Group group, people.group(QString::fromStdString(request.name)));
    GR_TRY(Groups(home->journal(), home->person(), home->random()).remove(group.id));
    return answer(people, u"Dissolved"_s, group);
}

Result<Answer> listGroups(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    QJsonArray array;
    QList<QStringList> rows;
    for (const Group& group : people.groups()) {
        array.append(people.json(group));
        rows.append({group.id.toString().first(8), group.name, group.segment,
                     u"coached by "_s + names(people, group.persons(true)),
                     u"members: "_s + names(people, group.persons(false))});
    }
    return Answer{{{u"groups"_s, array}}, rows.isEmpty() ? u"There are no groups"_s : table(rows)};
}

} // namespace

void addTeamCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("team", "The people you practise with");
    area->require_subcommand(1);

    addMembershipVerbs(*area, session);
    CLI::App* group = area->add_subcommand("group", "Groups: who coaches whom");
    group->require_subcommand(1);
    CLI::App* verb = group->add_subcommand("add", "Make a group (the team's owner can)");
    const auto request = std::make_shared<NewGroup>();
    verb->add_option("NAME", request->name, "What it is called")->required();
    verb->add_option("--segment", request->segment, "Role, region or product");
    verb->add_option("--member", request->members, "Who is in it, by name");
    verb->add_option("--coach", request->coaches, "Who coaches it, by name");
    session.on(verb, [=, &session] { return addGroup(session, *request); });

    verb =
        group->add_subcommand("change", "Bring people into a group or out of it, or rename it (the team's owner can)");
    const auto change = std::make_shared<NewGroup>();
    verb->add_option("GROUP", change->name, "Its name or id")->required();
    verb->add_option("--member", change->members, "Who comes in, by name");
    verb->add_option("--coach", change->coaches, "Who coaches it from now on, by name");
    verb->add_option("--remove", change->removed, "Who goes, by name");
    verb->add_option("--name", change->newName, "What it is called from now on");
    verb->add_option("--segment", change->newSegment, "Role, region or product from now on");
    session.on(verb, [=, &session] { return changeGroup(session, *change); });

    verb = group->add_subcommand("remove", "Dissolve a group; its people stay in the team (the team's owner can)");
    const auto gone = std::make_shared<NewGroup>();
    verb->add_option("GROUP", gone->name, "Its name or id")->required();
    session.on(verb, [=, &session] { return removeGroup(session, *gone); });

    session.on(group->add_subcommand("list", "All groups"), [&session] { return listGroups(session); });
}

} // namespace greenroom::ctl
