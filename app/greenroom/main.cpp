// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/environment.h"
#include "app/greenroom/namedevices.h"
#include "app/greenroom/program.h"
#include "core/media/probe.h"
#include "ui/tour/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTranslator>

#include <sodium.h>

#include <cstdio>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

/// A time of day that stands still, so that two tours show the same days.
class TourClock final : public Clock {
public:
    qint64 nowMs() const override { return QDateTime(QDate(2026, 11, 23), QTime(9, 0)).toMSecsSinceEpoch(); }
    std::chrono::nanoseconds steady() const override { return SystemClock().steady(); }
};

/// Takes the tour's pictures and ends the program; the larger scale is a process of its own, for Qt scales as a whole.
void photograph(Program& program, const QString& folder) {
    const bool isScaled = program.window()->devicePixelRatioF() != 1;
    auto* tour = new ui::Tour(*program.window(), *program.context(), program.theme(), folder);
    tour->setParent(program.window());
    QObject::connect(tour, &ui::Tour::finished, &program,
                     [&, isScaled, folder](int written, const QStringList& failed) {
                         std::printf("%d pictures in %s\n", written, qPrintable(folder));
                         for (const QString& name : failed)
                             std::fprintf(stderr, "no picture of %s\n", qPrintable(name));
                         int status = failed.isEmpty() ? 0 : 1;
                         if (!isScaled) {
                             qputenv("QT_SCALE_FACTOR", "1.5");
                             status |= QProcess::execute(QCoreApplication::applicationFilePath(),
                                                         {u"--tour"_s, folder, u"--tour-home"_s, program.homeFolder()});
                         }
                         QCoreApplication::exit(status);
                     });
    if (isScaled)
        tour->start({{1280, 800}});
    else
        tour->start({{1280, 800}, {1920, 1080}});
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"greenroom"_s);
    QApplication::setApplicationDisplayName(u"Greenroom"_s);
    QApplication::setApplicationVersion(QStringLiteral(GREENROOM_VERSION));
    if (sodium_init() < 0)
        qFatal("libsodium does not work here");
    silenceLibav();
    // The sources' English with its plurals, and over it the system's language where there is a translation.
    QTranslator plurals;
    QTranslator language;
    if (plurals.load(u":/translations/greenroom_en.qm"_s))
        QApplication::installTranslator(&plurals);
    if (language.load(QLocale(), u"greenroom"_s, u"_"_s, u":/translations"_s))
        QApplication::installTranslator(&language);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"The rehearsal studio."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption home(u"home"_s, u"The home to use; GREENROOM_HOME says it too."_s, u"folder"_s);
    const QCommandLineOption demo(u"demo"_s, u"Open a home with sample content, made where there is none."_s);
    const QCommandLineOption tour(u"tour"_s, u"Write a picture of every page into a folder, and end."_s, u"folder"_s);
    const QCommandLineOption camera(
        u"camera"_s,
        u"A camera of its own: \"test\" for a pattern, \"presenter\" for a drawn person, a video file, or \"none\"."_s,
        u"source"_s);
    const QCommandLineOption microphone(
        u"microphone"_s, u"A microphone of its own: \"tone\", a file with sound, or \"none\"."_s, u"source"_s);
    QCommandLineOption tourHome(u"tour-home"_s, u"The home that the first part of the tour has made."_s, u"folder"_s);
    tourHome.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({home, demo, tour, tourHome, camera, microphone});
    parser.process(application);

    const bool isTour = parser.isSet(tour);
    const bool isSample = isTour || parser.isSet(demo);
    const QString pictures = QDir(parser.value(tour)).absolutePath();
    if (isTour && !QDir().mkpath(pictures)) {
        std::fprintf(stderr, "the folder %s cannot be made\n", qPrintable(pictures));
        return 1;
    }
    // The tour records, so it has a home of its own that goes with it.
    const QTemporaryDir scratch;
    QString folder = homeFolder(parser.value(home));
    if (isTour)
        folder = parser.isSet(tourHome) ? parser.value(tourHome) : scratch.filePath(u"home"_s);
    else if (isSample && !parser.isSet(home))
        folder += u"/sample"_s;

    const SystemClock systemClock;
    const TourClock tourClock;
    const Clock& clock = isTour ? static_cast<const Clock&>(tourClock) : systemClock;
    const auto deviceOf = [&](const QCommandLineOption& option, const QString& ofTour) {
        return isTour && !parser.isSet(option) ? ofTour : parser.value(option);
    };
    auto devices = makeNamedDevices(deviceOf(camera, u"presenter"_s), deviceOf(microphone, u"tone"_s), systemClock);
    if (!devices) {
        std::fprintf(stderr, "%s\n", qPrintable(devices.error().message));
        return 1;
    }
    Program program(application, folder, clock, *std::move(devices), makeSystemAudioOutputs(clock));
    if (isTour)
        QObject::connect(&program, &Program::ready, &program, [&] { photograph(program, pictures); });
    program.start(isSample ? Program::Content::Sample : Program::Content::Own);
    return QApplication::exec();
}
