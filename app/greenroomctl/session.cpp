// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"

#include "app/environment.h"
#include "core/studio/practice.h"

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

QString Session::homeFolder() const {
    return greenroom::homeFolder(QString::fromStdString(homeOption));
}

Result<QString> Session::inputLine(const QString& what) {
    constexpr qint64 limit = 4096;
    if (!m_input.isOpen() && !m_input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("standard input cannot be read"));
    QByteArray line = m_input.readLine(limit + 2);
    if (line.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("standard input ends before %1").arg(what));
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.size() > limit)
        return fail(ErrorCode::Invalid, QStringLiteral("the line with %1 has more than %2 bytes").arg(what).arg(limit));
    return QString::fromUtf8(line);
}

Result<KeyKeeping> Session::keyKeeping() {
    if (passphraseFromInput && !m_passphrase) {
        GR_TRY_ASSIGN(const QString line, inputLine(QStringLiteral("the passphrase")));
        GR_TRY_ASSIGN(m_passphrase, Passphrase::fromText(line));
    }
    return KeyKeeping{isKeychainWanted() ? &m_keychain : nullptr, m_passphrase ? &*m_passphrase : nullptr, {}};
}

Result<Home*> Session::homeWithoutRecovery() {
    if (!m_home) {
        GR_TRY_ASSIGN(const KeyKeeping keys, keyKeeping());
        GR_TRY_ASSIGN(m_home, Home::open(homeFolder(), {m_clock, m_random, keys}));
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

namespace {

/// An option or a positional of `app` itself that the command line gave.
const CLI::Option* ownOptionGiven(const CLI::App* app) {
    for (const CLI::Option* option : app->get_options())
        if (option != app->get_help_ptr() && option->count() > 0)
            return option;
    return nullptr;
}

} // namespace

void Session::on(CLI::App* app, Verb verb, const CLI::Option* needed) {
    app->callback([this, app, verb = std::move(verb), needed] {
        if (!app->get_subcommands().empty()) {
            if (const CLI::Option* given = ownOptionGiven(app))
                throw CLI::ParseError("`" + app->get_name() + ' ' + app->get_subcommands().front()->get_name() +
                                          "` goes without " + given->get_name(),
                                      CLI::ExitCodes::ExcludesError);
            return;
        }
        if (needed && needed->count() == 0)
            throw CLI::RequiredError(needed->get_name());
        m_chosen = verb;
    });
}

} // namespace greenroom::ctl
