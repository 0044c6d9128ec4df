// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>

namespace greenroom::ui {

/// A home opened on a thread of its own, so that the UI thread never waits for the database, for keys or for a disk.
/// What is asked is done in order. Lives on the UI thread, as does everything that hears from it.
class HomeThread : public QObject {
    Q_OBJECT
public:
    using Open = std::function<Result<std::unique_ptr<Home>>()>;

    /// Whether to look for what other threads and processes commit (every 300 ms): one of a window's homes does.
    enum class Watching { No, Yes };

    /// `open` is called on the thread. What fails is what every ask() fails with.
    HomeThread(Open open, Watching watching);
    /// Waits until all that was asked is done: nothing a person did last is lost. Nobody is answered any more.
    ~HomeThread() override;

    /// Runs `work(Home&)`, which returns a Result, on the thread, and then `then(Result)` on this one, unless `context`
    /// is gone by then.
    template <typename Work, typename Then>
    void ask(QObject* context, Work work, Then then) {
        using Answer = std::invoke_result_t<Work, Home&>;
        begin([this, guard = QPointer<QObject>(context), work = std::move(work),
               then = std::move(then)](Home* home, const Error& problem) mutable {
            auto answer = std::make_shared<Answer>(home ? work(*home) : Answer(tl::make_unexpected(problem)));
            return std::function<void()>([guard, answer, then = std::move(then)]() mutable {
                if (guard)
                    then(std::move(*answer));
            });
        });
    }

    /// Runs `work()` behind all that was asked, and waits until it is done, or dropped because the thread ends. For the
    /// end of an object of which something belongs to that thread.
    void await(std::function<void()> work);

    /// Nothing is asked that has not been answered.
    bool isIdle() const { return m_pending == 0; }

Q_SIGNALS:
    /// Rows of these kinds may have changed, by whomever.
    void committed(const QStringList& kinds);
    void idle();

private:
    using Reply = std::function<void()>;
    using Task = std::function<Reply(Home* home, const Error& problem)>;
    class Worker;

    void begin(Task task);
    void finish(const Reply& reply);

    QThread m_thread;
    Worker* m_worker;
    int m_pending = 0;
};

} // namespace greenroom::ui
