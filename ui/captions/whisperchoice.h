// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace greenroom::ui {

class TextLabel;
struct Context;

/// Settings: whether, and with what, this laptop writes down what is said in a clip.
class WhisperChoice : public QWidget {
    Q_OBJECT
public:
    explicit WhisperChoice(Context& context, QWidget* parent = nullptr);

    /// Looks again what is there.
    void refresh();

private:
    void choose(const QString& title, const QString& filter, const QString& key);

    Context& m_context;
    TextLabel* m_about;
    QPushButton* m_program;
    QPushButton* m_model;
    QPushButton* m_forget;
};

} // namespace greenroom::ui
