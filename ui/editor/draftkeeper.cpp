// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draftkeeper.h"

#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"

#include <utility>

namespace greenroom::ui {

DraftKeeper::DraftKeeper(Context& context, Drafts::Kind kind, std::chrono::milliseconds pause,
                         std::function<Typed()> typed)
    : m_context(context), m_kind(kind), m_typed(std::move(typed)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper() {
    flush();
}

void DraftKeeper::touch() {
    m_isWaiting = true;
    m_soon.start();
}

void DraftKeeper::flush() {
    m_soon.stop();
    if (!std::exchange(m_isWaiting, false))
        return;
    m_context.home.ask(
        this,
        [kind = m_kind, typed = m_typed()](Home& home) -> Result<qint64> {
            Drafts drafts(home, kind);
            if (!typed.document) {
                GR_TRY(drafts.remove(typed.about));
                return 0;
            }
            GR_TRY(drafts.put(typed.about, *typed.document));
            return home.clock().nowMs();
        },
        [this, settled = m_settled](const Result<qint64>& done) {
            if (settled != m_settled)
                return;
            if (!done) {
                m_isWaiting = true;
                m_context.messages.problem(done.error(),
                                           tr("What you wrote could not be kept yet. It is still in this window."));
                return;
            }
            m_keptMs = *done;
            Q_EMIT kept();
        });
}

void DraftKeeper::settle(qint64 keptMs) {
    m_soon.stop();
    m_isWaiting = false;
    m_keptMs = keptMs;
    ++m_settled;
}

void DraftKeeper::put(const EntityId& about, const QJsonObject& document) {
    m_context.home.ask(
        this,
        [kind = m_kind, about, document](Home& home) -> Result<int> {
            GR_TRY(Drafts(home, kind).put(about, document));
            return 0;
        },
        [this](const Result<int>& done) {
            if (!done)
                m_context.messages.problem(done.error(), tr("The draft could not be brought back."));
        });
}

} // namespace greenroom::ui
