// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcutsmodel.h"

#include <QFont>

namespace greenroom::ui {

namespace {

QString joined(const QList<QKeySequence>& keys) {
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(QStringLiteral(",  "));
}

} // namespace

ShortcutsModel::ShortcutsModel(Commands& commands, QObject* parent)
    : QAbstractTableModel(parent), m_commands(commands) {
    connect(&m_commands, &Commands::keysChanged, this, [this](const QString& id) {
        for (int row = 0; row < rowCount(); ++row)
            if (idAt(row) == id)
                Q_EMIT dataChanged(index(row, Keys), index(row, Keys));
    });
}

int ShortcutsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_commands.all().size());
}

int ShortcutsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Command& command = m_commands.all()[index.row()];
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case Title:
            return command.title;
        case Where:
            return scopeTitle(command.scope);
        case Keys:
            return joined(m_commands.keys(command.id));
        }
    }
    if (role == Qt::FontRole && index.column() == Keys && m_commands.isChanged(command.id)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Command");
    case Where:
        return tr("Where");
    case Keys:
        return tr("Keys");
    }
    return {};
}

} // namespace greenroom::ui
