// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/asksstate.h"

#include "ui/coaching/agreementsstate.h"
#include "ui/coaching/agreementwords.h"
#include "ui/editor/assignmentsstate.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// Nothing: nobody but this person did anything about it.
std::optional<Ask> askOf(const AgreementItem& item, qint64 nowMs) {
    const QString terms = termsWords(item, nowMs);
    Ask ask{item.agreement.id.entity(), Ask::Kind::Proposed, {}, {PageKind::Agree, item.agreement.id.entity()}};
    if (item.stage == AgreementStage::ToAnswer) {
        ask.sentence = item.agreement.isOffer() ? AsksState::tr("%1 offers you: %2.").arg(item.other, terms)
                                                : AsksState::tr("%1 asks you for: %2.").arg(item.other, terms);
    } else if (item.isProposedByMe && item.agreement.acceptedMs) {
        ask.kind = Ask::Kind::Accepted;
        ask.sentence = AsksState::tr("%1 accepted what you proposed: %2.").arg(item.other, terms);
    } else if (item.isProposedByMe && item.agreement.declinedMs) {
        ask.kind = Ask::Kind::Declined;
        ask.sentence = AsksState::tr("%1 declined what you proposed: %2.").arg(item.other, terms);
    } else {
        return std::nullopt;
    }
    return ask;
}

} // namespace

struct AsksState::News {
    QList<Ask> asks;
    QList<Member> members;
};

Result<QList<Ask>> asksOf(Home& home, qint64 nowMs) {
    QList<Ask> asks;
    GR_TRY_ASSIGN(const AssignmentsOverview assignments, assignmentsOverview(home));
    for (const AssignmentItem& one : assignments.offers())
        asks.append({one.assignment.id.entity(),
                     Ask::Kind::Assigned,
                     AsksState::tr("%1 assigned “%2” to you, to be done by %3.")
                         .arg(one.other, one.title(), bareDayText(one.assignment.dueMs, nowMs)),
                     {PageKind::Today}});
    GR_TRY_ASSIGN(const AgreementsOverview agreements, agreementsOverview(home));
    for (const AgreementItem& one : agreements.items)
        if (const auto ask = askOf(one, nowMs))
            asks.append(*ask);
    return asks;
}

AsksState::AsksState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this](const QStringList& kinds) {
        if (std::any_of(kinds.begin(), kinds.end(), [](const QString& kind) {
                return kind.startsWith(u"assignment"_s) || kind.startsWith(u"agreement"_s) || kind == u"member"_s;
            }))
            refresh();
    });
    refresh();
}

Result<AsksState::News> AsksState::read(Home& home, qint64 nowMs) {
    News news;
    GR_TRY_ASSIGN(news.asks, asksOf(home, nowMs));
    GR_TRY_ASSIGN(news.members, home.members().all());
    return news;
}

void AsksState::refresh() {
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_context.home.ask(
        this, [now = m_context.clock.nowMs()](Home& home) { return read(home, now); },
        [this](const Result<News>& news) {
            m_asked = false;
            if (news) // a home that cannot be read says so on its pages
                take(*news);
            if (std::exchange(m_again, false))
                refresh();
        });
}

void AsksState::take(const News& news) {
    const bool isFirst = !std::exchange(m_isLoaded, true);
    m_count = 0;
    auto waiting = std::exchange(m_waiting, {});
    for (const Ask& ask : news.asks) {
        if (const auto still = waiting.constFind(ask.item); ask.waits() && still != waiting.constEnd())
            m_waiting.insert(ask.item, *still);
        m_count += ask.kind == Ask::Kind::Proposed;
        if (m_known.contains(ask.item, ask.kind))
            continue;
        m_known.insert(ask.item, ask.kind);
        if (isFirst || m_context.navigator.place() == ask.place)
            continue;
        if (ask.waits())
            m_waiting.insert(ask.item, ask.sentence);
        m_context.messages.announce(ask.sentence,
                                    {tr("Look at it"), [this, place = ask.place] { m_context.navigator.go(place); }});
    }
    for (auto one = waiting.constBegin(); one != waiting.constEnd(); ++one)
        if (!m_waiting.contains(one.key()))
            m_context.messages.settle(one.value());
    for (const Member& member : news.members) {
        if (!member.inTeam || m_people.contains(member.person))
            continue;
        m_people.insert(member.person);
        if (!isFirst && m_context.team.state().isOwner())
            m_context.messages.announce(tr("%1 is in the team now.").arg(member.name),
                                        {tr("Look at it"), [this] { m_context.navigator.go({PageKind::Team}); }});
    }
    Q_EMIT changed();
}

} // namespace greenroom::ui
