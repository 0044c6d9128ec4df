// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/withdrawal.h"

#include "core/takes/shares.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"

#include <QCoreApplication>

namespace greenroom::ui {

namespace {

/// For the texts below.
struct Withdrawal {
    Q_DECLARE_TR_FUNCTIONS(greenroom::ui::Withdrawal)
};

} // namespace

QString withdrawalWords() {
    return Withdrawal::tr("The recording leaves the team share, and their Greenrooms delete theirs when they next "
                          "exchange. This cannot be undone, and copies made outside Greenroom cannot be recalled.");
}

QString shareWithdrawalWords() {
    return Withdrawal::tr("The recording leaves the team share. Their Greenrooms delete it, your note and the scenario "
                          "when they next exchange; on the team share these words stay sealed, and only those named "
                          "had the key. This cannot be undone, and copies made outside Greenroom, such as the backup "
                          "of a computer, cannot be recalled.");
}

void withdrawShare(Context& context, const ShareId& share, QObject* receiver, std::function<void()> then) {
    context.home.ask(
        receiver,
        [share](Home& home) -> Result<void> {
            Shares shares(home.journal(), home.person(), home.random(), home.clock());
            GR_TRY_ASSIGN(const Share one, shares.byId(share));
            return shares.withdraw(one);
        },
        [&context, then = std::move(then)](const Result<void>& done) {
            if (!done)
                context.messages.problem(done.error(), Withdrawal::tr("The share was not withdrawn."));
            else
                context.messages.tell(Withdrawal::tr("Withdrawn. It leaves the team share with the next exchange."));
            context.team.exchange();
            then();
        });
}

} // namespace greenroom::ui
