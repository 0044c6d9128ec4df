// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/seenbyothers.h"

#include "core/home/commitments.h"
#include "core/library/publishedexamples.h"
#include "core/scenarios/publishedscenarios.h"
#include "core/studio/assessing.h"
#include "core/studio/sharing.h"
#include "core/team/groups.h"
#include "ui/coaching/agreementsstate.h"
#include "ui/editor/assignmentsstate.h"
#include "ui/share/sharewords.h"
#include "ui/share/withdrawal.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// For the texts below.
struct SeenWords {
    Q_DECLARE_TR_FUNCTIONS(greenroom::ui::SeenWords)
};

/// Collects what others see, with the names of who they are.
class Collector {
public:
    explicit Collector(Home& home) : m_home(home) {}

    Result<QList<SeenItem>> all() {
        GR_TRY_ASSIGN(const QList<Member> members, m_home.members().all());
        for (const Member& member : members)
            m_names.insert(member.person, member.name);
        if (m_home.authority().roster() && m_home.authority().roster()->inForce(m_home.person()))
            m_items.append(
                {.kind = SeenItem::Kind::Name,
                 .id = {},
                 .title = name(m_home.person()),
                 .what = SeenWords::tr("Your name and your role"),
                 .after = SeenWords::tr("Whoever is in a team sees who else is in it, as long as they are.")});
        GR_TRY(shares());
        GR_TRY(assignments());
        GR_TRY(agreements());
        GR_TRY(published());
        std::stable_sort(m_items.begin(), m_items.end(), [](const SeenItem& a, const SeenItem& b) {
            return std::tuple(a.isOver, !a.canWithdraw, -a.sinceMs) < std::tuple(b.isOver, !b.canWithdraw, -b.sinceMs);
        });
        return m_items;
    }

private:
    QString name(const PersonId& person) const {
        return m_names.value(person, SeenWords::tr("somebody whose name is not here"));
    }

    QStringList names(const QList<PersonId>& persons) const {
        QStringList names;
        for (const PersonId& person : persons)
            names.append(name(person));
        return names;
    }

    Result<void> shares() {
        Shares shares(m_home.journal(), m_home.person(), m_home.random(), m_home.clock());
        GR_TRY_ASSIGN(const QList<Share> all, shares.all());
        for (const Share& share : all) {
            if (share.owner() == m_home.person())
                GR_TRY(ownShare(share));
            else if (share.lives())
                GR_TRY(feedback(share));
        }
        return {};
    }

    Result<void> ownShare(const Share& share) {
        const auto scenario = scenarioOf(share);
        GR_TRY_ASSIGN(const Subject subject, subjectOf(m_home, share.id));
        GR_TRY_ASSIGN(const QList<Assessment> assessments, assessmentsOf(m_home, subject));
        const bool levels = std::any_of(assessments.begin(), assessments.end(), [&](const Assessment& one) {
            return one.rater == m_home.person() && one.final;
        });
        QStringList what{SeenWords::tr("The recording (%1)").arg(clockText(share.duration)),
                         SeenWords::tr("the scenario (brief, script and map)"),
                         attemptsText(share.attempts, share.first)};
        if (!share.note.isEmpty())
            what.append(SeenWords::tr("your note to them"));
        if (levels)
            what.append(SeenWords::tr("your own levels"));
        GR_TRY_ASSIGN(const int notes, ownNotes(subject));
        if (notes > 0)
            what.append(SeenWords::tr("%n note(s) of yours", nullptr, notes));
        m_items.append({.kind = SeenItem::Kind::Share,
                        .id = share.id.entity(),
                        .title = scenario ? scenario->title : SeenWords::tr("A take"),
                        .what = share.lives() ? what.join(u", "_s) : SeenWords::tr("Nothing any more"),
                        .who = names(share.audience),
                        .sinceMs = share.sharedMs,
                        .untilMs = share.lives() ? share.expiresMs : 0,
                        .isQueued = share.state == ShareState::Queued,
                        .isOver = !share.lives(),
                        .canWithdraw = share.lives(),
                        .after = share.lives() ? shareWithdrawalWords() : QString()});
        return {};
    }

