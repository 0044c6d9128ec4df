// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/othersoverview.h"

#include "core/home/commitments.h"
#include "core/library/publishedexamples.h"
#include "core/scenarios/publishedscenarios.h"
#include "core/studio/assessing.h"
#include "core/studio/sharing.h"
#include "core/team/groups.h"
#include "ui/share/sharewords.h"
#include "ui/share/withdrawal.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// Collects what others see, with the names of who they are.
class Collector {
public:
    explicit Collector(Home& home) : m_home(home) {}

    Result<QList<SeenItem>> all() {
        GR_TRY_ASSIGN(const QList<Member> members, m_home.members().all());
        for (const Member& member : members)
            m_names.insert(member.person, member.name);
        if (m_home.authority().roster() && m_home.authority().roster()->inForce(m_home.person()))
            m_items.append({.kind = SeenItem::Kind::Name,
                            .id = {},
                            .title = name(m_home.person()),
                            .what = OthersModel::tr("Your name and your role"),
                            .who = {}});
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
        return m_names.value(person, OthersModel::tr("somebody whose name is not here"));
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
        GR_TRY_ASSIGN(const Subject subject, findSubject(m_home, share.id.toString()));
        GR_TRY_ASSIGN(const QList<Assessment> assessments, assessmentsOf(m_home, subject));
        const bool levels = std::any_of(assessments.begin(), assessments.end(), [&](const Assessment& one) {
            return one.rater == m_home.person() && one.final;
        });
        QStringList what{OthersModel::tr("The recording (%1)").arg(clockText(share.duration)),
                         attemptsText(share.attempts, share.first)};
        if (!share.note.isEmpty())
            what.append(OthersModel::tr("your note to them"));
        if (levels)
            what.append(OthersModel::tr("your own levels"));
        m_items.append({.kind = SeenItem::Kind::Share,
                        .id = share.id.entity(),
                        .title = scenario ? scenario->title : OthersModel::tr("A take"),
                        .what = share.lives() ? what.join(u", "_s) : OthersModel::tr("Nothing any more"),
                        .who = names(share.audience),
                        .sinceMs = share.sharedMs,
                        .untilMs = share.lives() ? share.expiresMs : 0,
                        .isQueued = share.state == ShareState::Queued,
                        .isOver = !share.lives(),
                        .canWithdraw = share.lives()});
        return {};
    }

    Result<void> feedback(const Share& share) {
        GR_TRY_ASSIGN(const Subject subject, findSubject(m_home, share.id.toString()));
        GR_TRY_ASSIGN(const QList<Note> notes, notesOf(m_home, subject));
        GR_TRY_ASSIGN(const QList<Assessment> assessments, assessmentsOf(m_home, subject));
        int own = 0;
        for (const Note& note : notes) {
            own += note.author() == m_home.person();
            for (const Reply& reply : note.replies)
                own += reply.author() == m_home.person();
        }
        const bool levels = std::any_of(assessments.begin(), assessments.end(), [&](const Assessment& one) {
            return one.rater == m_home.person() && one.final;
        });
        if (own == 0 && !levels)
            return {};
        QStringList what;
        if (own > 0)
            what.append(OthersModel::tr("%n note(s) of yours", nullptr, own));
        if (levels)
            what.append(OthersModel::tr("your levels"));
        QList<PersonId> who = share.audience;
        who.removeOne(m_home.person());
        who.prepend(share.owner());
        m_items.append({.kind = SeenItem::Kind::Feedback,
                        .id = share.id.entity(),
                        .title = OthersModel::tr("Feedback to %1").arg(name(share.owner())),
                        .what = what.join(u", "_s),
                        .who = names(who),
                        .sinceMs = share.sharedMs});
        return {};
    }

    Result<void> assignments() {
        GR_TRY_ASSIGN(const QList<Assignment> all, assignmentsOf(m_home));
        for (const Assignment& one : all) {
            const bool isMine = one.person == m_home.person();
            if (isMine && !one.acceptedMs)
                continue;
            m_items.append({.kind = isMine ? SeenItem::Kind::PracticeReport : SeenItem::Kind::Assigned,
                            .id = one.id.entity(),
                            .title = one.scenario.document.title,
                            .what = isMine ? reported(one) : OthersModel::tr("The scenario, its date and your reason"),
                            .who = {name(isMine ? one.assigner() : one.person)},
                            .sinceMs = isMine ? *one.acceptedMs : one.assignedMs});
        }
        return {};
    }

