// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QObject>
#include <QStringList>

#include <optional>

namespace greenroom::ui {

struct Context;

/// What is asked of an observation before it is noted and scored.
struct ObserveDraft {
    QString who;
    QString kind = QStringLiteral("call"); ///< one of Observations::kinds()
    QDate day;
    QString intent;          ///< why it was observed
    bool isRecorded = false; ///< there is a recording to bring in
    QString consent = {};    ///< what those recorded agreed to
    QString file = {};       ///< the recording
};

/// Noting a real call, meeting or role-play that somebody watched. UI thread.
class ObserveState : public QObject {
    Q_OBJECT
public:
    explicit ObserveState(Context& context, QObject* parent = nullptr);

    /// Reads whose names there are.
    void open();
    bool isLoaded() const { return m_loaded; }
    /// An observation is being written, or its recording brought in.
    bool isWorking() const { return m_isWorking; }
    /// Of the recording that is brought in, 0 to 1.
    double progress() const;

    /// Others known here, by name.
    const QStringList& people() const { return m_people; }
    ObserveDraft usual() const;
    /// Why it cannot be noted like this, in a sentence; empty: it can. A recording asks for intent and consent first.
    QString problem(const ObserveDraft& draft) const;
    /// Whether a recording may be chosen: its questions are answered.
    static bool mayChooseFile(const ObserveDraft& draft);

    void observe(const ObserveDraft& draft);
    /// Stops bringing a recording in; nothing of it stays.
    void cancel();

Q_SIGNALS:
    void changed();
    void observed(const greenroom::ObservationId& observation);

private:
    Context& m_context;
    QStringList m_people;
    bool m_loaded = false;
    bool m_isWorking = false;
    std::optional<int> m_job;
};

} // namespace greenroom::ui
