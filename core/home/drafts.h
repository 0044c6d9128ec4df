// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"

#include <QJsonObject>

namespace greenroom {

/// What a person is writing and has not kept as a version yet.
struct Draft {
    EntityId about; ///< the id that the document has or will have
    QJsonObject document;
    qint64 changedMs = 0;
};

/// The drafts of this device: never synced, not in the journal, since each takes the place of the one before it.
class Drafts {
public:
    enum class Kind { Scenario, Map };
    Drafts(Home& home, Kind kind) : m_home(home), m_kind(kind) {}

    /// Keeps it at once and for good, in place of the one before.
    Result<void> put(const EntityId& about, const QJsonObject& document);
    /// Nothing happens when there is none.
    Result<void> remove(const EntityId& about);
    Result<std::optional<Draft>> find(const EntityId& about);
    /// The one that was changed last first. One that cannot be read is left out.
    Result<QList<Draft>> all();

private:
    Result<QList<Draft>> read(const QString& where, const QVariantList& parameters);
    QString name() const;

    Home& m_home;
    Kind m_kind;
};

} // namespace greenroom