    static QString reported(const Assignment& assignment) {
        QStringList what;
        for (const Report report : assignment.reports()) {
            switch (report) {
            case Report::Attempts:
                what.append(OthersModel::tr("how many attempts"));
                break;
            case Report::FullRuns:
                what.append(OthersModel::tr("how many full runs"));
                break;
            case Report::LastPractised:
                what.append(OthersModel::tr("when you last practised"));
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
            m_items.append({.kind = SeenItem::Kind::Agreement,
                            .id = one.id.entity(),
                            .title = one.title,
                            .what = reports
                                        ? OthersModel::tr("What you agreed on, and how many full runs you made of it")
                                    : one.acceptedMs ? OthersModel::tr("What you agreed on")
                                                     : OthersModel::tr("What was proposed, with the words beside it"),
                            .who = {name(one.with(m_home.person()))},
                            .sinceMs = one.agreedMs});
        }
        return {};
    }

    Result<void> published() {
        PublishedScenarios scenarios(m_home.journal(), m_home.person(), m_home.random());
        GR_TRY_ASSIGN(const QList<PublishedScenario> all, scenarios.all());
        for (const PublishedScenario& one : all)
            if (one.publisher() == m_home.person())
                m_items.append({.kind = SeenItem::Kind::Published,
                                .id = one.scenario.id.entity(),
                                .title = one.scenario.document.title,
                                .what = OthersModel::tr("The scenario with its brief, script and map"),
                                .who = {},
                                .sinceMs = one.publishedMs});
        PublishedExamples examples(m_home.journal(), m_home.person(), m_home.random());
        GR_TRY_ASSIGN(const QList<PublishedExample> shown, examples.all());
        for (const PublishedExample& one : shown) {
            const auto example = Examples(m_home.journal(), m_home.person(), m_home.random()).byId(one.example);
            m_items.append({.kind = SeenItem::Kind::PublishedExample,
                            .id = one.example.entity(),
                            .title = example ? example->title : OthersModel::tr("An example"),
                            .what = OthersModel::tr("The clip and what is said of it"),
                            .who = names(one.audience),
                            .sinceMs = one.publishedMs,
                            .isQueued = one.audience.isEmpty(),
                            .canWithdraw = true});
        }
        return {};
    }

    Home& m_home;
    QHash<PersonId, QString> m_names;
    QList<SeenItem> m_items;
};

QString kindWords(SeenItem::Kind kind) {
    switch (kind) {
    case SeenItem::Kind::Name:
        return OthersModel::tr("You in the team");
    case SeenItem::Kind::Share:
        return OthersModel::tr("Shared take");
    case SeenItem::Kind::PracticeReport:
        return OthersModel::tr("Accepted assignment");
    case SeenItem::Kind::Agreement:
        return OthersModel::tr("Agreement");
    case SeenItem::Kind::Published:
        return OthersModel::tr("Published scenario");
    case SeenItem::Kind::PublishedExample:
        return OthersModel::tr("Published example");
    case SeenItem::Kind::Assigned:
        return OthersModel::tr("Assignment you gave");
    case SeenItem::Kind::Feedback:
        return OthersModel::tr("Your feedback");
    }
    return {};
}

} // namespace

Result<QList<SeenItem>> seenByOthers(Home& home) {
    return Collector(home).all();
}

OthersModel::OthersModel(Context& context, QObject* parent) : QAbstractListModel(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this] {
        if (m_loaded)
            refresh();
    });
}

void OthersModel::refresh() {
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_context.home.ask(this, seenByOthers, [this](Result<QList<SeenItem>> items) {
        m_asked = false;
        if (!items) {
            m_context.messages.problem(items.error(), tr("What others see could not be read."));
            return;
        }
        beginResetModel();
        m_items = *std::move(items);
        endResetModel();
        m_loaded = true;
        Q_EMIT changed();
        if (std::exchange(m_again, false))
            refresh();
    });
}

void OthersModel::withdraw(const EntityId& id) {
    const bool isExample = std::any_of(m_items.begin(), m_items.end(), [&](const SeenItem& item) {
        return item.id == id && item.kind == SeenItem::Kind::PublishedExample;
    });
    if (!isExample) {
        withdrawShare(m_context, ShareId(id), this, [this] { refresh(); });
        return;
    }
    m_context.home.ask(
        this,
        [id](Home& home) {
            return PublishedExamples(home.journal(), home.person(), home.random()).unpublish(ExampleId(id));
        },
        [this](const Result<void>& done) {
            if (!done)
                m_context.messages.problem(done.error(), tr("The example was not taken back."));
            refresh();
        });
}

int OthersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QString OthersModel::people(const SeenItem& item) {
    if (item.isQueued)
        return tr("Nobody yet");
    return item.who.isEmpty() ? tr("Everybody in the team") : listText(item.who);
}

QString OthersModel::whoSees(const SeenItem& item) const {
    if (item.isOver)
        return item.who.isEmpty() ? tr("Nobody saw it.")
                                  : tr("%1 could see it. Copies made outside of Greenroom cannot be recalled.")
                                        .arg(listText(item.who));
    if (item.isQueued && item.kind == SeenItem::Kind::PublishedExample)
        return tr("Nobody yet: whoever comes in gets it.");
    if (item.isQueued)
        return tr("Nobody yet: it waits until you have a coach.");
    return tr("%1.").arg(people(item));
}

QVariant OthersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SeenItem& item = at(index);
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case DetailRole:
        return kindWords(item.kind);
    case LineRole:
        return item.isOver ? tr("Nothing any more") : tr("%1: %2").arg(people(item), item.what);
    case FigureRole:
        return item.sinceMs == 0 ? QString() : dayText(item.sinceMs, m_context.clock.nowMs());
    case Qt::AccessibleTextRole:
        return u"%1. %2. %3 %4"_s.arg(kindWords(item.kind), item.title, whoSees(item), item.what);
    }
    return {};
}

} // namespace greenroom::ui
