// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/recoverykit.h"

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/team/recoverycode.h"

#include <QFile>

#include <sodium.h>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nonceSize = crypto_secretbox_NONCEBYTES;
constexpr qsizetype seedSize = 32;
constexpr qsizetype sealedSize = nonceSize + crypto_secretbox_MACBYTES + seedSize;

} // namespace

QByteArray recoveryKit(const QString& team, const Seed& teamSeed, const QString& ownerCodes) {
    return u"Greenroom recovery kit of the team \"%1\"\n\n"
           "Keep this page where you keep what must not be lost, and not on this computer.\n\n"
           "Team code (whoever holds it can name a new owner of the team):\n  %2\n\n"
           "Your own code (whoever holds it is you; it brings you back on another computer):\n  %3\n"_s
               .arg(team, recoveryCode(RecoveryKind::Team, teamSeed), QString(ownerCodes).replace(u"\n"_s, u"\n  "_s))
               .toUtf8();
}

UnsavedKit::UnsavedKit(QString path, const PersonKeys& person, Random& random)
    : m_path(std::move(path)), m_sealing(person.subkey(5)), m_random(random) {}

Result<void> UnsavedKit::keep(const Seed& seed) {
    QByteArray sealed = m_random.bytes(nonceSize) + QByteArray(sealedSize - nonceSize, '\0');
    auto* bytes = reinterpret_cast<unsigned char*>(sealed.data());
    crypto_secretbox_easy(bytes + nonceSize, seed.data(), seedSize, bytes, m_sealing.data());
    return writeFileAtomically(m_path, sealed);
}

Result<std::optional<Seed>> UnsavedKit::seed() const {
    if (!QFile::exists(m_path))
        return std::optional<Seed>();
    GR_TRY_ASSIGN(const QByteArray sealed, readFile(m_path, sealedSize + 1));
    const auto* bytes = reinterpret_cast<const unsigned char*>(sealed.data());
    Seed seed;
    if (sealed.size() != sealedSize ||
        crypto_secretbox_open_easy(seed.data(), bytes + nonceSize,
                                   static_cast<unsigned long long>(sealedSize - nonceSize), bytes,
                                   m_sealing.data()) != 0)
        return fail(ErrorCode::Corrupt, u"the team's recovery code in %1 does not open"_s.arg(m_path));
    return std::optional<Seed>(std::move(seed));
}

Result<void> UnsavedKit::forget() {
    QFile file(m_path);
    if (file.exists() && !file.remove())
        return tl::make_unexpected(fileError(file, u"remove"_s));
    return {};
}

} // namespace greenroom
