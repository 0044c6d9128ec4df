// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/demoteam.h"

#include "core/base/file.h"
#include "core/base/plural.h"
#include "core/home/catalogue.h"
#include "core/home/commitments.h"
#include "core/studio/assessing.h"
#include "core/studio/sharing.h"
#include "core/team/groups.h"

#include <QDirIterator>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24 * 60 * 60 * 1000;
constexpr qint64 fileLimit = 64 << 20;
constexpr auto teamName = "Northern sales"_L1;
constexpr auto shareNote = "The ask at the end still feels rushed"_L1;
constexpr auto coachNote = "Pause here, then ask for the date"_L1;
constexpr auto askScenario =
    R"({"format": "greenroom-scenario/1", "title": "One clear ask", "kind": "pitch", "language": "en",
    "brief": "Ask for the next step in one breath."})";
constexpr auto answer = "I will count to two"_L1;

Result<void> require(bool holds, const QString& what) {
    if (!holds)
        return fail(ErrorCode::Internal, u"it does not hold that %1"_s.arg(what));
    return {};
}

QStringList filesOf(const QString& folder) {
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    return files;
}

} // namespace

Result<void> DemoTeam::sync(Home& home) const {
    GR_TRY_ASSIGN(const SyncReport report, TeamShare(home).sync());
    return require(report.problems.isEmpty(), report.problems.join(u"; "_s));
}

Result<void> DemoTeam::syncAll() const {
    for (int round = 0; round < 2; ++round) {
        for (const QString& folder : {m_rep, m_folder + u"/cara"_s, m_folder + u"/tom"_s}) {
            GR_TRY_ASSIGN(const auto home, open(folder));
            GR_TRY(sync(*home));
        }
    }
    return {};
}

Result<QString> DemoTeam::makeTeam() {
    GR_TRY(Home::create(m_folder + u"/cara"_s, {u"Cara Stone"_s, {u"coach"_s, u"trainer"_s}}, {m_clock, m_random}));
    GR_TRY(Home::create(m_folder + u"/tom"_s, {u"Tom Reed"_s, {u"rep"_s}}, {m_clock, m_random}));
    GR_TRY(makeFolder(place()));
    GR_TRY_ASSIGN(const auto home, coach());
    GR_TRY(TeamShare(*home).create(teamName, place(), Seed(m_random.bytes(32))));
    GR_TRY(sync(*home));
    return u"Cara Stone made the team \"%1\" on the folder %2"_s.arg(teamName, place());
}

Result<QString> DemoTeam::invite() {
    for (const QString& folder : {m_rep, m_folder + u"/tom"_s}) {
        GR_TRY_ASSIGN(const auto owner, coach());
        GR_TRY_ASSIGN(const Invitation invitation,
                      TeamShare(*owner).invite(role::rep, {}, m_clock.nowMs() + 14 * dayMs));
        GR_TRY_ASSIGN(const auto home, open(folder));
        GR_TRY(TeamShare(*home).join(invitation.toText(), {}));
        GR_TRY(sync(*home));  // asks
        GR_TRY(sync(*owner)); // lets in
    }
    GR_TRY(syncAll());
    GR_TRY_ASSIGN(const auto home, rep());
    GR_TRY_ASSIGN(const QList<Member> members, home->members().all());
    GR_TRY(require(members.size() == 3, u"three people know each other's names"_s));
    QStringList names;
    for (const Member& member : members)
        names.append(member.name);
    return u"in the team, as Ann's home knows it: %1"_s.arg(names.join(u", "_s));
}

Result<QString> DemoTeam::share() {
    GR_TRY_ASSIGN(const auto home, rep());
    GR_TRY_ASSIGN(const QList<Take> all, Takes(home->journal(), home->person(), m_random, m_clock).all());
    const auto starred = std::find_if(all.begin(), all.end(), [](const Take& take) { return take.starred; });
    GR_TRY(require(starred != all.end(), u"there is a starred take"_s));
    GR_TRY_ASSIGN(
        const QList<PersonId> coaches,
        Groups(home->journal(), home->person(), m_random).coachesOf(home->person(), home->authority().roster()));
    GR_TRY_ASSIGN(const Share share, shareTake(*home, *starred, {{}, true, shareNote, {}}, coaches));
    m_share = share.id;
    GR_TRY(sync(*home));
    return u"attempt %1 (the %2 before the first share are counted) goes to Cara alone, with her own score sealed"_s
        .arg(starred->attempt.number)
        .arg(share.attempts);
}

