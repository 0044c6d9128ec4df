// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/assessing.h"

#include "core/home/catalogue.h"
#include "core/studio/sharing.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

Takes takesOf(Home& home) {
    return Takes(home.journal(), home.person(), home.random(), home.clock());
}
Shares sharesOf(Home& home) {
    return Shares(home.journal(), home.person(), home.random(), home.clock());
}
Assessments assessmentsIn(Home& home) {
    return Assessments(home.journal(), home.person(), home.random());
}

Result<std::optional<AssessmentMap>> mapInside(const Scenario& scenario) {
    const auto* json = std::get_if<QJsonObject>(&scenario.map);
    if (!json)
        return std::optional<AssessmentMap>();
    GR_TRY_ASSIGN(const AssessmentMap map, AssessmentMap::fromJson(*json));
    return std::optional(map);
}

/// The map, when an assessment of a share has to bring it along: it is not the share's own.
Result<std::optional<AssessmentMap>> mapToBring(const Share& share, const AssessmentMap& map) {
    GR_TRY_ASSIGN(const Scenario scenario, scenarioOf(share));
    GR_TRY_ASSIGN(const std::optional<AssessmentMap> own, mapInside(scenario));
    if (own && *own == map)
        return std::optional<AssessmentMap>();
    return std::optional(map);
}

/// Gives `wanted` what follows from the subject: whom it is of, on what, and in what capacity. For a self-assessment
/// that goes to a take, that take.
Result<std::optional<TakeId>> address(Home& home, const Subject& subject, Assessment& wanted,
                                      const AssessmentMap& map) {
    if (!subject.open)
        return fail(ErrorCode::Refused,
                    u"share %1 is gone; nobody would see an assessment of it"_s.arg(subject.id.toString()));
    for (const QList<double>& moments : std::as_const(wanted.evidence))
        for (const double position : moments)
            if (position > subject.duration)
                return fail(ErrorCode::Invalid, u"%1 s lies behind the end of the %2 at %3 s"_s.arg(position)
                                                    .arg(subject.noun)
                                                    .arg(subject.duration));
    GR_TRY_ASSIGN(wanted.mapVersion, map.version());
    GR_TRY_ASSIGN(wanted.label, ownLabel(home, subject));
    wanted.subject = subject.id;
    std::optional<TakeId> take;
    if (wanted.label == RaterLabel::Self && subject.noun == "take"_L1)
        take = TakeId(subject.id);
    if (subject.noun == "share"_L1) {
        GR_TRY_ASSIGN(const Share share, sharesOf(home).byId(ShareId(subject.id)));
        if (wanted.label == RaterLabel::Self && share.take && takesOf(home).byId(*share.take))
            take = share.take;
        GR_TRY_ASSIGN(wanted.map, mapToBring(share, map));
    }
    if (take)
        wanted.subject = SubjectId(*take);
    return take;
}

} // namespace

Result<std::optional<AssessmentMap>> ownMap(Home& home, const Subject& subject) {
    if (subject.noun == "share"_L1) {
        GR_TRY_ASSIGN(const Share share, sharesOf(home).byId(ShareId(subject.id)));
        GR_TRY_ASSIGN(const Scenario scenario, scenarioOf(share));
        return mapInside(scenario);
    }
    if (subject.noun != "take"_L1)
        return std::optional<AssessmentMap>();
    GR_TRY_ASSIGN(const Take take, takesOf(home).byId(TakeId(subject.id)));
    GR_TRY_ASSIGN(const Scenario scenario, Catalogue(home).scenarios().version(take.attempt.version));
    return mapInside(scenario);
}

Result<AssessmentMap> mapFor(Home& home, const Subject& subject, const QString& named) {
    GR_TRY_ASSIGN(const std::optional<AssessmentMap> own, ownMap(home, subject));
    if (own) {
        GR_TRY_ASSIGN(const ContentHash version, own->version());
        if (named.isEmpty() || own->title.compare(named, Qt::CaseInsensitive) == 0 ||
            QString::fromLatin1(version.toHex()).startsWith(named, Qt::CaseInsensitive))
            return *own;
    }
    if (named.isEmpty())
        return fail(ErrorCode::Invalid, u"%1 %2 has no assessment map of its own; name one with --map"_s.arg(
                                            subject.noun, subject.id.toString()));
    GR_TRY_ASSIGN(const MapRecord record, Catalogue(home).maps().find(named));
    return record.document;
}

