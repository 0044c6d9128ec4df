// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"
#include "core/studio/starterexample.h"
#include "core/team/recoverycode.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

QString placeText(KeyVault::Place place) {
    switch (place) {
    case KeyVault::Place::Keychain:
        return u"keychain"_s;
    case KeyVault::Place::PassphraseFile:
        return u"passphrase"_s;
    case KeyVault::Place::File:
        break;
    }
    return u"file"_s;
}

/// How the keys are kept, for people.
QString placeSentence(KeyVault::Place place) {
    switch (place) {
    case KeyVault::Place::Keychain:
        return u"The keys open with the keychain of the user's desktop session"_s;
    case KeyVault::Place::PassphraseFile:
        return u"The keys open with a passphrase"_s;
    case KeyVault::Place::File:
        break;
    }
    return u"The keys open with a file that the user alone may read"_s;
}

/// Reads so many codes, which may stand on several lines, to their last character.
Result<std::vector<Seed>> readRecoveryCodes(Session& session, int count) {
    QString code;
    const auto length = [&] {
        return std::count_if(code.begin(), code.end(), [](QChar c) { return !separatesRecoveryGroups(c); });
    };
    while (length() < count * recoveryCodeLength) {
        const auto line = session.inputLine(u"the recovery code"_s);
        if (!line && code.isEmpty())
            return tl::make_unexpected(line.error());
        if (!line)
            break;
        code += *line + u'\n';
    }
    return seedsFromRecoveryCodes(code);
}

struct InitOptions {
    std::string name;
    std::vector<std::string> roles;
    bool recover = false;
    bool lost = false;
    int codes = 1;
    std::string keep;
};

Result<Answer> init(Session& session, const InitOptions& options) {
    QStringList wanted;
    for (const std::string& role : options.roles)
        wanted.append(QString::fromStdString(role));
    GR_TRY_ASSIGN(KeyKeeping keys, session.keyKeeping());
    if (options.keep == "file")
        keys.keychain = nullptr;
    std::vector<Seed> seeds;
    if (options.recover) {
        GR_TRY_ASSIGN(seeds, readRecoveryCodes(session, options.codes));
    }
    Seed current;
    if (!seeds.empty()) {
        current = std::move(seeds.back());
        seeds.pop_back();
    }
    const Home::NewPerson person{QString::fromStdString(options.name), wanted, options.recover ? &current : nullptr,
                                 &seeds, options.lost};
    GR_TRY_ASSIGN(const auto home,
                  Home::create(session.homeFolder(), person, {session.clock(), session.random(), keys}));
    // A person who comes back brings their own library along.
    if (const auto added = options.recover ? Result<void>() : addStarterExample(*home); !added)
        return fail(added.error().code,
                    u"the home is made, but without a model example to begin with: %1"_s.arg(added.error().message));
    GR_TRY_ASSIGN(const Member member, home->members().byId(home->person()));
    return Answer{
        {{u"home"_s, home->folder()},
         {u"member"_s, toText(home->person())},
         {u"device"_s, toText(home->device())},
         {u"keys"_s, placeText(home->vault().place())}},
        u"Made a home for %1 in %2. %3"_s.arg(member.name, home->folder(), placeSentence(home->vault().place()))};
}

Result<Answer> recovery(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    const QString codes = home->vault().recoveryCodes();
    QStringList pages;
    for (QString code : codes.split(u'\n')) {
        for (qsizetype at = 29; at < code.size(); at += 30)
            code[at] = u'\n';
        pages.append(code);
    }
    return Answer{{{u"code"_s, codes}, {u"kind"_s, u"person"_s}, {u"codes"_s, pages.size()}},
                  pages.join(u"\n\n"_s) +
                      u"\n\nWhoever has this code is you, to everybody. Print it and lock it away; with it "
                      "`home init --recover` gives you your keys back."_s};
}

Result<Answer> keys(Session& session, const std::string& keep) {
    GR_TRY_ASSIGN(Home * home, session.home());
    if (!keep.empty()) {
        GR_TRY_ASSIGN(KeyKeeping keeping, session.keyKeeping());
        std::optional<Passphrase> fresh;
        if (keep == "passphrase") {
            GR_TRY_ASSIGN(const QString line, session.inputLine(u"the new passphrase"_s));
            GR_TRY_ASSIGN(fresh, Passphrase::fromText(line));
            keeping.passphrase = &*fresh;
        }
        const auto place = keep == "keychain"     ? KeyVault::Place::Keychain
                           : keep == "passphrase" ? KeyVault::Place::PassphraseFile
                                                  : KeyVault::Place::File;
        GR_TRY(home->moveKey(place, keeping));
    }
    const KeyVault::Place place = home->vault().place();
    return Answer{{{u"keys"_s, placeText(place)}}, placeSentence(place)};
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
                            {u"Device"_s, toText(home->device())},
                            {u"Schema"_s, QString::number(schema)},
                            {u"Size"_s, u"%1 bytes"_s.arg(bytes)}};
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        countsJson.insert(count.key(), count.value());
        rows.append({count.key(), QString::number(count.value())});
    }
    return Answer{{{u"home"_s, home->folder()},
                   {u"member"_s, toText(home->person())},
                   {u"name"_s, member.name},
                   {u"roles"_s, QJsonArray::fromStringList(member.roles)},
                   {u"device"_s, toText(home->device())},
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
    const auto options = std::make_shared<InitOptions>();
    CLI::Option* name = verb->add_option("--name", options->name, "The name of the person");
    verb->add_option("--role", options->roles, "rep, coach, trainer; several are separated by commas")->delimiter(',');
    CLI::Option* recover =
        verb->add_flag("--recover", options->recover,
                       "The home of the person whose recovery code stands on standard input (after the passphrase)");
    verb->add_flag("--lost", options->lost, "With new keys: the laptop with the old ones is in other hands")
        ->needs(recover);
    verb->add_option("--codes", options->codes, "How many recovery codes the person has; 1 unless keys were replaced")
        ->check(CLI::Range(1, 64))
        ->needs(recover);
    verb->add_option("--keys", options->keep, "Where the key to the keys is kept; keychain if there is one")
        ->check(CLI::IsMember({"keychain", "file"}));
    verb->parse_complete_callback([name, recover] {
        if (name->count() == 0 && recover->count() == 0)
            throw CLI::RequiredError("--name");
    });
    session.on(verb, [=, &session] { return init(session, *options); });

    session.on(area->add_subcommand("recovery", "The code that gives the keys of this person back; keep it secret"),
               [&session] { return recovery(session); });

    verb = area->add_subcommand("keys", "Where the key to the keys is kept, or move it");
    const auto keep = std::make_shared<std::string>();
    verb->add_option("--keep", *keep, "keychain, file, or passphrase (the next line of standard input)")
        ->check(CLI::IsMember({"keychain", "file", "passphrase"}));
    session.on(verb, [=, &session] { return keys(session, *keep); });

    session.on(area->add_subcommand("info", "What is in the home"), [&session] { return info(session); });
}

} // namespace greenroom::ctl
