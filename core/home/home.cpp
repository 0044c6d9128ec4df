// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/home.h"

#include "core/base/file.h"
#include "core/home/catalogue.h"
#include "core/home/kinds.h"
#include "core/sync/syncstore.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

QString stampedName(const QString& name, const Clock& clock) {
    return name + u'-' + toIsoTime(clock.nowMs()).remove(u':').remove(u'-').remove(u'.') + u".db"_s;
}

/// A person's keys as their codes give them back.
struct Recovered {
    Seed person;
    std::vector<Seed> earlier;
    PersonId id;
};

Recovered recover(const Home::NewPerson& person, Random& random) {
    Recovered recovered;
    if (person.earlier)
        for (const Seed& seed : *person.earlier)
            recovered.earlier.push_back(seed.clone());
    recovered.person = person.recovered->clone();
    if (person.renew) {
        recovered.earlier.push_back(std::move(recovered.person));
        recovered.person = Seed(random.bytes(32));
    }
    const Seed& first = recovered.earlier.empty() ? recovered.person : recovered.earlier.front();
    recovered.id = personIdOf(PersonKeys::fromSeed(first.clone()).signing().publicKey());
    return recovered;
}

std::vector<Seed> copiesOf(const std::vector<Seed>& seeds) {
    std::vector<Seed> copies;
    copies.reserve(seeds.size());
    for (const Seed& seed : seeds)
        copies.push_back(seed.clone());
    return copies;
}

Result<QStringList> tablesOf(Database& database, const QString& schema) {
    QStringList tables;
    GR_TRY(database.select(u"SELECT name FROM %1.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                           "ORDER BY rootpage"_s.arg(schema),
                           [&](const QSqlQuery& row) { tables.append(row.value(0).toString()); }));
    return tables;
}

} // namespace

Home::Home(QString folder, Environment environment)
    : m_folder(std::move(folder)), m_environment(environment), m_media(m_folder + u"/media"_s) {}

Home::~Home() = default;

Result<std::unique_ptr<Home>> Home::create(const QString& folder, const NewPerson& person, Environment environment,
                                           Beginning beginning) {
    auto home = std::unique_ptr<Home>(new Home(QDir(folder).absolutePath(), environment));
    const QString keys = home->pathOf(u"keys"_s);
    if (!person.recovered || !QFile::exists(home->pathOf(u"keys/keys.json"_s)))
        GR_TRY(checkedName(person.name, u"a person's name"_s));
    if (QFileInfo(home->m_folder).isFile())
        return fail(ErrorCode::Invalid, u"%1 is a file, not a folder"_s.arg(folder));
    GR_TRY(makeFolder(home->m_folder));
    GR_TRY_ASSIGN(const auto lock, FileLock::take(home->pathOf(u"create.lock"_s)));
    std::optional<Recovered> known;
    if (person.recovered)
        known = recover(person, environment.random);
    auto vault = KeyVault::create(keys, environment.random, environment.keys, known ? &known->person : nullptr,
                                  known ? copiesOf(known->earlier) : std::vector<Seed>());
    const bool wasThere = !vault && vault.error().code == ErrorCode::Exists;
    if (wasThere && known)
        vault = KeyVault::recover(keys, environment.random, environment.keys, known->person, std::move(known->earlier));
    if (!vault && vault.error().code != ErrorCode::Exists)
        return tl::make_unexpected(vault.error());
    const bool recovered = wasThere && vault;
    if (vault)
        home->m_vault = std::move(*vault);
    GR_TRY(home->openParts());
    const bool complete = home->members().byId(home->person()).has_value();
    if (recovered && complete)
        return home;
    if (complete || (known && home->person() != known->id))
        return fail(ErrorCode::Exists, u"there is a home in %1 already; nothing was changed"_s.arg(folder));
    if (beginning == Beginning::Starter)
        GR_TRY(Catalogue(*home).addStarter());
    GR_TRY(home->members().introduce(home->person(), person.name, person.roles));
    return home;
}

Result<std::unique_ptr<Home>> Home::open(const QString& folder, Environment environment) {
    auto home = std::unique_ptr<Home>(new Home(QDir(folder).absolutePath(), environment));
    if (!QFile::exists(home->pathOf(u"keys/keys.json"_s)))
        return fail(ErrorCode::NotFound, u"there is no home in %1"_s.arg(folder));
    GR_TRY(home->openParts());
    if (!home->members().byId(home->person()))
        return fail(ErrorCode::NotFound, u"the home in %1 was not completed; `home init` completes it"_s.arg(folder));
    return home;
}

