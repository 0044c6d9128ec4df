// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/segment.h"

#include "core/base/random.h"
#include "core/journal/change.h"
#include "core/team/signedfile.h"

#include <QtEndian>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr auto segmentLabel = "greenroom segment 1"_L1;
constexpr auto headLabel = "greenroom head 1"_L1;
constexpr char kdfContext[crypto_kdf_CONTEXTBYTES + 1] = "grsegmnt";
constexpr qint64 formatVersion = 1;
constexpr std::size_t paddingBlock = 512;
constexpr qsizetype maxChanges = 65'536;
constexpr qsizetype maxManifests = 1024;
constexpr qsizetype maxJoinRequest = 2048;
constexpr qsizetype smallestBoxCount = 4;
constexpr qsizetype commitmentSize = 32;
constexpr qsizetype sealedKeySize =
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + 32 + crypto_aead_xchacha20poly1305_ietf_ABYTES;

/// A key from here on must be understood.
constexpr quint64 firstCriticalKey = 128;
/// Keys below mean the same in every format.
constexpr quint64 firstFormatKey = 10;

enum Type : quint64 { CertificateType = 0, PayloadType = 1, KeysType = 2 };

enum Key : quint64 {
    FormatKey = 0,
    DeviceKey = 1,
    SeqKey = 2,
    PreviousKey = 3,
    TypeKey = 4,
    RosterKey = 5,
    MovedKey = 6,
    DevicePublicKey = 10,
    PersonKey = 11,
    SigningKeyKey = 12,
    BoxKeyKey = 13,
    PersonSignatureKey = 14,
    JoinRequestKey = 15,
    TagKey = 20,
    CommitmentKey = 21,
    SealedKeyKey = 22,
    CiphertextKey = 23,
    BoxesKey = 30,
};

enum PayloadKey : quint64 { ChangesKey = 1, ManifestsKey = 2 };
enum HeadKey : quint64 { HeadDevice = 1, HeadSeq = 2, HeadSegment = 3, HeadRoster = 4, HeadRosterHash = 5 };

const unsigned char* bytes(QByteArrayView view) {
    return reinterpret_cast<const unsigned char*>(view.data());
}
unsigned char* bytes(QByteArray& array) {
    return reinterpret_cast<unsigned char*>(array.data());
}
unsigned long long length(QByteArrayView view) {
    return static_cast<unsigned long long>(view.size());
}

tl::unexpected<Error> corrupt(const QString& what) {
    return fail(ErrorCode::Corrupt, u"segment: %1"_s.arg(what));
}

void appendKeyed(QCborStreamWriter& writer, quint64 key, QByteArrayView value) {
    writer.append(key);
    appendBytes(writer, value);
}

/// Opens the body's map of `members` members besides the header's own.
void startBody(QCborStreamWriter& writer, const SegmentHeader& header, Type type, quint64 members) {
    writer.startMap(7 + members);
    writer.append(quint64(FormatKey));
    writer.append(formatVersion);
    appendKeyed(writer, DeviceKey, header.device.view());
    writer.append(quint64(SeqKey));
    writer.append(header.seq);
    appendKeyed(writer, PreviousKey, header.previous.view());
    writer.append(quint64(TypeKey));
    writer.append(quint64(type));
    writer.append(quint64(RosterKey));
    writer.append(header.roster);
    writer.append(quint64(MovedKey));
    writer.startArray(static_cast<quint64>(header.moved.size()));
    for (const Moved& position : header.moved) {
        writer.startArray(3);
        appendBytes(writer, position.device.view());
        writer.append(position.seq);
        appendBytes(writer, position.hash.view());
        writer.endArray();
    }
    writer.endArray();
}

/// What both seals of a segment are bound to.
QByteArray associatedData(const SegmentHeader& header, const EpochId& epoch, QByteArrayView commitment,
                          const TeamId& team) {
    const quint64 seq = qToBigEndian(static_cast<quint64>(header.seq));
    const quint32 number = qToBigEndian(epoch.number);
    return labelled(segmentLabel, team,
                    header.device.toByteArray() + QByteArray(reinterpret_cast<const char*>(&seq), sizeof seq) +
                        header.previous.toByteArray() + epoch.circle.toByteArray() +
                        QByteArray(reinterpret_cast<const char*>(&number), sizeof number) + epoch.check.toByteArray() +
                        commitment.toByteArray());
}

