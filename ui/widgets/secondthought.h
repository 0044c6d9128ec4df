// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace greenroom::ui {

class TextLabel;

/// A step that has consequences: its button first says what they are, and the same place then takes it or keeps all as
/// it is.
class SecondThought : public QWidget {
    Q_OBJECT
public:
    /// `verb` asks, `words` say what happens, `confirm` does it.
    SecondThought(const QString& verb, const QString& words, const QString& confirm, QWidget* parent = nullptr);

    void setWords(const QString& words);
    /// Back to before anything was asked.
    void reset();

Q_SIGNALS:
    void confirmed();

private:
    void show(bool asked);

    QString m_verb;
    QString m_confirm;
    TextLabel* m_words;
    QPushButton* m_go;
    QPushButton* m_keep;
    bool m_asked = false;
};

} // namespace greenroom::ui