Result<void> Home::openParts() {
    if (!m_vault) {
        GR_TRY_ASSIGN(m_vault, KeyVault::open(pathOf(u"keys"_s), m_environment.keys));
    }
    GR_TRY_ASSIGN(m_kinds, allKinds());
    GR_TRY_ASSIGN(m_database, Database::open(pathOf(u"greenroom.db"_s)));
    GR_TRY_ASSIGN(const auto migrations, readMigrations(u":/migrations"_s));
    GR_TRY(migrate(*m_database, migrations, pathOf(u"backups"_s), clock()));
    return openJournal();
}

qint64 Home::keysMark() const {
    return QFileInfo(pathOf(u"keys/keys.json"_s)).lastModified().toMSecsSinceEpoch();
}

Result<void> Home::openJournal() {
    m_keys = keysMark();
    m_authority = std::make_unique<TeamAuthority>(person(), m_vault->person().signing().publicKey());
    for (const DeviceId& device : m_vault->devices())
        m_authority->addDevice(device);
    GR_TRY(loadTeam());
    m_journal = std::make_unique<Journal>(*m_database, m_kinds, *m_authority, clock(), device());
    return m_journal->open();
}

Result<Home::TeamMark> Home::teamMark() {
    TeamMark mark;
    GR_TRY_ASSIGN(const QVariant roster, m_database->value(u"SELECT roster FROM local_team"_s));
    mark.roster = roster.toByteArray();
    GR_TRY(m_database->select(u"SELECT count(*), coalesce(sum(frozen + 2), 0) FROM local_device"_s,
                              [&](const QSqlQuery& row) {
                                  mark.devices = row.value(0).toLongLong();
                                  mark.frozen = row.value(1).toLongLong();
                              }));
    return mark;
}

Result<void> Home::keepUp() {
    if (const qint64 keys = keysMark(); keys != m_keys) {
        GR_TRY_ASSIGN(m_vault, KeyVault::open(pathOf(u"keys"_s), m_environment.keys));
        GR_TRY(openJournal());
    }
    GR_TRY_ASSIGN(const qint64 version, m_database->dataVersion());
    if (version == m_dataVersion)
        return {};
    GR_TRY_ASSIGN(const TeamMark mark, teamMark());
    if (mark != m_team)
        GR_TRY(loadTeam());
    m_dataVersion = version;
    return {};
}

Result<void> Home::loadTeam() {
    GR_TRY_ASSIGN(m_team, teamMark());
    SyncStore store(*m_database, m_vault->first(), random());
    GR_TRY_ASSIGN(const auto team, store.team());
    if (!team)
        return {};
    GR_TRY_ASSIGN(const TeamMarker marker, TeamMarker::fromJson(team->marker));
    if (!team->roster.isEmpty()) {
        GR_TRY_ASSIGN(const Roster roster, Roster::open(team->roster, marker));
        m_authority->setTeam(roster);
    }
    GR_TRY_ASSIGN(const QList<KnownDevice> devices, store.devices(marker.team));
    for (const KnownDevice& device : devices) {
        m_authority->addCertificate(device.certificate);
        if (device.frozen)
            m_authority->freeze(device.certificate.device, *device.frozen);
    }
    return {};
}

Result<void> Home::goOnAsNewDevice() {
    GR_TRY(m_vault->startNewDevice(random()));
    return openJournal();
}

Result<void> Home::renewKeys() {
    GR_TRY(m_vault->renew(random()));
    return openJournal();
}

bool Home::isInTeam() const {
    const Roster* roster = m_authority->roster();
    return roster && roster->isInForce(person(), m_vault->person().signing().publicKey());
}

Result<QMap<QString, qint64>> Home::counts() {
    QMap<QString, qint64> counts;
    for (const KindDescription& kind : m_kinds.all()) {
        GR_TRY_ASSIGN(const QVariant count,
                      m_database->value(u"SELECT count(*) FROM %1 WHERE NOT deleted"_s.arg(kind.name)));
        counts.insert(kind.name, count.toLongLong());
    }
    return counts;
}

