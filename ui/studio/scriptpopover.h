// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QCheckBox;
class QPushButton;
class QSlider;

namespace greenroom::ui {

class Settings;
class TextLabel;

/// What can be chosen of scripts, over the page: what is chosen is in the settings at once, and seen behind it. Closes
/// by Esc and by a press beside it.
class ScriptPopover : public Card {
    Q_OBJECT
public:
    /// `wordsPerMinute`: what the script amounts to just now, where words begin to be counted. It is gone once closed.
    ScriptPopover(Settings& settings, int wordsPerMinute, QWidget* parent);

    /// Below a button, its right edge under the button's, within the window.
    void popUpBelow(const QWidget& button);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addPace();
    /// A slider with its name and its value; `words` has the value in it.
    QSlider* addSlider(const QString& name, const QString& key, int least, int most, int value,
                       std::function<QString(int)> words);
    QCheckBox* addBox(const QString& text, const QString& tip, const QString& key, bool isOn);
    void choosePace(bool byWords);

    Settings& m_settings;
    QPushButton* m_byTarget = nullptr;
    QPushButton* m_byWords = nullptr;
    QSlider* m_words = nullptr;
};

} // namespace greenroom::ui
