// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

namespace greenroom::ui {

class Settings;

/// Where a command's keys count. Two commands clash when both can be meant by one key in one place.
enum class Scope {
    Everywhere,
    Player,   ///< wherever something plays
    Practise, ///< the studio
    Lines,    ///< the studio, while somebody's lines are played to the person, and no player
    Ladder,   ///< all attempts at a scenario
    Review,
    Compare,
    Library,
};

bool canClash(Scope a, Scope b);
QString scopeTitle(Scope scope);

/// Something a person can do by a key, a button or a menu.
struct Command {
    QString id;    ///< stable: settings keep keys by it
    QString title; ///< translated, a verb
    Scope scope = Scope::Everywhere;
    QList<QKeySequence> keys; ///< as delivered
    QString icon;             ///< name, or empty
};

/// All commands and the keys they have now. Keys are a person's to change. UI thread.
class Commands : public QObject {
    Q_OBJECT
public:
    explicit Commands(Settings& settings);

    const QList<Command>& all() const { return m_commands; }
    const Command& command(const QString& id) const;

    /// A new action of `owner` for the command; its keys count while `owner` is visible and change when the person
    /// changes them. Its tooltip names the key.
    QAction* action(const QString& id, QWidget* owner);
    /// Calls `function` when the person asks for the command on `owner`.
    template <typename Function>
    QAction* on(const QString& id, QWidget* owner, Function function) {
        QAction* result = action(id, owner);
        connect(result, &QAction::triggered, owner, std::move(function));
        return result;
    }

    QList<QKeySequence> keys(const QString& id) const;
    /// "Space", or empty.
    QString keyText(const QString& id) const;
    void setKeys(const QString& id, const QList<QKeySequence>& keys);
    void reset(const QString& id);
    /// Gives what was changed, for setKeys().
    QHash<QString, QList<QKeySequence>> resetAll();
    bool isChanged(const QString& id) const;
    /// Other commands that the key means already, where both could be meant.
    QStringList clashes(const QString& id, const QKeySequence& key) const;

Q_SIGNALS:
    void keysChanged(const QString& id);

private:
    void dress(QAction* action, const QString& id) const;

    Settings& m_settings;
    QList<Command> m_commands;
    QHash<QString, qsizetype> m_places;
};

/// The commands as delivered.
QList<Command> commandTable();

} // namespace greenroom::ui
