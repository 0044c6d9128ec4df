// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/fourweeks/drive.h"

#include "core/sync/syncstore.h"
#include "core/takes/takes.h"
#include "core/team/marker.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QtEndian>

namespace greenroom::test {

using namespace Qt::StringLiterals;

namespace {

/// Bytes that must not be read on the drive, with what they are.
using Secrets = QList<std::pair<QString, QByteArray>>;

/// Looks for all of them at once: by their first four bytes.
class Finder {
public:
    explicit Finder(const Secrets& secrets) {
        for (const auto& [what, bytes] : secrets) {
            REQUIRE(bytes.size() >= 4);
            m_byStart[qFromBigEndian<quint32>(bytes.constData())].insert(bytes, what);
        }
    }
    QStringList in(const QByteArray& bytes) const {
        QStringList found;
        for (qsizetype at = 0; at + 4 <= bytes.size(); ++at) {
            const auto some = m_byStart.find(qFromBigEndian<quint32>(bytes.constData() + at));
            if (some == m_byStart.end())
                continue;
            for (auto one = some->begin(); one != some->end(); ++one)
                if (QByteArrayView(bytes).sliced(at).startsWith(one.key()))
                    found.append(*one);
        }
        return found;
    }

private:
    QHash<quint32, QHash<QByteArray, QString>> m_byStart;
};

/// Of one home: its keys, and what is private or lies in somebody's circle.
Result<Secrets> secretsOf(Home& home) {
    const PersonKeys& person = home.vault().person();
    Secrets secrets{{u"a person's seed"_s, person.seed().view().toByteArray()},
                    {u"a box key"_s, person.boxSecretKey().view().toByteArray()}};
    SyncStore store(home.database(), home.vault().first(), home.random());
    for (const PersonKeys& earlier : home.vault().earlier())
        secrets.append({u"an earlier seed"_s, earlier.seed().view().toByteArray()});
    GR_TRY_ASSIGN(const auto team, store.team());
    GR_TRY_ASSIGN(const TeamMarker marker, TeamMarker::fromJson(team->marker));
    GR_TRY_ASSIGN(const auto epochs, store.epochs(marker.team));
    for (const KnownEpoch& known : epochs)
        secrets.append({u"the key of a circle"_s, known.epoch.key().view().toByteArray()});
    GR_TRY(home.database().select(
        u"SELECT i.id, e.kind FROM entity e JOIN identifier i ON i.key = e.id WHERE e.kind NOT IN ('member', 'map', "
        "'map_version', 'scenario', 'scenario_version', 'example', 'invitation')"_s,
        [&](const QSqlQuery& row) {
            secrets.append({u"the id of a "_s + row.value(1).toString(), row.value(0).toByteArray().sliced(16)});
        }));
    GR_TRY_ASSIGN(const QList<Take> takes,
                  Takes(home.journal(), home.person(), home.random(), home.clock()).all({}, true));
    for (const Take& take : takes) {
        secrets.append({u"the hash of a recording"_s, take.media.blob.hash.toByteArray()});
        QFile file(home.media().pathOf(take.media.blob.hash));
        if (file.open(QIODevice::ReadOnly)) {
            secrets.append({u"the beginning of a recording"_s, file.read(64)});
            file.seek(file.size() / 2);
            secrets.append({u"the middle of a recording"_s, file.read(64)});
        }
    }
    return secrets;
}

} // namespace

QStringList Drive::files(const QString& below) const {
    QStringList names;
    QDirIterator it(m_path + u'/' + below, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        names.append(QDir(m_path).relativeFilePath(it.next()));
    names.sort();
    return names;
}

void Drive::check(const std::vector<std::unique_ptr<Desk>>& desks, const Ledger& ledger) const {
    Secrets secrets;
    for (const QString& text : ledger.texts())
        if (!text.isEmpty())
            secrets.append({u"\"%1\""_s.arg(text), text.toUtf8()});
    for (const char* word : {"ftyp", "moov", "published_scenario", "assignment"})
        secrets.append({QString::fromLatin1(word), word});
    for (const auto& desk : desks)
        for (const auto& [what, bytes] : desk->laptop().ask(secretsOf))
            secrets.append({what + u" of "_s + desk->name(), bytes});
    const Finder finder(secrets);
    static const QRegularExpression allowed(u"^([0-9a-z/-]+|greenroom-team\\.json)$"_s);
    QStringList found;
    for (const QString& name : files()) {
        CHECK(allowed.match(name).hasMatch());
        QFile file(m_path + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        for (const QString& what : finder.in(file.readAll()))
            found.append(u"%1 has %2"_s.arg(name, what));
    }
    INFO(found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
    // Recordings are smaller than a chunk: one for each share that lives.
    CHECK(files(u"b"_s).size() == ledger.living().size());
}

} // namespace greenroom::test
