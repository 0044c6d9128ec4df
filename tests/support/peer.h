// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/membership.h"
#include "core/sync/teamsync.h"
#include "core/team/audience.h"
#include "core/team/invitations.h"
#include "core/team/kinds.h"
#include "core/team/members.h"
#include "tests/support/memoryremote.h"
#include "tests/support/testhome.h"

#include <QFile>

namespace greenroom::test {

/// A device of a person with everything that an exchange needs, on the sample kinds: no noun of Greenroom but people.
class Peer {
public:
    Peer(const QString& name, quint64 seed) : random(seed), m_kinds(*Kinds::create(team::kinds() + sampleKinds())) {
        GR_REQUIRE_VALUE(m_vault, KeyVault::create(path("keys"), random));
        open();
        GR_REQUIRE_OK(Members(journal()).introduce(person(), name, {}));
    }

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    Journal& journal() { return *m_journal; }
    Database& database() { return *m_database; }
    const KeyVault& vault() const { return *m_vault; }
    TeamAuthority& authority() { return *m_authority; }
    BlobStore& media() { return *m_media; }
    PersonId person() const { return m_vault->personId(); }
    SyncStore store() { return SyncStore(*m_database, m_vault->first(), random); }
    EntityId newId() { return EntityId::create(person(), random); }

    /// As another process would open it: whatever is not on disk is gone.
    void open() {
        m_journal.reset();
        m_database.reset();
        m_database = *Database::open(path("home.db"));
        GR_REQUIRE_OK(m_database->run(QStringLiteral("PRAGMA synchronous = OFF")));
        GR_REQUIRE_OK(migrate(*m_database, *readMigrations(QStringLiteral(":/migrations")), path("backups"), clock));
        for (const char* sql : sampleTables)
            GR_REQUIRE_OK(m_database->run(
                QString::fromLatin1(sql).replace(QStringLiteral("CREATE TABLE"), QStringLiteral("CREATE TABLE IF NOT "
                                                                                                "EXISTS"))));
        m_authority = std::make_unique<TeamAuthority>(person());
        for (const DeviceId& device : m_vault->devices())
            m_authority->addDevice(device);
        GR_REQUIRE_VALUE(const auto team, store().team());
        if (team) {
            GR_REQUIRE_VALUE(const auto marker, TeamMarker::fromJson(team->marker));
            if (!team->roster.isEmpty())
                m_authority->setTeam(*Roster::open(team->roster, marker));
            GR_REQUIRE_VALUE(const auto devices, store().devices(marker.team));
            for (const KnownDevice& device : devices) {
                m_authority->addCertificate(device.certificate);
                if (device.frozen)
                    m_authority->freeze(device.certificate.device, *device.frozen);
            }
        }
        m_journal = std::make_unique<Journal>(*m_database, m_kinds, *m_authority, clock, m_vault->deviceId());
        GR_REQUIRE_OK(m_journal->open());
        m_media = std::make_unique<BlobStore>(path("media"));
    }

    void goOnAsNewDevice() {
        GR_REQUIRE_OK(m_vault->startNewDevice(random));
        open();
    }

    Result<SyncReport> exchange(Remote& remote, const std::function<Result<void>(SyncContext&)>& decide = {}) {
        return greenroom::exchange({*m_journal, *m_vault, *m_authority, *m_media, random, clock, m_folder.path(),
                                    [](const ContentHash&) { return Result<bool>(false); }, watch, chosenMedia},
                                   remote, decide);
    }

    /// A recording of this many bytes in the media store.
    BlobRef film(qsizetype size) {
        QFile file(path("film"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(random.bytes(size)) == size);
        file.close();
        GR_REQUIRE_VALUE(const BlobRef blob, m_media->adopt(file.fileName()));
        return blob;
    }

    /// A party of its own, with a film, that these people may see.
    EntityId party(const QString& title, const QList<PersonId>& persons, const std::optional<BlobRef>& film = {}) {
        const EntityId id = newId();
        Fields fields{{QStringLiteral("title"), title}};
        if (film)
            fields.insert(QStringLiteral("film"), *film);
        GR_REQUIRE_OK(m_journal->commit({{id, QStringLiteral("party"), fields}}));
        GR_REQUIRE_OK(Audience(*m_journal).add(id, persons));
        return id;
    }

    /// One digest per kind that leaves the laptop: equal in two homes when all their rows are.
    QMap<QString, QByteArray> digests() {
        Interner interner(*m_database);
        Projection projection(*m_database, interner);
        QMap<QString, QByteArray> result;
        for (const KindDescription& kind : m_kinds.all())
            if (kind.circle != CircleRule::Me)
                result[kind.name] = *projection.digest(kind);
        return result;
    }

    QStringList column(const char* sql) {
        QStringList values;
        GR_REQUIRE_OK(m_database->select(QString::fromLatin1(sql),
                                         [&](const QSqlQuery& row) { values.append(row.value(0).toString()); }));
        return values;
    }

    ManualClock clock;
    SeededRandom random;
    SyncWatch watch;
    MediaChoice chosenMedia;

private:
    QTemporaryDir m_folder;
    Kinds m_kinds;
    std::unique_ptr<KeyVault> m_vault;
    std::unique_ptr<TeamAuthority> m_authority;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<BlobStore> m_media;
};

/// A team on a place in memory.
struct PeerTeam {
    MemoryRemote::Content place;
    MemoryRemote remote{place};
    Peer owner{QStringLiteral("Olga Owner"), 1};

    PeerTeam() {
        SyncStore store = owner.store();
        const Seed recovery(owner.random.bytes(32));
        GR_REQUIRE_OK(Membership::create(store, remote, owner.vault(), QStringLiteral("Northern team"),
                                         QStringLiteral("memory"), recovery, owner.random));
        owner.open();
        sync(owner);
    }

    Invitation invitation(Roles roles = role::rep) {
        GR_REQUIRE_VALUE(const auto team, owner.store().team());
        GR_REQUIRE_VALUE(const auto marker, TeamMarker::fromJson(team->marker));
        GR_REQUIRE_VALUE(const auto roster, Roster::open(team->roster, marker));
        GR_REQUIRE_VALUE(const auto invitation, Invitations(owner.journal(), owner.person(), owner.random)
                                                    .issue({QStringLiteral("memory"),
                                                            QStringLiteral("Northern team"),
                                                            QStringLiteral("Olga Owner"),
                                                            roles,
                                                            {},
                                                            owner.clock.nowMs() + 86'400'000},
                                                           marker, roster));
        return invitation;
    }
    void join(Peer& peer, const std::optional<Invitation>& invitation) {
        SyncStore store = peer.store();
        GR_REQUIRE_OK(Membership::join(store, remote, invitation, QStringLiteral("memory")));
        peer.open();
        sync(peer);
    }
    void admit(Peer& peer, Roles roles = role::rep) {
        join(peer, invitation(roles));
        sync(owner);
        sync(peer);
        sync(owner);
    }
    SyncReport sync(Peer& peer) {
        auto done = peer.exchange(remote);
        INFO(errorOf(done));
        REQUIRE(done.has_value());
        return *done;
    }
};

} // namespace greenroom::test