struct SegmentKeys {
    Secret<32> cipher;
    Secret<32> commitment;
    explicit SegmentKeys(const Secret<32>& key) {
        crypto_kdf_derive_from_key(cipher.data(), 32, 1, kdfContext, key.data());
        crypto_kdf_derive_from_key(commitment.data(), 32, 2, kdfContext, key.data());
    }
};

/// The cipher key seals exactly one message.
constexpr std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES> zeroNonce{};

QByteArray encodePayload(const Payload& payload) {
    QByteArray plain;
    QCborStreamWriter writer(&plain);
    writer.startMap(3);
    writer.append(quint64(FormatKey));
    writer.append(formatVersion);
    writer.append(quint64(ChangesKey));
    writer.startArray(static_cast<quint64>(payload.changes.size()));
    for (const QByteArray& change : payload.changes)
        appendBytes(writer, change);
    writer.endArray();
    writer.append(quint64(ManifestsKey));
    writer.startArray(payload.manifests.size());
    for (const Manifest& manifest : payload.manifests)
        writeManifest(writer, manifest);
    writer.endArray();
    writer.endMap();
    return plain;
}

QByteArray pad(QByteArray plain) {
    const auto size = static_cast<std::size_t>(plain.size());
    const std::size_t whole = (size / paddingBlock + 1) * paddingBlock;
    plain.resize(static_cast<qsizetype>(whole));
    std::size_t padded = 0;
    sodium_pad(&padded, bytes(plain), size, paddingBlock, whole);
    return plain;
}

/// What every format and type has: where the segment stands, and what to make of the rest.
struct Outline {
    SegmentHeader header;
    qint64 format = 0;
    quint64 type = 0;
    QList<quint64> keys; ///< which are there

    bool hasAll(std::initializer_list<quint64> wanted) const {
        return std::all_of(wanted.begin(), wanted.end(), [&](quint64 key) { return keys.contains(key); });
    }
    bool isOfLaterFormat() const {
        return format > formatVersion ||
               std::any_of(keys.begin(), keys.end(), [](quint64 key) { return key >= firstCriticalKey; });
    }
};

/// Reads a map that is all there is; members that `read` does not take are passed over. False when it is malformed.
template <typename Read>
bool readBody(QByteArrayView body, Read read) {
    CborReader reader(body);
    reader.map([&](quint64 key) {
        if (!read(reader, key))
            reader.skip();
    });
    return reader.ok() && reader.atEnd();
}

Moved readMoved(CborReader& reader) {
    Moved moved;
    reader.elements([&] {
        moved.device = reader.fixed<DeviceId>();
        moved.seq = reader.integer();
        moved.hash = reader.fixed<HalfHash>();
    });
    if (moved.seq < 0 || moved.seq > maxSeq)
        reader.setFailed();
    return moved;
}

bool readOutlineMember(CborReader& reader, quint64 key, Outline& outline) {
    SegmentHeader& header = outline.header;
    outline.keys.append(key);
    switch (key) {
    case FormatKey:
        outline.format = reader.integer();
        return true;
    case DeviceKey:
        header.device = reader.fixed<DeviceId>();
        return true;
    case SeqKey:
        header.seq = reader.integer();
        return true;
    case PreviousKey:
        header.previous = reader.fixed<ContentHash>();
        return true;
    case TypeKey:
        outline.type = reader.unsignedInteger();
        return true;
    case RosterKey:
        header.roster = reader.integer();
        return true;
    case MovedKey:
        reader.array(maxMoved, [&] { header.moved.append(readMoved(reader)); });
        return true;
    default:
        return false;
    }
}

bool readCertificateMember(CborReader& reader, quint64 key, Certificate& certificate) {
    switch (key) {
    case DevicePublicKey:
        certificate.deviceKey = reader.fixed<SigningPublicKey>();
        return true;
    case PersonKey:
        certificate.person = reader.fixed<PersonId>();
        return true;
    case SigningKeyKey:
        certificate.signing = reader.fixed<SigningPublicKey>();
        return true;
    case BoxKeyKey:
        certificate.box = reader.fixed<BoxPublicKey>();
        return true;
    case PersonSignatureKey:
        certificate.signature = reader.fixed<Signature>();
        return true;
    case JoinRequestKey:
        certificate.joinRequest = reader.byteString(maxJoinRequest);
        return true;
    default:
        return false;
    }
}

