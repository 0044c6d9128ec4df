// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/importer.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace greenroom::ui {

/// Fields for what is said of an example: title, good or bad, scenario, tags, consent of who is seen.
class ExampleForm : public QWidget {
    Q_OBJECT
public:
    explicit ExampleForm(QWidget* parent = nullptr);

    /// What is chosen stays chosen.
    void setScenarios(const QList<ScenarioChoice>& scenarios);
    /// Does not emit edited().
    void setDetails(const ExampleDetails& details);
    ExampleDetails details() const;
    /// Of several clips at once there is none.
    void setTitleShown(bool isShown);
    /// A title there must be, where it is shown.
    bool isComplete() const;
    void focusTitle();

Q_SIGNALS:
    /// By the person.
    void edited();

private:
    void choose(const std::optional<ScenarioId>& scenario);

    QWidget* m_titlePart;
    QLineEdit* m_title;
    QPushButton* m_good;
    QPushButton* m_bad;
    QComboBox* m_scenario;
    QLineEdit* m_tags;
    QPlainTextEdit* m_consent;
    QList<ScenarioChoice> m_scenarios;
    std::optional<ScenarioId> m_chosen; ///< also when it is not at hand
};

} // namespace greenroom::ui
