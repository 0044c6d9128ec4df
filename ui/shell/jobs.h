// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "ui/shell/homethread.h"

#include <QList>

#include <atomic>

namespace greenroom::ui {

/// A long work in the background, as it is shown.
struct Job {
    int id = 0;
    QString title; ///< "Importing opening.mov"
    double done = 0;
    bool isRunning = false; ///< or waiting for those before it
    bool isCancelled = false;
    bool canBeCancelled = true;
};

/// Long work one after another on a home of its own, with progress and cancel. UI thread.
class Jobs : public QObject {
    Q_OBJECT
public:
    explicit Jobs(HomeThread& home) : m_home(home) {}
    /// Cancels all and forgets their ends.
    ~Jobs() override;

    /// `work(Home&, const Progress&)`, or `work(Home&)` that cannot be stopped once it began, returns a Result and runs
    /// on the background thread; `then(Result)` here, unless `context` is gone. A cancelled job ends as the work says,
    /// usually with Cancelled.
    template <typename Work, typename Then>
    int start(const QString& title, QObject* context, Work work, Then then) {
        constexpr bool canBeCancelled = std::is_invocable_v<Work, Home&, const Progress&>;
        const auto state = add(title, canBeCancelled);
        m_home.ask(
            this,
            [state, work = std::move(work)](Home& home) {
                const auto run = [&] {
                    if constexpr (canBeCancelled)
                        return work(home, progressOf(state));
                    else
                        return work(home);
                };
                if (state->cancelled)
                    return decltype(run())(fail(ErrorCode::Cancelled, QStringLiteral("cancelled before it began")));
                tell(state, [](Job& job) { job.isRunning = true; });
                return run();
            },
            [this, state, guard = QPointer<QObject>(context), then = std::move(then)](auto answer) mutable {
                remove(state->id);
                if (guard)
                    then(std::move(answer));
            });
        return state->id;
    }

    void cancel(int id);
    const QList<Job>& all() const { return m_jobs; }

Q_SIGNALS:
    void changed();

private:
    /// Shared with the background thread, where work may still go on when these jobs are gone.
    struct State {
        State(int itsId, Jobs& itsJobs) : id(itsId), home(itsJobs.m_home), jobs(&itsJobs) {}
        const int id;
        HomeThread& home;          ///< outlives the work
        const QPointer<Jobs> jobs; ///< to be looked at on the UI thread alone
        std::atomic<bool> cancelled{false};
        std::atomic<int> permille{0};
    };

    std::shared_ptr<State> add(const QString& title, bool canBeCancelled);
    /// From the background thread: changes the job as it is shown.
    static void tell(const std::shared_ptr<State>& state, std::function<void(Job& job)> change);
    static Progress progressOf(std::shared_ptr<State> state);
    void remove(int id);
    Job* find(int id);

    HomeThread& m_home;
    QList<Job> m_jobs;
    QList<std::shared_ptr<State>> m_states;
    int m_lastId = 0;
};

} // namespace greenroom::ui
