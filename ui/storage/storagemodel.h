// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/storage.h"
#include "ui/shell/place.h"

#include <QAbstractListModel>

namespace greenroom::ui {

/// What takes how much, a row for each kind, and below that of the takes one for each scenario. Qt::DisplayRole says
/// what it is.
class StorageModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        SizeRole = Qt::UserRole + 1, ///< QString: "1.2 GB"
        CountRole,                   ///< QString: "12 recordings"
        ShareRole,                   ///< double, 0 to 1: of all there is
        IsPartRole,                  ///< bool: it is counted in a row above already
    };

    using QAbstractListModel::QAbstractListModel;

    void setUsage(const StorageUsage& usage);
    /// Where what the row counts can be looked at; nothing: nowhere.
    std::optional<Place> placeOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        StoragePart part;
        double share = 0;
    };
    QList<Row> m_rows;
};

} // namespace greenroom::ui
