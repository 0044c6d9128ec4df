// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/libraryoverview.h"

#include <QAbstractListModel>

#include <chrono>

namespace greenroom::ui {

/// What can be said of clips as they come in.
struct ExampleDetails {
    QString title; ///< empty: what there is stays, or the file's name
    QString quality = QStringLiteral("good");
    std::optional<ScenarioId> scenario;
    QString consent;
    QStringList tags;

    friend bool operator==(const ExampleDetails&, const ExampleDetails&) = default;
};

/// `example` with the details.
ModelExample withDetails(ModelExample example, const ExampleDetails& details);

/// Brings files and folders into the library, one after the other, and is the list of them: roles of RowRole. It goes
/// on whatever page is shown, and between two files whatever else waits has its turn. The details can be said while it
/// goes on: they are for all files of the list, also for those that are in already. UI thread.
class Importer : public QAbstractListModel {
    Q_OBJECT
public:
    enum class State {
        Waiting,
        Running,
        Added,
        Known, ///< its content is in the library already
        Failed,
        Stopped,
    };

    explicit Importer(Context& context, QObject* parent = nullptr);

    /// Begins at once. Of a folder all clips are taken, also those in folders inside.
    void add(const QStringList& paths);
    /// Stops what has not come to its end: all, or one row.
    void stop();
    void stop(int row);
    /// Of a row that failed or was stopped.
    void tryAgain(int row);
    /// Of all that failed.
    void tryAgain();
    /// Forgets the list once all is at its end, for the next one to begin anew.
    void clear();

    /// For all files of the list; the title for the only one. Those that are in are changed, with Undo.
    void say(const ExampleDetails& details);

    bool isRunning() const;
    int count(State state) const;
    State stateOf(int row) const { return m_files[row].state; }
    /// What a file became or is already; nothing yet or never.
    std::optional<ExampleId> exampleOf(int row) const;
    QString nameOf(int row) const;
    /// 0 to 1, by bytes.
    double done() const;
    /// Until all have come to their end, by how fast it went so far; nothing: too early to tell.
    std::optional<double> secondsLeft() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void changed();
    void progressed();
    /// All files have come to their end. What failed stands first.
    void finished();

private:
    struct File {
        int id = 0;
        QString path;
        qint64 bytes = 0; ///< 0 before it was looked at
        bool isLookedAt = false;
        State state = State::Waiting;
        int percent = 0;
        ExampleId example = {};
        QString title = {}; ///< of the example
        Error error = {};
    };
    /// What a path is.
    struct Look {
        bool isFolder = false;
        qint64 bytes = 0;
        QList<std::pair<QString, qint64>> inside; ///< of a folder: its clips and their lengths
    };
    /// What became of one file.
    struct Outcome {
        ModelExample example;
        bool wasThere = false;
    };

    static Look lookAt(const QString& path, const Progress& progress);
    static Result<Outcome> import(Home& home, const QString& path, const Progress& progress);
    static Result<QList<ChangeId>> change(Home& home, const QList<ExampleId>& examples, const ExampleDetails& details);

    int append(const QString& path);
    /// Looks at what was added, and goes on with the first that waits, unless something is under way.
    void next();
    void look();
    void setLook(int id, const Look& look);
    void run(File& file);
    void end(int id, const Result<Outcome>& outcome);
    void settle();
    void setState(int row, State state);
    void follow();
    void failedFirst();
    void summarise();
    void apply(const QList<ExampleId>& examples, bool isAsked);
    QString lineOf(const File& file) const;
    int rowOf(int id) const;

    Context& m_context;
    QList<File> m_files;
    int m_lastId = 0;
    int m_job = 0;                       ///< that is under way; 0: none
    bool m_isCancelAsked = false;        ///< here, and not where jobs are shown
    bool m_isSettled = true;             ///< that all have come to their end was said
    std::chrono::nanoseconds m_worked{}; ///< on what has come to its end
    std::chrono::nanoseconds m_begun{};  ///< the file under way
    qint64 m_workedBytes = 0;
    std::optional<ExampleDetails> m_details; ///< once they were said
};

/// The files that the dialog and folders offer.
QStringList clipSuffixes();

} // namespace greenroom::ui
