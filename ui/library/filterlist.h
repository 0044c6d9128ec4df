// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/examplemodel.h"

#include <QStyledItemDelegate>

class QListView;

namespace greenroom::ui {

/// What the library can be narrowed to, in groups of which one row each is chosen: quality, scenario, tag. Headings
/// are rows that cannot be chosen. Qt::CheckStateRole says which is.
class FilterModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole + 1, IsHeadingRole };

    using QAbstractListModel::QAbstractListModel;

    /// A choice that nothing fits any more gives way to all.
    void setItems(const LibraryOverview& overview);
    const ExampleChoice& choice() const { return m_choice; }
    /// Chooses what the row stands for.
    void choose(const QModelIndex& index);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void chosen(const greenroom::ui::ExampleChoice& choice);

private:
    enum class Group { Quality, Scenario, Tag };
    struct Row {
        QString text;
        Group group = Group::Quality;
        bool isHeading = false;
        ExampleChoice value = {}; ///< of its group only
        int count = 0;

        bool operator==(const Row&) const = default;
    };

    void addQualities(const LibraryOverview& overview);
    void addScenarios(const LibraryOverview& overview);
    void addTags(const LibraryOverview& overview);
    bool isOn(const Row& row) const;
    void take(const ExampleChoice& choice);

    QList<Row> m_rows;
    ExampleChoice m_choice;
};

/// A list of such rows: chosen by a click, Enter or Space.
QListView* makeFilterList(FilterModel* model);

} // namespace greenroom::ui
