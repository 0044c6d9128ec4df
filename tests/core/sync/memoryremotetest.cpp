// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memoryremote.h"

#include "tests/core/sync/remotecontract.h"

using namespace greenroom;

TEST_CASE("the remote in memory keeps the contract of remotes", "[sync]") {
    test::MemoryRemote::Content content;
    test::MemoryRemote remote(content);
    test::requireRemoteContract(remote);
}
