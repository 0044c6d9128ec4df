// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessments.h"
#include "core/home/home.h"

namespace greenroom {

/// What notes and assessments point to.
struct Subject {
    SubjectId id;
    QString noun;               ///< "take", "share" or "observation"
    std::optional<PersonId> of; ///< who is seen, when that is somebody known here
    double duration = 0;        ///< seconds; 0 without media
    bool open = true;           ///< false: a share of one's own that is gone; nobody would see what is added
    QList<SubjectId> shares;    ///< of one's own take: its shares, where others' notes and assessments of it lie
};

/// By id or the beginning of one; fails as choose(), and with Refused on a share of somebody else's that is gone.
Result<Subject> findSubject(Home& home, const QString& text);

/// The same by the whole id, without looking at all others. Fails with NotFound.
Result<Subject> subjectOf(Home& home, const EntityId& id);

/// In what capacity this home's person rates a subject: oneself, else as the roles say.
Result<RaterLabel> ownLabel(Home& home, const Subject& subject);

} // namespace greenroom
