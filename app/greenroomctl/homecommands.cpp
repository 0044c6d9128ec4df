// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

QString personText(const PersonId& person) {
    return QString::fromLatin1(person.toHex());
}
QString deviceText(const DeviceId& device) {
    return QString::fromLatin1(toBase32(device.view()));
}

Result<Answer> init(Session& session, const std::string& name, const std::vector<std::string>& roles) {
    QStringList wanted;
    for (const std::string& role : roles)
        wanted.append(QString::fromStdString(role));
    GR_TRY_ASSIGN(const auto home, Home::create(session.homeFolder(), {QString::fromStdString(name), wanted},
                                                {session.clock(), session.random()}));
    return Answer{{{u"home"_s, home->folder()},
                   {u"member"_s, personText(home->person())},
                   {u"device"_s, deviceText(home->device())}},
                  u"Made a home for %1 in %2"_s.arg(QString::fromStdString(name).trimmed(), home->folder())};
}

Result<Answer> info(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Member member, home->members().byId(home->person()));
    GR_TRY_ASSIGN(const int schema, home->schema());
    GR_TRY_ASSIGN(const auto counts, home->counts());
    GR_TRY_ASSIGN(const qint64 bytes, home->bytes());
    QJsonObject countsJson;
    QList<QStringList> rows{{u"Home"_s, home->folder()},
                            {u"Member"_s, member.name},
                            {u"Device"_s, deviceText(home->device())},
                            {u"Schema"_s, QString::number(schema)},
                            {u"Size"_s, u"%1 bytes"_s.arg(bytes)}};
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        countsJson.insert(count.key(), count.value());
        rows.append({count.key(), QString::number(count.value())});
    }
    return Answer{{{u"home"_s, home->folder()},
                   {u"member"_s, personText(home->person())},
                   {u"name"_s, member.name},
                   {u"roles"_s, QJsonArray::fromStringList(member.roles)},
                   {u"device"_s, deviceText(home->device())},
                   {u"counts"_s, countsJson},
                   {u"schema"_s, schema},
                   {u"bytes"_s, bytes}},
                  table(rows)};
}

} // namespace

void addHomeCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("home", "The folder with one person's database, media and keys");
    area->require_subcommand(1);

    CLI::App* verb = area->add_subcommand("init", "Make a home");
    const auto name = std::make_shared<std::string>();
    const auto roles = std::make_shared<std::vector<std::string>>();
    verb->add_option("--name", *name, "The name of the person")->required();
    verb->add_option("--role", *roles, "rep, coach, trainer; several are separated by commas")->delimiter(',');
    session.on(verb, [=, &session] { return init(session, *name, *roles); });

    session.on(area->add_subcommand("info", "What is in the home"), [&session] { return info(session); });
}

} // namespace greenroom::ctl
