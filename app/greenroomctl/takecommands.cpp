// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/json.h"
#include "app/greenroomctl/session.h"
#include "core/base/plural.h"
#include "core/home/catalogue.h"
#include "core/studio/cleanup.h"
#include "core/studio/practice.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

Takes takesOf(Home& home) {
    return Takes(home.journal(), home.person(), home.random(), home.clock());
}

/// "1:07"
QString clock(double seconds) {
    const auto whole = static_cast<int>(seconds);
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString describe(const Take& take) {
    QStringList marks;
    if (take.starred)
        marks.append(u"starred"_s);
    if (take.attempt.ending == Ending::Recovered)
        marks.append(u"recovered"_s);
    if (take.discardedMs)
        marks.append(u"discarded"_s);
    if (take.cleanedMs)
        marks.append(u"cleaned away"_s);
    return marks.join(u", "_s);
}

QJsonArray allToJson(const QList<Take>& takes, Home& home) {
    QJsonArray array;
    for (const Take& take : takes)
        array.append(toJson(take, home));
    return array;
}

Result<Answer> list(Session& session, const QString& scenario, bool all) {
    GR_TRY_ASSIGN(Home * home, session.home());
    std::optional<ScenarioId> wanted;
    if (!scenario.isEmpty()) {
        GR_TRY_ASSIGN(const ScenarioAtHand atHand, Catalogue(*home).findScenario(scenario));
        wanted = atHand.scenario.id;
    }
    GR_TRY_ASSIGN(const QList<Take> takes, takesOf(*home).all(wanted, all));
    GR_TRY_ASSIGN(const PracticeCounts counts, takesOf(*home).counts(wanted));
    QList<QStringList> rows;
    for (const Take& take : takes)
        rows.append({take.id.toString().first(8),
                     take.attempt.counted()        ? u"attempt %1"_s.arg(take.attempt.number)
                     : take.attempt.isFalseStart() ? u"false start"_s
                                                   : QString(practiceModeName(take.attempt.mode)).replace(u'_', u' '),
                     u"%1 s"_s.arg(take.media.duration, 0, 'f', 1), describe(take)});
    QString summary = u"%1, %2, %3"_s.arg(
        plural(counts.attempts, u"attempt (a recording of 3 s or more)"_s, u"attempts (recordings of 3 s or more)"_s),
        plural(counts.fullRuns, u"full run"_s, u"full runs"_s),
        plural(counts.falseStarts, u"false start"_s, u"false starts"_s));
    if (counts.others > 0)
        summary += u", "_s + plural(counts.others, u"other recording of practice"_s, u"other recordings of practice"_s);
    return Answer{{{u"takes"_s, allToJson(takes, *home)},
                   {u"attempts"_s, counts.attempts},
                   {u"full_runs"_s, counts.fullRuns},
                   {u"false_starts"_s, counts.falseStarts},
                   {u"others"_s, counts.others},
                   {u"seconds"_s, counts.seconds}},
                  rows.isEmpty() ? summary : table(rows) + u'\n' + summary};
}

/// Finds a take, does something with it, and answers with the take as it is then.
Result<Answer> change(Session& session, const QString& id, const QString& done,
                      const std::function<Result<void>(Home&, const Take&)>& work) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Take before, takesOf(*home).find(id));
    GR_TRY(work(*home, before));
    GR_TRY_ASSIGN(const Take take, takesOf(*home).byId(before.id));
    return Answer{{{u"take"_s, toJson(take, *home)}}, done.arg(take.id.toString().first(8))};
}

Result<Answer> show(Session& session, const QString& id) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Take take, takesOf(*home).find(id));
    QList<QStringList> rows{
        {u"Take"_s, take.id.toString()},
        {u"Attempt"_s, isAttempt(take.attempt.mode) ? QString::number(take.attempt.number) : u"none, practice alone"_s},
        {u"Mode"_s, QString(practiceModeName(take.attempt.mode)).replace(u'_', u' ')},
        {u"Recorded"_s, toIsoTime(take.attempt.startedMs)},
        {u"Length"_s, u"%1 s"_s.arg(take.media.duration, 0, 'f', 2)},
        {u"Picture"_s, u"%1 x %2, %3 frames, %4 dropped"_s.arg(take.media.width)
                           .arg(take.media.height)
                           .arg(take.media.frames)
                           .arg(take.media.dropped)},
        {u"Sound"_s, take.media.sound ? u"yes"_s : u"no"_s},
        {u"Full run"_s, take.attempt.fullRun ? u"yes"_s : u"no"_s},
        {u"State"_s, take.isHidden() || take.starred ? describe(take) : u"kept"_s},
        {u"File"_s, home->media().pathOf(take.media.blob.hash)}};
    for (const Prompt& prompt : take.attempt.prompts)
        rows.append({u"Said at %1"_s.arg(clock(prompt.seconds)), prompt.words});
    return Answer{{{u"take"_s, toJson(take, *home)}}, table(rows)};
}

