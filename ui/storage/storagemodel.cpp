// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storage/storagemodel.h"

#include "ui/library/keeping.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const StoragePart& part) {
    switch (part.kind) {
    case StorageKind::Takes:
        return !part.scenario         ? StorageModel::tr("Your takes")
               : part.title.isEmpty() ? StorageModel::tr("A scenario that is not here any more")
                                      : part.title;
    case StorageKind::Observations:
        return StorageModel::tr("Calls and meetings you watched");
    case StorageKind::Examples:
        return StorageModel::tr("Your examples");
    case StorageKind::Shared:
        return StorageModel::tr("Takes others shared with you");
    case StorageKind::Team:
        return StorageModel::tr("Examples of your team");
    case StorageKind::PutAway:
        return StorageModel::tr("Put away, and can be brought back for %n day(s)", nullptr, undoDays);
    case StorageKind::Arriving:
        return StorageModel::tr("On its way to this laptop");
    case StorageKind::LeftOver:
        return StorageModel::tr("Recordings that are not finished");
    case StorageKind::Caches:
        return StorageModel::tr("Pictures and waveforms, made again when they are needed");
    case StorageKind::Database:
        return StorageModel::tr("Notes, levels and all that is written");
    case StorageKind::Backups:
        return StorageModel::tr("Copies of that");
    case StorageKind::Other:
        break;
    }
    return StorageModel::tr("Keys and the rest");
}

} // namespace

void StorageModel::setUsage(const StorageUsage& usage) {
    beginResetModel();
    m_rows.clear();
    const auto shareOf = [&](qint64 bytes) {
        return usage.bytes > 0 ? static_cast<double>(bytes) / static_cast<double>(usage.bytes) : 0;
    };
    if (const ClipRoom takes = usage.of(StorageKind::Takes); takes.clips > 0)
        m_rows.append({{StorageKind::Takes, {}, {}, takes.clips, takes.bytes}, shareOf(takes.bytes)});
    for (const StoragePart& part : usage.parts)
        m_rows.append({part, shareOf(part.bytes)});
    // The largest first; the scenarios stay below the takes.
    const auto sizeOf = [&](const Row& row) {
        return row.part.kind == StorageKind::Takes ? usage.of(StorageKind::Takes).bytes : row.part.bytes;
    };
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const Row& a, const Row& b) { return sizeOf(a) > sizeOf(b); });
    endResetModel();
}

std::optional<Place> StorageModel::placeOf(int row) const {
    const StoragePart& part = m_rows[row].part;
    switch (part.kind) {
    case StorageKind::Takes:
        if (part.scenario && !part.title.isEmpty())
            return Place{PageKind::Ladder, part.scenario->entity()};
        return Place{PageKind::Scenarios};
    case StorageKind::Examples:
    case StorageKind::Team:
        return Place{PageKind::Library};
    case StorageKind::Observations:
    case StorageKind::Shared:
        return Place{PageKind::Reviews};
    case StorageKind::Arriving:
        return Place{PageKind::Exchange};
    default:
        return std::nullopt;
    }
}

int StorageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StorageModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(row.part);
    case SizeRole:
        return roomText(row.part.bytes);
    case CountRole:
        return tr("%n file(s)", nullptr, row.part.files);
    case ShareRole:
        return row.share;
    case IsPartRole:
        return row.part.scenario.has_value();
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3")
            .arg(titleOf(row.part), roomText(row.part.bytes), tr("%n file(s)", nullptr, row.part.files));
    default:
        return {};
    }
}

} // namespace greenroom::ui
