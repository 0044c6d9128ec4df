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

#include <algorithm>
#include <array>
#include <cstdio>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

/// Takes the tour's pictures and ends the program; the larger scale is a process of its own, for Qt scales as a whole.
/// `textSize` in per cent.
int photograph(QApplication& application, const QString& folder, const QStringList& only, int textSize) {
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "the folder %s cannot be made\n", qPrintable(folder));
        return 1;
    }
    const bool isScaled = qEnvironmentVariableIsSet("QT_SCALE_FACTOR");
    QApplication::setQuitOnLastWindowClosed(false); // there is none between two homes
    QFont font = QApplication::font();
    font.setPointSizeF(10 * textSize / 100.0); // 10 is what most desktops have, wherever the pictures are taken
    QApplication::setFont(font);
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

/// What is asked for is words, for which there need not be a screen.
bool wantsWordsOnly(int argc, char* argv[]) {
    static constexpr std::array words{"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + std::min(argc, 1), argv + argc, [](const char* given) {
        return std::any_of(words.begin(), words.end(), [given](const char* word) { return qstrcmp(given, word) == 0; });
    });
}

struct Options {
    QCommandLineOption home{u"home"_s, u"The home to use; GREENROOM_HOME says it too."_s, u"folder"_s};
    QCommandLineOption demo{u"demo"_s, u"Open a home with sample content, made where there is none."_s};
    QCommandLineOption tour{u"tour"_s, u"Write a picture of every page into a folder, and end."_s, u"folder"_s};
    QCommandLineOption camera{
        u"camera"_s,
        u"A camera of its own: \"test\" for a pattern, \"presenter\" for a drawn person, a video file, or \"none\"."_s,
        u"source"_s};
    QCommandLineOption microphone{u"microphone"_s,
                                  u"A microphone of its own: \"tone\", a file with sound, or \"none\"."_s, u"source"_s};
    QCommandLineOption hidden{u"hidden"_s, u"Only the tray's icon, as at the start of a session."_s};
    QCommandLineOption tourOnly{u"tour-only"_s, u"Leave out the scenes whose names have none of these words."_s,
                                u"words"_s};
    QCommandLineOption tourText{u"tour-text"_s, u"How large its text is, in per cent of the usual."_s, u"number"_s,
                                u"100"_s};

    void addTo(QCommandLineParser& parser) {
        parser.setApplicationDescription(u"The rehearsal studio."_s);
        parser.addHelpOption();
        parser.addVersionOption();
        for (QCommandLineOption* rare : {&tourOnly, &tourText})
            rare->setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOptions({home, demo, hidden, tour, tourOnly, tourText, camera, microphone});
        parser.addPositionalArgument(u"invitation"_s, u"An invitation to a team, or the file of one."_s,
                                     u"[invitation]"_s);
    }
};

} // namespace

int main(int argc, char* argv[]) {
    QCoreApplication::setApplicationName(u"greenroom"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GREENROOM_VERSION));
    Options options;
    if (wantsWordsOnly(argc, argv)) {
        const QCoreApplication application(argc, argv);
        QCommandLineParser parser;
        options.addTo(parser);
        parser.parse(QCoreApplication::arguments());
        if (parser.isSet(u"version"_s))
            parser.showVersion();
        parser.showHelp();
    }
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Greenroom"_s);
    QApplication::setDesktopFileName(u"org.greenroom.Greenroom"_s);
    if (sodium_init() < 0)
        qFatal("libsodium does not work here");
    silenceLibav();

    QCommandLineParser parser;
    options.addTo(parser);
    parser.process(application);

    QString folder = homeFolder(parser.value(options.home));
    if (parser.isSet(options.demo) && !parser.isSet(options.home))
        folder += u"/sample"_s;
    const ui::Language language(localeFor(parser.isSet(options.tour) ? QString() : folder));
    if (parser.isSet(options.tour))
        return photograph(application, QDir(parser.value(options.tour)).absolutePath(),
                          parser.value(options.tourOnly).split(u',', Qt::SkipEmptyParts),
                          std::clamp(parser.value(options.tourText).toInt(), 80, 200));

    QString invitation = parser.positionalArguments().value(0);
    if (const QUrl url(invitation); url.isLocalFile()) // as desktops give a file
        invitation = url.toLocalFile();
    if (QFileInfo(invitation).isFile())
        invitation = QFileInfo(invitation).absoluteFilePath();
    ui::OneWindow oneWindow(folder);
    const bool isHidden = parser.isSet(options.hidden) && invitation.isEmpty();
    if (isHidden ? oneWindow.isOpen() : oneWindow.handOver(invitation))
        return 0;
    const SystemClock clock;
    auto devices = makeNamedDevices(parser.value(options.camera), parser.value(options.microphone), clock);
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
    program.start(parser.isSet(options.demo) ? Program::Content::Sample : Program::Content::Own,
                  isHidden ? Program::Showing::Tray : Program::Showing::Window);
    return QApplication::exec();
}
