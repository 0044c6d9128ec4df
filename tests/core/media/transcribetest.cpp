// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/transcribe.h"

#include "core/media/peaks.h"
#include "core/media/probe.h"
#include "tests/support/catch.h"
#include "tests/support/clips.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

// whisper.cpp itself is on no machine that runs these: a script behaves like it, by its source.

namespace {

struct Desk {
    QTemporaryDir folder;
    QString scratch = folder.path();
    Transcriber transcriber;

    explicit Desk(const QByteArray& model) {
        transcriber.program = QStringLiteral(GREENROOM_SOURCE_DIR "/tests/support/whisper-cli");
        transcriber.model = folder.filePath(u"ggml-tiny.bin"_s);
        QFile file(transcriber.model);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(model);
    }
    /// Nothing but the model is left of what was written meanwhile.
    bool isTidy() const { return QDir(scratch).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size() == 1; }
};

} // namespace

TEST_CASE("Speech is written as whisper.cpp reads it") {
    const QTemporaryDir folder;
    const QString wav = folder.filePath(u"speech.wav"_s);
    GR_REQUIRE_OK(writeSpeech(Clips::shared().plain(), wav, {}));
    GR_REQUIRE_VALUE(const MediaInfo info, probe(wav));
    CHECK(info.audioCodec == u"pcm_s16le"_s);
    CHECK(info.channels == 1);
    CHECK(info.sampleRate == 16000);
    CHECK(info.duration == Approx(4).margin(0.01));
    GR_REQUIRE_VALUE(const QList<float> loud, peaks(wav, 4));
    CHECK(loud[0] < 0.05F);
    CHECK(loud[2] == Approx(0.5).margin(0.05));
    GR_REQUIRE_ERROR(
        writeSpeech(Clips::shared().pattern(u"mute.mp4"_s, 10, 10, {320, 240}, {u"-map"_s, u"0:v"_s}), wav, {}),
        ErrorCode::Media);
}

TEST_CASE("What whisper-cli hears becomes captions, with progress") {
    Desk desk("ggml\nÄhm, was kostet das & <was> nicht?\n[BLANK_AUDIO]\n");
    double last = 0;
    int reports = 0;
    const Progress progress = [&](double done) {
        CHECK(done >= last);
        CHECK(done <= 1);
        last = done;
        ++reports;
        return true;
    };
    GR_REQUIRE_VALUE(const Captions heard,
                     transcribe(desk.transcriber, Clips::shared().plain(), u"auto"_s, desk.scratch, progress));
    CHECK(heard.language == u"de"_s);
    CHECK(heard.captions ==
          QList<Caption>{{0, 0.5, u"Ähm, was kostet das & <was> nicht?"_s, {}}, {1, 1.5, u"[BLANK_AUDIO]"_s, {}}});
    CHECK(last > 0.9);
    CHECK(reports > 2);
    CHECK(desk.isTidy());
    GR_REQUIRE_VALUE(const Captions told, transcribe(desk.transcriber, Clips::shared().plain(), u"en"_s, desk.scratch));
    CHECK(told.language == u"en"_s);
}

TEST_CASE("Writing down can be cancelled, and ends the program") {
    Desk desk("ggml slow\nnever\n");
    QElapsedTimer since;
    since.start();
    const auto heard = transcribe(desk.transcriber, Clips::shared().plain(), u"en"_s, desk.scratch,
                                  [](double done) { return done < 0.05; });
    GR_REQUIRE_ERROR(heard, ErrorCode::Cancelled);
    CHECK(since.elapsed() < 50'000); // it would take a hundred seconds
    CHECK(desk.isTidy());
}

TEST_CASE("What goes wrong with whisper-cli is said in its own words") {
    const QString clip = Clips::shared().plain();
    SECTION("no such program") {
        Desk desk("ggml\n");
        desk.transcriber.program = u"/nowhere/whisper-cli"_s;
        GR_REQUIRE_ERROR(transcribe(desk.transcriber, clip, u"en"_s, desk.scratch), ErrorCode::NotFound);
    }
    SECTION("no such model") {
        Desk desk("ggml\n");
        desk.transcriber.model += u"x"_s;
        GR_REQUIRE_ERROR(transcribe(desk.transcriber, clip, u"en"_s, desk.scratch), ErrorCode::NotFound);
    }
    SECTION("a file that is no model") {
        Desk desk("not a model\n");
        const auto heard = transcribe(desk.transcriber, clip, u"en"_s, desk.scratch);
        GR_REQUIRE_ERROR(heard, ErrorCode::Media);
        CHECK(heard.error().message.contains(u"failed to initialize whisper context"_s));
        CHECK(desk.isTidy());
    }
    SECTION("an ending without an error that wrote nothing") {
        Desk desk("ggml\nyes\n");
        const auto heard = transcribe(desk.transcriber, clip, u"klingon"_s, desk.scratch);
        GR_REQUIRE_ERROR(heard, ErrorCode::Media);
        CHECK(heard.error().message.contains(u"unknown language"_s));
    }
    SECTION("no words heard") {
        Desk desk("ggml deaf\n");
        GR_REQUIRE_ERROR(transcribe(desk.transcriber, clip, u"en"_s, desk.scratch), ErrorCode::Media);
    }
    SECTION("another program") {
        Desk desk("ggml\n");
        desk.transcriber.program = u"/bin/false"_s;
        GR_REQUIRE_ERROR(transcribe(desk.transcriber, clip, u"en"_s, desk.scratch), ErrorCode::Media);
    }
}
