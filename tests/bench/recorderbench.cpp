// SPDX-License-Identifier: GPL-3.0-or-later
// What recording costs beside the ffmpeg command with equal settings, whether it keeps up on a busy machine, what a
// kill loses, and how soon after stop a long take plays.
// usage: bench_recorder [PART...]      parts: cpu drops kill stop; all without
#include "core/media/filesource.h"
#include "core/media/probe.h"
#include "core/media/recovery.h"
#include "core/media/testsource.h"
#include "tests/bench/bench.h"
#include "tests/bench/busycores.h"
#include "tests/support/changedsource.h"
#include "tests/support/killedrecording.h"
#include "tests/support/random.h"
#include "tests/support/recordings.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstring>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 5;
constexpr int kills = 20;

/// User and system seconds of a program that ends by itself, as the shell counts them.
double cpuSeconds(const QStringList& command) {
    const QByteArray times = bench::output(
        QStringList{u"bash"_s, u"-c"_s, u"TIMEFORMAT='%U %S'; { time \"$@\" >&2; } 2>&1"_s, u"bash"_s} + command);
    const QByteArrayList parts = times.trimmed().split('\n').last().split(' ');
    return parts.value(0).toDouble() + parts.value(1).toDouble();
}

/// Ten seconds as a camera gives them, uncompressed: things that move, and grain.
QString makeRaw(const QTemporaryDir& folder, const QString& size, const QString& format) {
    const QString path = folder.filePath(size + format + u".nut"_s);
    bench::output(bench::ffmpeg(u"-f lavfi -i testsrc2=size=%1:rate=30:duration=10,noise=alls=6:allf=t -f lavfi -i "
                                "sine=frequency=300:duration=10:sample_rate=48000 -pix_fmt %2 -c:v rawvideo -c:a "
                                "pcm_s16le %3"_s.arg(size, format, path)));
    return path;
}

QStringList ownCommand(const QString& what, const QStringList& arguments = {}) {
    return QStringList{QCoreApplication::applicationFilePath(), what} + arguments;
}

/// As a child process: records a file and prints how many pictures the take has.
void recordFile(const QString& in, const QString& out, Pace pace) {
    const SystemClock clock;
    const auto video = openVideoFile(in, pace, clock);
    bench::must(video);
    const auto audio = openAudioFile(in, pace, clock);
    bench::must(audio);
    const auto recording = test::recordAll(out, video->get(), audio->get());
    bench::must(recording);
    std::printf("%lld\n", static_cast<long long>(recording->frames));
}

void measureCpu() {
    const QTemporaryDir folder;
    const QString plain = makeRaw(folder, u"1280x720"_s, u"yuv420p"_s);
    const QString camera = makeRaw(folder, u"1280x720"_s, u"yuyv422"_s);
    const auto ours = [](const QString& in) {
        const QTemporaryDir out;
        return cpuSeconds(ownCommand(u"--fast"_s, {in, out.filePath(u"take.mp4"_s)}));
    };
    const auto theirs = [&](const QString& in) {
        return cpuSeconds(bench::ffmpeg(
            u"-i %1 -c:v libx264 -preset veryfast -crf 23 -maxrate 6M -bufsize 6M -g 30 -bf 0 -sc_threshold 0 "
            "-rc-lookahead 5 -pix_fmt yuv420p -c:a aac -b:a 128k -ar 48000 -ac 2 "
            "-movflags frag_keyframe+delay_moov+default_base_moof -frag_duration 300000 %2"_s.arg(
                in, folder.filePath(u"theirs.mp4"_s))));
    };
    const std::vector<bench::Case> cases{
        {u"CPU, 10 s of 720p30, yuv420p"_s, u"s"_s, u"ffmpeg, equal settings"_s, [&] { return ours(plain); },
         [&] { return theirs(plain); }, 1.1},
        {u"CPU, 10 s of 720p30, yuyv422"_s, u"s"_s, u"ffmpeg, equal settings"_s, [&] { return ours(camera); },
         [&] { return theirs(camera); }, 1.1},
    };
    bench::run(cases, runs);
}

