// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/segment.h"

#include "tests/core/sync/specimens.h"
#include "tests/support/random.h"

#include <QtEndian>

using namespace greenroom;
using namespace Qt::StringLiterals;
namespace cbor = test::cbor;
using cbor::Members;

namespace {

const test::Specimens& with() {
    static const test::Specimens specimens;
    return specimens;
}

const unsigned char* bytes(QByteArrayView view) {
    return reinterpret_cast<const unsigned char*>(view.data());
}

QByteArray encrypted(QByteArrayView plain, QByteArrayView ad, QByteArrayView nonce, QByteArrayView key) {
    QByteArray sealed(plain.size() + 16, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(sealed.data()), nullptr, bytes(plain),
                                               static_cast<unsigned long long>(plain.size()), bytes(ad),
                                               static_cast<unsigned long long>(ad.size()), nullptr, bytes(nonce),
                                               bytes(key));
    return sealed;
}

QByteArray derived(const QByteArray& key, quint64 number) {
    QByteArray result(32, Qt::Uninitialized);
    crypto_kdf_derive_from_key(reinterpret_cast<unsigned char*>(result.data()), 32, number, "grsegmnt", bytes(key));
    return result;
}

/// What an insider who holds the epoch's key can say in a segment at seq 1; each part can be made to lie.
struct Insider {
    QByteArray team = with().team.toByteArray();
    QByteArray device = with().deviceId.toByteArray();
    quint64 seq = 1;
    QByteArray previous = with().header().previous.toByteArray();
    QByteArray circle = with().circle.toByteArray();
    quint32 number = 3;
    QByteArray check = with().epoch.id().check.toByteArray();
    QByteArray key = test::counting(0xc0);
    QByteArray plain =
        padded(cbor::map({{0, cbor::number(1)}, {1, cbor::array({cbor::bytes("a")})}, {2, cbor::array({})}}));

    static QByteArray padded(const QByteArray& map) { return map + '\x80' + QByteArray(511 - map.size() % 512, '\0'); }

    /// The members of the segment's body.
    Members members() const {
        QByteArray numbers(8, Qt::Uninitialized);
        qToBigEndian(seq, numbers.data());
        QByteArray bigNumber(4, Qt::Uninitialized);
        qToBigEndian(number, bigNumber.data());
        const QByteArray commitment = derived(key, 2);
        const QByteArray ad = QByteArray("greenroom segment 1\0", 20) + team + device + numbers + previous + circle +
                              bigNumber + check + commitment;
        const QByteArray nonce = test::counting(0xb0, 24);
        const HalfHash tag = with().epoch.tagFor(with().deviceId, with().team);
        return {{0, cbor::number(1)},
                {1, cbor::bytes(with().deviceId.toByteArray())},
                {2, cbor::number(1)},
                {3, cbor::bytes(with().header().previous.toByteArray())},
                {4, cbor::number(1)},
                {5, cbor::number(2)},
                {6, cbor::array({})},
                {20, cbor::bytes(tag.toByteArray())},
                {21, cbor::bytes(commitment)},
                {22, cbor::bytes(nonce + encrypted(key, ad, nonce, with().epoch.key().view()))},
                {23, cbor::bytes(encrypted(plain, ad, QByteArray(24, '\0'), derived(key, 1)))}};
    }
};

Result<Segment> readSigned(const Members& members) {
    return readSegment(with().signedSegment(members), with().team, with().device.publicKey());
}

/// What a reader makes of a segment of these members, opened.
Result<Payload> opened(const Members& members) {
    GR_TRY_ASSIGN(const Segment segment, readSigned(members));
    return openPayload(segment, with().epoch, with().team);
}

Result<Payload> openedPlain(const QByteArray& map) {
    Insider insider;
    insider.plain = Insider::padded(map);
    return opened(insider.members());
}

bool isHeaderOnly(const Result<Segment>& segment) {
    return segment && !segment->certificate && !segment->payload && !segment->boxes && segment->header.seq == 1 &&
           segment->header.device == with().deviceId;
}

Members boxesMembers(const QByteArray& boxes) {
    Members members = cbor::replaced(Insider().members(), 4, cbor::number(2)).first(7);
    members.append({30, boxes});
    return members;
}

Members certificateMembers() {
    const Certificate certificate = with().certificate();
    return {{0, cbor::number(1)},
            {1, cbor::bytes(with().deviceId.toByteArray())},
            {2, cbor::number(0)},
            {3, cbor::bytes(QByteArray(32, '\0'))},
            {4, cbor::number(0)},
            {5, cbor::number(0)},
            {6, cbor::array({})},
            {10, cbor::bytes(certificate.deviceKey.toByteArray())},
            {11, cbor::bytes(certificate.person.toByteArray())},
            {12, cbor::bytes(certificate.signing.toByteArray())},
            {13, cbor::bytes(certificate.box.toByteArray())},
            {14, cbor::bytes(certificate.signature.toByteArray())}};
}

Result<Certificate> readSignedCertificate(const Members& members) {
    return readCertificate(with().signedSegment(members), with().team);
}

Members headMembers() {
    const Head head = with().head();
    return {{0, cbor::number(1)},
            {1, cbor::bytes(head.device.toByteArray())},
            {2, cbor::number(static_cast<quint64>(head.seq))},
            {3, cbor::bytes(head.segment.toByteArray())},
            {4, cbor::number(static_cast<quint64>(head.roster))},
            {5, cbor::bytes(head.rosterHash.toByteArray())}};
}

Result<Head> readSignedHead(const Members& members) {
    return readHead(signFile("greenroom head 1"_L1, with().team, cbor::map(members), with().device), with().team,
                    with().device.publicKey());
}

template <typename T>
bool isRefused(const Result<T>& result) {
    return !result && (result.error().code == ErrorCode::Crypto || result.error().code == ErrorCode::Corrupt);
}

/// Every file cut short at any length, longer by a byte, or with one bit of any byte flipped is refused.
template <typename Read>
void checkRefusesDamage(const QByteArray& file, Read read) {
    GR_REQUIRE_OK(read(file));
    for (qsizetype length = 0; length < file.size(); ++length)
        REQUIRE(isRefused(read(file.first(length))));
    REQUIRE(isRefused(read(file + '\0')));
    for (qsizetype i = 0; i < file.size(); ++i) {
        QByteArray flipped = file;
        flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
        INFO(i);
        REQUIRE(isRefused(read(flipped)));
    }
}

/// A body signed as it is, cut short at any length, is refused; damaged at random it is refused as malformed or read,
/// and nothing worse.
template <typename Read>
void checkParserHolds(QByteArrayView body, QLatin1StringView label, Read read) {
    const auto readBody = [&](QByteArrayView some) { return read(signFile(label, with().team, some, with().device)); };
    GR_REQUIRE_OK(readBody(body));
    for (qsizetype length = 0; length < body.size(); ++length)
        REQUIRE(isRefused(readBody(body.first(length))));
    GR_REQUIRE_ERROR(readBody(body.toByteArray() + '\0'), ErrorCode::Corrupt);
    test::SeededRandom random(15);
    for (int round = 0; round < 2000; ++round) {
        QByteArray damaged = body.toByteArray();
        for (quint64 n = random.below(4) + 1; n > 0; --n)
            damaged[static_cast<qsizetype>(random.below(static_cast<quint64>(damaged.size())))] = random.bytes(1)[0];
        const auto result = readBody(damaged);
        REQUIRE((result || isRefused(result)));
    }
}

Result<Segment> readOwn(const QByteArray& file) {
    return readSegment(file, with().team, with().device.publicKey());
}
Result<Certificate> readOwnCertificate(const QByteArray& file) {
    return readCertificate(file, with().team);
}
Result<Head> readOwnHead(const QByteArray& file) {
    return readHead(file, with().team, with().device.publicKey());
}

} // namespace

