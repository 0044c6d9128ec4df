// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/identity.h"

namespace greenroom {

/// The platform's own store of secrets (Keychain, Credential Manager, Secret Service), which opens with the user's
/// session. Its errors: NotFound (no such entry), Refused (the user said no), Busy (locked, not answering, or none in
/// this session: trying again, or in the desktop's session, can help). No call takes longer than some seconds.
class Keychain {
public:
    virtual ~Keychain() = default;
    virtual Result<Seed> read(const QString& entry) = 0;
    virtual Result<void> write(const QString& entry, const Seed& key) = 0;
    /// Fine when there is no such entry.
    virtual Result<void> remove(const QString& entry) = 0;

protected:
    Keychain() = default;
    Keychain(const Keychain&) = default;
    Keychain& operator=(const Keychain&) = default;
};

} // namespace greenroom
