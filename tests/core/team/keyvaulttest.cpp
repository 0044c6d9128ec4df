// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/keyvault.h"

#include "core/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/random.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <optional>

using namespace greenroom;
using namespace Qt::StringLiterals;
using Place = KeyVault::Place;

namespace {

/// A keychain in memory that can go wrong.
class FakeKeychain final : public Keychain {
public:
    QMap<QString, QByteArray> entries;
    std::optional<ErrorCode> broken;
    bool forgets = false;

    Result<Seed> read(const QString& entry) override {
        if (broken)
            return fail(*broken, u"out of order"_s);
        if (!entries.contains(entry))
            return fail(ErrorCode::NotFound, u"no such entry"_s);
        return Seed(forgets ? QByteArray(32, 'f') : entries[entry]);
    }
    Result<void> write(const QString& entry, const Seed& key) override {
        if (broken)
            return fail(*broken, u"out of order"_s);
        entries.insert(entry, key.view().toByteArray());
        return {};
    }
    Result<void> remove(const QString& entry) override {
        if (broken)
            return fail(*broken, u"out of order"_s);
        entries.remove(entry);
        return {};
    }
};

Passphrase passphrase(const QString& text) {
    return *Passphrase::fromText(text);
}

/// What a guess costs in these tests: next to nothing.
constexpr PassphraseCost cheap{1, crypto_pwhash_MEMLIMIT_MIN};

struct VaultFolder {
    QTemporaryDir folder;
    test::SeededRandom random{5};
    FakeKeychain keychain;

    QString path() const { return folder.path(); }
    QString wrapping() const { return folder.filePath(u"wrapping.key"_s); }
    bool hasFile() const { return QFile::exists(wrapping()); }
    QStringList names() const { return QDir(path()).entryList(QDir::Files, QDir::Name); }
};

} // namespace

TEST_CASE("a vault gives the same person and devices back, and a new device when asked", "[team]") {
    QTemporaryDir folder;
    test::SeededRandom random(1);
    GR_REQUIRE_VALUE(const auto vault, KeyVault::create(folder.path(), random));
    GR_REQUIRE_ERROR(KeyVault::create(folder.path(), random), ErrorCode::Exists);
    const DeviceId first = vault->deviceId();
    GR_REQUIRE_OK(vault->startNewDevice(random));
    CHECK(vault->deviceId() != first);
    GR_REQUIRE_VALUE(const auto opened, KeyVault::open(folder.path()));
    CHECK(opened->personId() == vault->personId());
    CHECK(opened->devices() == QList<DeviceId>{first, vault->deviceId()});
    const QByteArray message = "what a device says";
    CHECK(verifySignature(opened->device().sign(message), message, vault->device().publicKey()));
    CHECK_FALSE(verifySignature(opened->device().sign(message), "something else", vault->device().publicKey()));
}

