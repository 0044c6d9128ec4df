// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/movedstate.h"

#include "core/sync/findshare.h"
#include "ui/shell/context.h"
#include "ui/shell/errortext.h"
#include "ui/shell/jobs.h"
#include "ui/team/teamlink.h"
#include "ui/team/teamwords.h"

namespace greenroom::ui {

MovedState::MovedState(Context& context, Places places, QObject* parent)
    : QObject(parent), m_context(context), m_places(std::move(places)) {}

void MovedState::look() {
    stopLooking();
    m_found.clear();
    m_problem.clear();
    m_isLooking = true;
    m_search = m_context.jobs.start(
        tr("Looking for the team share"), this,
        [places = m_places](Home& home, const Progress& progress) -> Result<std::optional<QString>> {
            GR_TRY_ASSIGN(const auto team, TeamShare(home).joined());
            if (!team)
                return std::optional<QString>();
            GR_TRY_ASSIGN(const TeamMarker marker, TeamMarker::fromJson(team->marker));
            return findTeamShare(marker.team, places(), progress);
        },
        [this, look = m_looks](const Result<std::optional<QString>>& found) {
            if (look != m_looks)
                return;
            m_search.reset();
            m_isLooking = false;
            if (found)
                m_found = found->value_or(QString());
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void MovedState::stopLooking() {
    ++m_looks;
    m_isLooking = false;
    if (m_search)
        m_context.jobs.cancel(*m_search);
    m_search.reset();
}

void MovedState::moveTo(const QString& folder) {
    m_isBusy = true;
    m_problem.clear();
    Q_EMIT changed();
    m_context.team.ask(
        this, [folder](TeamShare& share) { return share.moved(folder); },
        [this, folder](const Result<void>& done) {
            m_isBusy = false;
            if (!done) {
                const QString team = m_context.team.state().team;
                const QString place = friendlyPlace(folder);
                m_problem =
                    done.error().code == ErrorCode::NotFound
                        ? tr("There is no team share in %1, so not that of %2. Nothing was changed.").arg(place, team)
                    : done.error().code == ErrorCode::Refused
                        ? tr("%1 holds the share of another team, not that of %2. Nothing was changed.")
                              .arg(place, team)
                        : sentenceOf(describe(done.error(), tr("The team share stays where it was.")));
                Q_EMIT changed();
                return;
            }
            stopLooking();
            Q_EMIT changed();
            Q_EMIT moved();
            m_context.team.exchange();
        });
}

} // namespace greenroom::ui
