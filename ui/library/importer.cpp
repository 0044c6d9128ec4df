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
constexpr double soonest = 2; ///< s: before it has worked so long, how long it will take is a guess

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
        append(path);
    m_isSettled = false;
    next();
    Q_EMIT changed();
}

int Importer::append(const QString& path) {
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_files.append({++m_lastId, path});
    endInsertRows();
    return row;
}

int Importer::rowOf(int id) const {
    const auto found = std::find_if(m_files.begin(), m_files.end(), [id](const File& one) { return one.id == id; });
    return found == m_files.end() ? -1 : static_cast<int>(found - m_files.begin());
}

void Importer::next() {
    if (m_job != 0)
        return;
    const auto waits = [](const File& one) { return one.state == State::Waiting; };
    if (std::any_of(m_files.begin(), m_files.end(), [&](const File& one) { return waits(one) && !one.isLookedAt; }))
        return look();
    if (const auto first = std::find_if(m_files.begin(), m_files.end(), waits); first != m_files.end())
        return run(*first);
    settle();
}

void Importer::look() {
    QList<std::pair<int, QString>> paths;
    for (const File& file : std::as_const(m_files))
        if (file.state == State::Waiting && !file.isLookedAt)
            paths.append({file.id, file.path});
    using Looks = QList<std::pair<int, Look>>;
    m_isCancelAsked = false;
    m_job = m_context.jobs.start(
        tr("Looking at what is to come in"), this,
        [paths](Home&, const Progress& progress) -> Result<Looks> {
            Looks looks;
            for (const auto& [id, path] : paths)
                looks.append({id, lookAt(path, progress)});
            if (progress && !progress(1))
                return fail(ErrorCode::Cancelled, u"stopped while looking for clips"_s);
            return looks;
        },
        [this](const Result<Looks>& looks) {
            m_job = 0;
            if (!looks && !m_isCancelAsked)
                stop();
            for (const auto& [id, look] : looks.value_or(Looks()))
                setLook(id, look);
            Q_EMIT changed();
            next();
        });
}

Importer::Look Importer::lookAt(const QString& path, const Progress& progress) {
    const QFileInfo info(path);
    Look look;
    look.isFolder = info.isDir();
    look.bytes = info.size();
    if (!look.isFolder)
        return look;
    QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext() && (!progress || progress(0))) {
        const QString file = files.next();
        if (clipSuffixes().contains(files.fileInfo().suffix().toLower()))
            look.inside.append({file, files.fileInfo().size()});
    }
    std::sort(look.inside.begin(), look.inside.end(),
              [](const auto& a, const auto& b) { return a.first.compare(b.first, Qt::CaseInsensitive) < 0; });
    return look;
}

void Importer::setLook(int id, const Look& look) {
    const int row = rowOf(id);
    if (row < 0 || m_files[row].state != State::Waiting)
        return;
    m_files[row].isLookedAt = true;
    m_files[row].bytes = look.bytes;
    if (!look.isFolder)
        return;
    if (look.inside.isEmpty()) {
        m_files[row].error = {ErrorCode::Invalid, u"%1 holds no clips"_s.arg(m_files[row].path), {}};
        return setState(row, State::Failed);
    }
    beginRemoveRows({}, row, row);
    m_files.removeAt(row);
    endRemoveRows();
    for (const auto& [path, bytes] : look.inside) {
        File& file = m_files[append(path)];
        file.bytes = bytes;
        file.isLookedAt = true;
    }
}

void Importer::run(File& file) {
    const auto all = static_cast<int>(m_files.size());
    const int number = all - count(State::Waiting) + 1;
    const QString name = QFileInfo(file.path).fileName();
    file.percent = 0;
    m_begun = m_context.clock.steady();
    m_isCancelAsked = false;
    m_job = m_context.jobs.start(
        all == 1 ? tr("Importing %1").arg(name) : tr("Importing %1 of %2: %3").arg(number).arg(all).arg(name), this,
        [path = file.path](Home& home, const Progress& progress) { return import(home, path, progress); },
        [this, id = file.id](const Result<Outcome>& outcome) { end(id, outcome); });
    setState(rowOf(file.id), State::Running);
}

