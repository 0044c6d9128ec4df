// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/remote.h"
#include "tests/support/clock.h"

#include <functional>

namespace greenroom::test {

/// A place where each part of a recording takes ten seconds, in either direction.
class SlowRemote final : public Remote {
public:
    SlowRemote(Remote& remote, ManualClock& clock) : m_remote(remote), m_clock(clock) {}

    Result<QList<Entry>> list(const QString& prefix, const QString& after) override {
        return m_remote.list(prefix, after);
    }
    Result<QByteArray> get(const QString& name, Range range) override {
        if (range.limit > 2) // else it only looks whether all was kept
            pass(name);
        return m_remote.get(name, range);
    }
    Result<void> put(const QString& name, QByteArrayView bytes) override {
        pass(name);
        return m_remote.put(name, bytes);
    }
    Result<void> remove(const QString& name) override { return m_remote.remove(name); }

    int parts = 0;
    std::function<void()> onPart; ///< before it has moved

private:
    void pass(const QString& name) {
        if (!name.startsWith(QStringLiteral("b/")))
            return;
        ++parts;
        m_clock.advance(std::chrono::seconds(10));
        if (onPart)
            onPart();
    }

    Remote& m_remote;
    ManualClock& m_clock;
};

} // namespace greenroom::test
