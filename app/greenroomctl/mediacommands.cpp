// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/longwork.h"
#include "app/greenroomctl/session.h"
#include "core/base/plural.h"
#include "core/media/delivery.h"
#include "core/media/peaks.h"
#include "core/media/probe.h"
#include "core/media/talkshare.h"
#include "core/media/thumbnails.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

#include <cmath>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize thumbnailBounds{320, 320};

Result<Answer> probeFile(const QString& path) {
    GR_TRY_ASSIGN(const MediaInfo info, probe(path));
    const QJsonObject json{{u"path"_s, path},
                           {u"duration"_s, info.duration},
                           {u"start"_s, info.start},
                           {u"truncated"_s, info.truncated},
                           {u"has_video"_s, info.hasVideo},
                           {u"width"_s, info.size.width()},
                           {u"height"_s, info.size.height()},
                           {u"coded_width"_s, info.codedSize.width()},
                           {u"coded_height"_s, info.codedSize.height()},
                           {u"rotation"_s, info.rotation},
                           {u"fps"_s, info.fps},
                           {u"variable_rate"_s, info.variableRate},
                           {u"interlaced"_s, info.interlaced},
                           {u"video_codec"_s, info.videoCodec},
                           {u"video_start"_s, info.videoStart},
                           {u"has_audio"_s, info.hasAudio},
                           {u"channels"_s, info.channels},
                           {u"sample_rate"_s, info.sampleRate},
                           {u"audio_tracks"_s, info.audioTracks},
                           {u"audio_codec"_s, info.audioCodec},
                           {u"audio_start"_s, info.audioStart},
                           {u"container"_s, info.container},
                           {u"bytes"_s, info.bytes}};
    QList<QStringList> rows{
        {u"duration"_s,
         u"%1 s%2"_s.arg(info.duration, 0, 'f', 3).arg(info.truncated ? u" (the file is cut off here)"_s : QString())}};
    if (info.hasVideo)
        rows.append(
            {u"pictures"_s, u"%1 x %2, %3 a second%4, %5%6"_s.arg(info.size.width())
                                .arg(info.size.height())
                                .arg(info.fps, 0, 'g', 4)
                                .arg(info.variableRate ? u" on average"_s : QString(), info.videoCodec,
                                     info.rotation ? u", turned by %1 degrees"_s.arg(info.rotation) : QString())});
    if (info.hasAudio)
        rows.append({u"sound"_s, u"%1 Hz, %2, %3%4"_s.arg(info.sampleRate)
                                     .arg(plural(info.channels, u"channel"_s, u"channels"_s))
                                     .arg(info.audioCodec,
                                          info.audioTracks > 1 ? u", %1 tracks"_s.arg(info.audioTracks) : QString())});
    rows.append({u"bytes"_s, QString::number(info.bytes)});
    return Answer{json, table(rows)};
}

Result<Answer> makeThumbnails(const QString& path, int count, const QString& folder) {
    GR_TRY_ASSIGN(const QList<Thumbnail> pictures, thumbnails(path, count, thumbnailBounds));
    GR_TRY_ASSIGN(const QStringList files, writeThumbnails(pictures, folder, u"jpg"_s));
    QJsonArray list;
    for (qsizetype i = 0; i < pictures.size(); ++i)
        list.append(QJsonObject{{u"path"_s, files[i]},
                                {u"position"_s, pictures[i].position},
                                {u"width"_s, pictures[i].image.width()},
                                {u"height"_s, pictures[i].image.height()}});
    return Answer{{{u"thumbnails"_s, list}},
                  u"Wrote %1 to %2"_s.arg(plural(files.size(), u"picture"_s, u"pictures"_s), folder)};
}

