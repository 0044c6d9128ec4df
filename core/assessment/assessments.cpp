// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assessments.h"

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/base/random.h"

#include <array>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array labels{RaterLabel::Self, RaterLabel::Peer, RaterLabel::Expert, RaterLabel::Coach};

std::optional<RaterLabel> labelFrom(const QString& name) {
    for (const RaterLabel label : labels)
        if (name == raterLabelName(label))
            return label;
    return std::nullopt;
}

/// One rater has one assessment of a subject on a version of a map in one capacity, on whatever device it was made.
EntityId entityOf(const Assessment& one, const PersonId& rater) {
    return EntityId::ofContent(rater, contentHash("assessment" + one.subject.entity().toByteArray() +
                                                  one.mapVersion.toByteArray() +
                                                  QByteArray(raterLabelName(one.label).data())));
}

bool isSame(const Assessment& a, const Assessment& b) {
    return a.mapVersion == b.mapVersion && a.label == b.label;
}

/// `content` after what `wanted` adds to it or changes.
Assessment merged(Assessment content, const Assessment& wanted) {
    content.subject = wanted.subject;
    content.mapVersion = wanted.mapVersion;
    content.label = wanted.label;
    content.map = wanted.map;
    for (auto level = wanted.levels.begin(); level != wanted.levels.end(); ++level) {
        content.levels.insert(level.key(), level.value());
        content.unscored.remove(level.key());
    }
    for (const QString& criterion : wanted.unscored) {
        content.unscored.insert(criterion);
        content.levels.remove(criterion);
    }
    for (auto moments = wanted.evidence.begin(); moments != wanted.evidence.end(); ++moments)
        for (const double position : moments.value())
            if (QList<double>& known = content.evidence[moments.key()]; !known.contains(position))
                known.append(position);
    if (!wanted.comment.isEmpty())
        content.comment = wanted.comment;
    return content;
}

bool saysTheSame(const Assessment& a, const Assessment& b) {
    return a.levels == b.levels && a.unscored == b.unscored && a.evidence == b.evidence && a.comment == b.comment;
}

/// Levels and gaps as fields, and cleared ones where `before` had them and `content` the contrary or, when it is the
/// `whole`, has them not.
Fields judgementFields(const Assessment& content, const Assessment& before, bool whole) {
    Fields fields{{u"subject"_s, content.subject.entity()},
                  {u"map"_s, QString::fromLatin1(content.mapVersion.toHex())},
                  {u"label"_s, QString(raterLabelName(content.label))}};
    if (!content.comment.isEmpty() || (whole && !before.comment.isEmpty()))
        fields.insert(u"comment"_s, content.comment);
    for (auto level = content.levels.begin(); level != content.levels.end(); ++level)
        fields.insert(keyedField("level"_L1, level.key()), qint64(level.value()));
    for (const QString& criterion : content.unscored)
        fields.insert(keyedField("unscored"_L1, criterion), true);
    for (const QString& criterion : before.levels.keys())
        if (content.unscored.contains(criterion) || (whole && !content.levels.contains(criterion)))
            fields.insert(keyedField("level"_L1, criterion), Value());
    for (const QString& criterion : before.unscored)
        if (content.levels.contains(criterion) || (whole && !content.unscored.contains(criterion)))
            fields.insert(keyedField("unscored"_L1, criterion), Value());
    return fields;
}

/// The levels of those criteria that `other` has too.
QMap<QString, int> shared(QMap<QString, int> levels, const QMap<QString, int>& other) {
    levels.removeIf([&](const auto& level) { return !other.contains(level.key()); });
    return levels;
}

/// The map that an assessment brings along, when it is the one that was used.
std::optional<AssessmentMap> mapFrom(const QString& document, const ContentHash& version) {
    const auto json = parseJson(document.toUtf8());
    if (!json)
        return std::nullopt;
    const auto map = AssessmentMap::fromJson(*json);
    const auto actual = map ? map->version() : Result<ContentHash>(tl::make_unexpected(map.error()));
    return actual && *actual == version ? std::optional(*map) : std::nullopt;
}

