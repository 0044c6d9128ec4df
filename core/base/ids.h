// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <QString>

namespace greenroom {

class Random;

/// A person: the first 16 bytes of a hash of the person's first signing key, so nobody can claim another's.
using PersonId = FixedBytes<struct PersonTag, 16>;

/// A device: the first 10 bytes of a hash of the device's signing key; 16 base32 characters in names on the share.
using DeviceId = FixedBytes<struct DeviceTag, 10>;

/// A team: a hash of its first keys (teamIdOf()).
using TeamId = FixedBytes<struct TeamTag, 16>;

/// An invitation into a team: 16 random bytes.
using InvitationId = FixedBytes<struct InvitationTag, 16>;

/// A 32-byte hash of content (BLAKE2b-256): of a published document's canonical form, or of a blob.
using ContentHash = FixedBytes<struct ContentTag, 32>;

/// An entity: 16 bytes of its owner's person id and 16 that are random or, for a published version, a content hash.
/// The owner is thus known from the id alone.
class EntityId : public FixedBytes<struct EntityTag, 32> {
public:
    constexpr EntityId() = default;
    constexpr EntityId(const FixedBytes& bytes) : FixedBytes(bytes) {}

    static EntityId create(const PersonId& owner, Random& random);
    /// The entity whose id follows from content: the owner and the first 16 bytes of `hash`.
    static EntityId ofContent(const PersonId& owner, const ContentHash& hash);
    static std::optional<EntityId> fromBytes(QByteArrayView bytes);
    /// Reads what toString() wrote.
    static std::optional<EntityId> fromString(QStringView text);

    PersonId owner() const;
    /// The 16 bytes after the owner.
    QByteArray own() const;
    /// "<32 hex digits of the own part>-<32 hex digits of the owner>": a prefix of the own part is what people type.
    QString toString() const;
};

/// Where an entity lives for life: `me`, `team`, or the circle made for one share, assignment or calibration, which
/// carries the id of that entity. No entity has an owner of all zero bytes, so the two fixed ones cannot clash.
class CircleId : public FixedBytes<struct CircleTag, 32> {
public:
    constexpr CircleId() = default; ///< me()
    constexpr CircleId(const FixedBytes& bytes) : FixedBytes(bytes) {}

    static constexpr CircleId me() { return {}; }
    static CircleId team();
    static CircleId of(const EntityId& root);
    static std::optional<CircleId> fromBytes(QByteArrayView bytes);
    /// "me", "team" or the root entity's id.
    QString toString() const;
};

/// An entity id of one kind, so that a take is never passed for a scenario. Folders name each other's things by these.
template <typename Tag>
class EntityIdOf {
public:
    constexpr EntityIdOf() = default;
    constexpr explicit EntityIdOf(const EntityId& id) : m_id(id) {}

    constexpr const EntityId& entity() const { return m_id; }
    constexpr operator const EntityId&() const { return m_id; }
    QString toString() const { return m_id.toString(); }
    constexpr bool isNull() const { return m_id.isNull(); }

    friend constexpr auto operator<=>(const EntityIdOf&, const EntityIdOf&) = default;
    friend std::size_t qHash(const EntityIdOf& value, std::size_t seed = 0) noexcept { return qHash(value.m_id, seed); }

private:
    EntityId m_id;
};

using AgreementId = EntityIdOf<struct AgreementTag>;
using AssessmentId = EntityIdOf<struct AssessmentTag>;
using AssignmentId = EntityIdOf<struct AssignmentTag>;
using AttemptId = EntityIdOf<struct AttemptTag>;
using ExampleId = EntityIdOf<struct ExampleTag>;
using GroupId = EntityIdOf<struct GroupTag>;
using MapId = EntityIdOf<struct MapTag>;
using NoteId = EntityIdOf<struct NoteTag>;
using ObservationId = EntityIdOf<struct ObservationTag>;
using ScenarioId = EntityIdOf<struct ScenarioTag>;
using ShareId = EntityIdOf<struct ShareTag>;
using SubjectId = EntityIdOf<struct SubjectTag>; ///< a take, a share or an observation
using TakeId = EntityIdOf<struct TakeTag>;

/// A person as fields of type Text hold one: 32 lower-case hex digits.
QString toText(const PersonId& person);
/// A device as keys of fields hold one: 16 lower-case base32 characters.
QString toText(const DeviceId& device);
/// Nothing unless `text` is exactly what toText() writes.
std::optional<PersonId> personFromText(QStringView text);
std::optional<DeviceId> deviceFromText(QStringView text);

/// Lower-case RFC 4648 base32 without padding; used for device ids in names on the share.
QByteArray toBase32(QByteArrayView bytes);
/// Nothing unless `text` is exactly what toBase32() writes for some bytes.
std::optional<QByteArray> fromBase32(QByteArrayView text);

} // namespace greenroom
