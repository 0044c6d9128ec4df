// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/importer.h"

#include "core/media/clipfault.h"
#include "core/studio/import.h"
#include "ui/shell/context.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/widgets/rowdelegate.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 100;

/// "Opening call 2" of "opening_call-2.mov" would be guessing: the name as it is, without its ending.
QString titleOf(const QString& path) {
    const QString name = QFileInfo(path).completeBaseName().simplified();
    return name.isEmpty() ? QFileInfo(path).fileName() : name.first(std::min(name.size(), longestTitle));
}

QString reasonOf(ClipFault fault) {
    switch (fault) {
    case ClipFault::Empty:
        return Importer::tr("It is empty (0 bytes).");
    case ClipFault::Text:
        return Importer::tr("It is text, not a clip.");
    case ClipFault::CutOff:
        return Importer::tr("It was cut off, or its index is damaged.");
    case ClipFault::Unreadable:
        return Importer::tr("It is no clip that can be read here.");
    case ClipFault::NothingInIt:
        return Importer::tr("It holds neither pictures nor sound.");
    case ClipFault::Undecodable:
        return Importer::tr("Its pictures and its sound are damaged.");
    case ClipFault::TooLong:
        return Importer::tr("It claims to last more than 24 hours.");
    }
    return {};
}

/// One sentence of the file whose name stands before it.
QString reasonOf(const Error& error) {
    if (const auto fault = clipFaultOf(error))
        return reasonOf(*fault);
    switch (error.code) {
    case ErrorCode::NotFound:
        return Importer::tr("It is not there any more.");
    case ErrorCode::DiskFull:
        return Importer::tr("The disk is full.");
    case ErrorCode::Refused:
        return Importer::tr("You may not read this file.");
    case ErrorCode::Io:
        return Importer::tr("The disk could not be read or written.");
    case ErrorCode::Invalid:
        return Importer::tr("There is no clip in it.");
    case ErrorCode::Media:
    case ErrorCode::Corrupt:
        return Importer::tr("Its pictures or its sound cannot be read.");
    default:
        return Importer::tr("It was not imported, by a fault of Greenroom's.");
    }
}

} // namespace

QStringList clipSuffixes() {
    return {u"mp4"_s, u"m4v"_s, u"mov"_s, u"mkv"_s,  u"webm"_s, u"avi"_s, u"wmv"_s, u"flv"_s, u"mpg"_s, u"mpeg"_s,
            u"mts"_s, u"ts"_s,  u"3gp"_s, u"m2ts"_s, u"ogv"_s,  u"mxf"_s, u"mp3"_s, u"m4a"_s, u"wav"_s, u"flac"_s};
}

ModelExample withDetails(ModelExample example, const ExampleDetails& details) {
    if (!details.title.isEmpty())
        example.title = details.title;
    example.quality = details.quality;
    example.scenario = details.scenario;
    example.consent = details.consent;
    example.tags = details.tags;
    return example;
}

Importer::Importer(Context& context, QObject* parent) : QAbstractListModel(parent), m_context(context) {
    connect(&context.jobs, &Jobs::changed, this, &Importer::follow);
}

void Importer::add(const QStringList& paths) {
    for (const QString& path : paths)
        begin(path);
    Q_EMIT changed();
}

void Importer::begin(const QString& path) {
    const auto number = std::make_shared<int>(0);
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_files.emplace_back().path = path;
    endInsertRows();
    const int job = m_context.jobs.start(
        tr("Importing %1").arg(QFileInfo(path).fileName()), this,
        [path](Home& home, const Progress& progress) { return import(home, path, progress); },
        [this, number](const Result<Outcome>& outcome) { end(*number, outcome); });
    *number = job;
    m_files[row].job = job;
}

Result<Importer::Outcome> Importer::import(Home& home, const QString& path, const Progress& progress) {
    Outcome outcome;
    if (QFileInfo(path).isDir()) {
        outcome.isFolder = true;
        QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (clipSuffixes().contains(files.fileInfo().suffix().toLower()))
                outcome.inside.append(file);
        }
        outcome.inside.sort(Qt::CaseInsensitive);
        if (outcome.inside.isEmpty())
            return fail(ErrorCode::Invalid, u"%1 holds no clips"_s.arg(path));
        return outcome;
    }
    ModelExample example;
    example.title = titleOf(path);
    auto added = importExample(home, path, example, progress);
    if (added) {
        outcome.example = *added;
        return outcome;
    }
    if (added.error().code != ErrorCode::Exists)
        return tl::make_unexpected(added.error());
    GR_TRY_ASSIGN(const BlobRef file, hashFile(path, [&] { return !progress || progress(1); }));
    GR_TRY_ASSIGN(const auto there, Examples(home.journal(), home.person(), home.random()).ofFile(file.hash));
    if (!there)
        return tl::make_unexpected(added.error());
    outcome.example = *there;
    outcome.wasThere = true;
    return outcome;
}

void Importer::end(int job, const Result<Outcome>& outcome) {
    const auto found = std::find_if(m_files.begin(), m_files.end(), [job](const File& one) { return one.job == job; });
    if (found == m_files.end())
        return;
    const int row = static_cast<int>(found - m_files.begin());
    if (outcome && outcome->isFolder) {
        beginRemoveRows({}, row, row);
        m_files.removeAt(row);
        endRemoveRows();
        add(outcome->inside);
        return;
    }
    if (outcome) {
        found->state = outcome->wasThere ? State::Known : State::Added;
        found->example = outcome->example.id;
        found->title = outcome->example.title;
        if (!outcome->wasThere && m_details)
            apply({found->example}, false);
    } else {
        found->state = outcome.error().code == ErrorCode::Cancelled ? State::Stopped : State::Failed;
        found->error = outcome.error();
    }
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
    if (!isRunning()) {
        summarise();
        Q_EMIT finished();
    }
}

