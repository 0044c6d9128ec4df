// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace greenroom::ui {

class AssignmentsState;
class EmptyState;
class Keeping;
class PracticeModel;
class PracticeState;

/// What can be practised: every scenario of this home, what is due first.
class ScenariosPage : public Page {
    Q_OBJECT
public:
    explicit ScenariosPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    QWidget* searchField() override;
    bool hasData() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void open(const QModelIndex& index);
    void fit();
    void showAssignments();
    void showMenu(const QModelIndex& index, const QPoint& globalPlace);

    PracticeState* m_state;
    PracticeModel* m_model;
    QSortFilterProxyModel* m_filtered;
    AssignmentsState* m_assignments;
    Keeping* m_keeping;
    QLineEdit* m_search;
    QListView* m_list;
    QWidget* m_rows;
    QPushButton* m_given;
    EmptyState* m_nothing;
};

} // namespace greenroom::ui
