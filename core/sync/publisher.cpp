// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/publisher.h"

#include "core/base/hash.h"
#include "core/team/audience.h"
#include "core/team/joinrequest.h"
#include "core/team/members.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// Leaves room for the envelope, padding and manifests.
constexpr qint64 changesPerSegment = 640 * 1024;
constexpr qsizetype boxesPerSegment = 2048;

/// The entity a circle of its own is named by.
EntityId rootOf(const CircleId& circle) {
    return *EntityId::fromBytes(circle.view());
}

} // namespace

Result<void> Publisher::run(const QList<SegmentRef>& heads) {
    m_heads = heads;
    GR_TRY(certify());
    if (m_context.isInForce()) {
        // What the share had of earlier devices has arrived by now; what is still unsealed never left.
        QList<DeviceId> earlier = m_context.vault.devices();
        earlier.removeOne(m_context.self());
        GR_TRY(m_context.journal.reissue(earlier));
        GR_TRY(sealKeys());
        GR_TRY(sealChanges());
        GR_TRY(cite());
    }
    return deliver();
}

Result<void> Publisher::append(const Build& build, const Along& along) {
    const DeviceId self = m_context.self();
    GR_TRY_ASSIGN(Transaction transaction, m_context.store.database().begin());
    GR_TRY_ASSIGN(const auto newest, m_context.store.newest(self));
    SegmentHeader header{self,
                         newest ? newest->seq + 1 : 0,
                         newest ? newest->hash : ContentHash(),
                         m_context.roster ? m_context.roster->version() : 0,
                         {}};
    if (newest) {
        GR_TRY_ASSIGN(header.moved, m_context.store.news(self));
    }
    GR_TRY_ASSIGN(const QByteArray file, build(header));
    GR_TRY(m_context.store.addSegment(self, {header.seq, contentHash(file), header.previous, {}}));
    GR_TRY(m_context.store.queue(self, header.seq, file));
    GR_TRY(m_context.store.markTold(header.moved));
    if (along)
        GR_TRY(along(header.seq));
    return transaction.commit();
}

Result<void> Publisher::certify() {
    const DeviceId self = m_context.self();
    if (m_context.devices.contains(self) || !m_context.roster)
        return {};
    Certificate certificate = Certificate::make(m_context.team(), m_context.vault.device().publicKey(),
                                                m_context.person(), m_context.vault.person());
    if (!m_context.isInForce()) {
        std::optional<Invitation> invitation;
        if (!m_context.joined.invitation.isEmpty()) {
            GR_TRY_ASSIGN(invitation, Invitation::read(m_context.joined.invitation));
        }
        GR_TRY_ASSIGN(const Member me, Members(m_context.journal).byId(m_context.person()));
        GR_TRY_ASSIGN(certificate.joinRequest, sealJoinRequest(certificate, me.name, invitation,
                                                               m_context.roster->ownerBox(), m_context.team()));
    }
    return append(
        [&](const SegmentHeader& header) -> Result<QByteArray> {
            return writeCertificate(certificate, header.roster, m_context.team(), m_context.vault.device());
        },
        [&](qint64) -> Result<void> {
            GR_TRY_ASSIGN(const auto files, m_context.store.outbox(self));
            GR_TRY(m_context.store.addDevice(self, files.last().second));
            m_context.devices.insert(self, {certificate, std::nullopt, -1});
            m_context.authority.addCertificate(certificate);
            return {};
        });
}

// Keys

Result<QList<CircleId>> Publisher::ownCircles() {
    QList<CircleId> circles;
    if (m_context.isOwner())
        circles.append(CircleId::team());
    GR_TRY(m_context.journal.database().select(
        u"SELECT id FROM circle WHERE substr(id, 1, 16) = ? ORDER BY key"_s,
        [&](const QSqlQuery& row) { circles.append(*CircleId::fromBytes(row.value(0).toByteArray())); },
        m_context.person().toByteArray()));
    return circles;
}

Result<QList<BoxPublicKey>> Publisher::audience(const CircleId& circle) {
    QList<PersonId> persons{m_context.person()};
    if (circle == CircleId::team()) {
        for (const RosterPerson& person : m_context.roster->content().persons)
            persons.append(person.person);
    } else {
        GR_TRY_ASSIGN(const QList<PersonId> others, Audience(m_context.journal).of(rootOf(circle)));
        persons += others;
    }
    QList<BoxPublicKey> boxes;
    for (const PersonId& person : std::as_const(persons))
        if (const Term* term = m_context.roster->inForce(person); term && !boxes.contains(term->box))
            boxes.append(term->box);
    return boxes;
}

