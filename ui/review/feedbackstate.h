// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/feedback.h"

#include <QHash>
#include <QObject>

namespace greenroom::ui {

struct Context;

/// "Olga Brandt wrote 2 notes on attempt 3 of Discovery call." Of what one person did on one take; not empty.
QString feedbackWords(const QList<Feedback>& done);

/// Keeps count of what others did that was not looked at yet, and tells of what an exchange brought, with a way to the
/// exact moment. UI thread.
class FeedbackState : public QObject {
    Q_OBJECT
public:
    explicit FeedbackState(Context& context, QObject* parent = nullptr);

    const QList<Feedback>& news() const { return m_news; }
    /// Takes and shares on which there is something new.
    int count() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void tell(const QList<Feedback>& fresh);
    /// What was looked at is announced no longer.
    void settle();

    Context& m_context;
    QList<Feedback> m_news;
    QHash<EntityId, qint64> m_known;      ///< told, or there before this window was, and when it was changed
    QMultiHash<EntityId, QString> m_told; ///< announced, by take or share
    bool m_isLoaded = false;
    bool m_asked = false;
    bool m_again = false;
};

} // namespace greenroom::ui