Result<void> checkAgainst(const Assessment& wanted, const AssessmentMap& map) {
    GR_TRY(score(map, wanted.levels));
    const auto known = [&](const QString& criterion) -> Result<void> {
        if (!map.indexOf(criterion))
            return fail(ErrorCode::Invalid, u"the map \"%1\" has no criterion %2"_s.arg(map.title, criterion));
        return {};
    };
    for (const QString& criterion : wanted.unscored) {
        GR_TRY(known(criterion));
        if (wanted.levels.contains(criterion))
            return fail(ErrorCode::Invalid, u"%1 is both scored and not applicable"_s.arg(criterion));
    }
    for (auto moments = wanted.evidence.begin(); moments != wanted.evidence.end(); ++moments) {
        GR_TRY(known(moments.key()));
        for (const double position : moments.value())
            if (position < 0)
                return fail(ErrorCode::Invalid, u"%1 s is no moment of a recording"_s.arg(position));
    }
    return {};
}

} // namespace

QLatin1StringView raterLabelName(RaterLabel label) {
    switch (label) {
    case RaterLabel::Self:
        return "self"_L1;
    case RaterLabel::Expert:
        return "expert"_L1;
    case RaterLabel::Coach:
        return "coach"_L1;
    case RaterLabel::Peer:
        break;
    }
    return "peer"_L1;
}

bool Assessment::isEmpty() const {
    const auto hasMoments = [](const QList<double>& moments) { return !moments.isEmpty(); };
    return levels.isEmpty() && unscored.isEmpty() && std::none_of(evidence.begin(), evidence.end(), hasMoments) &&
           comment.trimmed().isEmpty();
}

/// Finished assessments and drafts lie in tables of the same form.
struct Assessments::Source {
    QString table;
    QString final;    ///< an SQL expression
    QString document; ///< an SQL expression
};

Result<void> Assessments::check(const Assessment& wanted, const AssessmentMap& map) const {
    GR_TRY(checkAgainst(wanted, map));
    if (wanted.label == RaterLabel::Self && wanted.subject.entity().owner() != m_self)
        return fail(ErrorCode::Refused,
                    u"only whom it shows can assess %1 as themselves"_s.arg(wanted.subject.toString()));
    return {};
}

Result<Assessment> Assessments::assess(const Assessment& wanted, const AssessmentMap& map) {
    GR_TRY(check(wanted, map));
    GR_TRY_ASSIGN(const QList<Assessment> existing, on(wanted.subject));
    std::optional<Assessment> done;
    std::optional<Assessment> draft;
    for (const Assessment& one : existing)
        if (one.rater == m_self && isSame(one, wanted))
            (one.final ? done : draft) = one;
    const Assessment before = done.value_or(Assessment());
    const Assessment content = merged(draft ? *draft : wanted.final ? Assessment() : before, wanted);
    if (wanted.final && content.isEmpty())
        return fail(ErrorCode::Invalid, u"there is nothing to finish: no level, nothing that does not apply, no moment "
                                        "and no remark"_s);
    GR_TRY_ASSIGN(const std::optional<EntityId> drafted, draftEntity(wanted));
    QList<Edit> edits;
    if (wanted.final) {
        const EntityId id = done ? done->id.entity() : entityOf(wanted, m_self);
        Fields fields = judgementFields(content, before, draft.has_value());
        fields.insert(u"final"_s, true);
        fields.insert(u"deleted"_s, false);
        if (content.map) {
            GR_TRY_ASSIGN(const QByteArray document, canonicalJson(content.map->toJson()));
            fields.insert(u"document"_s, QString::fromUtf8(document));
        }
        edits = {{id, u"assessment"_s, fields}};
        edits += evidenceEdits(id, content, before, draft.has_value());
        if (drafted)
            edits.append({*drafted, u"assessment_draft"_s, {{u"deleted"_s, true}}});
    } else {
        const EntityId id = drafted.value_or(EntityId::create(m_self, m_random));
        const Assessment stored = drafted ? *draft : Assessment();
        edits = {{id, u"assessment_draft"_s, judgementFields(content, stored, false)}};
        edits += evidenceEdits(id, content, stored, false);
    }
    if (draft && !drafted) // of schema 3: its content has moved
        edits.append({draft->id, u"assessment"_s, {{u"deleted"_s, true}}});
    GR_TRY(m_journal.commit(edits));

    GR_TRY_ASSIGN(const QList<Assessment> now, on(wanted.subject));
    return *std::find_if(now.begin(), now.end(), [&](const Assessment& one) {
        return one.rater == m_self && isSame(one, wanted) && one.final == wanted.final;
    });
}

