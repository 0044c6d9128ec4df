// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobs.h"

#include <algorithm>

namespace greenroom::ui {

Jobs::~Jobs() {
    for (const auto& state : std::as_const(m_states))
        state->cancelled = true;
}

std::shared_ptr<Jobs::State> Jobs::add(const QString& title, bool canBeCancelled) {
    auto state = std::make_shared<State>(++m_lastId, *this);
    m_states.append(state);
    m_jobs.append({.id = state->id, .title = title, .canBeCancelled = canBeCancelled});
    Q_EMIT changed();
    return state;
}

void Jobs::tell(const std::shared_ptr<State>& state, std::function<void(Job& job)> change) {
    QMetaObject::invokeMethod(
        &state->home,
        [state, change = std::move(change)] {
            if (Job* job = state->jobs ? state->jobs->find(state->id) : nullptr) {
                change(*job);
                Q_EMIT state->jobs->changed();
            }
        },
        Qt::QueuedConnection);
}

Progress Jobs::progressOf(std::shared_ptr<State> state) {
    return [state = std::move(state)](double done) {
        const int permille = static_cast<int>(done * 1000);
        if (state->permille.exchange(permille) != permille)
            tell(state, [done](Job& job) { job.done = done; });
        return !state->cancelled;
    };
}

void Jobs::cancel(int id) {
    for (const auto& state : std::as_const(m_states))
        if (state->id == id)
            state->cancelled = true;
    if (Job* job = find(id)) {
        job->isCancelled = true;
        Q_EMIT changed();
    }
}

void Jobs::remove(int id) {
    m_jobs.removeIf([id](const Job& job) { return job.id == id; });
    m_states.removeIf([id](const auto& state) { return state->id == id; });
    Q_EMIT changed();
}

Job* Jobs::find(int id) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job& job) { return job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

} // namespace greenroom::ui
