// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/json.h"

#include <QJsonArray>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Take& take, Home& home) {
    return {{u"id"_s, take.id.toString()},
            {u"path"_s, home.media().pathOf(take.media.blob.hash)},
            {u"scenario"_s, take.attempt.scenario.toString()},
            {u"attempt"_s, take.attempt.number},
            {u"counted"_s, take.attempt.counted()},
            {u"full_run"_s, take.attempt.counted() && take.attempt.fullRun},
            {u"recorded"_s, toIsoTime(take.attempt.startedMs)},
            {u"duration"_s, take.media.duration},
            {u"frames"_s, take.media.frames},
            {u"dropped"_s, take.media.dropped},
            {u"width"_s, take.media.width},
            {u"height"_s, take.media.height},
            {u"has_audio"_s, take.media.sound},
            {u"bytes"_s, take.media.blob.size},
            {u"starred"_s, take.starred},
            {u"discarded"_s, take.discardedMs.has_value()},
            {u"cleaned"_s, take.cleanedMs.has_value()}};
}

QJsonObject toJson(const Assessment& assessment, const AssessmentMap& map) {
    QJsonObject levels;
    for (auto level = assessment.levels.begin(); level != assessment.levels.end(); ++level)
        levels.insert(level.key(), level.value());
    QJsonObject evidence;
    for (auto moments = assessment.evidence.begin(); moments != assessment.evidence.end(); ++moments) {
        QJsonArray positions;
        for (const double position : moments.value())
            positions.append(position);
        evidence.insert(moments.key(), positions);
    }
    QStringList unscored(assessment.unscored.begin(), assessment.unscored.end());
    unscored.sort();
    const auto value = score(map, assessment.levels);
    return {{u"id"_s, assessment.id.toString()},
            {u"subject"_s, assessment.subject.toString()},
            {u"rater"_s, QString::fromLatin1(assessment.rater.toHex())},
            {u"label"_s, QString(raterLabelName(assessment.label))},
            {u"map"_s, map.title},
            {u"map_version"_s, QString::fromLatin1(assessment.mapVersion.toHex())},
            {u"levels"_s, levels},
            {u"not_applicable"_s, QJsonArray::fromStringList(unscored)},
            {u"evidence"_s, evidence},
            {u"comment"_s, assessment.comment},
            {u"final"_s, assessment.final},
            {u"changed"_s, toIsoTime(assessment.changedMs)},
            {u"score"_s, value && value->value ? QJsonValue(*value->value) : QJsonValue()}};
}

} // namespace greenroom::ctl
