// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace greenroom {

/// A value or an Error: what every boundary of core returns.
template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {}) {
    return tl::make_unexpected(Error{code, std::move(message), std::move(detail)});
}

} // namespace greenroom

#define GR_CONCATENATE_(a, b) a##b
#define GR_CONCATENATE(a, b) GR_CONCATENATE_(a, b)

#define GR_TRY_(result, expression)                                                                                    \
    do {                                                                                                               \
        if (auto result = (expression); !result)                                                                       \
            return tl::make_unexpected(std::move(result).error());                                                     \
    } while (false)

/// Returns the error of `expression` from the enclosing function, or goes on.
#define GR_TRY(expression) GR_TRY_(GR_CONCATENATE(gr_result_, __COUNTER__), expression)

#define GR_TRY_ASSIGN_(result, declaration, expression)                                                                \
    auto result = (expression);                                                                                        \
    if (!result)                                                                                                       \
        return tl::make_unexpected(std::move(result).error());                                                         \
    declaration = *std::move(result)

/// `GR_TRY_ASSIGN(const auto x, f());` - the value of f(), or returns its error from the enclosing function.
#define GR_TRY_ASSIGN(declaration, expression)                                                                         \
    GR_TRY_ASSIGN_(GR_CONCATENATE(gr_result_, __COUNTER__), declaration, expression)
