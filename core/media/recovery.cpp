// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/recovery.h"

#include "core/base/file.h"

#include <QDir>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// So that it is reported once; a name that is taken gets a number.
QString setAside(const QString& part) {
    QString aside = part + u".unusable"_s;
    for (int number = 2; QFile::exists(aside); ++number)
        aside = u"%1.unusable-%2"_s.arg(part).arg(number);
    return QFile::rename(part, aside) ? aside : part;
}

void recoverOne(const TakeFiles& files, RecoveryReport& report) {
    auto lock = FileLock::take(files.lock);
    if (!lock) {
        if (lock.error().code == ErrorCode::Busy)
            report.recording.append(files.take);
        else
            report.failed.append({files.part, files.take, lock.error()});
        return;
    }
    if (!QFile::exists(files.part))
        return; // confirmed by somebody a moment ago
    QFile::remove(files.ballast);
    QFile::remove(files.finishing);
    if (QFile::exists(files.take)) {
        report.unconfirmed.append(files.take);
        return;
    }
    auto recording = finish(files);
    if (recording) {
        report.recovered.append(*recording);
        report.unconfirmed.append(files.take);
    } else {
        const bool unusable = recording.error().code == ErrorCode::Corrupt;
        report.failed.append({unusable ? setAside(files.part) : files.part, files.take, recording.error()});
        if (unusable) {
            lock->reset();
            QFile::remove(files.lock);
        }
    }
}

} // namespace

RecoveryReport recover(const QString& folder, const Cancelled& cancelled) {
    RecoveryReport report;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({u"*.part"_s}, QDir::Files, QDir::Name)) {
        if (cancelled && cancelled())
            break;
        recoverOne(TakeFiles::of(dir.filePath(name.chopped(5))), report);
    }
    return report;
}

} // namespace greenroom
