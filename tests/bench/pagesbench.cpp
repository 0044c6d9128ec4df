// SPDX-License-Identifier: GPL-3.0-or-later
// How soon each page of the window shows its data in a home with much in it, and how long the UI thread is away from
// its event loop at most while the page opens and while each of its lists is scrolled through, by the wheel and by its
// handle. The worst of all runs is judged. Of a gap the time is left out in which the thread was ready and others had
// the processors (as far as Linux tells it); until a page is shown everything counts, so nothing else should run.
// usage: bench_pages [RUNS] [TAKES] [EXAMPLES] [SCENARIOS] [--trace FILE]
// A fifth of the takes are of one scenario. What opening takes is also told against the page of the shortcuts in the
// same run, which has the same to show however much is in the home. The trace has every gap over 4 ms: page, part,
// when, how long, and what took longest in it.
#include "app/greenroom/program.h"
#include "core/assessment/assessments.h"
#include "core/base/file.h"
#include "core/home/catalogue.h"
#include "core/media/audiooutputs.h"
#include "core/media/replaydevices.h"
#include "core/takes/takes.h"
#include "tests/bench/bench.h"
#include "tests/support/random.h"
#include "ui/shell/page.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <sodium.h>

using namespace greenroom;
using namespace Qt::StringLiterals;
using ui::PageKind;

