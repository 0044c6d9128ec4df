// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/alignments.h"

#include "core/base/hash.h"

#include <algorithm>
#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

/// The same for both orders and on every device of the person, so that what two devices say of a pair meets.
EntityId Alignments::entityOf(const EntityId& one, const EntityId& other) const {
    const auto [first, second] = std::minmax(one, other);
    return EntityId::ofContent(m_self, contentHash("alignment" + first.toByteArray() + second.toByteArray()));
}

Result<std::optional<double>> Alignments::between(const EntityId& one, const EntityId& other) {
    GR_TRY_ASSIGN(const QVariant seconds,
                  m_journal.database().value(u"SELECT a.seconds FROM alignment a JOIN identifier i ON i.key = a.id "
                                             "WHERE i.id = ? AND NOT a.deleted"_s,
                                             entityOf(one, other).toByteArray()));
    if (!seconds.isValid())
        return std::nullopt;
    return one < other ? seconds.toDouble() : -seconds.toDouble();
}

Result<bool> Alignments::isByLandmarks(const EntityId& one, const EntityId& other) {
    GR_TRY_ASSIGN(const QVariant by, m_journal.database().value(
                                         u"SELECT a.by_landmarks FROM alignment a JOIN identifier i ON i.key = a.id "
                                         "WHERE i.id = ? AND NOT a.deleted"_s,
                                         entityOf(one, other).toByteArray()));
    return by.toBool();
}

Result<void> Alignments::set(const EntityId& one, const EntityId& other, double seconds, bool byLandmarks) {
    if (one == other)
        return fail(ErrorCode::Invalid, u"a clip cannot be aligned with itself"_s);
    if (!std::isfinite(seconds))
        return fail(ErrorCode::Invalid, u"two clips cannot be %1 s apart"_s.arg(seconds));
    const auto [first, second] = std::minmax(one, other);
    GR_TRY(m_journal.commit({{entityOf(one, other),
                              u"alignment"_s,
                              {{u"first"_s, first},
                               {u"second"_s, second},
                               {u"seconds"_s, one < other ? seconds : -seconds},
                               {u"by_landmarks"_s, byLandmarks},
                               {u"deleted"_s, false}}}}));
    return {};
}

Result<void> Alignments::forget(const EntityId& one, const EntityId& other) {
    GR_TRY_ASSIGN(const auto kept, between(one, other));
    if (kept)
        GR_TRY(m_journal.commit({{entityOf(one, other), u"alignment"_s, {{u"deleted"_s, true}}}}));
    return {};
}

} // namespace greenroom
