// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/othersoverview.h"

#include "core/library/publishedexamples.h"
#include "core/scenarios/assignments.h"
#include "core/scenarios/publishedscenarios.h"
#include "ui/share/withdrawal.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

Result<void> takeBackIn(Home& home, SeenItem::Kind kind, const EntityId& id) {
    if (kind == SeenItem::Kind::PublishedExample)
        return PublishedExamples(home.journal(), home.person(), home.random()).unpublish(ExampleId(id));
    if (kind == SeenItem::Kind::Published)
        return PublishedScenarios(home.journal(), home.person(), home.random()).unpublish(ScenarioId(id));
    Assignments assignments(home.journal(), home.person(), home.random());
    GR_TRY_ASSIGN(const QList<Assignment> all, assignments.all());
    for (const Assignment& one : all)
        if (one.id.entity() == id)
            return kind == SeenItem::Kind::Assigned ? assignments.takeBack(one)
                                                    : assignments.end(one, home.clock().nowMs());
    return fail(ErrorCode::NotFound, u"the assignment is not there any more"_s);
}

QString kindWords(SeenItem::Kind kind) {
    switch (kind) {
    case SeenItem::Kind::Name:
        return OthersModel::tr("You in the team");
    case SeenItem::Kind::Share:
        return OthersModel::tr("Shared take");
    case SeenItem::Kind::PracticeReport:
        return OthersModel::tr("Accepted assignment");
    case SeenItem::Kind::Declined:
        return OthersModel::tr("Declined assignment");
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
    const auto item = std::find_if(m_items.begin(), m_items.end(), [&](const SeenItem& one) { return one.id == id; });
    if (item == m_items.end() || !item->canWithdraw)
        return;
    if (item->kind == SeenItem::Kind::Share)
        withdrawShare(m_context, ShareId(id), this, [this] { refresh(); });
    else
        takeBack(*item);
}

void OthersModel::takeBack(const SeenItem& item) {
    m_context.home.ask(
        this, [kind = item.kind, id = item.id](Home& home) { return takeBackIn(home, kind, id); },
        [this, title = item.title](const Result<void>& done) {
            if (done) {
                m_context.messages.tell(tr("Taken back: “%1”. They hear of it at their next exchange.").arg(title));
                m_context.team.exchange();
            } else {
                m_context.messages.problem(done.error(), tr("“%1” was not taken back.").arg(title));
            }
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
    case ActionRole: // opens what says what becomes of it
        return !item.canWithdraw                             ? tr("Open")
               : item.kind == SeenItem::Kind::PracticeReport ? tr("Stop reporting…")
                                                             : tr("Withdraw…");
    case Qt::AccessibleTextRole:
        return u"%1. %2. %3 %4"_s.arg(kindWords(item.kind), item.title, whoSees(item), item.what);
    }
    return {};
}

} // namespace greenroom::ui
