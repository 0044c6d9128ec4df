// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"

#include <QDir>
#include <QProcess>

namespace greenroom::test {

/// A folder that is mounted at another one, as a server's is, and can go away while it is in use. Mounting needs root,
/// as CI has. Linux.
class Mount {
public:
    Mount(const QString& folder, const QString& at) : m_folder(folder), m_at(at) { bringBack(); }
    ~Mount() {
        if (m_isThere)
            QProcess::execute(QStringLiteral("umount"), {QStringLiteral("-l"), m_at});
    }
    Mount(const Mount&) = delete;
    Mount& operator=(const Mount&) = delete;

    /// At once, whoever has files open there; what lies below is the empty folder.
    void takeAway() {
        REQUIRE(QProcess::execute(QStringLiteral("umount"), {QStringLiteral("-l"), m_at}) == 0);
        m_isThere = false;
    }
    void bringBack() {
        REQUIRE(QProcess::execute(QStringLiteral("mount"), {QStringLiteral("--bind"), m_folder, m_at}) == 0);
        m_isThere = true;
    }

private:
    QString m_folder;
    QString m_at;
    bool m_isThere = false;
};

} // namespace greenroom::test
