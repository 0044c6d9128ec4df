// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clips.h"

#include "core/media/probe.h"
#include "tests/support/catch.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QtEndian>

#include <array>
#include <cstring>

namespace greenroom::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QRgb, 4> cornerColours{0xffff0000, 0xff00ff00, 0xff0000ff, 0xffffffff};

/// 0 to 3 for the corners in reading order, -1 for the cells that hold bits.
int cornerOf(int cell) {
    return cell == 0 ? 0 : cell == 3 ? 1 : cell == 12 ? 2 : cell == 15 ? 3 : -1;
}

QByteArray rawFrames(int frames, QSize size, const QTransform& transform = {}) {
    QByteArray raw;
    for (int i = 0; i < frames; ++i) {
        const QImage image = Clips::frame(i, size).transformed(transform).convertToFormat(QImage::Format_RGB888);
        for (int y = 0; y < image.height(); ++y)
            raw.append(reinterpret_cast<const char*>(image.constScanLine(y)), qsizetype(image.width()) * 3);
    }
    return raw;
}

} // namespace

Clips& Clips::shared() {
    static Clips clips;
    silenceLibav(); // much of what it remarks on is broken on purpose
    return clips;
}

QByteArray Clips::run(const QString& program, const QStringList& arguments, const QByteArray& input) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForStarted());
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(120'000));
    INFO(program.toStdString() << " " << arguments.join(u' ').toStdString() << "\n"
                               << process.readAllStandardError().toStdString());
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

QString Clips::make(const QString& name, const QStringList& arguments, const QByteArray& input) {
    if (!m_made.contains(name)) {
        run(u"ffmpeg"_s, QStringList{u"-v"_s, u"error"_s, u"-y"_s} + arguments + QStringList{path(name)}, input);
        m_made.insert(name, path(name));
    }
    return m_made.value(name);
}

QString Clips::pattern(const QString& name, int frames, int fps, QSize size, const QStringList& arguments) {
    if (m_made.contains(name))
        return m_made.value(name);
    const QStringList sources{u"-f"_s,       u"rawvideo"_s,
                              u"-pix_fmt"_s, u"rgb24"_s,
                              u"-s"_s,       u"%1x%2"_s.arg(size.width()).arg(size.height()),
                              u"-r"_s,       QString::number(fps),
                              u"-i"_s,       u"-"_s,
                              u"-f"_s,       u"lavfi"_s,
                              u"-i"_s,       tone()};
    return make(name, sources + arguments, rawFrames(frames, size));
}

QString Clips::plain() {
    return pattern(
        u"plain.mp4"_s, 120, 30, {320, 240},
        u"-c:v libx264 -preset veryfast -bf 0 -g 30 -sc_threshold 0 -pix_fmt yuv420p -c:a aac"_s.split(u' '));
}

QString Clips::turned(const QString& name, const QTransform& upright) {
    constexpr QSize size(320, 240);
    const QSize stored = upright.m11() == 0 ? size.transposed() : size;
    const QString straight = u"straight-"_s + name;
    const QStringList source = u"-f rawvideo -pix_fmt rgb24 -r 30 -i - -c:v libx264 -pix_fmt yuv420p"_s.split(u' ');
    make(straight, QStringList{u"-s"_s, u"%1x%2"_s.arg(stored.width()).arg(stored.height())} + source,
         rawFrames(15, size, upright.inverted()));
    QFile file(path(straight));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray content = file.readAll();
    const qsizetype matrix = content.indexOf("tkhd") + 44; // after version, times, numbers, duration, layer and volume
    REQUIRE(matrix > 44);
    const std::array<double, 5> values{upright.m11(), upright.m12(), 0, upright.m21(), upright.m22()};
    for (std::size_t i = 0; i < values.size(); ++i)
        qToBigEndian(static_cast<qint32>(values[i] * 65536), content.data() + matrix + static_cast<qsizetype>(i) * 4);
    return bytes(name, content);
}

QString Clips::bytes(const QString& name, const QByteArray& content) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

QString Clips::tone(int channels) {
    const QString each = u"0.5*sin(2*PI*1000*t)*gte(t\\,1)"_s;
    return u"aevalsrc=%1:s=48000:d=4"_s.arg(QStringList(channels, each).join(u'|'));
}

QImage Clips::frame(int index, QSize size) {
    QImage image(size, QImage::Format_RGB888);
    QPainter painter(&image);
    int bit = 0;
    for (int cell = 0; cell < 16; ++cell) {
        const int corner = cornerOf(cell);
        const QColor colour = corner >= 0 ? QColor(cornerColours[static_cast<std::size_t>(corner)])
                                          : QColor((index >> bit++) & 1 ? Qt::white : Qt::black);
        const int x = cell % 4;
        const int y = cell / 4;
        painter.fillRect(QRect(QPoint(size.width() * x / 4, size.height() * y / 4),
                               QPoint(size.width() * (x + 1) / 4 - 1, size.height() * (y + 1) / 4 - 1)),
                         colour);
    }
    return image;
}

int Clips::indexOf(const QImage& image) {
    constexpr int tolerance = 60;
    int index = 0;
    int bit = 0;
    for (int cell = 0; cell < 16; ++cell) {
        const QRgb seen =
            image.pixel((2 * (cell % 4) + 1) * image.width() / 8, (2 * (cell / 4) + 1) * image.height() / 8);
        const int corner = cornerOf(cell);
        const bool light = qGray(seen) > 127;
        const QRgb wanted = corner >= 0 ? cornerColours[static_cast<std::size_t>(corner)]
                            : light     ? 0xffffffffU
                                        : 0xff000000U;
        if (std::abs(qRed(seen) - qRed(wanted)) > tolerance || std::abs(qGreen(seen) - qGreen(wanted)) > tolerance ||
            std::abs(qBlue(seen) - qBlue(wanted)) > tolerance)
            return -1;
        if (corner < 0)
            index |= int(light) << bit++;
    }
    return index;
}

QString Clips::ffprobe(const QString& path, const QStringList& arguments) {
    return QString::fromUtf8(
        run(u"ffprobe"_s, QStringList{u"-v"_s, u"error"_s, u"-of"_s, u"compact"_s} + arguments + QStringList{path}));
}

QList<SeenFrame> Clips::framesOf(const QString& path) {
    const QString times = QString::fromUtf8(
        run(u"ffprobe"_s,
            u"-v error -select_streams v:0 -show_entries frame=best_effort_timestamp_time -of csv=p=0"_s.split(u' ') +
                QStringList{path}));
    // As a series of PPM pictures: each says its size.
    const QByteArray raw =
        run(u"ffmpeg"_s, QStringList{u"-v"_s, u"error"_s, u"-i"_s, path} +
                             u"-map 0:v:0 -fps_mode passthrough -pix_fmt rgb24 -f image2pipe -c:v ppm -"_s.split(u' '));
    QList<SeenFrame> frames;
    for (const QString& line : times.split(u'\n', Qt::SkipEmptyParts))
        frames.append({line.section(u',', 0, 0).toDouble(), -1, {}});
    qsizetype at = 0;
    qsizetype count = 0;
    while (at < raw.size()) {
        const QList<QByteArray> header = raw.mid(at, 40).split('\n');
        REQUIRE(header.value(0) == "P6");
        const QList<QByteArray> sides = header[1].split(' ');
        const QSize size(sides[0].toInt(), sides.value(1).toInt());
        at += header[0].size() + header[1].size() + header[2].size() + 3;
        QImage image(size, QImage::Format_RGB888);
        for (int y = 0; y < size.height(); ++y, at += qsizetype(size.width()) * 3)
            std::memcpy(image.scanLine(y), raw.constData() + at, static_cast<std::size_t>(size.width()) * 3);
        REQUIRE(count < frames.size());
        frames[count].image = image;
        frames[count++].index = indexOf(image);
    }
    REQUIRE(count == frames.size());
    return frames;
}

QList<float> Clips::soundOf(const QString& path, double* start) {
    const QByteArray raw = run(u"ffmpeg"_s, QStringList{u"-v"_s, u"error"_s, u"-i"_s, path} +
                                                u"-map 0:a:0 -ac 1 -ar 48000 -f f32le -"_s.split(u' '));
    QList<float> samples(raw.size() / qsizetype(sizeof(float)));
    std::memcpy(samples.data(), raw.constData(), static_cast<std::size_t>(samples.size()) * sizeof(float));
    if (start) {
        const QString first =
            QString::fromUtf8(run(u"ffprobe"_s, u"-v error -select_streams a:0 -read_intervals %+#3 -show_entries "
                                                u"frame=best_effort_timestamp_time -of csv=p=0"_s.split(u' ') +
                                                    QStringList{path}));
        *start = first.section(u'\n', 0, 0).section(u',', 0, 0).toDouble();
    }
    return samples;
}

} // namespace greenroom::test
