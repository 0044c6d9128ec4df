// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/travel.h"
#include "core/studio/mediacache.h"

#include <QObject>

namespace greenroom::ui {

struct Context;

/// A scenario that examples can be of.
struct ScenarioChoice {
    ScenarioId id;
    QString title;

    friend bool operator==(const ScenarioChoice&, const ScenarioChoice&) = default;
};

struct LibraryItem {
    ModelExample example;
    QString scenario; ///< its title, where it is at hand
    KeptClip clip;
    bool isPublished = false; ///< one's own, and others have it
    TeamClip place = {};      ///< of somebody else's: where its clip is
};

struct LibraryOverview {
    QList<LibraryItem> items;        ///< by title
    QList<ScenarioChoice> scenarios; ///< all at hand, by title
};

/// The library as it stands now. On the home's thread.
Result<LibraryOverview> libraryOverview(Home& home);

/// Keeps the library up to date: reads it again whenever something of it may have changed. UI thread.
class LibraryState : public QObject {
    Q_OBJECT
public:
    explicit LibraryState(Context& context, QObject* parent = nullptr);

    void refresh();
    const LibraryOverview& overview() const { return m_overview; }
    bool isLoaded() const { return m_loaded; }

    /// Takes an example out of the library and says so, with Undo.
    void remove(const ExampleId& example);

Q_SIGNALS:
    void changed();

private:
    Context& m_context;
    LibraryOverview m_overview;
    bool m_loaded = false;
    bool m_asked = false;
    bool m_again = false; ///< something was committed since it was asked
};

/// Undoes changes of the home, one after another, and tells what could not be undone as `problem`.
void revertAll(Context& context, const QList<ChangeId>& changes, const QString& problem);

/// From whom it is, that others have it, or that it is kept here; or nothing.
QString sharingText(const LibraryItem& item);
/// "Good example" or "Bad example", and the icon that goes with it.
QString qualityText(const ModelExample& example);
QString qualityIcon(const ModelExample& example);
/// How long what is to be shown of it is, seconds.
double shownSeconds(const ModelExample& example);

} // namespace greenroom::ui
