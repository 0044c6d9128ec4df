// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

namespace greenroom::bench {

/// Burns time until whoever started this process closes its standard input, by going away too.
[[noreturn]] inline void burn() {
    std::thread([] {
        while (std::getchar() != EOF) {
        }
        std::_Exit(0);
    }).detach();
    for (volatile bool burning = true; burning;) {
    }
    std::_Exit(0);
}

/// As long as it lives, so many processes keep a core busy each.
class BusyCores {
public:
    /// `command` is a program that calls burn().
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
