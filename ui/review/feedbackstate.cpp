// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/feedbackstate.h"

#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/shell/place.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// For the texts below.
struct FeedbackWords {
    Q_DECLARE_TR_FUNCTIONS(greenroom::ui::FeedbackWords)
public:
    static QString done(const QList<Feedback>& items) {
        const auto count = [&](Feedback::Kind kind) {
            return static_cast<int>(
                std::count_if(items.begin(), items.end(), [&](const Feedback& one) { return one.kind == kind; }));
        };
        const Feedback& first = items.first();
        if (count(Feedback::Kind::Share) > 0)
            return tr("%1 shared a take of %2 with you.").arg(first.name, first.scenario);
        QStringList parts;
        if (const int notes = count(Feedback::Kind::Note))
            parts.append(tr("wrote %n note(s)", nullptr, notes));
        if (const int replies = count(Feedback::Kind::Reply))
            parts.append(tr("answered %n time(s)", nullptr, replies));
        if (count(Feedback::Kind::Assessment) > 0)
            parts.append(tr("set levels"));
        const QString what = parts.size() == 2 ? tr("%1 and %2").arg(parts[0], parts[1]) : parts.join(u", "_s);
        if (first.isOwn && first.attempt == 0)
            return tr("%1 %2 on your take of %3.").arg(first.name, what, first.scenario);
        return first.isOwn
                   ? tr("%1 %2 on attempt %3 of %4.").arg(first.name, what).arg(first.attempt).arg(first.scenario)
                   : tr("%1 %2 on a take of %3 that is shared with you.").arg(first.name, what, first.scenario);
    }
};

} // namespace

QString feedbackWords(const QList<Feedback>& done) {
    return FeedbackWords::done(done);
}

FeedbackState::FeedbackState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this](const QStringList& kinds) {
        static const QStringList ours{u"share"_s, u"note"_s, u"reply"_s, u"assessment"_s, u"looked"_s, u"member"_s};
        if (std::any_of(kinds.begin(), kinds.end(), [](const QString& kind) { return ours.contains(kind); }))
            refresh();
    });
    refresh();
}

int FeedbackState::count() const {
    QSet<EntityId> subjects;
    for (const Feedback& one : m_news)
        subjects.insert(one.subject);
    return static_cast<int>(subjects.size());
}

void FeedbackState::refresh() {
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_context.home.ask(
        this, [](Home& home) { return newFeedback(home); },
        [this](Result<QList<Feedback>> news) {
            m_asked = false;
            if (news) {
                m_news = *std::move(news);
                QList<Feedback> fresh;
                for (const Feedback& one : std::as_const(m_news))
                    if (m_known.value(one.item, -1) < one.changedMs)
                        fresh.append(one);
                for (const Feedback& one : std::as_const(fresh))
                    m_known.insert(one.item, one.changedMs);
                settle();
                if (std::exchange(m_isLoaded, true))
                    tell(fresh);
                Q_EMIT changed();
            }
            if (std::exchange(m_again, false))
                refresh();
        });
}

void FeedbackState::settle() {
    QSet<EntityId> open;
    for (const Feedback& one : std::as_const(m_news))
        open.insert(one.subject);
    for (auto told = m_told.begin(); told != m_told.end();) {
        if (open.contains(told.key())) {
            ++told;
            continue;
        }
        m_context.messages.settle(told.value());
        told = m_told.erase(told);
    }
}

/// Of what came together, the newest: one notice, not many.
void FeedbackState::tell(const QList<Feedback>& fresh) {
    if (fresh.isEmpty())
        return;
    const Feedback& last = fresh.last();
    // Whoever looks at it sees it come.
    if (const Place& here = m_context.navigator.place(); here.page == PageKind::Review && here.subject == last.subject)
        return;
    QList<Feedback> together;
    for (const Feedback& one : fresh)
        if (one.subject == last.subject && one.by == last.by)
            together.append(one);
    // The first moment of it.
    const auto first = std::min_element(together.begin(), together.end(), [](const Feedback& a, const Feedback& b) {
        return std::pair(!a.note, a.seconds) < std::pair(!b.note, b.seconds);
    });
    const Place place{PageKind::Review, last.subject, first->note ? first->note->entity() : EntityId(), first->seconds};
    const QString sentence = feedbackWords(together);
    m_told.insert(last.subject, sentence);
    m_context.messages.announce(sentence, {tr("Look at it"), [this, place] { m_context.navigator.go(place); }});
}

} // namespace greenroom::ui
