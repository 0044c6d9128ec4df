// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/import.h"

#include "core/base/choose.h"
#include "core/base/file.h"
#include "core/media/probe.h"

#include <QDir>
#include <QTemporaryDir>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// A clip made uniform, among the kept media.
struct Kept {
    BlobRef blob;
    MediaInfo info;
};

/// Imports that were killed could not remove what they had made.
void removeLeftovers(const QString& cache) {
    for (const QString& name : QDir(cache).entryList({u"import-*"_s}, QDir::Dirs)) {
        const QString folder = cache + u'/' + name;
        if (QFile::exists(folder + u"/lock"_s) && FileLock::take(folder + u"/lock"_s))
            QDir(folder).removeRecursively();
    }
}

Result<Kept> keepClip(Home& home, const QString& path, const Progress& progress) {
    const QString cache = home.pathOf(u"cache"_s);
    GR_TRY(makeFolder(cache));
    removeLeftovers(cache);
    QTemporaryDir scratch(cache + u"/import-"_s);
    if (!scratch.isValid())
        return fail(ErrorCode::Io, u"cannot write in %1"_s.arg(cache));
    GR_TRY_ASSIGN(const auto lock, FileLock::take(scratch.filePath(u"lock"_s)));
    const QString made = scratch.filePath(u"clip.mp4"_s);
    GR_TRY(normalise(path, made, progress));
    Kept kept;
    GR_TRY_ASSIGN(kept.info, probe(made));
    GR_TRY_ASSIGN(kept.blob, home.media().adopt(made));
    return kept;
}

} // namespace

Result<ModelExample> importExample(Home& home, const QString& path, ModelExample example, const Progress& progress) {
    Examples examples(home.journal(), home.person(), home.random());
    GR_TRY_ASSIGN(const MediaInfo info, probe(path));
    GR_TRY_ASSIGN(const BlobRef source, hashFile(path));
    example.source = source.hash;
    example.duration = info.duration;
    GR_TRY(examples.check(example));
    GR_TRY_ASSIGN(const Kept kept, keepClip(home, path, progress));
    example.media = kept.blob;
    example.duration = kept.info.duration;
    example.width = kept.info.size.width();
    example.height = kept.info.size.height();
    example.sound = kept.info.hasAudio;
    return examples.add(example);
}

Result<Observation> observe(Home& home, Observation observation, const QString& path, const Progress& progress) {
    Observations observations(home.journal(), home.person(), home.random());
    GR_TRY(observations.check(observation));
    // Elsewhere in the world it may be tomorrow already.
    if (observation.day > QDateTime::fromMSecsSinceEpoch(home.clock().nowMs()).toUTC().date().addDays(1))
        return fail(ErrorCode::Invalid, u"%1 has not been yet: an observation is of what was watched"_s.arg(
                                            observation.day.toString(Qt::ISODate)));
    GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
    QList<Candidate<PersonId>> people;
    for (const Member& member : members)
        people.append({QString::fromLatin1(member.person.toHex()), member.name, member.person});
    const auto person = choose(people, observation.who, u"person"_s);
    if (!person && person.error().code == ErrorCode::Ambiguous)
        return tl::make_unexpected(person.error());
    if (person)
        observation.person = *person;
    if (!path.isEmpty()) {
        GR_TRY_ASSIGN(const Kept kept, keepClip(home, path, progress));
        observation.media = kept.blob;
        observation.duration = kept.info.duration;
    }
    return observations.add(observation);
}

} // namespace greenroom
