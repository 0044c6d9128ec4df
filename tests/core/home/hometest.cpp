// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/home/catalogue.h"
#include "core/home/kinds.h"
#include "tests/support/scratchhome.h"

#include <QDir>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

TEST_CASE("a home is made once and opened again", "[home]") {
    ScratchHome home(u"Ann"_s, 1, {u"rep"_s});
    GR_REQUIRE_VALUE(const Member member, home->members().byId(home->person()));
    CHECK(member.name == u"Ann"_s);
    CHECK(member.roles == QStringList{u"rep"_s});
    GR_REQUIRE_ERROR(Home::create(home.path(), {u"Bob"_s, {}}, {home.clock, home.random}), ErrorCode::Exists);
    const auto again = home.reopened();
    CHECK(again->person() == home->person());
    CHECK(again->device() == home->device());
    CHECK(again->members().byId(home->person())->name == u"Ann"_s);
}

TEST_CASE("a home cut off while it was made is completed by the next attempt", "[home]") {
    QTemporaryDir folder;
    test::ManualClock clock;
    test::SeededRandom random(1);
    GR_REQUIRE_VALUE(const auto vault, KeyVault::create(folder.filePath(u"keys"_s), random));
    GR_REQUIRE_ERROR(Home::open(folder.path(), {clock, random}), ErrorCode::NotFound);
    GR_REQUIRE_VALUE(const auto home, Home::create(folder.path(), {u"Ann"_s, {}}, {clock, random}));
    CHECK(home->person() == vault->personId());
}

TEST_CASE("a recovery code makes a home of the same person on a new device", "[home]") {
    ScratchHome home(u"Ann"_s);
    const Seed seed = home->vault().person().seed().clone();
    const Home::Environment environment{home.clock, home.random};
    const QString folder = home.scratch(u"second"_s);
    GR_REQUIRE_ERROR(Home::create(folder, {{}, {}, &seed}, environment), ErrorCode::Invalid); // who?
    CHECK_FALSE(QFile::exists(folder + u"/keys"_s));
    GR_REQUIRE_VALUE(const auto second, Home::create(folder, {u"Ann"_s, {}, &seed}, environment));
    CHECK(second->person() == home->person());
    CHECK(second->device() != home->device());
    // A home that opens is left as it is, one's own like another's.
    GR_REQUIRE_ERROR(Home::create(folder, {{}, {}, &seed}, environment), ErrorCode::Exists);
    const Seed other(QByteArray(32, 'o'));
    GR_REQUIRE_ERROR(Home::create(folder, {{}, {}, &other}, environment), ErrorCode::Exists);
}

TEST_CASE("a home whose keys are lost gets them back from the recovery code and keeps all else", "[home]") {
    ScratchHome home(u"Ann"_s, 1, {u"coach"_s});
    const Seed seed = home->vault().person().seed().clone();
    const Home::Environment environment{home.clock, home.random};
    const auto before = *home->counts();
    REQUIRE(QFile::remove(home->pathOf(u"keys/wrapping.key"_s)));
    const auto lost = Home::open(home.path(), environment);
    GR_REQUIRE_ERROR(lost, ErrorCode::Crypto);
    CHECK(lost.error().message.contains(u"recovery code"_s));
    const Seed other(QByteArray(32, 'o'));
    GR_REQUIRE_ERROR(Home::create(home.path(), {{}, {}, &other}, environment), ErrorCode::Refused);
    GR_REQUIRE_ERROR(Home::create(home.path(), {u"Ann"_s, {}}, environment), ErrorCode::Crypto);

    GR_REQUIRE_VALUE(const auto again, Home::create(home.path(), {{}, {}, &seed}, environment));
    CHECK(again->person() == home->person());
    CHECK(again->device() != home->device());
    CHECK(again->members().byId(home->person())->roles == QStringList{u"coach"_s});
    CHECK(*again->counts() == before);
    // What the lost device wrote still counts.
    GR_REQUIRE_OK(again->journal().rebuild());
    CHECK(*again->counts() == before);
    CHECK(again->check()->isEmpty());
    GR_REQUIRE_OK(Home::open(home.path(), environment));
}

