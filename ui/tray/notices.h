// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/commitments.h"
#include "core/studio/feedback.h"
#include "ui/coaching/asksstate.h"
#include "ui/shell/place.h"

#include <QObject>
#include <QTimer>

namespace greenroom::ui {

struct Context;

/// What a person may be told of while the window is closed.
enum class NoticeKind { Feedback, ToReview, Asked, Agreement, Assignment };

/// One sentence, and where it leads.
struct Notice {
    NoticeKind kind = NoticeKind::Feedback;
    QString sentence;
    Place place;
};

/// Decides what to tell a person whose window is closed: of each kind at most one notice a day (of the calendar, by
/// the clock of the context), and of each thing once; both are remembered in the settings. What runs out is told of
/// from the day before. UI thread.
class Notices : public QObject {
    Q_OBJECT
public:
    explicit Notices(Context& context, QObject* parent = nullptr);

    /// Nothing is told while it is off: the window itself says what is new. It is off at first.
    void setOn(bool on);
    /// Reads the home and decides anew; also happens by itself after a commit, and every quarter of an hour.
    void look();

Q_SIGNALS:
    void due(const greenroom::ui::Notice& notice);
    /// A look is over.
    void looked();

private:
    struct News {
        QList<Feedback> feedback;
        QList<Ask> asks;
        QList<Agreement> agreements;
        QList<Assignment> assignments;
    };
    /// Something of a kind, by its id.
    struct Thing {
        EntityId id;
        Notice notice; ///< if it is the only one
    };

    static Result<News> read(Home& home, qint64 nowMs);
    void decide(const News& news);
    void decide(NoticeKind kind, const QList<Thing>& things);
    QList<Thing> feedback(const News& news, bool isToReview) const;
    static QList<Thing> asks(const News& news);
    QList<Thing> agreements(const News& news) const;
    QList<Thing> assignments(const News& news) const;
    bool isNear(qint64 dueMs) const;

    Context& m_context;
    QTimer m_every;
    bool m_isOn = false;
    bool m_asked = false;
    bool m_again = false;
};

} // namespace greenroom::ui
