// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/longwork.h"
#include "app/greenroomctl/session.h"
#include "core/base/choose.h"
#include "core/base/plural.h"
#include "core/library/examples.h"
#include "core/media/captionwords.h"
#include "core/studio/clipcaptions.h"
#include "core/takes/observations.h"
#include "core/takes/takes.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Request {
    std::string clip;
    std::string file;
    std::string language; ///< of a file
    std::string spoken = "auto";
    std::string model;
    std::string program;
};

struct Clip {
    EntityId id;
    QString noun;
    QString name;
    ContentHash media;
};

/// All that can have captions. What others shared is theirs: nothing is written down of it.
Result<QList<Clip>> clipsOf(Home& home) {
    QList<Clip> clips;
    GR_TRY_ASSIGN(const auto takes, Takes(home.journal(), home.person(), home.random(), home.clock()).all());
    for (const Take& one : takes)
        clips.append({one.id.entity(), u"take"_s, {}, one.media.blob.hash});
    GR_TRY_ASSIGN(const auto observations, Observations(home.journal(), home.person(), home.random()).all());
    for (const Observation& one : observations)
        if (one.media)
            clips.append({one.id.entity(), u"observation"_s, one.who, one.media->hash});
    GR_TRY_ASSIGN(const auto examples, Examples(home.journal(), home.person(), home.random()).all());
    for (const ModelExample& one : examples)
        clips.append({one.id.entity(), u"example"_s, one.title, one.media.hash});
    return clips;
}

Result<Clip> findClip(Home& home, const std::string& named) {
    GR_TRY_ASSIGN(const QList<Clip> clips, clipsOf(home));
    QList<Candidate<Clip>> candidates;
    for (const Clip& one : clips)
        candidates.append({one.id.toString(), one.name, one});
    return choose(candidates, QString::fromStdString(named), u"take, observation or example"_s);
}

QJsonObject toJson(const Caption& caption) {
    QJsonObject json{{u"start"_s, caption.start}, {u"end"_s, caption.end}, {u"text"_s, caption.text}};
    if (!caption.voice.isEmpty())
        json.insert(u"voice"_s, caption.voice);
    return json;
}

QJsonValue toJson(const std::optional<FillerCounts>& counts) {
    if (!counts)
        return {};
    QJsonArray fillers;
    for (const FillerCount& one : counts->fillers)
        fillers.append(QJsonObject{{u"word"_s, one.word}, {u"n"_s, one.n}, {u"is_sound"_s, one.isSound}});
    return QJsonObject{{u"language"_s, counts->language},
                       {u"words"_s, counts->words},
                       {u"n"_s, counts->total()},
                       {u"fillers"_s, fillers}};
}

QString fillerText(const FillerCounts& counts) {
    QStringList words;
    for (const FillerCount& one : counts.fillers)
        words.append(u"%1 %2"_s.arg(one.word).arg(one.n));
    return u"%1 in %2%3; captions often leave some out"_s.arg(
        plural(counts.total(), u"filler"_s, u"fillers"_s), plural(counts.words, u"word"_s, u"words"_s),
        words.isEmpty() ? QString() : u": "_s + words.join(u", "_s));
}

/// Of captions: how many, in which language, and the fillers in them.
QJsonObject summary(const Captions& captions) {
    return {{u"count"_s, captions.captions.size()},
            {u"language"_s, captions.language},
            {u"fillers"_s, toJson(countFillers(captions))}};
}

QString skippedText(const QList<int>& skipped) {
    if (skipped.isEmpty())
        return {};
    QStringList lines;
    for (const int line : skipped.first(std::min<qsizetype>(skipped.size(), 10)))
        lines.append(QString::number(line));
    return u"\nLeft out what could not be read, from %1 %2%3"_s.arg(
        skipped.size() == 1 ? u"line"_s : u"lines"_s, lines.join(u", "_s),
        skipped.size() > lines.size() ? u" and others"_s : QString());
}

Answer answer(const ReadCaptions& read, QJsonObject json, const QString& text) {
    QJsonArray skipped;
    for (const int line : read.skipped)
        skipped.append(line);
    json.insert(u"skipped_lines"_s, skipped);
    return {json, text + skippedText(read.skipped)};
}

Result<KeptCaptions> captionsOf(Home& home, const Clip& clip) {
    GR_TRY_ASSIGN(const auto kept, ClipCaptions(home).find(clip.media));
    if (!kept)
        return fail(ErrorCode::NotFound, u"there are no captions of this %1"_s.arg(clip.noun));
    return *kept;
}

Result<Answer> show(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Clip clip, findClip(*home, request.clip));
    GR_TRY_ASSIGN(const KeptCaptions kept, captionsOf(*home, clip));
    QJsonArray list;
    QStringList lines;
    for (const Caption& one : kept.captions.captions) {
        list.append(toJson(one));
        lines.append(u"%1  %2"_s.arg(one.start, 9, 'f', 3).arg(oneLine(lineOf(one))));
    }
    if (const auto counts = countFillers(kept.captions))
        lines.append(fillerText(*counts));
    QJsonObject json = summary(kept.captions);
    json.insert(u"clip"_s, clip.id.toString());
    json.insert(u"origin"_s, kept.origin == CaptionOrigin::Transcribed ? u"transcribed"_s : u"imported"_s);
    json.insert(u"captions"_s, list);
    return Answer{json, lines.join(u'\n')};
}

