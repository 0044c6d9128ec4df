// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two clips show the same time at every tick, how soon a paused seek is shown, what playing costs beside two
// QMediaPlayers, whether sound and pictures come together, and whether memory stays what it is. On a private sound
// server and a private screen.
// usage: bench_playback [PART...]      parts: ticks seek cpu sync memory memory=SECONDS; all without (memory: 60 s)
#include "core/media/audiooutputs.h"
#include "core/media/probe.h"
#include "core/media/testsource.h"
#include "core/media/transport.h"
#include "tests/bench/bench.h"
#include "tests/bench/busycores.h"
#include "tests/support/changedsource.h"
#include "tests/support/random.h"
#include "tests/support/recordings.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QThread>

#include <cmath>
#include <cstring>

using namespace greenroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int runs = 5;
constexpr QSize shownSize(640, 360); // two of them side by side in a laptop's window

/// A take of ours: 720p, the test pattern under some grain, and its tone.
QString makeTake(const QTemporaryDir& folder, int numerator, int denominator, double seconds) {
    const QString path = folder.filePath(u"%1-%2-%3.mp4"_s.arg(numerator).arg(denominator).arg(seconds));
    if (QFile::exists(path))
        return path;
    const SystemClock clock;
    test::SeededRandom random(1);
    QByteArray grain = random.bytes(1 << 20);
    for (char& byte : grain)
        byte = static_cast<char>(byte & 7);
    const auto pattern = makeTestPattern({1280, 720, numerator, denominator}, Pace::Fast, clock);
    test::ChangedVideo video(*pattern, [&](av::Frame& frame, std::chrono::nanoseconds time) {
        for (int y = 0; y < frame->height; ++y) {
            std::uint8_t* line = frame->data[0] + std::ptrdiff_t(y) * frame->linesize[0];
            const char* noise = grain.constData() + random.below(static_cast<quint64>(grain.size() - frame->width));
            for (int x = 0; x < frame->width; ++x)
                line[x] = static_cast<std::uint8_t>(std::min(line[x] + noise[x], 235));
        }
        return std::optional(time);
    });
    const auto tone = makeTone(Pace::Fast, clock);
    bench::must(test::recordAll(path, &video, tone.get(), seconds));
    return path;
}

/// What an image of the test pattern says of itself.
std::optional<TestPatternReading> readImage(const QImage& image) {
    std::vector<std::uint8_t> luma(static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(image.height()));
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        std::uint8_t* out = luma.data() + std::size_t(y) * static_cast<std::size_t>(image.width());
        for (int x = 0; x < image.width(); ++x)
            out[x] = static_cast<std::uint8_t>(16 + qGreen(line[x]) * 219 / 255);
    }
    return readTestPattern(luma.data(), image.width(), image.width(), image.height());
}

/// Handles events until `done`.
void wait(const std::function<bool()>& done, std::chrono::milliseconds limit = 20s) {
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.hasExpired(limit.count()))
            qFatal("playing came to a stop");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

/// A transport as a page has it.
class Player {
public:
    explicit Player(const QStringList& paths)
        : m_outputs(makeSystemAudioOutputs(m_clock)), m_transport(m_clock, m_outputs->open({})) {
        QObject::connect(&m_transport, &Transport::problem,
                         [](const Error& error) { bench::must<void>(tl::make_unexpected(error)); });
        QObject::connect(&m_transport, &Transport::soundLost,
                         [](const Error& error) { std::fprintf(stderr, "%s\n", qUtf8Printable(error.message)); });
        m_ticking.setInterval(5); // wakes wait()
        m_ticking.start();
        for (int deck = 0; deck < paths.size(); ++deck)
            m_transport.setPictureSize(deck, shownSize);
        m_transport.open(paths);
        settle();
    }
    Transport* operator->() { return &m_transport; }
    const Clock& clock() const { return m_clock; }
    void settle() {
        wait([&] { return m_transport.state().phase == TransportState::Phase::Open && !m_transport.state().seeking; });
    }
    void play() {
        m_transport.play();
        wait([&] { return m_transport.isOnTime(); });
    }
    void idle(std::chrono::milliseconds span) {
        QElapsedTimer timer;
        timer.start();
        wait([&] { return timer.hasExpired(span.count()); }, span + 10s);
    }

private:
    SystemClock m_clock;
    std::unique_ptr<AudioOutputs> m_outputs;
    Transport m_transport;
    QTimer m_ticking;
};