void Importer::follow() {
    for (const Job& job : m_context.jobs.all()) {
        const auto found =
            std::find_if(m_files.begin(), m_files.end(), [&](const File& one) { return one.job == job.id; });
        if (found == m_files.end() || !job.isRunning)
            continue;
        const int percent = static_cast<int>(job.done * 100);
        if (found->state == State::Running && found->percent == percent)
            continue;
        found->state = State::Running;
        found->percent = percent;
        const QModelIndex at = index(static_cast<int>(found - m_files.begin()));
        Q_EMIT dataChanged(at, at);
    }
}

void Importer::summarise() {
    QStringList names;
    QStringList messages;
    const Error* first = nullptr;
    for (const File& file : std::as_const(m_files)) {
        if (file.state != State::Failed)
            continue;
        first = first ? first : &file.error;
        names.append(QFileInfo(file.path).fileName());
        messages.append(file.error.message);
    }
    if (!first)
        return;
    const Error error{first->code, messages.join(u'\n'), names.size() == 1 ? first->detail : QString()};
    m_context.messages.problem(
        error, names.size() == 1 ? tr("“%1” was not imported.").arg(names.first()) + u' ' + reasonOf(error)
                                 : tr("%n file(s) were not imported: %1.", nullptr, static_cast<int>(names.size()))
                                       .arg(names.size() > 3 ? names.first(3).join(u", "_s) + tr(" and others")
                                                             : names.join(u", "_s)));
}

void Importer::stop() {
    for (const File& file : std::as_const(m_files))
        if (file.state == State::Waiting || file.state == State::Running)
            m_context.jobs.cancel(file.job);
}

void Importer::clear() {
    if (isRunning())
        return;
    beginResetModel();
    m_files.clear();
    m_details.reset();
    endResetModel();
    Q_EMIT changed();
}

void Importer::say(const ExampleDetails& details) {
    m_details = details;
    if (m_files.size() != 1)
        m_details->title.clear();
    QList<ExampleId> examples;
    for (const File& file : std::as_const(m_files))
        if (file.state == State::Added)
            examples.append(file.example);
    if (!examples.isEmpty())
        apply(examples, true);
}

Result<QList<ChangeId>> Importer::change(Home& home, const QList<ExampleId>& ids, const ExampleDetails& details) {
    Examples examples(home.journal(), home.person(), home.random());
    QList<ChangeId> changes;
    for (const ExampleId& id : ids) {
        GR_TRY_ASSIGN(const ModelExample example, examples.byId(id));
        GR_TRY_ASSIGN(const auto change, examples.change(withDetails(example, details)));
        if (change)
            changes.append(*change);
    }
    return changes;
}

void Importer::apply(const QList<ExampleId>& examples, bool isAsked) {
    m_context.home.ask(
        this, [examples, details = *m_details](Home& home) { return change(home, examples, details); },
        [&context = m_context, isAsked](const Result<QList<ChangeId>>& changes) {
            if (!changes)
                context.messages.problem(changes.error(), tr("The details were not kept."));
            else if (isAsked && !changes->isEmpty())
                context.messages.tell(tr("Kept for %n clip(s).", nullptr, static_cast<int>(changes->size())),
                                      [&context, changes = *changes] {
                                          revertAll(context, changes, tr("The details could not be undone."));
                                      });
        });
}

bool Importer::isRunning() const {
    return count(State::Waiting) + count(State::Running) > 0;
}

int Importer::count(State state) const {
    return static_cast<int>(
        std::count_if(m_files.begin(), m_files.end(), [state](const File& one) { return one.state == state; }));
}

std::optional<ExampleId> Importer::exampleOf(int row) const {
    const File& file = m_files[row];
    return file.example.isNull() ? std::nullopt : std::optional(file.example);
}

QString Importer::nameOf(int row) const {
    return QFileInfo(m_files[row].path).fileName();
}

int Importer::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QString Importer::lineOf(const File& file) const {
    switch (file.state) {
    case State::Waiting:
        return tr("Waiting");
    case State::Running:
        return tr("%1 %").arg(file.percent);
    case State::Added:
        return tr("In the library");
    case State::Known:
        return tr("Was here already, as “%1”").arg(file.title);
    case State::Failed:
        return reasonOf(file.error);
    case State::Stopped:
        return tr("Stopped");
    }
    return {};
}

QVariant Importer::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_files.size())
        return {};
    const File& file = m_files[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(index.row());
    case LineRole:
        return lineOf(file);
    case TagRole:
        return file.state == State::Failed ? tr("Not imported") : QString();
    case TagIconRole:
        return u"warning"_s;
    case TagAmberRole:
        return true;
    case ActionRole:
        return file.example.isNull() ? QString() : tr("Show");
    case Qt::ToolTipRole:
        return file.state == State::Failed || file.state == State::Known ? file.path + u'\n' + lineOf(file) : file.path;
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(nameOf(index.row()), lineOf(file));
    }
    return {};
}

} // namespace greenroom::ui
