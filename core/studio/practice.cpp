// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/practice.h"

#include "core/base/file.h"
#include "core/home/commitments.h"
#include "core/media/probe.h"
#include "core/media/recovery.h"

#include <QDir>
#include <QTemporaryFile>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

QString recordingsFolder(const QString& homeFolder) {
    return homeFolder + u"/recordings"_s;
}

QString recordingPath(const QString& homeFolder, const AttemptId& attempt) {
    return recordingsFolder(homeFolder) + u'/' + attempt.toString() + u".mp4"_s;
}

/// Locked by the process that records an attempt or turns what is left of it into a take.
QString lockPath(const QString& homeFolder, const AttemptId& attempt) {
    return recordingsFolder(homeFolder) + u'/' + attempt.toString() + u".attempt"_s;
}

/// The attempt whose recording a file is; nothing when the name is not ours.
std::optional<AttemptId> attemptOf(const QString& path) {
    const auto id = EntityId::fromString(QFileInfo(path).fileName().section(u'.', 0, 0));
    return id ? std::optional(AttemptId(*id)) : std::nullopt;
}

Takes takesOf(Home& home) {
    return Takes(home.journal(), home.person(), home.random(), home.clock());
}

/// Moves a finished recording among the kept media and makes it the take of its attempt.
Result<Take> keep(Home& home, const AttemptId& id, const QString& path, TakeMedia media, Ending ending) {
    GR_TRY_ASSIGN(const Attempt attempt, takesOf(home).attempt(id));
    GR_TRY_ASSIGN(const Scenario scenario, Catalogue(home).scenarios().version(attempt.version));
    GR_TRY_ASSIGN(media.blob, home.media().adopt(path));
    const bool fullRun = isAttempt(attempt.mode) && scenario.isFullRun(media.duration, attempt.marked());
    GR_TRY_ASSIGN(const TakeId take, takesOf(home).keep(id, media, fullRun, ending));
    return takesOf(home).byId(take);
}

TakeMedia mediaOf(const Recording& recording) {
    return {{},
            recording.seconds,
            recording.frames,
            recording.dropped,
            recording.width,
            recording.height,
            recording.hasAudio};
}

/// Of a finished recording that nobody has measured since.
Result<TakeMedia> mediaOf(const QString& path) {
    GR_TRY_ASSIGN(const MediaInfo info, probe(path));
    return TakeMedia{
        {}, info.duration, qRound64(info.duration * info.fps), 0, info.size.width(), info.size.height(), info.hasAudio};
}

} // namespace

Result<std::unique_ptr<Attempting>> Attempting::start(Home& home, const ScenarioRecord& scenario,
                                                      const Sources& sources, double maxSeconds,
                                                      Recorder::Changed changed, PracticeMode mode) {
    GR_TRY(makeFolder(recordingsFolder(home.folder())));
    GR_TRY(Catalogue(home).keep(scenario));
    GR_TRY_ASSIGN(const AttemptId id, takesOf(home).begin(scenario.id, scenario.version, mode));
    auto attempting = std::unique_ptr<Attempting>(new Attempting(home, id));
    GR_TRY_ASSIGN(attempting->m_lock, FileLock::take(lockPath(home.folder(), id)));
    RecorderSettings settings;
    settings.path = recordingPath(home.folder(), id);
    settings.maxSeconds = maxSeconds;
    settings.soundLater = sources.soundLater;
    auto recorder = Recorder::start(settings, sources.video, sources.audio, home.clock(), std::move(changed));
    if (!recorder) {
        // Nothing was recorded, so nothing was attempted.
        GR_TRY(takesOf(home).withdraw(id));
        return tl::make_unexpected(recorder.error());
    }
    attempting->m_recorder = std::move(*recorder);
    return attempting;
}

Attempting::~Attempting() {
    m_recorder.reset();
    QFile::remove(lockPath(m_home.folder(), m_id));
}

Result<void> Attempting::stamp(const QString& landmark, double seconds, StampedBy by) {
    return takesOf(m_home).stamp(m_id, landmark, seconds, by);
}

Result<void> Attempting::prompt(const QString& words, double seconds) {
    return takesOf(m_home).prompt(m_id, ++m_prompts, {seconds, words});
}

Result<void> Attempting::resume() {
    const auto seconds = m_recorder->resume();
    return seconds ? takesOf(m_home).cut(m_id, ++m_cuts, *seconds) : Result<void>{};
}

Result<Attempting::Outcome> Attempting::stop() {
    auto recording = m_recorder->stop();
    if (!recording) {
        const bool nothingCame = !QFile::exists(TakeFiles::of(recordingPath(m_home.folder(), m_id)).part);
        if (nothingCame)
            GR_TRY(takesOf(m_home).end(m_id, 0, false, Ending::Empty));
        return tl::make_unexpected(recording.error());
    }
    m_left = *recording;
    if (!recording->finished)
        return fail(
            ErrorCode::DiskFull,
            u"the disk is full; the %1 s recorded so far are safe in %2 and become a take as soon as there is room"_s
                .arg(recording->seconds, 0, 'f', 1)
                .arg(recording->path));
    GR_TRY_ASSIGN(const Take take, keep(m_home, m_id, recording->path, mediaOf(*recording), Ending::Kept));
    m_left.reset();
    // The take is kept; what cannot be reported now is reported by the next sync.
    (void)reportProgress(m_home);
    return Outcome{take, recording->problem, recording->astray};
}

