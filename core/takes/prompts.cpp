// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/takes/prompts.h"

namespace greenroom {

using namespace Qt::StringLiterals;

Fields promptFields(int number, const Prompt& prompt) {
    const QString key = QString::number(number);
    return {{keyedField("prompt"_L1, key), prompt.seconds}, {keyedField("prompt_words"_L1, key), prompt.words}};
}

Result<QHash<qint64, QList<Prompt>>> promptsBy(Database& database, QLatin1StringView kind, const QString& narrowed,
                                               const QVariantList& parameters) {
    QHash<qint64, QList<Prompt>> prompts;
    GR_TRY(database.selectWith(
        u"SELECT p.entity, p.value, w.value FROM %1_prompt p LEFT JOIN %1_prompt_words w "
        "ON w.entity = p.entity AND w.key = p.key %2 ORDER BY p.value"_s.arg(kind, narrowed),
        parameters, [&](const QSqlQuery& row) {
            prompts[row.value(0).toLongLong()].append({row.value(1).toDouble(), row.value(2).toString()});
        }));
    return prompts;
}

} // namespace greenroom
