// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/rehearsal.h"

#include <QAbstractListModel>
#include <QSet>

namespace greenroom::ui {

/// "Attempt 4", or "False start".
QString attemptTitle(const AttemptItem& item);
/// "full run", "stopped before “Ask”", "practice, not counted", "under half the time target", "under 3 s, not counted";
/// what was recovered or is not saved yet says so first.
QString attemptWords(const AttemptItem& item);

/// The kept attempts at a scenario, oldest first.
class AttemptsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { LengthRole = Qt::UserRole + 1, WordsRole, StarredRole };
    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay keep their place, so that selection and focus do.
    void setItems(const QList<AttemptItem>& items);
    const AttemptItem& at(int row) const { return m_items[row]; }
    int rowOf(const TakeId& take) const; ///< -1: not here

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void removeOthers(const QSet<TakeId>& wanted);

    QList<AttemptItem> m_items;
};

} // namespace greenroom::ui
