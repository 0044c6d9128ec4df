// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assessments.h"

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

Result<Assessment> Assessments::assess(const Assessment& wanted, const AssessmentMap& map) {
    GR_TRY(checkAgainst(wanted, map));
    GR_TRY_ASSIGN(const QList<Assessment> existing, on(wanted.subject));
    const auto before = std::find_if(existing.begin(), existing.end(), [&](const Assessment& one) {
        return one.rater == m_self && one.mapVersion == wanted.mapVersion && one.label == wanted.label;
    });
    const bool isNew = before == existing.end();
    const EntityId id = isNew ? EntityId::create(m_self, m_random) : before->id.entity();

    Fields fields{{u"subject"_s, wanted.subject.entity()},
                  {u"map"_s, QString::fromLatin1(wanted.mapVersion.toHex())},
                  {u"label"_s, QString(raterLabelName(wanted.label))},
                  {u"final"_s, wanted.final}};
    if (!wanted.comment.isEmpty())
        fields.insert(u"comment"_s, wanted.comment);
    for (auto level = wanted.levels.begin(); level != wanted.levels.end(); ++level) {
        fields.insert(keyedField("level"_L1, level.key()), qint64(level.value()));
        fields.insert(keyedField("unscored"_L1, level.key()), Value());
    }
    for (const QString& criterion : wanted.unscored) {
        fields.insert(keyedField("unscored"_L1, criterion), true);
        fields.insert(keyedField("level"_L1, criterion), Value());
    }
    QList<Edit> edits{{id, u"assessment"_s, fields}};
    for (auto moments = wanted.evidence.begin(); moments != wanted.evidence.end(); ++moments)
        for (const double position : moments.value())
            if (isNew || !before->evidence.value(moments.key()).contains(position))
                edits.append({EntityId::create(m_self, m_random),
                              u"evidence"_s,
                              {{u"assessment"_s, id}, {u"criterion"_s, moments.key()}, {u"position"_s, position}}});
    GR_TRY(m_journal.commit(edits));

    GR_TRY_ASSIGN(const QList<Assessment> now, on(wanted.subject));
    return *std::find_if(now.begin(), now.end(), [&](const Assessment& one) { return one.id.entity() == id; });
}

Result<QList<Assessment>> Assessments::on(const SubjectId& subject) {
    QList<Assessment> assessments;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, a.map, a.label, a.comment, a.final, a.changed_ms FROM assessment a "
        "JOIN identifier i ON i.key = a.id JOIN identifier s ON s.key = a.subject "
        "WHERE s.id = ? AND NOT a.deleted ORDER BY a.created_ms, i.id"_s,
        [&](const QSqlQuery& row) {
            const auto hash = ContentHash::fromBytes(QByteArray::fromHex(row.value(1).toString().toLatin1()));
            const auto label = labelFrom(row.value(2).toString());
            if (!hash || !label)
                return; // written by a version that knows other labels
            Assessment one;
            one.id = AssessmentId(*EntityId::fromBytes(row.value(0).toByteArray()));
            one.subject = subject;
            one.rater = one.id.entity().owner();
            one.mapVersion = *hash;
            one.label = *label;
            one.comment = row.value(3).toString();
            one.final = row.value(4).toBool();
            one.changedMs = row.value(5).toLongLong();
            assessments.append(one);
        },
        subject.entity().toByteArray()));
    GR_TRY(readLevels(assessments));
    return assessments;
}

Result<void> Assessments::readLevels(QList<Assessment>& assessments) {
    Database& database = m_journal.database();
    for (Assessment& one : assessments) {
        const QByteArray id = one.id.entity().toByteArray();
        GR_TRY(database.select(
            u"SELECT l.key, l.value FROM assessment_level l JOIN assessment a ON a.entity = l.entity "
            "JOIN identifier i ON i.key = a.id WHERE i.id = ?"_s,
            [&](const QSqlQuery& row) { one.levels.insert(row.value(0).toString(), row.value(1).toInt()); }, id));
        GR_TRY(database.select(
            u"SELECT u.key FROM assessment_unscored u JOIN assessment a ON a.entity = u.entity "
            "JOIN identifier i ON i.key = a.id WHERE i.id = ? AND u.value"_s,
            [&](const QSqlQuery& row) { one.unscored.insert(row.value(0).toString()); }, id));
        GR_TRY(database.select(
            u"SELECT e.criterion, e.position FROM evidence e JOIN identifier i ON i.key = e.assessment "
            "WHERE i.id = ? AND NOT e.deleted ORDER BY e.criterion, e.position"_s,
            [&](const QSqlQuery& row) { one.evidence[row.value(0).toString()].append(row.value(1).toDouble()); }, id));
    }
    return {};
}

} // namespace greenroom
