// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/groups.h"
#include "tests/ui/support/kepttake.h"
#include "tests/ui/support/team.h"

namespace greenroom::test {

/// Olga, who owns a team on a folder, and Lea, who is in it: each with a home and all that a window has.
struct TwoHomes : TwoPeople {
    WindowParts& olga = owner;
    WindowParts& lea = rep;

    TwoHomes() {
        join();
        REQUIRE(lea.team().state().isIn());
    }

    /// Puts both into a group that Olga coaches; Lea has heard of it.
    void makeCoach() {
        const PersonId member = lea.team().state().self;
        olga.ask([member](Home& home) -> Result<int> {
            GR_TRY(Groups(home.journal(), home.person(), home.random())
                       .add(QStringLiteral("Region North"), {}, {{home.person(), true}, {member, false}}));
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
