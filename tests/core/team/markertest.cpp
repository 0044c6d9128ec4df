// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/marker.h"

#include "tests/support/team.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

TEST_CASE("a marker is written as it always was and read back", "[team]") {
    const QByteArray golden = test::goldenFile(u"core/team/golden/marker.json"_s);
    CHECK(test::sampleMarker().toJson() == golden);
    GR_REQUIRE_VALUE(const TeamMarker marker, TeamMarker::fromJson(golden));
    CHECK(marker == test::sampleMarker());
}

TEST_CASE("a marker that is not exactly as it was written is refused", "[team]") {
    const QByteArray golden = test::sampleMarker().toJson();
    for (qsizetype i = 0; i < golden.size(); ++i) {
        GR_REQUIRE_ERROR(TeamMarker::fromJson(golden.first(i)), ErrorCode::Corrupt);
        QByteArray upper = golden;
        upper[i] = static_cast<char>(golden[i] ^ 0x20); // other case, or no hex at all
        CHECK_FALSE(TeamMarker::fromJson(upper).has_value());
    }
    GR_REQUIRE_ERROR(TeamMarker::fromJson(golden + '\n'), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(TeamMarker::fromJson(QByteArray(golden).replace(",\"owner", ", \"owner")), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(TeamMarker::fromJson(QByteArray(golden).replace("\"salt\":\"73", "\"salt\":\"")),
                     ErrorCode::Corrupt);
    // Somebody else's team under this one's id.
    TeamMarker stolen = test::sampleMarker();
    stolen.owner = test::Somebody('x').signing();
    GR_REQUIRE_ERROR(TeamMarker::fromJson(stolen.toJson()), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(TeamMarker::fromJson(QByteArray(golden).replace("{\"format", "{\"extra\":1,\"format")),
                     ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(TeamMarker::fromJson(QByteArray(5000, ' ') + golden), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(TeamMarker::fromJson(QByteArray(golden).replace("team/1", "team/2")), ErrorCode::NewerVersion);
    GR_REQUIRE_ERROR(TeamMarker::fromJson("[]"), ErrorCode::Corrupt);
}
