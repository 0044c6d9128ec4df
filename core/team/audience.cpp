// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/audience.h"

#include "core/base/hash.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

EntityId entityOf(const EntityId& root, const PersonId& person) {
    return EntityId::ofContent(root.owner(), contentHash(root.toByteArray() + person.toByteArray()));
}

} // namespace

Edit Audience::adding(const EntityId& root, const PersonId& person) {
    return {entityOf(root, person),
            u"audience"_s,
            {{u"root"_s, root}, {u"person"_s, QString::fromLatin1(person.toHex())}, {u"deleted"_s, false}}};
}

Result<void> Audience::add(const EntityId& root, const QList<PersonId>& persons) {
    QList<Edit> edits;
    for (const PersonId& person : persons)
        edits.append(adding(root, person));
    if (!edits.isEmpty())
        GR_TRY(m_journal.commit(edits));
    return {};
}

Result<void> Audience::remove(const EntityId& root, const PersonId& person) {
    GR_TRY_ASSIGN(const QList<PersonId> persons, of(root));
    if (persons.contains(person))
        GR_TRY(m_journal.commit({{entityOf(root, person), u"audience"_s, {{u"deleted"_s, true}}}}));
    return {};
}

Result<QList<PersonId>> Audience::of(const EntityId& root) {
    QList<PersonId> persons;
    GR_TRY(m_journal.database().select(
        u"SELECT a.person, i.id FROM audience a JOIN identifier i ON i.key = a.id JOIN identifier r ON r.key = a.root "
        "JOIN circle k ON k.key = a.circle WHERE r.id = ? AND k.id = r.id AND NOT a.deleted "
        "ORDER BY a.created_ms, i.id"_s,
        [&](const QSqlQuery& row) {
            const auto person = PersonId::fromBytes(QByteArray::fromHex(row.value(0).toString().toLatin1()));
            const EntityId id = *EntityId::fromBytes(row.value(1).toByteArray());
            // The entity must be the one that follows from both, so it is the owner's word and there once.
            if (person && *person != root.owner() && id == entityOf(root, *person))
                persons.append(*person);
        },
        root.toByteArray()));
    return persons;
}

} // namespace greenroom
