// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace greenroom::test {

/// What a run of greenroomctl answered.
struct Reply {
    int status = -1; ///< of exit; -1 after a crash
    QByteArray out;
    QByteArray error;
    QJsonObject json; ///< of a --json run
};

/// Runs the real greenroomctl on a home in a temporary folder.
class Ctl {
public:
    QString home() const { return path(QStringLiteral("home")); }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    static QString program() { return qEnvironmentVariable("GREENROOM_CTL", QStringLiteral(GREENROOM_CTL)); }

    std::unique_ptr<QProcess> start(const QStringList& arguments) const {
        auto process = std::make_unique<QProcess>();
        process->start(program(), QStringList{QStringLiteral("--home"), home()} + arguments);
        REQUIRE(process->waitForStarted());
        return process;
    }

    static Reply finish(QProcess& process) {
        REQUIRE((process.state() == QProcess::NotRunning || process.waitForFinished(120'000)));
        Reply reply;
        reply.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        reply.out = process.readAllStandardOutput();
        reply.error = process.readAllStandardError();
        reply.json = QJsonDocument::fromJson(reply.out).object();
        return reply;
    }

    Reply run(const QStringList& arguments) const { return finish(*start(arguments)); }

    /// A run that must succeed, with its JSON.
    QJsonObject json(const QStringList& arguments) const {
        const Reply reply = run(QStringList{QStringLiteral("--json")} + arguments);
        INFO(arguments.join(QLatin1Char(' ')).toStdString()
             << ": " << reply.out.toStdString() << reply.error.toStdString());
        REQUIRE(reply.status == 0);
        REQUIRE(!reply.json.isEmpty());
        CHECK(reply.out.count('\n') == 1);
        CHECK(reply.error.isEmpty());
        return reply.json;
    }

    void init() const {
        json({QStringLiteral("home"), QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Ann Lee")});
    }

    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }

    /// Names and sizes of all files but the database's own, and how many there are of each kind.
    QStringList state() const {
        QStringList lines;
        QDirIterator files(home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            if (!files.fileName().startsWith(QStringLiteral("greenroom.db")))
                lines.append(files.filePath() + QLatin1Char(' ') + QString::number(files.fileInfo().size()));
        }
        lines.sort();
        const QJsonObject info = json({QStringLiteral("home"), QStringLiteral("info")});
        const QJsonDocument counts(info[QStringLiteral("counts")].toObject());
        lines.append(QString::fromUtf8(counts.toJson(QJsonDocument::Compact)));
        return lines;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace greenroom::test
