// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/examplesmodel.h"

#include "ui/library/keeping.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

namespace greenroom::ui {

QString exampleWords(const ModelExample& example) {
    const QString quality = example.quality == QLatin1String("bad") ? ExamplesModel::tr("How not to do it")
                                                                    : ExamplesModel::tr("A good example");
    const QString whose =
        example.publisher.isEmpty() ? quality : ExamplesModel::tr("%1 from %2").arg(quality, example.publisher);
    return example.tags.isEmpty() ? whose
                                  : QStringLiteral("%1: %2").arg(whose, example.tags.join(QStringLiteral(", ")));
}

double shownLength(const ModelExample& example) {
    return example.ends.value_or(example.duration) - example.starts.value_or(0);
}

void ExamplesModel::setItems(const QList<ModelExample>& items, const QList<TeamClip>& away) {
    beginResetModel();
    m_items = items;
    m_away = away;
    endResetModel();
}

const ModelExample& ExamplesModel::at(int row) const {
    return row < m_items.size() ? m_items[row] : m_away[row - m_items.size()].example;
}

QString ExamplesModel::lineOf(int row) const {
    return row < m_items.size() ? exampleWords(m_items[row]) : placeText(m_away[row - m_items.size()]);
}

int ExamplesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size() + m_away.size());
}

QVariant ExamplesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ModelExample& example = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return example.title;
    case LineRole:
        return lineOf(index.row());
    case FigureRole:
        return clockText(shownLength(example));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(example.title, lineOf(index.row()), clockText(shownLength(example)));
    }
    return {};
}

} // namespace greenroom::ui
