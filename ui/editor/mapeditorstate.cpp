// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/mapeditorstate.h"

#include "core/assessment/mapcsv.h"
#include "core/assessment/mapdraft.h"
#include "core/base/file.h"
#include "core/home/catalogue.h"
#include "ui/editor/mapmodel.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

struct MapEditorState::Opened {
    MapId id;
    AssessmentMap map;
    AssessmentMap kept;
    QList<MapAtHand> maps;
    QList<Maps::Version> versions;
    qint64 draftMs = 0;
};

namespace {

/// What a new map begins with.
AssessmentMap emptyMap() {
    AssessmentMap map;
    // The standard ones, in the language of who writes the map.
    map.levels = {{MapEditorState::tr("Not present"), MapEditorState::tr("N", "letter of Not present"), {}},
                  {MapEditorState::tr("Beginning"), MapEditorState::tr("B", "letter of Beginning"), {}},
                  {MapEditorState::tr("Developing"), MapEditorState::tr("D", "letter of Developing"), {}},
                  {MapEditorState::tr("Good"), MapEditorState::tr("G", "letter of Good"), {}},
                  {MapEditorState::tr("Excellent"), MapEditorState::tr("E", "letter of Excellent"), {}}};
    Criterion criterion;
    criterion.cells.resize(map.levels.size());
    map.criteria.append(criterion);
    return map;
}

Result<AssessmentMap> readMapFile(const QString& path, const QString& title) {
    GR_TRY_ASSIGN(const QByteArray bytes, readFile(path, documentLimit));
    if (!path.endsWith(u".json"_s, Qt::CaseInsensitive))
        return mapFromCsv(bytes, title.isEmpty() ? QFileInfo(path).completeBaseName() : title);
    GR_TRY_ASSIGN(const QJsonObject json, parseJson(bytes));
    return AssessmentMap::fromJson(json);
}

} // namespace

MapEditorState::MapEditorState(Context& context, std::chrono::milliseconds pause, QObject* parent)
    : QObject(parent), m_context(context), m_drafts(context, Drafts::Kind::Map, pause, [this] {
        const bool isNeedless = isKept() && m_map == m_kept;
        return DraftKeeper::Typed{m_id.entity(), isNeedless ? std::nullopt : std::optional(m_map.toJson())};
    }) {
    connect(&m_drafts, &DraftKeeper::kept, this, &MapEditorState::changed);
}

Result<MapEditorState::Opened> MapEditorState::read(Home& home, const MapId& id, bool isNew) {
    Opened opened;
    Maps maps(home.journal(), home.person(), home.random());
    GR_TRY_ASSIGN(const QList<MapRecord> records, maps.all());
    GR_TRY_ASSIGN(const QList<Draft> written, Drafts(home, Drafts::Kind::Map).all());
    opened.id = id;
    if (opened.id.isNull() && !isNew && !written.isEmpty())
        opened.id = MapId(written.first().about); // where the person left off
    if (opened.id.isNull() && !isNew && !records.isEmpty())
        opened.id = records.first().id;
    if (opened.id.isNull())
        opened.id = MapId(home.newEntity());
    opened.map = emptyMap();
    for (const MapRecord& record : records) {
        opened.maps.append({record.id, record.document.title, true});
        if (record.id == opened.id)
            opened.kept = opened.map = record.document;
    }
    GR_TRY_ASSIGN(opened.versions, maps.versionsOf(opened.id));
    for (const Draft& draft : written) {
        const AssessmentMap map = mapDraftFromJson(draft.document);
        if (std::none_of(records.begin(), records.end(),
                         [&](const MapRecord& one) { return one.id.entity() == draft.about; }))
            opened.maps.append({MapId(draft.about), map.title, false});
        if (draft.about != opened.id.entity())
            continue;
        opened.map = map;
        opened.draftMs = draft.changedMs;
    }
    return opened;
}

void MapEditorState::open(const MapId& map) {
    if (!m_isLoaded || map.isNull() || map != m_id)
        ask(map, false);
}

void MapEditorState::makeNew() {
    ask({}, true);
}

void MapEditorState::ask(const MapId& id, bool isNew) {
    m_drafts.flush();
    m_isLoaded = false;
    m_context.home.ask(
        this, [id, isNew](Home& home) { return read(home, id, isNew); },
        [this, asked = ++m_asked](const Result<Opened>& opened) {
            if (asked != m_asked)
                return;
            if (!opened)
                m_context.messages.problem(opened.error(), tr("The map could not be opened for editing."));
            if (opened && !m_drafts.isWaiting())
                show(*opened);
            else
                stay();
        });
}

