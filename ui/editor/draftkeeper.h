// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/drafts.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace greenroom::ui {

struct Context;

/// Keeps what is typed into a document on this device, by itself while typing rests. One document is open at a time.
/// UI thread.
class DraftKeeper : public QObject {
    Q_OBJECT
public:
    /// What there is to keep of the open document; none: what is typed says no more than what is kept already, and
    /// there is no draft of it then.
    struct Typed {
        EntityId about;
        std::optional<QJsonObject> document;
    };

    /// `pause`: how long typing rests before it is kept. `typed` is asked whenever that happens, last on destruction.
    DraftKeeper(Context& context, Drafts::Kind kind, std::chrono::milliseconds pause, std::function<Typed()> typed);
    /// Nothing that was typed is lost.
    ~DraftKeeper() override;

    /// Something was typed.
    void touch();
    /// Keeps it now. What cannot be kept is said and waits for the next time.
    void flush();
    /// Nothing of the open document waits any more: it is another one, or all of it is in a version. `keptMs` is when
    /// its draft was kept, 0: there is none.
    void settle(qint64 keptMs);
    /// A draft of a document that need not be the open one.
    void put(const EntityId& about, const QJsonObject& document);

    /// Something is in the window alone. What was asked of the home after flush() is answered after this is known:
    /// while it is so, no other document takes the open one's place.
    bool isWaiting() const { return m_isWaiting; }
    /// When the draft was last kept; 0: there is none.
    qint64 keptMs() const { return m_keptMs; }

Q_SIGNALS:
    void kept();

private:
    Context& m_context;
    const Drafts::Kind m_kind;
    const std::function<Typed()> m_typed;
    QTimer m_soon;
    bool m_isWaiting = false;
    qint64 m_keptMs = 0;
    int m_settled = 0; ///< how often, so that an answer from before is known
};

} // namespace greenroom::ui