Result<Importer::Outcome> Importer::import(Home& home, const QString& path, const Progress& progress) {
    Outcome outcome;
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

void Importer::end(int id, const Result<Outcome>& outcome) {
    m_job = 0;
    const int row = rowOf(id);
    File& file = m_files[row];
    if (outcome) {
        file.example = outcome->example.id;
        file.title = outcome->example.title;
        if (!outcome->wasThere) {
            m_worked += m_context.clock.steady() - m_begun;
            m_workedBytes += file.bytes;
            if (m_details)
                apply({file.example}, false);
        }
        setState(row, outcome->wasThere ? State::Known : State::Added);
    } else {
        file.error = outcome.error();
        const bool isCancelled = outcome.error().code == ErrorCode::Cancelled;
        setState(row, isCancelled ? State::Stopped : State::Failed);
        if (isCancelled && !m_isCancelAsked) // where one job stands for all of them
            stop();
    }
    Q_EMIT changed();
    next();
}

/// Says once that all have come to their end.
void Importer::settle() {
    if (isRunning() || std::exchange(m_isSettled, true))
        return;
    failedFirst();
    summarise();
    Q_EMIT changed();
    Q_EMIT finished();
}

void Importer::setState(int row, State state) {
    m_files[row].state = state;
    Q_EMIT dataChanged(index(row), index(row));
}

void Importer::failedFirst() {
    int place = 0;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_files[row].state != State::Failed)
            continue;
        if (row != place) {
            beginMoveRows({}, row, row, {}, place);
            m_files.move(row, place);
            endMoveRows();
        }
        ++place;
    }
}

void Importer::follow() {
    const auto job = std::find_if(m_context.jobs.all().begin(), m_context.jobs.all().end(),
                                  [this](const Job& one) { return one.id == m_job; });
    const auto file =
        std::find_if(m_files.begin(), m_files.end(), [](const File& one) { return one.state == State::Running; });
    if (job == m_context.jobs.all().end() || file == m_files.end())
        return;
    const int percent = static_cast<int>(job->done * 100);
    if (file->percent == percent)
        return;
    file->percent = percent;
    setState(static_cast<int>(file - m_files.begin()), State::Running);
    Q_EMIT progressed();
}

double Importer::done() const {
    double all = 0;
    double done = 0;
    for (const File& file : m_files) {
        const double bytes = static_cast<double>(std::max<qint64>(1, file.bytes));
        all += bytes;
        if (file.state == State::Running)
            done += bytes * file.percent / 100;
        else if (file.state != State::Waiting)
            done += bytes;
    }
    return all > 0 ? done / all : 0;
}

std::optional<double> Importer::secondsLeft() const {
    std::chrono::nanoseconds worked = m_worked;
    double bytes = static_cast<double>(m_workedBytes);
    double left = 0;
    for (const File& file : m_files) {
        const double part = file.state == State::Running ? file.percent / 100.0 : 0;
        if (file.state == State::Running) {
            worked += m_context.clock.steady() - m_begun;
            bytes += static_cast<double>(file.bytes) * part;
        }
        if (file.state == State::Running || file.state == State::Waiting)
            left += static_cast<double>(file.bytes) * (1 - part);
    }
    const double seconds = std::chrono::duration<double>(worked).count();
    if (seconds < soonest || bytes <= 0)
        return std::nullopt;
    return left * seconds / bytes;
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
    for (int row = 0; row < rowCount(); ++row)
        if (m_files[row].state == State::Waiting)
            setState(row, State::Stopped);
    m_isCancelAsked = true;
    if (m_job != 0)
        m_context.jobs.cancel(m_job);
    Q_EMIT changed();
    settle();
}

void Importer::stop(int row) {
    if (m_files[row].state == State::Waiting) {
        setState(row, State::Stopped);
        Q_EMIT changed();
        settle();
    } else if (m_files[row].state == State::Running) {
        m_isCancelAsked = true;
        m_context.jobs.cancel(m_job);
    }
}

void Importer::tryAgain(int row) {
    if (m_files[row].state != State::Failed && m_files[row].state != State::Stopped)
        return;
    m_files[row].isLookedAt = false; // it may be another one by now
    setState(row, State::Waiting);
    m_isSettled = false;
    Q_EMIT changed();
    next();
}

void Importer::tryAgain() {
    for (int row = 0; row < rowCount(); ++row)
        if (m_files[row].state == State::Failed)
            tryAgain(row);
}

void Importer::clear() {
    if (isRunning())
        return;
    beginResetModel();
    m_files.clear();
    m_worked = {};
    m_workedBytes = 0;
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
        return !file.example.isNull()                                        ? tr("Show")
               : file.state == State::Failed || file.state == State::Stopped ? tr("Try again")
                                                                             : QString();
    case HasMenuRole:
        return file.state == State::Waiting || file.state == State::Running;
    case Qt::ToolTipRole:
        return file.state == State::Failed || file.state == State::Known ? file.path + u'\n' + lineOf(file) : file.path;
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(nameOf(index.row()), lineOf(file));
    }
    return {};
}

} // namespace greenroom::ui
