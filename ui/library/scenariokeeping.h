// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/travel.h"

#include <QWidget>

class QPushButton;

namespace greenroom::ui {

class Keeping;
class TextLabel;
struct Context;

/// How much the team's examples of a scenario take, how much is still to come, and keeping all of them for travel.
/// Hidden where the team shows none.
class ScenarioKeeping : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioKeeping(Context& context, QWidget* parent = nullptr);

    void showScenario(const ScenarioId& scenario, const ScenarioTravel& travel);
    Keeping& keeping() { return *m_keeping; }

private:
    Keeping* m_keeping;
    ScenarioId m_scenario;
    bool m_isKept = false;
    TextLabel* m_words;
    QPushButton* m_keep;
};

} // namespace greenroom::ui