    /// With replies.
    Result<int> ownNotes(const Subject& subject) {
        GR_TRY_ASSIGN(const QList<Note> notes, notesOf(m_home, subject));
        int own = 0;
        for (const Note& note : notes) {
            own += note.author() == m_home.person() ? 1 : 0;
            for (const Reply& reply : note.replies)
                own += reply.author() == m_home.person() ? 1 : 0;
        }
        return own;
    }

    Result<void> feedback(const Share& share) {
        GR_TRY_ASSIGN(const Subject subject, subjectOf(m_home, share.id));
        GR_TRY_ASSIGN(const int own, ownNotes(subject));
        GR_TRY_ASSIGN(const QList<Assessment> assessments, assessmentsOf(m_home, subject));
        const bool levels = std::any_of(assessments.begin(), assessments.end(), [&](const Assessment& one) {
            return one.rater == m_home.person() && one.final;
        });
        if (own == 0 && !levels)
            return {};
        QStringList what;
        if (own > 0)
            what.append(SeenWords::tr("%n note(s) of yours", nullptr, own));
        if (levels)
            what.append(SeenWords::tr("your levels"));
        QList<PersonId> who = share.audience;
        who.removeOne(m_home.person());
        who.prepend(share.owner());
        m_items.append({.kind = SeenItem::Kind::Feedback,
                        .id = share.id.entity(),
                        .title = SeenWords::tr("Feedback to %1").arg(name(share.owner())),
                        .what = what.join(u", "_s),
                        .who = names(who),
                        .sinceMs = share.sharedMs,
                        .after = SeenWords::tr("A note is deleted on the take's page, and goes from their Greenrooms "
                                               "too. Levels that were saved can be changed there, not taken back."),
                        .on = share.id.entity()});
        return {};
    }

    Result<void> assignments() {
        GR_TRY_ASSIGN(const QList<Assignment> all, assignmentsOf(m_home));
        for (const Assignment& one : all) {
            if (one.person != m_home.person())
                m_items.append({.kind = SeenItem::Kind::Assigned,
                                .id = one.id.entity(),
                                .title = one.scenario.document.title,
                                .what = SeenWords::tr("The scenario (brief, script and map), its date and your reason"),
                                .who = names(QList<PersonId>{one.person} + one.told),
                                .sinceMs = one.assignedMs,
                                .canWithdraw = true,
                                .after = takeBackWords({one, name(one.person), names(one.told)})});
            else if (one.acceptedMs)
                practiceReport(one);
            else if (one.declinedMs)
                m_items.append({.kind = SeenItem::Kind::Declined,
                                .id = one.id.entity(),
                                .title = one.scenario.document.title,
                                .what = one.declineWhy.isEmpty()
                                            ? SeenWords::tr("That you declined it")
                                            : SeenWords::tr("That you declined it, and why: “%1”").arg(one.declineWhy),
                                .who = names(QList<PersonId>{one.assigner()} + one.told),
                                .sinceMs = *one.declinedMs,
                                .after = SeenWords::tr("What was said cannot be taken back. Nothing else is reported "
                                                       "of it.")});
        }
        return {};
    }

    void practiceReport(const Assignment& one) {
        const QStringList told = names(QList<PersonId>{one.assigner()} + one.told);
        const QString after =
            told.size() == 1 ? SeenWords::tr("%1 sees that you stopped, and gets no new figures. What was reported "
                                             "until now stays known there. The assignment ends for good with it.")
                             : SeenWords::tr("%1 see that you stopped, and get no new figures. What was reported "
                                             "until now stays known there. The assignment ends for good with it.");
        SeenItem item{.kind = SeenItem::Kind::PracticeReport,
                      .id = one.id.entity(),
                      .title = one.scenario.document.title,
                      .what = reported(one),
                      .who = told,
                      .sinceMs = *one.acceptedMs,
                      .canWithdraw = !one.endedMs,
                      .after = after.arg(listText(told))};
        if (one.endedMs) {
            const QString day = dayText(*one.endedMs, m_home.clock().nowMs());
            item.what = SeenWords::tr("%1; you stopped that %2").arg(item.what, day);
            item.after = SeenWords::tr("You stopped the report %1. What was reported before stays known.").arg(day);
        }
        m_items.append(item);
    }

