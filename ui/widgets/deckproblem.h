// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/errortext.h"

#include <QObject>

#include <optional>

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

/// Why the clip of one deck of a transport cannot be played, or not on from some moment, in words for the person. What
/// came before that moment can be gone back to: there is no problem then. UI thread.
class DeckProblem : public QObject {
    Q_OBJECT
public:
    DeckProblem(const Transport& transport, int deck, QObject* parent = nullptr);

    /// Of this one from now on.
    void setDeck(int deck);
    /// What is wrong with what is to be seen now; empty: nothing.
    QString words() const { return concernsNow() ? m_text.happened : QString(); }
    const QString& advice() const { return m_text.advice; }
    /// It played up to some moment.
    bool isLate() const { return m_at.has_value(); }

Q_SIGNALS:
    /// words() may be others now.
    void changed();

private:
    void look();
    double ownTime() const;
    bool concernsNow() const;

    const Transport& m_transport;
    int m_deck;
    ErrorText m_text;           ///< empty: there is none
    std::optional<double> m_at; ///< own time when it was noticed; nothing: the clip cannot be played at all
};

} // namespace greenroom::ui
