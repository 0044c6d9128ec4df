// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/assignmentsstate.h"

#include "core/home/commitments.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/studio/practicemodel.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 silentDays = 3;

Assignments assignmentsIn(Home& home) {
    return Assignments(home.journal(), home.person(), home.random());
}

QString reportsOfYou(const QList<Report>& reports) {
    QStringList words;
    for (const Report report : reports)
        words.append(report == Report::Attempts   ? AssignmentsState::tr("how many attempts you make")
                     : report == Report::FullRuns ? AssignmentsState::tr("how many full runs you make")
                                                  : AssignmentsState::tr("when you last practised"));
    return listText(words);
}

QString reportsOfThem(const QList<Report>& reports) {
    QStringList words;
    for (const Report report : reports)
        if (report != Report::Levels)
            words.append(report == Report::Attempts   ? AssignmentsState::tr("how many attempts they make")
                         : report == Report::FullRuns ? AssignmentsState::tr("how many full runs they make")
                                                      : AssignmentsState::tr("when they last practised"));
    return listText(words);
}

/// Whoever is told when it is accepted or declined.
QString toldOf(const AssignmentItem& item) {
    QStringList names{item.other};
    for (const QString& coach : item.told)
        names.append(AssignmentsState::tr("your coach %1").arg(coach));
    return listText(names);
}

QString nameOf(Home& home, const PersonId& person) {
    const auto member = home.members().byId(person);
    return member ? member->name : toText(person).first(8);
}

AssignmentItem itemOf(Home& home, const Assignment& assignment, const PersonId& other) {
    AssignmentItem item{assignment, nameOf(home, other), {}, {}};
    for (const PersonId& one : assignment.told)
        if (const auto member = home.members().byId(one); member && member->inTeam && one != home.person())
            item.told.append(member->name);
    return item;
}

} // namespace

QList<AssignmentItem> AssignmentsOverview::offers() const {
    QList<AssignmentItem> result;
    for (const AssignmentItem& one : mine)
        if (!one.assignment.acceptedMs && !one.assignment.declinedMs)
            result.append(one);
    return result;
}

Result<AssignmentsOverview> assignmentsOverview(Home& home) {
    AssignmentsOverview overview;
    GR_TRY_ASSIGN(const QList<Assignment> all, assignmentsOf(home));
    for (const Assignment& one : all) {
        const bool isMine = one.person == home.person();
        (isMine ? overview.mine : overview.given).append(itemOf(home, one, isMine ? one.assigner() : one.person));
    }
    GR_TRY_ASSIGN(const QList<Assignment> coached, assignmentsIn(home).ofCoached());
    for (const Assignment& one : coached) {
        overview.coached.append(itemOf(home, one, one.person));
        overview.coached.last().giver = nameOf(home, one.assigner());
    }
    return overview;
}

AssignmentsState::AssignmentsState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, &AssignmentsState::refresh);
}

void AssignmentsState::refresh() {
    if (std::exchange(m_asked, true))
        return;
    m_context.home.ask(
        this, [](Home& home) { return assignmentsOverview(home); },
        [this](Result<AssignmentsOverview> overview) {
            m_asked = false;
            if (!overview) {
                m_context.messages.problem(overview.error(), tr("Your assignments could not be read."));
                return;
            }
            m_overview = *std::move(overview);
            m_loaded = true;
            Q_EMIT changed();
        });
}

void AssignmentsState::accept(const AssignmentId& assignment) {
    const auto found = std::find_if(m_overview.mine.begin(), m_overview.mine.end(),
                                    [&](const AssignmentItem& one) { return one.assignment.id == assignment; });
    if (found == m_overview.mine.end())
        return;
    m_context.home.ask(
        this,
        [assignment = found->assignment](Home& home) -> Result<int> {
            GR_TRY(assignmentsIn(home).accept(assignment, home.clock().nowMs()));
            GR_TRY(reportProgress(home));
            return 0;
        },
        [this, title = found->title(), told = QStringList{found->other} + found->told](const Result<int>& done) {
            if (!done) {
                m_context.messages.problem(done.error(), tr("The assignment is not accepted. Nothing is reported."));
                return;
            }
            refresh();
            Q_EMIT accepted(title, told);
        });
}

void AssignmentsState::decline(const AssignmentId& assignment, const QString& why) {
    const auto found = std::find_if(m_overview.mine.begin(), m_overview.mine.end(),
                                    [&](const AssignmentItem& one) { return one.assignment.id == assignment; });
    if (found == m_overview.mine.end())
        return;
    m_context.home.ask(
        this,
        [given = found->assignment, why](Home& home) {
            return assignmentsIn(home).decline(given, home.clock().nowMs(), why);
        },
        [this, title = found->title(), told = QStringList{found->other} + found->told](const Result<void>& done) {
            if (!done) {
                m_context.messages.problem(done.error(),
                                           tr("The assignment is not declined. Nobody is told anything."));
                return;
            }
            refresh();
            Q_EMIT declined(title, told);
        });
}

QString declineWords(const AssignmentItem& item) {
    return item.told.isEmpty()
               ? AssignmentsState::tr("%1, and nobody else, is told that you declined it, and your reason if you give "
                                      "one. Nothing else is reported.")
                     .arg(item.other)
               : AssignmentsState::tr("%1, and nobody else, are told that you declined it, and your reason if you give "
                                      "one. Nothing else is reported.")
                     .arg(toldOf(item));
}

