// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/cliplandmarks.h"

#include "core/base/hash.h"

#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

/// The same on every device of the person, so that what two devices say of a clip meets.
EntityId ClipLandmarks::entityOf(const EntityId& clip) const {
    return EntityId::ofContent(m_self, contentHash("clip_landmarks" + clip.toByteArray()));
}

Result<QMap<QString, double>> ClipLandmarks::of(const EntityId& clip) {
    QMap<QString, double> landmarks;
    GR_TRY(m_journal.database().select(
        u"SELECT a.key, a.value FROM clip_landmarks_at a "
        "JOIN clip_landmarks l ON l.entity = a.entity "
        "JOIN identifier i ON i.key = l.id "
        "WHERE i.id = ? AND NOT l.deleted AND a.value IS NOT NULL"_s,
        [&](const QSqlQuery& row) { landmarks.insert(row.value(0).toString(), row.value(1).toDouble()); },
        entityOf(clip).toByteArray()));
    return landmarks;
}

Result<void> ClipLandmarks::set(const EntityId& clip, const QString& landmark, double seconds) {
    if (landmark.isEmpty())
        return fail(ErrorCode::Invalid, u"a landmark needs a name"_s);
    if (!std::isfinite(seconds) || seconds < 0)
        return fail(ErrorCode::Invalid, u"a landmark cannot be at %1 s"_s.arg(seconds));
    GR_TRY(m_journal.commit({{entityOf(clip),
                              u"clip_landmarks"_s,
                              {{u"clip"_s, clip}, {keyedField("at"_L1, landmark), seconds}, {u"deleted"_s, false}}}}));
    return {};
}

Result<void> ClipLandmarks::forget(const EntityId& clip, const QString& landmark) {
    GR_TRY_ASSIGN(const auto landmarks, of(clip));
    if (landmarks.contains(landmark))
        GR_TRY(m_journal.commit(
            {{entityOf(clip), u"clip_landmarks"_s, {{keyedField("at"_L1, landmark), std::monostate()}}}}));
    return {};
}

} // namespace greenroom
