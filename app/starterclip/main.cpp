// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the model example that Greenroom brings along, while Greenroom is built:
//     starterclip SCENARIO.json OUT.mp4 [ESPEAK-NG]
// A drawn person says the scenario's first script, with the voice of the program ESPEAK-NG; without it they say it
// without a sound, and the clip has no sound track.
#include "core/base/file.h"
#include "core/media/filesource.h"
#include "core/media/finish.h"
#include "core/media/presenter.h"
#include "core/media/probe.h"
#include "core/media/recorder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cstdio>
#include <thread>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 scenarioLimit = 1 << 20;
constexpr double secondsWithoutVoice = 50;
constexpr double silenceAfterwards = 1.5; // seconds
constexpr auto name = "Mara"_L1;

/// The script as SSML: what is to be said, with the pauses that headings, paragraphs and directions mean.
Result<QString> readScript(const QString& path) {
    GR_TRY_ASSIGN(const QByteArray json, readFile(path, scenarioLimit));
    const QJsonArray scripts = QJsonDocument::fromJson(json).object()[u"scripts"_s].toArray();
    const QString text = scripts.first().toObject()[u"text"_s].toString();
    if (text.isEmpty())
        return fail(ErrorCode::Invalid, u"%1 has no script"_s.arg(path));
    static const QRegularExpression direction(u"\\[[^\\]]*\\]"_s);
    QString spoken = u"<speak>"_s;
    for (QString line : text.split(u'\n', Qt::SkipEmptyParts)) {
        line.replace(u"[say your name]"_s, name).remove(u"**"_s);
        if (line.contains(u"[Pause"_s) || line.contains(u"One breath"_s))
            spoken += u"<break time=\"600ms\"/>"_s;
        line = line.startsWith(u'#') ? QString() : line.remove(direction).trimmed();
        if (!line.isEmpty())
            spoken += line.toHtmlEscaped() + u"<break time=\"450ms\"/> "_s;
    }
    return spoken + u"</speak>"_s;
}

Result<void> speak(const QString& program, const QString& text, const QString& path) {
    // An American voice with a woman's pitch; slow, with a little room between the words.
    const QStringList arguments{u"-m"_s, u"-v"_s, u"en-us+f2"_s, u"-s"_s, u"140"_s,
                                u"-g"_s, u"2"_s,  u"-w"_s,       path,    text};
    if (QProcess::execute(program, arguments) != 0)
        return fail(ErrorCode::Io, u"%1 could not speak into %2"_s.arg(program, path));
    return {};
}

Result<void> make(const QString& scenario, const QString& out, const QString& speaker) {
    const SystemClock clock;
    QTemporaryDir scratch(out + u"-"_s);
    if (!scratch.isValid())
        return fail(ErrorCode::Io, scratch.errorString());
    GR_TRY_ASSIGN(const QString script, readScript(scenario));
    PresenterSettings settings;
    settings.look = PresenterLook::Yellow;
    settings.rateNumerator = 25;
    RecorderSettings recording;
    recording.path = scratch.filePath(u"clip.mp4"_s);
    recording.maxSeconds = secondsWithoutVoice;
    recording.soundBitRate = 48'000; // one plain voice, and every program carries the clip
    std::unique_ptr<AudioSource> voice;
    if (!speaker.isEmpty()) {
        const QString sound = scratch.filePath(u"voice.wav"_s);
        GR_TRY(speak(speaker, script, sound));
        GR_TRY_ASSIGN(const MediaInfo info, probe(sound));
        GR_TRY_ASSIGN(settings.loudness, loudnessOf(sound));
        GR_TRY_ASSIGN(voice, openAudioFile(sound, Pace::Fast, clock));
        recording.maxSeconds = info.duration + silenceAfterwards;
    }
    const auto person = makePresenter(settings, Pace::Fast, clock);
    GR_TRY_ASSIGN(const auto recorder, Recorder::start(recording, person.get(), voice.get(), clock));
    while (recorder->status().phase != RecorderPhase::Ended)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    GR_TRY_ASSIGN(const Recording made, recorder->stop());
    if (made.problem)
        return tl::make_unexpected(*made.problem);
    QFile::remove(out);
    if (!QFile::rename(recording.path, out))
        return fail(ErrorCode::Io, u"%1 could not be written"_s.arg(out));
    return {};
}

} // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    silenceLibav();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3 || arguments.size() > 4) {
        std::fputs("usage: starterclip SCENARIO.json OUT.mp4 [ESPEAK-NG]\n", stderr);
        return 2;
    }
    if (const auto made = make(arguments[1], arguments[2], arguments.value(3)); !made) {
        std::fprintf(stderr, "error: %s\n", qPrintable(made.error().message));
        return 1;
    }
    return 0;
}
