// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/longwork.h"
#include "app/greenroomctl/session.h"
#include "core/assessment/notes.h"
#include "core/base/choose.h"
#include "core/library/examples.h"
#include "core/media/pairexport.h"
#include "core/media/probe.h"
#include "core/studio/pairing.h"
#include "core/studio/subjects.h"
#include "core/takes/takes.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>

#include <array>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Request {
    std::string mine;
    std::string model;
    std::string out;
    std::string layout = "side";
    std::string corner = "bottom-right";
    std::string heard = "both";
    std::string notes = "none";
    std::string size = "1280x720";
    double divider = 0.5;
    std::optional<double> offset;
    std::optional<double> from;
    std::optional<double> to;
    bool withoutNames = false;
    bool replace = false;
};

struct Clip {
    PairSide side;
    std::optional<PairedClip> kept; ///< nothing: a file of no home
};

Result<Clip> ofTake(Home& home, const Take& take) {
    GR_TRY_ASSIGN(const Subject subject, findSubject(home, take.id.toString()));
    Clip clip;
    clip.side = {home.media().pathOf(take.media.blob.hash), {}, u"Take %1"_s.arg(take.attempt.number), {}};
    Notes notes(home.journal(), home.person(), home.random());
    for (const SubjectId& id : QList<SubjectId>{subject.id} + subject.shares) {
        GR_TRY_ASSIGN(const QList<Note> some, notes.on(id));
        for (const Note& note : some)
            clip.side.notes.append({note.starts, note.ends, note.text});
    }
    clip.kept = PairedClip{take.id, {}, take.media.duration, take.attempt.landmarks};
    return clip;
}

/// A take or a model example of the home, or a file.
Result<Clip> findClip(Session& session, const std::string& named) {
    const QString text = QString::fromStdString(named);
    if (QFileInfo(text).isFile())
        return Clip{{text, {}, QFileInfo(text).completeBaseName(), {}}, {}};
    GR_TRY_ASSIGN(Home * home, session.home());
    const auto take = Takes(home->journal(), home->person(), home->random(), home->clock()).find(text);
    if (take)
        return ofTake(*home, *take);
    if (take.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(take.error());
    GR_TRY_ASSIGN(const auto examples, Examples(home->journal(), home->person(), home->random()).all());
    QList<Candidate<ModelExample>> candidates;
    for (const ModelExample& one : examples)
        candidates.append({one.id.toString(), one.title, one});
    GR_TRY_ASSIGN(const ModelExample example, choose(candidates, text, u"take, model example or file"_s));
    const ClipRange range{example.starts.value_or(0), example.ends};
    return Clip{{home->media().pathOf(example.media.hash), range, example.title, {}},
                PairedClip{example.id, range, example.duration, {}}};
}

Result<PairLayout> layoutOf(const Request& request) {
    PairLayout layout;
    const auto form = pairForm(QString::fromStdString(request.layout));
    const auto corner = insetCorner(QString::fromStdString(request.corner));
    if (!form || *form == PairForm::Flip || !corner)
        return fail(ErrorCode::Invalid, u"there is no such layout or corner"_s);
    layout.form = *form;
    layout.corner = *corner;
    layout.divider = request.divider;
    return layout;
}

Result<QSize> sizeOf(const std::string& text) {
    const QStringList sides = QString::fromStdString(text).split(u'x');
    bool isWidth = false;
    bool isHeight = false;
    const QSize size(sides.value(0).toInt(&isWidth), sides.value(1).toInt(&isHeight));
    if (sides.size() != 2 || !isWidth || !isHeight)
        return fail(ErrorCode::Invalid, u"a size is written as 1280x720"_s);
    return size;
}

Result<Answer> exportPairOf(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Clip mine, findClip(session, request.mine));
    GR_TRY_ASSIGN(Clip model, findClip(session, request.model));
    PairExport wish;
    GR_TRY_ASSIGN(wish.layout, layoutOf(request));
    GR_TRY_ASSIGN(wish.size, sizeOf(request.size));
    if (request.offset) {
        wish.map = PairMap(*request.offset);
    } else if (mine.kept && model.kept) {
        GR_TRY_ASSIGN(Home * home, session.home());
        GR_TRY_ASSIGN(wish.map, keptPairMap(*home, *mine.kept, *model.kept));
    } else {
        wish.map = PairMap(mine.side.range.begin - model.side.range.begin);
    }
    wish.sides = {mine.side, model.side};
    if (request.withoutNames)
        for (PairSide& side : wish.sides)
            side.name.clear();
    wish.waits = request.withoutNames ? QString() : u"waits"_s;
    wish.heard = request.heard == "mine" ? Heard::First : request.heard == "model" ? Heard::Second : Heard::Both;
    wish.notes = request.notes == "picture"    ? PairNotes::InPicture
                 : request.notes == "captions" ? PairNotes::AsCaptions
                                               : PairNotes::None;
    if (request.from || request.to)
        wish.range = LoopRange{request.from.value_or(-1e9), request.to.value_or(1e9)};
    LongWork work(u"Exporting"_s, session.json);
    GR_TRY_ASSIGN(const PairVideo video,
                  exportPair(wish, QString::fromStdString(request.out), request.replace, work.progress()));
    return Answer{{{u"path"_s, video.path},
                   {u"begin"_s, video.begin},
                   {u"duration"_s, video.duration},
                   {u"fps"_s, video.fps},
                   {u"frames"_s, video.pictures}},
                  u"Wrote %1 s to %2"_s.arg(video.duration, 0, 'f', 1).arg(video.path)};
}

} // namespace

void addCompareCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("compare", "Two clips on one time line");
    area->require_subcommand(1);
    const auto request = std::make_shared<Request>();
    CLI::App* verb = area->add_subcommand("export", "Write two clips as one video, aligned as they are kept");
    verb->add_option("MINE", request->mine, "A take, a model example (title or id), or a file")->required();
    verb->add_option("MODEL", request->model, "The same; it is the second side")->required();
    verb->add_option("OUT", request->out, "The video, an MP4 file")->required();
    verb->add_option("--layout", request->layout, "How they stand to each other")
        ->check(CLI::IsMember({"side", "stacked", "inset", "wipe"}));
    verb->add_option("--corner", request->corner, "Where the inset is")
        ->check(CLI::IsMember({"top-left", "top-right", "bottom-left", "bottom-right"}));
    verb->add_option("--divider", request->divider, "Where the line of a wipe is, 0 to 1")->check(CLI::Range(0.0, 1.0));
    verb->add_option("--offset", request->offset, "Where on MINE's time line MODEL begins, in seconds");
    verb->add_option("--from", request->from, "Begin here, in seconds of the common time line");
    verb->add_option("--to", request->to, "End there");
    verb->add_option("--heard", request->heard, "Who is heard; both are one in each ear")
        ->check(CLI::IsMember({"mine", "model", "both"}));
    verb->add_option("--notes", request->notes, "Notes in the picture, or as captions that can be switched off")
        ->check(CLI::IsMember({"none", "picture", "captions"}));
    verb->add_option("--size", request->size, "Of the video, WIDTHxHEIGHT");
    verb->add_flag("--no-names", request->withoutNames, "Without words on the pictures");
    verb->add_flag("--replace", request->replace, "Also when OUT is there already");
    session.on(verb, [&session, request] { return exportPairOf(session, *request); });
}

} // namespace greenroom::ctl
