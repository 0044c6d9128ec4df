// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace greenroom::ui {

/// What a page says when there is nothing on it: an icon, a heading, a sentence, and the one thing to do about it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    /// `action` empty: nothing to press.
    EmptyState(const QString& iconName, const QString& heading, const QString& sentence, const QString& action = {},
               QWidget* parent = nullptr);

    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void pressed();

private:
    QPushButton* m_button = nullptr;
};

} // namespace greenroom::ui
