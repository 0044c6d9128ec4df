// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

#include <QAbstractTableModel>

namespace greenroom::ui {

/// All commands with their keys, one row each: what it does, where, its keys.
class ShortcutsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Title, Where, Keys, ColumnCount };

    explicit ShortcutsModel(Commands& commands, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The id of the row's command.
    QString idAt(int row) const { return m_commands.all()[row].id; }

private:
    Commands& m_commands;
};

} // namespace greenroom::ui
