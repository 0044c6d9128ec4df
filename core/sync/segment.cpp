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
    plain.resize(static_cast<qsizetype>((size / paddingBlock + 1) * paddingBlock));
    std::size_t padded = 0;
    sodium_pad(&padded, bytes(plain), size, paddingBlock, static_cast<std::size_t>(plain.size()));
    return plain;
}

/// All members a body of any type may have.
struct Body {
    qint64 format = 0;
    quint64 type = 0;
    int headerMembers = 0;
    Segment segment;
    Certificate certificate;
    SealedPayload payload;
    QList<QByteArray> boxes;
    QList<quint64> keys; ///< which were there
};

void readHeaderMember(CborReader& reader, quint64 key, Body& body) {
    SegmentHeader& header = body.segment.header;
    switch (key) {
    case FormatKey:
        body.format = reader.integer();
        break;
    case DeviceKey:
        header.device = reader.fixed<DeviceId>();
        break;
    case SeqKey:
        header.seq = reader.integer();
        break;
    case PreviousKey:
        header.previous = reader.fixed<ContentHash>();
        break;
    case TypeKey:
        body.type = reader.unsignedInteger();
        break;
    case RosterKey:
        header.roster = reader.integer();
        break;
    case MovedKey:
        reader.array(maxMoved, [&] {
            Moved moved;
            reader.elements([&] {
                moved.device = reader.fixed<DeviceId>();
                moved.seq = reader.integer();
                moved.hash = reader.fixed<HalfHash>();
            });
            header.moved.append(moved);
        });
        break;
    default:
        break;
    }
}

void readTypedMember(CborReader& reader, quint64 key, Body& body) {
    switch (key) {
    case DevicePublicKey:
        body.certificate.deviceKey = reader.fixed<SigningPublicKey>();
        break;
    case PersonKey:
        body.certificate.person = reader.fixed<PersonId>();
        break;
    case SigningKeyKey:
        body.certificate.signing = reader.fixed<SigningPublicKey>();
        break;
    case BoxKeyKey:
        body.certificate.box = reader.fixed<BoxPublicKey>();
        break;
    case PersonSignatureKey:
        body.certificate.signature = reader.fixed<Signature>();
        break;
    case JoinRequestKey:
        body.certificate.joinRequest = reader.byteString(maxJoinRequest);
        break;
    case TagKey:
        body.payload.tag = reader.fixed<HalfHash>();
        break;
    case CommitmentKey:
        body.payload.commitment = reader.fixed<ContentHash>().toByteArray();
        break;
    case SealedKeyKey:
        body.payload.sealedKey = reader.byteString(sealedKeySize);
        break;
    case CiphertextKey:
        body.payload.ciphertext = reader.byteString(maxSegmentSize);
        break;
    case BoxesKey:
        reader.array(maxBoxes, [&] { body.boxes.append(reader.byteString(epochBoxSize)); });
        break;
    default:
        reader.skip();
    }
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

bool hasAll(const Body& body, std::initializer_list<quint64> keys) {
    return std::all_of(keys.begin(), keys.end(), [&](quint64 key) { return body.keys.contains(key); });
}

/// Parses a body and sorts out its type. Signatures are the caller's business.
Result<Segment> parse(QByteArrayView unverified) {
    Body body;
    CborReader reader(unverified);
    bool isNewer = false;
    reader.map([&](quint64 key) {
        body.keys.append(key);
        isNewer = isNewer || key >= firstCriticalKey || body.format > formatVersion;
        if (key <= MovedKey)
            readHeaderMember(reader, key, body);
        else if (isNewer || key < firstFormatKey)
            reader.skip();
        else
            readTypedMember(reader, key, body);
    });
    if (!reader.ok() || !reader.atEnd() || body.format < formatVersion ||
        !hasAll(body, {DeviceKey, SeqKey, PreviousKey, TypeKey, RosterKey, MovedKey}))
        return corrupt(u"malformed or cut off"_s);
    Segment& segment = body.segment;
    if (segment.header.seq < 0 || segment.header.seq > maxSeq || segment.header.roster < 0 ||
        (segment.header.seq == 0) != segment.header.previous.isNull() ||
        (segment.header.seq == 0) != (body.type == CertificateType))
        return corrupt(u"place or type is wrong"_s);
    if (isNewer || body.format > formatVersion || body.type > KeysType)
        return segment;
    if (body.type == CertificateType) {
        if (!hasAll(body, {DevicePublicKey, PersonKey, SigningKeyKey, BoxKeyKey, PersonSignatureKey}))
            return corrupt(u"the certificate lacks something"_s);
        body.certificate.device = segment.header.device;
        segment.certificate = body.certificate;
        return segment;
    }
    if (body.type == KeysType) {
        if (!body.keys.contains(BoxesKey))
            return corrupt(u"no keys"_s);
        segment.boxes = body.boxes;
        return segment;
    }
    if (!hasAll(body, {TagKey, CommitmentKey, SealedKeyKey, CiphertextKey}) ||
        body.payload.sealedKey.size() != sealedKeySize)
        return corrupt(u"the seal lacks something"_s);
    segment.payload = body.payload;
    return segment;
}

Result<Payload> parsePayload(QByteArrayView plain) {
    Payload payload;
    qint64 format = 0;
    CborReader reader(plain);
    reader.map([&](quint64 key) {
        switch (key) {
        case FormatKey:
            format = reader.integer();
            break;
        case ChangesKey:
            reader.array(maxChanges, [&] { payload.changes.append(reader.byteString(changelimits::bytes)); });
            break;
        case ManifestsKey:
            reader.array(maxManifests, [&] { payload.manifests.push_back(readManifest(reader)); });
            break;
        default:
            reader.skip();
        }
    });
    if (!reader.ok() || !reader.atEnd() || format != formatVersion)
        return corrupt(u"what was sealed is malformed"_s);
    return payload;
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
    const QByteArray file = signFile(segmentLabel, team, body, device);
    if (file.size() > maxSegmentSize)
        return fail(ErrorCode::Invalid, u"a segment of %1 bytes is too large"_s.arg(file.size()));
    return file;
}

QByteArray writeBoxes(const SegmentHeader& header, QList<QByteArray> boxes, const TeamId& team,
                      const SigningKey& device) {
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
    return signFile(segmentLabel, team, body, device);
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
    GR_TRY(sealHolds(size > 0));
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
    QList<quint64> keys;
    CborReader reader(unverifiedBody(file));
    reader.map([&](quint64 key) {
        keys.append(key);
        switch (key) {
        case FormatKey:
            format = reader.integer();
            break;
        case HeadDevice:
            head.device = reader.fixed<DeviceId>();
            break;
        case HeadSeq:
            head.seq = reader.integer();
            break;
        case HeadSegment:
            head.segment = reader.fixed<ContentHash>();
            break;
        case HeadRoster:
            head.roster = reader.integer();
            break;
        case HeadRosterHash:
            head.rosterHash = reader.fixed<ContentHash>();
            break;
        default:
            reader.skip();
        }
    });
    if (!reader.ok() || !reader.atEnd() || format < formatVersion || head.device != deviceIdOf(device) ||
        head.seq < 0 || head.seq > maxSeq || head.segment.isNull() || head.roster < 0)
        return fail(ErrorCode::Corrupt, u"head: malformed"_s);
    return head;
}

} // namespace greenroom