Result<QString> DemoTeam::arrive() {
    GR_TRY(syncAll());
    GR_TRY_ASSIGN(const auto home, coach());
    GR_TRY_ASSIGN(const Share share, sharesOf(*home).byId(m_share));
    GR_TRY(require(share.media.has_value(), u"the share names its recording"_s));
    GR_TRY(home->media().verify(*share.media));
    GR_TRY_ASSIGN(const Scenario scenario, scenarioOf(share));
    GR_TRY_ASSIGN(const Subject subject, findSubject(*home, m_share.toString()));
    GR_TRY_ASSIGN(const auto map, ownMap(*home, subject));
    GR_TRY(require(share.note == shareNote && map.has_value(), u"note, scenario and map came along"_s));
    GR_TRY_ASSIGN(const auto other, third());
    GR_TRY_ASSIGN(const QList<Share> seen, sharesOf(*other).all());
    GR_TRY(
        require(seen.isEmpty() && !other->media().contains(share.media->hash), u"nobody else in the team sees it"_s));
    GR_TRY_ASSIGN(const auto sender, rep());
    GR_TRY_ASSIGN(const Share mine, sharesOf(*sender).byId(m_share));
    GR_TRY(require(mine.state == ShareState::Arrived, u"Ann knows that it has arrived"_s));
    return u"Cara has the take (%1 s, \"%2\" with its map); Tom, in the same team, has nothing"_s
        .arg(share.duration, 0, 'f', 1)
        .arg(scenario.title);
}

Result<QString> DemoTeam::note() {
    {
        GR_TRY_ASSIGN(const auto home, coach());
        GR_TRY_ASSIGN(const Subject subject, findSubject(*home, m_share.toString()));
        Note remark;
        remark.subject = subject.id;
        remark.starts = 1.5;
        remark.ends = 2.5;
        remark.tone = NoteTone::Suggestion;
        remark.text = coachNote;
        GR_TRY(Notes(home->journal(), home->person(), m_random).add(remark, subject.duration));
    }
    GR_TRY(syncAll());
    {
        GR_TRY_ASSIGN(const auto home, rep());
        Notes notes(home->journal(), home->person(), m_random);
        GR_TRY_ASSIGN(const QList<Note> seen, notes.on(SubjectId(m_share)));
        GR_TRY(require(seen.size() == 1 && seen.first().text == coachNote, u"Ann sees the note"_s));
        GR_TRY(notes.reply(seen.first().id, answer));
    }
    GR_TRY(syncAll());
    GR_TRY_ASSIGN(const auto home, coach());
    GR_TRY_ASSIGN(const QList<Note> seen, Notes(home->journal(), home->person(), m_random).on(SubjectId(m_share)));
    GR_TRY(require(seen.size() == 1 && seen.first().replies.size() == 1, u"Cara sees the answer"_s));
    return u"at 1.5 s: \"%1\" - \"%2\""_s.arg(seen.first().text, seen.first().replies.first().text);
}

Result<QString> DemoTeam::assess() {
    GR_TRY_ASSIGN(const auto home, coach());
    GR_TRY_ASSIGN(const Subject subject, findSubject(*home, m_share.toString()));
    GR_TRY_ASSIGN(const QList<Assessment> before, assessmentsOf(*home, subject));
    GR_TRY(require(before.size() == 1 && before.first().sealed && before.first().levels.isEmpty(),
                   u"Ann's own score is there and sealed"_s));
    GR_TRY_ASSIGN(const AssessmentMap map, mapFor(*home, subject, {}));
    Assessment wanted;
    for (const Criterion& criterion : map.criteria)
        wanted.levels.insert(criterion.id, wanted.levels.isEmpty() ? 1 : 3);
    wanted.comment = u"Good story. The ask deserves its own breath."_s;
    GR_TRY_ASSIGN(const Assessment made, assessSubject(*home, subject, wanted, map));
    GR_TRY_ASSIGN(const Score points, score(map, made.levels));
    GR_TRY(sync(*home));
    return u"Cara scored %1 on the map that came with the share: %2 of 1"_s
        .arg(plural(made.levels.size(), u"criterion"_s, u"criteria"_s))
        .arg(points.value.value_or(0), 0, 'f', 2);
}

