// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace greenroom {

/// Where ids and keys take their randomness from. Passed in, so that tests can repeat what they found.
class Random {
public:
    virtual ~Random() = default;
    virtual QByteArray bytes(qsizetype count) = 0;

protected:
    Random() = default;
    Random(const Random&) = default;
    Random& operator=(const Random&) = default;
};

/// The operating system's cryptographically secure generator. Safe to use from any thread.
class SystemRandom final : public Random {
public:
    QByteArray bytes(qsizetype count) override;
};

} // namespace greenroom
