// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

#include <optional>

class QPlainTextEdit;
class QPushButton;

namespace greenroom::ui {

struct Context;
class TextLabel;

/// Being the owner of the team on this laptop, by the team code out of its recovery kit. UI thread.
class OwnershipState : public QObject {
    Q_OBJECT
public:
    explicit OwnershipState(Context& context, QObject* parent = nullptr);

    /// The code as it was typed, with or without its dashes.
    void takeOver(const QString& code);
    bool isBusy() const { return m_busy; }
    /// Why the last one did not work; nothing was changed then.
    const std::optional<Error>& problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    /// This person is the owner here, the code is spent, and a new kit waits to be saved.
    void taken();

private:
    Context& m_context;
    bool m_busy = false;
    std::optional<Error> m_problem;
};

/// A field for the team code, as a part of a page that says what it does. After it worked, the Team page.
class TeamCodeForm : public QWidget {
    Q_OBJECT
public:
    /// `confirm`: the words of the button, which is `filled` where it is the page's own matter.
    TeamCodeForm(Context& context, const QString& confirm, bool filled, QWidget* parent = nullptr);

    /// What is announced once it worked; else that the other laptop is cut off.
    void setDone(const QString& sentence) { m_done = sentence; }

    void reset();
    bool isBusy() const { return m_state->isBusy(); }

private:
    void showState();

    OwnershipState* m_state;
    QString m_done;
    QPlainTextEdit* m_code;
    TextLabel* m_problem;
    QPushButton* m_go;
};

} // namespace greenroom::ui
