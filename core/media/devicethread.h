// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <memory>
#include <utility>

namespace greenroom {

/// A thread with an event loop for what Qt needs to run a device. Its end waits for all that was posted.
/// Internal to core/media; made and ended on one thread, used from any.
class DeviceThread {
public:
    explicit DeviceThread(const QString& name) {
        m_thread.setObjectName(name);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~DeviceThread() {
        post([this] { m_thread.quit(); });
        m_thread.wait();
    }
    DeviceThread(const DeviceThread&) = delete;
    DeviceThread& operator=(const DeviceThread&) = delete;

    /// Has `work` done there, after all that was posted before.
    template <typename Work>
    void post(Work&& work) {
        QMetaObject::invokeMethod(&m_context, std::forward<Work>(work), Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject m_context;
};

/// One run of a device: a T that is made, lives and ends on the device's thread.
template <typename T>
class DeviceRun {
public:
    explicit DeviceRun(DeviceThread& thread) : m_thread(thread) {}
    ~DeviceRun() { end(); }
    DeviceRun(const DeviceRun&) = delete;
    DeviceRun& operator=(const DeviceRun&) = delete;

    /// `make` gives a std::unique_ptr<T>, or null for a run that is not wanted any more.
    template <typename Make>
    void begin(Make make) {
        end();
        m_run = std::make_shared<std::unique_ptr<T>>();
        m_thread.post([run = m_run, make = std::move(make)] { *run = make(); });
    }
    void end() {
        if (m_run)
            m_thread.post([run = std::move(m_run)] { run->reset(); });
        m_run.reset();
    }

private:
    DeviceThread& m_thread;
    std::shared_ptr<std::unique_ptr<T>> m_run;
};

} // namespace greenroom
