// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/sync/findshare.h"
#include "core/team/invitation.h"

#include <QObject>

#include <functional>

namespace greenroom::ui {

struct Context;

/// Making a team, or joining one: what the page does, without its widgets. UI thread.
class JoinState : public QObject {
    Q_OBJECT
public:
    /// Where team shares usually lie; called in the background.
    using Places = std::function<QStringList()>;
    explicit JoinState(Context& context, Places places = usualPlaces, QObject* parent = nullptr);

    /// Takes an invitation as text, link or the path of its file, and looks where its team share is on this computer,
    /// not any more where that of the one before is.
    void read(const QString& textOrFile);
    /// Ends a search that is under way.
    void stopLooking();
    /// As it was read last; nothing: none, or problem() says what is wrong with it.
    const std::optional<Invitation>& invitation() const { return m_invitation; }
    /// Where the team share is on this computer; empty: it was not found.
    const QString& place() const { return m_place; }
    bool isLooking() const { return m_search.has_value(); }
    void choosePlace(const QString& folder);

    /// Asks to join with the invitation.
    void join();
    /// Asks to join the team in a folder without an invitation: its owner compares the six words of the team's state.
    void joinAt(const QString& folder);
    void make(const QString& name, const QString& folder);

    bool isBusy() const { return m_busy; }
    const std::optional<Error>& problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    /// The request is on its way, or the team is made.
    void joined();
    void made();

private:
    void look();
    void ask(const QString& invitation, const QString& place);
    void fail(const Error& error);

    Context& m_context;
    const Places m_places;
    std::optional<Invitation> m_invitation;
    QString m_place;
    std::optional<Error> m_problem;
    std::optional<int> m_search; ///< the job that looks for the place
    bool m_busy = false;
    quint64 m_reading = 0; ///< of the last read(): older answers are not taken
};

} // namespace greenroom::ui
