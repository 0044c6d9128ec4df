// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/onewindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 250;
constexpr qint64 largest = 64 * 1024;

QString nameFor(const QString& homeFolder) {
    const QString folder = QDir(homeFolder).absolutePath();
#ifdef Q_OS_WIN
    const auto hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return u"greenroom-"_s + QString::fromLatin1(hash.toHex());
#else
    return folder + u"/window.socket"_s;
#endif
}

} // namespace

const QString OneWindow::question = QStringLiteral("?"); // which is no invitation

OneWindow::OneWindow(const QString& homeFolder, QObject* parent)
    : QObject(parent), m_name(nameFor(homeFolder)), m_server(new QLocalServer(this)) {
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection()) {
            socket->setReadBufferSize(largest);
            connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
                socket->deleteLater();
                const QString text = QString::fromUtf8(socket->read(largest));
                if (text != question)
                    Q_EMIT asked(text);
            });
        }
    });
}

bool OneWindow::handOver(const QString& invitation) const {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMs))
        return false;
    socket.write(invitation.toUtf8());
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(patienceMs)) {
    }
    socket.disconnectFromServer();
    return true;
}

void OneWindow::listen() {
    // What a crash has left; nobody answers there, or handOver() would have reached them.
    QLocalServer::removeServer(m_name);
    if (!m_server->listen(m_name))
        qWarning("a second start opens a second window: %s", qPrintable(m_server->errorString()));
}

} // namespace greenroom::ui