Result<void> Assessments::keepDraft(const Assessment& content, const AssessmentMap& map) {
    GR_TRY(check(content, map));
    GR_TRY_ASSIGN(const QList<Assessment> existing, on(content.subject));
    Assessment done;
    Assessment stored;
    for (const Assessment& one : existing)
        if (one.rater == m_self && isSame(one, content))
            (one.final ? done : stored) = one;
    GR_TRY_ASSIGN(const std::optional<EntityId> drafted, draftEntity(content));
    if (saysTheSame(content, done)) {
        if (drafted)
            GR_TRY(m_journal.commit({{*drafted, u"assessment_draft"_s, {{u"deleted"_s, true}}}}));
        return {};
    }
    const EntityId id = drafted.value_or(EntityId::create(m_self, m_random));
    QList<Edit> edits{{id, u"assessment_draft"_s, judgementFields(content, stored, true)}};
    edits += evidenceEdits(id, content, drafted ? stored : Assessment(), true);
    GR_TRY(m_journal.commit(edits));
    return {};
}

Result<QList<Edit>> Assessments::takingBack(const SubjectId& subject) {
    GR_TRY_ASSIGN(const QList<Assessment> all, on(subject));
    QList<Edit> edits;
    for (const Assessment& one : all) {
        if (one.rater != m_self || !one.final)
            continue;
        Assessment nothing;
        nothing.subject = one.subject;
        nothing.mapVersion = one.mapVersion;
        nothing.label = one.label;
        Fields fields = judgementFields(nothing, one, true);
        fields.insert(u"deleted"_s, true);
        edits.append({one.id, u"assessment"_s, fields});
        edits += evidenceEdits(one.id, nothing, one, true);
    }
    return edits;
}

QList<Edit> Assessments::evidenceEdits(const EntityId& assessment, const Assessment& content, const Assessment& before,
                                       bool whole) const {
    const auto edit = [&](const QString& criterion, double position, bool deleted) {
        const ContentHash hash = contentHash("evidence" + assessment.toByteArray() + criterion.toUtf8() + '=' +
                                             QByteArray::number(position, 'g', 17));
        return Edit{EntityId::ofContent(m_self, hash),
                    u"evidence"_s,
                    {{u"assessment"_s, assessment},
                     {u"criterion"_s, criterion},
                     {u"position"_s, position},
                     {u"deleted"_s, deleted}}};
    };
    QList<Edit> edits;
    for (auto moments = content.evidence.begin(); moments != content.evidence.end(); ++moments)
        for (const double position : moments.value())
            if (!before.evidence.value(moments.key()).contains(position))
                edits.append(edit(moments.key(), position, false));
    for (auto moments = before.evidence.begin(); whole && moments != before.evidence.end(); ++moments)
        for (const double position : moments.value())
            if (!content.evidence.value(moments.key()).contains(position))
                edits.append(edit(moments.key(), position, true));
    return edits;
}

/// The draft that `wanted` goes on with, if one was begun.
Result<std::optional<EntityId>> Assessments::draftEntity(const Assessment& wanted) {
    std::optional<EntityId> found;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id FROM assessment_draft d JOIN identifier i ON i.key = d.id JOIN identifier s ON s.key = d.subject "
        "WHERE s.id = ? AND d.map = ? AND d.label = ? AND NOT d.deleted"_s,
        [&](const QSqlQuery& row) { found = EntityId::fromBytes(row.value(0).toByteArray()); },
        wanted.subject.entity().toByteArray(), QString::fromLatin1(wanted.mapVersion.toHex()),
        QString(raterLabelName(wanted.label))));
    return found;
}