QByteArray readExactly(CborReader& reader, qsizetype size) {
    const QByteArray bytes = reader.byteString(size);
    if (bytes.size() != size)
        reader.setFailed();
    return bytes;
}

bool readSealedMember(CborReader& reader, quint64 key, SealedPayload& payload) {
    switch (key) {
    case TagKey:
        payload.tag = reader.fixed<HalfHash>();
        return true;
    case CommitmentKey:
        payload.commitment = readExactly(reader, commitmentSize);
        return true;
    case SealedKeyKey:
        payload.sealedKey = readExactly(reader, sealedKeySize);
        return true;
    case CiphertextKey:
        payload.ciphertext = reader.byteString(maxSegmentSize);
        return true;
    default:
        return false;
    }
}

bool readBoxesMember(CborReader& reader, quint64 key, QList<QByteArray>& boxes) {
    if (key != BoxesKey)
        return false;
    reader.array(maxBoxes, [&] { boxes.append(readExactly(reader, epochBoxSize)); });
    return true;
}

/// A box to a key that nobody has.
QByteArray emptyBox() {
    BoxPublicKey key;
    Secret<crypto_box_SECRETKEYBYTES> forgotten;
    crypto_box_keypair(key.data(), forgotten.data());
    QByteArray box(epochBoxSize, Qt::Uninitialized);
    const QByteArray nothing(epochBoxSize - static_cast<qsizetype>(crypto_box_SEALBYTES), '\0');
    crypto_box_seal(bytes(box), bytes(QByteArrayView(nothing)), length(nothing), key.data());
    return box;
}

/// Reads the header and refuses what stands in no place a segment can have.
Result<Outline> parseOutline(QByteArrayView body) {
    Outline outline;
    const bool isRead =
        readBody(body, [&](CborReader& reader, quint64 key) { return readOutlineMember(reader, key, outline); });
    if (!isRead || outline.format < formatVersion ||
        !outline.hasAll({DeviceKey, SeqKey, PreviousKey, TypeKey, RosterKey, MovedKey}))
        return corrupt(u"malformed or cut off"_s);
    const SegmentHeader& header = outline.header;
    const bool isFirst = header.seq == 0;
    if (header.seq < 0 || header.seq > maxSeq || header.roster < 0 || isFirst != header.previous.isNull() ||
        isFirst != (outline.type == CertificateType) || (isFirst && !header.moved.isEmpty()))
        return corrupt(u"place or type is wrong"_s);
    return outline;
}

/// Parses a body. Signatures are the caller's business. The header is read first, wherever its members stand: it says
/// whether the others mean what this version thinks.
Result<Segment> parse(QByteArrayView body) {
    GR_TRY_ASSIGN(const Outline outline, parseOutline(body));
    Segment segment{outline.header, {}, {}, {}};
    if (outline.isOfLaterFormat())
        return segment;
    bool isRead = true;
    switch (outline.type) {
    case CertificateType: {
        Certificate& certificate = segment.certificate.emplace();
        certificate.device = outline.header.device;
        isRead = outline.hasAll({DevicePublicKey, PersonKey, SigningKeyKey, BoxKeyKey, PersonSignatureKey}) &&
                 readBody(body, [&](CborReader& reader, quint64 key) {
                     return readCertificateMember(reader, key, certificate);
                 });
        break;
    }
    case PayloadType: {
        SealedPayload& payload = segment.payload.emplace();
        isRead =
            outline.hasAll({TagKey, CommitmentKey, SealedKeyKey, CiphertextKey}) &&
            readBody(body, [&](CborReader& reader, quint64 key) { return readSealedMember(reader, key, payload); });
        break;
    }
    case KeysType: {
        QList<QByteArray>& boxes = segment.boxes.emplace();
        isRead = outline.hasAll({BoxesKey}) &&
                 readBody(body, [&](CborReader& reader, quint64 key) { return readBoxesMember(reader, key, boxes); });
        break;
    }
    default:
        break;
    }
    if (!isRead)
        return corrupt(u"type %1 is malformed or lacks something"_s.arg(outline.type));
    return segment;
}