namespace {

constexpr double openingBarMs = 300;
constexpr double stallBarMs = 16;
const QString yardstick = u"Shortcuts"_s;
constexpr int clips = 100; ///< that all takes and examples share
constexpr int notes = 60;  ///< on one take

/// A home with many takes and examples, and what to open in it.
struct LargeHome {
    EntityId scenario;
    EntityId take;
    EntityId otherTake;
    EntityId example;
};

/// As many scenarios as that: copies of what a new home has, under other titles.
void addScenarios(Home& home, int count) {
    const auto first = Catalogue(home).scenariosAtHand();
    bench::must(first);
    for (int i = static_cast<int>(first->size()); i < count; ++i) {
        Scenario copy = (*first)[i % first->size()].scenario.document;
        copy.title = u"%1, variant %2"_s.arg(copy.title).arg(i);
        bench::must(Catalogue(home).addScenario(QJsonDocument(copy.toJson()).toJson(), u"copy"_s));
    }
}

/// Clips of the same pictures and different content.
QList<BlobRef> makeClips(Home& home, const QString& scratch) {
    const QString first = scratch + u"/clip.mp4"_s;
    bench::output(bench::ffmpeg(u"-f lavfi -i testsrc2=s=1280x720:r=30:d=2 -f lavfi -i sine=f=440:d=2 -c:v libx264 "
                                "-preset ultrafast -g 30 -bf 0 -pix_fmt yuv420p -c:a aac %1"_s.arg(first)));
    QByteArray bytes = *readFile(first, 64 << 20);
    QList<BlobRef> blobs;
    for (int i = 0; i < clips; ++i) {
        // A free box at the end of an MP4 changes nothing of it.
        const QString path = scratch + u"/copy.mp4"_s;
        const QByteArray box = QByteArray::fromHex("0000000c66726565") + QByteArray::number(1000 + i);
        bench::must(writeFileAtomically(path, bytes + box));
        blobs.append(*home.media().adopt(path));
    }
    return blobs;
}

void commitAll(Home& home, const QList<Edit>& edits) {
    constexpr qsizetype atOnce = 500;
    for (qsizetype i = 0; i < edits.size(); i += atOnce)
        bench::must(home.journal().commit(edits.mid(i, atOnce)));
}

EntityId addTakes(Home& home, int count, const QList<ScenarioAtHand>& scenarios, const QList<BlobRef>& blobs,
                  EntityId* before) {
    constexpr qint64 lastDays = 10LL * 24 * 3600 * 1000; // none is old enough to be cleaned away
    const qint64 now = home.clock().nowMs();
    QList<Edit> edits;
    EntityId take;
    for (int i = 0; i < count; ++i) {
        const ScenarioRecord& scenario = scenarios[i % 5 == 0 ? 0 : i % scenarios.size()].scenario;
        const EntityId attempt = home.newEntity();
        *before = take;
        take = home.newEntity();
        Fields fields{{u"scenario"_s, scenario.id.entity()},
                      {u"version"_s, EntityId::ofContent(home.person(), scenario.version)},
                      {u"started"_s, now - lastDays + i * (lastDays / count)},
                      {u"duration"_s, 60.0 + i % 200},
                      {u"full_run"_s, i % 3 == 0},
                      {u"ending"_s, u"kept"_s}};
        for (const Landmark& landmark : scenario.document.landmarks)
            fields.insert(keyedField("landmark"_L1, landmark.id), double(fields.size()));
        edits.append({attempt, u"attempt"_s, fields});
        edits.append({take,
                      u"take"_s,
                      {{u"attempt"_s, attempt},
                       {u"media"_s, blobs[i % blobs.size()]},
                       {u"duration"_s, 2.0},
                       {u"frames"_s, qint64(60)},
                       {u"dropped"_s, qint64(0)},
                       {u"width"_s, qint64(1280)},
                       {u"height"_s, qint64(720)},
                       {u"sound"_s, true}}});
    }
    commitAll(home, edits);
    return take;
}

EntityId addExamples(Home& home, int count, const QList<ScenarioAtHand>& scenarios, const QList<BlobRef>& blobs) {
    const QStringList words{u"Opening"_s, u"Price"_s, u"Silence"_s, u"Question"_s, u"Closing"_s, u"Objection"_s};
    QList<Edit> edits;
    for (int i = 0; i < count; ++i) {
        const QString word = words[i % words.size()];
        const QByteArray source = home.random().bytes(32).toHex();
        edits.append({home.newEntity(),
                      u"example"_s,
                      {{u"title"_s, u"%1 as Mara does it, number %2"_s.arg(word).arg(i)},
                       {u"quality"_s, i % 4 ? u"good"_s : u"bad"_s},
                       {u"scenario"_s, scenarios[i % scenarios.size()].scenario.id.entity()},
                       {u"consent"_s, u"Mara agreed"_s},
                       {u"media"_s, blobs[(i * 7) % blobs.size()]},
                       {u"duration"_s, 2.0},
                       {u"width"_s, qint64(1280)},
                       {u"height"_s, qint64(720)},
                       {u"sound"_s, true},
                       {u"source"_s, QString::fromLatin1(source)},
                       {keyedField("tag"_L1, word.toLower()), true}}});
    }
    commitAll(home, edits);
    return edits.last().entity;
}

/// Many on one take, and one on every fifth.
void addNotes(Home& home, const EntityId& much, const QList<Take>& takes) {
    QList<Edit> edits;
    const auto add = [&](const EntityId& take, double starts) {
        edits.append({home.newEntity(),
                      u"note"_s,
                      {{u"subject"_s, take},
                       {u"starts"_s, starts},
                       {u"tone"_s, edits.size() % 3 ? u"suggestion"_s : u"praise"_s},
                       {u"text"_s, u"Number %1: slower here, and look at the person before you name the price."_s.arg(
                                       edits.size())}}});
    };
    for (int i = 0; i < notes; ++i)
        add(much, 2.0 * i / notes);
    for (qsizetype i = 0; i < takes.size(); i += 5)
        add(takes[i].id, 1);
    commitAll(home, edits);
}

/// Own levels for every tenth take.
void addAssessments(Home& home, const QList<Take>& takes) {
    Assessments assessments(home.journal(), home.person(), home.random());
    for (qsizetype i = 0; i < takes.size(); i += 10) {
        const auto scenario = Catalogue(home).scenarios().version(takes[i].attempt.version);
        bench::must(scenario);
        const auto* json = std::get_if<QJsonObject>(&scenario->map);
        if (!json)
            continue;
        const auto map = AssessmentMap::fromJson(*json);
        bench::must(map);
        Assessment wanted;
        wanted.subject = SubjectId(takes[i].id);
        wanted.label = RaterLabel::Self;
        wanted.mapVersion = *map->version();
        for (const Criterion& criterion : map->criteria)
            wanted.levels.insert(criterion.id, static_cast<int>(i / 10 % 2));
        bench::must(assessments.assess(wanted, *map));
    }
}

LargeHome makeHome(const QString& folder, const QString& scratch, const Clock& clock, int takes, int examples,
                   int scenarioCount) {
    test::SeededRandom random(1);
    auto made = Home::create(folder, {u"Lea Hartmann"_s, {u"rep"_s}}, {clock, random});
    bench::must(made);
    Home& home = **made;
    bench::must(home.database().run(u"PRAGMA synchronous = OFF"_s));
    addScenarios(home, scenarioCount);
    const auto scenarios = *Catalogue(home).scenariosAtHand();
    const QList<BlobRef> blobs = makeClips(home, scratch);
    LargeHome large;
    large.scenario = scenarios.first().scenario.id;
    large.take = addTakes(home, takes, scenarios, blobs, &large.otherTake);
    large.example = addExamples(home, examples, scenarios, blobs);
    const auto taken = Takes(home.journal(), home.person(), home.random(), clock).all();
    bench::must(taken);
    addNotes(home, large.take, *taken);
    addAssessments(home, *taken);
    return large;
}

/// What passes for the thread that makes it, without the time it waited for a processor.
class OwnTime {
public:
    OwnTime() { m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    void restart() {
        m_wall.restart();
        m_waitedBefore = waited();
    }
    bool isValid() const { return m_wall.isValid(); }
    double waitedMs() { return double(waited() - m_waitedBefore) / 1e6; }
    double ms() { return double(m_wall.nsecsElapsed()) / 1e6 - waitedMs(); }

private:
    /// ns; none where the system does not tell.
    qint64 waited() {
        m_file.seek(0);
        return m_file.read(64).split(' ').value(1).toLongLong();
    }

    QFile m_file{u"/proc/thread-self/schedstat"_s};
    QElapsedTimer m_wall;
    qint64 m_waitedBefore = 0;
};

/// Remembers what took longest of what the event loop of the UI thread handed out.
class Application final : public QApplication {
public:
    using QApplication::QApplication;