Result<QString> DemoTeam::feedback() {
    GR_TRY(syncAll());
    GR_TRY_ASSIGN(const auto home, rep());
    GR_TRY_ASSIGN(const Subject subject, findSubject(*home, m_share.toString()));
    GR_TRY_ASSIGN(const QList<Assessment> visible, assessmentsOf(*home, subject));
    GR_TRY_ASSIGN(const AssessmentMap map, mapFor(*home, subject, {}));
    GR_TRY_ASSIGN(const QList<Gap> found, gaps(visible, map));
    GR_TRY(require(found.size() == 1, u"both scores are there, and the gap between them"_s));
    return u"Ann sees Cara's score beside her own: the gap is %1"_s.arg(found.first().score, 0, 'f', 2);
}

Result<QString> DemoTeam::agree() {
    {
        GR_TRY_ASSIGN(const auto home, rep());
        GR_TRY_ASSIGN(const auto other, coach());
        GR_TRY_ASSIGN(const ScenarioRecord scenario, Catalogue(*home).addScenario(askScenario, u"the demo"_s));
        GR_TRY_ASSIGN(const QByteArray document, canonicalJson(scenario.document.toJson()));
        GR_TRY(Agreements(home->journal(), home->person(), m_random)
                   .agree({other->person(), home->person(), scenario.id, scenario.document.title, document, 1,
                           m_clock.nowMs() + dayMs},
                          m_clock.nowMs()));
        GR_TRY(m_record(*home, scenario));
    }
    GR_TRY(syncAll());
    GR_TRY_ASSIGN(const auto home, coach());
    GR_TRY_ASSIGN(const QList<Agreement> agreements, agreementsOf(*home));
    GR_TRY(require(agreements.size() == 1 && agreements.first().state == AgreementState::Kept,
                   u"Cara sees that the agreement was kept"_s));
    return u"one full run by tomorrow, agreed with Cara: kept, as her home knows"_s;
}

Result<QString> DemoTeam::withdraw() {
    ContentHash media;
    {
        GR_TRY_ASSIGN(const auto home, rep());
        GR_TRY_ASSIGN(const Share share, sharesOf(*home).byId(m_share));
        media = share.media->hash;
        GR_TRY(sharesOf(*home).withdraw(share));
        GR_TRY(sync(*home));
        GR_TRY(require(filesOf(place() + u"/b"_s).isEmpty(), u"no media is left on the share"_s));
        GR_TRY(require(home->media().contains(media), u"Ann keeps her take"_s));
    }
    GR_TRY(syncAll());
    GR_TRY_ASSIGN(const auto home, coach());
    GR_TRY_ASSIGN(const Share gone, sharesOf(*home).byId(m_share));
    GR_TRY(require(gone.state == ShareState::Withdrawn && !home->media().contains(media), u"Cara's copy is gone"_s));
    return u"gone from the share in the same sync and from Cara's home; Ann keeps her take"_s;
}

Result<QString> DemoTeam::searchTheShare() {
    const QStringList files = filesOf(place());
    const QString secrets[] = {u"Cara"_s, u"Stone"_s, u"Ann Lee"_s, u"Tom Reed"_s,  teamName,
                               shareNote, coachNote,  answer,       u"One-minute"_s};
    for (const QString& path : files) {
        GR_TRY_ASSIGN(const QByteArray bytes, readFile(path, fileLimit));
        for (const QString& secret : secrets)
            GR_TRY(require(!bytes.contains(secret.toUtf8()) && !path.sliced(place().size()).contains(secret),
                           u"%1 says nothing of \"%2\""_s.arg(path, secret)));
    }
    GR_TRY(require(files.size() > 10, u"there is something to search"_s));
    return u"%1 files, and none says a name, a title or a text"_s.arg(files.size());
}

} // namespace greenroom