QString takeBackWords(const AssignmentItem& item) {
    const QString gone = AssignmentsState::tr("The assignment disappears for %1 at the next exchange.")
                             .arg(listText(QStringList{item.other} + item.told));
    return item.assignment.acceptedMs
               ? gone + u' ' +
                     AssignmentsState::tr("From then on nothing of it is reported to you. Attempts and takes stay "
                                          "theirs.")
               : gone;
}

QString offerWords(const AssignmentItem& item) {
    const QList<Report> reports = item.assignment.reports();
    const QString who = toldOf(item);
    const QString told =
        reports.isEmpty()
            ? AssignmentsState::tr("Accepting it tells %1 that you did, and nothing else.").arg(who)
            : AssignmentsState::tr("Accepting it tells %1, and nobody else, that you did, and from then on %2.")
                  .arg(who, reportsOfYou(reports));
    return told + u' ' + AssignmentsState::tr("Your takes stay on this laptop until you share one.");
}

QString giveWords(const Scenario& scenario, const Receivers& receivers) {
    if (receivers.names.isEmpty())
        return AssignmentsState::tr("Each person has it alone, with those who coach them: nobody else sees how they "
                                    "are doing.");
    const bool isOne = receivers.names.size() == 1;
    const QString names = listText(receivers.names);
    const QString reports = reportsOfThem(scenario.reports);
    const QString coaches = listText(receivers.coaches);
    QStringList words{isOne ? AssignmentsState::tr("%1 sees the scenario, the date and your reason.").arg(names)
                            : AssignmentsState::tr("%1: each sees the scenario, the date and your reason.").arg(names)};
    if (receivers.coaches.isEmpty()) {
        words.append(reports.isEmpty()
                         ? AssignmentsState::tr("Once they accept it you are told so, and nothing else.")
                         : AssignmentsState::tr("Once they accept it you, and nobody else, are told %1. Before that "
                                                "you are told nothing.")
                               .arg(reports));
    } else {
        words.append(isOne ? AssignmentsState::tr("So do those who coach %1 now: %2.").arg(names, coaches)
                           : AssignmentsState::tr("So do those who coach them now: %1.").arg(coaches));
        words.append(reports.isEmpty()
                         ? AssignmentsState::tr("Once they accept it you and their coaches are told so, and nothing "
                                                "else.")
                         : AssignmentsState::tr("Once they accept it you and their coaches, and nobody else, are told "
                                                "%1. Before that nobody is told anything.")
                               .arg(reports));
        words.append(AssignmentsState::tr("Whoever comes to coach them later is not told."));
    }
    if (!receivers.uncoached.isEmpty())
        words.append(isOne ? AssignmentsState::tr("%1 is in no group with a coach: only you are told.").arg(names)
                           : AssignmentsState::tr("In no group with a coach, so that only you are told of them: %1.")
                                 .arg(listText(receivers.uncoached)));
    if (!isOne)
        words.append(AssignmentsState::tr("Nobody sees how another is doing."));
    return words.join(u' ');
}

qint64 heardMs(const AssignmentItem& item) {
    const Assignment& one = item.assignment;
    return std::max({one.assignedMs, one.acceptedMs.value_or(0), one.total().lastMs});
}

bool isSilent(const AssignmentItem& item, qint64 nowMs) {
    return item.assignment.isToDo(nowMs) && nowMs - heardMs(item) >= silentDays * dayMs;
}

QString dueWords(const AssignmentItem& item, qint64 nowMs) {
    return dueText(item.assignment.dueMs, nowMs);
}

QString reportedWords(const AssignmentItem& item, qint64 nowMs) {
    const Assignment& one = item.assignment;
    if (one.declinedMs)
        return one.declineWhy.isEmpty()
                   ? AssignmentsState::tr("Declined %1").arg(dayText(*one.declinedMs, nowMs))
                   : AssignmentsState::tr("Declined %1: %2").arg(dayText(*one.declinedMs, nowMs), one.declineWhy);
    if (!one.acceptedMs)
        return AssignmentsState::tr("Not accepted yet");
    const QString accepted = AssignmentsState::tr("Accepted %1").arg(dayText(*one.acceptedMs, nowMs));
    const QList<Report> reports = one.reports();
    const PracticeProgress total = one.total();
    QStringList counts;
    if (reports.contains(Report::Attempts))
        counts.append(PracticeModel::tr("%n attempt(s)", nullptr, static_cast<int>(total.attempts)));
    if (reports.contains(Report::FullRuns))
        counts.append(PracticeModel::tr("%n full run(s)", nullptr, static_cast<int>(total.fullRuns)));
    if (reports.contains(Report::LastPractised))
        counts.append(total.lastMs > 0 ? AssignmentsState::tr("last practised %1").arg(dayText(total.lastMs, nowMs))
                                       : AssignmentsState::tr("not practised yet"));
    const QString known = counts.isEmpty() ? AssignmentsState::tr("%1. It reports nothing more.").arg(accepted)
                                           : AssignmentsState::tr("%1. %2.").arg(accepted, counts.join(u", "_s));
    return one.endedMs ? AssignmentsState::tr("%1 Stopped reporting %2.").arg(known, dayText(*one.endedMs, nowMs))
                       : known;
}

} // namespace greenroom::ui
