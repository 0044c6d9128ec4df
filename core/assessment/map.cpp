// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/map.h"

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/base/schema.h"

#include <QJsonArray>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

MapLevel levelFromJson(const QJsonObject& json) {
    return {json.value("name"_L1).toString(), json.value("letter"_L1).toString(), extensionFields(json)};
}

QJsonObject toJson(const MapLevel& level) {
    QJsonObject json = level.extensions;
    json.insert("name"_L1, level.name);
    json.insert("letter"_L1, level.letter);
    return json;
}

Criterion criterionFromJson(const QJsonObject& json) {
    Criterion criterion;
    criterion.id = json.value("id"_L1).toString();
    criterion.title = json.value("title"_L1).toString();
    criterion.description = json.value("description"_L1).toString();
    criterion.weight = json.value("weight"_L1).toDouble(1);
    const QJsonArray cells = json.value("cells"_L1).toArray();
    for (const QJsonValue cell : cells)
        criterion.cells.append(cell.toString());
    criterion.extensions = extensionFields(json);
    return criterion;
}

QJsonObject toJson(const Criterion& criterion) {
    QJsonObject json = criterion.extensions;
    json.insert("id"_L1, criterion.id);
    json.insert("title"_L1, criterion.title);
    if (!criterion.description.isEmpty())
        json.insert("description"_L1, criterion.description);
    json.insert("weight"_L1, criterion.weight);
    json.insert("cells"_L1, QJsonArray::fromStringList(criterion.cells));
    return json;
}

/// What a JSON Schema cannot say.
Result<void> checkRules(const AssessmentMap& map) {
    QMap<QString, qsizetype> letters;
    for (qsizetype i = 0; i < map.levels.size(); ++i) {
        const QString letter = map.levels[i].letter.toCaseFolded();
        if (letters.contains(letter))
            return fail(ErrorCode::Invalid, u"/levels/%1/letter: “%2” is already the letter of /levels/%3"_s.arg(i)
                                                .arg(map.levels[i].letter)
                                                .arg(letters.value(letter)));
        letters.insert(letter, i);
    }
    QMap<QString, qsizetype> ids;
    for (qsizetype i = 0; i < map.criteria.size(); ++i) {
        const Criterion& criterion = map.criteria[i];
        if (ids.contains(criterion.id))
            return fail(ErrorCode::Invalid, u"/criteria/%1/id: “%2” is already the id of /criteria/%3"_s.arg(i)
                                                .arg(criterion.id)
                                                .arg(ids.value(criterion.id)));
        ids.insert(criterion.id, i);
        if (criterion.cells.size() != map.levels.size())
            return fail(ErrorCode::Invalid, u"/criteria/%1/cells: has %2 entries, must have %3, one per level"_s.arg(i)
                                                .arg(criterion.cells.size())
                                                .arg(map.levels.size()));
    }
    return {};
}

} // namespace

QList<MapLevel> AssessmentMap::standardLevels() {
    return {{u"Not present"_s, u"N"_s, {}},
            {u"Beginning"_s, u"B"_s, {}},
            {u"Developing"_s, u"D"_s, {}},
            {u"Good"_s, u"G"_s, {}},
            {u"Excellent"_s, u"E"_s, {}}};
}

Result<AssessmentMap> AssessmentMap::fromJson(const QJsonObject& json) {
    GR_TRY(validateJson(json, u"map"_s));
    AssessmentMap map;
    map.title = json.value("title"_L1).toString();
    map.description = json.value("description"_L1).toString();
    if (json.contains("levels"_L1)) {
        map.levels.clear();
        const QJsonArray levels = json.value("levels"_L1).toArray();
        for (const QJsonValue level : levels)
            map.levels.append(levelFromJson(level.toObject()));
    }
    const QJsonArray criteria = json.value("criteria"_L1).toArray();
    for (const QJsonValue criterion : criteria)
        map.criteria.append(criterionFromJson(criterion.toObject()));
    map.extensions = extensionFields(json);
    GR_TRY(checkRules(map));
    return map;
}

QJsonObject AssessmentMap::toJson() const {
    QJsonObject json = extensions;
    json.insert("format"_L1, u"greenroom-map/1"_s);
    json.insert("title"_L1, title);
    if (!description.isEmpty())
        json.insert("description"_L1, description);
    QJsonArray levelList;
    for (const MapLevel& level : levels)
        levelList.append(greenroom::toJson(level));
    json.insert("levels"_L1, levelList);
    QJsonArray criterionList;
    for (const Criterion& criterion : criteria)
        criterionList.append(greenroom::toJson(criterion));
    json.insert("criteria"_L1, criterionList);
    return json;
}

Result<void> AssessmentMap::check() const {
    GR_TRY(validateJson(toJson(), u"map"_s));
    return checkRules(*this);
}

Result<ContentHash> AssessmentMap::version() const {
    GR_TRY(check());
    GR_TRY_ASSIGN(const QByteArray canonical, canonicalJson(toJson()));
    return contentHash(canonical);
}

std::optional<qsizetype> AssessmentMap::indexOf(const QString& criterionId) const {
    for (qsizetype i = 0; i < criteria.size(); ++i) {
        if (criteria[i].id == criterionId)
            return i;
    }
    return std::nullopt;
}

Result<Score> score(const AssessmentMap& map, const QMap<QString, int>& levels) {
    const auto best = static_cast<int>(map.levels.size()) - 1;
    if (best < 1)
        return fail(ErrorCode::Invalid, u"the map “%1” has fewer than two levels"_s.arg(map.title));
    for (auto scored = levels.begin(); scored != levels.end(); ++scored) {
        if (!map.indexOf(scored.key()))
            return fail(ErrorCode::Invalid, u"the map “%1” has no criterion “%2”"_s.arg(map.title, scored.key()));
        if (scored.value() < 0 || scored.value() > best)
            return fail(ErrorCode::Invalid,
                        u"the level %1 of “%2” is not one of the map's, 0 to %3"_s.arg(scored.value())
                            .arg(scored.key())
                            .arg(best));
    }
    Score result;
    result.criteria = map.criteria.size();
    double weights = 0;
    for (const Criterion& criterion : map.criteria) {
        if (levels.contains(criterion.id)) {
            result.parts.append({criterion.id, levels.value(criterion.id), criterion.weight, 0});
            weights += criterion.weight;
        }
    }
    double sum = 0;
    for (Score::Part& part : result.parts) {
        const double weighted = part.weight * part.level / best;
        part.share = weighted / weights;
        sum += weighted;
    }
    if (!result.parts.isEmpty())
        result.value = sum / weights;
    return result;
}

} // namespace greenroom
