// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/transport.h"
#include "tests/support/catch.h"
#include "tests/support/clips.h"
#include "tests/support/clock.h"
#include "tests/support/manualoutput.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <functional>

namespace greenroom::test {

/// A transport on a clock and a device of the test's. Waiting is for decks, which decode on real threads; while it
/// waits, no time passes on the clock.
class Player {
public:
    explicit Player(bool withSound = true)
        : m_transport(m_clock, withSound ? std::make_unique<ManualOutput>(m_clock, m_log) : nullptr) {
        QObject::connect(&m_transport, &Transport::ticked, [this](const PlaybackTick& tick) { m_ticks.append(tick); });
        QObject::connect(&m_transport, &Transport::problem, [this](const Error& error) { m_problems.append(error); });
        QObject::connect(&m_transport, &Transport::soundLost, [this](const Error& error) { m_lost.append(error); });
        QObject::connect(&m_transport, &Transport::ended, [this] { ++m_ends; });
    }

    Transport& operator*() { return m_transport; }
    Transport* operator->() { return &m_transport; }
    ManualClock& clock() { return m_clock; }
    ManualOutput::Log& sound() { return *m_log; }
    const QList<PlaybackTick>& ticks() const { return m_ticks; }
    const QList<Error>& problems() const { return m_problems; }
    const QList<Error>& lost() const { return m_lost; }
    int ends() const { return m_ends; }
    std::unique_ptr<AudioOutput> newOutput() { return std::make_unique<ManualOutput>(m_clock, m_log); }

    /// Opens and waits until the beginning is shown.
    void open(const QStringList& paths) {
        m_transport.open(paths);
        settle();
    }
    /// Handles events until `done`; fails the test after 20 s.
    void wait(const std::function<bool()>& done) {
        QElapsedTimer timer;
        timer.start();
        while (!done() && timer.elapsed() < 20'000) {
            QCoreApplication::processEvents();
            QThread::usleep(200);
        }
        REQUIRE(done());
    }
    /// Until all pictures of the position are there.
    void settle() {
        wait([this] {
            return m_transport.state().phase == TransportState::Phase::Open && !m_transport.state().seeking;
        });
    }
    void seek(double position) {
        m_transport.seek(position);
        settle();
    }
    void step(int pictures) {
        m_transport.step(pictures);
        settle();
    }
    /// Plays on for `span`, a look every `interval`; each look waits until the pictures of its time are there.
    void play(std::chrono::milliseconds span, std::chrono::milliseconds interval = std::chrono::milliseconds(5)) {
        for (std::chrono::milliseconds passed{}; passed < span && m_transport.state().playing; passed += interval) {
            m_clock.advance(interval);
            m_transport.advance();
            wait([this] { return !m_transport.state().playing || isOnTime(); });
        }
    }
    /// The number drawn into a deck's picture; -1 if there is none or it cannot be read.
    int shown(int deck) const {
        const auto& decks = m_transport.tick().decks;
        return deck < decks.size() && !decks[deck].image.isNull() ? Clips::indexOf(decks[deck].image) : -1;
    }

private:
    bool isOnTime() const { return m_transport.isOnTime(); }

    ManualClock m_clock;
    std::shared_ptr<ManualOutput::Log> m_log = std::make_shared<ManualOutput::Log>();
    Transport m_transport;
    QList<PlaybackTick> m_ticks;
    QList<Error> m_problems;
    QList<Error> m_lost;
    int m_ends = 0;
};

} // namespace greenroom::test