/// How many decks of a tick do not show what belongs to its time.
int wrongIn(Transport& transport, const PlaybackTick& tick) {
    int wrong = 0;
    for (int deck = 0; deck < tick.decks.size(); ++deck) {
        const DeckPicture& picture = tick.decks[deck];
        const MediaInfo info = transport.info(deck);
        const double position =
            std::clamp(tick.position - (deck == 1 ? transport.state().offset : 0), 0.0, info.duration - 0.5 / info.fps);
        // A moment just before the next picture is still this one's.
        const auto earliest = static_cast<qint64>(std::floor(position * info.fps - 1e-3));
        const auto latest = static_cast<qint64>(std::floor(position * info.fps + 1e-3));
        const auto reading = readImage(picture.image);
        const bool isRight =
            reading && reading->index == picture.number && (reading->index == earliest || reading->index == latest);
        wrong += !isRight;
    }
    return wrong;
}

void measureTicks() {
    const QTemporaryDir folder;
    struct Outcome {
        double wrong = 0;
        double late = 0;    ///< ms, worst
        double skipped = 0; ///< percent of the first clip's pictures
    };
    const auto watch = [](const QStringList& paths, int busy) {
        const bench::BusyCores cores(busy, {QCoreApplication::applicationFilePath(), u"--burn"_s});
        Player player(paths);
        Outcome outcome;
        qint64 first = -1;
        qint64 last = -1;
        qint64 shown = 0;
        player->setOffset(0.35);
        player.settle();
        player->seek(0.5);
        player.play();
        const auto connection =
            QObject::connect(player.operator->(), &Transport::ticked, [&](const PlaybackTick& tick) {
                outcome.late = std::max(outcome.late, (player->position() - tick.position) * 1000);
                outcome.wrong += wrongIn(*player.operator->(), tick);
                const qint64 number = tick.decks[0].number;
                first = first < 0 ? number : first;
                shown += number != last;
                last = number;
            });
        player.idle(7s);
        QObject::disconnect(connection);
        outcome.skipped = 100 - 100 * double(shown) / double(last - first + 1);
        return outcome;
    };
    std::vector<bench::Figure> figures;
    Outcome outcome;
    for (const int busy : {0, QThread::idealThreadCount()})
        for (const auto& [name, numerator, denominator] :
             {std::tuple(u"30 and 30"_s, 30, 1), std::tuple(u"30 and 24"_s, 24, 1), std::tuple(u"30 and 25"_s, 25, 1),
              std::tuple(u"30 and 29.97"_s, 30000, 1001), std::tuple(u"30 and 60"_s, 60, 1)}) {
            const QStringList paths{makeTake(folder, 30, 1, 10), makeTake(folder, numerator, denominator, 10)};
            const QString pair = u"%1 a second, busy cores: %2"_s.arg(name).arg(busy);
            figures.push_back({u"wrong, "_s + pair, u""_s,
                               [&outcome, watch, paths, busy] { return (outcome = watch(paths, busy)).wrong; }, 0.0});
            figures.push_back({u"late, "_s + pair, u"ms"_s, [&outcome] { return outcome.late; }});
            figures.push_back({u"skipped, "_s + pair, u"%"_s, [&outcome] { return outcome.skipped; }});
        }
    bench::run(figures, 2);
}

