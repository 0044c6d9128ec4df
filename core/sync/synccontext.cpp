// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/synccontext.h"

namespace greenroom {

using namespace Qt::StringLiterals;

SyncReport SyncReport::after(const SyncReport& before) const {
    SyncReport whole = *this;
    whole.sent += before.sent;
    whole.received += before.received;
    whole.bytes += before.bytes;
    whole.fetched += before.fetched;
    whole.forgotten += before.forgotten;
    for (const QString& problem : before.problems)
        if (!whole.problems.contains(problem))
            whole.problems.append(problem);
    for (const SyncTrouble trouble : before.troubles)
        if (!whole.troubles.contains(trouble))
            whole.troubles.append(trouble);
    return whole;
}

bool isLocal(const Error& error) {
    switch (error.code) {
    case ErrorCode::NotFound:
    case ErrorCode::Crypto:
    case ErrorCode::Corrupt:
    case ErrorCode::NewerVersion:
    case ErrorCode::Invalid:
    case ErrorCode::Exists:
        return true;
    default:
        return false;
    }
}

Result<QByteArray> SyncContext::get(const QString& name, qint64 limit) {
    GR_TRY_ASSIGN(const QByteArray bytes, remote.get(name, {0, limit + 1}));
    report.bytes += bytes.size();
    if (bytes.size() > limit)
        return fail(ErrorCode::Corrupt, u"%1 on the team share is larger than it may be"_s.arg(name));
    return bytes;
}

Result<void> SyncContext::put(const QString& name, QByteArrayView bytes) {
    auto done = remote.put(name, bytes);
    if (!done && done.error().code == ErrorCode::Exists) {
        GR_TRY(remote.remove(name));
        done = remote.put(name, bytes);
    }
    GR_TRY(done);
    // What the place says it took is not always what is there.
    GR_TRY_ASSIGN(const QByteArray end, remote.get(name, {bytes.size() - 1, 2}));
    if (end.size() != 1 || end.at(0) != bytes.back())
        return fail(ErrorCode::Remote,
                    u"the team share did not keep all of %1; the next exchange repeats it"_s.arg(name));
    report.bytes += bytes.size();
    return {};
}

Result<void> SyncContext::adopt(const Roster& adopted) {
    roster = adopted;
    joined.roster = adopted.file();
    GR_TRY(store.setTeam(joined));
    return journal.refold(authority.setTeam(adopted));
}

const Epoch* SyncContext::currentEpoch(const CircleId& circle) const {
    const Epoch* current = nullptr;
    for (const KnownEpoch& known : epochs) {
        const auto author = devices.constFind(known.device);
        if (known.epoch.id().circle != circle || author == devices.constEnd() || !roster)
            continue;
        const auto standing = roster->standing(author->certificate, known.seq);
        if (!standing || (circle == CircleId::team() && !standing->isTeamOwner()))
            continue;
        if (!current || current->id() < known.epoch.id())
            current = &known.epoch;
    }
    return current;
}

void SyncContext::problem(SyncTrouble kind, const QString& sentence) {
    if (!report.problems.contains(sentence))
        report.problems.append(sentence);
    if (!report.troubles.contains(kind))
        report.troubles.append(kind);
}

QString joinObstacleText(JoinObstacle obstacle) {
    switch (obstacle) {
    case JoinObstacle::NewKey:
        return u"this person is known here, and asks with a new key"_s;
    case JoinObstacle::NoInvitation:
        return u"came without an invitation"_s;
    case JoinObstacle::ForeignInvitation:
        return u"the invitation is not one of yours"_s;
    case JoinObstacle::UsedInvitation:
        return u"the invitation was used up by somebody else"_s;
    case JoinObstacle::SharedInvitation:
        return u"several people claim the same invitation"_s;
    case JoinObstacle::ExpiredInvitation:
        return u"the invitation has expired"_s;
    case JoinObstacle::Refused:
        break;
    }
    return u"the team's roster does not take them"_s;
}

} // namespace greenroom