Result<qint64> Home::bytes() const {
    qint64 bytes = 0;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

Result<QStringList> Home::check() {
    GR_TRY_ASSIGN(QStringList complaints, m_journal->check());
    GR_TRY_ASSIGN(const auto kept, m_media.list());
    for (const ContentHash& hash : kept)
        if (const auto verified = m_media.verify({hash, QFileInfo(m_media.pathOf(hash)).size()}); !verified)
            complaints.append(verified.error().message);
    return complaints;
}

QList<Home::MediaField> Home::mediaFields(const QString& exceptKind) const {
    QList<MediaField> fields;
    for (const KindDescription& kind : m_kinds.all()) {
        QString counts = u"NOT deleted"_s;
        if (kind.field(u"cleaned"))
            counts += u" AND cleaned IS NULL"_s;
        if (kind.field(u"expires"))
            counts += u" AND expires > %1"_s.arg(clock().nowMs());
        for (const FieldDescription& field : kind.fields)
            if (field.type == FieldType::Blob && kind.name != exceptKind)
                fields.append({kind.name, field.name, counts});
    }
    return fields;
}

Result<bool> Home::isMediaUsedOutside(const ContentHash& hash, const QString& exceptKind) {
    for (const MediaField& one : mediaFields(exceptKind)) {
        GR_TRY_ASSIGN(const QVariant found, m_database->value(u"SELECT 1 FROM %1 WHERE %2 = ? AND %3 LIMIT 1"_s.arg(
                                                                  one.kind, one.field, one.counts),
                                                              hash.toByteArray()));
        if (found.isValid())
            return true;
    }
    return false;
}

Result<QSet<ContentHash>> Home::mediaUsedOutside(const QString& exceptKind) {
    QSet<ContentHash> used;
    for (const MediaField& one : mediaFields(exceptKind))
        GR_TRY(m_database->select(
            u"SELECT DISTINCT %2 FROM %1 WHERE %2 IS NOT NULL AND %3"_s.arg(one.kind, one.field, one.counts),
            [&](const QSqlQuery& row) {
                if (const auto hash = ContentHash::fromBytes(row.value(0).toByteArray()))
                    used.insert(*hash);
            }));
    return used;
}

Result<QString> Home::restore(const QString& backup) {
    if (!QFileInfo(backup).isFile())
        return fail(ErrorCode::NotFound, u"%1: no such file"_s.arg(backup));
    // A copy is brought to our schema, so that the backup itself stays as it is.
    QTemporaryDir scratch(pathOf(u"restore-"_s));
    const QString copy = scratch.filePath(u"copy.db"_s);
    if (!scratch.isValid() || !QFile::copy(backup, copy))
        return fail(ErrorCode::Io, u"cannot copy %1 to %2"_s.arg(backup, copy));
    {
        const auto wrong = [&](const QString& why) {
            return fail(ErrorCode::Invalid,
                        u"%1 is not a backup of this home: %2. Nothing was changed"_s.arg(backup, why));
        };
        auto database = Database::open(copy);
        if (!database)
            return wrong(database.error().message);
        const auto version = schemaVersion(**database);
        if (!version || *version == 0)
            return wrong(u"it holds no home"_s);
        GR_TRY_ASSIGN(const auto migrations, readMigrations(u":/migrations"_s));
        GR_TRY(migrate(**database, migrations, scratch.path(), clock()));
        Journal journal(**database, m_kinds, *m_authority, clock(), device());
        GR_TRY(journal.open());
        GR_TRY_ASSIGN(const QStringList complaints, journal.check());
        if (!complaints.isEmpty())
            return wrong(complaints.first());
        if (!Members(journal).byId(person()))
            return wrong(u"it belongs to somebody else"_s);
    }
    GR_TRY(makeFolder(pathOf(u"backups"_s)));
    const QString before = pathOf(u"backups/"_s + stampedName(u"before-restore"_s, clock()));
    GR_TRY(m_database->backupTo(before));
    // A new device first: whatever happens next, no number is given twice.
    GR_TRY(m_vault->startNewDevice(random()));
    GR_TRY(copyFrom(copy));
    GR_TRY(openJournal());
    GR_TRY(m_journal->rebuild());
    return before;
}

Result<void> Home::copyFrom(const QString& backup) {
    GR_TRY(m_database->run(u"ATTACH ? AS backup"_s, backup));
    const auto copied = [&]() -> Result<void> {
        GR_TRY_ASSIGN(Transaction transaction, m_database->begin());
        GR_TRY(m_database->run(u"PRAGMA defer_foreign_keys = ON"_s));
        GR_TRY_ASSIGN(const QStringList tables, tablesOf(*m_database, u"main"_s));
        for (const QString& table : tables)
            GR_TRY(m_database->run(u"DELETE FROM main.%1"_s.arg(table)));
        for (const QString& table : tables)
            GR_TRY(m_database->run(u"INSERT INTO main.%1 SELECT * FROM backup.%1"_s.arg(table)));
        return transaction.commit();
    }();
    GR_TRY(m_database->run(u"DETACH backup"_s));
    return copied;
}

} // namespace greenroom
