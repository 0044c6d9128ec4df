// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/libraryoverview.h"

#include <QAbstractListModel>

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

/// Brings files and folders into the library, each as a job of its own, and is the list of them: roles of RowRole. The
/// details can be said while it goes on: they are for all files of the list, also for those that are in already. UI
/// thread.
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
    /// Stops what has not come to its end.
    void stop();
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

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void changed();
    /// All files have come to their end.
    void finished();

private:
    struct File {
        QString path;
        int job = 0;
        State state = State::Waiting;
        int percent = 0;
        ExampleId example;
        QString title; ///< of the example
        Error error;
    };
    /// What became of one path.
    struct Outcome {
        ModelExample example;
        bool wasThere = false;
        bool isFolder = false;
        QStringList inside; ///< of a folder: its clips
    };

    static Result<Outcome> import(Home& home, const QString& path, const Progress& progress);
    static Result<QList<ChangeId>> change(Home& home, const QList<ExampleId>& examples, const ExampleDetails& details);

    void begin(const QString& path);
    void end(int job, const Result<Outcome>& outcome);
    void follow();
    void summarise();
    void apply(const QList<ExampleId>& examples, bool isAsked);
    QString lineOf(const File& file) const;

    Context& m_context;
    QList<File> m_files;
    std::optional<ExampleDetails> m_details; ///< once they were said
};

/// The files that the dialog and folders offer.
QStringList clipSuffixes();

} // namespace greenroom::ui
