// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/teamshare.h"
#include "tests/ui/support/window.h"
#include "ui/team/teamlink.h"

#include <QDir>

namespace greenroom::test {

/// What `work(TeamShare&)` gives on the exchange's thread.
template <typename Work>
auto askTeam(WindowParts& parts, Work work) {
    std::optional<std::invoke_result_t<Work, TeamShare&>> answer;
    parts.team().ask(&parts.settings, std::move(work), [&answer](auto result) { answer = std::move(result); });
    REQUIRE(waitUntil([&] { return answer.has_value() && parts.team().isIdle(); }));
    INFO(errorOf(*answer));
    REQUIRE(answer->has_value());
    return *std::move(*answer);
}

/// One exchange, to its end.
inline void exchange(WindowParts& parts) {
    parts.team().exchange();
    REQUIRE(waitUntil([&] { return !parts.team().isExchanging() && parts.team().isIdle(); }));
}

/// An owner with a team on a folder, and somebody who is not in it yet.
struct TwoPeople {
    WindowParts owner{QStringLiteral("Olga Brandt")};
    WindowParts rep{QStringLiteral("Lea Hartmann")};
    QString place = owner.scratch(QStringLiteral("team share"));

    TwoPeople() {
        QDir().mkpath(place);
        askTeam(owner, [&](TeamShare& share) -> Result<int> {
            GR_TRY(share.create(QStringLiteral("North"), place));
            return 0;
        });
        exchange(owner);
    }

    QString invitation(Roles roles = role::rep) {
        return askTeam(owner, [&](TeamShare& share) -> Result<QString> {
            GR_TRY_ASSIGN(const Invitation one, share.invite(roles, {}, owner.clock.nowMs() + 86'400'000));
            return one.toText();
        });
    }

    /// The rep joins and both know it.
    void join() {
        const QString text = invitation();
        askTeam(rep, [&](TeamShare& share) { return share.join(text, {}); });
        for (WindowParts* parts : {&rep, &owner, &rep, &owner})
            exchange(*parts);
    }
};

} // namespace greenroom::test
