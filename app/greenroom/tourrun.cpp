// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroom/tourrun.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/coaching/agreements.h"
#include "core/home/catalogue.h"
#include "core/home/travel.h"
#include "core/library/publishedexamples.h"
#include "core/media/replaydevices.h"
#include "core/media/silentoutputs.h"
#include "core/studio/demoteam.h"
#include "core/studio/practice.h"
#include "core/takes/takes.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QtEndian>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// For a window to come, and for a home of the sample to be made, which takes the longest.
constexpr std::chrono::minutes patience(1);
constexpr std::chrono::minutes samplePatience(5);

Result<void> makeLockedHome(const QString& scratch, const Clock& clock) {
    const QString folder = scratch + u"/locked"_s;
    SystemRandom random;
    GR_TRY_ASSIGN(const Passphrase passphrase, Passphrase::fromText(u"correct horse"_s));
    GR_TRY(Home::create(folder, {u"Lea Hartmann"_s, {u"rep"_s}}, {clock, random, {nullptr, &passphrase, {}}}));
    return {};
}

Result<void> makeDamagedHome(const QString& scratch, const Clock& clock) {
    const QString folder = scratch + u"/damaged"_s;
    SystemRandom random;
    GR_TRY(Home::create(folder, {u"Lea Hartmann"_s, {u"rep"_s}}, {clock, random, {}}));
    return writeFileAtomically(folder + u"/greenroom.db"_s, QByteArray(8192, 'x'));
}

/// One of the starter's, as an agreement takes it along.
Result<Agreements::Terms> terms(Home& home, const QString& title, const PersonId& with, const PersonId& committer,
                                qint64 wanted, qint64 dueMs) {
    GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(title));
    Agreements::Terms terms;
    terms.with = with;
    terms.committer = committer;
    terms.scenario = at.scenario.id;
    terms.title = title;
    GR_TRY_ASSIGN(terms.document, canonicalJson(at.scenario.document.toJson()));
    terms.wanted = wanted;
    terms.dueMs = dueMs;
    return terms;
}

Result<void> makeFullRun(Home& home, const QString& title) {
    GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(title));
    Takes takes(home.journal(), home.person(), home.random(), home.clock());
    GR_TRY_ASSIGN(const AttemptId attempt, takes.begin(at.scenario.id, at.scenario.version));
    return takes.end(attempt, 60, true, Ending::Discarded);
}

/// Agreements of a rep and a coach: one that was kept, one that runs, and one of each that waits for the other.
Result<void> agreeOn(const QString& repFolder, const QString& coachFolder, const Clock& clock) {
    constexpr qint64 day = 86'400'000;
    SystemRandom random;
    {
        GR_TRY_ASSIGN(const auto rep, Home::open(repFolder, {clock, random}));
        GR_TRY_ASSIGN(const auto coach, Home::open(coachFolder, {clock, random}));
        const qint64 now = clock.nowMs();
        Agreements reps(rep->journal(), rep->person(), random);
        GR_TRY_ASSIGN(const auto kept,
                      terms(*rep, u"One-minute introduction"_s, coach->person(), rep->person(), 1, now + 1000));
        GR_TRY(reps.agree(kept, now));
        GR_TRY(makeFullRun(*rep, kept.title));
        GR_TRY_ASSIGN(const auto runs,
                      terms(*rep, u"Objection handling"_s, coach->person(), rep->person(), 3, now + 4 * day));
        GR_TRY(reps.agree(runs, now));
        GR_TRY(makeFullRun(*rep, runs.title));
        GR_TRY_ASSIGN(auto offered, terms(*rep, u"Discovery call"_s, coach->person(), rep->person(), 2, now + 6 * day));
        offered.needs = u"An example of a calm opening to listen to"_s;
        GR_TRY(reps.propose(offered, now));
        GR_TRY_ASSIGN(auto asked, terms(*coach, u"Basic call"_s, rep->person(), rep->person(), 3, now + 5 * day));
        asked.why = u"You meet three finance directors next week."_s;
        asked.needs = u"Tell me which question feels least like you"_s;
        GR_TRY(Agreements(coach->journal(), coach->person(), random).propose(asked, now));
    }
    for (int round = 0; round < 2; ++round)
        for (const QString& folder : {repFolder, coachFolder}) {
            GR_TRY_ASSIGN(const auto home, Home::open(folder, {clock, random}));
            GR_TRY(TeamShare(*home).sync());
        }
    return {};
}

