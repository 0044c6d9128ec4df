// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/publishedexamples.h"
#include "ui/library/importer.h"

namespace greenroom::ui {

/// Whom one's own example can be published to.
struct ExampleAudience {
    std::optional<GroupId> group; ///< nothing: the whole team
    QString name;
    int people = 0; ///< beside this person

    friend bool operator==(const ExampleAudience&, const ExampleAudience&) = default;
};

/// One example with what belongs to it.
struct ClipOverview {
    LibraryItem item;
    bool isClipThere = false; ///< its file
    qint64 arrivedBytes = 0;  ///< of a clip that is on its way
    bool canPractise = false; ///< its scenario is at hand
    QList<ScenarioChoice> scenarios;
    std::optional<PublishedExample> published; ///< of one's own
    QString publishedTo;                       ///< the group or the team
    QList<ExampleAudience> audiences;          ///< empty: this person cannot publish it
    EntityId myTake;                           ///< of its scenario: the starred one, else the last; null: none
};

/// On the home's thread. NotFound when the example was taken out.
Result<ClipOverview> clipOverview(Home& home, const ExampleId& example);

/// Keeps one example up to date and changes it. UI thread.
class ClipState : public QObject {
    Q_OBJECT
public:
    explicit ClipState(Context& context, QObject* parent = nullptr);

    /// Reads this example from now on.
    void open(const ExampleId& example);
    /// Reads it again.
    void refresh();
    /// Of the example that was asked for last; nothing before it has come.
    const std::optional<ClipOverview>& overview() const { return m_overview; }
    const ExampleId& example() const { return m_example; }

    void setDetails(const ExampleDetails& details);
    /// What is to be shown of the clip, seconds; nothing: from its beginning, to its end.
    void setRange(std::optional<double> starts, std::optional<double> ends);
    /// Shows it, as it is now, to a group or to the whole team; and takes it back from them.
    void publish(const std::optional<GroupId>& group);
    void unpublish();

Q_SIGNALS:
    void changed();
    /// It was taken out, or never was.
    void missing();

private:
    using Alter = std::function<ModelExample(const ModelExample&)>;
    void change(const Alter& alter);

    Context& m_context;
    ExampleId m_example;
    std::optional<ClipOverview> m_overview;
    int m_question = 0; ///< of those asked, the last counts
};

ExampleDetails detailsOf(const ModelExample& example);

} // namespace greenroom::ui
