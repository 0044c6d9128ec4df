// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLocalServer;

namespace greenroom::ui {

/// One window for a home: who starts a second one gets the first one to the front instead, also when it only waits in
/// the tray. Reachable by the user alone, through a socket in the home's folder (on Windows a pipe named after it).
class OneWindow : public QObject {
    Q_OBJECT
public:
    explicit OneWindow(const QString& homeFolder, QObject* parent = nullptr);

    /// Gives `invitation`, which may be empty, to the window that is there; false: there is none. Takes half a second
    /// at most.
    bool handOver(const QString& invitation) const;
    /// Whether there is one, which stays where it is. Takes half a second at most.
    bool isOpen() const { return handOver(question); }
    /// This is the window from now on. Where that cannot be said (a path that is too long), each start has its own.
    void listen();

Q_SIGNALS:
    /// Somebody started another one, perhaps with an invitation.
    void asked(const QString& invitation);

private:
    static const QString question;

    QString m_name;
    QLocalServer* m_server;
};

} // namespace greenroom::ui