TEST_CASE("no secret lies open in the vault, and only its owner may read it", "[team]") {
    QTemporaryDir folder;
    test::SeededRandom random(2);
    GR_REQUIRE_VALUE(const auto vault, KeyVault::create(folder.path(), random));
    for (const QString& name : {u"keys.json"_s, u"wrapping.key"_s}) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        CHECK_FALSE(bytes.contains(vault->person().seed().view()));
        CHECK_FALSE(bytes.contains(vault->person().seed().view().toByteArray().toBase64()));
        CHECK_FALSE((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }
}

TEST_CASE("a damaged or swapped vault is refused, not used", "[team]") {
    QTemporaryDir folder;
    QTemporaryDir other;
    test::SeededRandom random(3);
    GR_REQUIRE_OK(KeyVault::create(folder.path(), random));
    GR_REQUIRE_OK(KeyVault::create(other.path(), random));
    GR_REQUIRE_ERROR(KeyVault::open(folder.filePath(u"none"_s)), ErrorCode::NotFound);

    const QString wrapping = folder.filePath(u"wrapping.key"_s);
    QFile::remove(wrapping);
    QFile::copy(other.filePath(u"wrapping.key"_s), wrapping);
    GR_REQUIRE_ERROR(KeyVault::open(folder.path()), ErrorCode::Crypto);

    QFile vault(folder.filePath(u"keys.json"_s));
    REQUIRE(vault.open(QIODevice::WriteOnly));
    vault.write("{");
    vault.close();
    GR_REQUIRE_ERROR(KeyVault::open(folder.path()), ErrorCode::Corrupt);
}

TEST_CASE("keys and ids follow from the seed as they always did", "[team]") {
    // Fixed for ever: another derivation would make strangers of everybody's homes. Computed with OpenSSL and Python's
    // hashlib from the definition in identity.h.
    const PersonKeys keys = PersonKeys::fromSeed(Seed(QByteArray(32, 'g')));
    CHECK(keys.signing().publicKey().toHex() == "4768a3f9d58c55938aedd9958094fb46e0062a17ae3098f589220e4daf481f72");
    CHECK(keys.boxPublicKey().toHex() == "5f6ea84b58911b521eb37e044eefa1fa182970d2ff34b5c61841eea06d916839");
    CHECK(personIdOf(keys.signing().publicKey()).toHex() == "0040c84724b5c11a4b500b81449d954f");
    CHECK(toBase32(deviceIdOf(keys.signing().publicKey()).view()) == "uxq3r3g2ffavyydq");
}

TEST_CASE("a wrapping key goes into the keychain where there is one, and into a file where not", "[team]") {
    VaultFolder home;
    SECTION("the keychain") {
        GR_REQUIRE_VALUE(const auto vault, KeyVault::create(home.path(), home.random, {&home.keychain}));
        CHECK(vault->place() == Place::Keychain);
        CHECK_FALSE(home.hasFile());
        REQUIRE(home.keychain.entries.size() == 1);
        GR_REQUIRE_VALUE(const auto opened, KeyVault::open(home.path(), {&home.keychain}));
        CHECK(opened->place() == Place::Keychain);
        CHECK(opened->personId() == vault->personId());
        // Another home of the same user does not touch this one's entry.
        QTemporaryDir other;
        GR_REQUIRE_OK(KeyVault::create(other.path(), home.random, {&home.keychain}));
        CHECK(home.keychain.entries.size() == 2);
        GR_REQUIRE_OK(KeyVault::open(home.path(), {&home.keychain}));
    }
    SECTION("a keychain that does not answer") {
        home.keychain.broken = ErrorCode::Busy;
        GR_REQUIRE_VALUE(const auto vault, KeyVault::create(home.path(), home.random, {&home.keychain}));
        CHECK(vault->place() == Place::File);
        GR_REQUIRE_OK(KeyVault::open(home.path()));
    }
    SECTION("a keychain that gives back something else") {
        home.keychain.forgets = true;
        GR_REQUIRE_VALUE(const auto vault, KeyVault::create(home.path(), home.random, {&home.keychain}));
        CHECK(vault->place() == Place::File);
        GR_REQUIRE_OK(KeyVault::open(home.path()));
    }
}

TEST_CASE("a passphrase opens the keys, and nothing else does", "[team]") {
    VaultFolder home;
    const Passphrase right = passphrase(u"d\u00e9j\u00e0 vu"_s);
    GR_REQUIRE_VALUE(const auto vault, KeyVault::create(home.path(), home.random, {&home.keychain, &right, cheap}));
    CHECK(vault->place() == Place::PassphraseFile);
    CHECK(home.keychain.entries.isEmpty());
    GR_REQUIRE_VALUE(const QByteArray content, readFile(home.wrapping(), 10'000));
    CHECK(content.contains("argon2id13"));
    CHECK_FALSE((QFileInfo(home.wrapping()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));

    // Typed on a keyboard that writes accents apart.
    const Passphrase decomposed = passphrase(u"de\u0301ja\u0300 vu"_s);
    GR_REQUIRE_VALUE(const auto opened, KeyVault::open(home.path(), {nullptr, &decomposed}));
    CHECK(opened->personId() == vault->personId());
    CHECK(opened->place() == Place::PassphraseFile);
    const Passphrase wrong = passphrase(u"D\u00e9j\u00e0 vu"_s);
    GR_REQUIRE_ERROR(KeyVault::open(home.path(), {&home.keychain, &wrong}), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(KeyVault::open(home.path(), {&home.keychain}), ErrorCode::Refused);
    GR_REQUIRE_ERROR(Passphrase::fromText({}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(Passphrase::fromText(QString(1001, u'x')), ErrorCode::Invalid);
}

TEST_CASE("a file that asks for absurd work on a passphrase is refused before any is done", "[team]") {
    VaultFolder home;
    const Passphrase right = passphrase(u"right"_s);
    GR_REQUIRE_OK(KeyVault::create(home.path(), home.random, {nullptr, &right, cheap}));
    GR_REQUIRE_VALUE(const QByteArray content, readFile(home.wrapping(), 10'000));
    REQUIRE(content.contains("\"memory\": 8192"));
    REQUIRE(content.contains("\"passes\": 1"));
    for (const QByteArray& absurd :
         {QByteArray(content).replace("\"memory\": 8192", "\"memory\": 1e15"),
          QByteArray(content).replace("\"memory\": 8192", "\"memory\": 1"),
          QByteArray(content).replace("\"passes\": 1", "\"passes\": 4000000000"),
          QByteArray(content).replace("\"passes\": 1", "\"passes\": 0"),
          QByteArray(content).replace("argon2id13", "argon2"), QByteArray("{"), QByteArray(), QByteArray(31, 'x')}) {
        GR_REQUIRE_OK(writeFileAtomically(home.wrapping(), absurd));
        GR_REQUIRE_ERROR(KeyVault::open(home.path(), {nullptr, &right}), ErrorCode::Corrupt);
    }
}

TEST_CASE("a wrapping key moves between its places and opens the same keys", "[team]") {
    VaultFolder home;
    const Passphrase word = passphrase(u"word"_s);
    const KeyKeeping all{&home.keychain, &word, cheap};
    GR_REQUIRE_VALUE(const auto vault, KeyVault::create(home.path(), home.random));
    for (const Place place : {Place::Keychain, Place::PassphraseFile, Place::Keychain, Place::File,
                              Place::PassphraseFile, Place::File, Place::Keychain, Place::Keychain}) {
        GR_REQUIRE_OK(vault->moveTo(place, all, home.random));
        CHECK(vault->place() == place);
        CHECK(home.hasFile() == (place != Place::Keychain));
        CHECK(home.keychain.entries.size() == (place == Place::Keychain ? 1 : 0));
        GR_REQUIRE_VALUE(const auto opened, KeyVault::open(home.path(), all));
        CHECK(opened->place() == place);
        CHECK(opened->devices() == vault->devices());
    }
}

TEST_CASE("a move that fails leaves the key where it was", "[team]") {
    VaultFolder home;
    GR_REQUIRE_VALUE(const auto vault, KeyVault::create(home.path(), home.random));
    GR_REQUIRE_ERROR(vault->moveTo(Place::Keychain, {}, home.random), ErrorCode::Refused);
    GR_REQUIRE_ERROR(vault->moveTo(Place::PassphraseFile, {}, home.random), ErrorCode::Refused);
    home.keychain.broken = ErrorCode::Busy;
    GR_REQUIRE_ERROR(vault->moveTo(Place::Keychain, {&home.keychain}, home.random), ErrorCode::Busy);
    home.keychain.broken.reset();
    home.keychain.forgets = true;
    GR_REQUIRE_ERROR(vault->moveTo(Place::Keychain, {&home.keychain}, home.random), ErrorCode::Io);
    CHECK(vault->place() == Place::File);
    CHECK(home.hasFile());
    GR_REQUIRE_VALUE(const auto opened, KeyVault::open(home.path()));
    CHECK(opened->personId() == vault->personId());
}

TEST_CASE("a move cut off before its last step has lost nothing and is finished by the next start", "[team]") {
    VaultFolder home;
    GR_REQUIRE_VALUE(const auto vault, KeyVault::create(home.path(), home.random));
    GR_REQUIRE_VALUE(const QByteArray file, readFile(home.wrapping(), 100));
    GR_REQUIRE_OK(vault->moveTo(Place::Keychain, {&home.keychain}, home.random));
    GR_REQUIRE_OK(writeFileAtomically(home.wrapping(), file)); // the last step was to remove it
    GR_REQUIRE_OK(KeyVault::open(home.path()));                // without the keychain
    CHECK(home.hasFile());
    GR_REQUIRE_OK(KeyVault::open(home.path(), {&home.keychain}));
    CHECK_FALSE(home.hasFile());
    GR_REQUIRE_OK(KeyVault::open(home.path(), {&home.keychain}));
}

TEST_CASE("a vault whose keychain does not help says so, and how the recovery code does", "[team]") {
    VaultFolder home;
    GR_REQUIRE_OK(KeyVault::create(home.path(), home.random, {&home.keychain}));
    GR_REQUIRE_ERROR(KeyVault::open(home.path()), ErrorCode::Busy); // a cron job
    home.keychain.broken = ErrorCode::Busy;
    GR_REQUIRE_ERROR(KeyVault::open(home.path(), {&home.keychain}), ErrorCode::Busy);
    home.keychain.broken.reset();
    home.keychain.entries.clear();
    const auto lost = KeyVault::open(home.path(), {&home.keychain});
    GR_REQUIRE_ERROR(lost, ErrorCode::Crypto);
    CHECK(lost.error().message.contains(u"recovery code"_s));
}

TEST_CASE("a vault that does not open is made anew from the person's seed, and its devices stay known", "[team]") {
    VaultFolder home;
    GR_REQUIRE_VALUE(const auto vault, KeyVault::create(home.path(), home.random, {&home.keychain}));
    GR_REQUIRE_OK(vault->startNewDevice(home.random));
    const Seed seed = vault->person().seed().clone();
    const KeyKeeping keeping{&home.keychain};

    GR_REQUIRE_ERROR(KeyVault::recover(home.path(), home.random, keeping, seed), ErrorCode::Exists);
    GR_REQUIRE_ERROR(KeyVault::recover(home.path(), home.random, {}, seed), ErrorCode::Busy); // it may open elsewhere
    home.keychain.entries.clear();
    GR_REQUIRE_ERROR(KeyVault::recover(home.path(), home.random, keeping, Seed(QByteArray(32, 'x'))),
                     ErrorCode::Refused);
    CHECK(home.names() == QStringList{u"keys.json"_s});

    GR_REQUIRE_OK(KeyVault::recover(home.path(), home.random, keeping, seed));
    GR_REQUIRE_VALUE(const auto opened, KeyVault::open(home.path(), keeping));
    CHECK(opened->personId() == vault->personId());
    REQUIRE(opened->devices().size() == 3);
    CHECK(opened->devices().first(2) == vault->devices());
    CHECK(home.names() == QStringList{u"keys.json"_s, u"keys.json.lost-1"_s});

    // Once more, without the keychain: the file too is set aside, and what was former stays so.
    GR_REQUIRE_OK(opened->moveTo(Place::File, keeping, home.random));
    GR_REQUIRE_OK(writeFileAtomically(home.wrapping(), QByteArray(32, 'z')));
    GR_REQUIRE_OK(KeyVault::recover(home.path(), home.random, {}, seed));
    GR_REQUIRE_VALUE(const auto again, KeyVault::open(home.path()));
    REQUIRE(again->devices().size() == 4);
    CHECK(again->devices().first(3) == opened->devices());
    CHECK(home.names() == QStringList{u"keys.json"_s, u"keys.json.lost-1"_s, u"keys.json.lost-2"_s, u"wrapping.key"_s,
                                      u"wrapping.key.lost-1"_s});
}

TEST_CASE("a vault from before there was more than one place for its key opens", "[team]") {
    VaultFolder home;
    GR_REQUIRE_VALUE(const auto vault, KeyVault::create(home.path(), home.random));
    const QString path = home.folder.filePath(u"keys.json"_s);
    GR_REQUIRE_VALUE(const QByteArray bytes, readFile(path, 10'000));
    QJsonObject json = QJsonDocument::fromJson(bytes).object();
    for (const QString& field : {u"home"_s, u"member"_s, u"former"_s, u"own"_s})
        json.remove(field);
    GR_REQUIRE_OK(writeFileAtomically(path, QJsonDocument(json).toJson()));
    GR_REQUIRE_VALUE(const auto opened, KeyVault::open(home.path(), {&home.keychain}));
    CHECK(opened->personId() == vault->personId());
    CHECK(opened->place() == Place::File);
    GR_REQUIRE_OK(opened->moveTo(Place::Keychain, {&home.keychain}, home.random));
    GR_REQUIRE_VALUE(const auto moved, KeyVault::open(home.path(), {&home.keychain}));
    CHECK(moved->devices() == vault->devices());
}