Result<Answer> findPeaks(const QString& path, int buckets) {
    GR_TRY_ASSIGN(const QList<float> values, peaks(path, buckets));
    QJsonArray list;
    // One row of blocks, as high as the sound is loud.
    static const QString blocks = u" \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"_s;
    QString wave;
    for (const float value : values) {
        list.append(double(value));
        wave += blocks[std::lround(value * float(blocks.size() - 1))];
    }
    return Answer{{{u"peaks"_s, list}}, values.isEmpty() ? u"There is no sound in %1"_s.arg(path) : wave};
}

QJsonValue orNull(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject jsonOf(const Stretch& stretch) {
    return {{u"start"_s, stretch.begin}, {u"end"_s, stretch.end}, {u"duration"_s, stretch.length()}};
}

QJsonArray jsonOf(const QList<Stretch>& stretches) {
    QJsonArray list;
    for (const Stretch& stretch : stretches)
        list.append(jsonOf(stretch));
    return list;
}

QJsonArray jsonOf(const QList<float>& values) {
    QJsonArray list;
    for (const float value : values)
        list.append(double(value));
    return list;
}

QJsonValue jsonOf(const std::optional<PitchRange>& pitch) {
    if (!pitch)
        return {};
    return QJsonObject{{u"low_hz"_s, pitch->low},
                       {u"median_hz"_s, pitch->middle},
                       {u"high_hz"_s, pitch->high},
                       {u"semitones"_s, pitch->semitones},
                       {u"seconds"_s, pitch->seconds}};
}

QJsonValue jsonOf(const std::optional<TalkShare>& talk) {
    if (!talk)
        return {};
    QJsonArray sides;
    for (const TalkSide& side : talk->sides)
        sides.append(QJsonObject{{u"speaking_seconds"_s, side.speakingSeconds},
                                 {u"share"_s, side.share},
                                 {u"longest_monologue"_s, jsonOf(side.longest)}});
    return QJsonObject{{u"channels"_s, sides}, {u"overlap_seconds"_s, talk->overlapSeconds}};
}

QString tableOf(const DeliveryProfile& profile, const std::optional<TalkShare>& talk) {
    const auto figure = [](const std::optional<double>& value, const QString& unit, int digits = 1) {
        return value ? u"%1 %2"_s.arg(*value, 0, 'f', digits).arg(unit) : u"too little to say"_s;
    };
    double paused = 0;
    for (const Stretch& pause : profile.pauses)
        paused += pause.length();
    QList<QStringList> rows{
        {u"speaking"_s, u"%1 of %2 s (%3 %)"_s.arg(profile.speakingSeconds, 0, 'f', 1)
                            .arg(profile.duration, 0, 'f', 1)
                            .arg(100 * profile.speakingShare.value_or(0), 0, 'f', 0)},
        {u"pauses over 1 s"_s, u"%1, %2 s together"_s.arg(profile.pauses.size()).arg(paused, 0, 'f', 1)},
        {u"syllables"_s,
         u"%1 (n = %2)"_s.arg(figure(profile.syllablesPerSecond, u"a second of speech"_s)).arg(profile.syllables)},
        {u"pitch range"_s,
         profile.pitch ? u"%1 semitones (%2 to %3 Hz, n = %4 s with pitch)"_s.arg(profile.pitch->semitones, 0, 'f', 1)
                             .arg(profile.pitch->low, 0, 'f', 0)
                             .arg(profile.pitch->high, 0, 'f', 0)
                             .arg(profile.pitch->seconds, 0, 'f', 0)
                       : u"too little to say"_s},
        {u"loudness"_s, figure(profile.loudness, u"LUFS"_s)},
        {u"loudness range"_s, figure(profile.loudnessRange, u"LU"_s)}};
    if (talk)
        for (std::size_t side = 0; side < 2; ++side)
            rows.append({side == 0 ? u"left channel"_s : u"right channel"_s,
                         u"%1 % of the talk, longest monologue %2 s"_s.arg(100 * talk->sides[side].share, 0, 'f', 0)
                             .arg(talk->sides[side].longest.length(), 0, 'f', 0)});
    return table(rows);
}

Result<Answer> findDelivery(const QString& path, bool withCurves, bool quiet) {
    LongWork work(u"Listening"_s, quiet);
    GR_TRY_ASSIGN(const DeliveryProfile profile, deliveryProfile(path, work.progress()));
    GR_TRY_ASSIGN(const std::optional<TalkShare> talk, talkShare(path, work.progress()));
    QJsonObject json{{u"path"_s, path},
                     {u"has_sound"_s, profile.hasSound},
                     {u"duration"_s, profile.duration},
                     {u"speaking_seconds"_s, profile.speakingSeconds},
                     {u"speaking_share"_s, orNull(profile.speakingShare)},
                     {u"speech"_s, jsonOf(profile.speech)},
                     {u"pauses"_s, jsonOf(profile.pauses)},
                     {u"syllables"_s, profile.syllables},
                     {u"syllables_per_second"_s, orNull(profile.syllablesPerSecond)},
                     {u"pitch"_s, jsonOf(profile.pitch)},
                     {u"pitch_range_semitones"_s, profile.pitch ? QJsonValue(profile.pitch->semitones) : QJsonValue()},
                     {u"loudness_lufs"_s, orNull(profile.loudness)},
                     {u"loudness_range_lu"_s, orNull(profile.loudnessRange)},
                     {u"talk"_s, jsonOf(talk)}};
    if (withCurves)
        json.insert(u"curves"_s, QJsonObject{{u"step"_s, DeliveryCurves::step},
                                             {u"level_dbfs"_s, jsonOf(profile.curves.level)},
                                             {u"pitch_hz"_s, jsonOf(profile.curves.pitch)},
                                             {u"syllables_per_second"_s, jsonOf(profile.curves.syllables)}});
    return Answer{json, profile.hasSound ? tableOf(profile, talk) : u"There is no sound in %1"_s.arg(path)};
}

} // namespace

