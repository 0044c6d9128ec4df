// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/joinstate.h"

#include "ui/shell/context.h"
#include "ui/shell/jobs.h"
#include "ui/team/teamlink.h"

namespace greenroom::ui {

using namespace Qt::StringLiterals;

JoinState::JoinState(Context& context, Places places, QObject* parent)
    : QObject(parent), m_context(context), m_places(std::move(places)) {}

void JoinState::read(const QString& textOrFile) {
    const quint64 reading = ++m_reading;
    m_invitation.reset();
    m_problem.reset();
    m_place.clear();
    stopLooking();
    Q_EMIT changed();
    if (textOrFile.trimmed().isEmpty())
        return;
    m_context.team.ask(
        this,
        [textOrFile, now = m_context.clock.nowMs()](TeamShare&) -> Result<Invitation> {
            GR_TRY_ASSIGN(const Invitation invitation, Invitation::read(textOrFile));
            if (invitation.expiresMs <= now)
                return greenroom::fail(ErrorCode::Refused,
                                       u"the invitation to \"%1\" has ended; ask %2 for another one"_s.arg(
                                           invitation.teamName, invitation.inviter));
            return invitation;
        },
        [this, reading](const Result<Invitation>& read) {
            if (reading != m_reading)
                return;
            if (!read)
                return fail(read.error());
            m_invitation = *read;
            look();
        });
}

void JoinState::stopLooking() {
    if (m_search)
        m_context.jobs.cancel(*m_search);
    m_search.reset();
}

void JoinState::look() {
    m_search = m_context.jobs.start(
        tr("Looking for the team share"), this,
        [team = m_invitation->team, place = m_invitation->remote, places = m_places](Home&, const Progress& progress) {
            return findTeamShare(team, QStringList{place} + places(), progress);
        },
        [this, reading = m_reading](const Result<std::optional<QString>>& found) {
            if (reading != m_reading)
                return;
            m_search.reset();
            if (found && m_place.isEmpty())
                m_place = found->value_or(QString());
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void JoinState::choosePlace(const QString& folder) {
    m_place = folder;
    m_problem.reset();
    Q_EMIT changed();
}

void JoinState::join() {
    if (m_invitation)
        ask(m_invitation->toText(), m_place);
}

void JoinState::joinAt(const QString& folder) {
    ask({}, folder);
}

void JoinState::ask(const QString& invitation, const QString& place) {
    m_busy = true;
    m_problem.reset();
    Q_EMIT changed();
    m_context.team.ask(
        this, [invitation, place](TeamShare& share) { return share.join(invitation, place); },
        [this](const Result<QString>& asked) {
            m_busy = false;
            if (!asked)
                return fail(asked.error());
            Q_EMIT changed();
            Q_EMIT joined();
            m_context.team.exchange();
        });
}

void JoinState::make(const QString& name, const QString& folder) {
    m_busy = true;
    m_problem.reset();
    Q_EMIT changed();
    m_context.team.ask(
        this, [name, folder](TeamShare& share) { return share.create(name, folder); },
        [this](const Result<void>& done) {
            m_busy = false;
            if (!done)
                return fail(done.error());
            Q_EMIT changed();
            Q_EMIT made();
            m_context.team.exchange();
        });
}

void JoinState::fail(const Error& error) {
    m_problem = error;
    Q_EMIT changed();
}

} // namespace greenroom::ui