Result<Payload> parsePayload(QByteArrayView plain) {
    qint64 format = 0;
    bool needsNewer = false;
    if (!readBody(plain, [&](CborReader& reader, quint64 key) {
            needsNewer = needsNewer || key >= firstCriticalKey;
            if (key != FormatKey)
                return false;
            format = reader.integer();
            return true;
        }))
        return corrupt(u"what was sealed is malformed"_s);
    if (needsNewer || format > formatVersion)
        return fail(ErrorCode::NewerVersion, u"a segment was sealed by a newer Greenroom"_s);
    Payload payload;
    bool hasChanges = false;
    bool hasManifests = false;
    const bool isRead = readBody(plain, [&](CborReader& reader, quint64 key) {
        if (key == ChangesKey) {
            hasChanges = true;
            reader.array(maxChanges, [&] { payload.changes.append(reader.byteString(changelimits::bytes)); });
        } else if (key == ManifestsKey) {
            hasManifests = true;
            reader.array(maxManifests, [&] { payload.manifests.push_back(readManifest(reader)); });
        }
        return key == ChangesKey || key == ManifestsKey;
    });
    if (!isRead || !hasChanges || !hasManifests || format != formatVersion)
        return corrupt(u"what was sealed is malformed or lacks something"_s);
    return payload;
}

/// What others would refuse must not be published: it would end the device's chain.
Result<void> checkHeader(const SegmentHeader& header) {
    if (header.seq < 1 || header.seq > maxSeq || header.previous.isNull() || header.moved.size() > maxMoved)
        return fail(ErrorCode::Invalid,
                    u"no segment can stand at %1 with news of %2 devices"_s.arg(header.seq).arg(header.moved.size()));
    return {};
}

/// The body with its signature.
Result<QByteArray> finish(const QByteArray& body, const TeamId& team, const SigningKey& device) {
    const QByteArray file = signFile(segmentLabel, team, body, device);
    if (file.size() > maxSegmentSize)
        return fail(ErrorCode::Invalid, u"a segment of %1 bytes is too large"_s.arg(file.size()));
    return file;
}

} // namespace

QByteArray writeCertificate(const Certificate& certificate, qint64 roster, const TeamId& team,
                            const SigningKey& device) {
    QByteArray body;
    QCborStreamWriter writer(&body);
    startBody(writer, {certificate.device, 0, {}, roster, {}}, CertificateType,
              certificate.joinRequest.isEmpty() ? 5 : 6);
    appendKeyed(writer, DevicePublicKey, certificate.deviceKey.view());
    appendKeyed(writer, PersonKey, certificate.person.view());
    appendKeyed(writer, SigningKeyKey, certificate.signing.view());
    appendKeyed(writer, BoxKeyKey, certificate.box.view());
    appendKeyed(writer, PersonSignatureKey, certificate.signature.view());
    if (!certificate.joinRequest.isEmpty())
        appendKeyed(writer, JoinRequestKey, certificate.joinRequest);
    writer.endMap();
    return signFile(segmentLabel, team, body, device);
}

