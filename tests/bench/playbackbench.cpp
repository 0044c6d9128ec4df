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
#include <QTransform>

#include <cmath>
#include <cstring>

using namespace greenroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int runs = 5;
constexpr QSize shownSize(640, 360); // two of them side by side in a laptop's window

/// A clip of the test pattern, and which of its pictures belongs to which time, as the ffmpeg command and how it was
/// made say.
struct Clip {
    struct Picture {
        double position = 0; ///< seconds
        qint64 index = 0;    ///< drawn into it
    };
    QString path;
    std::vector<Picture> pictures;
    int turned = 0; ///< degrees to the right, to be upright

    /// The nearest one before the first and after the last.
    qint64 indexAt(double position) const {
        const auto after = std::upper_bound(pictures.begin(), pictures.end(), position,
                                            [](double at, const Picture& one) { return at < one.position; });
        return after == pictures.begin() ? pictures.front().index : std::prev(after)->index;
    }
};

/// `kept`: the numbers of its pictures in order.
Clip described(const QString& path, const std::vector<qint64>& kept, int turned = 0) {
    const auto info = probe(path);
    bench::must(info);
    const QByteArray times =
        bench::output({u"ffprobe"_s, u"-v"_s, u"error"_s, u"-select_streams"_s, u"v:0"_s, u"-show_entries"_s,
                       u"frame=best_effort_timestamp_time"_s, u"-of"_s, u"default=noprint_wrappers=1:nokey=1"_s, path});
    Clip clip{path, {}, turned};
    for (const QByteArray& time : times.trimmed().split('\n'))
        if (const std::size_t number = clip.pictures.size(); number < kept.size())
            clip.pictures.push_back({time.toDouble() - info->start, kept[number]});
    if (info->rotation != turned || clip.pictures.size() != kept.size() ||
        times.trimmed().count('\n') + 1 != qsizetype(kept.size()))
        qFatal("%s has other pictures than were recorded", qUtf8Printable(path));
    return clip;
}

struct Shape {
    int numerator = 30; ///< pictures a second
    int denominator = 1;
    double seconds = 10;
    bool varies = false; ///< pictures are left out here and there, and for most of a second
};

/// A take of ours: 720p, the test pattern under some grain, and its tone.
Clip makeTake(const QTemporaryDir& folder, const Shape& shape) {
    const auto isKept = [&](qint64 index) {
        return !shape.varies || (index % 7 != 3 && index % 5 != 1 && (index < 60 || index > 81));
    };
    const QString path = folder.filePath(
        u"%1-%2-%3-%4.mp4"_s.arg(shape.numerator).arg(shape.denominator).arg(shape.seconds).arg(shape.varies));
    std::vector<qint64> kept;
    for (qint64 index = 0; double(index) * shape.denominator / shape.numerator < shape.seconds - 1e-9; ++index)
        if (isKept(index))
            kept.push_back(index);
    if (QFile::exists(path))
        return described(path, kept);
    const SystemClock clock;
    test::SeededRandom random(1);
    QByteArray grain = random.bytes(1 << 20);
    for (char& byte : grain)
        byte = static_cast<char>(byte & 7);
    const auto pattern = makeTestPattern({1280, 720, shape.numerator, shape.denominator}, Pace::Fast, clock);
    test::ChangedVideo video(
        *pattern,
        [&, index = qint64(-1)](av::Frame& frame,
                                std::chrono::nanoseconds time) mutable -> std::optional<std::chrono::nanoseconds> {
            if (!isKept(++index))
                return std::nullopt;
            for (int y = 0; y < frame->height; ++y) {
                std::uint8_t* line = frame->data[0] + std::ptrdiff_t(y) * frame->linesize[0];
                const char* noise = grain.constData() + random.below(static_cast<quint64>(grain.size() - frame->width));
                for (int x = 0; x < frame->width; ++x)
                    line[x] = static_cast<std::uint8_t>(std::min(line[x] + noise[x], 235));
            }
            return time;
        });
    const auto tone = makeTone(Pace::Fast, clock);
    bench::must(test::recordAll(path, &video, tone.get(), shape.seconds));
    return described(path, kept);
}

std::vector<qint64> numbersOf(const Clip& clip) {
    std::vector<qint64> numbers;
    for (const Clip::Picture& picture : clip.pictures)
        numbers.push_back(picture.index);
    return numbers;
}