    /// Since the last call: "QWidgetWindow, event 77, 12.3 ms".
    QString takeSlowest() {
        m_slowestMs = 0;
        return std::exchange(m_slowest, {});
    }

    bool notify(QObject* receiver, QEvent* event) override {
        if (QThread::currentThread() != thread() || m_inside) // other threads hand out theirs
            return QApplication::notify(receiver, event);
        const QLatin1String name(receiver->metaObject()->className());
        const int type = event->type();
        m_since.restart();
        m_inside = true;
        const bool handled = QApplication::notify(receiver, event);
        m_inside = false;
        const double took = m_since.ms();
        if (took > m_slowestMs) {
            m_slowestMs = took;
            m_slowest = u"%1, event %2, %3 ms"_s.arg(name).arg(type).arg(took, 0, 'f', 1);
        }
        return handled;
    }

private:
    OwnTime m_since;
    bool m_inside = false;
    double m_slowestMs = 0;
    QString m_slowest;
};

/// Runs the event loop and watches how long it takes to come round, by a timer that wants to fire every millisecond.
class Watch : public QObject {
public:
    explicit Watch(Application& application) : m_application(application) {
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] { beat(); });
        application.installEventFilter(this);
    }

    /// Until `isDone`, at most `ms`. Gives the longest gap in ms; the time since the last one counts too.
    double run(const QString& page, const QString& part, int ms, const std::function<bool()>& isDone) {
        m_page = page;
        m_part = part;
        m_longest = 0;
        m_isDone = isDone;
        m_limit = ms;
        m_since.start();
        if (!m_last.isValid())
            m_last.restart();
        m_beat.start(1);
        m_loop.exec();
        m_beat.stop();
        return m_longest;
    }

    /// To be called before what run() watches is begun.
    void begin() { m_last.restart(); }
    int paints() const { return m_paints; }
    const QJsonArray& trace() const { return m_trace; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && watched->isWidgetType())
            ++m_paints;
        return false;
    }

private:
    void beat() {
        const double gap = m_last.ms();
        const double waited = m_last.waitedMs();
        m_last.restart();
        m_longest = std::max(m_longest, gap);
        const QString slowest = m_application.takeSlowest();
        if (gap > 4)
            m_trace.append(QJsonObject{{u"page"_s, m_page},
                                       {u"part"_s, m_part},
                                       {u"at_ms"_s, double(m_since.nsecsElapsed()) / 1e6},
                                       {u"gap_ms"_s, gap},
                                       {u"waited_ms"_s, waited},
                                       {u"slowest"_s, slowest}});
        if (m_isDone() || m_since.hasExpired(m_limit))
            m_loop.quit();
    }

    Application& m_application;
    QTimer m_beat;
    QEventLoop m_loop;
    OwnTime m_last;
    QElapsedTimer m_since;
    std::function<bool()> m_isDone;
    QString m_page;
    QString m_part;
    QJsonArray m_trace;
    double m_longest = 0;
    int m_limit = 0;
    int m_paints = 0;
};

