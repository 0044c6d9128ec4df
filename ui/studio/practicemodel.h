// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/practiceoverview.h"

#include <QAbstractListModel>

namespace greenroom::ui {

/// Scenarios to practise as rows for RowDelegate.
class PracticeModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit PracticeModel(const Clock& clock, QObject* parent = nullptr)
        : QAbstractListModel(parent), m_clock(clock) {}

    /// Whether each row has a button for more.
    void setHasMenus(bool hasMenus) { m_hasMenus = hasMenus; }
    /// Whether the action of the first row is the filled button of the page; it is unless said otherwise.
    void setHasMain(bool hasMain);
    void setItems(const QList<PracticeItem>& items);
    const PracticeItem& at(const QModelIndex& index) const { return m_items[index.row()]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const Clock& m_clock;
    QList<PracticeItem> m_items;
    bool m_hasMenus = false;
    bool m_hasMain = true;
};

} // namespace greenroom::ui
