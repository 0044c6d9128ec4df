// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/practicemodel.h"

#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <utility>

namespace greenroom::ui {

namespace {

QString titleOf(const PracticeItem& item) {
    return item.title.isEmpty() ? PracticeModel::tr("Untitled scenario") : item.title;
}

QString historyOf(const PracticeItem& item, qint64 nowMs) {
    if (item.draftMs)
        return PracticeModel::tr("A draft, last changed %1. Only you can see it.").arg(dayText(*item.draftMs, nowMs));
    if (!item.lastMs)
        return PracticeModel::tr("Not practised yet");
    if (item.attempts == 0)
        return PracticeModel::tr("No attempts yet. Last practised %1.").arg(dayText(*item.lastMs, nowMs));
    return PracticeModel::tr("%1, %2. Last practised %3.")
        .arg(PracticeModel::tr("%n attempt(s)", nullptr, item.attempts),
             PracticeModel::tr("%n full run(s)", nullptr, item.fullRuns), dayText(*item.lastMs, nowMs));
}

QString dueOf(const PracticeItem& item, qint64 nowMs) {
    if (!item.dueMs)
        return {};
    const QString due = dueText(*item.dueMs, nowMs, item.from);
    const QString stands = !item.isAccepted     ? PracticeModel::tr("%1, not accepted yet").arg(due)
                           : item.doneRuns == 0 ? PracticeModel::tr("%1, no full run yet").arg(due)
                                                : due;
    return item.reason.isEmpty() ? stands : PracticeModel::tr("%1: %2").arg(stands, item.reason);
}

} // namespace

void PracticeModel::setHasMain(bool hasMain) {
    if (std::exchange(m_hasMain, hasMain) != hasMain && !m_items.isEmpty())
        Q_EMIT dataChanged(index(0), index(0), {IsMainRole});
}

void PracticeModel::setItems(const QList<PracticeItem>& items) {
    beginResetModel();
    m_items = items;
    endResetModel();
}

int PracticeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant PracticeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const PracticeItem& item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(item);
    case DetailRole:
        return item.hasDraft && !item.draftMs ? tr("a draft is not kept yet") : QString();
    case LineRole:
        return historyOf(item, m_clock.nowMs());
    case TagRole:
        return dueOf(item, m_clock.nowMs());
    case TagIconRole:
        return QStringLiteral("clock");
    case FigureRole:
        return item.targetSeconds ? lengthText(*item.targetSeconds) : QString();
    case FigureCaptionRole:
        return item.targetSeconds ? tr("target") : QString();
    case ActionRole:
        return item.draftMs ? tr("Write on") : tr("Practise");
    case IsMainRole:
        return m_hasMain && index.row() == 0 && !item.draftMs;
    case HasMenuRole:
        return m_hasMenus && !item.draftMs;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2 %3")
            .arg(titleOf(item), historyOf(item, m_clock.nowMs()), dueOf(item, m_clock.nowMs()));
    }
    return {};
}

} // namespace greenroom::ui
