// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/takes/takes.h"

#include "core/base/choose.h"
#include "core/base/random.h"
#include "core/takes/prompts.h"
#include "core/takes/star.h"

#include <map>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

QString endingName(Ending ending) {
    switch (ending) {
    case Ending::Kept:
        return u"kept"_s;
    case Ending::Discarded:
        return u"discarded"_s;
    case Ending::Recovered:
        return u"recovered"_s;
    case Ending::Empty:
        break;
    }
    return u"empty"_s;
}

struct ModeName {
    PracticeMode mode;
    QLatin1StringView name;
};
constexpr std::array modeNames{ModeName{PracticeMode::Whole, "whole"_L1},
                               ModeName{PracticeMode::Objections, "objections"_L1},
                               ModeName{PracticeMode::GhostBuyer, "ghost_buyer"_L1},
                               ModeName{PracticeMode::Drill, "drill"_L1},
                               ModeName{PracticeMode::CallAndResponse, "call_and_response"_L1},
                               ModeName{PracticeMode::RetroCapture, "retro_capture"_L1}};

/// Before the id of a landmark in the journal that the prompter passed; no id begins with it.
constexpr QChar byPrompter = u'~';

/// The condition that a row of attempts (`a` in a statement) is of a mode that counts.
QString isAttemptSql() {
    QStringList names;
    for (const ModeName& one : modeNames)
        if (isAttempt(one.mode))
            names.append(u"'%1'"_s.arg(one.name));
    return u"(a.mode IS NULL OR a.mode IN (%1))"_s.arg(names.join(u','));
}

std::optional<Ending> endingFrom(const QString& name) {
    for (const Ending ending : {Ending::Kept, Ending::Discarded, Ending::Recovered, Ending::Empty})
        if (name == endingName(ending))
            return ending;
    return std::nullopt;
}

EntityId idColumn(const QSqlQuery& row, int column) {
    return *EntityId::fromBytes(row.value(column).toByteArray());
}

/// `written`: the landmarks of an attempt as the journal has them.
void setLandmarks(Attempt& attempt, const QMap<QString, double>& written) {
    for (auto one = written.cbegin(); one != written.cend(); ++one)
        if (!one.key().startsWith(byPrompter))
            attempt.landmarks.insert(one.key(), *one);
    for (auto one = written.cbegin(); one != written.cend(); ++one) {
        const QString landmark = one.key().sliced(one.key().startsWith(byPrompter) ? 1 : 0);
        if (attempt.landmarks.contains(landmark))
            continue;
        attempt.landmarks.insert(landmark, *one);
        attempt.passed.insert(landmark);
    }
}

} // namespace

/// A condition on attempts (`a` in a statement).
struct Takes::Narrowed {
    Narrowed() = default;
    explicit Narrowed(const std::optional<ScenarioId>& scenario) {
        if (scenario)
            *this = where(u"a.scenario = (SELECT key FROM identifier WHERE id = ?)"_s, *scenario);
    }
    static Narrowed to(const AttemptId& attempt) {
        return where(u"a.id = (SELECT key FROM identifier WHERE id = ?)"_s, attempt);
    }
    static Narrowed where(const QString& sql, const EntityId& id) {
        Narrowed only;
        only.sql = sql;
        only.parameters.append(id.toByteArray());
        return only;
    }
    QString sql = u"1"_s;
    QVariantList parameters;
};

QSet<QString> Attempt::marked() const {
    const QStringList all = landmarks.keys();
    return QSet<QString>(all.begin(), all.end()) - passed;
}

bool isAttempt(PracticeMode mode) {
    return mode <= PracticeMode::GhostBuyer;
}

QLatin1StringView practiceModeName(PracticeMode mode) {
    for (const ModeName& one : modeNames)
        if (one.mode == mode)
            return one.name;
    return "unknown"_L1;
}

