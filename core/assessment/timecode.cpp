// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/timecode.h"

#include <QRegularExpression>

#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFrames = 240; // in a second

const QRegularExpression& timecodeForm() {
    static const QRegularExpression form(u"^(\\d{1,2})[:;](\\d{1,2})[:;](\\d{1,2})[:;](\\d{1,3})$"_s);
    return form;
}

bool canDrop(const FrameRate& rate) {
    return rate.isNtsc && (rate.counted == 30 || rate.counted == 60);
}

/// Labels that are left out at the beginning of each minute but every tenth.
int droppedLabels(const FrameRate& rate) {
    return rate.dropsLabels ? rate.counted / 15 : 0;
}

} // namespace

qint64 FrameRate::frames(double seconds) const {
    return std::llround(isNtsc ? seconds * counted * 1000 / 1001 : seconds * counted);
}

Result<FrameRate> frameRateFrom(const QString& text) {
    const auto refused = [&text] {
        return fail(
            ErrorCode::Invalid,
            u"\"%1\" is no frame rate; such are 24, 25, 30, 23.976, 29.97, 29.97df and 59.94df"_s.arg(text.left(40)));
    };
    QString number = text.trimmed().toLower();
    FrameRate rate;
    rate.dropsLabels = number.endsWith("df"_L1);
    if (rate.dropsLabels)
        number.chop(2);
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    if (!isNumber || !(value > 0) || value > mostFrames)
        return refused();
    constexpr double rounding = 0.006; // 23.98 is written for 23.976
    rate.counted = int(std::ceil(value));
    rate.isNtsc = value != rate.counted;
    const bool isKnown = !rate.isNtsc || std::abs(value - rate.counted / 1.001) < rounding;
    if (!isKnown || (rate.dropsLabels && !canDrop(rate)))
        return refused();
    return rate;
}

QString frameRateName(const FrameRate& rate) {
    const QString number = QString::number(rate.isNtsc ? rate.counted / 1.001 : rate.counted, 'g', 5);
    return (rate.isNtsc && rate.counted % 30 == 0 ? QString::number(rate.counted / 1.001, 'f', 2) : number) +
           (rate.dropsLabels ? u"df"_s : QString());
}

bool isTimecode(const QString& text) {
    return text.contains(timecodeForm());
}

Result<qint64> framesOf(const QString& timecode, const FrameRate& rate) {
    const auto refused = [&timecode](const QString& why) {
        return fail(ErrorCode::Invalid, u"\"%1\" %2"_s.arg(timecode.left(40), why));
    };
    const QRegularExpressionMatch match = timecodeForm().match(timecode);
    if (!match.hasMatch())
        return refused(u"is no time code"_s);
    FrameRate own = rate;
    own.dropsLabels = rate.dropsLabels || timecode.contains(u';');
    if (own.dropsLabels && !canDrop(own))
        return refused(
            u"is a drop-frame time code, which there is none of at %1 frames a second"_s.arg(frameRateName(rate)));
    const auto part = [&match](int i) { return match.capturedView(i).toLongLong(); };
    const qint64 minutes = part(1) * 60 + part(2);
    if (part(1) > 23 || part(2) > 59 || part(3) > 59)
        return refused(u"is no time of a day"_s);
    if (part(4) >= rate.counted)
        return refused(u"has a frame that a second of %1 does not have"_s.arg(rate.counted));
    const int dropped = droppedLabels(own);
    if (minutes % 10 != 0 && part(3) == 0 && part(4) < dropped)
        return refused(u"is a label that drop-frame time code leaves out"_s);
    return (minutes * 60 + part(3)) * rate.counted + part(4) - dropped * (minutes - minutes / 10);
}

QString timecodeOf(qint64 frame, const FrameRate& rate) {
    const qint64 dropped = droppedLabels(rate);
    const qint64 inMinute = 60 * rate.counted - dropped; // of one that drops
    const qint64 inTen = 10 * inMinute + dropped;
    const qint64 tens = frame / inTen;
    const qint64 rest = frame % inTen;
    const qint64 droppingMinutes = tens * 9 + (rest < dropped ? 0 : (rest - dropped) / inMinute);
    const qint64 label = frame + dropped * droppingMinutes;
    const QChar separator = rate.dropsLabels ? u';' : u':';
    const qint64 seconds = label / rate.counted;
    QStringList parts;
    for (const qint64 one : {seconds / 3600, seconds / 60 % 60, seconds % 60, label % rate.counted})
        parts.append(QString::number(one).rightJustified(2, u'0'));
    return parts.join(separator);
}

} // namespace greenroom
