// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace greenroom {

/// A value of exactly `Size` bytes. `Tag` keeps kinds apart that must not be mixed. Ordered like memcmp.
template <typename Tag, std::size_t Size>
class FixedBytes {
public:
    static constexpr std::size_t size = Size;

    constexpr FixedBytes() = default; ///< all zero, isNull()
    constexpr explicit FixedBytes(const std::array<std::uint8_t, Size>& bytes) : m_bytes(bytes) {}

    /// Nothing unless `bytes` has exactly Size bytes.
    static std::optional<FixedBytes> fromBytes(QByteArrayView bytes) {
        if (bytes.size() != static_cast<qsizetype>(Size))
            return std::nullopt;
        FixedBytes result;
        std::copy(bytes.begin(), bytes.end(), result.m_bytes.begin());
        return result;
    }

    constexpr const std::uint8_t* data() const { return m_bytes.data(); }
    constexpr std::uint8_t* data() { return m_bytes.data(); }
    QByteArrayView view() const { return QByteArrayView(m_bytes.data(), static_cast<qsizetype>(Size)); }
    QByteArray toByteArray() const { return view().toByteArray(); }
    QByteArray toHex() const { return toByteArray().toHex(); }
    constexpr bool isNull() const {
        return std::all_of(m_bytes.begin(), m_bytes.end(), [](std::uint8_t b) { return b == 0; });
    }

    friend constexpr auto operator<=>(const FixedBytes&, const FixedBytes&) = default;
    friend std::size_t qHash(const FixedBytes& value, std::size_t seed = 0) noexcept {
        return qHashBits(value.m_bytes.data(), Size, seed);
    }

private:
    std::array<std::uint8_t, Size> m_bytes{};
};

} // namespace greenroom
