// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"

#include "core/studio/practice.h"

#include <QStandardPaths>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

QString Session::homeFolder() const {
    if (!homeOption.empty())
        return QString::fromStdString(homeOption);
    const QString fromEnvironment = qEnvironmentVariable("GREENROOM_HOME");
    return fromEnvironment.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                     : fromEnvironment;
}

Result<Home*> Session::homeWithoutRecovery() {
    if (!m_home) {
        GR_TRY_ASSIGN(m_home, Home::open(homeFolder(), {m_clock, m_random}));
    }
    return m_home.get();
}

Result<Home*> Session::home() {
    GR_TRY_ASSIGN(Home * home, homeWithoutRecovery());
    GR_TRY_ASSIGN(const TakeRecovery recovery, recoverTakes(*home));
    if (!json)
        for (const Take& take : recovery.recovered)
            printNotice(QStringLiteral("recovered a take of %1 s that a crash had left behind (%2)")
                            .arg(take.media.duration, 0, 'f', 1)
                            .arg(take.id.toString().first(8)));
    return home;
}

int Session::run() {
    const int status = print(m_chosen(), json);
    if (m_afterwards)
        m_afterwards();
    return status;
}

void Session::on(CLI::App* app, Verb verb, const CLI::Option* needed) {
    app->callback([this, app, verb = std::move(verb), needed] {
        if (!app->get_subcommands().empty())
            return;
        if (needed && needed->count() == 0)
            throw CLI::RequiredError(needed->get_name());
        m_chosen = verb;
    });
}

} // namespace greenroom::ctl
