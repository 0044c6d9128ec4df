// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/scenario.h"
#include "ui/widgets/card.h"

class QStackedWidget;
class QTextBrowser;
class QVBoxLayout;

namespace greenroom::ui {

class Tabs;
class Teleprompter;
class TextLabel;

/// A scenario as those see it who practise it: the script as the teleprompter has it, the brief, the map.
class ScenarioPreview : public Card {
    Q_OBJECT
public:
    explicit ScenarioPreview(QWidget* parent = nullptr);

    /// `script` is the text that is shown, with the words for whom it is.
    void show(const Scenario& scenario, const QString& script, const QString& forWhom);

private:
    void showMap(const Scenario& scenario);

    Tabs* m_tabs;
    TextLabel* m_forWhom;
    QStackedWidget* m_stack;
    Teleprompter* m_prompter;
    QTextBrowser* m_brief;
    QVBoxLayout* m_mapRows;
    QJsonObject m_map;
    bool m_hasMap = false;
    QString m_markdown;
};

} // namespace greenroom::ui
