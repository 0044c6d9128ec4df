// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace greenroom::test {

/// An ext4 file system in a file, mounted. Needs root and loop devices, which not every container has. Linux.
class LoopDisk {
public:
    /// An empty one, or the one in `image`, checked and mended as after a loss of power.
    explicit LoopDisk(const QString& image = {}) {
        REQUIRE(m_folder.isValid());
        m_image = m_folder.filePath(QStringLiteral("image"));
        if (image.isEmpty()) {
            QFile file(m_image);
            REQUIRE((file.open(QIODevice::WriteOnly) && file.resize(64 << 20)));
            file.close();
            REQUIRE(status(QStringLiteral("mkfs.ext4"), {QStringLiteral("-q"), m_image}) == 0);
        } else {
            REQUIRE(QFile::rename(image, m_image));
            // 1: it was mended.
            REQUIRE(status(QStringLiteral("fsck.ext4"), {QStringLiteral("-fy"), m_image}) <= 1);
        }
        REQUIRE(QDir().mkpath(path()));
        m_mounted =
            status(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("loop"), m_image, path()}) == 0;
    }
    ~LoopDisk() {
        if (m_mounted)
            status(QStringLiteral("umount"), {path()});
    }
    LoopDisk(const LoopDisk&) = delete;
    LoopDisk& operator=(const LoopDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_folder.filePath(QStringLiteral("disk")); }
    /// What would be there if the power failed now: nothing that only the system's memory has.
    QString cut() const {
        const QString copy = m_folder.filePath(QStringLiteral("cut"));
        REQUIRE(QFile::copy(m_image, copy));
        return copy;
    }

private:
    static int status(const QString& program, const QStringList& arguments) {
        QString path = QStandardPaths::findExecutable(program);
        if (path.isEmpty())
            path = QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")});
        REQUIRE_FALSE(path.isEmpty());
        QProcess process;
        process.start(path, arguments);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    QTemporaryDir m_folder;
    QString m_image;
    bool m_mounted = false;
};

} // namespace greenroom::test
