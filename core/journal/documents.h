// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace greenroom {

class Random;

/// The two kinds that versioned documents of one sort are kept as: one that people see and edit, with the fields
/// `title` and `current`, and one whose id is the hash of its `document`, with `parentField` naming the former.
struct DocumentKinds {
    QString document;
    QString version;
    QString parentField;
};

struct StoredDocument {
    EntityId id;
    QByteArray document; ///< canonical JSON of the current version
};

struct StoredVersion {
    EntityId id;
    QByteArray document; ///< canonical JSON
    qint64 madeMs = 0;
};

/// Documents with immutable versions (scenarios, assessment maps), told apart by title.
class Documents {
public:
    Documents(Journal& journal, DocumentKinds kinds, const PersonId& self, Random& random)
        : m_journal(journal), m_kinds(std::move(kinds)), m_self(self), m_random(random) {}

    /// The id of the document with this title, which now has this version as its current one.
    Result<EntityId> add(const QString& title, const ContentHash& version, const QByteArray& document);
    /// Makes this version the current one of the document `id`, which is new or has any title so far. Fails with Exists
    /// when another document has this title, Invalid when `id` is somebody else's.
    Result<void> put(const EntityId& id, const QString& title, const ContentHash& version, const QByteArray& document);
    /// Keeps a version of somebody else's document, `parent`, which does not become one of these documents.
    Result<void> keep(const EntityId& parent, const ContentHash& version, const QByteArray& document);
    /// By title.
    Result<QList<StoredDocument>> all();
    /// The versions that a document ever had here, the newest first.
    Result<QList<StoredVersion>> versionsOf(const EntityId& id);
    /// The document of a version; NotFound when it is not here.
    Result<QByteArray> version(const EntityId& id);

private:
    struct Current {
        EntityId id;
        EntityId version;
    };
    Result<std::optional<Current>> titled(const QString& title);
    Result<void> commit(const EntityId& id, const QString& title, const EntityId& version, const QByteArray& document);

    Journal& m_journal;
    DocumentKinds m_kinds;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom
