// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/fingerprint.h"

#include <QStringList>

#include <array>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView consonants = u"bdfghjklmnprstvz";
constexpr QStringView vowels = u"aiou";

/// A letter of a word: which letters it may be, and where its bits stand.
struct Place {
    QStringView letters;
    int shift;
};
constexpr std::array<Place, 5> places{{{consonants, 12}, {vowels, 10}, {consonants, 6}, {vowels, 4}, {consonants, 0}}};

} // namespace

QString fingerprintWords(QByteArrayView bytes) {
    QStringList words;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        const int bits = static_cast<uchar>(bytes[i]) << 8 | static_cast<uchar>(bytes[i + 1]);
        QString word;
        for (const Place& place : places)
            word += place.letters[bits >> place.shift & (place.letters.size() - 1)];
        words.append(word);
    }
    return words.join(u' ');
}

std::optional<QByteArray> fingerprintBytes(QStringView words) {
    QByteArray bytes;
    int bits = 0;
    std::size_t at = 0;
    for (const QChar c : words) {
        if (c.isSpace() || c == u',' || c.category() == QChar::Punctuation_Dash)
            continue;
        const qsizetype value = places[at].letters.indexOf(c.toLower());
        if (value < 0)
            return std::nullopt;
        bits |= static_cast<int>(value) << places[at].shift;
        if (++at < places.size())
            continue;
        bytes += static_cast<char>(bits >> 8);
        bytes += static_cast<char>(bits & 0xff);
        bits = 0;
        at = 0;
    }
    if (at != 0 || bytes.isEmpty())
        return std::nullopt;
    return bytes;
}

} // namespace greenroom
