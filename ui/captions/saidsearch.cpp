// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/captions/saidsearch.h"

#include "core/studio/clipcaptions.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/widgets/words.h"

namespace greenroom::ui {

namespace {
constexpr int typingMs = 150;
}

QString saidLine(const Caption& caption) {
    return SaidSearch::tr("At %1: %2").arg(clockText(caption.start), lineOf(caption));
}

SaidSearch::SaidSearch(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    m_wait.setSingleShot(true);
    m_wait.setInterval(typingMs);
    connect(&m_wait, &QTimer::timeout, this, &SaidSearch::ask);
}

void SaidSearch::setWords(const QString& words) {
    if (words.simplified() == m_words)
        return;
    m_words = words.simplified();
    ++m_question;
    m_hits.clear(); // they were of other words
    if (m_words.isEmpty()) {
        m_wait.stop();
        Q_EMIT found();
        return;
    }
    m_wait.start();
}

void SaidSearch::ask() {
    m_context.home.ask(
        this, [words = m_words](Home& home) { return ClipCaptions(home).search(words); },
        [this, question = m_question](const Result<SaidHits>& hits) {
            if (question != m_question)
                return;
            m_hits = hits.value_or(SaidHits());
            Q_EMIT found();
        });
}

} // namespace greenroom::ui
