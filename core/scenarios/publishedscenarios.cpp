// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/publishedscenarios.h"

#include "core/team/groups.h"

namespace greenroom {

using namespace Qt::StringLiterals;

Result<PublishedScenario> PublishedScenarios::publish(const ScenarioRecord& scenario,
                                                      const std::optional<GroupId>& group) {
    if (scenario.id.entity().owner() != m_self)
        return fail(ErrorCode::Refused,
                    u"\"%1\" is somebody else's; publish a copy of your own"_s.arg(scenario.document.title));
    GR_TRY(scenario.document.check());
    GR_TRY_ASSIGN(const QByteArray document, canonicalJson(scenario.document.toJson()));
    GR_TRY(readForeign(scenario.id, document)); // as the others will
    const EntityId id = scenario.versionEntity();
    GR_TRY_ASSIGN(const QList<PublishedScenario> mine, all());
    for (const PublishedScenario& one : mine)
        if (one.scenario.versionEntity() == id && one.group == group)
            return one;
    GR_TRY(m_journal.commit({{id,
                              u"published_scenario"_s,
                              {{u"document"_s, QString::fromUtf8(document)},
                               {u"scenario"_s, scenario.id.entity()},
                               {u"team_group"_s, group ? Value(group->entity()) : Value()},
                               {u"deleted"_s, false}}}}));
    return version(id);
}

Result<void> PublishedScenarios::unpublish(const ScenarioId& scenario) {
    GR_TRY_ASSIGN(const QList<Row> shown, rows(u"NOT p.deleted AND s.id = ?"_s, {scenario.entity().toByteArray()}));
    QList<Edit> edits;
    for (const Row& row : shown)
        if (row.id.owner() == m_self)
            edits.append({row.id, u"published_scenario"_s, {{u"deleted"_s, true}}});
    if (!edits.isEmpty())
        GR_TRY(m_journal.commit(edits));
    return {};
}

Result<QList<PublishedScenarios::Row>> PublishedScenarios::rows(const QString& where, const QVariantList& parameters) {
    QList<Row> rows;
    GR_TRY(
        m_journal.database().selectWith(u"SELECT i.id, s.id, p.document, g.id, p.changed_ms FROM published_scenario p "
                                        "JOIN identifier i ON i.key = p.id JOIN identifier s ON s.key = p.scenario "
                                        "LEFT JOIN identifier g ON g.key = p.team_group WHERE "_s +
                                            where,
                                        parameters, [&](const QSqlQuery& row) {
                                            Row one{*EntityId::fromBytes(row.value(0).toByteArray()),
                                                    ScenarioId(*EntityId::fromBytes(row.value(1).toByteArray())),
                                                    row.value(2).toString().toUtf8(),
                                                    {},
                                                    row.value(4).toLongLong()};
                                            if (!row.isNull(3))
                                                one.group = GroupId(*EntityId::fromBytes(row.value(3).toByteArray()));
                                            rows.append(one);
                                        }));
    return rows;
}

std::optional<PublishedScenario> PublishedScenarios::read(const Row& row) {
    const auto record = readForeign(row.scenario, row.document);
    // Only the owner of a scenario publishes it, and a version is called by its content.
    if (!record || record->versionEntity() != row.id)
        return std::nullopt;
    return PublishedScenario{*record, row.group, row.changedMs};
}

Result<QList<PublishedScenario>> PublishedScenarios::all() {
    GR_TRY_ASSIGN(const QList<Row> newestFirst, rows(u"NOT p.deleted ORDER BY p.changed_ms DESC, i.id"_s, {}));
    GR_TRY_ASSIGN(const QList<Group> groups, Groups(m_journal, m_self, m_random).of(m_self));
    const auto isShown = [&](const Row& row) {
        return !row.group || row.id.owner() == m_self ||
               std::any_of(groups.begin(), groups.end(), [&](const Group& group) { return group.id == *row.group; });
    };
    QMap<EntityId, PublishedScenario> newest;
    for (const Row& row : newestFirst)
        if (isShown(row) && !newest.contains(row.scenario))
            if (const auto published = read(row))
                newest.insert(row.scenario, *published);
    QList<PublishedScenario> published = newest.values();
    std::stable_sort(published.begin(), published.end(), [](const PublishedScenario& a, const PublishedScenario& b) {
        return a.scenario.document.title.compare(b.scenario.document.title, Qt::CaseInsensitive) < 0;
    });
    return published;
}

Result<PublishedScenario> PublishedScenarios::version(const EntityId& id) {
    GR_TRY_ASSIGN(const QList<Row> found, rows(u"i.id = ?"_s, {id.toByteArray()}));
    const auto published = found.isEmpty() ? std::nullopt : read(found.first());
    if (!published)
        return fail(ErrorCode::NotFound, u"no scenario was published here as %1"_s.arg(id.toString()));
    return *published;
}

} // namespace greenroom
