// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QStringDecoder>

#include <array>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

QString fromWindows1252(QByteArrayView bytes) {
    // Bytes 0x80 to 0x9F; all others are those of Latin-1.
    constexpr std::array<char16_t, 32> high{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                            0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                            0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                            0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text)
        if (c >= u'\x80' && c <= u'\x9f')
            c = high.at(c.unicode() - 0x80);
    return text;
}

} // namespace

QString decodedText(QByteArrayView bytes) {
    const auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    return decoder.hasError() ? fromWindows1252(bytes) : text;
}

Result<QString> unicodeText(QByteArrayView bytes) {
    const auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8), QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    const bool isHalf = encoding.value_or(QStringConverter::Utf8) != QStringConverter::Utf8 && bytes.size() % 2 != 0;
    if (decoder.hasError() || isHalf || !text.isValidUtf16() || text.contains(u'\0'))
        return fail(ErrorCode::Invalid, u"the text is neither UTF-8 nor UTF-16 with a byte order mark"_s);
    return text;
}

QString withPlainLineBreaks(QString text) {
    return text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
}

} // namespace greenroom
