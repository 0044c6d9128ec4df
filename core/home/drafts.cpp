// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/drafts.h"

#include <QJsonDocument>

namespace greenroom {

using namespace Qt::StringLiterals;

QString Drafts::name() const {
    return m_kind == Kind::Scenario ? u"scenario"_s : u"map"_s;
}

Result<void> Drafts::put(const EntityId& about, const QJsonObject& document) {
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Compact);
    return m_home.database().run(u"REPLACE INTO local_draft (about, kind, document, changed_ms) VALUES (?, ?, ?, ?)"_s,
                                 about.toByteArray(), name(), QString::fromUtf8(json), m_home.clock().nowMs());
}

Result<void> Drafts::remove(const EntityId& about) {
    return m_home.database().run(u"DELETE FROM local_draft WHERE about = ? AND kind = ?"_s, about.toByteArray(),
                                 name());
}

Result<std::optional<Draft>> Drafts::find(const EntityId& about) {
    GR_TRY_ASSIGN(const QList<Draft> found, read(u"about = ? AND "_s, {about.toByteArray()}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<QList<Draft>> Drafts::all() {
    return read({}, {});
}

Result<QList<Draft>> Drafts::read(const QString& where, const QVariantList& parameters) {
    QList<Draft> drafts;
    GR_TRY(m_home.database().selectWith(u"SELECT about, document, changed_ms FROM local_draft WHERE "_s + where +
                                            u"kind = ? ORDER BY changed_ms DESC, about"_s,
                                        parameters + QVariantList{name()}, [&](const QSqlQuery& row) {
                                            const auto about = EntityId::fromBytes(row.value(0).toByteArray());
                                            const auto json = QJsonDocument::fromJson(row.value(1).toString().toUtf8());
                                            if (about && json.isObject())
                                                drafts.append({*about, json.object(), row.value(2).toLongLong()});
                                        }));
    return drafts;
}

} // namespace greenroom
