// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/travel.h"

#include "core/home/commitments.h"
#include "core/takes/takes.h"

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

Result<void> mustBeAnothers(const ModelExample& example) {
    if (!example.from)
        return fail(ErrorCode::Refused,
                    u"\"%1\" is an example of your own; its clip is on this laptop"_s.arg(example.title));
    return {};
}

} // namespace

Result<Travel::Rule> Travel::rule() {
    GR_TRY_ASSIGN(const QVariant all, m_home.database().value(u"SELECT only FROM local_keeps_all"_s));
    return all.isValid() ? Rule::All : Rule::Practised;
}

Result<void> Travel::setRule(Rule rule) {
    return m_home.database().run(rule == Rule::All ? u"REPLACE INTO local_keeps_all (only) VALUES (1)"_s
                                                   : u"DELETE FROM local_keeps_all"_s);
}

Result<QSet<ScenarioId>> Travel::practised() {
    QSet<ScenarioId> scenarios;
    GR_TRY(m_home.database().select(
        u"SELECT DISTINCT i.id FROM attempt a JOIN identifier i ON i.key = a.scenario WHERE NOT a.deleted"_s,
        [&](const QSqlQuery& row) {
            if (const auto id = EntityId::fromBytes(row.value(0).toByteArray()))
                scenarios.insert(ScenarioId(*id));
        }));
    GR_TRY_ASSIGN(const QList<Assignment> assignments,
                  Assignments(m_home.journal(), m_home.person(), m_home.random()).all());
    for (const Assignment& one : assignments)
        if (one.person == m_home.person() && one.acceptedMs)
            scenarios.insert(one.scenario.id);
    GR_TRY_ASSIGN(const QList<Agreement> agreements,
                  Agreements(m_home.journal(), m_home.person(), m_home.random()).all());
    for (const Agreement& one : agreements)
        if (one.committer == m_home.person() && one.acceptedMs && one.stands())
            scenarios.insert(one.scenario);
    return scenarios;
}

Result<QSet<ScenarioId>> Travel::keptScenarios() {
    QSet<ScenarioId> scenarios;
    GR_TRY(m_home.database().select(u"SELECT scenario FROM local_kept_scenario"_s, [&](const QSqlQuery& row) {
        if (const auto id = EntityId::fromBytes(row.value(0).toByteArray()))
            scenarios.insert(ScenarioId(*id));
    }));
    return scenarios;
}

Result<QList<TeamClip>> Travel::all() {
    GR_TRY_ASSIGN(QList<ModelExample> examples, Examples(m_home.journal(), m_home.person(), m_home.random()).all());
    examples.removeIf([](const ModelExample& example) { return !example.from; });
    if (examples.isEmpty())
        return QList<TeamClip>();
    QHash<ContentHash, bool> byHand;
    GR_TRY(m_home.database().select(u"SELECT content, kept FROM local_kept_clip"_s, [&](const QSqlQuery& row) {
        if (const auto content = ContentHash::fromBytes(row.value(0).toByteArray()))
            byHand.insert(*content, row.value(1).toBool());
    }));
    GR_TRY_ASSIGN(const Rule rule, this->rule());
    GR_TRY_ASSIGN(const QSet<ScenarioId> kept, keptScenarios());
    GR_TRY_ASSIGN(const QSet<ScenarioId> practised, this->practised());
    const auto keptFor = [&](const ModelExample& example) {
        const auto hand = byHand.constFind(example.media.hash);
        if (hand != byHand.constEnd())
            return *hand ? KeptFor::Hand : KeptFor::Nothing;
        if (example.scenario && kept.contains(*example.scenario))
            return KeptFor::Scenario;
        if (rule == Rule::All)
            return KeptFor::All;
        return example.scenario && practised.contains(*example.scenario) ? KeptFor::Practice : KeptFor::Nothing;
    };
    QList<TeamClip> clips;
    for (const ModelExample& example : std::as_const(examples)) {
        TeamClip clip{example, keptFor(example), m_home.media().contains(example.media.hash), false};
        if (clip.isHere) {
            GR_TRY_ASSIGN(const bool isUsed, isUsedElsewhere(example.media.hash));
            clip.canGo = !isUsed;
        }
        clips.append(clip);
    }
    return clips;
}

Result<QSet<ContentHash>> Travel::wanted() {
    GR_TRY_ASSIGN(const QList<TeamClip> clips, all());
    QSet<ContentHash> contents;
    for (const TeamClip& clip : clips)
        if (clip.keptFor != KeptFor::Nothing)
            contents.insert(clip.example.media.hash);
    return contents;
}

