// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/homethread.h"

#include <QSemaphore>

namespace greenroom::ui {

/// Lives on the thread, with the home.
class HomeThread::Worker : public QObject {
public:
    explicit Worker(HomeThread& front) : m_front(front) {}

    void open(const Open& open, Watching watching) {
        auto opened = open();
        if (!opened) {
            m_problem = opened.error();
            return;
        }
        m_home = std::move(*opened);
        connect(&m_home->journal(), &Journal::committed, &m_front, &HomeThread::committed, Qt::QueuedConnection);
        if (watching == Watching::Yes)
            m_home->journal().watch();
    }

    void run(const Task& task) {
        // Others have this home open too, and one of them exchanges with the team.
        if (const auto kept = m_home ? m_home->keepUp() : Result<void>(); !kept)
            qWarning("the team cannot be read anew: %s", qPrintable(kept.error().message));
        const Reply reply = task(m_home.get(), m_problem);
        QMetaObject::invokeMethod(
            &m_front, [&front = m_front, reply] { front.finish(reply); }, Qt::QueuedConnection);
    }

private:
    HomeThread& m_front;
    std::unique_ptr<Home> m_home;
    Error m_problem;
};

HomeThread::HomeThread(Open open, Watching watching) : m_worker(new Worker(*this)) {
    m_worker->moveToThread(&m_thread);
    // The home and what belongs to its thread go on that thread.
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("home"));
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, open = std::move(open), watching] { worker->open(open, watching); },
        Qt::QueuedConnection);
}

HomeThread::~HomeThread() {
    // Behind everything that was asked.
    QMetaObject::invokeMethod(
        m_worker, [thread = &m_thread] { thread->quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void HomeThread::begin(Task task) {
    ++m_pending;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, task = std::move(task)] { worker->run(task); }, Qt::QueuedConnection);
}

void HomeThread::await(std::function<void()> work) {
    QSemaphore done;
    // Released when the task is gone, whether it was done or dropped; last of what the task holds.
    std::shared_ptr<void> guard(nullptr, [&done](void*) { done.release(); });
    begin([guard = std::move(guard), work = std::move(work)](Home*, const Error&) -> Reply {
        work();
        return [] {};
    });
    done.acquire();
}

void HomeThread::finish(const Reply& reply) {
    --m_pending;
    reply();
    if (m_pending == 0)
        Q_EMIT idle();
}

} // namespace greenroom::ui
