// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctl.h"

using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

/// A run that is given lines on its standard input.
Reply runWith(const Ctl& ctl, const QByteArray& input, const QStringList& arguments) {
    const auto process = ctl.start(QStringList{u"--json"_s} + arguments);
    process->write(input);
    process->closeWriteChannel();
    return Ctl::finish(*process);
}

} // namespace

TEST_CASE("a recovery code makes the same person's home elsewhere, and gives lost keys back", "[e2e]") {
    Ctl ctl;
    ctl.init();
    const QString member = ctl.json({u"home"_s, u"info"_s})[u"member"_s].toString();
    const QString code = ctl.json({u"home"_s, u"recovery"_s})[u"code"_s].toString();
    CHECK(code.size() == 15 * 6 - 1);
    const Reply printed = ctl.run({u"home"_s, u"recovery"_s});
    CHECK(printed.out.contains("is you"));
    const QByteArray onThreeLines = printed.out.split('\n').mid(0, 3).join('\n') + '\n';

    Ctl elsewhere;
    const QStringList recover{u"home"_s, u"init"_s, u"--recover"_s, u"--name"_s, u"Ann Lee"_s};
    Reply reply = runWith(elsewhere, QByteArray("nothing of the kind\n"), recover);
    CHECK(reply.status == 1);
    CHECK_FALSE(QFile::exists(elsewhere.home()));
    reply = runWith(elsewhere, onThreeLines.toLower(), recover);
    INFO(reply.error.toStdString());
    CHECK(reply.status == 0);
    CHECK(reply.json[u"member"_s].toString() == member);

    REQUIRE(QFile::remove(ctl.home() + u"/keys/wrapping.key"_s));
    CHECK(ctl.run({u"home"_s, u"info"_s}).error.contains("recovery code"));
    reply = runWith(ctl, code.toLatin1(), {u"home"_s, u"init"_s, u"--recover"_s});
    INFO(reply.error.toStdString());
    CHECK(reply.status == 0);
    CHECK(ctl.json({u"home"_s, u"info"_s})[u"member"_s].toString() == member);
    CHECK(ctl.run({u"home"_s, u"init"_s}).status == 2); // no name
}

TEST_CASE("a passphrase is read from standard input, and can be taken off again", "[e2e]") {
    Ctl ctl;
    Reply reply =
        runWith(ctl, "open sesame\n", {u"--passphrase-stdin"_s, u"home"_s, u"init"_s, u"--name"_s, u"Ann Lee"_s});
    REQUIRE(reply.status == 0);
    CHECK(reply.json[u"keys"_s].toString() == "passphrase"_L1);
    CHECK(ctl.run({u"home"_s, u"info"_s}).error.startsWith("error: refused: "));
    CHECK(runWith(ctl, "wrong\n", {u"home"_s, u"info"_s, u"--passphrase-stdin"_s}).error.startsWith("error: crypto: "));
    CHECK(runWith(ctl, "open sesame\n", {u"home"_s, u"info"_s, u"--passphrase-stdin"_s}).status == 0);
    CHECK(runWith(ctl, "", {u"home"_s, u"info"_s, u"--passphrase-stdin"_s}).status == 1);
    reply = runWith(ctl, "open sesame\n", {u"--passphrase-stdin"_s, u"home"_s, u"keys"_s, u"--keep"_s, u"file"_s});
    CHECK(reply.json[u"keys"_s].toString() == "file"_L1);
    CHECK(ctl.json({u"home"_s, u"keys"_s})[u"keys"_s].toString() == "file"_L1);
    reply = runWith(ctl, "new words\n", {u"home"_s, u"keys"_s, u"--keep"_s, u"passphrase"_s});
    CHECK(reply.json[u"keys"_s].toString() == "passphrase"_L1);
    CHECK(runWith(ctl, "new words\r\n", {u"--passphrase-stdin"_s, u"home"_s, u"info"_s}).status == 0);
    // GREENROOM_KEYCHAIN=off in these tests.
    CHECK(runWith(ctl, "new words\n", {u"--passphrase-stdin"_s, u"home"_s, u"keys"_s, u"--keep"_s, u"keychain"_s})
              .error.startsWith("error: refused: "));
}

TEST_CASE("a place is checked without a home and without a trace", "[e2e]") {
    Ctl ctl;
    REQUIRE(QDir().mkdir(ctl.path(u"share"_s)));
    const QString share = ctl.path(u"share"_s);
    QJsonObject report = ctl.json({u"remote"_s, u"check"_s, u"file://"_s + share});
    CHECK(report[u"usable"_s].toBool());
    CHECK_FALSE(report[u"team"_s].toBool(true));
    CHECK(report[u"checks"_s].toArray().size() == 8);
    CHECK(QDir(share).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    ctl.write(u"share/greenroom-team.json"_s, "{}");
    CHECK(ctl.json({u"remote"_s, u"check"_s, share})[u"team"_s].toBool());

    report = ctl.json({u"remote"_s, u"check"_s, ctl.path(u"none"_s)});
    CHECK_FALSE(report[u"usable"_s].toBool(true));
    CHECK_FALSE(QFile::exists(ctl.path(u"none"_s)));
    CHECK(ctl.run({u"remote"_s, u"check"_s, u"https://127.0.0.1/dav"_s}).error.contains("this version opens folders"));
    CHECK(ctl.run({u"remote"_s, u"check"_s, share, u"--user"_s, u"ann"_s}).status == 1);
    CHECK_FALSE(QFile::exists(ctl.home()));
}