Result<Answer> recover(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.homeWithoutRecovery());
    GR_TRY_ASSIGN(const TakeRecovery recovery, recoverTakes(*home));
    QJsonArray recovered;
    QJsonArray failed;
    QStringList lines;
    for (const Take& take : recovery.recovered) {
        recovered.append(QJsonObject{{u"take"_s, take.id.toString()}, {u"duration"_s, take.media.duration}});
        lines.append(
            u"Recovered take %1 (%2 s)"_s.arg(take.id.toString().first(8)).arg(take.media.duration, 0, 'f', 1));
    }
    for (const auto& failure : recovery.failed) {
        failed.append(QJsonObject{{u"path"_s, failure.path}, {u"message"_s, failure.error.message}});
        lines.append(u"Kept %1: %2"_s.arg(failure.path, failure.error.message));
    }
    if (lines.isEmpty())
        lines.append(u"Nothing to recover"_s);
    return Answer{{{u"recovered"_s, recovered}, {u"failed"_s, failed}}, lines.join(u'\n')};
}

Result<Answer> clean(Session& session, bool dryRun) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const CleanUp done, dryRun ? planCleanUp(*home) : cleanUp(*home));
    return Answer{{{u"cleaned"_s, allToJson(done.cleaned, *home)},
                   {u"forgotten"_s, allToJson(done.forgotten, *home)},
                   {u"bytes"_s, done.bytes},
                   {u"dry_run"_s, dryRun}},
                  (dryRun ? u"Would put away %1 without a star and remove the media of %2 (%3)"_s
                          : u"Put away %1 without a star and removed the media of %2 (%3)"_s)
                      .arg(plural(done.cleaned.size(), u"take"_s, u"takes"_s))
                      .arg(done.forgotten.size())
                      .arg(plural(done.bytes, u"byte"_s, u"bytes"_s))};
}

} // namespace

void addTakeCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("take", "What was recorded and kept; private to this laptop until shared");
    area->require_subcommand(1);
    const auto id = std::make_shared<std::string>();
    const auto text = [](const std::shared_ptr<std::string>& value) { return QString::fromStdString(*value); };
    const auto takeVerb = [&](const char* name, const char* help) {
        CLI::App* verb = area->add_subcommand(name, help);
        verb->add_option("TAKE", *id, "Its id or the beginning of it")->required();
        return verb;
    };

    CLI::App* verb = area->add_subcommand("list", "The takes of this home and how much was practised");
    const auto scenario = std::make_shared<std::string>();
    const auto all = std::make_shared<bool>(false);
    verb->add_option("--scenario", *scenario, "Only this scenario");
    verb->add_flag("--all", *all, "With those that were discarded or cleaned away");
    session.on(verb, [=, &session] { return list(session, text(scenario), *all); });

    session.on(takeVerb("show", "One take"), [=, &session] { return show(session, text(id)); });
    session.on(takeVerb("star", "Mark it as the one; the star moves from any other take of its scenario"),
               [=, &session] {
                   return change(session, text(id), u"Starred take %1"_s,
                                 [](Home& home, const Take& take) { return takesOf(home).star(take.id, true); });
               });
    session.on(takeVerb("unstar", "Take its star away"), [=, &session] {
        return change(session, text(id), u"Took the star from take %1"_s,
                      [](Home& home, const Take& take) { return takesOf(home).star(take.id, false); });
    });
    session.on(takeVerb("discard", "Put it out of sight; restore brings it back for 14 days"), [=, &session] {
        return change(session, text(id), u"Discarded take %1; what was practised stays counted"_s,
                      [](Home& home, const Take& take) { return takesOf(home).discard(take.id); });
    });
    session.on(takeVerb("restore", "Bring a discarded or cleaned take back"), [=, &session] {
        return change(session, text(id), u"Restored take %1"_s,
                      [](Home& home, const Take& take) { return restoreTake(home, take); });
    });

    verb = takeVerb("export", "Copy its recording to a new file");
    const auto path = std::make_shared<std::string>();
    verb->add_option("PATH", *path, "The file to make")->required();
    session.on(verb, [=, &session] {
        return change(session, text(id), u"Wrote take %1 to "_s + text(path).replace(u'%', u"%%"_s),
                      [=](Home& home, const Take& take) { return exportTake(home, take, text(path)); });
    });

    session.on(area->add_subcommand("recover", "Finish recordings that a crash left behind (done at every start too)"),
               [&session] { return recover(session); });

    verb = area->add_subcommand(
        "clean", "Put away takes of 14 days ago that have no star, and forget those put away 14 days ago");
    const auto dryRun = std::make_shared<bool>(false);
    verb->add_flag("--dry-run", *dryRun, "Only say what would be done");
    session.on(verb, [=, &session] { return clean(session, *dryRun); });
}

} // namespace greenroom::ctl