void addMediaCommands(CLI::App& app, Session& session) {
    silenceLibav();
    CLI::App* area = app.add_subcommand("media", "Looking at clips; needs no home");
    area->require_subcommand(1);
    const auto file = std::make_shared<std::string>();
    const auto folder = std::make_shared<std::string>();
    const auto number = std::make_shared<int>(0);
    const auto text = [](const std::shared_ptr<std::string>& value) { return QString::fromStdString(*value); };

    CLI::App* verb = area->add_subcommand("probe", "What a clip is; width and height are as it is shown, upright");
    verb->add_option("FILE", *file, "The clip")->required();
    session.on(verb, [=] { return probeFile(text(file)); });

    verb = area->add_subcommand("thumbs", "Write evenly spaced pictures of a clip as JPEG files");
    verb->add_option("FILE", *file, "The clip")->required();
    verb->add_option("--count", *number, "How many")->required();
    verb->add_option("--out", *folder, "The folder for 0001.jpg, 0002.jpg, ...; made if missing")->required();
    session.on(verb, [=] { return makeThumbnails(text(file), *number, text(folder)); });

    verb = area->add_subcommand("peaks", "The waveform: the loudest sample of each of N equal parts, 0 to 1");
    verb->add_option("FILE", *file, "The clip")->required();
    verb->add_option("--buckets", *number, "How many parts")->required();
    session.on(verb, [=] { return findPeaks(text(file), *number); });

    const auto curves = std::make_shared<bool>(false);
    verb = area->add_subcommand("delivery", "How somebody speaks: pauses, speaking share, syllable rate, pitch and "
                                            "loudness range; of two channels with a speaker each, who talks how much");
    verb->add_option("FILE", *file, "The clip")->required();
    verb->add_flag("--curves", *curves, "With --json also level, pitch and syllable rate for each tenth of a second");
    session.on(verb, [=, &session] { return findDelivery(text(file), *curves, session.json); });
}

} // namespace greenroom::ctl
