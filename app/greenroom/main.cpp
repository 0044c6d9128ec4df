// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/environment.h"
#include "app/greenroom/program.h"
#include "core/media/probe.h"
#include "core/media/systemdevices.h"

#include <QApplication>
#include <QCommandLineParser>

#include <sodium.h>

using namespace greenroom;
using namespace Qt::StringLiterals;

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"greenroom"_s);
    QApplication::setApplicationDisplayName(u"Greenroom"_s);
    QApplication::setApplicationVersion(QStringLiteral(GREENROOM_VERSION));
    if (sodium_init() < 0)
        qFatal("libsodium does not work here");
    silenceLibav();

    QCommandLineParser parser;
    parser.setApplicationDescription(u"The rehearsal studio."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption home(u"home"_s, u"The home to use; GREENROOM_HOME says it too."_s, u"folder"_s);
    parser.addOption(home);
    parser.process(application);

    const SystemClock clock;
    Program program(application, homeFolder(parser.value(home)), clock, makeSystemDevices(clock),
                    makeSystemAudioOutputs(clock));
    program.start();
    return QApplication::exec();
}
