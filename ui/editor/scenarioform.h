// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/scenarioeditorstate.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace greenroom::ui {

class Card;
class FormField;
class LandmarkRows;
class MarkdownEdit;
class ObjectionRows;
class Tabs;
class TextLabel;

/// The fields of a scenario. What is wrong with one is said beside it once it was touched, or when all is asked for.
class ScenarioForm : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioForm(QWidget* parent = nullptr);

    void setDraft(const ScenarioDraft& draft);
    void setDesk(const ScenarioDesk& desk, const ScenarioId& self);
    ScenarioDraft draft() const;
    /// Which of the scripts is being written.
    int script() const;

    void showProblems(const QList<DraftProblem>& problems);
    /// From now on also beside what was not touched; goes to the first of them.
    void showAllProblems(const QList<DraftProblem>& problems);
    void setTitleProblem(const QString& sentence);
    void focusTitle();

Q_SIGNALS:
    void edited();
    void scriptChosen(int script);
    void mapsWanted();

private:
    QWidget* makeAbout();
    QWidget* makeScripts();
    QWidget* makeLandmarks();
    QWidget* makeObjections();
    QWidget* makeMap();
    QWidget* makeExamples();
    QWidget* makeBuyer();
    QWidget* makeReports();
    void touch(DraftField field, int index = 0);
    void touchText(DraftField field, int index, const QString& text, const QString& known);
    void chooseScript(int script);
    void nameScripts();
    void fillMaps();
    void fillExamples();
    void fillBuyers();
    void chooseBuyer(const QString& clip);
    QString wordsOf(const ScenarioDesk::Example& one) const;
    void fillLanguages(const QString& language);

    ScenarioDraft m_draft;
    ScenarioDesk m_desk;
    ScenarioId m_self;
    QSet<std::pair<int, int>> m_touched;
    bool m_showsAll = false;
    bool m_isFilling = false;
    QStringList m_shownMaps; ///< what the choice of maps was made of
    QStringList m_shownExamples;

    QLineEdit* m_title;
    QComboBox* m_kind;
    QComboBox* m_language;
    QLineEdit* m_target;
    MarkdownEdit* m_brief;
    Tabs* m_scriptTabs;
    QList<MarkdownEdit*> m_scripts;
    QPushButton* m_takeHeadings = nullptr;
    LandmarkRows* m_landmarks = nullptr;
    ObjectionRows* m_objections;
    QComboBox* m_map;
    QVBoxLayout* m_exampleColumn;
    TextLabel* m_noExamples;
    QComboBox* m_buyer;
    TextLabel* m_buyerLines;
    QList<QCheckBox*> m_exampleBoxes;
    QList<QCheckBox*> m_reportBoxes;
    QMap<DraftField, FormField*> m_fields;
    TextLabel* m_whole;
};

} // namespace greenroom::ui