/// Publishes a clip, which is another one by what stands behind its end.
Result<void> publishClip(Home& home, ModelExample example, const QString& clip, qint32 megabytes,
                         const ScenarioId& scenario) {
    QFile source(clip);
    if (!source.open(QIODevice::ReadOnly))
        return tl::make_unexpected(fileError(source, u"read"_s));
    const qint32 size = megabytes << 20;
    QByteArray padding(size, '\0'); // a box of MP4 that players pass over
    qToBigEndian(size, padding.data());
    padding.replace(4, 4, "free");
    const QString path = home.pathOf(u"clip"_s);
    GR_TRY(writeFileAtomically(path, source.readAll() + padding));
    GR_TRY_ASSIGN(example.media, home.media().adopt(path));
    example.source = example.media.hash;
    example.scenario = scenario;
    example.consent = u"Cara agreed that the team sees it"_s;
    GR_TRY_ASSIGN(const ModelExample added, Examples(home.journal(), home.person(), home.random()).add(example));
    GR_TRY(
        PublishedExamples(home.journal(), home.person(), home.random()).publish(added, {}, *home.authority().roster()));
    return {};
}

/// The coach shows three clips: one of a scenario that the rep practises, two of one that the rep does not.
Result<void> publishExamples(const QString& repFolder, const QString& coachFolder, const Clock& clock) {
    SystemRandom random;
    GR_TRY_ASSIGN(const auto rep, Home::open(repFolder, {clock, random}));
    GR_TRY_ASSIGN(const auto coach, Home::open(coachFolder, {clock, random}));
    GR_TRY_ASSIGN(const QList<ModelExample> examples, Examples(rep->journal(), rep->person(), random).mine());
    GR_TRY_ASSIGN(const ScenarioAtHand practised, Catalogue(*rep).findScenario(u"Objection handling"_s));
    GR_TRY_ASSIGN(const ScenarioAtHand other, Catalogue(*rep).findScenario(u"Basic call"_s));
    if (examples.isEmpty())
        return fail(ErrorCode::NotFound, u"the sample has no example"_s);
    ModelExample example = examples.first();
    const QString clip = rep->media().pathOf(example.media.hash);
    const auto publish = [&](const QString& title, qint32 megabytes, const ScenarioAtHand& at) {
        example.title = title;
        return publishClip(*coach, example, clip, megabytes, at.scenario.id);
    };
    GR_TRY(publish(u"Price, heard to the end"_s, 12, practised));
    GR_TRY(publish(u"A calm opening"_s, 38, other));
    return publish(u"The ask, and then silence"_s, 21, other);
}

/// A team of three beside the home that crashed, whose starred take goes to the coach and comes back with feedback; the
/// first time that somebody needs it.
Result<void> haveTeam(const QString& scratch, const Clock& clock) {
    SystemRandom random;
    const QString folder = scratch + u"/crashed"_s;
    const QString team = scratch + u"/team"_s;
    if (QFileInfo::exists(team))
        return {};
    {
        GR_TRY_ASSIGN(const auto home, Home::open(folder, {clock, random}));
        GR_TRY(recoverTakes(*home));
    }
    QDir().mkpath(team);
    DemoTeam demo(team, folder, {}, clock, random);
    using Step = Result<QString> (DemoTeam::*)();
    for (const Step step : {&DemoTeam::makeTeam, &DemoTeam::invite, &DemoTeam::share, &DemoTeam::arrive,
                            &DemoTeam::note, &DemoTeam::assess, &DemoTeam::feedback})
        GR_TRY((demo.*step)());
    GR_TRY(publishExamples(folder, team + u"/cara"_s, clock));
    return agreeOn(folder, team + u"/cara"_s, clock);
}

QList<ui::Scene> sampleScenes(const ui::Stage& stage) {
    return ui::practiseScenes(stage) + ui::libraryScenes(stage) + ui::captionScenes(stage) + ui::compareScenes(stage) +
           ui::windowScenes(stage) + ui::reviewScenes(stage) + ui::readyScenes(stage) + ui::modeScenes(stage) +
           ui::recordingScenes(stage) + ui::objectionScenes(stage) + ui::troubleScenes(stage);
}

QList<ui::Scene> teamMemberScenes(const ui::Stage& stage) {
    return ui::memberScenes(stage) + ui::travelScenes(stage);
}

} // namespace

qint64 TourRun::TourClock::nowMs() const {
    const qint64 began = QDateTime(QDate(2026, 11, 23), QTime(9, 0)).toMSecsSinceEpoch();
    return began + std::chrono::duration_cast<std::chrono::milliseconds>(steady() - m_began).count();
}

QList<TourRun::Act> TourRun::acts() {
    const QString recording = u"studio-recording"_s; // leaves the home that crashed
    return {
        {.home = u"first"_s,
         .before = [](QWidget& start) { return ui::namingScenes(start) + ui::comeBackScenes(start); },
         .answer =
             [](QWidget& start) {
                 start.findChild<QLineEdit*>()->setText(u"Nadia Brandt"_s);
                 start.findChild<QPushButton*>()->click();
             },
         .scenes = ui::firstDayScenes},
        {.home = u"locked"_s, .prepare = makeLockedHome, .before = ui::passphraseScenes},
        {.home = u"damaged"_s, .prepare = makeDamagedHome, .before = ui::failedStartScenes},
        {.home = u"sample"_s, .content = Program::Content::Sample, .before = ui::waitingScenes, .scenes = sampleScenes},
        {.home = u"crashed"_s, .needs = recording, .scenes = ui::recoveredScenes},
        {.home = u"crashed"_s, .needs = recording, .prepare = haveTeam, .scenes = teamMemberScenes},
        {.home = u"team/cara"_s, .needs = recording, .prepare = haveTeam, .scenes = ui::coachScenes},
        {.home = u"team/cara"_s, .needs = recording, .prepare = haveTeam, .scenes = ui::teamScenes},
    };
}

