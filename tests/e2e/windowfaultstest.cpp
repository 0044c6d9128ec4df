// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctlpair.h"

#include <QElapsedTimer>

using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

/// What the window says after it was ended in the middle of an exchange.
constexpr auto said = "in the middle of an exchange";

/// The real window on somebody's home, without a screen; with what it says.
class Window {
public:
    explicit Window(const Ctl& person) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"GREENROOM_KEYCHAIN"_s, u"off"_s);
        environment.insert(u"QT_LOGGING_RULES"_s, u"greenroom.*.info=true"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral(GREENROOM_WINDOW),
                        {u"--home"_s, person.home(), u"--camera"_s, u"none"_s, u"--microphone"_s, u"none"_s});
        REQUIRE(m_process.waitForStarted());
    }
    ~Window() { kill(); }

    void kill() {
        m_process.kill(); // SIGKILL: nothing is asked
        m_process.waitForFinished(10'000);
        listen();
    }
    bool says(const char* words) {
        listen();
        return m_log.contains(words);
    }
    const QByteArray& log() const { return m_log; }
    /// Looks every millisecond; false: `seconds` went by.
    template <typename Condition>
    bool waitFor(int seconds, Condition condition) {
        QElapsedTimer since;
        since.start();
        while (!condition()) {
            if (since.elapsed() > seconds * 1000 || m_process.state() == QProcess::NotRunning)
                return false;
            m_process.waitForReadyRead(1);
        }
        return true;
    }

private:
    void listen() { m_log += m_process.readAll(); }

    QProcess m_process;
    QByteArray m_log;
};

constexpr int patience = 30; ///< seconds, of a machine that has other things to do

} // namespace

TEST_CASE("a window that is killed after each file that its exchange writes loses nothing, and says what happened",
          "[e2e][team][faults][window]") {
    CtlPair team;
    team.begin();
    QStringList shares;
    int kills = 0;
    for (bool reached = true; reached; ++kills) {
        REQUIRE(kills < 30);
        shares.append(team.share());
        const int before = filesIn(team.place);
        Window window(team.rep);
        // All of it has gone out when the window says so, or when there was nothing to make good.
        reached = window.waitFor(patience, [&] {
            return filesIn(team.place) > before + kills || (kills > 0 && window.says(said));
        }) && filesIn(team.place) > before + kills;
        window.kill();
        INFO(window.log().toStdString());
        // Whoever looks now sees nothing that is not whole.
        const QJsonObject report = team.coach.json({u"sync"_s});
        INFO(QJsonDocument(report).toJson().toStdString());
        CHECK(report[u"problems"_s].toArray().isEmpty());
    }
    CHECK(kills > 3);

    shares.append(team.share());
    const int before = filesIn(team.place);
    {
        Window window(team.rep);
        REQUIRE(window.waitFor(patience, [&] { return filesIn(team.place) > before; })); // the recording comes first
    }
    Window window(team.rep);
    const bool told = window.waitFor(patience, [&] { return window.says(said); });
    window.kill();
    INFO(window.log().toStdString());
    CHECK(told);
    team.expectWhole(shares);
}

TEST_CASE("a window that is killed while a recording arrives goes on with it, and says what happened",
          "[e2e][team][faults][window]") {
    CtlPair team;
    team.begin();
    const QStringList shares{team.share(u"file:"_s + noise(team.rep)), team.share()};
    team.rep.json({u"sync"_s});
    const auto inside = [&](const QString& folder) { return filesIn(team.coach.home() + folder); };
    const int media = inside(u"/media"_s);
    {
        Window window(team.coach);
        REQUIRE(window.waitFor(patience, [&] { return inside(u"/arriving"_s) + inside(u"/media"_s) > media; }));
        window.kill();
        CHECK_FALSE(window.says(said));
    }
    {
        Window window(team.coach);
        REQUIRE(window.waitFor(patience, [&] { return inside(u"/media"_s) > media; }));
        window.kill();
    }
    Window window(team.coach);
    const bool told = window.waitFor(patience, [&] { return window.says(said); });
    INFO(window.log().toStdString());
    CHECK(told);
    window.kill();
    CHECK(inside(u"/media"_s) == media + 2);
    CHECK(inside(u"/arriving"_s) == 0);
    team.expectWhole(shares);
}