    static QString reported(const Assignment& assignment) {
        QStringList what;
        for (const Report report : assignment.reports()) {
            switch (report) {
            case Report::Attempts:
                what.append(SeenWords::tr("how many attempts"));
                break;
            case Report::FullRuns:
                what.append(SeenWords::tr("how many full runs"));
                break;
            case Report::LastPractised:
                what.append(SeenWords::tr("when you last practised"));
                break;
            case Report::Levels:
                break; // a change with an audience of its own
            }
        }
        return what.join(u", "_s);
    }

    Result<void> agreements() {
        GR_TRY_ASSIGN(const QList<Agreement> all, agreementsOf(m_home));
        for (const Agreement& one : all) {
            if (one.state == AgreementState::Withdrawn)
                continue;
            const bool reports = one.committer == m_home.person() && one.acceptedMs;
            m_items.append(
                {.kind = SeenItem::Kind::Agreement,
                 .id = one.id.entity(),
                 .title = one.title,
                 .what =
                     reports ? SeenWords::tr("What you agreed on with the scenario (brief, script and map), and how "
                                             "many full runs you made of it")
                     : one.acceptedMs ? SeenWords::tr("What you agreed on with the scenario (brief, script and map)")
                                      : SeenWords::tr("What was proposed, with the words beside it and the scenario "
                                                      "(brief, script and map)"),
                 .who = {name(one.with(m_home.person()))},
                 .sinceMs = one.agreedMs,
                 .after = SeenWords::tr("An agreement is withdrawn, or made anew on other terms, in Coaching. "
                                        "What %1 has read stays known there.")
                              .arg(name(one.with(m_home.person()))),
                 .on = entityOf(one.with(m_home.person()))});
        }
        return {};
    }

    Result<void> published() {
        PublishedScenarios scenarios(m_home.journal(), m_home.person(), m_home.random());
        GR_TRY_ASSIGN(const QList<PublishedScenario> all, scenarios.all());
        GR_TRY_ASSIGN(const QList<Group> groups, Groups(m_home.journal(), m_home.person(), m_home.random()).all());
        QHash<EntityId, QString> groupNames;
        for (const Group& group : groups)
            groupNames.insert(group.id.entity(), group.name);
        for (const PublishedScenario& one : all)
            if (one.publisher() == m_home.person())
                m_items.append({.kind = SeenItem::Kind::Published,
                                .id = one.scenario.id.entity(),
                                .title = one.scenario.document.title,
                                .what = one.group ? SeenWords::tr("The scenario with its brief, script and map. The "
                                                                  "group is shown it; every Greenroom of the team "
                                                                  "has it")
                                                  : SeenWords::tr("The scenario with its brief, script and map"),
                                .who = one.group
                                           ? QStringList{SeenWords::tr("The group %1")
                                                             .arg(groupNames.value(one.group->entity(),
                                                                                   SeenWords::tr("that is no more")))}
                                           : QStringList(),
                                .sinceMs = one.publishedMs,
                                .canWithdraw = true,
                                .after = SeenWords::tr("It leaves their Practise at the next exchange. What was "
                                                       "recorded, assigned or shared with it keeps its copy.")});
        PublishedExamples examples(m_home.journal(), m_home.person(), m_home.random());
        GR_TRY_ASSIGN(const QList<PublishedExample> shown, examples.all());
        for (const PublishedExample& one : shown) {
            const auto example = Examples(m_home.journal(), m_home.person(), m_home.random()).byId(one.example);
            m_items.append({.kind = SeenItem::Kind::PublishedExample,
                            .id = one.example.entity(),
                            .title = example ? example->title : SeenWords::tr("An example"),
                            .what = SeenWords::tr("The clip and what is said of it"),
                            .who = names(one.audience),
                            .sinceMs = one.publishedMs,
                            .isQueued = one.audience.isEmpty(),
                            .canWithdraw = true,
                            .after = withdrawalWords()});
        }
        return {};
    }

    Home& m_home;
    QHash<PersonId, QString> m_names;
    QList<SeenItem> m_items;
};

} // namespace

Result<QList<SeenItem>> seenByOthers(Home& home) {
    return Collector(home).all();
}

} // namespace greenroom::ui
