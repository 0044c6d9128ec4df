// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/laddermodel.h"

#include "ui/shell/pictures.h"
#include "ui/studio/attemptsmodel.h"
#include "ui/studio/studiowords.h"
#include "ui/widgets/takewords.h"
#include "ui/widgets/words.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

QString ladderLine(const LadderItem& item, qint64 nowMs) {
    const AttemptItem& attempt = item.attempt;
    QStringList parts{dayText(attempt.startedMs, nowMs)};
    if (isAttempt(attempt.mode) && attempt.mode != PracticeMode::Whole)
        parts.append(modeName(attempt.mode));
    parts.append(attemptWords(attempt));
    return parts.join(u", "_s);
}

QStringList knownSections(const QList<SectionTime>& sections) {
    QStringList result;
    for (const SectionTime& section : sections)
        if (section.used)
            result.append(section.isOver() ? LadderModel::tr("%1 (over)").arg(sectionWords(section))
                                           : sectionWords(section));
    return result;
}

QString levelsText(const QList<OwnLevel>& levels) {
    if (levels.isEmpty())
        return LadderModel::tr("not rated yet");
    QStringList parts;
    for (const OwnLevel& one : levels)
        parts.append(LadderModel::tr("%1: %2").arg(one.criterion, one.name));
    return parts.join(u", "_s);
}

QStringList deliveryWords(const DeliveryProfile& profile) {
    QStringList words;
    if (!profile.hasSound)
        return words;
    if (profile.speakingShare)
        words.append(LadderModel::tr("speaking %1 %").arg(qRound(100 * *profile.speakingShare)));
    if (profile.syllablesPerSecond)
        words.append(
            LadderModel::tr("%1 syllables a second").arg(QLocale().toString(*profile.syllablesPerSecond, 'f', 1)));
    words.append(LadderModel::tr("%n pause(s)", nullptr, static_cast<int>(profile.pauses.size())));
    return words;
}

void LadderModel::setItems(const QList<LadderItem>& items, qint64 nowMs) {
    const bool isNewDay = std::exchange(m_nowMs, nowMs) / 86'400'000 != nowMs / 86'400'000;
    const bool sameRows =
        std::equal(items.begin(), items.end(), m_items.begin(), m_items.end(),
                   [](const LadderItem& a, const LadderItem& b) { return a.attempt.take == b.attempt.take; });
    if (!sameRows) {
        beginResetModel();
        m_items = items;
        endResetModel();
        return;
    }
    for (int row = 0; row < items.size(); ++row)
        if (std::exchange(m_items[row], items[row]) != items[row] || isNewDay)
            Q_EMIT dataChanged(index(row), index(row));
}

void LadderModel::setTicked(const QSet<TakeId>& ticked) {
    const QSet<TakeId> before = std::exchange(m_ticked, ticked);
    for (int row = 0; row < m_items.size(); ++row) {
        const TakeId& take = m_items[row].attempt.take;
        if (before.contains(take) != m_ticked.contains(take))
            Q_EMIT dataChanged(index(row), index(row), {Qt::CheckStateRole});
    }
}

int LadderModel::rowOf(const TakeId& take) const {
    for (int row = 0; row < m_items.size(); ++row)
        if (m_items[row].attempt.take == take)
            return row;
    return -1;
}

int LadderModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant LadderModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const LadderItem& item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return attemptTitle(item.attempt);
    case LineRole:
        return ladderLine(item, m_nowMs);
    case LengthRole:
        return clockText(item.attempt.duration);
    case LevelsRole:
        return QVariant::fromValue(item.levels);
    case SectionsRole:
        return QVariant::fromValue(item.sections);
    case StarredRole:
        return item.attempt.starred;
    case DeliveryRole:
        return delivery(item.attempt);
    case PlaceRole:
        return m_kind == Kind::Places ? QVariant(index.row() + 1) : QVariant();
    case Qt::CheckStateRole:
        if (m_kind == Kind::Ticks)
            return m_ticked.contains(item.attempt.take) ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole:
        return accessibleText(index.row());
    }
    return {};
}

QStringList LadderModel::delivery(const AttemptItem& attempt) const {
    if (const auto known = m_delivery.constFind(attempt.media); known != m_delivery.constEnd())
        return *known;
    m_delivery.insert(attempt.media, {});
    auto* self = const_cast<LadderModel*>(this); // who asks for a value is told by dataChanged() when it is there
    m_pictures.askDelivery({attempt.media, attempt.path}, self,
                           [self, take = attempt.take, media = attempt.media](const Result<Delivery>& delivery) {
                               self->m_delivery[media] = delivery ? deliveryWords(delivery->profile) : QStringList();
                               if (const int row = self->rowOf(take); row >= 0)
                                   Q_EMIT self->dataChanged(self->index(row), self->index(row), {DeliveryRole});
                           });
    return m_delivery.value(attempt.media); // at once, where it is in memory
}

QString LadderModel::accessibleText(int row) const {
    const LadderItem& item = m_items[row];
    QStringList parts;
    if (m_kind == Kind::Places)
        parts.append(tr("Place %1").arg(row + 1));
    else if (m_ticked.contains(item.attempt.take))
        parts.append(tr("ticked"));
    parts += {attemptTitle(item.attempt), ladderLine(item, m_nowMs), clockText(item.attempt.duration),
              tr("your levels: %1").arg(levelsText(item.levels))};
    parts += knownSections(item.sections);
    parts += m_delivery.value(item.attempt.media);
    if (item.attempt.starred)
        parts.append(tr("starred"));
    return parts.join(u", "_s);
}

bool LadderModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || m_kind != Kind::Ticks || !index.isValid())
        return false;
    Q_EMIT tickWanted(m_items[index.row()].attempt.take, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags LadderModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && m_kind == Kind::Ticks ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace greenroom::ui
