// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/modes/studiomode.h"

#include <QWidget>

class QGridLayout;

namespace greenroom::ui {

class TextLabel;

/// What a mode says, on a plate over the upper part of a picture; a screen reader reads out new words when they come.
class ModeBoard : public QWidget {
    Q_OBJECT
public:
    /// Keeps its place over `well`.
    explicit ModeBoard(QWidget* well);

    /// Over this one from now on.
    void setWell(QWidget* well);
    void show(const ModeScene& scene);
    /// By Tab its choices come after this one.
    void setTabAfter(QWidget* widget) { m_first = widget; }

Q_SIGNALS:
    void choicePressed(int choice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showChoices(const ModeScene& scene, const ModeScene& before);
    void place();

    QWidget* m_well;
    TextLabel* m_heading;
    TextLabel* m_words;
    TextLabel* m_large; ///< instead of the words
    TextLabel* m_detail;
    QWidget* m_choices;
    QGridLayout* m_grid;
    ModeScene m_scene;
    QWidget* m_first = nullptr;
};

} // namespace greenroom::ui
