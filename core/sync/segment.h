// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/chunk.h"
#include "core/sync/epoch.h"
#include "core/team/certificate.h"

#include <vector>

namespace greenroom {

// Segments: what a device publishes, one after the other (core/sync/format.md, 5). All functions may be called from
// any thread.

constexpr qsizetype maxSegmentSize = 1 << 20;
constexpr qsizetype maxCertificateSize = 16 * 1024;
constexpr qsizetype maxMoved = 1024;
constexpr qsizetype maxBoxes = 4096;

/// News of a device: the newest of its segments that somebody has verified and stored.
struct Moved {
    DeviceId device;
    qint64 seq = 0;
    HalfHash hash;
    friend bool operator==(const Moved&, const Moved&) = default;
};

/// Where a segment stands, and what its author had seen.
struct SegmentHeader {
    DeviceId device;
    qint64 seq = 0;
    ContentHash previous; ///< of the file of seq - 1; zero at 0
    qint64 roster = 0;    ///< version; 0: none
    QList<Moved> moved;
};

/// Changes of one circle and the manifests of the media they refer to.
struct Payload {
    QList<QByteArray> changes;
    std::vector<Manifest> manifests;
};

/// A payload that only holders of the epoch's key open.
struct SealedPayload {
    HalfHash tag;          ///< Epoch::tagFor()
    QByteArray commitment; ///< 32 bytes
    QByteArray sealedKey;  ///< nonce and segment key
    QByteArray ciphertext;
};

/// A verified segment. Exactly one of the three is there; none in a type that this version does not know.
struct Segment {
    SegmentHeader header;
    std::optional<Certificate> certificate;
    std::optional<SealedPayload> payload;
    std::optional<QList<QByteArray>> boxes; ///< epoch keys, each sealed to one person
};

QByteArray writeCertificate(const Certificate& certificate, qint64 roster, const TeamId& team,
                            const SigningKey& device);
/// The header's seq is at least 1. Fails with Invalid when the segment would be larger than allowed, in bytes or in
/// numbers of anything.
Result<QByteArray> writePayload(const SegmentHeader& header, const Payload& payload, const Epoch& epoch,
                                const TeamId& team, const SigningKey& device, Random& random);
/// Fails likewise, also for more than maxBoxes. Empty boxes are left out, and boxes that nobody can open are added to
/// hide how many there are.
Result<QByteArray> writeBoxes(const SegmentHeader& header, QList<QByteArray> boxes, const TeamId& team,
                              const SigningKey& device);

/// The certificate a device begins with. Fails with Crypto when a signature does not hold, Corrupt when it is
/// malformed.
Result<Certificate> readCertificate(QByteArrayView file, const TeamId& team);
/// Any segment of a device whose key is known; fails likewise. In one of a later format or of an unknown type only the
/// header is filled in.
Result<Segment> readSegment(QByteArrayView file, const TeamId& team, const SigningPublicKey& device);
/// Fails with Crypto when the segment was sealed under another epoch or the seal does not hold, Corrupt when what it
/// holds is malformed, NewerVersion when only a later version can read it.
Result<Payload> openPayload(const Segment& segment, const Epoch& epoch, const TeamId& team);

/// A device's newest segment, and the roster it knows (core/sync/format.md, 6).
struct Head {
    DeviceId device;
    qint64 seq = 0;
    ContentHash segment;
    qint64 roster = 0;
    ContentHash rosterHash;
};

constexpr qsizetype maxHeadSize = 4 * 1024;

QByteArray writeHead(const Head& head, const TeamId& team, const SigningKey& device);
Result<Head> readHead(QByteArrayView file, const TeamId& team, const SigningPublicKey& device);

} // namespace greenroom
