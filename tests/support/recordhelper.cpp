// SPDX-License-Identifier: GPL-3.0-or-later
// Records the test pattern and the tone in real time until it is killed, or until its standard input ends.
// usage: recordhelper TAKE.mp4 [WIDTH HEIGHT]
// Prints the steady time of the first picture in nanoseconds; after its input has ended, the length of the take.
#include "core/media/recorder.h"
#include "core/media/testsource.h"

#include <QCoreApplication>

#include <cstdio>

using namespace greenroom;

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 2 && arguments.size() != 4)
        return 2;
    TestPatternSettings settings;
    if (arguments.size() == 4) {
        settings.width = arguments[2].toInt();
        settings.height = arguments[3].toInt();
    }
    const SystemClock clock;
    const auto video = makeTestPattern(settings, Pace::Real, clock);
    const auto audio = makeTone(Pace::Real, clock);
    bool told = false;
    const auto recorder =
        Recorder::start({arguments[1]}, video.get(), audio.get(), clock, [&](const RecorderStatus& status) {
            if (status.phase != RecorderPhase::Recording || std::exchange(told, true))
                return;
            std::printf("%lld\n", static_cast<long long>(clock.steady().count()));
            std::fflush(stdout);
        });
    if (!recorder) {
        std::fprintf(stderr, "%s\n", qPrintable(recorder.error().message));
        return 1;
    }
    while (std::getchar() != EOF) {
    }
    const auto recording = (*recorder)->stop();
    std::printf("%f\n", recording ? recording->seconds : -1.0);
    return recording ? 0 : 1;
}
