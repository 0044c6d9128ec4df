// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctl.h"

#include <csignal>

using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

QStringList recordFour() {
    return {u"record"_s, u"--scenario"_s, u"Basic call"_s, u"--video"_s,   u"test"_s, u"--audio"_s,
            u"none"_s,   u"--pace"_s,     u"real"_s,       u"--seconds"_s, u"2"_s};
}

} // namespace

#ifdef Q_OS_LINUX
TEST_CASE("a bar shows on a terminal how far work is, and nowhere else", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    // script(1) gives a program a terminal.
    const auto onTerminal = [&](const QStringList& arguments) {
        QStringList quoted{Ctl::program(), u"--home"_s, ctl.home()};
        for (const QString& argument : arguments)
            quoted.append(u'\'' + argument + u'\'');
        QProcess process;
        process.start(u"script"_s, {u"-qec"_s, quoted.join(u' '), u"/dev/null"_s});
        REQUIRE(process.waitForStarted());
        return Ctl::finish(process).out;
    };
    const QByteArray seen = onTerminal(recordFour());
    INFO(seen.toStdString());
    CHECK(seen.contains("\rRecording [----"));
    CHECK(seen.contains("\rRecording [####"));
    // The bar is gone before the answer comes.
    const QByteArray last = seen.mid(seen.lastIndexOf('\r', seen.indexOf("False start")) + 1);
    CHECK(last.startsWith("False start"));

    CHECK(onTerminal(QStringList{u"--json"_s} + recordFour()).startsWith('{'));
    const Reply piped = ctl.run(recordFour());
    CHECK(piped.status == 0);
    CHECK(piped.error.isEmpty());
    CHECK(piped.out.startsWith("False start"));
}
#endif

#ifdef Q_OS_UNIX
TEST_CASE("an interrupt stops an import and leaves nothing", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QString clip = ctl.path(u"long.avi"_s);
    REQUIRE(QProcess::execute(u"ffmpeg"_s, u"-v error -f lavfi -i testsrc2=s=1920x1080:d=60 -c:v mpeg4"_s.split(u' ') +
                                               QStringList{clip}) == 0);
    const QStringList before = ctl.state();
    const auto process = ctl.start({u"--json"_s, u"library"_s, u"import"_s, clip, u"--title"_s, u"Long"_s});
    CHECK_FALSE(process->waitForFinished(1500));
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const Reply reply = Ctl::finish(*process);
    INFO(reply.error.toStdString());
    CHECK(reply.status == 1);
    CHECK(reply.json[u"error"_s][u"code"_s] == u"cancelled"_s);
    CHECK(ctl.state() == before);
}
#endif
