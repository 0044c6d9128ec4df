// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QProcess>

#include <chrono>
#include <thread>

namespace greenroom::test {

/// Lets recordhelper record into `take` and kills it `after` its first picture, as the system or a person would.
/// Gives how many seconds it had recorded at that moment.
inline Result<double> recordAndKill(const QString& take, std::chrono::milliseconds after,
                                    const QStringList& size = {}) {
    using namespace Qt::StringLiterals;
    using Clock = std::chrono::steady_clock;
    QProcess helper;
    helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    helper.start(QCoreApplication::applicationDirPath() + u"/recordhelper"_s, QStringList{take} + size);
    while (helper.state() != QProcess::NotRunning && !helper.canReadLine())
        if (!helper.waitForReadyRead(20'000))
            break;
    bool isTime = false;
    const Clock::time_point start{std::chrono::nanoseconds(helper.readLine().trimmed().toLongLong(&isTime))};
    if (!isTime)
        return fail(ErrorCode::Internal, u"recordhelper does not record: %1"_s.arg(helper.errorString()));
    std::this_thread::sleep_until(start + after);
    helper.kill();
    const Clock::time_point killed = Clock::now();
    helper.waitForFinished();
    return std::chrono::duration<double>(killed - start).count();
}

} // namespace greenroom::test
