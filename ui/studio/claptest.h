// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/clap.h"
#include "core/studio/practice.h"

#include <QObject>

namespace greenroom::ui {

class HomeThread;
class Settings;

/// Which camera with which microphone.
struct DevicePair {
    QString camera; ///< ids
    QString microphone;
};

/// A few claps are recorded into a file that goes again, and measured, on the studio's thread. What was found is kept
/// in the settings of this device, for this camera with this microphone. UI thread.
class ClapTest : public QObject {
    Q_OBJECT
public:
    enum class Step { Off, Asking, Listening, Measuring, Done, Failed };

    ClapTest(HomeThread& studio, const Clock& clock, Settings& settings, QObject* parent = nullptr);
    /// Waits until the sources are let go.
    ~ClapTest() override;

    Step step() const { return m_step; }
    bool isBusy() const { return m_step == Step::Listening || m_step == Step::Measuring; }
    /// Of Done.
    const ClapResult& result() const { return m_result; }

    void ask();
    /// Of the pair's devices; `sources` live as with AttemptRun::start().
    void start(const DevicePair& pair, const Attempting::Sources& sources);
    /// Off again; what goes on is given up, and nothing has changed.
    void close();

    /// Whether a test may be offered for this pair; true once a day, and not on a day on which one was made.
    bool offerToday(const DevicePair& pair);
    std::chrono::milliseconds remembered(const DevicePair& pair) const;
    void forget(const DevicePair& pair);

Q_SIGNALS:
    void changed();

private:
    struct Session;
    void setStep(Step step);
    void measure();

    HomeThread& m_studio;
    const Clock& m_clock;
    Settings& m_settings;
    Step m_step = Step::Off;
    DevicePair m_pair;
    ClapResult m_result;
    std::shared_ptr<Session> m_session; ///< what it holds belongs to the studio's thread
    bool m_hasBegun = false;
};

} // namespace greenroom::ui