TEST_CASE("what is no home, or no name, is refused", "[home]") {
    QTemporaryDir folder;
    test::ManualClock clock;
    test::SeededRandom random(1);
    const Home::Environment environment{clock, random};
    GR_REQUIRE_ERROR(Home::open(folder.path(), environment), ErrorCode::NotFound);
    GR_REQUIRE_ERROR(Home::open(folder.filePath(u"none"_s), environment), ErrorCode::NotFound);
    for (const QString& name : {u""_s, u"  "_s, u"two\nlines"_s, QString(101, u'x')})
        GR_REQUIRE_ERROR(Home::create(folder.filePath(u"new"_s), {name, {}}, environment), ErrorCode::Invalid);
    CHECK_FALSE(QFile::exists(folder.filePath(u"new"_s)));
    GR_REQUIRE_OK(writeFileAtomically(folder.filePath(u"file"_s), "x"));
    GR_REQUIRE_ERROR(Home::create(folder.filePath(u"file"_s), {u"Ann"_s, {}}, environment), ErrorCode::Invalid);
}

TEST_CASE("a new home begins with scenarios whose maps are here", "[home]") {
    ScratchHome home(u"Ann"_s, 1, {}, Home::Beginning::Starter);
    Catalogue catalogue(*home);
    GR_REQUIRE_VALUE(const auto scenarios, catalogue.scenarios().all());
    GR_REQUIRE_VALUE(const auto maps, catalogue.maps().all());
    CHECK(scenarios.size() >= 6);
    CHECK(maps.size() >= 6);
    for (const ScenarioRecord& record : scenarios) {
        GR_REQUIRE_VALUE(const Scenario version, catalogue.scenarios().version(record.versionEntity()));
        CHECK(version == record.document);
    }
    const auto before = *home->counts();
    GR_REQUIRE_OK(catalogue.addStarter());
    CHECK(*home->counts() == before);
}

TEST_CASE("a changed scenario is a new version and the old one stays", "[home]") {
    ScratchHome home(u"Ann"_s);
    Catalogue catalogue(*home);
    const QByteArray map = R"({"format":"greenroom-map/1","title":"M","levels":[{"name":"No","letter":"N"},
        {"name":"Yes","letter":"Y"}],"criteria":[{"id":"a","title":"A","cells":["It is not there.","It is there."]}]})";
    const QByteArray scenario = R"({"format":"greenroom-scenario/1","title":"S","kind":"pitch","language":"en",
        "brief":"First.","scripts":[],"map":"m"})";
    GR_REQUIRE_ERROR(catalogue.addScenario(scenario, u"s.json"_s), ErrorCode::NotFound);
    GR_REQUIRE_OK(catalogue.addMap(map, u"m.json"_s));
    GR_REQUIRE_VALUE(const auto first, catalogue.addScenario(scenario, u"s.json"_s));
    GR_REQUIRE_VALUE(const auto second,
                     catalogue.addScenario(QByteArray(scenario).replace("First", "Second"), u"s.json"_s));
    CHECK(second.id == first.id);
    CHECK(second.version != first.version);
    CHECK(catalogue.scenarios().find(u"s"_s)->document.brief == u"Second."_s);
    CHECK(catalogue.scenarios().version(first.versionEntity())->brief == u"First."_s);
    CHECK(std::get<QJsonObject>(first.document.map)[u"title"_s] == u"M"_s);
}

TEST_CASE("the tables fit the descriptions of all kinds", "[home]") {
    ScratchHome home(u"Ann"_s);
    CHECK(home->check()->isEmpty());
    GR_REQUIRE_VALUE(const Kinds kinds, allKinds());
    CHECK(kinds.find(u"scenario"_s));
}

