// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QObject>

namespace greenroom {
struct Take;
struct TakeRecovery;
} // namespace greenroom

namespace greenroom::ui {

struct Context;

/// Recordings that a full disk kept from becoming takes: safe where they are, and takes as soon as there is room. UI
/// thread.
class LeftRecordings : public QObject {
    Q_OBJECT
public:
    explicit LeftRecordings(Context& context, QObject* parent = nullptr);

    bool isEmpty() const { return m_left.isEmpty(); }
    void add(const AttemptId& attempt) { m_left.append(attempt); }
    /// Tries again, behind the scenes unless the person asked for it: then they are told how it went.
    void save(bool asked);

Q_SIGNALS:
    /// The person has been told. `wasLast`: none was added after it.
    void saved(const greenroom::Take& take, bool wasLast);

private:
    void onRecovered(const TakeRecovery& recovery, bool asked);

    Context& m_context;
    QList<AttemptId> m_left; ///< in the order they were recorded
    bool m_isSaving = false;
};

} // namespace greenroom::ui
