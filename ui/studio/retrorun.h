// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/practice.h"

#include <QObject>

namespace greenroom::ui {

class HomeThread;

/// The last two minutes in memory, on the studio's thread, as the UI thread sees it: nothing here waits, except the end
/// of the object. When a device goes, what was remembered until then waits to be kept, while it begins anew.
class RetroRun : public QObject {
    Q_OBJECT
public:
    explicit RetroRun(HomeThread& studio, const Clock& clock, QObject* parent = nullptr);
    /// Forgets what is in memory; waits until the sources are let go.
    ~RetroRun() override;

    /// Between start() and stop(), or the end of it.
    bool isOn() const { return m_session != nullptr; }
    /// Of what is remembered now.
    double seconds() const { return m_seconds; }
    /// Of what was remembered when a device went; 0: there is none. After several, the longest. It is forgotten by
    /// stop(), and when there are two new minutes: nothing older was promised.
    double secondsBefore() const { return m_before ? m_before->seconds() : 0; }
    /// A clip could not be written and waits for keep().
    bool hasUnsaved() const { return m_unsaved != nullptr; }
    bool isSaving() const { return m_isSaving; }

    /// `sources` live until this object has ended, or stop() was followed by something else on the studio's thread.
    void start(const Attempting::Sources& sources);
    /// Forgets, also what waits since a device went.
    void stop();
    /// Lets the sources go to something else, and forgets what is remembered now.
    void rest();
    /// Lets the sources go; what was remembered waits.
    void interrupt();
    /// Whether these are what it remembers.
    bool isOf(const Attempting::Sources& sources) const;
    /// Makes a take of what could not be written, else of what was remembered before a device went, else of what there
    /// is now, and then begins anew.
    void keep(const ScenarioRecord& scenario);

Q_SIGNALS:
    void changed(); ///< isOn(), seconds(), secondsBefore()
    void kept(const greenroom::Take& take);
    /// Nothing is lost: it waits for the next keep().
    void keepFailed(const greenroom::Error& error);

private:
    struct Session;
    static Result<void> begin(Session& session, const Clock& clock);
    /// Lets the sources go; `then` gets what was remembered.
    void letGo(std::function<void(const RetroClip&)> then);
    void hear(const std::shared_ptr<Session>& session, const RetroStatus& status);

    HomeThread& m_studio;
    const Clock& m_clock;
    std::shared_ptr<Session> m_session; ///< what it holds belongs to the studio's thread
    std::shared_ptr<const RetroClip> m_unsaved;
    std::shared_ptr<const RetroClip> m_before;
    double m_seconds = 0;
    int m_forgotten = 0; ///< how often: what is still on its way then does not come back
    bool m_isSaving = false;
    bool m_hasBegun = false;
};

} // namespace greenroom::ui