PracticeMode practiceModeFrom(const QString& name) {
    if (name.isEmpty())
        return PracticeMode::Whole;
    for (const ModeName& one : modeNames)
        if (one.name == name)
            return one.mode;
    return PracticeMode::Unknown;
}

Result<AttemptId> Takes::begin(const ScenarioId& scenario, const ContentHash& version, PracticeMode mode) {
    const EntityId id = EntityId::create(m_self, m_random);
    Fields fields{{u"scenario"_s, scenario.entity()},
                  {u"version"_s, EntityId::ofContent(m_self, version)},
                  {u"started"_s, m_clock.nowMs()}};
    if (mode != PracticeMode::Whole) // which needs no word, as before there were others
        fields.insert(u"mode"_s, QString(practiceModeName(mode)));
    GR_TRY(m_journal.commit({{id, u"attempt"_s, fields}}));
    return AttemptId(id);
}

Result<void> Takes::stamp(const AttemptId& attempt, const QString& landmark, double seconds, StampedBy by) {
    const QString key = by == StampedBy::Prompter ? byPrompter + landmark : landmark;
    GR_TRY(m_journal.commit({{attempt, u"attempt"_s, {{keyedField("landmark"_L1, key), seconds}}}}));
    return {};
}

Result<void> Takes::cut(const AttemptId& attempt, int number, double seconds) {
    GR_TRY(m_journal.commit({{attempt, u"attempt"_s, {{keyedField("cut"_L1, QString::number(number)), seconds}}}}));
    return {};
}

Result<void> Takes::prompt(const AttemptId& attempt, int number, const Prompt& prompt) {
    GR_TRY(m_journal.commit({{attempt, u"attempt"_s, promptFields(number, prompt)}}));
    return {};
}

Result<void> Takes::withdraw(const AttemptId& attempt) {
    GR_TRY(m_journal.commit({{attempt, u"attempt"_s, {{u"deleted"_s, true}}}}));
    return {};
}

Result<TakeId> Takes::keep(const AttemptId& attempt, const TakeMedia& media, bool fullRun, Ending ending) {
    GR_TRY_ASSIGN(const QVariant ended,
                  m_journal.database().value(u"SELECT a.ending FROM attempt a JOIN identifier i ON i.key = a.id "
                                             "WHERE i.id = ? AND a.ending IS NOT NULL"_s,
                                             attempt.entity().toByteArray()));
    if (ended.isValid())
        return fail(ErrorCode::Exists, u"attempt %1 has ended before"_s.arg(attempt.toString()));
    const EntityId take = EntityId::create(m_self, m_random);
    GR_TRY(m_journal.commit(
        {{attempt,
          u"attempt"_s,
          {{u"duration"_s, media.duration}, {u"full_run"_s, fullRun}, {u"ending"_s, endingName(ending)}}},
         {take,
          u"take"_s,
          {{u"attempt"_s, attempt.entity()},
           {u"media"_s, media.blob},
           {u"duration"_s, media.duration},
           {u"frames"_s, media.frames},
           {u"dropped"_s, media.dropped},
           {u"width"_s, qint64(media.width)},
           {u"height"_s, qint64(media.height)},
           {u"sound"_s, media.sound}}}}));
    return TakeId(take);
}

Result<void> Takes::end(const AttemptId& attempt, double duration, bool fullRun, Ending ending) {
    GR_TRY(
        m_journal.commit({{attempt,
                           u"attempt"_s,
                           {{u"duration"_s, duration}, {u"full_run"_s, fullRun}, {u"ending"_s, endingName(ending)}}}}));
    return {};
}

Result<QList<Attempt>> Takes::attempts(const std::optional<ScenarioId>& scenario) {
    return attemptsOf(Narrowed(scenario));
}

