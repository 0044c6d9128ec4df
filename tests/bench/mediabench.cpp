// SPDX-License-Identifier: GPL-3.0-or-later
// How fast clips are looked at and brought in, beside the ffmpeg command doing the same.
// usage: bench_media [SECONDS] [RUNS]
#include "core/media/normalise.h"
#include "core/media/peaks.h"
#include "core/media/probe.h"
#include "core/media/thumbnails.h"
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

/// The ffmpeg command for a moving picture of 720p with some grain, and sound.
QStringList makeClip(int seconds, const QString& path, const QString& options) {
    return bench::ffmpeg(u"-f lavfi -i testsrc2=s=1280x720:r=30:d=%1,noise=alls=6:allf=t -f lavfi -i "
                         "anoisesrc=r=48000:a=0.3:d=%1 -pix_fmt yuv420p -preset veryfast -c:v libx264 %2 -c:a aac "
                         "-ac 2 %3"_s.arg(seconds)
                             .arg(options, path));
}

double timeOf(const QStringList& command) {
    return bench::seconds([&] { bench::output(command); });
}

} // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const int length = argc > 1 ? std::atoi(argv[1]) : 300;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    constexpr int pictures = 60;
    silenceLibav();
    const QTemporaryDir folder;
    const QString ours = folder.filePath(u"ours.mp4"_s);
    const QString phone = folder.filePath(u"phone.mp4"_s);
    const QString strip = folder.filePath(u"strip"_s);
    const QString brought = folder.filePath(u"brought.mp4"_s);
    bench::output(makeClip(length, ours, u"-bf 0 -g 30"_s));
    bench::output(makeClip(20, phone, {}));

    const auto makeStrip = [&] {
        QDir(strip).removeRecursively();
        return bench::seconds([&] {
            const auto made = thumbnails(ours, pictures, {320, 320});
            bench::must(made);
            bench::must(writeThumbnails(*made, strip, u"jpg"_s));
        });
    };
    const auto theirStrip = [&](const QString& option) {
        QDir().mkpath(strip);
        return timeOf(bench::ffmpeg(u"%1 -i %2 -vf fps=%3/%4,scale=320:-2 -frames:v %3 %5"_s.arg(option, ours)
                                        .arg(pictures)
                                        .arg(length)
                                        .arg(strip)));
    };
    const auto makePeaks = [&] { return bench::seconds([&] { bench::must(peaks(ours, 1000)); }); };
    const std::vector<bench::Case> cases{
        {u"%1 thumbnails of %2 s"_s.arg(pictures).arg(length), u"s"_s, u"ffmpeg -vf fps,scale"_s, makeStrip,
         [&] { return theirStrip({}); }},
        {u"%1 thumbnails of %2 s"_s.arg(pictures).arg(length), u"s"_s, u"ffmpeg -skip_frame nokey -vf fps,scale"_s,
         makeStrip, [&] { return theirStrip(u"-skip_frame nokey"_s); }},
        {u"1000 peaks of %1 s"_s.arg(length), u"s"_s, u"ffmpeg -vn -f null: decoding alone"_s, makePeaks,
         [&] { return timeOf(bench::ffmpeg(u"-i %1 -vn -f null -"_s.arg(ours))); }},
        {u"1000 peaks of %1 s"_s.arg(length), u"s"_s, u"ffmpeg -af asetnsamples,astats"_s, makePeaks,
         [&] {
             return timeOf(bench::ffmpeg(u"-i %1 -vn -af asetnsamples=%2,astats=metadata=1:reset=1:measure_perchannel=0"
                                         ":measure_overall=Peak_level,ametadata=print:file=%3 -f null -"_s.arg(ours)
                                             .arg(length * 48)
                                             .arg(folder.filePath(u"peaks.txt"_s))));
         }},
        {u"bring in 20 s with B-frames"_s, u"s"_s, u"ffmpeg, equal settings"_s,
         [&] {
             QFile::remove(brought);
             return bench::seconds([&] { bench::must(normalise(phone, brought)); });
         },
         [&] {
             return timeOf(bench::ffmpeg(u"-i %1 -c:v libx264 -preset veryfast -crf 21 -maxrate 6M -bufsize 6M -bf 0 "
                                         "-g 30 -sc_threshold 0 -vf scale=out_color_matrix=bt709 -c:a aac -b:a 160k "
                                         "-movflags +faststart %2"_s.arg(phone, brought)));
         }},
    };
    bench::run(cases, runs);
    return 0;
}
