// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/recoverycode.h"

#include "core/base/hash.h"

#include <QStringList>

#include <array>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype groups = 15;
constexpr qsizetype groupLength = 5;
constexpr qsizetype checksumLength = 4;
constexpr qsizetype payloadLength = 1 + 32 + checksumLength;
constexpr qsizetype symbols = groups * (groupLength - 1);
static_assert(groups * groupLength == recoveryCodeLength);
static_assert(payloadLength * 8 + 4 == symbols * 5);

using Group = std::array<unsigned, groupLength>;

unsigned times(unsigned a, unsigned b) {
    unsigned product = 0;
    for (; b; b >>= 1) {
        product ^= b & 1 ? a : 0;
        a = a << 1 ^ (a & 16 ? 0x25 : 0);
    }
    return product;
}

/// Zero for a group that can be right; the last character stands in plain.
unsigned syndrome(qsizetype number, const Group& group) {
    unsigned sum = static_cast<unsigned>(number) ^ group.back();
    unsigned weight = 1;
    for (std::size_t i = 0; i + 1 < group.size(); ++i) {
        weight = times(weight, 2);
        sum ^= times(weight, group[i]);
    }
    return sum;
}

QByteArray checksum(RecoveryKind kind, QByteArrayView seed) {
    QByteArray bytes = "greenroom recovery 1";
    bytes += static_cast<char>(kind);
    bytes += seed;
    const QByteArray sum = contentHash(bytes).toByteArray().first(checksumLength);
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return sum;
}

/// What a typed character stands for; nothing if it is in no code.
std::optional<unsigned> valueOf(QChar typed) {
    const QChar c = typed.toUpper();
    const QChar meant = c == u'O' ? u'0' : c == u'I' || c == u'L' ? u'1' : c;
    const qsizetype value = alphabet.indexOf(meant);
    return value < 0 ? std::nullopt : std::optional(static_cast<unsigned>(value));
}

tl::unexpected<Error> wrongGroups(const QStringList& numbers) {
    return fail(ErrorCode::Invalid,
                numbers.size() == 1 ? u"group %1 of the recovery code cannot be right"_s.arg(numbers.first())
                                    : u"groups %1 of the recovery code cannot be right"_s.arg(numbers.join(u", "_s)));
}

/// Why a text has not as many characters as a code.
tl::unexpected<Error> wrongLength(QStringView code, qsizetype length) {
    QList<qsizetype> lengths;
    bool inGroup = false;
    for (const QChar c : code) {
        const bool separates = separatesRecoveryGroups(c);
        if (!separates && !inGroup)
            lengths.append(0);
        if (!separates)
            ++lengths.last();
        inGroup = !separates;
    }
    QStringList wrong;
    for (qsizetype i = 0; i < lengths.size(); ++i)
        if (lengths[i] != groupLength)
            wrong.append(QString::number(i + 1));
    if (lengths.size() == groups)
        return wrongGroups(wrong);
    return fail(ErrorCode::Invalid,
                u"the recovery code has %1 characters, not %2"_s.arg(length).arg(recoveryCodeLength));
}

} // namespace

bool separatesRecoveryGroups(QChar c) {
    return c.isSpace() || c.category() == QChar::Punctuation_Dash;
}

QString recoveryCode(RecoveryKind kind, const Seed& seed) {
    QByteArray payload;
    payload += static_cast<char>(kind);
    payload += seed.view();
    payload += checksum(kind, seed.view());
    QString code;
    unsigned pending = 0;
    int bits = 0;
    qsizetype next = 0;
    for (qsizetype number = 0; number < groups; ++number) {
        Group group{};
        for (std::size_t i = 0; i + 1 < group.size(); ++i) {
            if (bits < 5) {
                pending = pending << 8 | (next < payload.size() ? static_cast<uchar>(payload[next]) : 0);
                ++next;
                bits += 8;
            }
            bits -= 5;
            group[i] = pending >> bits & 31;
        }
        group.back() = syndrome(number, group);
        if (number > 0)
            code += u'-';
        for (const unsigned value : group)
            code += alphabet[static_cast<qsizetype>(value)];
    }
    sodium_memzero(payload.data(), static_cast<std::size_t>(payload.size()));
    return code;
}

Result<Seed> seedFromRecoveryCode(RecoveryKind kind, QStringView code) {
    QList<std::optional<unsigned>> typed;
    for (const QChar c : code)
        if (!separatesRecoveryGroups(c))
            typed.append(valueOf(c));
    if (typed.size() != recoveryCodeLength)
        return wrongLength(code, typed.size());

    QStringList wrong;
    QByteArray payload;
    unsigned pending = 0;
    int bits = 0;
    for (qsizetype number = 0; number < groups; ++number) {
        Group group{};
        bool possible = true;
        for (std::size_t i = 0; i < group.size(); ++i) {
            const auto value = typed[number * groupLength + static_cast<qsizetype>(i)];
            possible = possible && value;
            group[i] = value.value_or(0);
        }
        if (!possible || syndrome(number, group) != 0)
            wrong.append(QString::number(number + 1));
        for (std::size_t i = 0; i + 1 < group.size(); ++i) {
            pending = pending << 5 | group[i];
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                payload += static_cast<char>(pending >> bits & 0xff);
            }
        }
    }
    if (!wrong.isEmpty())
        return wrongGroups(wrong);

    const QByteArrayView seed = QByteArrayView(payload).sliced(1, 32);
    const auto found = static_cast<RecoveryKind>(payload[0]);
    if ((pending & 15) != 0 || payload.last(checksumLength) != checksum(found, seed))
        return fail(ErrorCode::Invalid, u"this is no recovery code, though each of its groups could be in one"_s);
    if (found != kind)
        return fail(ErrorCode::Invalid, found == RecoveryKind::Team
                                            ? u"this is the recovery code of a team, not of a person"_s
                                            : u"this is the recovery code of a person, not of a team"_s);
    Seed result(seed);
    sodium_memzero(payload.data(), static_cast<std::size_t>(payload.size()));
    return result;
}

Result<std::vector<Seed>> seedsFromRecoveryCodes(QStringView codes) {
    std::vector<Seed> seeds;
    qsizetype begin = 0;
    qsizetype length = 0;
    for (qsizetype at = 0; at < codes.size(); ++at) {
        if (separatesRecoveryGroups(codes[at]) || ++length < recoveryCodeLength)
            continue;
        GR_TRY_ASSIGN(Seed seed, seedFromRecoveryCode(RecoveryKind::Person, codes.sliced(begin, at + 1 - begin)));
        seeds.push_back(std::move(seed));
        begin = at + 1;
        length = 0;
    }
    if (length > 0 || seeds.empty()) {
        GR_TRY_ASSIGN(Seed seed, seedFromRecoveryCode(RecoveryKind::Person, codes.sliced(begin)));
        seeds.push_back(std::move(seed));
    }
    return seeds;
}

} // namespace greenroom
