// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace greenroom::ui {

class ShortcutsModel;
class TextLabel;

/// All keys: search them, give a command another one, be warned of a clash, go back to those delivered.
class ShortcutsPage : public Page {
    Q_OBJECT
public:
    explicit ShortcutsPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    QWidget* searchField() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeEditor();
    void showChosen();
    void offer();
    void use(bool beside);
    /// With Undo.
    void resetAll();
    QString chosen() const;

    ShortcutsModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_search;
    QTableView* m_table;
    TextLabel* m_title;
    TextLabel* m_clash;
    QKeySequenceEdit* m_key;
    QPushButton* m_use;
    QPushButton* m_add;
    QPushButton* m_reset;
};

} // namespace greenroom::ui
