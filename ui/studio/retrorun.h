// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/practice.h"

#include <QObject>

namespace greenroom::ui {

class HomeThread;

/// The last two minutes in memory, on the studio's thread, as the UI thread sees it: nothing here waits, except the end
/// of the object.
class RetroRun : public QObject {
    Q_OBJECT
public:
    explicit RetroRun(HomeThread& studio, const Clock& clock, QObject* parent = nullptr);
    /// Forgets what is in memory; waits until the sources are let go.
    ~RetroRun() override;

    /// Between start() and stop(), or the end of it.
    bool isOn() const { return m_session != nullptr; }
    /// That keep() would make a take of.
    double seconds() const { return m_seconds; }
    /// A clip could not be written and waits for keep().
    bool hasUnsaved() const { return m_unsaved != nullptr; }
    bool isSaving() const { return m_isSaving; }

    /// `sources` live until this object has ended, or stop() was followed by something else on the studio's thread.
    void start(const Attempting::Sources& sources);
    void stop();
    /// Makes a take of what waits, else of what there is now, and begins anew.
    void keep(const ScenarioRecord& scenario);

Q_SIGNALS:
    void changed(); ///< isOn(), seconds()
    void kept(const greenroom::Take& take);
    /// Nothing is lost: it waits for the next keep().
    void keepFailed(const greenroom::Error& error);

private:
    struct Session;
    static Result<void> begin(Session& session, const Clock& clock);
    void hear(const std::shared_ptr<Session>& session, const RetroStatus& status);

    HomeThread& m_studio;
    const Clock& m_clock;
    std::shared_ptr<Session> m_session; ///< what it holds belongs to the studio's thread
    std::shared_ptr<const RetroClip> m_unsaved;
    double m_seconds = 0;
    bool m_isSaving = false;
    bool m_hasBegun = false;
};

} // namespace greenroom::ui
