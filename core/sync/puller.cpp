// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/puller.h"

#include "core/base/hash.h"
#include "core/team/invitation.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int rosterRounds = 3;
constexpr qsizetype rostersPerPull = 64;
constexpr qsizetype headsPerDevice = 16;
constexpr std::size_t maxEpochs = 100'000; ///< anybody can give out any number
constexpr qsizetype unknownPerPull = 2000; ///< devices that were never seen; anybody can make up names

QString nameOf(const DeviceId& device) {
    return QString::fromLatin1(toBase32(device.view()));
}

/// Whose circle it is: the team's owner for the team's, else the person its id begins with.
PersonId ownerOf(const CircleId& circle) {
    return EntityId::fromBytes(circle.view())->owner();
}

bool wasOwner(const Roster& roster, const PersonId& person) {
    const RosterPerson* found = roster.find(person);
    return found && std::any_of(found->terms.begin(), found->terms.end(),
                                [](const Term& term) { return (term.roles & role::owner) != 0; });
}

SyncTrouble troubleOf(const Error& error) {
    return error.code == ErrorCode::NewerVersion ? SyncTrouble::Newer
           : error.code == ErrorCode::NotFound   ? SyncTrouble::Arriving
                                                 : SyncTrouble::Damaged;
}

/// An error about one file becomes a problem; any other ends the exchange.
Result<void> orProblem(SyncContext& context, Result<void> done) {
    if (!done && isLocal(done.error())) {
        context.problem(troubleOf(done.error()), done.error().message);
        return {};
    }
    return done;
}

} // namespace

Result<void> Puller::run() {
    // The owner may be about to write the next one: it must go on from the newest.
    if (!m_context.roster || m_context.isOwner())
        GR_TRY(pullRosters());
    GR_TRY_ASSIGN(const Heads heads, listHeads());
    GR_TRY(checkOwnHeads(heads.value(m_context.self())));
    if (m_context.report.isCloned)
        return {};
    for (int round = 0; round < rosterRounds; ++round) {
        m_rosterMoved = false;
        qint64 seen = 0;
        for (auto device = heads.begin(); device != heads.end(); ++device) {
            if (!m_context.watch.goesOn())
                return fail(ErrorCode::Cancelled, u"stopped; what has arrived is kept"_s);
            m_context.watch.tell(SyncWatch::Part::Receiving, seen++, heads.size());
            if (device.key() != m_context.self())
                GR_TRY(orProblem(m_context, pullDevice(device.key(), device.value())));
        }
        if (!m_rosterMoved)
            break;
        const ContentHash before = m_context.roster ? m_context.roster->hash() : ContentHash();
        GR_TRY(pullRosters());
        if (!m_context.roster || m_context.roster->hash() == before)
            break;
    }
    return {};
}

// Rosters

Result<void> Puller::pullRosters() {
    GR_TRY_ASSIGN(QList<Remote::Entry> names, m_context.remote.list(u"r/"_s, {}));
    if (m_context.isOwner()) {
        const QString mine = rosterName(m_context.roster->version(), shortened(m_context.roster->hash()));
        const qint64 size = m_context.roster->file().size();
        const bool isThere = std::any_of(names.begin(), names.end(), [&](const Remote::Entry& entry) {
            return entry.name == mine && (entry.size < 0 || entry.size == size);
        });
        if (!isThere)
            GR_TRY(m_context.put(mine, m_context.roster->file()));
    }
    std::reverse(names.begin(), names.end());
    std::optional<Roster> best = m_context.roster;
    qsizetype read = 0;
    for (const Remote::Entry& entry : std::as_const(names)) {
        const auto version = readRosterName(entry.name);
        if (!version || (best && *version < best->version()) || ++read > rostersPerPull)
            continue;
        if (best && entry.name == rosterName(best->version(), shortened(best->hash())))
            continue;
        const auto file = m_context.get(entry.name, Roster::sizeLimit);
        const auto roster =
            file ? Roster::open(*file, m_context.marker) : Result<Roster>(fail(ErrorCode::NotFound, {}));
        if (!file && !isLocal(file.error()))
            return tl::make_unexpected(file.error());
        if (!roster || rosterName(roster->version(), shortened(roster->hash())) != entry.name) {
            m_context.problem(SyncTrouble::Damaged,
                              u"the roster %1 is not genuine or did not arrive whole"_s.arg(entry.name));
            continue;
        }
        if (best && !roster->continues(*best)) {
            m_context.problem(SyncTrouble::TwoOwners,
                              u"the team has two owners who both hold a recovery key; this home stays with the one it "
                              "knows"_s);
            continue;
        }
        if (best && best->isForkOf(*roster))
            m_context.problem(SyncTrouble::TwoRosters,
                              u"the owner's devices have written two rosters of version %1"_s.arg(*version));
        if (!best || best->isBefore(*roster))
            best = *roster;
    }
    if (!best || (m_context.roster && best->hash() == m_context.roster->hash()))
        return {};
    if (!m_context.joined.invitation.isEmpty()) {
        GR_TRY_ASSIGN(const Invitation invitation, Invitation::read(m_context.joined.invitation));
        if (best->version() < invitation.rosterVersion)
            return fail(ErrorCode::Remote, u"the team share shows an older roster than the invitation knows; it was "
                                           "rolled back, or has not arrived yet. Nothing was written"_s);
    }
    return m_context.adopt(*best);
}

