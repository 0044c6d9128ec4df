// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace greenroom::ui {

class SecondThought;
class TeamCodeQuestion;
struct Context;

/// What brings this home's person back after a loss, and new keys when another laptop with them is lost. What fails is
/// told as a problem of the window. UI thread.
class OwnKeysState : public QObject {
    Q_OBJECT
public:
    explicit OwnKeysState(Context& context, QObject* parent = nullptr);

    /// Writes the recovery code to a new file.
    void saveCodes(const QString& path);
    /// Gives this home new keys, which the team's owner has to see.
    void replaceKeys();
    bool isBusy() const { return m_busy > 0; }

Q_SIGNALS:
    void codesSaved(const QString& path);
    /// The owner has to compare these words.
    void keysReplaced(const QString& words);

private:
    Context& m_context;
    int m_busy = 0;
};

/// The same as a part of a page.
class OwnKeys : public QWidget {
    Q_OBJECT
public:
    explicit OwnKeys(Context& context, QWidget* parent = nullptr);

    /// Back to before anything was asked.
    void reset();

private:
    TeamCodeQuestion* makeOwners();
    TeamCodeQuestion* makeHeirs();
    void chooseFile();
    void showState();

    Context& m_context;
    OwnKeysState* m_state;
    SecondThought* m_replace;
    TeamCodeQuestion* m_owners; ///< the same for the owner, whose keys stand in the roster itself
    TeamCodeQuestion* m_heirs;  ///< for who is to be the owner after the one there is
};

} // namespace greenroom::ui
