// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/shell/place.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace greenroom {
class Home;
}

namespace greenroom::ui {

struct Context;

/// What others asked of this person, or did about what this person proposed, in a sentence.
struct Ask {
    enum class Kind { Assigned, Proposed, Accepted, Declined };

    EntityId item; ///< the assignment or agreement
    Kind kind = Kind::Assigned;
    QString sentence;
    Place place; ///< where it can be answered or read

    /// For this person's answer.
    bool waits() const { return kind == Kind::Assigned || kind == Kind::Proposed; }
};

/// In no order. On the home's thread.
Result<QList<Ask>> asksOf(Home& home, qint64 nowMs);

/// Keeps count of what waits for this person's answer, and tells of what an exchange brought: assignments, proposals,
/// answers to one's own, and, to who let them in, that somebody is in the team now. UI thread.
class AsksState : public QObject {
    Q_OBJECT
public:
    explicit AsksState(Context& context, QObject* parent = nullptr);

    /// Proposed agreements that wait for this person's answer.
    int count() const { return m_count; }

Q_SIGNALS:
    void changed();

private:
    struct News;

    static Result<News> read(Home& home, qint64 nowMs);
    void refresh();
    void take(const News& news);

    Context& m_context;
    QMultiHash<EntityId, Ask::Kind> m_known; ///< told, or there before this window was
    QHash<EntityId, QString> m_waiting;      ///< announced and not answered yet
    QSet<PersonId> m_people;
    int m_count = 0;
    bool m_isLoaded = false;
    bool m_asked = false;
    bool m_again = false;
};

} // namespace greenroom::ui
