// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/examples.h"

#include <QAbstractListModel>

namespace greenroom::ui {

/// Examples of one scenario as rows for RowDelegate.
class ExamplesModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<ModelExample>& items);
    const ModelExample& at(int row) const { return m_items[row]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<ModelExample> m_items;
};

/// "A good example" or "How not to do it", and what it is tagged with.
QString exampleWords(const ModelExample& example);
/// What is shown of it, in seconds.
double shownLength(const ModelExample& example);

} // namespace greenroom::ui
