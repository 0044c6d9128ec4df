// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/remote.h"

#include <QMap>

namespace greenroom::test {

/// A well-behaved place in memory. Several remotes on one Content are several devices at one place.
class MemoryRemote final : public Remote {
public:
    using Content = QMap<QString, QByteArray>;

    explicit MemoryRemote(Content& content) : m_content(content) {}

    Result<QList<Entry>> list(const QString& prefix, const QString& after) override {
        if (!isRemoteName(prefix + u'a') && !teamMarkerName().startsWith(prefix))
            return fail(ErrorCode::Invalid, prefix);
        QList<Entry> found;
        for (auto at = m_content.upperBound(after); at != m_content.end() && found.size() < maxListed; ++at)
            if (at.key().startsWith(prefix) && !at.key().mid(prefix.size()).contains(u'/'))
                found.append({at.key(), at->size()});
        return found;
    }
    Result<QByteArray> get(const QString& name, Range range) override {
        if (!isRemoteName(name) || range.offset < 0 || range.limit < 0)
            return fail(ErrorCode::Invalid, name);
        const auto at = m_content.constFind(name);
        if (at == m_content.constEnd())
            return fail(ErrorCode::NotFound, name);
        return at->mid(std::min<qint64>(range.offset, at->size()), range.limit);
    }
    Result<void> put(const QString& name, QByteArrayView bytes) override {
        if (!isRemoteName(name))
            return fail(ErrorCode::Invalid, name);
        const auto at = m_content.constFind(name);
        const bool replaceable = at == m_content.constEnd() || *at == bytes ||
                                 (at->size() < bytes.size() && bytes.startsWith(*at) && name != teamMarkerName());
        if (!replaceable)
            return fail(ErrorCode::Exists, name);
        m_content.insert(name, bytes.toByteArray());
        return {};
    }
    Result<void> remove(const QString& name) override {
        if (!isRemoteName(name))
            return fail(ErrorCode::Invalid, name);
        m_content.remove(name);
        return {};
    }

private:
    Content& m_content;
};

} // namespace greenroom::test
