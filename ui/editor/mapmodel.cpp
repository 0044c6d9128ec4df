// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/mapmodel.h"

#include "core/assessment/mapdraft.h"
#include "core/assessment/maplimits.h"
#include "core/base/schema.h"
#include "ui/theme/levels.h"
#include "ui/theme/type.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

bool isWeight(double weight) {
    return weight > 0 && weight <= maplimits::weight;
}

/// What the rules of maps say beside: something is too long, or there is too much of it.
QString sentenceOf(const Error& error) {
    const QStringList path = pointerOf(error).split(u'/', Qt::SkipEmptyParts);
    const QString field = path.value(0);
    if (field == u"title"_s)
        return MapModel::tr("The title is too long.");
    if (field == u"description"_s)
        return MapModel::tr("The sentence about the map is too long.");
    if (field == u"criteria"_s && path.size() == 1)
        return MapModel::tr("A map has at most %1 criteria.").arg(maplimits::criteria);
    if (field == u"criteria"_s)
        return MapModel::tr("A text of criterion %1 is too long.").arg(path[1].toInt() + 1);
    return MapModel::tr("The map cannot be kept as it stands.");
}

/// Letter and disc on the level's colour, as chips have it everywhere.
QPixmap chipOf(const MapLevel& level, int number, int count) {
    const double ratio = qGuiApp->devicePixelRatio();
    const QSize size(scaled(44), scaled(24));
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = levelColour(number, count);
    const QColor ink = levelInk(fill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)), 5, 5);
    painter.setFont(fontFor(Type::BodyBold));
    painter.setPen(ink);
    painter.drawText(QRectF(6, 0, size.width() / 2.0 - 4, size.height()), Qt::AlignCenter, level.letter);
    drawLevelDisc(painter, number, count, {size.width() * 0.72, size.height() / 2.0}, scaled(12), ink);
    return pixmap;
}

} // namespace

void MapModel::setMap(const AssessmentMap& map) {
    beginResetModel();
    m_map = map;
    for (Criterion& criterion : m_map.criteria)
        criterion.cells.resize(m_map.levels.size());
    endResetModel();
}

int MapModel::addCriterion() {
    const int row = rowCount();
    beginInsertRows({}, row, row);
    Criterion criterion;
    criterion.cells.resize(m_map.levels.size());
    m_map.criteria.append(criterion);
    endInsertRows();
    Q_EMIT edited();
    return row;
}

void MapModel::removeCriterion(int row) {
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_map.criteria.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

void MapModel::moveCriterion(int row, int step) {
    const int to = row + step;
    if (row < 0 || row >= rowCount() || to < 0 || to >= rowCount())
        return;
    beginMoveRows({}, row, row, {}, step > 0 ? to + 1 : to);
    m_map.criteria.move(row, to);
    endMoveRows();
    Q_EMIT edited();
}

void MapModel::setShowsProblems(bool shows) {
    m_showsProblems = shows;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int MapModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_map.criteria.size());
}

int MapModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : FirstLevel + static_cast<int>(m_map.levels.size());
}

QString MapModel::textAt(const QModelIndex& index) const {
    const Criterion& criterion = m_map.criteria[index.row()];
    switch (index.column()) {
    case TitleColumn:
        return criterion.title;
    case DescriptionColumn:
        return criterion.description;
    case WeightColumn:
        return QLocale().toString(criterion.weight);
    default:
        return criterion.cells.value(index.column() - FirstLevel);
    }
}

QString MapModel::problemAt(const QModelIndex& index) const {
    const double weight = m_map.criteria[index.row()].weight;
    if (index.column() == WeightColumn)
        return isWeight(weight) ? QString() : tr("A weight is more than 0 and at most 100.");
    if (index.column() == DescriptionColumn || !textAt(index).trimmed().isEmpty())
        return {};
    return index.column() == TitleColumn ? tr("The criterion needs a name.")
                                         : tr("Say in a sentence what is seen or heard at this level.");
}

QVariant MapModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return textAt(index);
    case Qt::ToolTipRole:
    case ProblemRole:
        return m_showsProblems || index.column() == WeightColumn ? problemAt(index) : QString();
    case Qt::TextAlignmentRole:
        return static_cast<int>(index.column() == WeightColumn ? Qt::AlignRight | Qt::AlignTop
                                                               : Qt::AlignLeft | Qt::AlignTop);
    case Qt::AccessibleTextRole:
        return u"%1, %2: %3"_s.arg(m_map.criteria[index.row()].title,
                                   headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                   textAt(index));
    }
    return {};
}

QVariant MapModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const int level = section - FirstLevel;
    if (role == Qt::DecorationRole && level >= 0)
        return chipOf(m_map.levels[level], level, static_cast<int>(m_map.levels.size()));
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == TitleColumn         ? tr("Criterion")
           : section == DescriptionColumn ? tr("What to look for")
           : section == WeightColumn      ? tr("Weight")
                                          : m_map.levels[level].name;
}

bool MapModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return false;
    Criterion& criterion = m_map.criteria[index.row()];
    const QString text = value.toString().simplified();
    if (index.column() == TitleColumn) {
        criterion.title = text;
    } else if (index.column() == DescriptionColumn) {
        criterion.description = text;
    } else if (index.column() == WeightColumn) {
        const double weight = QString(text).replace(u',', u'.').toDouble(); // 0, and wrong, when it is no number
        criterion.weight = std::isfinite(weight) ? weight : 0;
    } else {
        criterion.cells[index.column() - FirstLevel] = text;
    }
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags MapModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

QStringList problemsOf(const AssessmentMap& map) {
    QStringList problems;
    if (map.title.trimmed().isEmpty())
        problems.append(MapModel::tr("Give the map a title: scenarios are scored on it by that."));
    if (map.criteria.isEmpty())
        problems.append(MapModel::tr("Add a criterion: something that is looked at."));
    QStringList letters;
    for (const MapLevel& level : map.levels) {
        if (level.name.trimmed().isEmpty())
            problems.append(MapModel::tr("Every level needs a name."));
        const QString letter = level.letter.trimmed().toLower();
        if (letter.isEmpty())
            problems.append(MapModel::tr("The level “%1” needs a letter.").arg(level.name));
        else if (letters.contains(letter))
            problems.append(MapModel::tr("Two levels have the letter %1.").arg(level.letter));
        letters.append(letter);
    }
    if (std::any_of(map.criteria.begin(), map.criteria.end(),
                    [](const Criterion& one) { return !isWeight(one.weight); }))
        problems.append(MapModel::tr("A weight is more than 0 and at most 100."));
    int empty = 0;
    for (const Criterion& criterion : map.criteria) {
        empty += criterion.title.trimmed().isEmpty() ? 1 : 0;
        for (const QString& cell : criterion.cells)
            empty += cell.trimmed().isEmpty() ? 1 : 0;
    }
    if (empty > 0)
        problems.append(MapModel::tr("%n cell(s) of the table are still empty.", nullptr, empty));
    if (problems.isEmpty())
        if (const auto checked = withIds(map).check(); !checked)
            problems.append(sentenceOf(checked.error()));
    return problems;
}

} // namespace greenroom::ui
