// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/transcribe.h"

#include "core/base/file.h"
#include "core/media/speechframes.h"
#include "core/media/speechsound.h"

#include <QDataStream>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <vector>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double soundShare = 0.05;       ///< of the progress; the rest is whisper's
constexpr int lookEveryMs = 100;          ///< whether to go on
constexpr int endsWithinMs = 5000;        ///< of being killed
constexpr quint32 headerBytes = 44;       ///< of a WAV file
constexpr float alike = 0.7071F;          ///< two channels that are alike come as 1.41 times one
constexpr qsizetype mostWords = 16 << 10; ///< that are kept of what the program says

void writeHeader(QFile& file, quint32 soundBytes) {
    QDataStream stream(&file);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.writeRawData("RIFF", 4);
    stream << quint32(headerBytes - 8 + soundBytes);
    stream.writeRawData("WAVEfmt ", 8);
    stream << quint32(16) << quint16(1) << quint16(1) << quint32(speech::rate) << quint32(speech::rate * 2)
           << quint16(2) << quint16(16);
    stream.writeRawData("data", 4);
    stream << soundBytes;
}

Progress partOf(const Progress& progress, double from, double length) {
    if (!progress)
        return {};
    return [&progress, from, length](double done) { return progress(from + length * done); };
}

/// What whisper-cli says while it works.
class Words {
public:
    void add(const QByteArray& bytes) {
        m_text = (m_text + bytes).right(mostWords);
        if (m_language.isEmpty()) // it is said once, at the beginning
            m_language = heardLanguage();
    }

    /// 0 to 1, from its last "whisper_print_progress_callback: progress =  42%".
    std::optional<double> progress() const {
        static const QRegularExpression line(u"progress\\s*=\\s*(\\d{1,3})%"_s);
        const auto match = lastOf(line);
        return match.hasMatch() ? std::optional(std::min(1.0, match.captured(1).toInt() / 100.0)) : std::nullopt;
    }
    const QString& language() const { return m_language; }
    /// The last line that tells of an error, else the last one.
    QString problem() const {
        const QStringList lines = QString::fromUtf8(m_text).split(u'\n', Qt::SkipEmptyParts);
        const auto told = std::find_if(lines.rbegin(), lines.rend(), [](const QString& line) {
            return line.contains("error"_L1, Qt::CaseInsensitive) || line.contains("failed"_L1, Qt::CaseInsensitive);
        });
        return told != lines.rend() ? told->trimmed() : lines.isEmpty() ? QString() : lines.last().trimmed();
    }

private:
    /// From "whisper_full_with_state: auto-detected language: en (p = 0.97)".
    QString heardLanguage() const {
        static const QRegularExpression line(u"auto-detected language:\\s*([a-z]{2,3})\\s"_s);
        return lastOf(line).captured(1);
    }
    QRegularExpressionMatch lastOf(const QRegularExpression& expression) const {
        QRegularExpressionMatch last;
        auto all = expression.globalMatch(QString::fromUtf8(m_text));
        while (all.hasNext())
            last = all.next();
        return last;
    }

    QByteArray m_text;
    QString m_language;
};

Result<void> checkThere(const Transcriber& transcriber) {
    if (findWhisper(transcriber.program).isEmpty())
        return fail(ErrorCode::NotFound, u"%1: whisper-cli is not there, or cannot be run"_s.arg(transcriber.program));
    if (!QFileInfo(transcriber.model).isFile())
        return fail(ErrorCode::NotFound, u"%1: there is no such model file"_s.arg(transcriber.model));
    return {};
}