struct PageFigures {
    QString name;
    std::vector<double> shown;     ///< ms from going there to its data painted
    std::vector<double> opening;   ///< longest gap in ms until then
    std::vector<double> scrolling; ///< longest gap in ms of all its lists; none: nothing scrolls
};

class Bench {
public:
    Bench(Application& application, Program& program, const LargeHome& home)
        : m_program(program)
        , m_watch(application)
        , m_places{{u"Practise"_s, {PageKind::Scenarios}},
                   {u"Today"_s, {PageKind::Today}}, // where the window begins
                   {u"Studio"_s, {PageKind::Studio, home.scenario}},
                   {u"Library"_s, {PageKind::Library}},
                   {u"Clip"_s, {PageKind::Clip, home.example}},
                   {u"Reviews"_s, {PageKind::Reviews}},
                   {u"Review"_s, {PageKind::Review, home.take}},
                   {u"Compare, a pair"_s, {PageKind::Compare, home.take, home.otherTake}},
                   {u"Compare, choosing"_s, {PageKind::Compare, home.take}},
                   {u"Ladder"_s, {PageKind::Ladder, home.scenario}},
                   {u"Storage"_s, {PageKind::Storage}},
                   {u"Coaching"_s, {PageKind::Coaching}},
                   {u"Settings"_s, {PageKind::Settings}},
                   {yardstick, {PageKind::Shortcuts}}} {}

    std::vector<PageFigures> run(int runs) {
        rest(3000); // what the start does in the background
        std::vector<PageFigures> figures;
        for (const auto& [name, place] : m_places)
            figures.push_back({name, {}, {}, {}});
        for (int i = 0; i < runs; ++i)
            for (std::size_t j = 0; j < m_places.size(); ++j) {
                rest(200);
                visit(m_places[j].second, figures[j]);
            }
        return figures;
    }

    const QJsonArray& trace() const { return m_watch.trace(); }

private:
    void rest(int ms) {
        m_watch.run(u"-"_s, u"rest"_s, ms, [] { return false; });
    }

    void visit(const ui::Place& place, PageFigures& figures) {
        QElapsedTimer since;
        since.start();
        m_watch.begin();
        m_program.context()->navigator.go(place);
        ui::Page* page = m_program.window()->currentPage();
        // Painted with its data: nothing is asked any more, and it was painted since.
        std::optional<int> hadItAt;
        const double gap = m_watch.run(figures.name, u"opening"_s, 5000, [&] {
            if (!hadItAt && page->hasData() && m_program.context()->home.isIdle()) {
                hadItAt = m_watch.paints();
                page->update(); // all of it once more, wherever its data stands
            }
            return hadItAt && m_watch.paints() > *hadItAt;
        });
        figures.shown.push_back(double(since.nsecsElapsed()) / 1e6);
        figures.opening.push_back(gap);
        rest(100);
        double worst = -1;
        for (const auto* area : page->findChildren<QAbstractScrollArea*>())
            if (area->isVisible() && area->verticalScrollBar()->maximum() > 0)
                worst = std::max({worst, byWheel(figures.name, *area), byHandle(figures.name, *area)});
        if (worst >= 0)
            figures.scrolling.push_back(worst);
    }

    static QString nameOf(const QAbstractScrollArea& area) {
        return area.accessibleName().isEmpty() ? QString::fromLatin1(area.metaObject()->className())
                                               : area.accessibleName();
    }

    /// By notches of the wheel, 60 a second, for two seconds or to the end.
    double byWheel(const QString& page, const QAbstractScrollArea& area) {
        return scroll(page, u"wheel, "_s + nameOf(area), *area.verticalScrollBar(),
                      [](const QScrollBar& bar, double) { return bar.value() + 120; });
    }

    /// By dragging its handle from the top to the bottom, where everything has changed at every step.
    double byHandle(const QString& page, const QAbstractScrollArea& area) {
        return scroll(page, u"handle, "_s + nameOf(area), *area.verticalScrollBar(),
                      [](const QScrollBar& bar, double seconds) {
                          return static_cast<int>(std::ceil(bar.maximum() * seconds / 1.9));
                      });
    }