TEST_CASE("segments and heads have exactly the bytes they were given once and for all", "[sync]") {
    CHECK(writeCertificate(with().certificate(), 0, with().team, with().device).toHex() ==
          test::golden(u"certificate"_s).toHex());
    test::GivenRandom random({test::counting(0xc0), test::counting(0xb0, 24)});
    GR_REQUIRE_VALUE(const QByteArray payload,
                     writePayload(with().header(), with().payload(), with().epoch, with().team, with().device, random));
    CHECK(payload.toHex() == test::golden(u"payload"_s).toHex());
    CHECK(writeHead(with().head(), with().team, with().device).toHex() == test::golden(u"head"_s).toHex());
}

TEST_CASE("what the golden files say is read", "[sync]") {
    GR_REQUIRE_VALUE(const Certificate certificate, readOwnCertificate(test::golden(u"certificate"_s)));
    CHECK(certificate.device == with().deviceId);
    CHECK(certificate.deviceKey == with().device.publicKey());
    CHECK(certificate.person == with().adaId);
    CHECK(certificate.signing == with().ada.signing().publicKey());
    CHECK(certificate.box == with().ada.boxPublicKey());
    CHECK(certificate.joinRequest == with().certificate().joinRequest);
    GR_REQUIRE_VALUE(const Segment first, readOwn(test::golden(u"certificate"_s)));
    CHECK(first.header.previous.isNull());
    CHECK(first.certificate);
    CHECK_FALSE((first.payload || first.boxes));

    GR_REQUIRE_VALUE(const Segment second, readOwn(test::golden(u"payload"_s)));
    CHECK(second.header.device == with().deviceId);
    CHECK(second.header.seq == 1);
    CHECK(second.header.previous == contentHash(test::golden(u"certificate"_s)));
    CHECK(second.header.roster == 2);
    CHECK(second.header.moved == with().header().moved);
    CHECK_FALSE((second.certificate || second.boxes));
    GR_REQUIRE_VALUE(const Payload payload, openPayload(second, with().epoch, with().team));
    CHECK(payload.changes == QList<QByteArray>{"a change"});
    REQUIRE(payload.manifests.size() == 1);
    CHECK(payload.manifests[0].blob() == with().manifest().blob());
    CHECK(payload.manifests[0].key.view() == with().manifest().key.view());
    CHECK(payload.manifests[0].chunks == with().manifest().chunks);

    GR_REQUIRE_VALUE(const Head head, readOwnHead(test::golden(u"head"_s)));
    CHECK(head.device == with().deviceId);
    CHECK(head.seq == 1);
    CHECK(head.segment == with().head().segment);
    CHECK(head.roster == 2);
    CHECK(head.rosterHash == with().head().rosterHash);
}

