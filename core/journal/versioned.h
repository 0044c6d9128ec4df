// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/choose.h"
#include "core/base/json.h"
#include "core/journal/documents.h"

namespace greenroom {

/// A document of this home at its current version.
template <typename Document, typename Id>
struct Versioned {
    Id id;
    ContentHash version;
    Document document;

    /// The entity that keeps this version.
    EntityId versionEntity() const { return EntityId::ofContent(id.entity().owner(), version); }
};

/// Documents of one type, each with its immutable versions. `Document` has a title, check(), toJson(), version() and
/// the static fromJson().
template <typename Document, typename Id>
class VersionedDocuments {
public:
    using Record = Versioned<Document, Id>;

    /// Adds a document or, when one has its title already, a new version of that; the same content again changes
    /// nothing. Fails as Document::check().
    Result<Record> add(const Document& document) {
        GR_TRY(document.check());
        GR_TRY_ASSIGN(const QByteArray bytes, canonicalJson(document.toJson()));
        GR_TRY_ASSIGN(const ContentHash version, document.version());
        GR_TRY_ASSIGN(const EntityId id, m_documents.add(document.title, version, bytes));
        return Record{Id(id), version, document};
    }

    /// Makes a document the current version of the one called `id`, which is new or may have had another title. Fails
    /// as Document::check(), and with Exists when another document has its title.
    Result<Record> put(const Id& id, const Document& document) {
        GR_TRY(document.check());
        GR_TRY_ASSIGN(const QByteArray bytes, canonicalJson(document.toJson()));
        GR_TRY_ASSIGN(const ContentHash version, document.version());
        GR_TRY(m_documents.put(id, document.title, version, bytes));
        return Record{id, version, document};
    }

    /// Keeps a version of a document that is not one of these, so that version() finds it for good. Repetition changes
    /// nothing. Fails as Document::check().
    Result<void> keep(const Record& record) {
        GR_TRY(record.document.check());
        GR_TRY_ASSIGN(const QByteArray bytes, canonicalJson(record.document.toJson()));
        return m_documents.keep(record.id, record.version, bytes);
    }

    /// By title.
    Result<QList<Record>> all() {
        GR_TRY_ASSIGN(const QList<StoredDocument> stored, m_documents.all());
        QList<Record> records;
        for (const StoredDocument& one : stored) {
            GR_TRY_ASSIGN(const Document document, read(one.document));
            GR_TRY_ASSIGN(const ContentHash version, document.version());
            records.append({Id(one.id), version, document});
        }
        return records;
    }

    /// By title, id or the beginning of an id; fails as choose().
    Result<Record> find(const QString& text) {
        GR_TRY_ASSIGN(const QList<Record> records, all());
        QList<Candidate<Record>> candidates;
        for (const Record& record : records)
            candidates.append({record.id.toString(), record.document.title, record});
        return choose(candidates, text, m_noun);
    }

    /// A version that a document had, and when it was made here.
    struct Version {
        EntityId id;
        Document document;
        qint64 madeMs = 0;
    };
    /// All that a document had, the newest first.
    Result<QList<Version>> versionsOf(const Id& id) {
        GR_TRY_ASSIGN(const QList<StoredVersion> stored, m_documents.versionsOf(id));
        QList<Version> versions;
        for (const StoredVersion& one : stored) {
            GR_TRY_ASSIGN(const Document document, read(one.document));
            versions.append({one.id, document, one.madeMs});
        }
        return versions;
    }

    /// A version that was used, current or not; NotFound when it is not here.
    Result<Document> version(const EntityId& id) {
        GR_TRY_ASSIGN(const QByteArray bytes, m_documents.version(id));
        return read(bytes);
    }

protected:
    /// `self` owns what is added; `noun` names the sort of document in errors.
    VersionedDocuments(Journal& journal, const PersonId& self, Random& random, const DocumentKinds& kinds, QString noun)
        : m_documents(journal, kinds, self, random), m_noun(std::move(noun)) {}

private:
    static Result<Document> read(const QByteArray& bytes) {
        GR_TRY_ASSIGN(const QJsonObject json, parseJson(bytes));
        return Document::fromJson(json);
    }

    Documents m_documents;
    QString m_noun;
};

} // namespace greenroom
