// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/practice.h"

#include <QObject>

#include <functional>

namespace greenroom::ui {

class HomeThread;

/// One attempt after another on the studio's thread, as the UI thread sees it: nothing here waits, except the end of
/// the object.
class AttemptRun : public QObject {
    Q_OBJECT
public:
    struct Left {
        AttemptId attempt;
        std::optional<Recording> recording;
    };

    AttemptRun(HomeThread& studio, const Clock& clock, QObject* parent = nullptr);
    /// Stops what is being recorded and keeps it; waits until the sources are let go.
    ~AttemptRun() override;

    /// Between start() and stopped(), startFailed() or stopFailed().
    bool isUnderWay() const { return m_session != nullptr; }
    const RecorderStatus& status() const { return m_status; }
    /// Seconds recorded up to now; after the end, of the whole.
    double position() const;

    /// `sources` live until this object or the attempt has ended.
    void start(const ScenarioRecord& scenario, const Attempting::Sources& sources, double maxSeconds,
               PracticeMode mode);
    /// Now, however long it takes to put it on record; as prompt().
    void stamp(const QString& landmark, StampedBy by);
    void prompt(const QString& words);
    /// Only while it records; status() says when it has happened.
    void pause();
    void resume();
    bool isPaused() const { return m_status.isPaused; }
    void stop();

Q_SIGNALS:
    void started();
    void startFailed(const greenroom::Error& error);
    void statusChanged();
    void stampFailed(const greenroom::Error& error); ///< a landmark, a prompt or a cut
    void stopped(const greenroom::Attempting::Outcome& outcome);
    /// `left` is what there is of the recording, if it plays.
    void stopFailed(const greenroom::Error& error, const greenroom::ui::AttemptRun::Left& left);

private:
    struct Session;
    void hear(const RecorderStatus& status);
    /// What fails is said by stampFailed().
    void doWith(std::function<Result<void>(Attempting&)> work);

    HomeThread& m_studio;
    const Clock& m_clock;
    std::shared_ptr<Session> m_session; ///< what it holds belongs to the studio's thread
    bool m_stopping = false;
    RecorderStatus m_status;
    std::chrono::nanoseconds m_origin{}; ///< when position 0 was, from Recording on
};

} // namespace greenroom::ui
