// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storage/storagestate.h"

#include "core/studio/mediacache.h"
#include "ui/library/keeping.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"

namespace greenroom::ui {

using namespace Qt::StringLiterals;

StorageState::StorageState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this] {
        if (m_isIn)
            read();
    });
}

void StorageState::enter() {
    m_isIn = true;
    read();
}

void StorageState::setOlderThan(int days) {
    if (std::exchange(m_olderThan, days) != days)
        read();
}

void StorageState::read() {
    if (std::exchange(m_isReading, true)) {
        m_readAgain = true;
        return;
    }
    m_context.home.ask(
        this,
        [days = m_olderThan, bytesFree = m_context.bytesFree](Home& home) -> Result<Content> {
            const QList<StoredFile> files = storedFiles(home.folder());
            Content content;
            GR_TRY_ASSIGN(content.usage, storageUsage(home, files));
            GR_TRY_ASSIGN(content.savings, storageSavings(home, files, days));
            content.bytesFree = bytesFree(home.folder());
            return content;
        },
        [this](const Result<Content>& content) {
            m_isReading = false;
            if (content)
                m_content = *content;
            else
                m_context.messages.problem(content.error(), tr("What takes how much room could not be found out."));
            Q_EMIT changed();
            if (std::exchange(m_readAgain, false))
                read();
        });
}

template <typename Answer>
void StorageState::work(const QString& title, std::function<Result<Answer>(Home&, const Progress&)> step,
                        std::function<void(const Answer&)> tell, const QString& problem) {
    ++m_working;
    Q_EMIT changed();
    m_context.jobs.start(title, this, std::move(step),
                         [this, tell = std::move(tell), problem](const Result<Answer>& answer) {
                             --m_working;
                             if (answer)
                                 tell(*answer);
                             else if (answer.error().code != ErrorCode::Cancelled)
                                 m_context.messages.problem(answer.error(), problem);
                             Q_EMIT changed();
                             read();
                         });
}

void StorageState::clearCaches() {
    work<qint64>(
        tr("Clearing pictures and waveforms"),
        [](Home& home, const Progress&) -> Result<qint64> { return MediaCache(home.pathOf(u"cache"_s)).clear(); },
        [this](qint64 bytes) {
            m_context.messages.tell(
                tr("%1 are free. Pictures are made again where they are shown.").arg(roomText(bytes)));
        },
        tr("Pictures and waveforms were not cleared."));
}

void StorageState::cleanUp() {
    work<CleanUp>(
        tr("Tidying up old takes"), [](Home& home, const Progress&) { return greenroom::cleanUp(home); },
        [this](const CleanUp& done) {
            QList<TakeId> takes;
            for (const Take& take : done.cleaned)
                takes.append(take.id);
            tellPutAway(takes.isEmpty()
                            ? tr("%1 are free.").arg(roomText(done.bytes))
                            : tr("%n take(s) were put away, and %1 are free.", nullptr, static_cast<int>(takes.size()))
                                  .arg(roomText(done.bytes)),
                        takes);
        },
        tr("The old takes were not tidied up."));
}

void StorageState::letExamplesGo() {
    work<ClipRoom>(
        tr("Letting go of examples"), [](Home& home, const Progress&) { return Travel(home).releaseRest(); },
        [this](const ClipRoom& gone) {
            m_context.messages.tell(
                tr("%n clip(s) left this laptop; %1 are free.", nullptr, gone.clips).arg(roomText(gone.bytes)));
        },
        tr("The examples are still here."));
}

void StorageState::discardOld() {
    work<QList<TakeId>>(
        tr("Discarding old takes"),
        [days = m_olderThan](Home& home, const Progress& progress) { return discardOldTakes(home, days, progress); },
        [this](const QList<TakeId>& takes) {
            if (!takes.isEmpty())
                tellPutAway(tr("%n take(s) were discarded.", nullptr, static_cast<int>(takes.size())), takes);
        },
        tr("The takes were not discarded."));
}

void StorageState::tellPutAway(const QString& sentence, const QList<TakeId>& takes) {
    if (takes.isEmpty())
        return m_context.messages.tell(sentence);
    m_context.messages.tell(sentence, [&context = m_context, takes] {
        context.jobs.start(
            tr("Bringing takes back"), &context.messages, [takes](Home& home) { return restoreTakes(home, takes); },
            [&context, wanted = takes.size()](const Result<int>& back) {
                if (!back)
                    context.messages.problem(back.error(), tr("The takes could not be brought back."));
                else if (*back < wanted)
                    context.messages.tell(
                        tr("%n take(s) are back. The recordings of the others are gone.", nullptr, *back));
            });
    });
}

} // namespace greenroom::ui
