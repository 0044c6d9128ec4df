// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/maps.h"

#include <QObject>
#include <QTimer>

namespace greenroom {
class Home;
}

namespace greenroom::ui {

struct Context;

/// One assessment map while it is written. What is typed is kept on this device by itself; keep() makes a version of
/// it. UI thread.
class MapEditorState : public QObject {
    Q_OBJECT
public:
    /// `pause`: how long typing rests before the draft is kept.
    explicit MapEditorState(Context& context, std::chrono::milliseconds pause, QObject* parent = nullptr);
    /// Nothing that was typed is lost.
    ~MapEditorState() override;

    /// Null: the first there is, or a new one.
    void open(const MapId& map);
    void makeNew();

    MapId id() const { return m_id; }
    bool isLoaded() const { return m_isLoaded; }
    const AssessmentMap& map() const { return m_map; }
    const QList<MapRecord>& maps() const { return m_maps; }
    const QList<Maps::Version>& versions() const { return m_versions; }
    bool isKept() const { return !m_versions.isEmpty(); }
    bool isChanged() const { return !isKept() || !(m_map == m_kept); }
    qint64 keptMs() const { return m_draftMs; } ///< when the draft was last kept; 0: there is none

    void change(const AssessmentMap& map);
    void flush();
    /// As a new version; refuses a map with problems.
    void keep();
    /// Begins the draft anew from a version.
    void take(const AssessmentMap& version);
    /// Takes a table in place of the draft: CSV, or a map's JSON file.
    void importFile(const QString& path);
    /// Writes the draft as it stands: CSV or, where the name ends in .json, a map's file.
    void exportFile(const QString& path);

Q_SIGNALS:
    /// Another map or draft is there: its fields are to be filled.
    void opened();
    void changed();
    void kept();
    void imported(const QString& fileName);
    void exported(const QString& fileName);
    /// Another map is called that.
    void titleTaken();

private:
    struct Opened;
    static Result<Opened> read(Home& home, const MapId& id, bool isNew);
    void ask(const MapId& id, bool isNew);
    void show(const Opened& opened);

    Context& m_context;
    MapId m_id;
    AssessmentMap m_map;
    AssessmentMap m_kept;
    QList<MapRecord> m_maps;
    QList<Maps::Version> m_versions;
    qint64 m_draftMs = 0;
    bool m_isLoaded = false;
    bool m_isDirty = false;
    int m_asked = 0;
    QTimer m_soon;
};

} // namespace greenroom::ui
