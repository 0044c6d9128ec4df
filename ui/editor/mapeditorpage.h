// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QMenu;
class QPushButton;
class QTableView;

namespace greenroom {
struct AssessmentMap;
}

namespace greenroom::ui {

class FormField;
class LevelRows;
class MapEditorState;
class MapModel;
class PageHeader;
class TextLabel;

/// Writing an assessment map: what is looked at, what is seen or heard at each level, and what counts how much. Of its
/// place, `subject` is the map.
class MapEditorPage : public Page {
    Q_OBJECT
public:
    explicit MapEditorPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    void leave() override;
    bool hasData() const override;

    MapEditorState& state() { return *m_state; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeHeader();
    QWidget* makeAbout();
    QWidget* makeTable();
    void fill();
    void fillChoice();
    void showState();
    void showProblems();
    void gather();
    void changeLevels(int step);
    void removeCriterion();
    std::function<void()> backTo(const AssessmentMap& draft);
    void keep();
    void chooseImport(void (MapEditorState::*take)(const QString&));
    void chooseExport();
    void showVersions();
    void fitTable();

    MapEditorState* m_state;
    MapModel* m_model;
    PageHeader* m_header;
    QComboBox* m_choice;
    QPushButton* m_keep;
    QMenu* m_versions;
    QLineEdit* m_title;
    FormField* m_titleField;
    QLineEdit* m_description;
    LevelRows* m_levels;
    QTableView* m_table;
    TextLabel* m_problems;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    bool m_isFilling = false;
    bool m_showsProblems = false;
};

} // namespace greenroom::ui
