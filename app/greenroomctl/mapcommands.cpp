// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"
#include "core/assessment/mapcsv.h"
#include "core/base/file.h"
#include "core/base/plural.h"
#include "core/home/catalogue.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

/// The map as it would be in a file, with its id and version.
QJsonObject toJson(const MapRecord& record) {
    QJsonObject json = record.document.toJson();
    json[u"id"_s] = record.id.toString();
    json[u"version"_s] = QString::fromLatin1(record.version.toHex());
    return json;
}

Result<Answer> import(Session& session, const QString& path) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const QByteArray bytes, readFile(path, documentLimit));
    const bool isTable = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
    QByteArray document = bytes;
    if (isTable) {
        auto map = mapFromCsv(bytes, QFileInfo(path).completeBaseName());
        if (!map)
            return fail(map.error().code, u"%1: %2; nothing was added"_s.arg(path, map.error().message));
        document = QJsonDocument(map->toJson()).toJson();
    }
    GR_TRY_ASSIGN(const MapRecord record, Catalogue(*home).addMap(document, path));
    return Answer{{{u"map"_s, toJson(record)}},
                  u"Added \"%1\" (%2)"_s.arg(record.document.title, record.id.toString().first(8))};
}

Result<Answer> exportTo(Session& session, const QString& id, const QString& path) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const MapRecord record, Catalogue(*home).maps().find(id));
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Exists, u"%1 exists already; nothing was written"_s.arg(path));
    GR_TRY(writeFileAtomically(path, QJsonDocument(record.document.toJson()).toJson()));
    return Answer{{{u"map"_s, toJson(record)}, {u"path"_s, path}},
                  u"Wrote \"%1\" to %2"_s.arg(record.document.title, path)};
}

Result<Answer> list(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const auto records, Catalogue(*home).maps().all());
    QJsonArray maps;
    QList<QStringList> rows;
    for (const MapRecord& record : records) {
        maps.append(QJsonObject{{u"id"_s, record.id.toString()},
                                {u"version"_s, QString::fromLatin1(record.version.toHex())},
                                {u"title"_s, record.document.title},
                                {u"criteria"_s, record.document.criteria.size()},
                                {u"levels"_s, record.document.levels.size()}});
        rows.append({record.id.toString().first(8), record.document.title,
                     plural(record.document.criteria.size(), u"criterion"_s, u"criteria"_s) + u", "_s +
                         plural(record.document.levels.size(), u"level"_s, u"levels"_s)});
    }
    return Answer{{{u"maps"_s, maps}}, table(rows)};
}

Result<Answer> show(Session& session, const QString& id) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const MapRecord record, Catalogue(*home).maps().find(id));
    QStringList lines{record.document.title};
    for (const Criterion& criterion : record.document.criteria) {
        lines.append(u"\n%1 (%2, weight %3)"_s.arg(criterion.title, criterion.id).arg(criterion.weight));
        for (qsizetype level = 0; level < criterion.cells.size(); ++level)
            lines.append(u"  %1 %2: %3"_s.arg(level).arg(record.document.levels[level].name, criterion.cells[level]));
    }
    return Answer{{{u"map"_s, toJson(record)}}, lines.join(u'\n')};
}

} // namespace

void addMapCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("map", "Assessment maps: criteria by levels, in versions");
    area->require_subcommand(1);
    const auto id = std::make_shared<std::string>();
    const auto file = std::make_shared<std::string>();
    const auto text = [](const std::shared_ptr<std::string>& value) { return QString::fromStdString(*value); };

    CLI::App* verb =
        area->add_subcommand("import", "Add a map from a JSON or CSV file, or a new version of one with its title");
    verb->add_option("FILE", *file,
                     "A greenroom-map/1 document, or a spreadsheet saved as .csv, whose name becomes the title")
        ->required();
    session.on(verb, [=, &session] { return import(session, text(file)); });

    verb = area->add_subcommand("export", "Write a map to a new JSON file");
    verb->add_option("MAP", *id, "Its title, its id or the beginning of its id")->required();
    verb->add_option("FILE", *file, "The file to make")->required();
    session.on(verb, [=, &session] { return exportTo(session, text(id), text(file)); });

    session.on(area->add_subcommand("list", "All maps of this home"), [&session] { return list(session); });

    verb = area->add_subcommand("show", "One map with every cell");
    verb->add_option("MAP", *id, "Its title, its id or the beginning of its id")->required();
    session.on(verb, [=, &session] { return show(session, text(id)); });
}

} // namespace greenroom::ctl
