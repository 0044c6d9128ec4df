// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"

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

Result<Home*> Session::home() {
    if (!m_home) {
        GR_TRY_ASSIGN(m_home, Home::open(homeFolder(), {m_clock, m_random}));
    }
    return m_home.get();
}

void Session::on(CLI::App* app, Verb verb) {
    app->callback([this, verb = std::move(verb)] { m_chosen = verb; });
}

} // namespace greenroom::ctl
