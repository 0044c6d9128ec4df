// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/json.h"

#include "core/base/hash.h"
#include "core/studio/sharing.h"

#include <QJsonArray>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toJson(const QList<Prompt>& prompts) {
    QJsonArray array;
    for (const Prompt& prompt : prompts)
        array.append(QJsonObject{{u"at"_s, prompt.seconds}, {u"words"_s, prompt.words}});
    return array;
}

} // namespace

QJsonObject toJson(const Take& take, Home& home) {
    return {{u"id"_s, take.id.toString()},
            {u"path"_s, home.media().pathOf(take.media.blob.hash)},
            {u"scenario"_s, take.attempt.scenario.toString()},
            {u"attempt"_s, take.attempt.number},
            {u"counted"_s, take.attempt.counted()},
            {u"full_run"_s, take.attempt.counted() && take.attempt.fullRun},
            {u"mode"_s, QString(practiceModeName(take.attempt.mode))},
            {u"recorded"_s, toIsoTime(take.attempt.startedMs)},
            {u"duration"_s, take.media.duration},
            {u"frames"_s, take.media.frames},
            {u"dropped"_s, take.media.dropped},
            {u"width"_s, take.media.width},
            {u"height"_s, take.media.height},
            {u"has_audio"_s, take.media.sound},
            {u"bytes"_s, take.media.blob.size},
            {u"prompts"_s, toJson(take.attempt.prompts)},
            {u"starred"_s, take.starred},
            {u"recovered"_s, take.attempt.ending == Ending::Recovered},
            {u"discarded"_s, take.discardedMs.has_value()},
            {u"cleaned"_s, take.cleanedMs.has_value()}};
}

QJsonObject toJson(const Share& share, Home& home, const People& people) {
    QJsonArray audience;
    for (const PersonId& person : share.audience) {
        QJsonObject one = people.json(person);
        one[u"arrived"_s] = share.arrived.contains(person);
        audience.append(one);
    }
    const bool mine = share.owner() == home.person();
    const bool isHere = share.media && home.media().contains(share.media->hash);
    const QString title = scenarioTitle(share);
    return {{u"id"_s, share.id.toString()},
            {u"take"_s, mine && share.take ? QJsonValue(share.take->toString()) : QJsonValue()},
            {u"from"_s, people.json(share.owner())},
            {u"to"_s, audience},
            {u"waits_for_coach"_s, share.waitsForCoach},
            {u"state"_s, QString(shareStateName(share.state))},
            {u"scenario"_s, title.isEmpty() ? QJsonValue() : QJsonValue(title)},
            {u"scenario_version"_s, mine || share.lives()
                                        ? QJsonValue(QString::fromLatin1(contentHash(share.scenario).toHex()))
                                        : QJsonValue()},
            {u"note"_s, share.note},
            {u"attempts"_s, share.attempts},
            {u"first_share"_s, share.first},
            {u"shared"_s, toIsoTime(share.sharedMs)},
            {u"recorded"_s, toIsoTime(share.recordedMs)},
            {u"expires"_s, toIsoTime(share.expiresMs)},
            {u"duration"_s, share.duration},
            {u"width"_s, share.width},
            {u"height"_s, share.height},
            {u"has_audio"_s, share.sound},
            {u"bytes"_s, share.media ? QJsonValue(share.media->size) : QJsonValue()},
            {u"path"_s, isHere ? QJsonValue(home.media().pathOf(share.media->hash)) : QJsonValue()}};
}

QJsonObject toJson(const Assessment& assessment, const std::optional<AssessmentMap>& map, const People& people) {
    QJsonObject json{{u"id"_s, assessment.id.toString()},
                     {u"subject"_s, assessment.subject.toString()},
                     {u"rater"_s, QString::fromLatin1(assessment.rater.toHex())},
                     {u"rater_name"_s, people.json(assessment.rater)[u"name"_s]},
                     {u"label"_s, QString(raterLabelName(assessment.label))},
                     {u"map"_s, map ? QJsonValue(map->title) : QJsonValue()},
                     {u"map_version"_s, QString::fromLatin1(assessment.mapVersion.toHex())},
                     {u"final"_s, assessment.final},
                     {u"sealed"_s, assessment.sealed},
                     {u"changed"_s, toIsoTime(assessment.changedMs)}};
    if (assessment.sealed)
        return json;
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
    const Score points = map ? score(*map, assessment.levels).value_or(Score()) : Score();
    json[u"levels"_s] = levels;
    json[u"not_applicable"_s] = QJsonArray::fromStringList(unscored);
    json[u"evidence"_s] = evidence;
    json[u"comment"_s] = assessment.comment;
    json[u"score"_s] = points.value ? QJsonValue(*points.value) : QJsonValue();
    return json;
}

} // namespace greenroom::ctl
