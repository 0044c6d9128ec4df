// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/store/blobs.h"
#include "core/store/migrations.h"
#include "core/team/keyvault.h"
#include "core/team/members.h"
#include "core/team/teamauthority.h"

namespace greenroom {

/// One person's home on one device: a folder with the database, the media, the keys and the caches. Opens it and holds
/// its parts together; for one thread. Two processes may have one home open at once.
class Home {
public:
    /// What a home takes from outside.
    struct Environment {
        const Clock& clock;
        Random& random;
        KeyKeeping keys = {};
    };
    struct NewPerson {
        QString name;
        QStringList roles;
        const Seed* recovered = nullptr; ///< from a recovery code; none: a person who has no keys yet
        /// The keys before those, oldest first; nothing in it: there were none.
        const std::vector<Seed>* earlier = nullptr;
        /// The recovered keys may be in other hands: the person gets new ones, which the team's owner has to see.
        bool renew = false;
    };

    /// What a new home begins with.
    enum class Beginning { Starter, Empty };

    /// Makes a home for a new person. The folder may exist; fails with Exists when a home is in it. A first attempt
    /// that was cut off is completed. With a recovered seed the home is that person's, on a new device; where a home
    /// of the person is whose keys do not open any more, it gets its keys back and keeps all else, its name too.
    static Result<std::unique_ptr<Home>> create(const QString& folder, const NewPerson& person, Environment environment,
                                                Beginning beginning = Beginning::Starter);

    /// Fails with NotFound when there is no home in the folder, and as KeyVault::open(), Database::open(), migrate().
    static Result<std::unique_ptr<Home>> open(const QString& folder, Environment environment);

    ~Home();

    const QString& folder() const { return m_folder; }
    QString pathOf(const QString& name) const { return m_folder + u'/' + name; }
    const Clock& clock() const { return m_environment.clock; }
    Random& random() const { return m_environment.random; }
    PersonId person() const { return m_vault->personId(); }
    DeviceId device() const { return m_vault->deviceId(); }
    const KeyVault& vault() const { return *m_vault; }
    TeamAuthority& authority() { return *m_authority; }
    Database& database() { return *m_database; }
    Journal& journal() { return *m_journal; }
    BlobStore& media() { return m_media; }
    Members members() { return Members(*m_journal, m_authority->roster()); }
    EntityId newEntity() const { return EntityId::create(person(), random()); }

    /// Reads again which team the home belongs to: after it was made or joined, or another process has exchanged.
    Result<void> loadTeam();
    /// Takes over what another connection has changed of the team and of the keys since the last call. Quick when
    /// nothing was: to be called before each piece of work on a home that is open beside others.
    Result<void> keepUp();
    /// Goes on under a new device id: this one is in use elsewhere, or was restored.
    Result<void> goOnAsNewDevice();
    /// Gives the person new keys, as KeyVault::renew(): a laptop with the keys until now was lost. To be in the team
    /// again, the person joins it again and its owner compares the six words.
    Result<void> renewKeys();
    /// Whether the team knows this home's person, by the keys that are in this home.
    bool isInTeam() const;
    /// As KeyVault::moveTo().
    Result<void> moveKey(KeyVault::Place place, const KeyKeeping& keeping) {
        return m_vault->moveTo(place, keeping, random());
    }

    /// The schema version of the database.
    Result<int> schema() { return schemaVersion(*m_database); }

    /// How many of each kind there are, the deleted not counted.
    Result<QMap<QString, qint64>> counts();
    /// What the home takes on disk, in bytes.
    Result<qint64> bytes() const;
    /// What is wrong with the database, the journal or the kept media, one line each.
    Result<QStringList> check();

    /// Whether anything that is not deleted, cleaned away or expired needs this media; `exceptKind` is not asked.
    Result<bool> isMediaNeeded(const ContentHash& hash) { return isMediaUsedOutside(hash, {}); }
    Result<bool> isMediaUsedOutside(const ContentHash& hash, const QString& exceptKind);
    /// All that this would say true of: for many.
    Result<QSet<ContentHash>> mediaUsedOutside(const QString& exceptKind);

    /// Replaces what the database holds with what a backup of the same person's home holds, in one transaction, after
    /// a backup of what is there now (its path is returned). The home goes on as a new device. Fails with Invalid when
    /// the file is not such a backup; then nothing has changed.
    Result<QString> restore(const QString& backup);

private:
    Home(QString folder, Environment environment);
    /// Each field that holds media, with the condition under which its row counts.
    struct MediaField {
        QString kind;
        QString field;
        QString counts; ///< SQL
    };
    QList<MediaField> mediaFields(const QString& exceptKind) const;

    /// What of the team the authority depends on.
    struct TeamMark {
        QByteArray roster;
        qint64 devices = 0;
        qint64 frozen = 0;
        bool operator==(const TeamMark&) const = default;
    };

    Result<TeamMark> teamMark();
    /// Changes when any connection writes the keys.
    qint64 keysMark() const;
    Result<void> openParts();
    Result<void> openJournal();
    Result<void> copyFrom(const QString& backup);

    QString m_folder;
    Environment m_environment;
    BlobStore m_media;
    Kinds m_kinds;
    std::unique_ptr<KeyVault> m_vault;
    std::unique_ptr<TeamAuthority> m_authority;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Journal> m_journal;
    qint64 m_dataVersion = -1;
    qint64 m_keys = 0;
    TeamMark m_team;
};

} // namespace greenroom