// Heads

Result<Puller::Heads> Puller::listHeads() {
    Heads heads;
    QString after;
    for (;;) {
        GR_TRY_ASSIGN(const QList<Remote::Entry> names, m_context.remote.list(u"h/"_s, after));
        for (const Remote::Entry& entry : names)
            // What is shorter than a signature is none: its device puts it back.
            if (const auto head = readHeadName(entry.name);
                head && (entry.size < 0 || entry.size > static_cast<qint64>(Signature::size)))
                heads[head->device].prepend(*head); // the listing is in order: the newest comes first
        if (names.size() < Remote::maxListed)
            return heads;
        after = names.last().name;
    }
}

Result<void> Puller::checkOwnHeads(const QList<SegmentRef>& heads) {
    m_ownHeads = heads;
    for (const SegmentRef& head : heads) {
        GR_TRY_ASSIGN(const auto mine, m_context.store.segment(head.device, head.seq));
        if (mine && shortened(mine->hash) == head.hash)
            return {};
        // Only what carries this device's signature says that there is a second one of it.
        const auto file = m_context.get(headName(head), maxHeadSize);
        if (!file && !isLocal(file.error()))
            return tl::make_unexpected(file.error());
        if (file && readHead(*file, m_context.team(), m_context.vault.device().publicKey())) {
            m_context.report.isCloned = true;
            return {};
        }
    }
    return {};
}

Result<void> Puller::pullDevice(const DeviceId& device, const QList<SegmentRef>& heads) {
    GR_TRY_ASSIGN(const auto certificate, certificateOf(device));
    if (!certificate)
        return {};
    if (!isInTeam(*certificate))
        return hearOfRoster(*certificate, heads);
    GR_TRY_ASSIGN(const QList<StoredSegment> gaps, m_context.store.gaps(device));
    for (const StoredSegment& gap : gaps)
        GR_TRY(walk(*certificate, gap.seq, gap.hash));
    // Older heads may linger; one that is not of the history we know shows a second history.
    for (const SegmentRef& named : heads.first(std::min(heads.size(), headsPerDevice))) {
        GR_TRY_ASSIGN(const auto stored, m_context.store.segment(device, named.seq));
        if (stored && shortened(stored->hash) == named.hash)
            continue;
        const auto file = m_context.get(headName(named), maxHeadSize);
        if (!file && !isLocal(file.error()))
            return tl::make_unexpected(file.error());
        const auto head = file ? readHead(*file, m_context.team(), certificate->deviceKey)
                               : Result<Head>(tl::make_unexpected(file.error()));
        if (!head || head->seq != named.seq || shortened(head->segment) != named.hash)
            continue; // not genuine, or replaced while we looked
        if (!m_context.roster || head->roster > m_context.roster->version() ||
            (head->roster == m_context.roster->version() && head->rosterHash != m_context.roster->hash()))
            m_rosterMoved = true;
        GR_TRY(walk(*certificate, head->seq, head->segment));
    }
    return {};
}

/// Somebody with keys that are not the team's may have become its owner with them: then there is a newer roster that
/// says so. A false claim costs one listing.
Result<void> Puller::hearOfRoster(const Certificate& author, const QList<SegmentRef>& heads) {
    if (heads.isEmpty() || !m_context.roster)
        return {};
    const auto file = m_context.get(headName(heads.first()), maxHeadSize);
    if (!file && !isLocal(file.error()))
        return tl::make_unexpected(file.error());
    const auto head =
        file ? readHead(*file, m_context.team(), author.deviceKey) : Result<Head>(tl::make_unexpected(file.error()));
    m_rosterMoved = m_rosterMoved || (head && head->roster > m_context.roster->version());
    return {};
}

Result<std::optional<Certificate>> Puller::certificateOf(const DeviceId& device) {
    if (const auto known = m_context.devices.constFind(device); known != m_context.devices.constEnd())
        return known->certificate;
    if (++m_unknown > unknownPerPull)
        return std::nullopt;
    GR_TRY_ASSIGN(const QList<Remote::Entry> names,
                  m_context.remote.list(u"o/%1/0000/00000000-"_s.arg(nameOf(device)), {}));
    for (const Remote::Entry& entry : names) {
        const auto file = m_context.get(entry.name, maxCertificateSize);
        if (!file && !isLocal(file.error()))
            return tl::make_unexpected(file.error());
        const auto certificate =
            file ? readCertificate(*file, m_context.team()) : Result<Certificate>(tl::make_unexpected(file.error()));
        const ContentHash hash = file ? contentHash(*file) : ContentHash();
        if (!certificate || certificate->device != device || entry.name != segmentName({device, 0, shortened(hash)})) {
            m_context.problem(
                SyncTrouble::Damaged,
                u"the certificate of device %1 is not genuine or did not arrive whole"_s.arg(nameOf(device)));
            continue;
        }
        GR_TRY(m_context.store.addDevice(device, *file));
        GR_TRY(m_context.store.addSegment(device, {0, hash, {}, {}}));
        m_context.devices.insert(device, {*certificate, std::nullopt, -1});
        GR_TRY(m_context.journal.refold(m_context.authority.addCertificate(*certificate)));
        return *certificate;
    }
    return std::nullopt;
}

bool Puller::isInTeam(const Certificate& certificate) const {
    const RosterPerson* person = m_context.find(certificate.person);
    return person && std::any_of(person->terms.begin(), person->terms.end(),
                                 [&](const Term& term) { return term.signing == certificate.signing; });
}

// Segments

Result<QByteArray> Puller::fetch(const DeviceId& device, qint64 seq, const ContentHash& hash) {
    const QString name = segmentName({device, seq, shortened(hash)});
    GR_TRY_ASSIGN(const QByteArray file, m_context.get(name, maxSegmentSize));
    if (contentHash(file) != hash)
        return fail(ErrorCode::NotFound, u"%1 did not arrive whole"_s.arg(name));
    return file;
}

Result<void> Puller::walk(const Certificate& author, qint64 seq, ContentHash hash) {
    const DeviceId& device = author.device;
    bool forked = false;
    for (; seq >= 0; --seq) {
        GR_TRY_ASSIGN(const auto stored, m_context.store.segment(device, seq));
        if (stored && stored->hash == hash)
            return forked ? freeze(device, seq) : Result<void>();
        forked = forked || stored.has_value();
        const auto file = fetch(device, seq, hash);
        if (!file && file.error().code == ErrorCode::NotFound) {
            m_context.problem(SyncTrouble::Arriving,
                              u"the history of device %1 is still arriving"_s.arg(nameOf(device)));
            return {};
        }
        GR_TRY(file);
        const auto segment = readSegment(*file, m_context.team(), author.deviceKey);
        if (!segment || segment->header.seq != seq || segment->header.device != device) {
            m_context.problem(SyncTrouble::Damaged,
                              u"device %1 has published something malformed; what it wrote from there on is not "
                              "taken"_s.arg(nameOf(device)));
            return freeze(device, seq - 1);
        }
        if (!forked) // what could not be read now stays a gap, and is tried again
            GR_TRY(orProblem(m_context, accept(author, *segment, hash)));
        hash = segment->header.previous;
    }
    return freeze(device, -1);
}

Result<void> Puller::freeze(const DeviceId& device, qint64 lastGood) {
    m_context.problem(
        SyncTrouble::TwoHistories,
        u"device %1 has two histories (a copy of a home is in use twice); what it wrote after they parted "
        "is not taken"_s.arg(nameOf(device)));
    GR_TRY(m_context.store.freeze(device, lastGood));
    return m_context.journal.refold(m_context.authority.freeze(device, lastGood));
}

Result<void> Puller::accept(const Certificate& author, const Segment& segment, const ContentHash& hash) {
    // Read first, stored last: a segment that is stored has been read.
    StoredSegment row{segment.header.seq, hash, segment.header.previous, std::nullopt};
    if (segment.payload) {
        bool read = false;
        if (const Epoch* epoch = epochFor(author.device, segment.payload->tag)) {
            GR_TRY_ASSIGN(read, readPayload(segment, *epoch));
        }
        if (!read)
            row.tag = segment.payload->tag;
    } else if (segment.boxes) {
        GR_TRY(openBoxes(author, segment));
    }
    ++m_context.report.received;
    return m_context.store.addSegment(author.device, row);
}

const Epoch* Puller::epochFor(const DeviceId& device, const HalfHash& tag) {
    QHash<HalfHash, std::size_t>& tags = m_tags[device];
    for (std::size_t i = static_cast<std::size_t>(tags.size()); i < m_context.epochs.size(); ++i)
        tags.insert(m_context.epochs[i].epoch.tagFor(device, m_context.team()), i);
    const auto found = tags.constFind(tag);
    return found == tags.constEnd() ? nullptr : &m_context.epochs[*found].epoch;
}

/// False when it is for a later version to read.
Result<bool> Puller::readPayload(const Segment& segment, const Epoch& epoch) {
    const DeviceId& device = segment.header.device;
    auto payload = openPayload(segment, epoch, m_context.team());
    if (!payload) {
        m_context.problem(troubleOf(payload.error()),
                          u"segment %1 of device %2 cannot be read: %3"_s.arg(QString::number(segment.header.seq),
                                                                              nameOf(device), payload.error().message));
        return payload.error().code != ErrorCode::NewerVersion;
    }
    const CircleId& circle = epoch.id().circle;
    for (Manifest& manifest : payload->manifests)
        GR_TRY(m_context.store.addManifest({circle, device, std::move(manifest)}));
    QList<ReceivedChange> changes;
    for (const QByteArray& change : std::as_const(payload->changes))
        changes.append({device, circle, segment.header.seq, change});
    GR_TRY_ASSIGN(const MergeReport report, m_context.journal.merge(changes));
    for (const QString& malformed : report.malformed)
        m_context.problem(SyncTrouble::Damaged, u"device %1: %2"_s.arg(nameOf(device), malformed));
    return true;
}

Result<void> Puller::openBoxes(const Certificate& author, const Segment& segment) {
    for (const QByteArray& box : *segment.boxes) {
        auto epoch = Epoch::openBox(box, m_context.vault.person(), m_context.team());
        for (const PersonKeys& keys : m_context.vault.earlier()) {
            if (epoch)
                break;
            epoch = Epoch::openBox(box, keys, m_context.team());
            // Whoever has the laptop that was lost has this key: a circle of one's own goes on under another.
            if (epoch && ownerOf(epoch->id().circle) == m_context.person())
                GR_TRY(m_context.store.markSealedTo(epoch->id(), keys.boxPublicKey()));
        }
        if (!epoch)
            continue; // somebody else's
        const CircleId circle = epoch->id().circle;
        const bool mayGive =
            circle == CircleId::team() ? wasOwner(*m_context.roster, author.person) : ownerOf(circle) == author.person;
        const bool isKnown = std::any_of(m_context.epochs.begin(), m_context.epochs.end(),
                                         [&](const KnownEpoch& known) { return known.epoch.id() == epoch->id(); });
        if (!mayGive || isKnown || circle == CircleId::me())
            continue;
        if (m_context.epochs.size() >= maxEpochs) {
            m_context.problem(SyncTrouble::TooMuch,
                              u"%1 circles' keys are more than this home keeps; the rest is left out"_s.arg(maxEpochs));
            return {};
        }
        GR_TRY(readWaiting(*epoch));
        m_context.epochs.push_back({std::move(*epoch), author.device, segment.header.seq});
        GR_TRY(m_context.store.addEpoch(m_context.epochs.back()));
    }
    return {};
}

Result<void> Puller::readWaiting(const Epoch& epoch) {
    for (const KnownDevice& device : std::as_const(m_context.devices)) {
        const Certificate& author = device.certificate;
        GR_TRY_ASSIGN(const QList<StoredSegment> waiting,
                      m_context.store.waiting(author.device, epoch.tagFor(author.device, m_context.team())));
        for (const StoredSegment& one : waiting) {
            GR_TRY_ASSIGN(const QByteArray file, fetch(author.device, one.seq, one.hash));
            GR_TRY_ASSIGN(const Segment segment, readSegment(file, m_context.team(), author.deviceKey));
            GR_TRY_ASSIGN(const bool read, readPayload(segment, epoch));
            if (read)
                GR_TRY(m_context.store.markRead(author.device, one.seq));
        }
    }
    return {};
}

} // namespace greenroom
