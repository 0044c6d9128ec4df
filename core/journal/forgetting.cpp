// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

namespace greenroom {

using namespace Qt::StringLiterals;

Result<void> Journal::forget(const CircleId& circle, const std::function<Fields(const Change&)>& remaining) {
    QStringList kinds;
    GR_TRY_ASSIGN(Transaction transaction, m_database.begin());
    GR_TRY_ASSIGN(const QList<Target> found, targets(u"k.id = ?"_s, {circle.toByteArray()}));
    for (const Target& target : found) {
        QList<QPair<qint64, QByteArray>> shortened;
        GR_TRY(m_database.select(
            u"SELECT c.key, d.id, c.bytes FROM change c JOIN device d ON d.key = c.device "
            "WHERE c.entity = ? AND c.segment IS NOT NULL"_s,
            [&](const QSqlQuery& row) -> Result<void> {
                GR_TRY_ASSIGN(Change change, decodeChange(row.value(2).toByteArray(),
                                                          *DeviceId::fromBytes(row.value(1).toByteArray()), circle));
                Fields fields = remaining(change);
                if (fields == change.fields)
                    return {};
                change.fields = std::move(fields);
                change.mustUnderstand = false;
                GR_TRY_ASSIGN(const QByteArray bytes, encodeChange(change));
                shortened.append({row.value(0).toLongLong(), bytes});
                return {};
            },
            target.key.entity));
        for (const auto& [key, bytes] : std::as_const(shortened))
            GR_TRY(m_database.run(u"UPDATE change SET bytes = ? WHERE key = ?"_s, bytes, key));
        if (shortened.isEmpty())
            continue;
        GR_TRY(foldAgain(target));
        if (!kinds.contains(target.kind))
            kinds.append(target.kind);
    }
    GR_TRY(m_database.run(u"DELETE FROM local_newer WHERE circle = ?"_s, circle.toByteArray()));
    if (!kinds.isEmpty())
        GR_TRY(countRefold());
    GR_TRY(transaction.commit());
    if (!kinds.isEmpty())
        Q_EMIT committed(kinds);
    return {};
}

} // namespace greenroom
