// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/publishedexamples.h"

#include "core/team/audience.h"
#include "core/team/groups.h"
#include "core/team/roster.h"

namespace greenroom {

using namespace Qt::StringLiterals;

Result<PublishedExample> PublishedExamples::publish(const ModelExample& example, const std::optional<GroupId>& group,
                                                    const Roster& roster) {
    if (example.from || example.id.entity().owner() != m_self)
        return fail(ErrorCode::Refused, u"\"%1\" is somebody else's example"_s.arg(example.title));
    if (example.consent.trimmed().isEmpty())
        return fail(ErrorCode::Refused,
                    u"\"%1\" has no consent of who is seen in it; it stays in this library"_s.arg(example.title));
    GR_TRY_ASSIGN(const QList<PersonId> persons, wanted(group, roster));
    GR_TRY(unpublish(example.id));
    const EntityId id = EntityId::create(m_self, m_random);
    Fields fields{{u"example"_s, example.id.entity()}, {u"title"_s, example.title},
                  {u"quality"_s, example.quality},     {u"consent"_s, example.consent},
                  {u"media"_s, example.media},         {u"duration"_s, example.duration},
                  {u"width"_s, qint64(example.width)}, {u"height"_s, qint64(example.height)},
                  {u"sound"_s, example.sound},         {u"source"_s, QString::fromLatin1(example.source.toHex())}};
    if (group)
        fields.insert(u"team_group"_s, group->entity());
    if (example.scenario)
        fields.insert(u"scenario"_s, example.scenario->entity());
    if (example.starts)
        fields.insert(u"starts"_s, *example.starts);
    if (example.ends)
        fields.insert(u"ends"_s, *example.ends);
    for (const QString& tag : example.tags)
        fields.insert(keyedField("tag"_L1, tag), true);
    QList<Edit> edits{{id, u"published_example"_s, fields}};
    for (const PersonId& person : persons)
        edits.append(Audience::adding(id, person));
    GR_TRY(m_journal.commit(edits));
    GR_TRY_ASSIGN(const auto published, of(example.id));
    if (!published)
        return fail(ErrorCode::Refused, u"only coaches and trainers publish examples; nothing was shown to anybody"_s);
    return *published;
}

Result<void> PublishedExamples::unpublish(const ExampleId& example) {
    GR_TRY_ASSIGN(const auto published, of(example));
    if (published)
        GR_TRY(m_journal.commit({{published->id, u"published_example"_s, {{u"deleted"_s, true}}}}));
    return {};
}

Result<QList<PublishedExample>> PublishedExamples::all() {
    QList<PublishedExample> published;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, x.id, g.id, p.created_ms FROM published_example p JOIN identifier i ON i.key = p.id "
        "JOIN identifier x ON x.key = p.example LEFT JOIN identifier g ON g.key = p.team_group "
        "WHERE NOT p.deleted AND substr(i.id, 1, 16) = ? ORDER BY p.created_ms DESC, i.id"_s,
        [&](const QSqlQuery& row) {
            PublishedExample one;
            one.id = *EntityId::fromBytes(row.value(0).toByteArray());
            one.example = ExampleId(*EntityId::fromBytes(row.value(1).toByteArray()));
            if (!row.isNull(2))
                one.group = GroupId(*EntityId::fromBytes(row.value(2).toByteArray()));
            one.publishedMs = row.value(3).toLongLong();
            published.append(one);
        },
        m_self.toByteArray()));
    for (PublishedExample& one : published) {
        GR_TRY_ASSIGN(one.audience, Audience(m_journal).of(one.id));
    }
    return published;
}

Result<std::optional<PublishedExample>> PublishedExamples::of(const ExampleId& example) {
    GR_TRY_ASSIGN(const QList<PublishedExample> published, all());
    const auto found = std::find_if(published.begin(), published.end(),
                                    [&](const PublishedExample& one) { return one.example == example; });
    return found == published.end() ? std::nullopt : std::optional(*found);
}

/// Everybody in force whom it is shown to, but oneself.
Result<QList<PersonId>> PublishedExamples::wanted(const std::optional<GroupId>& group, const Roster& roster) {
    std::optional<Group> shown;
    if (group) {
        GR_TRY_ASSIGN(shown, Groups(m_journal, m_self, m_random).find(group->toString()));
    }
    QList<PersonId> persons;
    for (const RosterPerson& one : roster.content().persons)
        if (one.inForce() && one.person != m_self && (!shown || shown->has(one.person)))
            persons.append(one.person);
    return persons;
}

Result<void> PublishedExamples::keepAudiences(const Roster& roster) {
    GR_TRY_ASSIGN(const QList<PublishedExample> published, all());
    for (const PublishedExample& one : published)
        GR_TRY(keepAudience(one, roster));
    return {};
}

Result<void> PublishedExamples::keepAudience(const PublishedExample& published, const Roster& roster) {
    const auto persons = wanted(published.group, roster);
    if (!persons && persons.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(persons.error());
    const QList<PersonId> now = persons.value_or(QList<PersonId>()); // nobody is in a group that is gone
    Audience audience(m_journal);
    QList<PersonId> added;
    for (const PersonId& person : now)
        if (!published.audience.contains(person))
            added.append(person);
    if (!added.isEmpty())
        GR_TRY(audience.add(published.id, added));
    for (const PersonId& person : published.audience)
        if (!now.contains(person))
            GR_TRY(audience.remove(published.id, person));
    return {};
}

} // namespace greenroom
