// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place that knows which Catch2 this is: 2.13 (Debian 12) has one header, 3 has several.
#if __has_include(<catch2/catch_all.hpp>)
#    include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#    include <catch2/catch.hpp>
namespace Catch::Matchers {
/// As Catch2 3 calls it.
inline auto ContainsSubstring(const std::string& text) {
    return Contains(text);
}
} // namespace Catch::Matchers
#endif

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <iosfwd>
#include <string>

// Readable values in failed assertions.
std::ostream& operator<<(std::ostream& out, const QString& text);
std::ostream& operator<<(std::ostream& out, const QByteArray& bytes);

namespace greenroom::test {

/// What went wrong, for INFO() and as a REQUIRE message; empty on success.
template <typename T>
std::string errorOf(const Result<T>& result) {
    if (result)
        return {};
    return QString(errorCodeName(result.error().code) + QStringLiteral(": ") + result.error().message +
                   QStringLiteral(" ") + result.error().detail)
        .toStdString();
}

} // namespace greenroom::test

/// The value of a Result that must be one; fails the test with its error otherwise.
#define GR_REQUIRE_VALUE(declaration, expression)                                                                      \
    auto GR_CONCATENATE(gr_test_, __LINE__) = (expression);                                                            \
    INFO(greenroom::test::errorOf(GR_CONCATENATE(gr_test_, __LINE__)));                                                \
    REQUIRE(GR_CONCATENATE(gr_test_, __LINE__).has_value());                                                           \
    declaration = *std::move(GR_CONCATENATE(gr_test_, __LINE__))

/// A Result that must be a success.
#define GR_REQUIRE_OK(expression)                                                                                      \
    do {                                                                                                               \
        const auto& gr_test_result = (expression);                                                                     \
        INFO(greenroom::test::errorOf(gr_test_result));                                                                \
        REQUIRE(gr_test_result.has_value());                                                                           \
    } while (false)

/// A Result that must have failed with this code.
#define GR_REQUIRE_ERROR(expression, errorCode)                                                                        \
    do {                                                                                                               \
        const auto& gr_test_result = (expression);                                                                     \
        REQUIRE_FALSE(gr_test_result.has_value());                                                                     \
        INFO(gr_test_result.error().message.toStdString());                                                            \
        REQUIRE(gr_test_result.error().code == (errorCode));                                                           \
    } while (false)
