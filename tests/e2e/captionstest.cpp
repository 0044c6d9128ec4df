// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctl.h"

using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    Ctl ctl;
    QString take;

    Fixture() {
        ctl.init();
        const QString scenario = ctl.json({u"scenario"_s, u"list"_s})[u"scenarios"_s].toArray()[0][u"id"_s].toString();
        take = ctl.json({u"record"_s, u"--scenario"_s, scenario, u"--video"_s, u"test"_s, u"--audio"_s, u"tone"_s,
                         u"--seconds"_s, u"4"_s, u"--pace"_s, u"fast"_s})[u"take"_s][u"id"_s]
                   .toString();
        REQUIRE_FALSE(take.isEmpty());
    }
    QJsonObject captions(const QStringList& arguments) const {
        return ctl.json(QStringList{u"captions"_s} + arguments);
    }
    /// The code of a refusal.
    QString refused(const QStringList& arguments) const {
        const Reply reply = ctl.run(QStringList{u"--json"_s, u"captions"_s} + arguments);
        INFO(reply.out.toStdString());
        CHECK(reply.status == 1);
        return reply.json[u"error"_s][u"code"_s].toString();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "captions of a take are imported, shown, searched, exported and removed", "[e2e][captions]") {
    CHECK(refused({u"show"_s, take}) == u"not-found"_s);
    const QString file =
        ctl.write(u"call.srt"_s, "1\n00:00:00,500 --> 00:00:01,500\nUm, what does it cost you?\n\n"
                                 "2\n00:00:0x --> 3\nlost\n\n3\n00:00:02,000 --> 00:00:03,000\nTime, um.\n");
    const QJsonObject kept = captions({u"import"_s, take, file, u"--language"_s, u"en"_s});
    CHECK(kept[u"count"_s].toInt() == 2);
    CHECK(kept[u"skipped_lines"_s].toArray() == QJsonArray{6});
    CHECK(kept[u"fillers"_s][u"n"_s].toInt() == 2);
    const QJsonObject shown = captions({u"show"_s, take});
    CHECK(shown[u"language"_s] == u"en"_s);
    CHECK(shown[u"origin"_s] == u"imported"_s);
    CHECK(shown[u"captions"_s][1][u"start"_s].toDouble() == 2);
    CHECK(shown[u"captions"_s][1][u"text"_s] == u"Time, um."_s);
    const QJsonArray found = captions({u"search"_s, u"COST"_s, u"you"_s})[u"results"_s].toArray();
    REQUIRE(found.size() == 1);
    CHECK(found[0][u"clip"_s] == take);
    CHECK(found[0][u"start"_s].toDouble() == 0.5);

    const QString out = ctl.path(u"out.vtt"_s);
    captions({u"export"_s, take, out});
    CHECK(refused({u"export"_s, take, out}) == u"exists"_s);
    CHECK(refused({u"export"_s, take, ctl.path(u"out.doc"_s)}) == u"invalid"_s);
    const Reply wrong = ctl.run({u"captions"_s, u"import"_s, take, ctl.write(u"wrong.vtt"_s, "WEBVTTX\n")});
    CHECK(wrong.status == 1);
    CHECK(wrong.error.startsWith("error: invalid: "));
    CHECK(wrong.error.contains("wrong.vtt: line 1"));
    CHECK(refused({u"import"_s, take, out, u"--language"_s, u"e n"_s}) == u"invalid"_s);
    CHECK(captions({u"show"_s, take})[u"captions"_s].toArray().size() == 2);
    captions({u"remove"_s, take});
    CHECK(refused({u"remove"_s, take}) == u"not-found"_s);
    CHECK(captions({u"import"_s, take, out})[u"language"_s] == u"en"_s);
    CHECK(ctl.run({u"captions"_s, u"import"_s, take}).status == 2);
}

TEST_CASE_METHOD(Fixture, "a take is written down by a program that behaves like whisper-cli", "[e2e][captions]") {
    const QString whisper = QStringLiteral(GREENROOM_SOURCE_DIR "/tests/support/whisper-cli");
    const QString model = ctl.write(u"ggml-tiny.bin"_s, "ggml\nÄh, guten Tag.\n");
    const QJsonObject heard = captions({u"make"_s, take, u"--whisper"_s, whisper, u"--model"_s, model});
    CHECK(heard[u"language"_s] == u"de"_s);
    CHECK(heard[u"fillers"_s][u"n"_s].toInt() == 1);
    CHECK(captions({u"show"_s, take})[u"origin"_s] == u"transcribed"_s);
    CHECK(refused({u"make"_s, take, u"--whisper"_s, whisper, u"--model"_s, model + u"x"_s}) == u"not-found"_s);
    CHECK(refused({u"make"_s, take, u"--whisper"_s, u"/nowhere"_s, u"--model"_s, model}) == u"not-found"_s);
    CHECK(captions({u"show"_s, take})[u"captions"_s].toArray().size() == 1);
}