void MapEditorState::show(const Opened& opened) {
    m_id = opened.id;
    m_map = opened.map;
    m_kept = opened.kept;
    m_maps = opened.maps;
    m_versions = opened.versions;
    m_drafts.settle(opened.draftMs);
    m_isLoaded = true;
    if (opened.draftMs > 0 && isKept() && m_map == m_kept) { // a step taken back led to what is kept
        m_drafts.touch();
        m_drafts.flush();
    }
    Q_EMIT this->opened();
    Q_EMIT changed();
}

/// With the map that is open, where another could not take its place.
void MapEditorState::stay() {
    m_isLoaded = !m_id.isNull();
    if (!m_isLoaded)
        return;
    Q_EMIT opened();
    Q_EMIT changed();
}

void MapEditorState::change(const AssessmentMap& map) {
    if (!m_isLoaded || map == m_map)
        return;
    m_map = map;
    m_drafts.touch();
    Q_EMIT changed();
}

void MapEditorState::keep() {
    if (!m_isLoaded || !problemsOf(m_map).isEmpty())
        return;
    m_drafts.flush();
    m_context.home.ask(
        this,
        [id = m_id, map = withIds(m_map)](Home& home) -> Result<Opened> {
            GR_TRY(Maps(home.journal(), home.person(), home.random()).put(id, map));
            GR_TRY(Drafts(home, Drafts::Kind::Map).remove(id));
            return read(home, id, false);
        },
        [this, sent = m_map](const Result<Opened>& done) {
            if (done) {
                if (done->id == m_id)
                    settle(*done, sent);
                Q_EMIT kept();
            } else if (done.error().code == ErrorCode::Exists) {
                Q_EMIT titleTaken();
            } else {
                m_context.messages.problem(done.error(), tr("The map could not be kept. Your draft is safe."));
            }
        });
}

/// What was typed since it was sent stays, as a draft of the next version.
void MapEditorState::settle(const Opened& kept, const AssessmentMap& sent) {
    m_kept = kept.kept;
    m_maps = kept.maps;
    m_versions = kept.versions;
    if (m_map == sent) {
        m_map = m_kept; // criteria have their ids now
        m_drafts.settle(0);
        Q_EMIT opened();
    } else {
        m_drafts.touch();
    }
    Q_EMIT changed();
}

void MapEditorState::take(const AssessmentMap& version) {
    change(version);
    Q_EMIT opened();
}

void MapEditorState::restore(const MapId& id, const AssessmentMap& draft) {
    if (m_isLoaded && id == m_id) {
        take(draft);
        return;
    }
    m_drafts.put(id, draft.toJson());
    ask(id, false);
}

void MapEditorState::importFile(const QString& path) {
    m_context.home.ask(
        this, [path, title = m_map.title.trimmed()](Home&) { return readMapFile(path, title); },
        [this, path, id = m_id](const Result<AssessmentMap>& read) {
            if (!read)
                return refuse(path, read.error());
            if (id != m_id || !m_isLoaded)
                return;
            const AssessmentMap before = m_map;
            take(*read);
            Q_EMIT imported(QFileInfo(path).fileName(), before);
        });
}

void MapEditorState::importAsNew(const QString& path) {
    using New = std::pair<MapId, AssessmentMap>;
    m_context.home.ask(
        this,
        [path](Home& home) -> Result<New> {
            GR_TRY_ASSIGN(const AssessmentMap map, readMapFile(path, {}));
            return New(home.newEntity(), map);
        },
        [this, path](const Result<New>& read) {
            if (!read)
                return refuse(path, read.error());
            restore(read->first, read->second);
            Q_EMIT importedNew(QFileInfo(path).fileName());
        });
}

void MapEditorState::refuse(const QString& path, const Error& error) {
    // Which row it is about is what helps.
    m_context.messages.problem(error, tr("%1 could not be read as a map (%2). What you wrote is unchanged.")
                                          .arg(QFileInfo(path).fileName(), error.message));
}

void MapEditorState::exportFile(const QString& path) {
    const bool isJson = path.endsWith(u".json"_s, Qt::CaseInsensitive);
    const QByteArray bytes = isJson ? QJsonDocument(withIds(m_map).toJson()).toJson() : mapToCsv(m_map);
    m_context.home.ask(
        this,
        [path, bytes](Home&) -> Result<int> {
            GR_TRY(writeFileAtomically(path, bytes));
            return 0;
        },
        [this, path](const Result<int>& done) {
            if (done)
                Q_EMIT exported(QFileInfo(path).fileName());
            else
                m_context.messages.problem(done.error(), tr("%1 was not written.").arg(QFileInfo(path).fileName()));
        });
}

} // namespace greenroom::ui
