// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notices.h"

#include "ui/review/feedbackstate.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/settings.h"
#include "ui/widgets/words.h"

#include <QDateTime>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes lookEvery(15);

QString nameOf(NoticeKind kind) {
    switch (kind) {
    case NoticeKind::Feedback:
        return u"feedback"_s;
    case NoticeKind::ToReview:
        return u"to-review"_s;
    case NoticeKind::Asked:
        return u"asked"_s;
    case NoticeKind::Agreement:
        return u"agreement"_s;
    case NoticeKind::Assignment:
        break;
    }
    return u"assignment"_s;
}

/// Of several things, in a room that has them all.
Notice together(NoticeKind kind, int count) {
    switch (kind) {
    case NoticeKind::Feedback:
        return {kind, Notices::tr("There is new feedback, %n time(s).", nullptr, count), {PageKind::Reviews}};
    case NoticeKind::ToReview:
        return {kind, Notices::tr("%n take(s) were shared with you.", nullptr, count), {PageKind::Reviews}};
    case NoticeKind::Asked:
        return {kind, Notices::tr("%n thing(s) wait for your answer.", nullptr, count), {PageKind::Today}};
    case NoticeKind::Agreement:
        return {kind, Notices::tr("%n agreement(s) end soon.", nullptr, count), {PageKind::Today}};
    case NoticeKind::Assignment:
        break;
    }
    return {kind, Notices::tr("%n assignment(s) are due soon.", nullptr, count), {PageKind::Today}};
}

} // namespace

Notices::Notices(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, &Notices::look);
    connect(&m_every, &QTimer::timeout, this, &Notices::look);
}

void Notices::setOn(bool on) {
    if (on == m_isOn)
        return;
    m_isOn = on;
    if (!on) {
        m_every.stop();
        return;
    }
    m_every.start(lookEvery);
    look();
}

Result<Notices::News> Notices::read(Home& home, qint64 nowMs) {
    News news;
    GR_TRY_ASSIGN(news.feedback, newFeedback(home));
    GR_TRY_ASSIGN(news.asks, asksOf(home, nowMs));
    GR_TRY_ASSIGN(news.agreements, agreementsOf(home));
    GR_TRY_ASSIGN(news.assignments, assignmentsOf(home));
    news.agreements.removeIf([&](const Agreement& one) {
        return one.committer != home.person() || !one.acceptedMs || one.state != AgreementState::Open ||
               one.done() >= one.wanted;
    });
    news.assignments.removeIf([&](const Assignment& one) {
        const AssignmentState state = one.state(nowMs);
        return one.person != home.person() || (state != AssignmentState::Open && state != AssignmentState::Accepted);
    });
    return news;
}

void Notices::look() {
    if (!m_isOn)
        return;
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    const auto ask = [now = m_context.clock.nowMs()](Home& home) { return read(home, now); };
    m_context.home.ask(this, ask, [this](const Result<News>& news) {
        m_asked = false;
        if (std::exchange(m_again, false))
            return look();
        // A home that cannot be read says so in the window; the next look is soon.
        if (news && m_isOn)
            decide(*news);
        Q_EMIT looked();
    });
}

void Notices::decide(const News& news) {
    decide(NoticeKind::Feedback, feedback(news, false));
    decide(NoticeKind::ToReview, feedback(news, true));
    decide(NoticeKind::Asked, asks(news));
    decide(NoticeKind::Agreement, agreements(news));
    decide(NoticeKind::Assignment, assignments(news));
}

void Notices::decide(NoticeKind kind, const QList<Thing>& things) {
    const QString toldKey = u"notices/%1-told"_s.arg(nameOf(kind));
    const QString dayKey = u"notices/%1-day"_s.arg(nameOf(kind));
    const QStringList told = m_context.settings.value(toldKey).toStringList();
    QStringList now;
    QList<Thing> fresh;
    for (const Thing& thing : things) {
        const QString id = thing.id.toString();
        now.append(id);
        if (!told.contains(id))
            fresh.append(thing);
    }
    if (fresh.isEmpty())
        return;
    const QString today = QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs()).date().toString(Qt::ISODate);
    if (m_context.settings.value(dayKey).toString() == today)
        return;
    // What is no longer there need not be remembered: an id is never used again.
    m_context.settings.set(toldKey, now);
    m_context.settings.set(dayKey, today);
    Q_EMIT due(fresh.size() == 1 ? fresh.first().notice : together(kind, static_cast<int>(fresh.size())));
}

QList<Notices::Thing> Notices::feedback(const News& news, bool isToReview) const {
    // What one person did on one take is one thing, known by the last of it.
    QList<QList<Feedback>> groups;
    for (const Feedback& one : news.feedback) {
        if ((one.kind == Feedback::Kind::Share) != isToReview)
            continue;
        const auto same = std::ranges::find_if(groups, [&](const QList<Feedback>& group) {
            return group.first().subject == one.subject && group.first().by == one.by;
        });
        if (same == groups.end())
            groups.append({one});
        else
            same->append(one);
    }
    QList<Thing> result;
    for (const QList<Feedback>& group : groups) {
        const Feedback first = *std::ranges::min_element(group, {}, [](const Feedback& one) {
            return std::pair(!one.note, one.seconds); // a moment, and the first one
        });
        const Place place{PageKind::Review, first.subject, first.note ? first.note->entity() : EntityId(),
                          first.seconds};
        result.append({group.last().item,
                       {isToReview ? NoticeKind::ToReview : NoticeKind::Feedback, feedbackWords(group), place}});
    }
    return result;
}

QList<Notices::Thing> Notices::asks(const News& news) {
    QList<Thing> result;
    for (const Ask& ask : news.asks)
        if (ask.waits())
            result.append({ask.item, {NoticeKind::Asked, ask.sentence, ask.place}});
    return result;
}

QList<Notices::Thing> Notices::agreements(const News& news) const {
    QList<Thing> result;
    for (const Agreement& one : news.agreements)
        if (isNear(one.dueMs))
            result.append({one.id.entity(),
                           {NoticeKind::Agreement,
                            tr("You agreed on %n full run(s) of “%1” by %2.", nullptr, static_cast<int>(one.wanted))
                                .arg(one.title, bareDayText(one.dueMs, m_context.clock.nowMs())),
                            {PageKind::Studio, one.scenario.entity()}}});
    return result;
}

QList<Notices::Thing> Notices::assignments(const News& news) const {
    QList<Thing> result;
    for (const Assignment& one : news.assignments)
        if (isNear(one.dueMs))
            result.append(
                {one.id.entity(),
                 {NoticeKind::Assignment,
                  tr("“%1” is due %2.").arg(one.scenario.document.title, dayText(one.dueMs, m_context.clock.nowMs())),
                  {PageKind::Studio, one.scenario.id.entity()}}});
    return result;
}

bool Notices::isNear(qint64 dueMs) const {
    const qint64 now = m_context.clock.nowMs();
    const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
    return now <= dueMs && today.daysTo(QDateTime::fromMSecsSinceEpoch(dueMs).date()) <= 1;
}

} // namespace greenroom::ui
