// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QTimer>

#include <functional>

class QPushButton;

namespace greenroom::ui {

class TextLabel;

/// One line at the bottom of the window for 6 s, longer while it is pointed at or has the focus.
class Toast : public Card {
    Q_OBJECT
public:
    /// `place`: what it lies over, at the lower end, in coordinates of the window.
    Toast(QWidget* window, std::function<QRect()> place);

    void show(const QString& sentence, bool canUndo);

Q_SIGNALS:
    void undoPressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();

    std::function<QRect()> m_place;
    TextLabel* m_words;
    QPushButton* m_undo;
    QTimer m_timer;
};

} // namespace greenroom::ui
