// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/keychain.h"

#include <QString>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>

namespace QKeychain {
class Job;
}

namespace greenroom {

/// The keychain of this platform, through QtKeychain, which needs a thread with an event loop and one at a time: make
/// one of these in a program, not more. Its thread starts with the first call. Calls block, from any thread one after
/// the other, at most for `patience`; one that was not answered in that time makes all later ones fail at once, since
/// QtKeychain still waits for it.
class PlatformKeychain final : public Keychain {
public:
    explicit PlatformKeychain(std::chrono::milliseconds patience = std::chrono::seconds(5));
    ~PlatformKeychain() override;

    /// Whether there can be one in this session. On Linux that takes a D-Bus session bus, which a cron job, a service
    /// or a container lacks; told without asking anybody.
    static bool isReachable();

    Result<Seed> read(const QString& entry) override;
    Result<void> write(const QString& entry, const Seed& key) override;
    Result<void> remove(const QString& entry) override;

private:
    struct Reply;
    Result<Reply> ask(const std::function<QKeychain::Job*()>& makeJob);

    std::chrono::milliseconds m_patience;
    std::mutex m_mutex;
    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives in m_thread
    bool m_answers = true;
};

} // namespace greenroom
