// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/groups.h"
#include "core/team/keyvault.h"
#include "tests/ui/support/kepttake.h"
#include "tests/ui/support/window.h"

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

/// One exchange with the team share, to its end.
inline void exchange(WindowParts& parts) {
    REQUIRE(waitUntil([&] { return !parts.team().isExchanging(); }));
    parts.team().exchange();
    REQUIRE(waitUntil([&] { return !parts.team().isExchanging() && parts.team().isIdle(); }));
    if (parts.team().state().error)
        FAIL(parts.team().state().error->message.toStdString());
}

/// Olga, who owns a team on a folder, and Lea, who is in it: each with a home and all that a window has.
struct TwoHomes {
    SystemRandom random;
    WindowParts olga{QStringLiteral("Olga Brandt")};
    WindowParts lea{QStringLiteral("Lea Hartmann")};
    QString place = olga.scratch(QStringLiteral("team share"));

    TwoHomes() {
        QDir().mkpath(place);
        const Seed recovery(random.bytes(32));
        askTeam(olga, [&](TeamShare& share) -> Result<int> {
            GR_TRY(share.create(QStringLiteral("North"), place, recovery));
            return 0;
        });
        exchange(olga);
        const QString invitation = askTeam(olga, [&](TeamShare& share) -> Result<QString> {
            GR_TRY_ASSIGN(const Invitation one, share.invite(role::rep, {}, olga.clock.nowMs() + 86'400'000));
            return one.toText();
        });
        askTeam(lea, [&](TeamShare& share) { return share.join(invitation, {}); });
        exchange(lea);
        exchange(olga);
        exchange(lea);
        REQUIRE(lea.team().state().isIn());
    }

    /// Puts both into a group that Olga coaches; Lea has heard of it.
    void makeCoach() {
        const PersonId rep = lea.team().state().self;
        olga.ask([rep](Home& home) -> Result<int> {
            GR_TRY(Groups(home.journal(), home.person(), home.random())
                       .add(QStringLiteral("Region North"), {}, {{home.person(), true}, {rep, false}}));
            return 0;
        });
        exchange(olga);
        exchange(lea);
    }

    /// A take of Lea's.
    TakeId keep(const QString& scenario = QStringLiteral("One-minute introduction")) {
        return lea.ask([=](Home& home) { return keepTake(home, scenario); });
    }
};

} // namespace greenroom::test