    double scroll(const QString& page, const QString& part, QScrollBar& bar,
                  const std::function<int(const QScrollBar& bar, double seconds)>& next) {
        bar.setValue(0);
        rest(100);
        QTimer moving;
        QElapsedTimer since;
        QObject::connect(&moving, &QTimer::timeout, &bar,
                         [&] { bar.setValue(next(bar, double(since.nsecsElapsed()) / 1e9)); });
        moving.setTimerType(Qt::PreciseTimer);
        moving.start(16);
        since.start();
        m_watch.begin();
        const double gap = m_watch.run(page, part, 2000, [&] { return bar.value() == bar.maximum(); });
        moving.stop();
        bar.setValue(0);
        return gap;
    }

    Program& m_program;
    Watch m_watch;
    std::vector<std::pair<QString, ui::Place>> m_places;
};

void print(const std::vector<PageFigures>& all, int runs) {
    QJsonArray results;
    std::printf("%-44s %12s %12s %9s\n", "figure", "median", "worst", "ratio");
    const auto same =
        std::find_if(all.begin(), all.end(), [](const PageFigures& one) { return one.name == yardstick; });
    const double unit = bench::median(same->shown);
    const auto print = [&](const QString& name, const std::vector<double>& values, std::optional<double> bar,
                           bool isCompared = false) {
        if (values.empty())
            return;
        const double worst = *std::max_element(values.begin(), values.end());
        const double usual = bench::median(values);
        const QString ratio = isCompared ? QString::number(usual / unit, 'f', 1) : QString();
        std::printf("%-44s %9.2f ms %9.2f ms %9s  %s\n", qUtf8Printable(name), usual, worst, qUtf8Printable(ratio),
                    qUtf8Printable(bench::verdict(worst, bar)));
        results.append(QJsonObject{{u"figure"_s, name},
                                   {u"unit"_s, u"ms"_s},
                                   {u"median"_s, usual},
                                   {u"worst"_s, worst},
                                   {u"first"_s, values.front()},
                                   {u"ratio"_s, isCompared ? QJsonValue(usual / unit) : QJsonValue()},
                                   {u"bar"_s, bar ? QJsonValue(*bar) : QJsonValue()},
                                   {u"runs"_s, runs}});
    };
    for (const PageFigures& one : all) {
        print(one.name + u": shown with its data"_s, one.shown, openingBarMs, true);
        print(one.name + u": longest gap opening"_s, one.opening, {});
        print(one.name + u": longest gap scrolling"_s, one.scrolling, stallBarMs);
    }
    bench::printJson(results);
}

} // namespace

int main(int argc, char* argv[]) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("GREENROOM_KEYCHAIN", "off");
    Application application(argc, argv);
    if (sodium_init() < 0)
        qFatal("libsodium does not work here");
    QStringList arguments = QApplication::arguments().mid(1);
    QString traceFile;
    if (const qsizetype at = arguments.indexOf(u"--trace"_s); at >= 0) {
        traceFile = arguments.value(at + 1);
        arguments.remove(at, std::min<qsizetype>(2, arguments.size() - at));
    }
    const int runs = arguments.value(0, u"5"_s).toInt();
    const int takes = arguments.value(1, u"10000"_s).toInt();
    const int examples = arguments.value(2, u"500"_s).toInt();
    const int scenarios = arguments.value(3, u"40"_s).toInt();

    const SystemClock clock;
    QTemporaryDir folder;
    const QString home = folder.filePath(u"home"_s);
    LargeHome large;
    const double took =
        bench::seconds([&] { large = makeHome(home, folder.path(), clock, takes, examples, scenarios); });
    std::printf("A home of %d takes of %d scenarios and %d examples, made in %.1f s\n", takes, scenarios, examples,
                took);

    Program program(application, home, clock, makeTestDevices(clock), makeSystemAudioOutputs(clock));
    QEventLoop opening;
    QObject::connect(&program, &Program::ready, &opening, &QEventLoop::quit);
    QElapsedTimer since;
    since.start();
    program.start(Program::Content::Own);
    opening.exec();
    std::printf("The window was there after %lld ms\n", since.elapsed());
    program.window()->resize(1280, 800);

    Bench bench(application, program, large);
    print(bench.run(runs), runs);
    if (!traceFile.isEmpty())
        bench::must(writeFileAtomically(traceFile, QJsonDocument(bench.trace()).toJson()));
    return 0;
}
