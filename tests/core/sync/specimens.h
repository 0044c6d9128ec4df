// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/sync/segment.h"
#include "core/team/signedfile.h"
#include "tests/support/catch.h"
#include "tests/support/cbor.h"

// The team, people, keys and segments of the golden files: tests/core/sync/golden/make.py has the same.
namespace greenroom::test {

/// `size` bytes counting up from `first`.
inline QByteArray counting(int first, qsizetype size = 32) {
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(first + i);
    return bytes;
}

template <typename Bytes>
Bytes countingAs(int first) {
    return *Bytes::fromBytes(counting(first, static_cast<qsizetype>(Bytes::size)));
}

/// Gives out what it was given.
class GivenRandom final : public Random {
public:
    explicit GivenRandom(QList<QByteArray> given) : m_given(std::move(given)) {}
    QByteArray bytes(qsizetype count) override {
        const QByteArray next = m_given.takeFirst();
        REQUIRE(next.size() == count);
        return next;
    }

private:
    QList<QByteArray> m_given;
};

inline QByteArray golden(const QString& name) {
    GR_REQUIRE_VALUE(
        QByteArray bytes,
        readFile(QStringLiteral(GREENROOM_SOURCE_DIR "/tests/core/sync/golden/%1.bin").arg(name), maxSegmentSize));
    return bytes;
}

/// What every test of bytes on a share starts from.
struct Specimens {
    TeamId team = countingAs<TeamId>(0xa0);
    TeamId otherTeam = countingAs<TeamId>(0xa1);
    PersonKeys ada = PersonKeys::fromSeed(Seed(counting(0x00)));
    PersonKeys bo = PersonKeys::fromSeed(Seed(counting(0x20)));
    PersonId adaId = personIdOf(ada.signing().publicKey());
    SigningKey device = SigningKey::fromSeed(Seed(counting(0x40)));
    DeviceId deviceId = deviceIdOf(device.publicKey());
    SigningKey otherDevice = SigningKey::fromSeed(Seed(counting(0x41)));
    DeviceId otherDeviceId = deviceIdOf(otherDevice.publicKey());
    CircleId circle = *CircleId::fromBytes(adaId.toByteArray() + counting(0x60, 16));
    CircleId otherCircle = *CircleId::fromBytes(adaId.toByteArray() + counting(0x61, 16));
    Epoch epoch = Epoch::fromKey(team, circle, 3, Secret<32>(counting(0x80)));
    QByteArray content = "one, two, three";

    Certificate certificate() const {
        Certificate result = Certificate::make(team, device.publicKey(), adaId, ada);
        result.joinRequest = "a request, sealed";
        return result;
    }
    Manifest manifest() const {
        const ContentHash name = contentHash(content);
        Manifest result{name, content.size(), mediaKey(ada, team, circle, name), {}};
        result.chunks = {chunkIdOf(sealChunk(result, team, 0, content))};
        return result;
    }
    /// At seq 1, after the golden certificate.
    SegmentHeader header() const {
        return {deviceId,
                1,
                contentHash(golden(QStringLiteral("certificate"))),
                2,
                {{countingAs<DeviceId>(0xe0), 5, countingAs<HalfHash>(0xd0)}}};
    }
    Payload payload() const {
        Payload result;
        result.changes = {"a change"};
        result.manifests.push_back(manifest());
        return result;
    }
    Head head() const {
        return {deviceId, 1, contentHash(golden(QStringLiteral("payload"))), 2, countingAs<ContentHash>(0x10)};
    }
    QByteArray signedSegment(const cbor::Members& members) const {
        return signFile(QLatin1StringView("greenroom segment 1"), team, cbor::map(members), device);
    }
};

} // namespace greenroom::test
