// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/leftrecordings.h"

#include "core/studio/practice.h"
#include "ui/shell/context.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/widgets/takewords.h"

#include <utility>

namespace greenroom::ui {

LeftRecordings::LeftRecordings(Context& context, QObject* parent) : QObject(parent), m_context(context) {}

void LeftRecordings::save(bool asked) {
    if (m_left.isEmpty() || std::exchange(m_isSaving, true))
        return;
    m_context.jobs.start(
        tr("Saving what was recorded"), this, [](Home& home) { return recoverTakes(home); },
        [this, asked](const Result<TakeRecovery>& recovery) {
            m_isSaving = false;
            if (recovery)
                onRecovered(*recovery, asked);
            else if (asked)
                m_context.messages.problem(recovery.error(), tr("It could not be saved yet. It is still safe."));
        });
}

void LeftRecordings::onRecovered(const TakeRecovery& recovery, bool asked) {
    for (const Take& take : recovery.recovered) {
        const auto at = m_left.indexOf(take.attempt.id);
        if (at < 0)
            continue;
        const bool wasLast = at == m_left.size() - 1;
        m_left.removeAt(at);
        m_context.messages.tell(tr("There was room again. %1 is saved.").arg(takeTitle(take)));
        Q_EMIT saved(take, wasLast);
    }
    if (asked && !m_left.isEmpty() && !recovery.failed.isEmpty())
        m_context.messages.problem(recovery.failed.first().error, tr("It could not be saved yet. It is still safe."));
}

} // namespace greenroom::ui