Result<QByteArray> writePayload(const SegmentHeader& header, const Payload& payload, const Epoch& epoch,
                                const TeamId& team, const SigningKey& device, Random& random) {
    GR_TRY(checkHeader(header));
    const bool isTooLong = std::any_of(payload.changes.begin(), payload.changes.end(),
                                       [](const QByteArray& change) { return change.size() > changelimits::bytes; });
    if (isTooLong)
        return fail(ErrorCode::Invalid, u"a change is too long for any segment"_s);
    if (payload.changes.size() > maxChanges || payload.manifests.size() > maxManifests)
        return fail(ErrorCode::Invalid,
                    u"%1 changes and %2 manifests are too many for one segment"_s.arg(payload.changes.size())
                        .arg(payload.manifests.size()));
    const Secret<32> key(random.bytes(32));
    const SegmentKeys keys(key);
    SealedPayload sealed{epoch.tagFor(header.device, team), keys.commitment.view().toByteArray(), random.bytes(24), {}};
    const QByteArray ad = associatedData(header, epoch.id(), sealed.commitment, team);

    const QByteArray nonce = sealed.sealedKey;
    sealed.sealedKey.resize(sealedKeySize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed.sealedKey) + nonce.size(), nullptr, key.data(), 32,
                                               bytes(QByteArrayView(ad)), length(ad), nullptr,
                                               bytes(QByteArrayView(nonce)), epoch.key().data());
    const QByteArray plain = pad(encodePayload(payload));
    sealed.ciphertext.resize(plain.size() + static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_ABYTES));
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed.ciphertext), nullptr, bytes(QByteArrayView(plain)),
                                               length(plain), bytes(QByteArrayView(ad)), length(ad), nullptr,
                                               zeroNonce.data(), keys.cipher.data());
    QByteArray body;
    QCborStreamWriter writer(&body);
    startBody(writer, header, PayloadType, 4);
    appendKeyed(writer, TagKey, sealed.tag.view());
    appendKeyed(writer, CommitmentKey, sealed.commitment);
    appendKeyed(writer, SealedKeyKey, sealed.sealedKey);
    appendKeyed(writer, CiphertextKey, sealed.ciphertext);
    writer.endMap();
    return finish(body, team, device);
}

Result<QByteArray> writeBoxes(const SegmentHeader& header, QList<QByteArray> boxes, const TeamId& team,
                              const SigningKey& device) {
    GR_TRY(checkHeader(header));
    boxes.removeIf([](const QByteArray& box) { return box.isEmpty(); });
    if (boxes.size() > maxBoxes)
        return fail(ErrorCode::Invalid, u"%1 boxes are too many for one segment"_s.arg(boxes.size()));
    if (!boxes.isEmpty())
        while (boxes.size() < smallestBoxCount || (boxes.size() & (boxes.size() - 1)))
            boxes.append(emptyBox());
    QByteArray body;
    QCborStreamWriter writer(&body);
    startBody(writer, header, KeysType, 1);
    writer.append(quint64(BoxesKey));
    writer.startArray(static_cast<quint64>(boxes.size()));
    for (const QByteArray& box : std::as_const(boxes))
        appendBytes(writer, box);
    writer.endArray();
    writer.endMap();
    return finish(body, team, device);
}

Result<Certificate> readCertificate(QByteArrayView file, const TeamId& team) {
    if (file.size() > maxCertificateSize)
        return corrupt(u"%1 bytes are too many for a certificate"_s.arg(file.size()));
    GR_TRY_ASSIGN(const Segment segment, parse(unverifiedBody(file)));
    if (!segment.certificate)
        return corrupt(u"not a certificate"_s);
    if (!segment.certificate->isGenuine(team) || !verifyFile(segmentLabel, team, file, segment.certificate->deviceKey))
        return fail(ErrorCode::Crypto, u"the certificate of device %1 is not genuine"_s.arg(
                                           QString::fromLatin1(toBase32(segment.header.device.view()))));
    return *segment.certificate;
}

Result<Segment> readSegment(QByteArrayView file, const TeamId& team, const SigningPublicKey& device) {
    if (file.size() > maxSegmentSize)
        return corrupt(u"%1 bytes are too many"_s.arg(file.size()));
    if (!verifyFile(segmentLabel, team, file, device))
        return fail(ErrorCode::Crypto, u"a segment does not carry its device's signature"_s);
    GR_TRY_ASSIGN(Segment segment, parse(unverifiedBody(file)));
    if (segment.header.device != deviceIdOf(device))
        return corrupt(u"it names another device"_s);
    if (segment.header.seq == 0 && file.size() > maxCertificateSize)
        return corrupt(u"%1 bytes are too many for a certificate"_s.arg(file.size()));
    if (segment.certificate && (segment.certificate->deviceKey != device || !segment.certificate->isGenuine(team)))
        return fail(ErrorCode::Crypto, u"the certificate is not genuine"_s);
    return segment;
}

