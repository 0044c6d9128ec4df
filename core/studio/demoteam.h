// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/teamshare.h"
#include "core/scenarios/scenarios.h"
#include "core/takes/shares.h"

#include <functional>

namespace greenroom {

/// The second act of the demo: a coach makes a team on a folder, invites the rep and somebody else, and the rep's
/// starred take goes to the coach and comes back with feedback. What each step does in one home is looked at in the
/// other one.
class DemoTeam {
public:
    using Record = std::function<Result<void>(Home&, const ScenarioRecord&)>;

    /// `rep`: the folder of the rep's home with a starred take and a self-assessment; `record` records there once, at
    /// least 4 s.
    DemoTeam(QString folder, QString rep, Record record, const Clock& clock, Random& random)
        : m_folder(std::move(folder))
        , m_rep(std::move(rep))
        , m_record(std::move(record))
        , m_clock(clock)
        , m_random(random) {}

    Result<QString> makeTeam();
    Result<QString> invite();
    Result<QString> share();
    Result<QString> arrive();
    Result<QString> note();
    Result<QString> assess();
    Result<QString> feedback();
    Result<QString> agree();
    Result<QString> withdraw();
    Result<QString> searchTheShare();

private:
    using OpenHome = std::unique_ptr<Home>;

    Result<OpenHome> open(const QString& folder) const { return Home::open(folder, {m_clock, m_random}); }
    Result<OpenHome> rep() const { return open(m_rep); }
    Result<OpenHome> coach() const { return open(m_folder + QStringLiteral("/cara")); }
    Result<OpenHome> third() const { return open(m_folder + QStringLiteral("/tom")); }
    QString place() const { return m_folder + QStringLiteral("/team share"); }
    Result<void> sync(Home& home) const;
    Result<void> syncAll() const;
    Shares sharesOf(Home& home) const { return Shares(home.journal(), home.person(), m_random, m_clock); }

    QString m_folder;
    QString m_rep;
    Record m_record;
    const Clock& m_clock;
    Random& m_random;
    ShareId m_share;
};

} // namespace greenroom