Result<Take> keepClip(Home& home, const ScenarioRecord& scenario, const RetroClip& clip) {
    if (clip.isEmpty())
        return fail(ErrorCode::Media, u"there is nothing in memory yet"_s);
    GR_TRY(makeFolder(recordingsFolder(home.folder())));
    GR_TRY(Catalogue(home).keep(scenario));
    GR_TRY_ASSIGN(const AttemptId id, takesOf(home).begin(scenario.id, scenario.version, PracticeMode::RetroCapture));
    auto lock = FileLock::take(lockPath(home.folder(), id));
    const auto recording =
        lock ? clip.write(recordingPath(home.folder(), id)) : Result<Recording>(tl::make_unexpected(lock.error()));
    auto take = recording ? keep(home, id, recording->path, mediaOf(*recording), Ending::Kept)
                          : Result<Take>(tl::make_unexpected(recording.error()));
    if (!recording)
        GR_TRY(takesOf(home).withdraw(id));
    if (lock)
        lock->reset();
    QFile::remove(lockPath(home.folder(), id));
    if (take)
        (void)reportProgress(home); // else the next sync does
    return take;
}

Result<void> confirmTake(const QString& homeFolder, const Take& take, const QString& mediaPath) {
    TakeFiles files = TakeFiles::of(recordingPath(homeFolder, take.attempt.id));
    files.take = mediaPath;
    return confirm(files);
}

Result<void> exportTake(Home& home, const Take& take, const QString& path) {
    if (path.isEmpty())
        return fail(ErrorCode::Invalid, u"no file is named"_s);
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Exists, u"%1 exists already; nothing was written"_s.arg(path));
    GR_TRY(home.media().verify(take.media.blob));
    QTemporaryFile copy(path + u".tmp"_s);
    QFile source(home.media().pathOf(take.media.blob.hash));
    if (!copy.open())
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(path, copy.errorString()));
    if (!source.open(QIODevice::ReadOnly))
        return tl::make_unexpected(fileError(source, u"cannot read"_s));
    while (!source.atEnd()) {
        const QByteArray piece = source.read(1 << 20);
        if (piece.isEmpty() || copy.write(piece) != piece.size())
            return tl::make_unexpected(fileError(piece.isEmpty() ? source : copy, u"cannot copy"_s));
    }
    GR_TRY(flushToDevice(copy));
    copy.close();
    GR_TRY(renameDurably(copy.fileName(), path));
    copy.setAutoRemove(false);
    return {};
}

namespace {

/// Part files of attempts that have their take already: the process ended before they were confirmed.
Result<void> confirmKept(Home& home) {
    GR_TRY_ASSIGN(const QList<Take> takes, takesOf(home).all({}, true));
    for (const Take& take : takes) {
        if (!QFile::exists(TakeFiles::of(recordingPath(home.folder(), take.attempt.id)).part))
            continue;
        // A take that does not decode keeps its part file: it is the better copy.
        (void)confirmTake(home.folder(), take, home.media().pathOf(take.media.blob.hash));
    }
    return {};
}

} // namespace

Result<TakeRecovery> recoverTakes(Home& home) {
    TakeRecovery result;
    const QString folder = recordingsFolder(home.folder());
    if (QDir(folder).isEmpty(QDir::Files))
        return result;
    GR_TRY(confirmKept(home));
    GR_TRY_ASSIGN(const QList<Attempt> attempts, takesOf(home).attempts());
    GR_TRY_ASSIGN(const QList<Take> takes, takesOf(home).all({}, true));
    QSet<EntityId> open; // attempts that have no take yet
    for (const Attempt& attempt : attempts)
        open.insert(attempt.id);
    for (const Take& take : takes)
        open.remove(take.attempt.id);

    const RecoveryReport report = recover(folder);
    for (const auto& failure : report.failed) {
        result.failed.append({failure.part, failure.error});
        const auto attempt = attemptOf(failure.part);
        if (attempt && open.contains(attempt->entity()) && failure.error.code == ErrorCode::Corrupt)
            GR_TRY(takesOf(home).end(*attempt, 0, false, Ending::Empty));
    }
    // Also finished ones that a crash kept from becoming takes.
    for (const QString& name : QDir(folder).entryList({u"*.mp4"_s}, QDir::Files)) {
        const QString path = folder + u'/' + name;
        const auto id = attemptOf(path);
        if (!id || !open.contains(*id)) {
            result.failed.append({path,
                                  {ErrorCode::NotFound,
                                   u"%1 belongs to no attempt of this home; it was left where it is"_s.arg(path),
                                   {}}});
            continue;
        }
        const auto lock = FileLock::take(lockPath(home.folder(), *id));
        if (!lock || !QFile::exists(path))
            continue; // somebody else is keeping it, or just has
        const auto found = std::find_if(report.recovered.begin(), report.recovered.end(),
                                        [&](const Recording& one) { return one.path == path; });
        const auto media = found == report.recovered.end() ? mediaOf(path) : Result<TakeMedia>(mediaOf(*found));
        const auto kept =
            media ? keep(home, *id, path, *media, Ending::Recovered) : Result<Take>(tl::make_unexpected(media.error()));
        if (kept) {
            result.recovered.append(*kept);
            QFile::remove(lockPath(home.folder(), *id));
        } else {
            result.failed.append({path, kept.error()});
        }
    }
    GR_TRY(confirmKept(home));
    if (!result.recovered.isEmpty())
        (void)reportProgress(home); // else the next sync does
    return result;
}

} // namespace greenroom
