// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <random>

namespace greenroom::test {

/// Repeatable bytes from a seed.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(quint64 seed) : m_engine(seed) {}

    QByteArray bytes(qsizetype count) override {
        QByteArray result(count, Qt::Uninitialized);
        for (char& byte : result)
            byte = static_cast<char>(m_engine() & 0xff);
        return result;
    }
    /// Evenly from 0 to bound - 1.
    quint64 below(quint64 bound) { return m_engine() % bound; }
    bool oneIn(quint64 n) { return below(n) == 0; }

private:
    std::mt19937_64 m_engine;
};

} // namespace greenroom::test
