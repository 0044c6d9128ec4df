// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/examplemodel.h"

#include "ui/library/cardgrid.h"
#include "ui/library/keeping.h"
#include "ui/shell/pictures.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace greenroom::ui {

namespace {

/// From whom it is before what it is tagged with.
QString lineOf(const LibraryItem& item) {
    QStringList parts{sharingText(item), item.example.tags.join(QStringLiteral(", "))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

/// Where its clip is when it is not here.
QString placeOf(const LibraryItem& item) {
    return item.example.from && !item.place.isHere ? placeText(item.place) : QString();
}

QString spokenText(const LibraryItem& item) {
    QStringList parts{item.example.title, qualityText(item.example)};
    if (!item.scenario.isEmpty())
        parts.append(item.scenario);
    parts.append(lengthText(shownSeconds(item.example)));
    for (const QString& words : {placeOf(item), lineOf(item)})
        if (!words.isEmpty())
            parts.append(words);
    return parts.join(QStringLiteral(". "));
}

} // namespace

ExampleModel::ExampleModel(Pictures& pictures, QObject* parent) : QAbstractListModel(parent), m_pictures(pictures) {
    connect(&pictures, &Pictures::arrived, this, &ExampleModel::showPicture);
}

void ExampleModel::setItems(const QList<LibraryItem>& items) {
    const bool isSame = std::equal(items.begin(), items.end(), m_items.begin(), m_items.end(),
                                   [](const auto& a, const auto& b) { return a.example.id == b.example.id; });
    if (!isSame)
        beginResetModel();
    m_items = items;
    m_rows.clear();
    for (int row = 0; row < m_items.size(); ++row)
        m_rows.insert(m_items[row].clip.media, row);
    if (!isSame)
        endResetModel();
    else if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ExampleModel::setPictureSize(QSize size, qreal devicePixelRatio) {
    m_pictureSize = size;
    m_devicePixelRatio = devicePixelRatio;
}

int ExampleModel::rowOf(const ExampleId& example) const {
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [&](const LibraryItem& item) { return item.example.id == example; });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

int ExampleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ExampleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const LibraryItem& item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return item.example.title;
    case DetailRole:
        return item.scenario;
    case LineRole:
        return lineOf(item);
    case TagRole:
        return qualityText(item.example);
    case TagIconRole:
        return qualityIcon(item.example);
    case PictureRole:
        return m_pictures.thumbnail(item.clip, m_pictureSize, m_devicePixelRatio);
    case PictureTextRole:
        return clockText(shownSeconds(item.example));
    case PictureWordsRole:
        return placeOf(item);
    case Qt::AccessibleTextRole:
        return spokenText(item);
    }
    return {};
}

void ExampleModel::showPicture(const ContentHash& media) {
    for (const int row : m_rows.values(media))
        Q_EMIT dataChanged(index(row), index(row), {PictureRole});
}

bool isChosen(const ModelExample& example, const ExampleChoice& choice) {
    if (!choice.quality.isEmpty() && example.quality != choice.quality)
        return false;
    if (choice.scenario && example.scenario.value_or(ScenarioId()) != *choice.scenario)
        return false;
    return choice.tag.isEmpty() || example.tags.contains(choice.tag);
}

ExampleFilter::ExampleFilter(ExampleModel* model) : QSortFilterProxyModel(model), m_model(model) {
    setSourceModel(model);
    // A picture that comes changes nothing of what is shown.
    setDynamicSortFilter(false);
}

void ExampleFilter::setChoice(const ExampleChoice& choice) {
    m_choice = choice;
    invalidateFilter();
}

void ExampleFilter::setWords(const QString& words) {
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    m_said.clear(); // of other words
    invalidateFilter();
}

void ExampleFilter::setSaid(const SaidHits& hits) {
    m_said = hits;
    invalidateFilter();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {LineRole, Qt::AccessibleTextRole});
}

QVariant ExampleFilter::data(const QModelIndex& index, int role) const {
    const QVariant value = QSortFilterProxyModel::data(index, role);
    if (!index.isValid() || (role != LineRole && role != Qt::AccessibleTextRole))
        return value;
    const auto hit = m_said.constFind(at(index).example.media.hash);
    if (hit == m_said.constEnd())
        return value;
    return role == LineRole ? saidLine(*hit) : tr("%1. %2").arg(value.toString(), saidLine(*hit));
}

QModelIndex ExampleFilter::indexOf(const ExampleId& example) const {
    return mapFromSource(m_model->index(m_model->rowOf(example)));
}

bool ExampleFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const LibraryItem& item = m_model->at(row);
    return isChosen(item.example, m_choice) &&
           (matches(item.example, item.scenario, m_words) || m_said.contains(item.example.media.hash));
}

} // namespace greenroom::ui