Result<QList<Assessment>> Assessments::on(const SubjectId& subject) {
    GR_TRY_ASSIGN(QList<Assessment> all, read({u"assessment"_s, u"a.final"_s, u"a.document"_s}, subject));
    all.removeIf([&](const Assessment& one) {
        return (one.label == RaterLabel::Self && one.rater != subject.entity().owner()) ||
               (!one.final && one.rater != m_self);
    });
    GR_TRY_ASSIGN(QList<Assessment> drafts, read({u"assessment_draft"_s, u"0"_s, u"NULL"_s}, subject));
    for (Assessment& draft : drafts) {
        const auto done = std::find_if(
            all.begin(), all.end(), [&](const Assessment& one) { return one.rater == m_self && isSame(one, draft); });
        draft.id = done == all.end() ? AssessmentId(entityOf(draft, m_self)) : done->id;
        draft.rater = m_self;
    }
    return all + drafts;
}

Result<QSet<EntityId>> Assessments::subjects() {
    QSet<EntityId> subjects;
    GR_TRY(m_journal.database().select(
        u"SELECT s.id FROM assessment a JOIN identifier s ON s.key = a.subject WHERE NOT a.deleted UNION "
        "SELECT s.id FROM assessment_draft d JOIN identifier s ON s.key = d.subject WHERE NOT d.deleted"_s,
        [&](const QSqlQuery& row) { subjects.insert(*EntityId::fromBytes(row.value(0).toByteArray())); }));
    return subjects;
}

/// Those that lie where they belong, without levels and moments. `row` has, from column 7 on: a.entity, a.id, a.circle.
Result<void> Assessments::readRows(const Source& source, const QString& where, const QVariantList& parameters,
                                   const TakeRow& take) {
    return m_journal.database().selectWith(
        u"SELECT i.id, a.map, a.label, a.comment, %2, a.changed_ms, %3, a.entity, a.id, a.circle, s.id FROM %1 a "
        "JOIN identifier i ON i.key = a.id JOIN identifier s ON s.key = a.subject JOIN circle k ON k.key = a.circle "
        "WHERE %4 AND (k.id = s.id OR k.id = ?) AND NOT a.deleted ORDER BY a.created_ms, i.id"_s.arg(
            source.table, source.final, source.document, where),
        parameters + QVariantList{CircleId::me().toByteArray()}, [&](const QSqlQuery& row) -> Result<void> {
            const auto hash = ContentHash::fromBytes(QByteArray::fromHex(row.value(1).toString().toLatin1()));
            const auto label = labelFrom(row.value(2).toString());
            if (!hash || !label)
                return {}; // written by a version that knows other labels
            Assessment one;
            one.id = AssessmentId(*EntityId::fromBytes(row.value(0).toByteArray()));
            one.subject = SubjectId(*EntityId::fromBytes(row.value(10).toByteArray()));
            one.rater = one.id.entity().owner();
            one.mapVersion = *hash;
            one.label = *label;
            one.comment = row.value(3).toString();
            one.final = row.value(4).toBool();
            one.changedMs = row.value(5).toLongLong();
            if (!row.isNull(6))
                one.map = mapFrom(row.value(6).toString(), *hash);
            return take(one, row);
        });
}

Result<QList<Assessment>> Assessments::read(const Source& source, const SubjectId& subject) {
    QList<Assessment> assessments;
    GR_TRY(readRows(source, u"s.id = ?"_s, {subject.entity().toByteArray()},
                    [&](Assessment& one, const QSqlQuery& row) -> Result<void> {
                        GR_TRY(readLevels(source, one, row.value(7).toLongLong()));
                        GR_TRY(readEvidence(one, row.value(8).toLongLong(), row.value(9).toLongLong()));
                        assessments.append(one);
                        return {};
                    }));
    return assessments;
}

Result<QList<Assessment>> Assessments::readOwn(const Source& source) {
    QHash<qint64, QMap<QString, int>> levels;
    GR_TRY(m_journal.database().select(
        u"SELECT entity, key, value FROM %1_level"_s.arg(source.table), [&](const QSqlQuery& row) {
            levels[row.value(0).toLongLong()].insert(row.value(1).toString(), row.value(2).toInt());
        }));
    QHash<qint64, QSet<QString>> unscored;
    GR_TRY(m_journal.database().select(
        u"SELECT entity, key FROM %1_unscored WHERE value"_s.arg(source.table),
        [&](const QSqlQuery& row) { unscored[row.value(0).toLongLong()].insert(row.value(1).toString()); }));
    QList<Assessment> assessments;
    GR_TRY(readRows(source, u"substr(i.id, 1, 16) = ?"_s, {m_self.toByteArray()},
                    [&](Assessment& one, const QSqlQuery& row) -> Result<void> {
                        one.levels = levels.value(row.value(7).toLongLong());
                        one.unscored = unscored.value(row.value(7).toLongLong());
                        assessments.append(one);
                        return {};
                    }));
    return assessments;
}

Result<QHash<EntityId, QList<Assessment>>> Assessments::own() {
    QHash<EntityId, QList<Assessment>> bySubject;
    GR_TRY_ASSIGN(const QList<Assessment> done, readOwn({u"assessment"_s, u"a.final"_s, u"a.document"_s}));
    GR_TRY_ASSIGN(const QList<Assessment> drafts, readOwn({u"assessment_draft"_s, u"0"_s, u"NULL"_s}));
    for (const Assessment& one : done + drafts)
        if (one.label != RaterLabel::Self || one.subject.entity().owner() == m_self)
            bySubject[one.subject].append(one);
    return bySubject;
}

Result<void> Assessments::readLevels(const Source& source, Assessment& one, qint64 entity) {
    Database& database = m_journal.database();
    GR_TRY(database.select(
        u"SELECT key, value FROM %1_level WHERE entity = ?"_s.arg(source.table),
        [&](const QSqlQuery& row) { one.levels.insert(row.value(0).toString(), row.value(1).toInt()); }, entity));
    return database.select(
        u"SELECT key FROM %1_unscored WHERE entity = ? AND value"_s.arg(source.table),
        [&](const QSqlQuery& row) { one.unscored.insert(row.value(0).toString()); }, entity);
}

/// The moments its own rater named, in the circle it lies in.
Result<void> Assessments::readEvidence(Assessment& one, qint64 id, qint64 circle) {
    return m_journal.database().select(
        u"SELECT i.id, e.criterion, e.position FROM evidence e JOIN identifier i ON i.key = e.id "
        "WHERE e.assessment = ? AND e.circle = ? AND NOT e.deleted ORDER BY e.criterion, e.position"_s,
        [&](const QSqlQuery& row) {
            if (EntityId::fromBytes(row.value(0).toByteArray())->owner() == one.rater)
                one.evidence[row.value(1).toString()].append(row.value(2).toDouble());
        },
        id, circle);
}

QList<Assessment> visibleTo(const PersonId& viewer, QList<Assessment> all) {
    const bool hasFinished = std::any_of(all.begin(), all.end(), [&](const Assessment& one) {
        return one.rater == viewer && one.final && !one.levels.isEmpty();
    });
    for (Assessment& one : all) {
        one.sealed = one.label == RaterLabel::Self && one.rater != viewer && !hasFinished;
        if (!one.sealed)
            continue;
        one.levels.clear();
        one.unscored.clear();
        one.evidence.clear();
        one.comment.clear();
    }
    return all;
}

Result<QList<Gap>> gaps(const QList<Assessment>& all, const AssessmentMap& map) {
    GR_TRY_ASSIGN(const ContentHash version, map.version());
    const auto isOpen = [&](const Assessment& one, RaterLabel label) {
        return one.label == label && one.mapVersion == version && one.final && !one.sealed;
    };
    QList<Gap> found;
    for (const Assessment& self : all) {
        for (const Assessment& coach : all) {
            if (!isOpen(self, RaterLabel::Self) || !isOpen(coach, RaterLabel::Coach))
                continue;
            const auto ownScore = score(map, shared(self.levels, coach.levels));
            const auto coachScore = score(map, shared(coach.levels, self.levels));
            if (!ownScore || !coachScore || !ownScore->value)
                continue; // levels the map does not have, or no criterion in common
            Gap gap{self.id, coach.id, {}, *ownScore->value - *coachScore->value};
            for (const Score::Part& part : ownScore->parts)
                gap.levels.insert(part.criterion, part.level - coach.levels[part.criterion]);
            found.append(gap);
        }
    }
    return found;
}

} // namespace greenroom
