// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/map.h"

#include <QAbstractTableModel>

namespace greenroom::ui {

/// An assessment map as a table to be edited: a row for each criterion; its name, what to look for, its weight, and a
/// cell for each level, worst first.
class MapModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TitleColumn, DescriptionColumn, WeightColumn, FirstLevel };
    /// QString: what is wrong with the cell, or empty.
    static constexpr int ProblemRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setMap(const AssessmentMap& map);
    const AssessmentMap& map() const { return m_map; }
    /// At the end, empty; its row.
    int addCriterion();
    void removeCriterion(int row);
    /// By one row up (-1) or down (1).
    void moveCriterion(int row, int step);
    /// Whether cells that are empty are shown as wrong.
    void setShowsProblems(bool shows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void edited();

private:
    QString textAt(const QModelIndex& index) const;
    QString problemAt(const QModelIndex& index) const;

    AssessmentMap m_map;
    bool m_showsProblems = false;
};

/// What keeps a map from being kept, a sentence each; empty: it passes AssessmentMap::check().
QStringList problemsOf(const AssessmentMap& map);

} // namespace greenroom::ui
