// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/booth.h"
#include "core/media/preflight.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace greenroom::ui {

/// Looks at what the booth gives before something is recorded. UI thread.
class Readiness : public QObject {
    Q_OBJECT
public:
    Readiness(const Booth& booth, const Clock& clock, std::function<std::optional<double>()> minutesLeft,
              QObject* parent = nullptr);

    /// Looks four times a second, or not; off forgets what was said and what was dismissed.
    void setOn(bool on);
    /// All is well, and has been long enough to be sure.
    bool isReady() const { return m_preflight.isKnown() && m_preflight.issues().isEmpty(); }
    /// The gravest that was not dismissed.
    std::optional<PreflightIssue> issue() const;
    void dismiss();

Q_SIGNALS:
    void changed();

private:
    void look();

    const Booth& m_booth;
    const Clock& m_clock;
    const std::function<std::optional<double>()> m_minutesLeft;
    Preflight m_preflight;
    QSet<PreflightIssue> m_dismissed;
    QTimer m_timer;
};

/// What is said of it: what is the matter, and what to do.
QString issueWords(PreflightIssue issue, const Booth& booth, double minutesLeft);
bool isOfCamera(PreflightIssue issue);
bool isOfMicrophone(PreflightIssue issue);

} // namespace greenroom::ui