Result<QList<Attempt>> Takes::attemptsOf(const Narrowed& only) {
    QHash<qint64, QMap<QString, double>> landmarks;
    GR_TRY(m_journal.database().selectWith(
        u"SELECT l.entity, l.key, l.value FROM attempt_landmark l JOIN attempt a ON a.entity = l.entity WHERE "_s +
            only.sql,
        only.parameters, [&](const QSqlQuery& row) {
            landmarks[row.value(0).toLongLong()].insert(row.value(1).toString(), row.value(2).toDouble());
        }));
    QHash<qint64, QList<double>> cuts;
    GR_TRY(m_journal.database().selectWith(
        u"SELECT c.entity, c.value FROM attempt_cut c JOIN attempt a ON a.entity = c.entity WHERE %1 ORDER BY c.value"_s
            .arg(only.sql),
        only.parameters,
        [&](const QSqlQuery& row) { cuts[row.value(0).toLongLong()].append(row.value(1).toDouble()); }));
    GR_TRY_ASSIGN(auto prompts,
                  promptsBy(m_journal.database(), "attempt"_L1,
                            u"JOIN attempt a ON a.entity = p.entity WHERE "_s + only.sql, only.parameters));
    QList<Attempt> attempts;
    QHash<EntityId, int> numbers;
    QHash<EntityId, std::map<PracticeMode, int>> ofMode;
    GR_TRY(m_journal.database().selectWith(
        u"SELECT i.id, s.id, v.id, a.started, a.duration, a.full_run, (SELECT d.id FROM change c "
        "JOIN device d ON d.key = c.device WHERE c.entity = a.entity ORDER BY c.key LIMIT 1), a.entity, a.ending, "
        "a.mode "
        "FROM attempt a JOIN identifier i ON i.key = a.id JOIN identifier s ON s.key = a.scenario "
        "JOIN identifier v ON v.key = a.version WHERE NOT a.deleted AND %1 ORDER BY a.started, i.id"_s.arg(only.sql),
        only.parameters, [&](const QSqlQuery& row) {
            Attempt attempt;
            attempt.id = AttemptId(idColumn(row, 0));
            attempt.scenario = ScenarioId(idColumn(row, 1));
            attempt.version = idColumn(row, 2);
            attempt.startedMs = row.value(3).toLongLong();
            if (!row.isNull(4))
                attempt.duration = row.value(4).toDouble();
            attempt.fullRun = row.value(5).toBool();
            setLandmarks(attempt, landmarks.value(row.value(7).toLongLong()));
            attempt.device = *DeviceId::fromBytes(row.value(6).toByteArray());
            attempt.ending = endingFrom(row.value(8).toString());
            attempt.mode = practiceModeFrom(row.value(9).toString());
            attempt.cuts = cuts.value(row.value(7).toLongLong());
            attempt.prompts = prompts.value(row.value(7).toLongLong());
            int& number = numbers[attempt.scenario];
            number += attempt.counted() ? 1 : 0;
            attempt.number = number;
            attempt.ofMode = ++ofMode[attempt.scenario][attempt.mode];
            attempts.append(attempt);
        }));
    return attempts;
}

/// How many counted attempts at its scenario there were, with this one.
Result<int> Takes::numberOf(const Attempt& attempt) {
    GR_TRY_ASSIGN(const QVariant count,
                  m_journal.database().value(
                      u"SELECT count(*) FROM attempt a JOIN identifier i ON i.key = a.id WHERE NOT a.deleted "
                      "AND a.scenario = (SELECT key FROM identifier WHERE id = ?) AND a.duration >= %1 AND %2 "
                      "AND (a.started, i.id) <= (?, ?)"_s.arg(attemptSeconds)
                          .arg(isAttemptSql()),
                      attempt.scenario.entity().toByteArray(), attempt.startedMs, attempt.id.entity().toByteArray()));
    return count.toInt();
}

Result<Attempt> Takes::attempt(const AttemptId& id) {
    GR_TRY_ASSIGN(QList<Attempt> found, attemptsOf(Narrowed::to(id)));
    if (found.isEmpty())
        return fail(ErrorCode::NotFound, u"there is no attempt %1 here"_s.arg(id.toString()));
    GR_TRY_ASSIGN(found.first().number, numberOf(found.first()));
    return found.first();
}