Result<std::optional<AssessmentMap>> mapOf(Home& home, const Subject& subject, const Assessment& assessment) {
    if (assessment.map)
        return assessment.map;
    if (const auto own = ownMap(home, subject); own && *own) {
        GR_TRY_ASSIGN(const ContentHash version, (*own)->version());
        if (version == assessment.mapVersion)
            return *own;
    }
    const auto kept = Catalogue(home).maps().version(EntityId::ofContent(home.person(), assessment.mapVersion));
    return kept ? std::optional(*kept) : std::nullopt;
}

Result<void> copySelfAssessments(Home& home, const TakeId& take, const Share& share) {
    const Subject subject{SubjectId(take), u"take"_s, home.person(), share.duration, true, {}};
    GR_TRY_ASSIGN(const QList<Assessment> all, assessmentsIn(home).on(subject.id));
    GR_TRY_ASSIGN(const QList<Assessment> shared, assessmentsIn(home).on(SubjectId(share.id)));
    for (const Assessment& one : all) {
        if (one.label != RaterLabel::Self || !one.final || one.isEmpty())
            continue;
        GR_TRY_ASSIGN(const std::optional<AssessmentMap> map, mapOf(home, subject, one));
        if (!map)
            continue; // its levels would say nothing to anybody
        Assessment copy = one;
        copy.subject = SubjectId(share.id);
        GR_TRY_ASSIGN(copy.map, mapToBring(share, *map));
        const bool isThere = std::any_of(shared.begin(), shared.end(), [&](const Assessment& other) {
            return other.rater == one.rater && other.label == one.label && other.mapVersion == one.mapVersion &&
                   other.levels == one.levels && other.unscored == one.unscored && other.evidence == one.evidence &&
                   other.comment == one.comment;
        });
        if (!isThere)
            GR_TRY(assessmentsIn(home).assess(copy, *map));
    }
    return {};
}

Result<Assessment> assessSubject(Home& home, const Subject& subject, Assessment wanted, const AssessmentMap& map) {
    GR_TRY_ASSIGN(const std::optional<TakeId> take, address(home, subject, wanted, map));
    GR_TRY_ASSIGN(const Assessment made, assessmentsIn(home).assess(wanted, map));
    if (!take || !made.final)
        return made;
    GR_TRY_ASSIGN(const QList<Share> shares, sharesOf(home).of(*take));
    for (const Share& share : shares)
        if (share.lives() && share.selfLevels)
            GR_TRY(copySelfAssessments(home, *take, share));
    return made;
}

Result<void> draftAssessment(Home& home, const Subject& subject, Assessment content, const AssessmentMap& map) {
    GR_TRY(address(home, subject, content, map));
    return assessmentsIn(home).keepDraft(content, map);
}

Result<QList<Assessment>> assessmentsOf(Home& home, const Subject& subject) {
    GR_TRY_ASSIGN(QList<Assessment> all, assessmentsIn(home).on(subject.id));
    for (const SubjectId& share : subject.shares) {
        GR_TRY_ASSIGN(QList<Assessment> some, assessmentsIn(home).on(share));
        // One's own is a copy of what is on the take.
        some.removeIf([&](const Assessment& one) { return one.rater == home.person(); });
        all += some;
    }
    return visibleTo(home.person(), all);
}

Result<SelfErrors> ownErrors(Home& home, const AssessmentMap& map) {
    Assessments assessments = assessmentsIn(home);
    GR_TRY_ASSIGN(const QSet<EntityId> assessed, assessments.subjects());
    GR_TRY_ASSIGN(const QList<Share> shares, sharesOf(home).all());
    QList<Gap> found;
    for (const Share& share : shares) {
        if (share.owner() != home.person() || !share.take || !assessed.contains(share.id) ||
            !assessed.contains(*share.take))
            continue;
        GR_TRY_ASSIGN(const QList<Assessment> own, assessments.on(SubjectId(*share.take)));
        GR_TRY_ASSIGN(const QList<Assessment> others, assessments.on(SubjectId(share.id)));
        for (const Assessment& self : own)
            for (const Assessment& coach : others)
                if (self.changedMs < coach.changedMs) {
                    GR_TRY_ASSIGN(const QList<Gap> some, gaps({self, coach}, map));
                    found += some;
                }
    }
    return selfErrors(found);
}

Result<QList<Note>> notesOf(Home& home, const Subject& subject) {
    Notes notes(home.journal(), home.person(), home.random());
    GR_TRY_ASSIGN(QList<Note> all, notes.on(subject.id));
    for (const SubjectId& share : subject.shares) {
        GR_TRY_ASSIGN(const QList<Note> some, notes.on(share));
        all += some;
    }
    std::stable_sort(all.begin(), all.end(), [](const Note& a, const Note& b) { return a.starts < b.starts; });
    return all;
}

} // namespace greenroom
