// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/team/invitation.h"

#include <QObject>

namespace greenroom::ui {

struct Context;

/// Making a team, or joining one: what the page does, without its widgets. UI thread.
class JoinState : public QObject {
    Q_OBJECT
public:
    explicit JoinState(Context& context, QObject* parent = nullptr);

    /// Takes an invitation as text, link or the path of its file, and looks where its team share is on this computer.
    void read(const QString& textOrFile);
    /// As it was read last; nothing: none, or problem() says what is wrong with it.
    const std::optional<Invitation>& invitation() const { return m_invitation; }
    /// Where the team share is on this computer; empty: it was not found.
    const QString& place() const { return m_place; }
    bool isLooking() const { return m_looking; }
    void choosePlace(const QString& folder);

    /// Asks to join with the invitation.
    void join();
    /// Asks to join the team in a folder without an invitation: its owner compares words().
    void joinAt(const QString& folder);
    void make(const QString& name, const QString& folder);

    bool isBusy() const { return m_busy; }
    const std::optional<Error>& problem() const { return m_problem; }
    /// The six words that the owner may ask for, once asked to join here.
    const QString& words() const { return m_words; }

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
    std::optional<Invitation> m_invitation;
    QString m_place;
    QString m_words;
    std::optional<Error> m_problem;
    bool m_looking = false;
    bool m_busy = false;
    quint64 m_reading = 0; ///< of the last read(): older answers are not taken
};

} // namespace greenroom::ui
