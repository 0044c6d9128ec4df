// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/rostercodec.h"

#include "core/base/cbor.h"
#include "core/team/signedfile.h"

#include <QCborValue>
#include <QtEndian>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

// Keys of the body. Never reused.
enum Key : quint64 {
    FormatKey = 0,
    VersionKey = 1,
    PreviousKey = 2,
    TeamKey = 3,
    FirstOwnerKey = 4,
    FirstRecoveryKey = 5,
    SuccessionsKey = 6,
    PersonsKey = 7,
    VoidsKey = 8,
    InvitationsKey = 9
};
constexpr quint64 lastKey = InvitationsKey;
constexpr quint64 firstCriticalKey = 128;
constexpr quint64 format = 1;

constexpr qint64 maxVersion = 0xffffffff; // what a name on the share holds
constexpr qint64 maxSeq = (1 << 24) - 1;  // likewise
constexpr qsizetype maxSuccessions = 64;
constexpr qsizetype maxPersons = 10'000;
constexpr qsizetype maxTerms = 64;
constexpr qsizetype maxCutOffs = 1024;
constexpr qsizetype maxVoids = 4096;
constexpr qsizetype maxInvitations = 10'000;

tl::unexpected<Error> corrupt(const QString& what) {
    return fail(ErrorCode::Corrupt, u"roster: %1"_s.arg(what));
}

// Reading

qint64 readNumber(CborReader& reader, qint64 from, qint64 to) {
    const qint64 number = reader.integer();
    if (number < from || number > to)
        reader.setFailed();
    return number;
}

QCborValue readUnknown(CborReader& reader) {
    return QCborValue::fromCbor(reader.raw().toByteArray());
}

/// An array of which `read` reads what this version knows; the rest goes to `more`.
template <typename Read>
void readArray(CborReader& reader, QCborArray& more, Read read) {
    reader.elements([&] {
        read();
        while (reader.hasNext())
            more.append(readUnknown(reader));
    });
}

template <typename T>
QList<T> readList(CborReader& reader, qsizetype limit, T (*read)(CborReader&)) {
    QList<T> list;
    reader.array(limit, [&] { list.append(read(reader)); });
    return list;
}

Succession readSuccession(CborReader& reader) {
    Succession succession;
    readArray(reader, succession.more, [&] {
        succession.version = readNumber(reader, 1, maxVersion);
        succession.person = reader.fixed<PersonId>();
        succession.signing = reader.fixed<SigningPublicKey>();
        succession.nextRecovery = reader.fixed<SigningPublicKey>();
        succession.signature = reader.fixed<Signature>();
    });
    return succession;
}

CutOff readCutOff(CborReader& reader) {
    CutOff cutOff;
    readArray(reader, cutOff.more, [&] {
        cutOff.device = reader.fixed<DeviceId>();
        cutOff.seq = readNumber(reader, 0, maxSeq);
        cutOff.hash = reader.fixed<ContentHash>();
    });
    return cutOff;
}

Term readTerm(CborReader& reader) {
    Term term;
    readArray(reader, term.more, [&] {
        term.roles = reader.unsignedInteger();
        term.signing = reader.fixed<SigningPublicKey>();
        term.box = reader.fixed<BoxPublicKey>();
        if (reader.stream().isNull())
            reader.skip();
        else
            term.until = readList(reader, maxCutOffs, readCutOff);
    });
    return term;
}

RosterPerson readPerson(CborReader& reader) {
    RosterPerson person;
    readArray(reader, person.more, [&] {
        person.person = reader.fixed<PersonId>();
        person.terms = readList(reader, maxTerms, readTerm);
    });
    return person;
}

VoidSegment readVoid(CborReader& reader) {
    VoidSegment segment;
    readArray(reader, segment.more, [&] {
        segment.device = reader.fixed<DeviceId>();
        segment.seq = readNumber(reader, 0, maxSeq);
    });
    return segment;
}

UsedInvitation readUsedInvitation(CborReader& reader) {
    UsedInvitation used;
    readArray(reader, used.more, [&] {
        used.invitation = reader.fixed<InvitationId>();
        used.person = reader.fixed<PersonId>();
    });
    return used;
}

void readMember(CborReader& reader, quint64 key, RosterContent& content, quint64& version) {
    switch (key) {
    case FormatKey:
        version = reader.unsignedInteger();
        break;
    case VersionKey:
        content.version = readNumber(reader, 1, maxVersion);
        break;
    case PreviousKey:
        content.previous = reader.fixed<ContentHash>();
        break;
    case TeamKey:
        content.team = reader.fixed<TeamId>();
        break;
    case FirstOwnerKey:
        content.firstOwner = reader.fixed<SigningPublicKey>();
        break;
    case FirstRecoveryKey:
        content.firstRecovery = reader.fixed<SigningPublicKey>();
        break;
    case SuccessionsKey:
        content.successions = readList(reader, maxSuccessions, readSuccession);
        break;
    case PersonsKey:
        content.persons = readList(reader, maxPersons, readPerson);
        break;
    case VoidsKey:
        content.voids = readList(reader, maxVoids, readVoid);
        break;
    case InvitationsKey:
        content.invitations = readList(reader, maxInvitations, readUsedInvitation);
        break;
    default:
        content.more.insert(key, readUnknown(reader));
    }
}

// Writing

void append(QCborStreamWriter& writer, qint64 number) {
    writer.append(static_cast<quint64>(number));
}

/// An array of `known` elements, which `write` writes, and what later versions added.
template <typename Write>
void appendArray(QCborStreamWriter& writer, qsizetype known, const QCborArray& more, Write write) {
    writer.startArray(static_cast<quint64>(known + more.size()));
    write();
    for (const QCborValue value : more)
        value.toCbor(writer);
    writer.endArray();
}

template <typename T>
void appendList(QCborStreamWriter& writer, const QList<T>& list, void (*write)(QCborStreamWriter&, const T&)) {
    writer.startArray(static_cast<quint64>(list.size()));
    for (const T& one : list)
        write(writer, one);
    writer.endArray();
}

void appendSuccession(QCborStreamWriter& writer, const Succession& succession) {
    appendArray(writer, 5, succession.more, [&] {
        append(writer, succession.version);
        appendBytes(writer, succession.person.view());
        appendBytes(writer, succession.signing.view());
        appendBytes(writer, succession.nextRecovery.view());
        appendBytes(writer, succession.signature.view());
    });
}

void appendCutOff(QCborStreamWriter& writer, const CutOff& cutOff) {
    appendArray(writer, 3, cutOff.more, [&] {
        appendBytes(writer, cutOff.device.view());
        append(writer, cutOff.seq);
        appendBytes(writer, cutOff.hash.view());
    });
}

void appendTerm(QCborStreamWriter& writer, const Term& term) {
    appendArray(writer, 4, term.more, [&] {
        writer.append(term.roles);
        appendBytes(writer, term.signing.view());
        appendBytes(writer, term.box.view());
        if (term.until)
            appendList(writer, *term.until, appendCutOff);
        else
            writer.appendNull();
    });
}

void appendPerson(QCborStreamWriter& writer, const RosterPerson& person) {
    appendArray(writer, 2, person.more, [&] {
        appendBytes(writer, person.person.view());
        appendList(writer, person.terms, appendTerm);
    });
}

void appendVoid(QCborStreamWriter& writer, const VoidSegment& segment) {
    appendArray(writer, 2, segment.more, [&] {
        appendBytes(writer, segment.device.view());
        append(writer, segment.seq);
    });
}

void appendUsedInvitation(QCborStreamWriter& writer, const UsedInvitation& used) {
    appendArray(writer, 2, used.more, [&] {
        appendBytes(writer, used.invitation.view());
        appendBytes(writer, used.person.view());
    });
}

// Checking

Result<void> checkPerson(const RosterPerson& person, QSet<SigningPublicKey>& keys) {
    if (person.terms.isEmpty())
        return corrupt(u"a person has no terms"_s);
    // Who a person is was fixed by their first key; later terms may bring others.
    if (personIdOf(person.terms.first().signing) != person.person)
        return corrupt(u"a person's id does not follow from their first key"_s);
    const Term* before = nullptr;
    for (const Term& term : person.terms) {
        if (before && !before->until)
            return corrupt(u"a term that is not a person's last is in force"_s);
        if ((!before || term.signing != before->signing) && keys.contains(term.signing))
            return corrupt(u"a signing key comes back, or belongs to two persons"_s);
        if ((!before || term.box != before->box) && isOfSmallOrder(term.box))
            return corrupt(u"what is sealed to a person's box key would be open to all"_s);
        keys.insert(term.signing);
        before = &term;
    }
    return {};
}

} // namespace

QByteArray encodeRoster(const RosterContent& content) {
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    const auto key = [&](quint64 number) -> QCborStreamWriter& {
        writer.append(number);
        return writer;
    };
    writer.startMap(lastKey + 1 + static_cast<quint64>(content.more.size()));
    key(FormatKey).append(format);
    append(key(VersionKey), content.version);
    appendBytes(key(PreviousKey), content.previous.view());
    appendBytes(key(TeamKey), content.team.view());
    appendBytes(key(FirstOwnerKey), content.firstOwner.view());
    appendBytes(key(FirstRecoveryKey), content.firstRecovery.view());
    appendList(key(SuccessionsKey), content.successions, appendSuccession);
    appendList(key(PersonsKey), content.persons, appendPerson);
    appendList(key(VoidsKey), content.voids, appendVoid);
    appendList(key(InvitationsKey), content.invitations, appendUsedInvitation);
    for (auto more = content.more.begin(); more != content.more.end(); ++more)
        more->toCbor(key(more.key()));
    writer.endMap();
    return bytes;
}

Result<QList<Succession>> readSuccessions(QByteArrayView body) {
    CborReader reader(body);
    QList<Succession> successions;
    bool found = false;
    reader.map([&](quint64 key) {
        if (key != SuccessionsKey)
            return reader.skip();
        successions = readList(reader, maxSuccessions, readSuccession);
        found = true;
    });
    if (!reader.ok() || !found)
        return corrupt(u"its successions cannot be read"_s);
    return successions;
}

Result<RosterContent> decodeRoster(QByteArrayView body) {
    CborReader reader(body);
    RosterContent content;
    quint64 version = 0;
    quint64 seen = 0;
    std::optional<quint64> broken;
    reader.map([&](quint64 key) {
        readMember(reader, key, content, version);
        if (key <= lastKey)
            seen |= quint64(1) << key;
        if (!reader.ok() && !broken)
            broken = key;
    });
    if (broken)
        return corrupt(u"key %1 is malformed"_s.arg(*broken));
    if (!reader.ok() || !reader.atEnd())
        return corrupt(u"it is not one map"_s);
    for (quint64 key = 0; key <= lastKey; ++key)
        if (!(seen & (quint64(1) << key)))
            return corrupt(u"key %1 is missing"_s.arg(key));
    if (version < format)
        return corrupt(u"it has no known format"_s);
    content.isNewer = version > format || (!content.more.isEmpty() && content.more.lastKey() >= firstCriticalKey);
    return content;
}

QByteArray successionStatement(const TeamId& team, qsizetype index, const Succession& succession,
                               const Signature& before) {
    QByteArray numbers(12, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(index), numbers.data());
    qToBigEndian(static_cast<quint64>(succession.version), numbers.data() + 4);
    return labelled("greenroom succession 1"_L1, team,
                    numbers + succession.person.toByteArray() + succession.signing.toByteArray() +
                        succession.nextRecovery.toByteArray() + before.toByteArray());
}

Result<void> verifySuccessions(const TeamId& team, const SigningPublicKey& recovery,
                               const QList<Succession>& successions) {
    QList<SigningPublicKey> keys{recovery};
    Succession before;
    for (qsizetype i = 0; i < successions.size(); ++i) {
        const Succession& succession = successions[i];
        if (!verifySignature(succession.signature, successionStatement(team, i, succession, before.signature),
                             keys.last()))
            return fail(ErrorCode::Crypto, u"roster: a succession is not signed with the recovery key"_s);
        if (succession.version <= before.version)
            return corrupt(u"its successions are not in order"_s);
        if (keys.contains(succession.nextRecovery))
            return corrupt(u"a recovery key comes twice"_s);
        keys.append(succession.nextRecovery);
        before = succession;
    }
    return {};
}

Result<void> checkRoster(const RosterContent& content) {
    if (content.previous.isNull() != (content.version == 1))
        return corrupt(u"version 1, and only it, follows no other"_s);
    if (!content.successions.isEmpty() && content.successions.last().version > content.version)
        return corrupt(u"a succession begins later than the roster"_s);
    QSet<SigningPublicKey> keys;
    QList<PersonId> owners;
    const RosterPerson* before = nullptr;
    for (const RosterPerson& person : content.persons) {
        if (before && before->person >= person.person)
            return corrupt(u"its persons are not sorted"_s);
        GR_TRY(checkPerson(person, keys));
        const Term* term = person.inForce();
        if (term && term->roles & role::owner) {
            owners.append(person.person);
            if (term->signing != content.ownerKey())
                return corrupt(u"its owner does not hold the owner's key"_s);
        }
        before = &person;
    }
    if (owners != QList<PersonId>{content.owner()})
        return corrupt(u"it must have one owner, the first or the last one's heir"_s);
    return {};
}

} // namespace greenroom
