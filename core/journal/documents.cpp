// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/documents.h"

#include "core/base/random.h"

namespace greenroom {

using namespace Qt::StringLiterals;

Result<std::optional<Documents::Current>> Documents::titled(const QString& title) {
    std::optional<Current> current;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, v.id FROM %1 d JOIN identifier i ON i.key = d.id JOIN identifier v ON v.key = d.current "
        "WHERE d.title = ? AND NOT d.deleted ORDER BY d.created_ms LIMIT 1"_s.arg(m_kinds.document),
        [&](const QSqlQuery& row) {
            current = Current{*EntityId::fromBytes(row.value(0).toByteArray()),
                              *EntityId::fromBytes(row.value(1).toByteArray())};
        },
        title));
    return current;
}

Result<void> Documents::commit(const EntityId& id, const QString& title, const EntityId& version,
                               const QByteArray& document) {
    GR_TRY(m_journal.commit(
        {{version, m_kinds.version, {{m_kinds.parentField, id}, {u"document"_s, QString::fromUtf8(document)}}},
         {id, m_kinds.document, {{u"title"_s, title}, {u"current"_s, version}}}}));
    return {};
}

Result<EntityId> Documents::add(const QString& title, const ContentHash& version, const QByteArray& document) {
    const EntityId versionId = EntityId::ofContent(m_self, version);
    GR_TRY_ASSIGN(const std::optional<Current> current, titled(title));
    if (current && current->version == versionId)
        return current->id;
    const EntityId id = current ? current->id : EntityId::create(m_self, m_random);
    GR_TRY(commit(id, title, versionId, document));
    return id;
}

Result<void> Documents::put(const EntityId& id, const QString& title, const ContentHash& version,
                            const QByteArray& document) {
    if (id.owner() != m_self)
        return fail(ErrorCode::Invalid, u"%1 is somebody else's"_s.arg(id.toString()));
    const EntityId versionId = EntityId::ofContent(m_self, version);
    GR_TRY_ASSIGN(const std::optional<Current> current, titled(title));
    if (current && current->id != id)
        return fail(ErrorCode::Exists, u"another one is called \"%1\" already"_s.arg(title));
    return current && current->version == versionId ? Result<void>() : commit(id, title, versionId, document);
}

Result<void> Documents::keep(const EntityId& parent, const ContentHash& version, const QByteArray& document) {
    const EntityId id = EntityId::ofContent(m_self, version);
    if (const auto kept = this->version(id); kept || kept.error().code != ErrorCode::NotFound)
        return kept ? Result<void>() : tl::make_unexpected(kept.error());
    GR_TRY(m_journal.commit(
        {{id, m_kinds.version, {{m_kinds.parentField, parent}, {u"document"_s, QString::fromUtf8(document)}}}}));
    return {};
}

Result<QList<StoredDocument>> Documents::all() {
    QList<StoredDocument> documents;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, v.document FROM %1 d JOIN identifier i ON i.key = d.id JOIN %2 v ON v.id = d.current "
        "WHERE NOT d.deleted ORDER BY d.title COLLATE NOCASE, i.id"_s.arg(m_kinds.document, m_kinds.version),
        [&](const QSqlQuery& row) {
            documents.append({*EntityId::fromBytes(row.value(0).toByteArray()), row.value(1).toString().toUtf8()});
        }));
    return documents;
}

Result<QList<StoredVersion>> Documents::versionsOf(const EntityId& id) {
    QList<StoredVersion> versions;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, v.document, v.created_ms FROM %1 v JOIN identifier i ON i.key = v.id "
        "JOIN identifier p ON p.key = v.%2 WHERE p.id = ? AND NOT v.deleted ORDER BY v.created_ms DESC, i.id"_s.arg(
            m_kinds.version, m_kinds.parentField),
        [&](const QSqlQuery& row) {
            versions.append({*EntityId::fromBytes(row.value(0).toByteArray()), row.value(1).toString().toUtf8(),
                             row.value(2).toLongLong()});
        },
        id.toByteArray()));
    return versions;
}

Result<QByteArray> Documents::version(const EntityId& id) {
    GR_TRY_ASSIGN(
        const QVariant document,
        m_journal.database().value(
            u"SELECT v.document FROM %1 v JOIN identifier i ON i.key = v.id WHERE i.id = ?"_s.arg(m_kinds.version),
            id.toByteArray()));
    if (!document.isValid())
        return fail(ErrorCode::NotFound, u"version %1 of a %2 is not here"_s.arg(id.toString(), m_kinds.document));
    return document.toString().toUtf8();
}

} // namespace greenroom