Result<void> Publisher::renew(const CircleId& circle, const QList<BoxPublicKey>& audience) {
    const Epoch* current = m_context.currentEpoch(circle);
    bool isOutdated = !current;
    if (current) {
        // Somebody holds the current key who is no longer in the circle.
        GR_TRY_ASSIGN(const QList<BoxPublicKey> sealed, m_context.store.sealedTo(current->id()));
        isOutdated =
            std::any_of(sealed.begin(), sealed.end(), [&](const BoxPublicKey& box) { return !audience.contains(box); });
    }
    if (!isOutdated)
        return {};
    const quint32 number = current ? current->id().number + 1 : 1;
    GR_TRY_ASSIGN(const auto newest, m_context.store.newest(m_context.self()));
    m_context.epochs.push_back({Epoch::create(m_context.team(), circle, number, m_context.random), m_context.self(),
                                newest ? newest->seq + 1 : 0});
    return m_context.store.addEpoch(m_context.epochs.back());
}

Result<void> Publisher::sealKeys() {
    GR_TRY_ASSIGN(const QList<CircleId> circles, ownCircles());
    QList<QByteArray> boxes;
    QList<QPair<EpochId, BoxPublicKey>> sealed;
    for (const CircleId& circle : circles) {
        GR_TRY_ASSIGN(const QList<BoxPublicKey> audience, this->audience(circle));
        // A circle that nobody else is in yet waits: its share is queued.
        if (circle != CircleId::team() && audience.size() < 2 && !m_context.currentEpoch(circle)) {
            ++m_context.report.waiting;
            continue;
        }
        GR_TRY(renew(circle, audience));
        for (const KnownEpoch& known : m_context.epochs) {
            if (known.epoch.id().circle != circle)
                continue;
            for (const BoxPublicKey& box : audience) {
                GR_TRY_ASSIGN(const bool done, m_context.store.isSealedTo(known.epoch.id(), box));
                const QByteArray bytes = done ? QByteArray() : known.epoch.sealTo(box, m_context.team());
                if (bytes.isEmpty())
                    continue;
                boxes.append(bytes);
                sealed.append({known.epoch.id(), box});
            }
        }
    }
    for (qsizetype first = 0; first < boxes.size(); first += boxesPerSegment) {
        GR_TRY(append(
            [&](const SegmentHeader& header) -> Result<QByteArray> {
                return writeBoxes(header, boxes.mid(first, boxesPerSegment), m_context.team(),
                                  m_context.vault.device());
            },
            [&](qint64) -> Result<void> {
                for (const auto& [epoch, box] : sealed.mid(first, boxesPerSegment))
                    GR_TRY(m_context.store.markSealedTo(epoch, box));
                return {};
            }));
    }
    return {};
}

// Changes

/// What refers to no recording: a large take never holds back a note.
Result<void> Publisher::sealChanges() {
    GR_TRY_ASSIGN(const QList<CircleId> circles, m_context.journal.unsealedCircles());
    for (const CircleId& circle : circles) {
        const Epoch* epoch = m_context.currentEpoch(circle);
        const bool ownerIsThere = circle == CircleId::team() || m_context.roster->inForce(rootOf(circle).owner());
        if (epoch && ownerIsThere)
            GR_TRY(sealCircle(circle, *epoch, Recordings::Leave));
    }
    std::stable_sort(m_recordings.begin(), m_recordings.end(),
                     [](const Recording& a, const Recording& b) { return a.rank < b.rank; });
    return {};
}

/// Of the last of their recordings to go; nothing without any. What was withdrawn before it ever left needs none.
Result<std::optional<MediaRank>> Publisher::rankOf(const CircleId& circle, const QList<UnsealedChange>& changes) {
    std::optional<MediaRank> last;
    for (const UnsealedChange& change : changes) {
        for (const BlobRef& blob : change.blobs) {
            GR_TRY_ASSIGN(const auto rank, m_media.rank(circle, blob.hash));
            if (rank && (!last || *last < *rank))
                last = rank;
        }
    }
    return last;
}

Result<void> Publisher::send(const Recording& recording) {
    const Epoch* epoch = m_context.currentEpoch(recording.circle);
    if (!epoch)
        return {};
    GR_TRY(sealCircle(recording.circle, *epoch, Recordings::Send));
    return deliver();
}