TEST_CASE("the golden boxes open to the epoch for those they are for", "[sync]") {
    const QByteArray file = test::golden(u"boxes"_s);
    GR_REQUIRE_VALUE(const Segment segment, readOwn(file));
    CHECK(segment.header.previous == contentHash(test::golden(u"payload"_s)));
    CHECK_FALSE((segment.certificate || segment.payload));
    REQUIRE(segment.boxes);
    REQUIRE(segment.boxes->size() == 4);
    for (qsizetype i = 0; i < 4; ++i) {
        const auto forAda = Epoch::openBox(segment.boxes->at(i), with().ada, with().team);
        const auto forBo = Epoch::openBox(segment.boxes->at(i), with().bo, with().team);
        CHECK(forAda.has_value() == (i == 0));
        CHECK(forBo.has_value() == (i == 1));
        if (forAda || forBo) {
            const Epoch& epoch = forAda ? *forAda : *forBo;
            CHECK(epoch.id() == with().epoch.id());
            CHECK(epoch.key().view() == with().epoch.key().view());
        }
    }
    // Written again with the same boxes it is the same file.
    GR_REQUIRE_VALUE(const QByteArray again, writeBoxes(segment.header, *segment.boxes, with().team, with().device));
    CHECK(again.toHex() == file.toHex());
}

TEST_CASE("damaged segments and heads are refused", "[sync]") {
    checkRefusesDamage(test::golden(u"certificate"_s), readOwnCertificate);
    checkRefusesDamage(test::golden(u"certificate"_s), readOwn);
    checkRefusesDamage(test::golden(u"payload"_s), readOwn);
    checkRefusesDamage(test::golden(u"boxes"_s), readOwn);
    checkRefusesDamage(test::golden(u"head"_s), readOwnHead);
}

TEST_CASE("malformed bodies are refused also when their author signed them", "[sync]") {
    const auto segment = "greenroom segment 1"_L1;
    for (const QString& name : {u"certificate"_s, u"payload"_s, u"boxes"_s})
        checkParserHolds(test::golden(name).chopped(64), segment, readOwn);
    checkParserHolds(test::golden(u"certificate"_s).chopped(64), segment, readOwnCertificate);
    checkParserHolds(test::golden(u"head"_s).chopped(64), "greenroom head 1"_L1, readOwnHead);
}