/// The same as a phone held upright would have recorded it: to be turned to the right.
Clip makeTurned(const QTemporaryDir& folder, const Clip& clip) {
    const QString path = folder.filePath(u"turned.mp4"_s);
    QFile from(clip.path);
    QFile to(path);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        qFatal("cannot turn %s", qUtf8Printable(clip.path));
    QByteArray content = from.readAll();
    const qsizetype matrix = content.indexOf("tkhd") + 44; // after version, times, numbers, duration, layer and volume
    content.replace(matrix, 20, QByteArray::fromHex("00000000 00010000 00000000 ffff0000 00000000"));
    to.write(content);
    to.close();
    return described(path, numbersOf(clip), 90);
}

/// The same with pictures that begin after the sound.
Clip makeLate(const QTemporaryDir& folder, const Clip& clip) {
    const QString path = folder.filePath(u"late.mp4"_s);
    bench::output(bench::ffmpeg(u"-itsoffset 0.7 -i %1 -i %1 -map 0:v -map 1:a -c copy %2"_s.arg(clip.path, path)));
    return described(path, numbersOf(clip));
}

/// The same without its sound, or without its pictures.
Clip makePart(const QTemporaryDir& folder, const Clip& clip, bool pictures) {
    const QString path = folder.filePath(pictures ? u"silent.mp4"_s : u"sound.m4a"_s);
    bench::output(bench::ffmpeg(u"-i %1 %2 -c copy %3"_s.arg(clip.path, pictures ? u"-an"_s : u"-vn"_s, path)));
    return pictures ? described(path, numbersOf(clip)) : Clip{path, {}, 0};
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

/// A transport as a page has it.
class Player {
public:
    explicit Player(const std::vector<Clip>& clips)
        : m_outputs(makeSystemAudioOutputs(m_clock)), m_transport(m_clock, m_outputs->open({})) {
        QObject::connect(&m_transport, &Transport::problem,
                         [](const Error& error) { bench::must<void>(tl::make_unexpected(error)); });
        QObject::connect(&m_transport, &Transport::soundLost,
                         [](const Error& error) { std::fprintf(stderr, "%s\n", qUtf8Printable(error.message)); });
        m_ticking.setInterval(5); // wakes wait()
        m_ticking.start();
        QStringList paths;
        for (const Clip& clip : clips) {
            const bool isOnEnd = clip.turned % 180 != 0;
            m_transport.setPictureSize(static_cast<int>(paths.size()), isOnEnd ? shownSize.transposed() : shownSize);
            paths.append(clip.path);
        }
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
    /// Handles events until `done`.
    void wait(const std::function<bool()>& done, std::chrono::milliseconds limit = 20s) {
        QElapsedTimer timer;
        timer.start();
        while (!done()) {
            const TransportState& state = m_transport.state();
            if (timer.hasExpired(limit.count()))
                qFatal(
                    "playing came to a stop: phase %d, playing %d, seeking %d, sound lost %d, at %.3f s, shown %.3f s",
                    static_cast<int>(state.phase), state.playing, state.seeking, state.soundProblem.has_value(),
                    m_transport.position(), m_transport.tick().position);
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }

private:
    SystemClock m_clock;
    std::unique_ptr<AudioOutputs> m_outputs;
    Transport m_transport;
    QTimer m_ticking;
};

/// How many decks of a tick do not show what belongs to its time.
int wrongIn(const std::vector<Clip>& clips, const PlaybackTick& tick, const PairMap& map) {
    constexpr double border = 2e-5; // seconds: at the very moment of a change either is right
    int wrong = 0;
    for (int deck = 0; deck < tick.decks.size(); ++deck) {
        const Clip& clip = clips[static_cast<std::size_t>(deck)];
        if (clip.pictures.empty()) {
            wrong += !tick.decks[deck].image.isNull();
            continue;
        }
        const double position = map.own(deck, tick.position);
        const QImage image = tick.decks[deck].image.transformed(QTransform().rotate(-clip.turned));
        const auto reading = readImage(image.convertToFormat(QImage::Format_RGB32));
        wrong += !reading || (reading->index != clip.indexAt(position - border) &&
                              reading->index != clip.indexAt(position + border));
    }
    return wrong;
}

/// Two clips that are played on one clock.
struct Pair {
    QString name;
    std::vector<Clip> clips;
    PairMap map = PairMap(0.35);
};

std::vector<Pair> makePairs(const QTemporaryDir& folder) {
    const Clip first = makeTake(folder, {});
    const auto take = [&](const Shape& shape) { return makeTake(folder, shape); };
    return {{u"30 and 30"_s, {first, first}},
            {u"30 and 24"_s, {first, take({24, 1})}},
            {u"30 and 25"_s, {first, take({25, 1})}},
            {u"30 and 29.97"_s, {first, take({30000, 1001})}},
            {u"30 and 60"_s, {first, take({60, 1})}},
            {u"30 and a varying rate"_s, {first, take({30, 1, 10, true})}},
            {u"30 and turned"_s, {first, makeTurned(folder, take({25, 1}))}},
            {u"30 and late pictures"_s, {first, makeLate(folder, take({25, 1}))}, PairMap(-0.8)},
            {u"10 s and 3 s"_s, {first, take({25, 1, 3})}, PairMap(1.5)},
            {u"24 and a varying rate"_s, {take({24, 1}), take({30, 1, 10, true})}},
            {u"60 and turned"_s, {take({60, 1}), makeTurned(folder, take({25, 1}))}},
            {u"30 and no sound"_s, {first, makePart(folder, take({25, 1}), true)}},
            {u"30 and sound alone"_s, {first, makePart(folder, take({25, 1}), false)}},
            {u"30 and 25 by sections"_s,
             {first, take({25, 1})},
             PairMap(QList<PairEvent>{{0.4, 0.2}, {2, 2.9}, {5, 4.1}, {6.5, 6}})}};
}

void measureTicks() {
    const QTemporaryDir folder;
    struct Outcome {
        double wrong = 0;
        double late = 0;    ///< ms, worst
        double skipped = 0; ///< percent of the first clip's pictures
    };
    const auto watch = [](const Pair& pair, int busy) {
        const bench::BusyCores cores(busy, {QCoreApplication::applicationFilePath(), u"--burn"_s});
        Player player(pair.clips);
        Outcome outcome;
        qint64 first = -1;
        qint64 last = -1;
        qint64 shown = 0;
        player->setMap(pair.map);
        player.settle();
        player->seek(0.5);
        player.play();
        const auto connection =
            QObject::connect(player.operator->(), &Transport::ticked, [&](const PlaybackTick& tick) {
                outcome.late = std::max(outcome.late, (player->position() - tick.position) * 1000);
                outcome.wrong += wrongIn(pair.clips, tick, pair.map);
                const qint64 number = tick.decks[0].number;
                first = first < 0 ? number : first;
                shown += number != last;
                last = number;
            });
        player.idle(7s);
        QObject::disconnect(connection);
        if (shown < 20)
            qFatal("hardly anything was shown of %s", qUtf8Printable(pair.name));
        outcome.skipped = 100 - 100 * double(shown) / double(last - first + 1);
        return outcome;
    };
    const std::vector<Pair> pairs = makePairs(folder);
    std::vector<bench::Figure> figures;
    Outcome outcome;
    for (const int busy : {0, QThread::idealThreadCount()})
        for (const Pair& pair : pairs) {
            const QString name = u"%1, busy cores: %2"_s.arg(pair.name).arg(busy);
            figures.push_back({u"wrong, "_s + name, u""_s,
                               [&outcome, &pair, watch, busy] { return (outcome = watch(pair, busy)).wrong; }, 0.0});
            figures.push_back({u"late, "_s + name, u"ms"_s, [&outcome] { return outcome.late; }});
            figures.push_back({u"skipped, "_s + name, u"%"_s, [&outcome] { return outcome.skipped; }});
        }
    bench::run(figures, 2);
}

void measureSeeks() {
    const QTemporaryDir folder;
    const std::vector<Clip> clips(2, makeTake(folder, {30, 1, 60}));
    constexpr double offset = 0.35;
    test::SeededRandom random(4);
    Player player(clips);
    player->setOffset(offset);
    player.settle();
    int wrong = 0;
    const auto timed = [&](const std::function<void()>& command) {
        return 1000 * bench::seconds([&] {
                   command();
                   player.wait([&] { return !player->state().seeking; });
               });
    };
    const auto checked = [&](const std::function<void()>& command) {
        const double took = timed(command);
        wrong += wrongIn(clips, player->tick(), PairMap(offset));
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
    const QStringList paths{makeTake(folder, {30, 1, 14}).path, makeTake(folder, {25, 1, 14}).path};
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
    const std::vector<Clip> take{makeTake(folder, {30, 1, 14})};
    std::vector<double> all;
    const auto measure = [&] {
        Player player(take);
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
    Player player({makeTake(folder, {}), makeTake(folder, {25, 1})});
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
    if (argc > 1 && std::strcmp(argv[1], "--burn") == 0)
        bench::burn();
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
