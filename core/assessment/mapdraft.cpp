// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/mapdraft.h"

#include "core/base/json.h"
#include "core/base/slug.h"

#include <QJsonArray>

namespace greenroom {

using namespace Qt::StringLiterals;

AssessmentMap mapDraftFromJson(const QJsonObject& json) {
    AssessmentMap map;
    map.title = json[u"title"_s].toString();
    map.description = json[u"description"_s].toString();
    map.levels.clear();
    const QJsonArray levels = json[u"levels"_s].toArray();
    for (const QJsonValue level : levels)
        map.levels.append(
            {level[u"name"_s].toString(), level[u"letter"_s].toString(), extensionFields(level.toObject())});
    if (map.levels.isEmpty())
        map.levels = AssessmentMap::standardLevels();
    const QJsonArray criteria = json[u"criteria"_s].toArray();
    for (const QJsonValue one : criteria) {
        Criterion criterion;
        criterion.id = one[u"id"_s].toString();
        criterion.title = one[u"title"_s].toString();
        criterion.description = one[u"description"_s].toString();
        criterion.weight = one[u"weight"_s].toDouble(1);
        const QJsonArray cells = one[u"cells"_s].toArray();
        for (const QJsonValue cell : cells)
            criterion.cells.append(cell.toString());
        criterion.cells.resize(map.levels.size());
        criterion.extensions = extensionFields(one.toObject());
        map.criteria.append(criterion);
    }
    map.extensions = extensionFields(json);
    return map;
}

AssessmentMap withIds(AssessmentMap map) {
    QStringList ids;
    for (const Criterion& criterion : map.criteria)
        ids.append(criterion.id);
    for (Criterion& criterion : map.criteria) {
        if (!criterion.id.isEmpty())
            continue;
        criterion.id = slugOf(criterion.title, ids, u"criterion"_s);
        ids.append(criterion.id);
    }
    return map;
}

} // namespace greenroom
