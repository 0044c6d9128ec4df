// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTransform>

namespace greenroom::test {

/// A picture that a decoder gave, as the ffmpeg command sees it.
struct SeenFrame {
    double time = 0; ///< seconds of the file's own time
    int index = -1;  ///< the number drawn into it, -1 if it cannot be read
    QImage image;
};

/// Clips made by the ffmpeg command while tests run, each once per program, in a folder that goes with it.
///
/// The pattern: every frame shows its own number, so that what comes out can be told from what should. Four by four
/// cells; the corners are red (top left), green (top right), blue (bottom left) and white (bottom right), the other
/// twelve are the number's bits in reading order, white for 1 and black for 0. Read upside down, mirrored or in wrong
/// colours it gives no number.
class Clips {
public:
    /// One for all tests of a program.
    static Clips& shared();

    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Runs ffmpeg with `arguments`, once per `name`; the file's path comes last by itself.
    QString make(const QString& name, const QStringList& arguments, const QByteArray& input = {});
    /// The pattern's frames 0 to `frames` - 1 as input 0 (raw, `fps` a second), tone() as input 1, then `arguments`.
    QString pattern(const QString& name, int frames, int fps, QSize size, const QStringList& arguments);
    /// 4 s of pattern (320 x 240, 30 a second) with tone(), H.264 and AAC, no B-frames, a key frame a second.
    QString plain();
    /// Half a second of pattern whose stored pictures are turned (or mirrored) away, and a display matrix that brings
    /// them upright: `upright` maps stored pixels to shown ones, in quarter turns. Upright it is 320 x 240.
    QString turned(const QString& name, const QTransform& upright);
    /// A file of these bytes.
    QString bytes(const QString& name, const QByteArray& content) const;

    /// lavfi's source for 4 s of sound: silence, and a tone of 1 kHz at 0.5 from 1 s on, 48 kHz, `channels` alike.
    static QString tone(int channels = 2);
    static QImage frame(int index, QSize size);
    /// The number in a picture of the pattern of any size; -1 if the corners or the bits are not what they should be.
    static int indexOf(const QImage& image);

    /// What the ffmpeg command decodes from a file: all its frames with their times.
    static QList<SeenFrame> framesOf(const QString& path);
    /// Its (first) sound, both channels as one, 48 kHz, -1 to 1. The file's time of the first sample in `start`.
    static QList<float> soundOf(const QString& path, double* start = nullptr);
    /// What ffprobe says: one line "section|key=value|..." for each of `entries`.
    static QString ffprobe(const QString& path, const QStringList& arguments);
    static QByteArray run(const QString& program, const QStringList& arguments, const QByteArray& input = {});

private:
    QTemporaryDir m_folder;
    QHash<QString, QString> m_made;
};

} // namespace greenroom::test
