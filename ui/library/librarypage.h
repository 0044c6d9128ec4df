// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QLineEdit;
class QListView;
class QPushButton;
class QStackedLayout;

namespace greenroom::ui {

class CardGrid;
class Card;
class EmptyState;
class ExampleFilter;
class ExampleModel;
class FilterModel;
class ImportPanel;
class Importer;
class Keeping;
class LibraryState;
class PageHeader;
class SaidSearch;

/// Model examples: found by words and filters, opened, taken out; clips come in by dialog or by dropping them anywhere.
class LibraryPage : public Page {
    Q_OBJECT
public:
    explicit LibraryPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    QWidget* searchField() override;
    bool hasData() const override;
    bool showsJobs() const override;

    /// Brings files and folders in, as the dialog and dropping do.
    void import(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBody();
    void makeCommands();
    void askForFiles();
    void askForFolder();
    void tellOfImport();
    void refresh();
    void showCount();
    void showAll();
    void open(const QModelIndex& index);
    void removeCurrent();
    void showMenu(const QPoint& place);

    LibraryState* m_state;
    SaidSearch* m_said; ///< in the captions
    ExampleModel* m_model;
    ExampleFilter* m_shown;
    FilterModel* m_filters;
    Importer* m_importer;
    Keeping* m_keeping;
    PageHeader* m_header;
    QLineEdit* m_search;
    QPushButton* m_import;
    QPushButton* m_importFolder;
    QListView* m_filterList;
    CardGrid* m_grid;
    ImportPanel* m_panel;
    QWidget* m_side; ///< what the panel is in
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    EmptyState* m_nothing;
    Card* m_dropHint;
};

} // namespace greenroom::ui