QList<TourRun::Act> TourRun::chosenActs(const QStringList& only, QStringList& needed) {
    QWidget nobody;
    const ui::Stage empty;
    QList<Act> chosen;
    const QList<Act> all = acts();
    for (auto act = all.crbegin(); act != all.crend(); ++act) {
        const QList<ui::Scene> scenes = (act->before ? act->before(nobody) : QList<ui::Scene>()) +
                                        (act->scenes ? act->scenes(empty) : QList<ui::Scene>());
        if (ui::chosenScenes(scenes, only, needed).isEmpty())
            continue;
        chosen.prepend(*act);
        if (!act->needs.isEmpty())
            needed.append(act->needs);
    }
    return chosen;
}

TourRun::TourRun(QApplication& application, const QString& folder, const QList<QSize>& sizes, const QStringList& only)
    : m_application(application), m_only(only), m_tour(folder, sizes), m_acts(chosenActs(only, m_needed)) {
    if (m_acts.isEmpty())
        m_tour.addFailure(u"no scene has one of these words in its name: %1"_s.arg(only.join(u", "_s)));
    qputenv("GREENROOM_KEYCHAIN", "off");
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { giveUp(u"its window never came"_s); });
    connect(
        &m_tour, &ui::Tour::finished, this,
        [this] {
            if (std::exchange(m_isBefore, false))
                playWindow();
            else
                end();
        },
        Qt::QueuedConnection);
}

TourRun::~TourRun() = default;

void TourRun::start() {
    if (m_acts.isEmpty()) {
        QMetaObject::invokeMethod(this, &TourRun::finished, Qt::QueuedConnection); // not before it is waited for
        return;
    }
    const Act& act = std::as_const(m_acts).first();
    if (const auto prepared = act.prepare ? act.prepare(m_scratch.path(), m_clock) : Result<void>(); !prepared)
        giveUp(prepared.error().message);
    else if (!act.needs.isEmpty() && !QFileInfo::exists(m_scratch.filePath(act.home)))
        giveUp(u"its home was not made"_s);
    else
        begin(act);
}

void TourRun::begin(const Act& act) {
    m_patience.setInterval(act.content == Program::Content::Sample ? samplePatience : patience);
    const QString home = m_scratch.filePath(act.home);
    auto devices = std::make_unique<StageDevices>(makePresenterDevices(m_clock));
    m_devices = devices.get();
    m_isReady = false;
    m_program = std::make_unique<Program>(m_application, home, m_clock, std::move(devices), makeSilentOutputs(m_clock));
    connect(m_program.get(), &Program::ready, this, [this] {
        m_isReady = true;
        m_patience.stop();
        if (!m_isBefore)
            playWindow();
    });
    m_isBefore = static_cast<bool>(act.before);
    m_program->start(act.content);
    if (m_isBefore)
        m_tour.run(m_program->startView(), m_program->theme(), nullptr, chosen(act.before(m_program->startView())));
    else
        m_patience.start();
}

QList<ui::Scene> TourRun::chosen(const QList<ui::Scene>& scenes) const {
    return ui::chosenScenes(scenes, m_only, m_needed);
}

void TourRun::playWindow() {
    const Act& act = m_acts.first();
    if (!act.scenes || chosen(act.scenes(ui::Stage())).isEmpty()) {
        end();
        return;
    }
    if (!m_isReady) {
        m_patience.start();
        if (act.answer)
            act.answer(m_program->startView());
        return; // it comes when the home is open
    }
    m_stage = std::make_unique<ui::Stage>(*m_program->window(), *m_program->context(), *m_devices, m_scratch.path());
    m_stage->prepare([this](const Result<void>& found) {
        if (!found) {
            giveUp(found.error().message);
            return;
        }
        m_tour.run(*m_program->window(), m_program->theme(), m_stage.get(), chosen(m_acts.first().scenes(*m_stage)));
    });
}

void TourRun::end() {
    m_stage.reset();
    m_program.reset();
    m_acts.removeFirst();
    start();
}

/// The act that plays is over before its end.
void TourRun::giveUp(const QString& why) {
    if (m_program)
        m_program->disconnect(this);
    m_tour.addFailure(u"%1: %2"_s.arg(m_acts.first().home, why));
    QMetaObject::invokeMethod(this, &TourRun::end, Qt::QueuedConnection); // not while the program speaks
}

} // namespace greenroom