Result<Payload> openPayload(const Segment& segment, const Epoch& epoch, const TeamId& team) {
    const auto sealHolds = [](bool holds) -> Result<void> {
        if (!holds)
            return fail(ErrorCode::Crypto, u"the seal of a segment does not hold"_s);
        return {};
    };
    GR_TRY(sealHolds(segment.payload && segment.payload->tag == epoch.tagFor(segment.header.device, team)));
    const SealedPayload& sealed = *segment.payload;
    const QByteArray ad = associatedData(segment.header, epoch.id(), sealed.commitment, team);
    const QByteArrayView sealedKey(sealed.sealedKey);
    constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

    Secret<32> key;
    GR_TRY(sealHolds(
        crypto_aead_xchacha20poly1305_ietf_decrypt(key.data(), nullptr, nullptr, bytes(sealedKey.sliced(nonceSize)),
                                                   length(sealedKey.sliced(nonceSize)), bytes(QByteArrayView(ad)),
                                                   length(ad), bytes(sealedKey), epoch.key().data()) == 0));
    const SegmentKeys keys(key);
    GR_TRY(sealHolds(sodium_memcmp(keys.commitment.data(), sealed.commitment.constData(), 32) == 0));
    const qsizetype size = sealed.ciphertext.size() - static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_ABYTES);
    GR_TRY(sealHolds(size > 0 && size % static_cast<qsizetype>(paddingBlock) == 0));
    QByteArray plain(size, Qt::Uninitialized);
    GR_TRY(sealHolds(crypto_aead_xchacha20poly1305_ietf_decrypt(
                         bytes(plain), nullptr, nullptr, bytes(QByteArrayView(sealed.ciphertext)),
                         length(sealed.ciphertext), bytes(QByteArrayView(ad)), length(ad), zeroNonce.data(),
                         keys.cipher.data()) == 0));
    std::size_t unpadded = 0;
    if (sodium_unpad(&unpadded, bytes(QByteArrayView(plain)), static_cast<std::size_t>(size), paddingBlock) != 0)
        return corrupt(u"what was sealed is not padded"_s);
    return parsePayload(QByteArrayView(plain).first(static_cast<qsizetype>(unpadded)));
}

QByteArray writeHead(const Head& head, const TeamId& team, const SigningKey& device) {
    QByteArray body;
    QCborStreamWriter writer(&body);
    writer.startMap(6);
    writer.append(quint64(FormatKey));
    writer.append(formatVersion);
    appendKeyed(writer, HeadDevice, head.device.view());
    writer.append(quint64(HeadSeq));
    writer.append(head.seq);
    appendKeyed(writer, HeadSegment, head.segment.view());
    writer.append(quint64(HeadRoster));
    writer.append(head.roster);
    appendKeyed(writer, HeadRosterHash, head.rosterHash.view());
    writer.endMap();
    return signFile(headLabel, team, body, device);
}

Result<Head> readHead(QByteArrayView file, const TeamId& team, const SigningPublicKey& device) {
    if (file.size() > maxHeadSize)
        return fail(ErrorCode::Corrupt, u"head: %1 bytes are too many"_s.arg(file.size()));
    if (!verifyFile(headLabel, team, file, device))
        return fail(ErrorCode::Crypto, u"a head does not carry its device's signature"_s);
    Head head;
    qint64 format = 0;
    quint64 seen = 0; ///< a bit for each member
    const bool isRead = readBody(unverifiedBody(file), [&](CborReader& reader, quint64 key) {
        seen |= key <= HeadRosterHash ? quint64(1) << key : 0;
        switch (key) {
        case FormatKey:
            format = reader.integer();
            return true;
        case HeadDevice:
            head.device = reader.fixed<DeviceId>();
            return true;
        case HeadSeq:
            head.seq = reader.integer();
            return true;
        case HeadSegment:
            head.segment = reader.fixed<ContentHash>();
            return true;
        case HeadRoster:
            head.roster = reader.integer();
            return true;
        case HeadRosterHash:
            head.rosterHash = reader.fixed<ContentHash>();
            return true;
        default:
            return false;
        }
    });
    constexpr quint64 all = (1 << (HeadRosterHash + 1)) - 1;
    if (!isRead || seen != all || format < formatVersion || head.device != deviceIdOf(device) || head.seq < 0 ||
        head.seq > maxSeq || head.segment.isNull() || head.roster < 0 || (head.roster == 0) != head.rosterHash.isNull())
        return fail(ErrorCode::Corrupt, u"head: malformed"_s);
    return head;
}

} // namespace greenroom
