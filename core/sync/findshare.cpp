// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/findshare.h"

#include "core/base/file.h"
#include "core/sync/remote.h"
#include "core/team/marker.h"

#include <QDir>
#include <QDirIterator>
#include <QStandardPaths>
#include <QStorageInfo>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int levels = 3;
constexpr int foldersAtMost = 20'000;
constexpr qint64 markerLimit = 4096;

bool holds(const QString& folder, const TeamId& team) {
    const QString path = folder + u'/' + teamMarkerName();
    if (!QFile::exists(path))
        return false;
    const auto json = readFile(path, markerLimit);
    if (!json)
        return false;
    const auto marker = TeamMarker::fromJson(*json);
    return marker && marker->team == team;
}

} // namespace

QStringList usualPlaces() {
    QStringList places;
    const auto add = [&](const QString& path) {
        const QString folder = QDir(path).canonicalPath();
        if (!folder.isEmpty() && QFileInfo(folder).isDir() && !places.contains(folder))
            places.append(folder);
    };
    const QDir home = QDir::home();
    const QStringList makers{u"Dropbox*"_s, u"OneDrive*"_s,     u"Nextcloud*"_s, u"ownCloud*"_s, u"Google Drive*"_s,
                             u"Sync*"_s,    u"SharePoint*"_s,   u"iCloud*"_s,    u"Box*"_s,      u"pCloud*"_s,
                             u"Seafile*"_s, u"MagentaCLOUD*"_s, u"Shared*"_s,    u"Team*"_s,     u"Public*"_s};
    for (const QString& name : home.entryList(makers, QDir::Dirs | QDir::NoDotAndDotDot))
        add(home.filePath(name));
    add(home.filePath(u"Library/CloudStorage"_s));
    for (const QStorageInfo& volume : QStorageInfo::mountedVolumes())
        if (volume.isReady() && !volume.isRoot() &&
            (volume.rootPath().startsWith(u"/media"_s) || volume.rootPath().startsWith(u"/mnt"_s) ||
             volume.rootPath().startsWith(u"/run/media"_s) || volume.rootPath().startsWith(u"/Volumes"_s) ||
             volume.rootPath().size() == 3)) // "X:/"
            add(volume.rootPath());
    add(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    add(QStandardPaths::writableLocation(QStandardPaths::DesktopLocation));
    add(home.path());
    return places;
}

Result<std::optional<QString>> findTeamShare(const TeamId& team, const QStringList& places, const Progress& progress) {
    QStringList level = places;
    QSet<QString> seen(level.begin(), level.end());
    int looked = 0;
    for (int depth = 0; depth <= levels && !level.isEmpty(); ++depth) {
        QStringList next;
        for (const QString& folder : std::as_const(level)) {
            if (progress && !progress(std::min(1.0, double(looked) / foldersAtMost)))
                return fail(ErrorCode::Cancelled, u"stopped looking for the team share"_s);
            if (holds(folder, team))
                return std::optional<QString>(folder);
            if (++looked >= foldersAtMost)
                return std::optional<QString>();
            if (depth == levels)
                continue;
            QDirIterator below(folder, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
            while (below.hasNext() && looked + next.size() < foldersAtMost) {
                const QString path = below.next();
                if (!seen.contains(path)) {
                    seen.insert(path);
                    next.append(path);
                }
            }
        }
        level = next;
    }
    return std::optional<QString>();
}

} // namespace greenroom
