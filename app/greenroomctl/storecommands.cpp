// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/longwork.h"
#include "app/greenroomctl/session.h"
#include "core/base/plural.h"

#include <QFileInfo>
#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

Result<Answer> check(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const QStringList complaints, home->check());
    const QJsonObject json{{u"ok"_s, complaints.isEmpty()}, {u"problems"_s, QJsonArray::fromStringList(complaints)}};
    if (!complaints.isEmpty())
        return fail(ErrorCode::Corrupt,
                    u"%1 in %2, the first: %3. Nothing was changed"_s
                        .arg(plural(complaints.size(), u"problem"_s, u"problems"_s))
                        .arg(home->folder(), complaints.first()),
                    complaints.join(u'\n'));
    return Answer{json, u"The database and the media are as they were stored"_s};
}

Result<Answer> rebuild(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    LongWork work(u"Rebuilding"_s, session.json);
    GR_TRY(home->journal().rebuild(work.progress()));
    return Answer{{{u"ok"_s, true}}, u"All tables were made anew from the journal"_s};
}

Result<Answer> backup(Session& session, const QString& path) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY(home->database().backupTo(path));
    const qint64 bytes = QFileInfo(path).size();
    return Answer{{{u"ok"_s, true}, {u"path"_s, path}, {u"bytes"_s, bytes}},
                  u"Wrote %1 (%2 bytes; media not included)"_s.arg(path).arg(bytes)};
}

Result<Answer> restore(Session& session, const QString& path) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const QString before, home->restore(path));
    return Answer{{{u"ok"_s, true}, {u"before"_s, before}},
                  u"Restored %1; what was here before is in %2"_s.arg(path, before)};
}

} // namespace

void addStoreCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("store", "The database");
    area->require_subcommand(1);
    const auto file = std::make_shared<std::string>();

    session.on(area->add_subcommand("check", "Compare what is stored with what was signed"),
               [&session] { return check(session); });
    session.on(area->add_subcommand("rebuild", "Make all tables anew from the journal"),
               [&session] { return rebuild(session); });

    CLI::App* verb = area->add_subcommand("backup", "Write a copy of the database to a new file");
    verb->add_option("FILE", *file, "The file to make")->required();
    session.on(verb, [=, &session] { return backup(session, QString::fromStdString(*file)); });

    verb = area->add_subcommand("restore", "Put a backup in place of the database, after a backup of what is there");
    verb->add_option("FILE", *file, "A backup of this home")->required();
    session.on(verb, [=, &session] { return restore(session, QString::fromStdString(*file)); });
}

} // namespace greenroom::ctl
