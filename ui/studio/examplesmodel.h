// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/travel.h"

#include <QAbstractListModel>

namespace greenroom::ui {

/// Examples of one scenario as rows for RowDelegate.
class ExamplesModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// `away`: whose clips are not here, which come last.
    void setItems(const QList<ModelExample>& items, const QList<TeamClip>& away = {});
    const ModelExample& at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString lineOf(int row) const;

    QList<ModelExample> m_items;
    QList<TeamClip> m_away;
};

/// "A good example" or "How not to do it", and what it is tagged with.
QString exampleWords(const ModelExample& example);
/// What is shown of it, in seconds.
double shownLength(const ModelExample& example);

} // namespace greenroom::ui