void measureDrops() {
    const QTemporaryDir folder;
    std::vector<bench::Figure> figures;
    for (const auto& [name, size] : {std::pair(u"720p30"_s, u"1280x720"_s), std::pair(u"1080p30"_s, u"1920x1080"_s)}) {
        const QString raw = makeRaw(folder, size, u"yuv420p"_s);
        for (const int busy : {1, 2}) {
            const auto measure = [raw, busy] {
                const QTemporaryDir out;
                const bench::BusyCores cores(busy, ownCommand(u"--burn"_s));
                return 300 -
                       bench::output(ownCommand(u"--live"_s, {raw, out.filePath(u"take.mp4"_s)})).trimmed().toDouble();
            };
            const bool hasBar = name == u"720p30"_s && busy == 1;
            figures.push_back({u"pictures lost of 300, %1, busy cores: %2"_s.arg(name).arg(busy), u""_s, measure,
                               hasBar ? std::optional(0.0) : std::nullopt});
        }
    }
    bench::run(figures, runs);
}

void measureKills() {
    test::SeededRandom random(20);
    const auto measure = [&] {
        const QTemporaryDir folder;
        const std::chrono::milliseconds after(800 + random.below(2500));
        const auto recorded = test::recordAndKill(folder.filePath(u"take.mp4"_s), after);
        bench::must(recorded);
        const RecoveryReport report = recover(folder.path());
        if (report.recovered.size() != 1)
            qFatal("nothing was recovered after %f s", *recorded);
        return *recorded - report.recovered[0].seconds;
    };
    bench::run(std::vector<bench::Figure>{{u"lost by a kill, 720p30"_s, u"s"_s, measure, 0.6}}, kills);
}

/// Five minutes of pictures with so much grain that they take the greatest rate.
void measureStop() {
    const SystemClock clock;
    const QTemporaryDir folder;
    const TakeFiles files = TakeFiles::of(folder.filePath(u"take.mp4"_s));
    const auto pattern = makeTestPattern({}, Pace::Fast, clock);
    test::SeededRandom random(1);
    const QByteArray noise = random.bytes(1 << 20);
    test::ChangedVideo video(*pattern, [&](av::Frame& frame, std::chrono::nanoseconds time) {
        for (int y = frame->height / 2; y < frame->height; ++y)
            std::memcpy(frame->data[0] + std::ptrdiff_t(y) * frame->linesize[0],
                        noise.constData() + random.below(static_cast<quint64>(noise.size() - frame->width)),
                        static_cast<std::size_t>(frame->width / 4));
        return std::optional(time);
    });
    const auto audio = makeTone(Pace::Fast, clock);
    bench::must(test::recordAll(files.take, &video, audio.get(), 300));
    const double megabytes = static_cast<double>(QFileInfo(files.take).size()) / 1e6;
    const auto finishAgain = [&] {
        QFile::remove(files.take);
        return bench::seconds([&] { bench::must(finish(files)); });
    };
    const QString name = u"from stop to playable, 5 min of %1 MB"_s.arg(megabytes, 0, 'f', 0);
    bench::run(std::vector<bench::Figure>{{name, u"s"_s, finishAgain, 1}}, runs);
}

} // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    silenceLibav();
    const QString first = arguments.value(1);
    if (first == "--burn"_L1)
        bench::burn();
    if (first == "--fast"_L1 || first == "--live"_L1) {
        recordFile(arguments.value(2), arguments.value(3), first == "--fast"_L1 ? Pace::Fast : Pace::Real);
        return 0;
    }
    const std::pair<QString, void (*)()> parts[] = {
        {u"cpu"_s, measureCpu}, {u"drops"_s, measureDrops}, {u"kill"_s, measureKills}, {u"stop"_s, measureStop}};
    for (const auto& [name, measure] : parts)
        if (arguments.size() == 1 || arguments.contains(name))
            measure();
    return 0;
}
