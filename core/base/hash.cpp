// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include <sodium.h>

namespace greenroom {

ContentHash contentHash(QByteArrayView bytes) {
    ContentHash hash;
    crypto_generichash(hash.data(), ContentHash::size, reinterpret_cast<const unsigned char*>(bytes.data()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return hash;
}

} // namespace greenroom
