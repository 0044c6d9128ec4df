// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <functional>

namespace greenroom::test {

/// Lets events happen until something is true; false when it still is not after `ms`.
inline bool waitUntil(const std::function<bool()>& isTrue, int ms = 60'000) {
    return QTest::qWaitFor(isTrue, ms);
}

} // namespace greenroom::test
