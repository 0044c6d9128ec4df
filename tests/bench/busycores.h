// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <vector>

namespace greenroom::bench {

/// As long as it lives, so many processes keep a core busy each.
class BusyCores {
public:
    /// `command` burns time until it is killed.
    BusyCores(int count, const QStringList& command) : m_processes(static_cast<std::size_t>(count)) {
        for (QProcess& process : m_processes) {
            process.start(command.first(), command.mid(1));
            if (!process.waitForStarted())
                qFatal("cannot keep a core busy");
        }
    }
    ~BusyCores() {
        for (QProcess& process : m_processes) {
            process.kill();
            process.waitForFinished();
        }
    }
    BusyCores(const BusyCores&) = delete;
    BusyCores& operator=(const BusyCores&) = delete;

private:
    std::vector<QProcess> m_processes;
};

} // namespace greenroom::bench
