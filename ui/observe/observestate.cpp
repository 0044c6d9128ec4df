// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/observe/observestate.h"

#include "core/studio/import.h"
#include "ui/shell/context.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace greenroom::ui {

namespace {

QDate today(const Context& context) {
    return QDateTime::fromMSecsSinceEpoch(context.clock.nowMs()).date();
}

Observation observationOf(const ObserveDraft& draft) {
    Observation observation;
    observation.who = draft.who.trimmed();
    observation.kind = draft.kind;
    observation.day = draft.day;
    observation.intent = draft.intent.trimmed();
    observation.consent = draft.isRecorded ? draft.consent.trimmed() : QString();
    return observation;
}

} // namespace

ObserveState::ObserveState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.jobs, &Jobs::changed, this, [this] {
        if (m_job)
            Q_EMIT changed();
    });
}

void ObserveState::open() {
    m_context.home.ask(
        this,
        [](Home& home) -> Result<QStringList> {
            QStringList names;
            GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
            for (const Member& member : members)
                if (member.person != home.person())
                    names.append(member.name);
            std::sort(names.begin(), names.end(),
                      [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
            return names;
        },
        [this](const Result<QStringList>& names) {
            if (!names)
                m_context.messages.problem(names.error(), tr("The names of your team could not be read."));
            m_people = names.value_or(QStringList());
            m_loaded = true;
            Q_EMIT changed();
        });
}

double ObserveState::progress() const {
    for (const Job& job : m_context.jobs.all())
        if (m_job == job.id)
            return job.done;
    return 0;
}

ObserveDraft ObserveState::usual() const {
    ObserveDraft draft;
    draft.day = today(m_context);
    return draft;
}

bool ObserveState::mayChooseFile(const ObserveDraft& draft) {
    return !draft.intent.trimmed().isEmpty() && !draft.consent.trimmed().isEmpty();
}

QString ObserveState::problem(const ObserveDraft& draft) const {
    if (draft.who.trimmed().isEmpty())
        return tr("Say whom you observed.");
    if (!draft.day.isValid() || draft.day > today(m_context))
        return tr("An observation is of what has been: choose today or a day before.");
    if (draft.intent.trimmed().isEmpty())
        return tr("Say why you observed it.");
    if (!draft.isRecorded)
        return {};
    if (draft.consent.trimmed().isEmpty())
        return tr("Say what those recorded agreed to. Without their yes leave the recording out.");
    if (draft.file.isEmpty())
        return tr("Choose the recording.");
    if (!QFileInfo(draft.file).isFile())
        return tr("There is no file %1.").arg(draft.file);
    return {};
}

void ObserveState::observe(const ObserveDraft& draft) {
    if (m_isWorking || !problem(draft).isEmpty())
        return;
    m_isWorking = true;
    const auto end = [this](const Result<Observation>& made) {
        m_isWorking = false;
        m_job.reset();
        if (made)
            Q_EMIT observed(made->id);
        else if (made.error().code != ErrorCode::Cancelled)
            m_context.messages.problem(made.error(), tr("The observation was not kept. What you wrote is still here."));
        Q_EMIT changed();
    };
    const Observation observation = observationOf(draft);
    if (!draft.isRecorded)
        m_context.home.ask(
            this, [observation](Home& home) { return greenroom::observe(home, observation, {}); }, end);
    else
        m_job = m_context.jobs.start(
            tr("Importing %1").arg(QFileInfo(draft.file).fileName()), this,
            [observation, file = draft.file](Home& home, const Progress& progress) {
                return greenroom::observe(home, observation, file, progress);
            },
            end);
    Q_EMIT changed();
}

void ObserveState::cancel() {
    if (m_job)
        m_context.jobs.cancel(*m_job);
}

} // namespace greenroom::ui
