// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"

namespace greenroom {

/// Something others did that concerns this home's person: a take they shared, and what they wrote or scored on a take
/// that both can see.
struct Feedback {
    enum class Kind { Share, Note, Reply, Assessment };

    Kind kind = Kind::Note;
    EntityId item;
    EntityId subject;   ///< what to open: one's own take, or somebody else's share
    bool isOwn = false; ///< the take is one's own
    PersonId by;
    QString name;                    ///< of who did it
    QString scenario;                ///< its title
    int attempt = 0;                 ///< of one's own take; 0 where it is no attempt
    std::optional<NoteId> note = {}; ///< that was written, or answered
    double seconds = -1;             ///< where the note begins; -1: nowhere in particular
    qint64 changedMs = 0;            ///< by the clock of who did it
};

/// What was not looked at yet, or has changed since, of shares that live; in the order it was done. What is sealed to
/// this person is not among it.
Result<QList<Feedback>> newFeedback(Home& home);
/// The same of one subject: one's own take, or somebody else's share.
Result<QList<Feedback>> newFeedbackOn(Home& home, const EntityId& subject);

/// All there is on a subject (one's own take or somebody else's share) was looked at, as it is now.
Result<void> lookAt(Home& home, const EntityId& subject);

} // namespace greenroom