Result<QList<Take>> Takes::all(const std::optional<ScenarioId>& scenario, bool withHidden) {
    GR_TRY_ASSIGN(QList<Take> takes, takesOf(Narrowed(scenario)));
    if (!withHidden)
        takes.removeIf([](const Take& take) { return take.isHidden(); });
    return takes;
}

/// The hidden ones too.
Result<QList<Take>> Takes::takesOf(const Narrowed& only) {
    GR_TRY_ASSIGN(const QList<Attempt> known, attemptsOf(only));
    QHash<EntityId, Attempt> byId;
    for (const Attempt& attempt : known)
        byId.insert(attempt.id, attempt);
    QList<Take> takes;
    GR_TRY(m_journal.database().selectWith(
        u"SELECT i.id, j.id, t.media, t.media_size, t.duration, t.frames, t.dropped, t.width, t.height, t.sound, "
        "t.starred, t.deleted, t.changed_ms, t.cleaned FROM take t JOIN identifier i ON i.key = t.id "
        "JOIN identifier j ON j.key = t.attempt JOIN attempt a ON a.id = t.attempt WHERE %1 "
        "ORDER BY t.created_ms, i.id"_s.arg(only.sql),
        only.parameters, [&](const QSqlQuery& row) {
            const auto attempt = byId.constFind(idColumn(row, 1));
            if (attempt == byId.constEnd())
                return;
            Take take;
            take.id = TakeId(idColumn(row, 0));
            take.attempt = *attempt;
            take.media = {{*ContentHash::fromBytes(row.value(2).toByteArray()), row.value(3).toLongLong()},
                          row.value(4).toDouble(),
                          row.value(5).toLongLong(),
                          row.value(6).toLongLong(),
                          row.value(7).toInt(),
                          row.value(8).toInt(),
                          row.value(9).toBool()};
            take.starred = row.value(10).toBool();
            if (row.value(11).toBool())
                take.discardedMs = row.value(12).toLongLong();
            if (!row.isNull(13))
                take.cleanedMs = row.value(13).toLongLong();
            takes.append(take);
        }));
    return takes;
}

Result<Take> Takes::find(const QString& text) {
    GR_TRY_ASSIGN(const QList<Take> takes, all({}, true));
    QList<Candidate<Take>> candidates;
    for (const Take& take : takes)
        candidates.append({take.id.toString(), {}, take});
    return choose(candidates, text, u"take"_s);
}

Result<Take> Takes::byId(const TakeId& id) {
    GR_TRY_ASSIGN(QList<Take> found,
                  takesOf(Narrowed::where(u"a.id = (SELECT o.attempt FROM take o JOIN identifier x ON x.key = o.id "
                                          "WHERE x.id = ?)"_s,
                                          id)));
    found.removeIf([&](const Take& take) { return take.id != id; });
    if (found.isEmpty())
        return fail(ErrorCode::NotFound, u"there is no take %1 here"_s.arg(id.toString()));
    GR_TRY_ASSIGN(found.first().attempt.number, numberOf(found.first().attempt));
    return found.first();
}

Result<QHash<ScenarioId, PracticeTally>> Takes::tallies() {
    QHash<ScenarioId, PracticeTally> tallies;
    GR_TRY(m_journal.database().select(
        u"SELECT s.id, count(*) FILTER (WHERE %2), count(*) FILTER (WHERE a.full_run AND %2), max(a.started) "
        "FROM attempt a JOIN identifier s ON s.key = a.scenario WHERE NOT a.deleted AND a.duration >= %1 "
        "GROUP BY s.id"_s.arg(attemptSeconds)
            .arg(isAttemptSql()),
        [&](const QSqlQuery& row) {
            tallies.insert(ScenarioId(idColumn(row, 0)),
                           {row.value(1).toInt(), row.value(2).toInt(), row.value(3).toLongLong()});
        }));
    return tallies;
}

