// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/maps.h"
#include "ui/editor/draftkeeper.h"

namespace greenroom::ui {

/// A map there is to open: kept, or a draft that never was.
struct MapAtHand {
    MapId id;
    QString title;
    bool isKept = false;
};

/// One assessment map while it is written. What is typed is kept on this device by itself; keep() makes a version of
/// it. UI thread.
class MapEditorState : public QObject {
    Q_OBJECT
public:
    /// `pause`: how long typing rests before the draft is kept.
    explicit MapEditorState(Context& context, std::chrono::milliseconds pause, QObject* parent = nullptr);

    /// Null: the first there is, or a new one.
    void open(const MapId& map);
    void makeNew();

    MapId id() const { return m_id; }
    bool isLoaded() const { return m_isLoaded; }
    const AssessmentMap& map() const { return m_map; }
    /// As of when this one was opened or kept.
    const QList<MapAtHand>& maps() const { return m_maps; }
    const QList<Maps::Version>& versions() const { return m_versions; }
    bool isKept() const { return !m_versions.isEmpty(); }
    bool isChanged() const { return !isKept() || !(m_map == m_kept); }
    qint64 keptMs() const { return m_drafts.keptMs(); } ///< when the draft was last kept; 0: there is none

    void change(const AssessmentMap& map);
    void flush() { m_drafts.flush(); }
    /// As a new version; refuses a map with problems.
    void keep();
    /// Begins the draft anew from a version.
    void take(const AssessmentMap& version);
    /// Back to what the draft of a map was, whichever is open by now; that map is open then.
    void restore(const MapId& id, const AssessmentMap& draft);
    /// Takes a table in place of the draft: CSV, or a map's JSON file.
    void importFile(const QString& path);
    /// Begins the draft of a new map with one.
    void importAsNew(const QString& path);
    /// Writes the draft as it stands: CSV or, where the name ends in .json, a map's file.
    void exportFile(const QString& path);

Q_SIGNALS:
    /// Another map or draft is there: its fields are to be filled.
    void opened();
    void changed();
    void kept();
    /// In place of the draft `before`.
    void imported(const QString& fileName, const greenroom::AssessmentMap& before);
    void importedNew(const QString& fileName);
    void exported(const QString& fileName);
    /// Another map is called that.
    void titleTaken();

private:
    struct Opened;
    static Result<Opened> read(Home& home, const MapId& id, bool isNew);
    void ask(const MapId& id, bool isNew);
    void show(const Opened& opened);
    void refuse(const QString& path, const Error& error);
    void stay();
    void settle(const Opened& kept, const AssessmentMap& sent);

    Context& m_context;
    MapId m_id;
    AssessmentMap m_map;
    AssessmentMap m_kept;
    QList<MapAtHand> m_maps;
    QList<Maps::Version> m_versions;
    bool m_isLoaded = false;
    int m_asked = 0;
    DraftKeeper m_drafts; ///< goes first, with the rest still there
};

} // namespace greenroom::ui
