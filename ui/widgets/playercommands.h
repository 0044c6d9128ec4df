// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

class Commands;

/// The rates that a player offers, slowest first.
const QList<double>& playerRates();
/// "1x", "0.75x".
QString rateText(double rate);

/// Binds the commands of everything that plays (those of Scope::Player) to one transport: their keys count while
/// `owner` is visible, and buttons take their actions from here.
class PlayerCommands : public QObject {
    Q_OBJECT
public:
    PlayerCommands(Commands& commands, Transport& transport, QWidget* owner);

    /// Of a command by its id, for example "frame-back".
    QAction* action(const QString& id) const;
    QList<QAction*> all() const { return m_actions.values(); }
    Transport& transport() const { return m_transport; }

    void loopFromHere();
    void loopUpToHere();
    /// By so many of playerRates().
    void changeRate(int steps);
    void changeVolume(double by);

Q_SIGNALS:
    void fullScreenWanted();

private:
    Transport& m_transport;
    QHash<QString, QAction*> m_actions;
};

} // namespace greenroom::ui