/// Runs it to its end; what it says goes to `words`.
Result<void> run(QProcess& process, Words& words, const Progress& progress) {
    if (!process.waitForStarted())
        return fail(ErrorCode::Refused, u"%1 cannot be run: %2"_s.arg(process.program(), process.errorString()));
    double shown = 0;
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(lookEveryMs);
        words.add(process.readAll());
        shown = std::max(shown, words.progress().value_or(0));
        if (progress && !progress(shown)) {
            process.kill();
            process.waitForFinished(endsWithinMs);
            return fail(ErrorCode::Cancelled, u"writing down was cancelled; nothing was changed"_s);
        }
    }
    words.add(process.readAll());
    if (process.exitStatus() == QProcess::CrashExit)
        return fail(ErrorCode::Media, u"%1 crashed; nothing was changed"_s.arg(process.program()), words.problem());
    if (process.exitCode() != 0)
        return fail(ErrorCode::Media, u"%1 ended with %2: %3; nothing was changed"_s.arg(process.program())
                                          .arg(process.exitCode())
                                          .arg(words.problem()));
    return {};
}

} // namespace

QString findWhisper(const QString& chosen) {
    return QStandardPaths::findExecutable(chosen.isEmpty() ? u"whisper-cli"_s : chosen);
}

Result<void> writeSpeech(const QString& clip, const QString& wav, const Progress& progress) {
    QFile file(wav);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(wav, file.errorString()));
    writeHeader(file, 0);
    bool isWritten = true;
    std::vector<qint16> block;
    const speech::SoundTaker taker{
        [&](const float* samples, int count) {
            block.resize(std::size_t(count));
            std::transform(samples, samples + count, block.begin(), [](float sample) {
                const auto value = std::lround(std::clamp(sample * alike, -1.0F, 1.0F) * 32767);
                return qToLittleEndian(qint16(value));
            });
            const qint64 bytes = 2LL * count;
            isWritten = isWritten && file.write(reinterpret_cast<const char*>(block.data()), bytes) == bytes;
        },
        {},
        1};
    GR_TRY_ASSIGN(const MediaInfo info, speech::readSound(clip, taker, progress));
    if (!info.hasAudio)
        return fail(ErrorCode::Media, u"%1 has no sound: there is nothing to write down"_s.arg(clip));
    const qint64 soundBytes = file.pos() - headerBytes;
    if (soundBytes > std::numeric_limits<quint32>::max() - headerBytes)
        return fail(ErrorCode::Media, u"%1 is too long to be written down"_s.arg(clip));
    isWritten = isWritten && file.seek(0);
    writeHeader(file, quint32(soundBytes));
    if (!isWritten || !file.flush())
        return tl::make_unexpected(fileError(file, u"cannot write"_s));
    return {};
}

Result<Captions> transcribe(const Transcriber& transcriber, const QString& clip, const QString& language,
                            const QString& scratch, const Progress& progress) {
    GR_TRY(checkThere(transcriber));
    const QTemporaryDir folder(scratch + u"/transcribing-XXXXXX"_s);
    if (!folder.isValid())
        return fail(ErrorCode::Io, u"cannot write in %1: %2"_s.arg(scratch, folder.errorString()));
    const QString wav = folder.filePath(u"speech.wav"_s);
    GR_TRY(writeSpeech(clip, wav, partOf(progress, 0, soundShare)));

    QProcess process;
    process.setProgram(findWhisper(transcriber.program));
    process.setArguments({u"--model"_s, transcriber.model, u"--file"_s, wav, u"--language"_s, language,
                          u"--output-srt"_s, u"--output-file"_s, folder.filePath(u"speech"_s), u"--print-progress"_s});
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    Words words;
    process.start();
    GR_TRY(run(process, words, partOf(progress, soundShare, 1 - soundShare)));

    // Of a wrong option, an unknown language or sound it cannot read it only tells, and ends with 0.
    const QString srt = folder.filePath(u"speech.srt"_s);
    if (!QFileInfo::exists(srt))
        return fail(ErrorCode::Media,
                    u"%1 wrote nothing: %2; nothing was changed"_s.arg(process.program(), words.problem()));
    if (QFileInfo(srt).size() == 0)
        return fail(ErrorCode::Media, u"no words were heard in %1"_s.arg(clip));
    GR_TRY_ASSIGN(ReadCaptions read, readCaptions(srt));
    read.captions.language = language == "auto"_L1 ? words.language() : language;
    return read.captions;
}

} // namespace greenroom
