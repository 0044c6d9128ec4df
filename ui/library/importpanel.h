// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QListView;
class QProgressBar;
class QPushButton;

namespace greenroom::ui {

class ExampleForm;
class Importer;
class TextLabel;
struct ScenarioChoice;

/// Beside the library while clips come in and until it is closed: how far each file is, and what is to be said of them
/// all.
class ImportPanel : public Card {
    Q_OBJECT
public:
    explicit ImportPanel(Importer& importer, QWidget* parent = nullptr);

    void setScenarios(const QList<ScenarioChoice>& scenarios);
    /// More files are about to come. When all before are at their end, the list begins anew; what was said of them is
    /// kept.
    void prepare();
    ExampleForm& form() { return *m_form; }

Q_SIGNALS:
    /// The row of a file whose example is wanted.
    void showWanted(int row);
    void closed();

private:
    void refresh();
    void showProgress();
    void showMenu(const QModelIndex& index, const QPoint& globalPlace);
    void keep();
    void close();

    Importer& m_importer;
    TextLabel* m_title;
    TextLabel* m_line;
    QProgressBar* m_bar;
    TextLabel* m_left;
    QListView* m_list;
    ExampleForm* m_form;
    QPushButton* m_keep;
    QPushButton* m_stop;
    QPushButton* m_again;
    bool m_isEdited = false; ///< since it was last kept
};

} // namespace greenroom::ui