void measureSeeks() {
    const QTemporaryDir folder;
    const QString left = makeTake(folder, 30, 1, 60);
    const QString right = folder.filePath(u"right.mp4"_s);
    QFile::copy(left, right);
    test::SeededRandom random(4);
    Player player({left, right});
    player->setOffset(0.35);
    player.settle();
    int wrong = 0;
    const auto timed = [&](const std::function<void()>& command) {
        return 1000 * bench::seconds([&] {
                   command();
                   wait([&] { return !player->state().seeking; });
               });
    };
    const auto checked = [&](const std::function<void()>& command) {
        const double took = timed(command);
        wrong += wrongIn(*player.operator->(), player->tick());
        return took;
    };
    const auto seek = [&] { return checked([&] { player->seek(double(random.below(59'000)) / 1000); }); };
    const auto on = [&] { return checked([&] { player->step(1); }); };
    const auto back = [&] { return checked([&] { player->step(-1); }); };
    // The bar is for the median; Figure's is for the worst.
    constexpr int times = 60;
    for (const auto& [name, measure] : {std::pair<QString, std::function<double()>>(u"paused seek of the pair"_s, seek),
                                        {u"step on"_s, on},
                                        {u"step back"_s, back}}) {
        std::vector<double> took;
        for (int i = 0; i < times; ++i)
            took.push_back(measure());
        const std::optional<double> bar = 100;
        std::printf("%-44s median %7.1f ms, worst %7.1f ms  %s\n", qUtf8Printable(name), bench::median(took),
                    *std::max_element(took.begin(), took.end()),
                    qUtf8Printable(bench::verdict(bench::median(took), bar)));
    }
    bench::run(std::vector<bench::Figure>{{u"wrong pictures of %1 seeks and steps"_s.arg(3 * times), u""_s,
                                           [&] { return double(wrong); }, 0.0}},
               1);
}

void measureCpu() {
    const QTemporaryDir folder;
    const QStringList paths{makeTake(folder, 30, 1, 14), makeTake(folder, 25, 1, 14)};
    const auto window = [&](const QString& which) {
        const QByteArray said = bench::output(
            QStringList{QCoreApplication::applicationDirPath() + u"/playbackwindow"_s, which, u"8"_s} + paths);
        return said.trimmed().split('\n').last().toDouble();
    };
    bench::run(std::vector<bench::Case>{{u"CPU, 8 s of two 720p clips in a window"_s, u"s"_s,
                                         u"two QMediaPlayers with sound in QVideoWidgets"_s,
                                         [&] { return window(u"ours"_s); }, [&] { return window(u"theirs"_s); }, 1.0}},
               runs);
}

/// When the recording of the virtual speaker begins to be loud, by the steady clock: once a second.
class Listener {
public:
    explicit Listener(const Clock& clock) : m_clock(clock) {
        m_process.start(u"parec"_s, {u"-d"_s, u"vspeaker.monitor"_s, u"--raw"_s, u"--format=s16le"_s, u"--rate=48000"_s,
                                     u"--channels=1"_s, u"--latency-msec=5"_s});
        if (!m_process.waitForStarted())
            qFatal("parec does not start");
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, [this] { read(); });
    }
    ~Listener() {
        m_process.kill();
        m_process.waitForFinished();
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    std::vector<double> beeps() const {
        std::vector<double> times;
        std::size_t quiet = 0;
        for (std::size_t i = 0; i < m_samples.size(); ++i) {
            if (std::abs(m_samples[i]) < 600) {
                ++quiet;
                continue;
            }
            if (quiet > 10000)
                times.push_back(m_origin + double(i) / 48000);
            quiet = 0;
        }
        return times;
    }

private:
    void read() {
        const double now = std::chrono::duration<double>(m_clock.steady()).count();
        m_rest += m_process.readAllStandardOutput();
        const qsizetype count = m_rest.size() / 2;
        const std::size_t before = m_samples.size();
        m_samples.resize(before + static_cast<std::size_t>(count));
        std::memcpy(m_samples.data() + before, m_rest.constData(), static_cast<std::size_t>(count) * 2);
        m_rest = m_rest.mid(count * 2);
        // A chunk never comes before it was heard: the earliest arrival says when the first sample was.
        m_origin = std::min(m_origin, now - double(m_samples.size()) / 48000);
    }

    const Clock& m_clock;
    QProcess m_process;
    QByteArray m_rest;
    std::vector<qint16> m_samples;
    double m_origin = 1e18;
};

void measureSync() {
    bench::output({u"pw-metadata"_s, u"-n"_s, u"settings"_s, u"0"_s, u"clock.force-quantum"_s, u"256"_s});
    const QTemporaryDir folder;
    const QString take = makeTake(folder, 30, 1, 14);
    std::vector<double> all;
    const auto measure = [&] {
        Player player({take});
        Listener listener(player.clock());
        player.idle(500ms);
        std::vector<double> flashes;
        bool wasFlash = true;
        QObject::connect(player.operator->(), &Transport::ticked, [&](const PlaybackTick& tick) {
            const auto reading = readImage(tick.decks[0].image);
            const bool isFlash = reading && reading->flash;
            if (isFlash && !wasFlash)
                flashes.push_back(std::chrono::duration<double>(player.clock().steady()).count());
            wasFlash = isFlash;
        });
        player.play();
        player.idle(7500ms);
        double worst = 0;
        for (const double beep : listener.beeps())
            for (const double flash : flashes)
                if (std::abs(beep - flash) < 0.4) {
                    worst = std::max(worst, std::abs(beep - flash) * 1000);
                    all.push_back((beep - flash) * 1000);
                }
        if (all.size() < 4)
            qFatal("no beeps were heard");
        return worst;
    };
    bench::run(std::vector<bench::Figure>{{u"sound and picture apart, worst of 7 s"_s, u"ms"_s, measure, 25.0}}, runs);
    std::printf("sound after picture: median %.1f ms of %zu\n", bench::median(all), all.size());
}

double residentMegabytes() {
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("memory can be measured on Linux alone");
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

void measureMemory(std::chrono::seconds length) {
    const QTemporaryDir folder;
    Player player({makeTake(folder, 30, 1, 10), makeTake(folder, 25, 1, 10)});
    player->setLoop(1, 2.5);
    player.play();
    player.idle(10s);
    const double before = residentMegabytes();
    const auto measure = [&] {
        player.idle(length);
        return residentMegabytes() - before;
    };
    bench::run(
        std::vector<bench::Figure>{
            {u"memory grown in %1 s of looping (at %2 MB)"_s.arg(length.count()).arg(before, 0, 'f', 0), u"MB"_s,
             measure, 10.0}},
        1);
}

/// Runs this program again where there are a sound server and a screen of our own.
int enter(const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral(GREENROOM_SOURCE_DIR "/tests/support/pipewire-rig.sh"),
                  QStringList{u"--silent"_s, u"xvfb-run"_s, u"-a"_s, u"-s"_s, u"-screen 0 1600x900x24"_s,
                              QCoreApplication::applicationFilePath(), u"--inside"_s} +
                      arguments);
    if (!process.waitForFinished(-1))
        qFatal("the rig does not start");
    return process.exitCode();
}

} // namespace

int main(int argc, char* argv[]) {
    volatile bool burning = argc > 1 && std::strcmp(argv[1], "--burn") == 0;
    while (burning) {
    }
    if (argc < 2 || std::strcmp(argv[1], "--inside") != 0) {
        const QCoreApplication application(argc, argv);
        return enter(application.arguments().mid(1));
    }
    const QGuiApplication application(argc, argv);
    const QStringList parts = application.arguments().mid(2);
    silenceLibav();
    int seconds = parts.isEmpty() || parts.contains("memory"_L1) ? 60 : 0;
    for (const QString& part : parts)
        if (part.startsWith("memory="_L1))
            seconds = part.mid(7).toInt();
    const std::pair<QString, void (*)()> measures[] = {
        {u"ticks"_s, measureTicks}, {u"seek"_s, measureSeeks}, {u"cpu"_s, measureCpu}, {u"sync"_s, measureSync}};
    for (const auto& [name, measure] : measures)
        if (parts.isEmpty() || parts.contains(name))
            measure();
    if (seconds > 0)
        measureMemory(std::chrono::seconds(seconds));
    return 0;
}