Result<ScenarioTravel> Travel::of(const ScenarioId& scenario, const QList<TeamClip>& clips) {
    GR_TRY_ASSIGN(const QSet<ScenarioId> kept, keptScenarios());
    ScenarioTravel travel;
    travel.isKept = kept.contains(scenario);
    QSet<ContentHash> seen;
    for (const TeamClip& clip : clips) {
        if (clip.example.scenario != scenario || seen.contains(clip.example.media.hash))
            continue;
        seen.insert(clip.example.media.hash);
        travel.all.add(clip.example.media.size);
        if (clip.isHere)
            travel.here.add(clip.example.media.size);
        else if (clip.keptFor != KeptFor::Nothing)
            travel.coming.add(clip.example.media.size);
    }
    return travel;
}

/// Also what was put away stays, as long as that can be undone.
Result<bool> Travel::isUsedElsewhere(const ContentHash& clip) {
    GR_TRY_ASSIGN(const bool isUsed, m_home.isMediaUsedOutside(clip, u"published_example"_s));
    if (isUsed)
        return true;
    for (const QString& table : {u"take"_s, u"example"_s, u"observation"_s}) {
        GR_TRY_ASSIGN(
            const QVariant found,
            m_home.database().value(u"SELECT 1 FROM %1 WHERE media = ? LIMIT 1"_s.arg(table), clip.toByteArray()));
        if (found.isValid())
            return true;
    }
    return false;
}

Result<void> Travel::mark(const ContentHash& clip, bool kept) {
    return m_home.database().run(u"REPLACE INTO local_kept_clip (content, kept) VALUES (?, ?)"_s, clip.toByteArray(),
                                 kept);
}

Result<void> Travel::keep(const ModelExample& example) {
    GR_TRY(mustBeAnothers(example));
    return mark(example.media.hash, true);
}

Result<void> Travel::release(const ModelExample& example) {
    GR_TRY(mustBeAnothers(example));
    GR_TRY_ASSIGN(const bool isUsed, isUsedElsewhere(example.media.hash));
    if (isUsed)
        return fail(ErrorCode::Refused,
                    u"the clip of \"%1\" is also a recording, an import or a share of this home; it stays"_s.arg(
                        example.title));
    // An exchange that is under way looks before it takes a clip in.
    GR_TRY(mark(example.media.hash, false));
    return m_home.media().remove(example.media.hash);
}

Result<void> Travel::keep(const ScenarioId& scenario) {
    GR_TRY_ASSIGN(const QList<TeamClip> clips, all());
    GR_TRY_ASSIGN(Transaction transaction, m_home.database().begin());
    GR_TRY(m_home.database().run(u"REPLACE INTO local_kept_scenario (scenario) VALUES (?)"_s,
                                 scenario.entity().toByteArray()));
    for (const TeamClip& clip : clips)
        if (clip.example.scenario == scenario)
            GR_TRY(m_home.database().run(u"DELETE FROM local_kept_clip WHERE content = ? AND NOT kept"_s,
                                         clip.example.media.hash.toByteArray()));
    return transaction.commit();
}

Result<ClipRoom> Travel::release(const ScenarioId& scenario) {
    GR_TRY(m_home.database().run(u"DELETE FROM local_kept_scenario WHERE scenario = ?"_s,
                                 scenario.entity().toByteArray()));
    return letGoUnless([&](const TeamClip& clip) { return clip.example.scenario != scenario; });
}

Result<ClipRoom> Travel::releasable() {
    GR_TRY_ASSIGN(const QList<TeamClip> clips, all());
    GR_TRY_ASSIGN(const QSet<ContentHash> wanted, this->wanted());
    ClipRoom room;
    QSet<ContentHash> seen = wanted;
    for (const TeamClip& clip : clips) {
        if (!clip.canGo || seen.contains(clip.example.media.hash))
            continue;
        seen.insert(clip.example.media.hash);
        room.add(clip.example.media.size);
    }
    return room;
}

Result<ClipRoom> Travel::releaseRest() {
    return letGoUnless([](const TeamClip&) { return false; });
}

Result<ClipRoom> Travel::letGoUnless(const std::function<bool(const TeamClip&)>& stays) {
    GR_TRY_ASSIGN(const QList<TeamClip> clips, all());
    GR_TRY_ASSIGN(const QSet<ContentHash> wanted, this->wanted());
    ClipRoom gone;
    for (const TeamClip& clip : clips) {
        const BlobRef& media = clip.example.media;
        if (!clip.canGo || wanted.contains(media.hash) || stays(clip) || !m_home.media().contains(media.hash))
            continue;
        GR_TRY(m_home.media().remove(media.hash));
        gone.add(media.size);
    }
    return gone;
}

} // namespace greenroom
