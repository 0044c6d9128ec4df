// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/remotecheck.h"

#include "core/base/ids.h"

#include <QLocale>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype probeSize = 64 * 1024;
constexpr qint64 leastFree = 512LL << 20; ///< about ten takes
constexpr qsizetype longestName = 80;

class Probe {
public:
    Probe(Remote& remote, Random& random)
        : m_remote(remote)
        , m_bytes(random.bytes(probeSize))
        , m_name(remoteCheckFolder() + u'/' + QString::fromLatin1(toBase32(random.bytes(10))))
        , m_longName(m_name + u'-' + u"x"_s.repeated(longestName - m_name.size() - 1)) {}

    RemoteReport run(qint64 freeBytes) {
        (void)(tryAll() && checkFreeSpace(freeBytes));
        // What is left after a failure; what was removed before is not missed.
        (void)m_remote.remove(m_name);
        (void)m_remote.remove(m_longName);
        return std::move(m_report);
    }

private:
    bool tryAll() {
        return checkTop() && check(u"put"_s, m_remote.put(m_name, m_bytes), u"wrote 64 KiB"_s) && checkReadBack() &&
               checkListed() && checkOverwrite() &&
               check(u"long-name"_s, m_remote.put(m_longName, "x"), u"a name of 80 characters"_s) && checkRemove();
    }

    bool note(const QString& name, bool ok, const QString& detail) {
        m_report.checks.append({name, ok, detail});
        return ok;
    }
    template <typename T>
    bool check(const QString& name, const Result<T>& result, const QString& detail) {
        return note(name, result.has_value(), result ? detail : result.error().message);
    }

    bool checkTop() {
        const auto top = m_remote.list({}, {});
        if (!top)
            return check(u"list"_s, top, {});
        m_report.hasTeam = std::any_of(top->begin(), top->end(),
                                       [](const Remote::Entry& entry) { return entry.name == teamMarkerName(); });
        return note(u"list"_s, true, m_report.hasTeam ? u"a team is here already"_s : u"no team is here yet"_s);
    }
    bool checkReadBack() {
        const auto bytes = m_remote.get(m_name, {0, probeSize + 1});
        const auto part = m_remote.get(m_name, {probeSize - 100, 50});
        if (!bytes || !part)
            return check(u"read-back"_s, bytes ? part : bytes, {});
        const bool same = *bytes == m_bytes && *part == m_bytes.sliced(probeSize - 100, 50);
        return note(u"read-back"_s, same, same ? u"the same bytes, whole and in part"_s : u"other bytes came back"_s);
    }
    bool checkListed() {
        const auto listed = m_remote.list(remoteCheckFolder() + u'/', {});
        if (!listed)
            return check(u"listed"_s, listed, {});
        const bool found = std::any_of(listed->begin(), listed->end(),
                                       [this](const Remote::Entry& entry) { return entry.name == m_name; });
        return note(u"listed"_s, found, found ? u"the new name is listed"_s : u"the new name is not listed"_s);
    }
    bool checkOverwrite() {
        const auto put = m_remote.put(m_name, "other");
        const bool refused = !put && put.error().code == ErrorCode::Exists;
        return note(u"overwrite"_s, refused,
                    refused ? u"a name keeps its bytes"_s
                    : put   ? u"other bytes took the place of what was there"_s
                            : put.error().message);
    }
    bool checkRemove() {
        if (const auto removed = m_remote.remove(m_name); !removed)
            return check(u"remove"_s, removed, {});
        const auto after = m_remote.get(m_name, {0, 1});
        const bool gone = !after && after.error().code == ErrorCode::NotFound;
        return note(u"remove"_s, gone, gone ? u"removed"_s : u"it is still there"_s);
    }
    bool checkFreeSpace(qint64 freeBytes) {
        const QString detail =
            freeBytes < 0 ? u"the place does not tell"_s : QLocale::c().formattedDataSize(freeBytes) + u" free"_s;
        return note(u"free-space"_s, freeBytes < 0 || freeBytes >= leastFree, detail);
    }

    Remote& m_remote;
    QByteArray m_bytes;
    QString m_name;
    QString m_longName;
    RemoteReport m_report;
};

} // namespace

bool RemoteReport::isUsable() const {
    return !checks.isEmpty() && std::all_of(checks.begin(), checks.end(), [](const RemoteCheck& c) { return c.ok; });
}

RemoteReport checkRemote(Remote& remote, qint64 freeBytes, Random& random) {
    return Probe(remote, random).run(freeBytes);
}

} // namespace greenroom
