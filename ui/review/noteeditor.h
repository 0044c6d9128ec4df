// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/notesymbol.h"

#include <QList>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace greenroom::ui {

class Commands;
class TextLabel;

/// Who reads what is written.
struct NoteReaders {
    QString line;   ///< a sentence
    QString others; ///< as a choice beside "Only me"; empty: there is no choice
};

/// The field a note is written in: its kind, its text, Post and Cancel. Ctrl+Enter posts, Esc cancels. Hidden until it
/// is opened.
class NoteEditor : public QWidget {
    Q_OBJECT
public:
    explicit NoteEditor(Commands& commands, QWidget* parent = nullptr);

    /// `title` says what is written: "Note at 1:47". With a kind to choose or, for a reply, without.
    void begin(const QString& title, const QString& text, bool hasKind, NoteKind kind);
    void finish();
    /// Before begin(). Where there is a choice it starts with the others: the take was shared to be talked about.
    void setReaders(const NoteReaders& readers);
    /// What is written is for the others too, where there is a choice.
    bool isForReaders() const;

    bool isOpen() const { return isVisibleTo(parentWidget()); }
    QString text() const;
    NoteKind kind() const;
    void setKind(NoteKind kind);

Q_SIGNALS:
    /// The text was changed by the person.
    void typed();
    /// There is a text, and it is to be kept.
    void posted();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void fit();
    void post();
    void showReaders();

    TextLabel* m_title;
    QWidget* m_kinds;
    QList<QPushButton*> m_kindButtons;
    QPlainTextEdit* m_text;
    QPushButton* m_post;
    QWidget* m_choice; ///< of readers
    QPushButton* m_onlyMe;
    QPushButton* m_others;
    TextLabel* m_help;
    QString m_readers; ///< of what is for the others
    bool m_beginning = false;
};

} // namespace greenroom::ui
