// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/environment.h"
#include "app/greenroom/namedevices.h"
#include "app/greenroom/program.h"
#include "app/greenroom/tourrun.h"
#include "core/media/probe.h"
#include "ui/shell/language.h"
#include "ui/shell/onewindow.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QUrl>

#include <sodium.h>

#include <cstdio>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

/// Takes the tour's pictures and ends the program; the larger scale is a process of its own, for Qt scales as a whole.
int photograph(QApplication& application, const QString& folder, const QStringList& only) {
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "the folder %s cannot be made\n", qPrintable(folder));
        return 1;
    }
    const bool isScaled = qEnvironmentVariableIsSet("QT_SCALE_FACTOR");
    QApplication::setQuitOnLastWindowClosed(false); // there is none between two homes
    TourRun run(application, folder, isScaled ? QList<QSize>{{1280, 800}} : QList<QSize>{{1280, 800}, {1920, 1080}},
                only);
    run.start();
    QObject::connect(&run, &TourRun::finished, &application, &QApplication::quit);
    QApplication::exec();
    std::printf("%d pictures of %d scenes in %s\n", run.tour().written(), run.tour().scenes(), qPrintable(folder));
    std::fflush(stdout);
    for (const QString& name : run.tour().failed())
        std::fprintf(stderr, "%s\n", qPrintable(name));
    int status = run.tour().failed().isEmpty() ? 0 : 1;
    if (!isScaled) {
        qputenv("QT_SCALE_FACTOR", "1.5");
        status |= QProcess::execute(QCoreApplication::applicationFilePath(), QApplication::arguments().mid(1));
    }
    return status;
}

/// What the window of a home was told to speak; of none, or where nothing was said, what the system speaks.
QLocale localeFor(const QString& home) {
    const QVariant choice = home.isEmpty() ? QVariant() : ui::Settings(windowFile(home)).value(ui::setting::language);
    return ui::spokenLocale(choice.toString(), QLocale::system());
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"greenroom"_s);
    QApplication::setApplicationDisplayName(u"Greenroom"_s);
    QApplication::setDesktopFileName(u"org.greenroom.Greenroom"_s);
    QApplication::setApplicationVersion(QStringLiteral(GREENROOM_VERSION));
    if (sodium_init() < 0)
        qFatal("libsodium does not work here");
    silenceLibav();

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
    QCommandLineOption tourOnly(u"tour-only"_s, u"Leave out the scenes whose names have none of these words."_s,
                                u"words"_s);
    tourOnly.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({home, demo, tour, tourOnly, camera, microphone});
    parser.addPositionalArgument(u"invitation"_s, u"An invitation to a team, or the file of one."_s, u"[invitation]"_s);
    parser.process(application);

    QString folder = homeFolder(parser.value(home));
    if (parser.isSet(demo) && !parser.isSet(home))
        folder += u"/sample"_s;
    const ui::Language language(localeFor(parser.isSet(tour) ? QString() : folder));
    if (parser.isSet(tour))
        return photograph(application, QDir(parser.value(tour)).absolutePath(),
                          parser.value(tourOnly).split(u',', Qt::SkipEmptyParts));

    QString invitation = parser.positionalArguments().value(0);
    if (const QUrl url(invitation); url.isLocalFile()) // as desktops give a file
        invitation = url.toLocalFile();
    if (QFileInfo(invitation).isFile())
        invitation = QFileInfo(invitation).absoluteFilePath();
    ui::OneWindow oneWindow(folder);
    if (oneWindow.handOver(invitation))
        return 0;
    const SystemClock clock;
    auto devices = makeNamedDevices(parser.value(camera), parser.value(microphone), clock);
    if (!devices) {
        std::fprintf(stderr, "%s\n", qPrintable(devices.error().message));
        return 1;
    }
    Program program(application, folder, clock, *std::move(devices), makeSystemAudioOutputs(clock));
    QObject::connect(&program, &Program::ready, &program, [&] {
        oneWindow.listen();
        if (!invitation.isEmpty())
            program.comeForward(invitation);
    });
    QObject::connect(&oneWindow, &ui::OneWindow::asked, &program, &Program::comeForward);
    program.start(parser.isSet(demo) ? Program::Content::Sample : Program::Content::Own);
    return QApplication::exec();
}
