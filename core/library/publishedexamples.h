// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/examples.h"

namespace greenroom {

class Roster;

/// One's own example as it was shown to the team, or to one group of it.
struct PublishedExample {
    EntityId id;
    ExampleId example;            ///< in the library of who published it
    std::optional<GroupId> group; ///< nothing: the whole team
    QList<PersonId> audience;     ///< who has its key now
    qint64 publishedMs = 0;
};

/// What of this person's library others have. Each is a copy in a circle of its own, sealed to exactly the people who
/// are to have it; what others published is part of Examples::all().
class PublishedExamples {
public:
    PublishedExamples(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Shows an example as it is now to a group, or to all, in place of what was published of it before. Fails with
    /// Refused without the consent of who is seen or when it is somebody else's. `roster`: the team's.
    Result<PublishedExample> publish(const ModelExample& example, const std::optional<GroupId>& group,
                                     const Roster& roster);
    /// Takes it back: its clip leaves the team share and the others' libraries. Nothing happens when it is not shown.
    Result<void> unpublish(const ExampleId& example);

    Result<QList<PublishedExample>> all();
    Result<std::optional<PublishedExample>> of(const ExampleId& example);

    /// Who came into the team or a group since then gets what is shown to it, and who left gets nothing new. To be
    /// called before each exchange.
    Result<void> keepAudiences(const Roster& roster);

private:
    Result<QList<PersonId>> wanted(const std::optional<GroupId>& group, const Roster& roster);
    Result<void> keepAudience(const PublishedExample& published, const Roster& roster);

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom
