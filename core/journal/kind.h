// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFlags>
#include <QHash>
#include <QList>
#include <QString>

namespace greenroom {

/// What a field may hold. In tables: text, integer (also times in ms since 1970 UTC), real, 0/1, an interned id, and
/// two columns `<name>` and `<name>_size` for a blob.
enum class FieldType { Text, Integer, Real, Boolean, Time, Id, Blob };

/// Who may write a field of an entity. The owner is read from the entity id; roles come from the roster.
enum class Writer {
    Owner = 1,      ///< the person whose id the entity carries
    Member = 2,     ///< anybody in the entity's circle
    Coach = 4,      ///< anybody with the role coach
    Trainer = 8,    ///< anybody with the role trainer
    TeamOwner = 16, ///< the owner of the team
    Teacher = 32    ///< the person whose id the entity carries, if a coach or a trainer
};
Q_DECLARE_FLAGS(Writers, Writer)
Q_DECLARE_OPERATORS_FOR_FLAGS(Writers)

struct FieldDescription {
    QString name; ///< [a-z_]+, never reused or retyped
    FieldType type = FieldType::Text;
    bool required = false; ///< an entity without it is not shown yet: its table row waits for it
    bool keyed = false;    ///< written as `name[key]`; values lie in the table `<kind>_<name>` (entity, key, value)
    Writers writers = Writer::Owner;
};

/// The circle of an entity follows from its kind and, for children, from the entity they hang on.
enum class CircleRule {
    Me,      ///< stays on this device
    Team,    ///< the whole team
    Own,     ///< a circle of its own, named by the entity's id
    OfField, ///< the circle of the entity that `circleField` names
};

/// An entity kind: its name is its table's name. Every table also has the columns entity (key), id, circle, deleted,
/// created_ms and changed_ms. A folder of core exports its kinds; core/home/kinds.cpp lists them all.
struct KindDescription {
    QString name; ///< [a-z_]+, never reused
    CircleRule circle = CircleRule::Me;
    QString circleField; ///< for OfField: a required field of type Id
    QList<FieldDescription> fields;

    const FieldDescription* field(QStringView fieldName) const;
    /// Changes with whatever decides what the table holds: when it differs, entities of the kind are folded again.
    QString fingerprint() const;
};

/// The kinds this version knows. Immutable.
class Kinds {
public:
    /// Fails with Internal when a description contradicts itself or a name is used twice.
    static Result<Kinds> create(const QList<KindDescription>& descriptions);

    const KindDescription* find(const QString& name) const;
    const QList<KindDescription>& all() const { return m_kinds; }

private:
    QList<KindDescription> m_kinds;
    QHash<QString, qsizetype> m_byName;
};

/// "level[agenda]" is the field `level` with the key "agenda"; "title" has no key.
struct FieldName {
    QString name;
    QString key;
    bool keyed = false;
    /// Splits the written form. A name that is malformed comes back whole, as a field nobody has described.
    static FieldName parse(const QString& written);
};
QString keyedField(QLatin1StringView name, const QString& key);

} // namespace greenroom
