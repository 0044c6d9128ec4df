// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QDate>

namespace greenroom {

class Random;

/// A real call, meeting or role-play that somebody watched, with or without a recording of it.
struct Observation {
    ObservationId id;
    QString who;                    ///< the person observed, as they are called
    std::optional<PersonId> person; ///< when that is somebody known here
    QString kind;                   ///< call, meeting or role-play
    QDate day;
    QString intent;  ///< why it was observed, or empty
    QString consent; ///< what those recorded agreed to, or empty
    std::optional<BlobRef> media;
    double duration = 0; ///< seconds, with media
};

class Observations {
public:
    Observations(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Invalid on a bad name, an unknown kind or a day that is none.
    Result<void> check(const Observation& observation) const;
    /// Notes an observation; its id is given here. Fails as check().
    Result<Observation> add(Observation observation);
    /// By day, oldest first.
    Result<QList<Observation>> all();
    /// Those that were discarded, the same way. Their recording may be gone.
    Result<QList<Observation>> discarded();
    /// Takes it out of sight with what was noted and scored on it; reverting the change, or restore(), brings all of it
    /// back. Fails with NotFound when it is not there.
    Result<ChangeId> discard(const ObservationId& observation);
    Result<void> restore(const ObservationId& observation);

    /// Recordings of discarded observations, with the time of that (ms).
    struct Gone {
        BlobRef media;
        qint64 ms = 0;
    };
    Result<QList<Gone>> gone();

    static QStringList kinds();

private:
    Result<QList<Observation>> read(bool discarded);

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom
