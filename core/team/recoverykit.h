// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/team/identity.h"

#include <optional>

namespace greenroom {

class Random;

/// The page that the owner of a team prints and keeps: the team's recovery code and the owner's own (recoverycode.h).
QByteArray recoveryKit(const QString& team, const Seed& teamSeed, const QString& ownerCodes);

/// The seed of a team's recovery key, kept in its owner's home until the kit was saved elsewhere: sealed
/// (XSalsa20-Poly1305) under a key that follows from the person's seed. For one thread.
class UnsavedKit {
public:
    /// `path`: of its file in the home's folder of keys.
    UnsavedKit(QString path, const PersonKeys& person, Random& random);

    Result<void> keep(const Seed& seed);
    /// Nothing when the kit was saved, or there is none; fails with Corrupt when the file does not open.
    Result<std::optional<Seed>> seed() const;
    /// It was saved: nothing of it stays in the home.
    Result<void> forget();

private:
    QString m_path;
    Secret<32> m_sealing;
    Random& m_random;
};

} // namespace greenroom
