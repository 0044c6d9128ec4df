// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QString>

#include <functional>

namespace greenroom::ui {

/// What a person can do about something they are told, behind a button.
struct MessageAction {
    QString text; ///< of the button; empty: there is none
    std::function<void()> act;
};

/// How pages tell the person something: the window shows it. UI thread.
class Messages : public QObject {
    Q_OBJECT
public:
    /// One line at the bottom for a while, with Undo when `undo` is given; Ctrl+Z does the same until something else
    /// can be undone. Never for errors.
    void tell(const QString& sentence, std::function<void()> undo = {});
    /// A banner that stays until it is dismissed. `what` is what could not be done, as a sentence.
    void problem(const Error& error, const QString& what);
    /// A banner of good or neutral news that stays until it is dismissed or acted on, for example what a crash left and
    /// was recovered.
    void announce(const QString& sentence, const MessageAction& action = {});

    /// What was announced needs no looking at any more: its banner goes.
    void settle(const QString& sentence);

    bool canUndo() const { return static_cast<bool>(m_undo); }
    void undo();

Q_SIGNALS:
    void told(const QString& sentence, bool canUndo);
    void failed(const greenroom::Error& error, const QString& what);
    void announced(const QString& sentence, const greenroom::ui::MessageAction& action);
    void settled(const QString& sentence);
    void undone();

private:
    std::function<void()> m_undo;
};

} // namespace greenroom::ui