Result<Answer> import(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Clip clip, findClip(*home, request.clip));
    GR_TRY_ASSIGN(const ReadCaptions read, ClipCaptions(*home).import(clip.media, QString::fromStdString(request.file),
                                                                      QString::fromStdString(request.language)));
    QJsonObject json = summary(read.captions);
    json.insert(u"clip"_s, clip.id.toString());
    return answer(
        read, json,
        u"Kept %1; they stay on this laptop"_s.arg(plural(read.captions.captions.size(), u"caption"_s, u"captions"_s)));
}

Result<Answer> exportTo(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Clip clip, findClip(*home, request.clip));
    GR_TRY_ASSIGN(const KeptCaptions kept, captionsOf(*home, clip));
    const QString path = QString::fromStdString(request.file);
    GR_TRY(writeCaptions(kept.captions, path));
    QJsonObject json = summary(kept.captions);
    json.insert(u"path"_s, path);
    return Answer{json,
                  u"Wrote %1 to %2"_s.arg(plural(kept.captions.captions.size(), u"caption"_s, u"captions"_s), path)};
}

Result<Answer> make(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Clip clip, findClip(*home, request.clip));
    const QString program = findWhisper(QString::fromStdString(request.program));
    if (program.isEmpty())
        return fail(ErrorCode::NotFound,
                    u"whisper-cli (of whisper.cpp) is not in the PATH; --whisper names it where it is elsewhere"_s);
    LongWork work(u"Writing down"_s, session.json);
    GR_TRY_ASSIGN(const Captions heard,
                  ClipCaptions(*home).writeDown(clip.media, {program, QString::fromStdString(request.model)},
                                                QString::fromStdString(request.spoken), work.progress()));
    QJsonObject json = summary(heard);
    json.insert(u"clip"_s, clip.id.toString());
    return Answer{json, u"Wrote down %1; they stay on this laptop"_s.arg(
                            plural(heard.captions.size(), u"caption"_s, u"captions"_s))};
}

Result<Answer> remove(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Clip clip, findClip(*home, request.clip));
    GR_TRY(captionsOf(*home, clip));
    GR_TRY(ClipCaptions(*home).remove(clip.media));
    return Answer{{{u"clip"_s, clip.id.toString()}}, u"Removed the captions of this %1"_s.arg(clip.noun)};
}

Result<Answer> search(Session& session, const std::vector<std::string>& words) {
    GR_TRY_ASSIGN(Home * home, session.home());
    QStringList wanted;
    for (const std::string& word : words)
        wanted.append(QString::fromStdString(word));
    GR_TRY_ASSIGN(const auto found, ClipCaptions(*home).search(wanted.join(u' ')));
    GR_TRY_ASSIGN(const QList<Clip> clips, clipsOf(*home));
    QJsonArray results;
    QList<QStringList> rows;
    for (const Clip& clip : clips) {
        const auto hit = found.constFind(clip.media);
        if (hit == found.constEnd())
            continue;
        QJsonObject json = toJson(*hit);
        json.insert(u"clip"_s, clip.id.toString());
        json.insert(u"kind"_s, clip.noun);
        results.append(json);
        rows.append(
            {clip.noun, clip.id.toString().first(8), clip.name, u"%1 s"_s.arg(hit->start, 0, 'f', 1), lineOf(*hit)});
    }
    return Answer{{{u"results"_s, results}}, rows.isEmpty() ? u"No captions have these words"_s : table(rows)};
}

} // namespace

void addCaptionCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("captions", "What is said in a clip, in words; it stays on this laptop");
    area->require_subcommand(1);
    const auto request = std::make_shared<Request>();
    const auto add = [&](const char* name, const char* about) {
        CLI::App* verb = area->add_subcommand(name, about);
        verb->add_option("CLIP", request->clip, "A take, observation or example: its id or title")->required();
        return verb;
    };
    CLI::App* verb = add("import", "Keep the captions of a file, in place of those before");
    verb->add_option("FILE", request->file, "WebVTT or SubRip")->required();
    verb->add_option("--language", request->language, "As in en or de-AT, where the file does not say it");
    session.on(verb, [=, &session] { return import(session, *request); });

    verb = add("export", "Write the captions to a new file");
    verb->add_option("FILE", request->file, "It ends in .vtt or .srt")->required();
    session.on(verb, [=, &session] { return exportTo(session, *request); });

    session.on(add("show", "All that is said, and how many fillers"),
               [=, &session] { return show(session, *request); });
    session.on(add("remove", "Take the captions away; the clip stays"),
               [=, &session] { return remove(session, *request); });

    verb = add("make", "Have what is said written down by whisper.cpp, on this machine");
    verb->add_option("--model", request->model, "A model file of whisper.cpp")->required();
    verb->add_option("--whisper", request->program, "Its program, where whisper-cli is not in the PATH");
    verb->add_option("--language", request->spoken, "As in en or de; auto, which it is without this, hears it");
    session.on(verb, [=, &session] { return make(session, *request); });

    verb = area->add_subcommand("search", "Which clips have words in their captions, and where");
    const auto words = std::make_shared<std::vector<std::string>>();
    verb->add_option("WORDS", *words, "All of them in one caption")->required();
    session.on(verb, [=, &session] { return search(session, *words); });
}

} // namespace greenroom::ctl