TEST_CASE("every earlier schema version is opened", "[home]") {
    GR_REQUIRE_VALUE(const auto migrations, readMigrations(u":/migrations"_s));
    for (qsizetype version = 1; version < migrations.size(); ++version) {
        INFO("schema " << version);
        QTemporaryDir folder;
        test::ManualClock clock;
        test::SeededRandom random(7);
        GR_REQUIRE_OK(KeyVault::create(folder.filePath(u"keys"_s), random));
        {
            GR_REQUIRE_VALUE(const auto database, Database::open(folder.filePath(u"greenroom.db"_s)));
            GR_REQUIRE_OK(migrate(*database, migrations.first(version), folder.path(), clock));
        }
        GR_REQUIRE_VALUE(const auto home,
                         Home::create(folder.path(), {u"Ann"_s, {}}, {clock, random}, Home::Beginning::Empty));
        CHECK(home->schema() == static_cast<int>(migrations.size()));
        CHECK(home->check()->isEmpty());
        CHECK(QDir(folder.filePath(u"backups"_s)).entryList({u"before-schema-*.db"_s}).size() == 1);
    }
}

TEST_CASE("a backup is restored, what was there is kept, and the home goes on as a new device", "[home]") {
    ScratchHome home(u"Ann"_s);
    const QString backup = home.scratch(u"backup.db"_s);
    GR_REQUIRE_OK(home->database().backupTo(backup));
    const DeviceId before = home->device();
    GR_REQUIRE_OK(home->members().introduce(home->person(), u"Ann B."_s, {}));
    const auto other = home.reopened();

    GR_REQUIRE_VALUE(const QString kept, home->restore(backup));
    CHECK(home->members().byId(home->person())->name == u"Ann"_s);
    CHECK(other->members().byId(home->person())->name == u"Ann"_s);
    CHECK(home->device() != before);
    CHECK(home->check()->isEmpty());
    GR_REQUIRE_OK(home->members().introduce(home->person(), u"Ann C."_s, {}));
    CHECK(home->members().byId(home->person())->name == u"Ann C."_s);
    home.clock.advance(std::chrono::seconds(1));
    GR_REQUIRE_OK(home->restore(kept));
    CHECK(home->members().byId(home->person())->name == u"Ann B."_s);
}

TEST_CASE("what is not a backup of this home changes nothing", "[home]") {
    ScratchHome home(u"Ann"_s, 1);
    ScratchHome stranger(u"Bob"_s, 2);
    const QString foreign = home.scratch(u"foreign.db"_s);
    GR_REQUIRE_OK(stranger->database().backupTo(foreign));
    const QString text = home.scratch(u"text.db"_s);
    GR_REQUIRE_OK(writeFileAtomically(text, QByteArray("not a database ").repeated(100)));
    const QString empty = home.scratch(u"empty.db"_s);
    GR_REQUIRE_OK(writeFileAtomically(empty, ""));
    const QString damaged = home.scratch(u"damaged.db"_s);
    GR_REQUIRE_OK(home->database().backupTo(damaged));
    {
        GR_REQUIRE_VALUE(const auto database, Database::open(damaged));
        GR_REQUIRE_OK(database->run(u"UPDATE change SET bytes = zeroblob(20) WHERE key = 1"_s));
    }
    const DeviceId device = home->device();
    for (const QString& bad : {foreign, text, empty, damaged, home.path()})
        CHECK_FALSE(home->restore(bad));
    GR_REQUIRE_ERROR(home->restore(home.scratch(u"none"_s)), ErrorCode::NotFound);
    CHECK(home->device() == device);
    CHECK(home->members().byId(home->person())->name == u"Ann"_s);
    CHECK(home->check()->isEmpty());
    CHECK_FALSE(QDir(home.path()).exists(u"backups"_s));
}