Result<void> Publisher::sealCircle(const CircleId& circle, const Epoch& epoch, Recordings recordings) {
    for (;;) {
        GR_TRY_ASSIGN(const auto changes, m_context.journal.unsealed(circle, changesPerSegment));
        if (changes.isEmpty())
            return {};
        GR_TRY_ASSIGN(const auto rank, rankOf(circle, changes));
        if (rank && recordings == Recordings::Leave) {
            m_recordings.append({circle, *rank});
            return {};
        }
        auto manifests = manifestsFor(circle, changes);
        if (!manifests && isLocal(manifests.error())) {
            m_context.problem(SyncTrouble::RecordingMissing, manifests.error().message);
            return {};
        }
        if (!manifests)
            return tl::make_unexpected(manifests.error());
        if (!*manifests)
            return {};
        Payload payload;
        for (const UnsealedChange& change : changes)
            payload.changes.append(change.bytes);
        payload.manifests = **std::move(manifests);
        GR_TRY(append(
            [&](const SegmentHeader& header) {
                return writePayload(header, payload, epoch, m_context.team(), m_context.vault.device(),
                                    m_context.random);
            },
            [&](qint64 seq) -> Result<void> {
                for (Manifest& manifest : payload.manifests)
                    GR_TRY(m_context.store.addManifest({circle, m_context.self(), std::move(manifest)}));
                return m_context.journal.markSealed(changes, seq);
            }));
    }
}

/// Nothing when the turn of recordings is over before all are on the share.
Result<std::optional<std::vector<Manifest>>> Publisher::manifestsFor(const CircleId& circle,
                                                                     const QList<UnsealedChange>& changes) {
    std::vector<Manifest> manifests;
    QList<ContentHash> done;
    for (const UnsealedChange& change : changes) {
        for (const BlobRef& blob : change.blobs) {
            GR_TRY_ASSIGN(const auto rank, m_media.rank(circle, blob.hash));
            if (!rank || done.contains(blob.hash))
                continue;
            done.append(blob.hash);
            GR_TRY_ASSIGN(auto manifest, m_media.upload(circle, blob));
            if (!manifest)
                return std::nullopt;
            manifests.push_back(*std::move(manifest));
        }
    }
    return std::optional(std::move(manifests));
}

Result<void> Publisher::cite() {
    if (!m_context.isOwner() || m_context.joined.cited == m_context.roster->version())
        return {};
    GR_TRY_ASSIGN(const auto waiting, m_context.store.outbox(m_context.self()));
    if (!waiting.isEmpty())
        return {}; // what goes out anyway cites it
    return append(
        [&](const SegmentHeader& header) -> Result<QByteArray> {
            return writeBoxes(header, {}, m_context.team(), m_context.vault.device());
        },
        {});
}

// Delivery

Result<void> Publisher::deliver() {
    const DeviceId self = m_context.self();
    GR_TRY_ASSIGN(const auto files, m_context.store.outbox(self));
    qint64 done = 0;
    for (const auto& [seq, file] : files) {
        m_context.watch.tell(SyncWatch::Part::Sending, done++, files.size());
        GR_TRY(m_context.put(segmentName({self, seq, shortened(contentHash(file))}), file));
        ++m_context.report.sent;
    }
    GR_TRY_ASSIGN(const auto newest, m_context.store.newest(self));
    if (!newest)
        return {};
    const SegmentRef name{self, newest->seq, shortened(newest->hash)};
    if (!files.isEmpty()) {
        GR_TRY(putHead(headName(name)));
        GR_TRY_ASSIGN(Transaction transaction, m_context.store.database().begin());
        GR_TRY(m_context.store.markDelivered(self, newest->seq));
        m_context.joined.cited = m_context.roster ? m_context.roster->version() : 0;
        GR_TRY(m_context.store.setTeam(m_context.joined));
        GR_TRY(transaction.commit());
    } else if (!m_heads.contains(name)) { // somebody or something has taken it away
        GR_TRY(putHead(headName(name)));
    }
    for (const SegmentRef& old : std::as_const(m_heads))
        if (old.seq < name.seq)
            GR_TRY(m_context.remote.remove(headName(old)));
    m_heads = {name};
    return {};
}

Result<void> Publisher::putHead(const QString& name) {
    // A head that was put just before a cut may cite an older roster: it stays as it is.
    const auto there = m_context.get(name, maxHeadSize);
    if (there && readHead(*there, m_context.team(), m_context.vault.device().publicKey()))
        return {};
    GR_TRY_ASSIGN(const auto newest, m_context.store.newest(m_context.self()));
    Head head{m_context.self(), newest->seq, newest->hash, 0, {}};
    if (m_context.roster) {
        head.roster = m_context.roster->version();
        head.rosterHash = m_context.roster->hash();
    }
    return m_context.put(name, writeHead(head, m_context.team(), m_context.vault.device()));
}

} // namespace greenroom
