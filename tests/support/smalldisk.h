// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"

#include <QFile>
#include <QProcess>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace greenroom::test {

/// A file system in memory of a given size. Mounting needs root, as CI has. Linux.
class SmallDisk {
public:
    explicit SmallDisk(int megabytes) {
        const QStringList arguments{QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                    size(megabytes),      QStringLiteral("tmpfs"), path()};
        m_mounted = runs(QStringLiteral("mount"), arguments);
        REQUIRE(m_mounted);
    }
    ~SmallDisk() {
        if (m_mounted)
            runs(QStringLiteral("umount"), {path()});
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    void grow(int megabytes) {
        REQUIRE(runs(QStringLiteral("mount"),
                     {QStringLiteral("-o"), QStringLiteral("remount,") + size(megabytes), path()}));
    }
    /// Takes the room that there is, but for this much.
    void fill(qint64 bytesLeft) {
        QFile filler(m_folder.filePath(QStringLiteral("filler")));
        REQUIRE(filler.open(QIODevice::Append));
        const qint64 room = QStorageInfo(path()).bytesAvailable() - bytesLeft;
        if (room > 0)
            filler.write(QByteArray(static_cast<qsizetype>(room), 'x'));
    }
    QString path() const { return m_folder.path(); }

private:
    static bool runs(const QString& program, const QStringList& arguments) {
        return QProcess::execute(program, arguments) == 0;
    }
    static QString size(int megabytes) { return QStringLiteral("size=%1m").arg(megabytes); }

    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace greenroom::test
