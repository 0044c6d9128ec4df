// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"
#include "core/base/progress.h"

#include <QElapsedTimer>

namespace greenroom::ctl {

/// Work that takes a while: as long as this lives, a bar on standard error says how far it is (only on a terminal), and
/// Ctrl+C asks for an orderly end. Make it before the work's threads; one at a time.
class LongWork {
public:
    /// `what` begins the line. `quiet`: no bar.
    LongWork(const QString& what, bool quiet);
    /// Takes the bar away.
    ~LongWork();
    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;

    /// Shows `done` (0 to 1; nothing: the end is not known) and a few words. Cheap to call often.
    void show(std::optional<double> done, const QString& detail);
    bool isStopped() const { return m_stop.received(); }
    /// For work that reports by itself: shows per cent, and stops the work on Ctrl+C. Valid as long as this lives.
    Progress progress();

private:
    const QString m_what;
    const bool m_shows;
    platform::StopRequests m_stop;
    QElapsedTimer m_since; ///< the line was last written
    bool m_shown = false;
};

} // namespace greenroom::ctl