TEST_CASE("no file is taken for one of another kind, team or device", "[sync]") {
    const SigningPublicKey key = with().device.publicKey();
    for (const QString& name : {u"certificate"_s, u"payload"_s, u"boxes"_s}) {
        const QByteArray file = test::golden(name);
        GR_REQUIRE_ERROR(readSegment(file, with().otherTeam, key), ErrorCode::Crypto);
        GR_REQUIRE_ERROR(readSegment(file, with().team, with().otherDevice.publicKey()), ErrorCode::Crypto);
        GR_REQUIRE_ERROR(readHead(file, with().team, key), ErrorCode::Crypto);
    }
    const QByteArray head = test::golden(u"head"_s);
    GR_REQUIRE_ERROR(readHead(head, with().otherTeam, key), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(readHead(head, with().team, with().otherDevice.publicKey()), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(readSegment(head, with().team, key), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(readCertificate(test::golden(u"certificate"_s), with().otherTeam), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(readCertificate(test::golden(u"payload"_s), with().team), ErrorCode::Corrupt);
    // Another device signs what this one said, as it is.
    const auto resigned = [](const QString& name, QLatin1StringView label) {
        return signFile(label, with().team, QByteArrayView(test::golden(name)).chopped(64), with().otherDevice);
    };
    const SigningPublicKey other = with().otherDevice.publicKey();
    GR_REQUIRE_ERROR(readSegment(resigned(u"payload"_s, "greenroom segment 1"_L1), with().team, other),
                     ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(readHead(resigned(u"head"_s, "greenroom head 1"_L1), with().team, other), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(readCertificate(resigned(u"certificate"_s, "greenroom segment 1"_L1), with().team),
                     ErrorCode::Crypto);
}

TEST_CASE("nobody certifies a device in another's name", "[sync]") {
    const Members members = certificateMembers();
    GR_REQUIRE_OK(readSignedCertificate(members));
    // Bo's device carries Ada's word for hers.
    Members stolen = cbor::replaced(members, 1, cbor::bytes(with().otherDeviceId.toByteArray()));
    stolen = cbor::replaced(stolen, 10, cbor::bytes(with().otherDevice.publicKey().toByteArray()));
    GR_REQUIRE_ERROR(
        readCertificate(signFile("greenroom segment 1"_L1, with().team, cbor::map(stolen), with().otherDevice),
                        with().team),
        ErrorCode::Crypto);
    for (const auto& [key, value] :
         Members{{1, cbor::bytes(with().otherDeviceId.toByteArray())},
                 {10, cbor::bytes(with().otherDevice.publicKey().toByteArray())},
                 {11, cbor::bytes(personIdOf(with().bo.signing().publicKey()).toByteArray())},
                 {12, cbor::bytes(with().bo.signing().publicKey().toByteArray())},
                 {13, cbor::bytes(with().bo.boxPublicKey().toByteArray())},
                 {14, cbor::bytes(with().bo.signing().sign("anything").toByteArray())}}) {
        INFO(key);
        GR_REQUIRE_ERROR(readSignedCertificate(cbor::replaced(members, key, value)), ErrorCode::Crypto);
        CHECK(isRefused(readSigned(cbor::replaced(members, key, value))));
    }
}

TEST_CASE("what was sealed for one place opens in no other", "[sync]") {
    GR_REQUIRE_OK(opened(Insider().members()));
    // Sealed for another place, and put here.
    const auto refuses = [](auto change) {
        Insider insider;
        change(insider);
        GR_REQUIRE_ERROR(opened(insider.members()), ErrorCode::Crypto);
    };
    refuses([](Insider& it) { it.team = with().otherTeam.toByteArray(); });
    refuses([](Insider& it) { it.device = with().otherDeviceId.toByteArray(); });
    refuses([](Insider& it) { it.seq = 2; });
    refuses([](Insider& it) { it.previous = QByteArray(32, 'x'); });
    refuses([](Insider& it) { it.circle = with().otherCircle.toByteArray(); });
    refuses([](Insider& it) { it.number = 4; });
    refuses([](Insider& it) { it.check = QByteArray(16, 'x'); });

    GR_REQUIRE_VALUE(const Segment segment, readOwn(test::golden(u"payload"_s)));
    const auto opens = [&](auto change, const Epoch& epoch = with().epoch, const TeamId& team = with().team) {
        Segment changed = segment;
        change(changed);
        return openPayload(changed, epoch, team);
    };
    GR_REQUIRE_OK(opens([](Segment&) {}));
    // Copied as it is, under another place, with the tag that belongs there.
    GR_REQUIRE_ERROR(opens([](Segment& it) { it.header.device = with().otherDeviceId; }), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(opens([](Segment& it) {
                         it.header.device = with().otherDeviceId;
                         it.payload->tag = with().epoch.tagFor(with().otherDeviceId, with().team);
                     }),
                     ErrorCode::Crypto);
    GR_REQUIRE_ERROR(opens([](Segment& it) { it.header.seq = 2; }), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(opens([](Segment& it) { it.header.previous = test::countingAs<ContentHash>(9); }),
                     ErrorCode::Crypto);
    GR_REQUIRE_ERROR(opens([](Segment&) {}, with().epoch, with().otherTeam), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(
        opens([](Segment& it) { it.payload->tag = with().epoch.tagFor(with().deviceId, with().otherTeam); },
              with().epoch, with().otherTeam),
        ErrorCode::Crypto);
    // The same key said to be another circle's, or of another number.
    for (const Epoch& epoch : {Epoch::fromKey(with().team, with().otherCircle, 3, with().epoch.key().clone()),
                               Epoch::fromKey(with().team, with().circle, 4, with().epoch.key().clone())})
        GR_REQUIRE_ERROR(opens([](Segment&) {}, epoch), ErrorCode::Crypto);
    const Epoch another = Epoch::fromKey(with().team, with().circle, 3, Secret<32>(test::counting(0x81)));
    GR_REQUIRE_ERROR(opens([](Segment&) {}, another), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(opens([](Segment& it) { it.payload.reset(); }), ErrorCode::Crypto);
}

TEST_CASE("tag, commitment and seals hold bit by bit", "[sync]") {
    GR_REQUIRE_VALUE(const Segment segment, readOwn(test::golden(u"payload"_s)));
    const auto refusesFlips = [&](qsizetype size, auto flip) {
        for (qsizetype i = 0; i < size; ++i) {
            Segment changed = segment;
            flip(*changed.payload, i, static_cast<char>(1 << (i % 8)));
            INFO(i);
            GR_REQUIRE_ERROR(openPayload(changed, with().epoch, with().team), ErrorCode::Crypto);
        }
    };
    refusesFlips(16, [](SealedPayload& it, qsizetype i, char bit) { it.tag.data()[i] ^= static_cast<quint8>(bit); });
    refusesFlips(32, [](SealedPayload& it, qsizetype i, char bit) { it.commitment[i] = it.commitment[i] ^ bit; });
    refusesFlips(72, [](SealedPayload& it, qsizetype i, char bit) { it.sealedKey[i] = it.sealedKey[i] ^ bit; });
    refusesFlips(segment.payload->ciphertext.size(),
                 [](SealedPayload& it, qsizetype i, char bit) { it.ciphertext[i] = it.ciphertext[i] ^ bit; });
    for (qsizetype length = 0; length < segment.payload->ciphertext.size(); ++length) {
        Segment changed = segment;
        changed.payload->ciphertext.truncate(length);
        GR_REQUIRE_ERROR(openPayload(changed, with().epoch, with().team), ErrorCode::Crypto);
    }
}

TEST_CASE("a key that does not give the commitment opens nothing", "[sync]") {
    // The seal of the key is made for the commitment of another one.
    Insider committed;
    const QByteArray commitment = derived(committed.key, 2);
    const QByteArray other = test::counting(0x11);
    const QByteArray ad = QByteArray("greenroom segment 1\0", 20) + committed.team + committed.device +
                          QByteArray("\0\0\0\0\0\0\0\1", 8) + committed.previous + committed.circle +
                          QByteArray("\0\0\0\3", 4) + committed.check + commitment;
    const QByteArray nonce = test::counting(0xb0, 24);
    const Members honest = committed.members();
    Members members =
        cbor::replaced(honest, 22, cbor::bytes(nonce + encrypted(committed.key, ad, nonce, with().epoch.key().view())));
    GR_REQUIRE_OK(opened(members)); // so the associated data above is the right one
    members = cbor::replaced(honest, 22, cbor::bytes(nonce + encrypted(other, ad, nonce, with().epoch.key().view())));
    members = cbor::replaced(members, 23,
                             cbor::bytes(encrypted(committed.plain, ad, QByteArray(24, '\0'), derived(other, 1))));
    GR_REQUIRE_ERROR(opened(members), ErrorCode::Crypto);
}

TEST_CASE("keys below 128 that nobody knows are passed over, in any order", "[sync]") {
    Members members = Insider().members();
    std::reverse(members.begin(), members.end());
    GR_REQUIRE_OK(opened(members));
    for (const quint64 key : {7, 9, 10, 15, 24, 30, 127}) {
        INFO(key);
        GR_REQUIRE_OK(opened(Members{{key, cbor::nested(3)}} + Insider().members()));
        GR_REQUIRE_OK(opened(Insider().members() + Members{{key, cbor::text("new")}}));
    }
    GR_REQUIRE_OK(readSigned(boxesMembers(cbor::array({})) + Members{{20, cbor::text("new")}}));
    GR_REQUIRE_OK(readSignedCertificate(certificateMembers() + Members{{8, cbor::text("x")}, {99, cbor::text("x")}}));
    GR_REQUIRE_OK(readSignedHead(headMembers() + Members{{6, cbor::text("x")}, {300, cbor::text("x")}}));
    // Elements at the end of an array of fixed ones.
    const QByteArray news = cbor::array({cbor::bytes(test::counting(0, 10)), cbor::number(5),
                                         cbor::bytes(test::counting(0, 16)), cbor::text("more"), cbor::nested(3)});
    GR_REQUIRE_VALUE(const Segment segment,
                     readSigned(cbor::replaced(Insider().members(), 6, cbor::array({news, news}))));
    REQUIRE(segment.header.moved.size() == 2);
    CHECK(segment.header.moved[1] == Moved{test::countingAs<DeviceId>(0), 5, test::countingAs<HalfHash>(0)});
}

TEST_CASE("of a later format or an unknown type only the header is read", "[sync]") {
    const Members known = Insider().members();
    CHECK(isHeaderOnly(readSigned(cbor::replaced(known, 0, cbor::number(2)))));
    CHECK(isHeaderOnly(readSigned(cbor::replaced(known, 4, cbor::number(3)))));
    CHECK(isHeaderOnly(readSigned(cbor::replaced(known, 4, cbor::number(~0ULL)))));
    CHECK(isHeaderOnly(readSigned(known + Members{{128, cbor::number(1)}})));
    CHECK(isHeaderOnly(readSigned(known + Members{{~0ULL, cbor::number(1)}})));
    // Its members from 10 on may mean anything, wherever what tells so stands.
    Members strange = known.first(7);
    for (const quint64 key : {10, 20, 21, 22, 23, 30})
        strange.append({key, cbor::text("of another meaning")});
    CHECK(isRefused(readSigned(strange)));
    CHECK(isHeaderOnly(readSigned(strange + Members{{128, cbor::number(1)}})));
    CHECK(isHeaderOnly(readSigned(cbor::replaced(strange, 4, cbor::number(3)))));
    strange = cbor::replaced(strange, 0, cbor::number(2));
    CHECK(isHeaderOnly(readSigned(strange)));
    std::reverse(strange.begin(), strange.end());
    CHECK(isHeaderOnly(readSigned(strange)));
    // The header keeps its meaning and has to be whole.
    for (const quint64 key : {1, 2, 3, 4, 5, 6})
        CHECK(isRefused(readSigned(cbor::without(strange, key))));
    CHECK(isRefused(readSigned(cbor::replaced(strange, 2, cbor::text("1")))));
    GR_REQUIRE_VALUE(const Head head, readSignedHead(cbor::replaced(headMembers(), 0, cbor::number(2))));
    CHECK(head.seq == 1);
    CHECK(isRefused(readSignedCertificate(cbor::replaced(certificateMembers(), 0, cbor::number(2)))));
}

TEST_CASE("a body lacks nothing, and says nothing twice", "[sync]") {
    const auto check = [](const Members& members, const QList<quint64>& keys, auto read) {
        GR_REQUIRE_OK(read(members));
        for (const quint64 key : keys) {
            INFO(key);
            CHECK(isRefused(read(cbor::without(members, key))));
            Members twice = members;
            for (const auto& member : members)
                if (member.first == key)
                    twice.append(member);
            CHECK(isRefused(read(twice)));
            CHECK(isRefused(read(cbor::replaced(members, key, cbor::nested(2)))));
            CHECK(isRefused(read(cbor::replaced(members, key, QByteArray::fromHex("f6")))));
        }
        CHECK(isRefused(read(members + Members{{100, cbor::nested(8)}})));
        CHECK(isRefused(read(members + Members{{100, cbor::nested(100'000)}})));
        CHECK(isRefused(read(members + Members{{100, cbor::head(2, 0x7fffffff)}})));
        CHECK(isRefused(read(cbor::replaced(members, 0, cbor::number(0)))));
        CHECK(isRefused(read(cbor::replaced(members, 0, cbor::negative(0)))));
    };
    check(Insider().members(), {0, 1, 2, 3, 4, 5, 20, 21, 22, 23}, readSigned);
    check(boxesMembers(cbor::array({cbor::bytes(QByteArray(198, 'x'))})), {0, 1, 2, 3, 4, 5}, readSigned);
    check(certificateMembers(), {0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14}, readSignedCertificate);
    check(headMembers(), {0, 1, 2, 3, 4, 5}, readSignedHead);
    CHECK(isRefused(readSigned(cbor::without(Insider().members(), 6))));
    CHECK(isRefused(readSigned(cbor::without(boxesMembers(cbor::array({})), 30))));
}

TEST_CASE("a segment stands where a segment can", "[sync]") {
    const Members members = Insider().members();
    const QByteArray zeros = cbor::bytes(QByteArray(32, '\0'));
    CHECK(isRefused(readSigned(cbor::replaced(members, 2, cbor::number(0)))));
    CHECK(isRefused(readSigned(cbor::replaced(cbor::replaced(members, 2, cbor::number(0)), 3, zeros))));
    CHECK(isRefused(readSigned(cbor::replaced(members, 3, zeros))));
    CHECK(isRefused(readSigned(cbor::replaced(members, 2, cbor::negative(0)))));
    GR_REQUIRE_OK(readSigned(cbor::replaced(members, 2, cbor::number(maxSeq))));
    CHECK(isRefused(readSigned(cbor::replaced(members, 2, cbor::number(maxSeq + 1)))));
    CHECK(isRefused(readSigned(cbor::replaced(members, 5, cbor::negative(0)))));
    CHECK(isRefused(readSigned(cbor::replaced(members, 1, cbor::bytes(with().otherDeviceId.toByteArray())))));
    const Members first = certificateMembers();
    CHECK(isRefused(readSignedCertificate(cbor::replaced(first, 2, cbor::number(1)))));
    CHECK(isRefused(readSignedCertificate(cbor::replaced(first, 3, cbor::bytes(QByteArray(32, 'x'))))));
    CHECK(isRefused(readSigned(cbor::replaced(first, 4, cbor::number(2)) + Members{{30, cbor::array({})}})));
    const QByteArray news =
        cbor::array({cbor::bytes(test::counting(0, 10)), cbor::number(5), cbor::bytes(test::counting(0, 16))});
    CHECK(isRefused(readSignedCertificate(cbor::replaced(first, 6, cbor::array({news})))));
    const Members head = headMembers();
    CHECK(isRefused(readSignedHead(cbor::replaced(head, 2, cbor::number(maxSeq + 1)))));
    CHECK(isRefused(readSignedHead(cbor::replaced(head, 3, zeros))));
    CHECK(isRefused(readSignedHead(cbor::replaced(head, 4, cbor::number(0)))));
    CHECK(isRefused(readSignedHead(cbor::replaced(head, 5, zeros))));
    GR_REQUIRE_OK(readSignedHead(cbor::replaced(cbor::replaced(head, 4, cbor::number(0)), 5, zeros)));
}

TEST_CASE("lists keep their bounds, in what is read and what is written", "[sync]") {
    const auto listOf = [](qsizetype count, const QByteArray& item) {
        return cbor::head(4, static_cast<quint64>(count)) + item.repeated(count);
    };
    const auto newsOf = [](const QByteArray& seq) {
        return cbor::array({cbor::bytes(test::counting(0, 10)), seq, cbor::bytes(test::counting(0, 16))});
    };
    const auto readMoved = [&](const QByteArray& moved) {
        return readSigned(cbor::replaced(Insider().members(), 6, moved));
    };
    const QByteArray news = newsOf(cbor::number(5));
    GR_REQUIRE_OK(readMoved(listOf(maxMoved, news)));
    CHECK(isRefused(readMoved(listOf(maxMoved + 1, news))));
    CHECK(isRefused(readMoved(cbor::head(4, 0x7fffffff) + news)));
    GR_REQUIRE_OK(readMoved(listOf(1, newsOf(cbor::number(maxSeq)))));
    CHECK(isRefused(readMoved(listOf(1, newsOf(cbor::number(maxSeq + 1))))));
    CHECK(isRefused(readMoved(listOf(1, newsOf(cbor::negative(0))))));
    CHECK(isRefused(readMoved(listOf(1, cbor::array({cbor::bytes(test::counting(0, 10)), cbor::number(5)})))));

    const QByteArray box = cbor::bytes(QByteArray(198, 'x'));
    GR_REQUIRE_OK(readSigned(boxesMembers(listOf(maxBoxes, box))));
    CHECK(isRefused(readSigned(boxesMembers(listOf(maxBoxes + 1, box)))));
    for (const int size : {0, 197, 199})
        CHECK(isRefused(readSigned(boxesMembers(cbor::array({box, cbor::bytes(QByteArray(size, 'x'))})))));

    SegmentHeader header = with().header();
    const auto write = [&](qsizetype boxes) {
        return writeBoxes(header, QList<QByteArray>(boxes, QByteArray(198, 'x')), with().team, with().device);
    };
    header.moved = QList<Moved>(maxMoved, header.moved.first());
    GR_REQUIRE_VALUE(const QByteArray most, write(maxBoxes));
    GR_REQUIRE_OK(readOwn(most));
    GR_REQUIRE_ERROR(write(maxBoxes + 1), ErrorCode::Invalid);
    header.moved.append(header.moved.first());
    GR_REQUIRE_ERROR(write(1), ErrorCode::Invalid);
    SystemRandom random;
    GR_REQUIRE_ERROR(writePayload(header, {}, with().epoch, with().team, with().device, random), ErrorCode::Invalid);
    header = with().header();
    header.seq = 0; // a certificate's place
    GR_REQUIRE_ERROR(write(1), ErrorCode::Invalid);
}

TEST_CASE("files keep their size", "[sync]") {
    const auto isReadAt = [](const Members& members, qsizetype size, auto read) {
        const QByteArray label = cbor::number(100);
        const auto fileOf = [&](qsizetype filling) {
            return read(members + Members{{100, cbor::bytes(QByteArray(filling, 'x'))}});
        };
        const qsizetype rest = cbor::map(members).size() + label.size() + 64;
        const qsizetype filling = size - rest - cbor::head(2, static_cast<quint64>(size)).size();
        GR_REQUIRE_OK(fileOf(filling));
        GR_REQUIRE_ERROR(fileOf(filling + 1), ErrorCode::Corrupt);
    };
    isReadAt(Insider().members(), maxSegmentSize, readSigned);
    isReadAt(certificateMembers(), maxCertificateSize, readSignedCertificate);
    isReadAt(certificateMembers(), maxCertificateSize, readSigned);
    isReadAt(headMembers(), maxHeadSize, readSignedHead);
    GR_REQUIRE_OK(readSignedCertificate(certificateMembers() + Members{{15, cbor::bytes(QByteArray(2048, 'x'))}}));
    CHECK(isRefused(readSignedCertificate(certificateMembers() + Members{{15, cbor::bytes(QByteArray(2049, 'x'))}})));
}

TEST_CASE("boxes are filled up to four, eight, sixteen, so that nobody can count them", "[sync]") {
    const QByteArray real = with().epoch.sealTo(with().bo.boxPublicKey(), with().team);
    const auto [given, written] =
        GENERATE(table<int, int>({{0, 0}, {1, 4}, {4, 4}, {5, 8}, {8, 8}, {9, 16}, {16, 16}, {17, 32}}));
    QList<QByteArray> boxes(given, real);
    boxes.append(with().epoch.sealTo(BoxPublicKey(), with().team)); // to a key that nothing can be sealed to
    GR_REQUIRE_VALUE(const QByteArray file, writeBoxes(with().header(), boxes, with().team, with().device));
    GR_REQUIRE_VALUE(const Segment segment, readOwn(file));
    REQUIRE(segment.boxes);
    REQUIRE(segment.boxes->size() == written);
    for (qsizetype i = 0; i < written; ++i) {
        CHECK(segment.boxes->at(i).size() == epochBoxSize);
        CHECK(Epoch::openBox(segment.boxes->at(i), with().bo, with().team).has_value() == (i < given));
        CHECK(segment.boxes->count(segment.boxes->at(i)) == (i < given ? given : 1));
    }
}

TEST_CASE("a payload fills whole blocks, and no two are sealed alike", "[sync]") {
    SystemRandom random;
    const auto write = [&](const QList<QByteArray>& changes) {
        Payload payload;
        payload.changes = changes;
        return writePayload(with().header(), payload, with().epoch, with().team, with().device, random);
    };
    for (const qsizetype size : {0, 1, 400, 500, 501, 502, 503, 504, 505, 506, 512, 1500}) {
        GR_REQUIRE_VALUE(const QByteArray file, write({QByteArray(size, 'x')}));
        GR_REQUIRE_VALUE(const Segment segment, readOwn(file));
        CHECK((segment.payload->ciphertext.size() - 16) % 512 == 0);
        GR_REQUIRE_VALUE(const Payload payload, openPayload(segment, with().epoch, with().team));
        CHECK(payload.changes == QList<QByteArray>{QByteArray(size, 'x')});
        CHECK(payload.manifests.empty());
    }
    GR_REQUIRE_VALUE(const QByteArray once, write({}));
    GR_REQUIRE_VALUE(const QByteArray again, write({}));
    CHECK(once.size() == again.size());
    GR_REQUIRE_VALUE(const Segment first, readOwn(once));
    GR_REQUIRE_VALUE(const Segment second, readOwn(again));
    CHECK(first.payload->ciphertext != second.payload->ciphertext);
    CHECK(first.payload->sealedKey != second.payload->sealedKey);
    CHECK(first.payload->commitment != second.payload->commitment);

    GR_REQUIRE_OK(write({QByteArray(768 * 1024, 'x')}));
    GR_REQUIRE_ERROR(write({QByteArray(768 * 1024, 'x'), QByteArray(256 * 1024, 'x')}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(write(QList<QByteArray>(65'537)), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(write({QByteArray(768 * 1024 + 1, 'x')}), ErrorCode::Invalid);
    Payload films;
    for (int i = 0; i <= 1024; ++i)
        films.manifests.push_back(with().manifest());
    GR_REQUIRE_ERROR(writePayload(with().header(), films, with().epoch, with().team, with().device, random),
                     ErrorCode::Invalid);
    films.manifests.pop_back();
    GR_REQUIRE_VALUE(const QByteArray many,
                     writePayload(with().header(), films, with().epoch, with().team, with().device, random));
    GR_REQUIRE_VALUE(const Segment segment, readOwn(many));
    GR_REQUIRE_VALUE(const Payload payload, openPayload(segment, with().epoch, with().team));
    CHECK(payload.manifests.size() == 1024);
}

TEST_CASE("what a member sealed is read with the same care", "[sync]") {
    const Members members{{0, cbor::number(1)}, {1, cbor::array({cbor::bytes("a")})}, {2, cbor::array({})}};
    const auto read = [](const Members& some) { return openedPlain(cbor::map(some)); };
    GR_REQUIRE_OK(read(members));
    GR_REQUIRE_OK(read(members + Members{{3, cbor::nested(7)}, {127, cbor::text("x")}}));
    GR_REQUIRE_ERROR(read(members + Members{{128, cbor::number(1)}}), ErrorCode::NewerVersion);
    GR_REQUIRE_ERROR(read(cbor::replaced(members, 0, cbor::number(2))), ErrorCode::NewerVersion);
    GR_REQUIRE_ERROR(read({{2, cbor::text("x")}, {1, cbor::text("x")}, {0, cbor::number(2)}}), ErrorCode::NewerVersion);
    GR_REQUIRE_ERROR(read(cbor::replaced(members, 0, cbor::number(0))), ErrorCode::Corrupt);
    for (const auto& member : members) {
        INFO(member.first);
        GR_REQUIRE_ERROR(read(cbor::without(members, member.first)), ErrorCode::Corrupt);
        GR_REQUIRE_ERROR(read(members + Members{member}), ErrorCode::Corrupt);
        GR_REQUIRE_ERROR(read(cbor::replaced(members, member.first, cbor::text("x"))), ErrorCode::Corrupt);
        GR_REQUIRE_ERROR(read(cbor::replaced(members, member.first, cbor::head(4, 10'000'000))), ErrorCode::Corrupt);
    }
    const auto changes = [&](const QByteArray& list) { return read(cbor::replaced(members, 1, list)); };
    GR_REQUIRE_OK(changes(cbor::array({cbor::bytes(QByteArray(768 * 1024, 'x'))})));
    GR_REQUIRE_ERROR(changes(cbor::array({cbor::bytes(QByteArray(768 * 1024 + 1, 'x'))})), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(changes(cbor::array({cbor::text("a")})), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(changes(cbor::array({cbor::head(2, 0x7fffffff)})), ErrorCode::Corrupt);
    GR_REQUIRE_OK(changes(cbor::head(4, 65'536) + QByteArray(65'536, '\x40')));
    GR_REQUIRE_ERROR(changes(cbor::head(4, 65'537) + QByteArray(65'537, '\x40')), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(read(members + Members{{100, cbor::nested(100'000)}}), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(read(cbor::replaced(members, 2, cbor::array({cbor::map({})}))), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(openedPlain(cbor::map(members) + '\0'), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(openedPlain(cbor::map(members) + cbor::map(members)), ErrorCode::Corrupt);

    Insider insider;
    insider.plain = cbor::map(members) + '\x80' + QByteArray(100, '\0'); // no whole block
    CHECK(isRefused(opened(insider.members())));
    insider.plain = cbor::map(members) + QByteArray(512 - cbor::map(members).size(), '\0'); // no padding
    CHECK(isRefused(opened(insider.members())));
    insider.plain = QByteArray(512, '\0');
    CHECK(isRefused(opened(insider.members())));
    insider.plain = '\x80' + QByteArray(511, '\0'); // nothing but padding
    CHECK(isRefused(opened(insider.members())));
    insider.plain = QByteArray();
    CHECK(isRefused(opened(insider.members())));
    insider.plain = cbor::map(members) + '\x80' + QByteArray(1535 - cbor::map(members).size(), '\0'); // too much
    CHECK(isRefused(opened(insider.members())));
}

TEST_CASE("what a member sealed and damaged is refused or read, and nothing worse", "[sync]") {
    const QByteArray manifest = test::golden(u"manifest"_s);
    const QByteArray map =
        cbor::map({{0, cbor::number(1)}, {1, cbor::array({cbor::bytes("a")})}, {2, cbor::array({manifest})}});
    GR_REQUIRE_OK(openedPlain(map));
    for (qsizetype length = 0; length < map.size(); ++length)
        GR_REQUIRE_ERROR(openedPlain(map.first(length)), ErrorCode::Corrupt);
    test::SeededRandom random(16);
    for (int round = 0; round < 2000; ++round) {
        QByteArray damaged = map;
        for (quint64 n = random.below(4) + 1; n > 0; --n)
            damaged[static_cast<qsizetype>(random.below(static_cast<quint64>(map.size())))] = random.bytes(1)[0];
        const auto payload = openedPlain(damaged);
        REQUIRE(
            (payload || payload.error().code == ErrorCode::Corrupt || payload.error().code == ErrorCode::NewerVersion));
    }
}
