// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/scenarioeditorstate.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace greenroom::ui {

class TextLabel;

/// Says who will see a scenario before it is published, and publishes it.
class PublishPanel : public Card {
    Q_OBJECT
public:
    explicit PublishPanel(QWidget* parent = nullptr);

    /// `examples`: how many of its examples have the consent that they need; `without`: how many have not.
    void show(const QString& title, const QString& team, const QList<ScenarioDesk::Audience>& audiences, int examples,
              int without);

Q_SIGNALS:
    void publishPressed(const std::optional<greenroom::GroupId>& group, bool withExamples);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(int index);

    QList<ScenarioDesk::Audience> m_audiences;
    QString m_team;
    TextLabel* m_heading;
    QComboBox* m_to;
    TextLabel* m_words;
    QCheckBox* m_examples;
    TextLabel* m_without;
    QPushButton* m_publish;
};

/// Who sees a published scenario, and what stays, in a few sentences.
QString publishWords(const ScenarioDesk::Audience& audience, const QString& team);

} // namespace greenroom::ui