Result<PracticeCounts> Takes::counts(const std::optional<ScenarioId>& scenario) {
    const Narrowed only(scenario);
    PracticeCounts counts;
    // Without a duration it is being recorded now.
    GR_TRY(m_journal.database().selectWith(
        u"SELECT count(*) FILTER (WHERE a.duration >= %1 AND %3), "
        "count(*) FILTER (WHERE a.duration >= %1 AND a.full_run AND %3), "
        "count(*) FILTER (WHERE a.duration < %1 AND %3), count(*) FILTER (WHERE a.duration > 0 AND NOT %3), "
        "coalesce(sum(a.duration), 0) FROM attempt a WHERE NOT a.deleted AND %2"_s.arg(attemptSeconds)
            .arg(only.sql, isAttemptSql()),
        only.parameters, [&](const QSqlQuery& row) {
            counts = {row.value(0).toInt(), row.value(1).toInt(), row.value(2).toInt(), row.value(3).toInt(),
                      row.value(4).toDouble()};
        }));
    return counts;
}

Result<void> Takes::star(const TakeId& id, bool starred) {
    GR_TRY_ASSIGN(const Take take, byId(id));
    GR_TRY_ASSIGN(const QList<Edit> edits, starring(*this, take, starred));
    GR_TRY(m_journal.commit(edits));
    return {};
}

Result<QList<Edit>> starring(Takes& takes, const Take& take, bool starred) {
    const TakeId& id = take.id;
    if (starred && take.isHidden())
        return fail(ErrorCode::Refused, u"take %1 was put away; restore it first"_s.arg(id.toString()));
    GR_TRY_ASSIGN(const QList<Take> others, takes.all(take.attempt.scenario, true));
    QList<Edit> edits{{id, u"take"_s, {{u"starred"_s, starred}}}};
    for (const Take& other : others)
        if (starred && other.starred && other.id != id)
            edits.append({other.id, u"take"_s, {{u"starred"_s, false}}});
    return edits;
}

Result<bool> Takes::isShared(const TakeId& take) {
    GR_TRY_ASSIGN(const QVariant found,
                  m_journal.database().value(
                      u"SELECT 1 FROM share s JOIN identifier i ON i.key = s.id JOIN identifier t ON t.key = s.take "
                      "WHERE t.id = ? AND substr(i.id, 1, 16) = ? AND NOT s.deleted AND s.withdrawn IS NULL "
                      "AND s.expires > ? LIMIT 1"_s,
                      take.entity().toByteArray(), m_self.toByteArray(), m_clock.nowMs()));
    return found.isValid();
}

Result<void> Takes::discard(const QList<TakeId>& takes) {
    QList<Edit> edits;
    for (const TakeId& take : takes) {
        GR_TRY_ASSIGN(const bool shared, isShared(take));
        if (shared)
            return fail(ErrorCode::Refused, u"take %1 is shared and others may be watching it; `share withdraw` takes "
                                            "it back first. Nothing was changed"_s.arg(take.toString()));
        edits.append({take, u"take"_s, {{u"deleted"_s, true}, {u"starred"_s, false}}});
    }
    return commit(edits);
}

Result<void> Takes::restore(const QList<TakeId>& takes) {
    QList<Edit> edits;
    for (const TakeId& take : takes)
        edits.append({take, u"take"_s, {{u"deleted"_s, false}, {u"cleaned"_s, Value()}}});
    return commit(edits);
}

Result<void> Takes::markCleaned(const QList<TakeId>& takes) {
    QList<Edit> edits;
    for (const TakeId& take : takes)
        edits.append({take, u"take"_s, {{u"cleaned"_s, m_clock.nowMs()}}});
    return commit(edits);
}

Result<void> Takes::commit(const QList<Edit>& edits) {
    if (!edits.isEmpty())
        GR_TRY(m_journal.commit(edits));
    return {};
}

} // namespace greenroom
