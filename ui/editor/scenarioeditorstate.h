// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/catalogue.h"
#include "core/library/examples.h"
#include "core/team/groups.h"
#include "ui/editor/draftkeeper.h"
#include "ui/editor/draftproblems.h"

namespace greenroom::ui {

/// What the editor offers and says beside the fields.
struct ScenarioDesk {
    struct Example {
        ModelExample example;
        QString scenario; ///< title of the one it is for now, or empty
    };
    struct Audience {
        std::optional<GroupId> group; ///< nothing: the whole team
        QString name;
        int people = 0; ///< beside oneself
    };
    QList<MapRecord> maps;
    QList<Example> examples;
    QList<Audience> audiences;         ///< the team, then its groups; empty without a team
    bool isKept = false;               ///< there is a version of it to practise
    std::optional<qint64> publishedMs; ///< when a version of it was last published
    bool isPublished = false;          ///< that is the version that is practised
};

/// One scenario of one's own while it is written. What is typed is kept on this device by itself; keep() makes a
/// version of it to practise, publish() shows that version to others. UI thread.
class ScenarioEditorState : public QObject {
    Q_OBJECT
public:
    /// `pause`: how long typing rests before the draft is kept.
    explicit ScenarioEditorState(Context& context, std::chrono::milliseconds pause, QObject* parent = nullptr);

    /// Somebody's scenario, or the draft of one. What is somebody else's is opened as a copy of one's own. Null: a new
    /// one.
    void open(const ScenarioId& scenario);
    /// A new scenario that begins with what another is.
    void copy(const ScenarioId& scenario);

    ScenarioId scenario() const { return m_id; }
    bool isLoaded() const { return m_isLoaded; }
    const ScenarioDraft& draft() const { return m_draft; }
    const ScenarioDesk& desk() const { return m_desk; }
    /// Whether there is something that keep() would make a version of.
    bool isChanged() const { return !m_desk.isKept || m_draft != m_kept; }
    /// When the draft was last kept; 0: there is none.
    qint64 keptMs() const { return m_drafts.keptMs(); }
    QList<DraftProblem> problems() const { return problemsOf(m_draft); }
    /// Why this person cannot publish, in a sentence; empty: they can.
    QString whyNotPublish() const;

    void change(const ScenarioDraft& draft);
    /// Keeps what was typed now.
    void flush() { m_drafts.flush(); }
    /// Refuses a draft with problems.
    void keep();
    /// Keeps it and shows it to the team, or to a group.
    /// `withExamples`: those of its examples whose consent is noted go to the same people.
    void publish(const std::optional<GroupId>& group, bool withExamples = false);
    /// How many of the draft's examples have a consent, or have none.
    int examplesWith(bool consent) const;
    /// Goes back to the kept version; where there is none, the scenario is gone. restore() of the draft undoes it.
    void discard();
    /// Back to what the draft of a scenario was, whichever is open by now; that scenario is open then.
    void restore(const ScenarioId& id, const ScenarioDraft& draft);

Q_SIGNALS:
    /// Another scenario or draft is open: its fields are to be filled.
    void opened();
    /// Of the draft or of what is said of it.
    void changed();
    /// There are other maps, examples or people to choose from.
    void deskChanged();
    void kept();
    void published(const QString& audience);
    /// There is nothing to edit: it was never kept, and the draft is gone.
    void discarded();
    /// `isTitleTaken`: another scenario is called that.
    void refused(const greenroom::Error& error, bool isTitleTaken);

private:
    struct Opened;
    static Result<Opened> read(Home& home, const ScenarioId& id, bool isCopy);
    static Result<ScenarioDesk> readDesk(Home& home, const ScenarioId& id);
    static Result<ScenarioRecord> keepVersion(Home& home, const ScenarioId& id, const ScenarioDraft& draft);
    void ask(const ScenarioId& id, bool isCopy);
    void show(const Opened& opened);
    void refresh();
    void settle(const ScenarioDraft& draft);
    void refuse(const Error& error);

    Context& m_context;
    ScenarioId m_id;
    ScenarioDraft m_draft;
    ScenarioDraft m_kept; ///< as the version that is practised
    ScenarioDesk m_desk;
    bool m_isLoaded = false;
    int m_asked = 0;      ///< counts what was opened, so that a late answer is known
    DraftKeeper m_drafts; ///< goes first, with the rest still there
};

} // namespace greenroom::ui
