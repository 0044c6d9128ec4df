// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/longwork.h"
#include "app/greenroomctl/session.h"
#include "app/greenroomctl/terminal.h"
#include "core/base/plural.h"
#include "core/studio/mediacache.h"
#include "core/studio/storage.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

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

QString roomText(qint64 bytes) {
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QJsonObject toJson(const ClipRoom& room) {
    return {{u"files"_s, room.clips}, {u"bytes"_s, room.bytes}};
}

/// What `days` old takes without a star would free is said as well.
Result<Answer> usage(Session& session, int days) {
    GR_TRY_ASSIGN(Home * home, session.home());
    const QList<StoredFile> files = storedFiles(home->folder());
    GR_TRY_ASSIGN(const StorageUsage usage, storageUsage(*home, files));
    GR_TRY_ASSIGN(const StorageSavings savings, storageSavings(*home, files, days));
    QJsonArray parts;
    QList<QStringList> rows;
    for (const StoragePart& part : usage.parts) {
        QJsonObject json{
            {u"kind"_s, QString(storageKindName(part.kind))}, {u"files"_s, part.files}, {u"bytes"_s, part.bytes}};
        if (part.scenario) {
            json.insert(u"scenario"_s, part.scenario->toString());
            json.insert(u"title"_s, part.title);
        }
        parts.append(json);
        rows.append({QString(storageKindName(part.kind)), part.title, plural(part.files, u"file"_s, u"files"_s),
                     roomText(part.bytes)});
    }
    rows.append({u"all"_s, home->folder(), plural(usage.files, u"file"_s, u"files"_s), roomText(usage.bytes)});
    const qint64 due = savings.due.cleaned.size() + savings.due.forgotten.size();
    const QJsonObject could{
        {u"caches"_s, toJson(savings.caches)},
        {u"due"_s, QJsonObject{{u"takes"_s, due}, {u"bytes"_s, savings.due.bytes}}},
        {u"team_examples"_s, toJson(savings.travel)},
        {u"old_takes"_s,
         QJsonObject{{u"takes"_s, savings.old.clips}, {u"bytes"_s, savings.old.bytes}, {u"older_than_days"_s, days}}}};
    return Answer{{{u"bytes"_s, usage.bytes}, {u"files"_s, usage.files}, {u"parts"_s, parts}, {u"could_go"_s, could}},
                  table(rows)};
}

/// What is asked for goes; takes can be restored as long as ever.
Result<Answer> makeRoom(Session& session, bool caches, std::optional<int> days) {
    GR_TRY_ASSIGN(Home * home, session.home());
    const qint64 freed = caches ? MediaCache(home->pathOf(u"cache"_s)).clear() : 0;
    QJsonArray discarded;
    if (days) {
        LongWork work(u"Discarding"_s, session.json);
        GR_TRY_ASSIGN(const QList<TakeId> takes, discardOldTakes(*home, *days, work.progress()));
        for (const TakeId& take : takes)
            discarded.append(take.toString());
    }
    return Answer{{{u"bytes"_s, freed}, {u"discarded"_s, discarded}},
                  u"Freed %1 of caches and discarded %2, which `take restore` brings back for %3 days"_s.arg(
                      roomText(freed), plural(discarded.size(), u"take"_s, u"takes"_s), QString::number(undoDays))};
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

    const auto days = std::make_shared<int>(7);
    CLI::App* verb = area->add_subcommand("usage", "What takes how much of the disk, and what could go");
    verb->add_option("--older-than", *days, "Days from which on a take without a star is old (7)")
        ->check(CLI::Range(0, 3650));
    session.on(verb, [=, &session] { return usage(session, *days); });

    verb = area->add_subcommand("free", "Make room; starred and shared takes stay");
    const auto caches = std::make_shared<bool>(false);
    const auto old = std::make_shared<std::optional<int>>();
    verb->add_flag("--caches", *caches, "Pictures and waveforms, which are made again when they are needed");
    verb->add_option("--takes-older-than", *old, "Discard takes without a star of more days than this")
        ->check(CLI::Range(0, 3650));
    verb->require_option(1, 2);
    session.on(verb, [=, &session] { return makeRoom(session, *caches, *old); });

    verb = area->add_subcommand("backup", "Write a copy of the database to a new file");
    verb->add_option("FILE", *file, "The file to make")->required();
    session.on(verb, [=, &session] { return backup(session, QString::fromStdString(*file)); });

    verb = area->add_subcommand("restore", "Put a backup in place of the database, after a backup of what is there");
    verb->add_option("FILE", *file, "A backup of this home")->required();
    session.on(verb, [=, &session] { return restore(session, QString::fromStdString(*file)); });
}

} // namespace greenroom::ctl
