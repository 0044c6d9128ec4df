// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace greenroom {

/// Who, beside its owner, may open a circle of its own. The circle is named by its root: a share, an assignment, an
/// agreement. Only the root's owner has a say; its keys are sealed to exactly these persons and the owner.
class Audience {
public:
    explicit Audience(Journal& journal) : m_journal(journal) {}

    /// What lets a person in, to be committed after or together with the root. The entity follows from root and
    /// person, so doing it twice makes no difference.
    static Edit adding(const EntityId& root, const PersonId& person);

    /// Fails with Refused when the root is somebody else's, NotFound when it is not here.
    Result<void> add(const EntityId& root, const QList<PersonId>& persons);
    /// Fails as add(). Nothing happens when the person was not in it. What was received before cannot be recalled.
    Result<void> remove(const EntityId& root, const PersonId& person);
    /// In the order they were added; without the owner, and never because of what others wrote.
    Result<QList<PersonId>> of(const EntityId& root);

private:
    Journal& m_journal;
};

} // namespace greenroom
