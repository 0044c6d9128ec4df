// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/examples.h"

#include "core/base/random.h"
#include "core/team/members.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkRange(const ModelExample& example) {
    const double starts = example.starts.value_or(0);
    if (!(starts >= 0) || (example.ends && !(*example.ends > starts)))
        return fail(
            ErrorCode::Invalid,
            u"the example would end at %1 s before it begins at %2 s"_s.arg(example.ends.value_or(0)).arg(starts));
    const double last = std::max(starts, example.ends.value_or(0));
    if (example.duration > 0 && !(last <= example.duration))
        return fail(ErrorCode::Invalid,
                    u"%1 s lies behind the end of the clip at %2 s"_s.arg(last).arg(example.duration));
    return {};
}

} // namespace

Result<void> Examples::check(const ModelExample& example) {
    GR_TRY(checkedName(example.title, u"the title of an example"_s));
    if (example.quality != "good"_L1 && example.quality != "bad"_L1)
        return fail(ErrorCode::Invalid, u"an example is good or bad, not %1"_s.arg(example.quality));
    for (const QString& tag : example.tags)
        GR_TRY(checkedName(tag, u"a tag"_s));
    GR_TRY(checkRange(example));
    GR_TRY_ASSIGN(const QVariant title,
                  m_journal.database().value(u"SELECT title FROM example WHERE source = ? AND NOT deleted"_s,
                                             QString::fromLatin1(example.source.toHex())));
    if (title.isValid())
        return fail(ErrorCode::Exists,
                    u"this file is in the library already, as \"%1\"; nothing was changed"_s.arg(title.toString()));
    return {};
}

Result<ModelExample> Examples::add(ModelExample example) {
    GR_TRY(check(example));
    GR_TRY_ASSIGN(example.title, checkedName(example.title, u"the title of an example"_s));
    example.id = ExampleId(EntityId::create(m_self, m_random));
    Fields fields{{u"title"_s, example.title},
                  {u"quality"_s, example.quality},
                  {u"consent"_s, example.consent},
                  {u"media"_s, example.media},
                  {u"duration"_s, example.duration},
                  {u"width"_s, qint64(example.width)},
                  {u"height"_s, qint64(example.height)},
                  {u"sound"_s, example.sound},
                  {u"source"_s, QString::fromLatin1(example.source.toHex())}};
    if (example.scenario)
        fields.insert(u"scenario"_s, example.scenario->entity());
    if (example.starts)
        fields.insert(u"starts"_s, *example.starts);
    if (example.ends)
        fields.insert(u"ends"_s, *example.ends);
    for (const QString& tag : std::as_const(example.tags))
        fields.insert(keyedField("tag"_L1, tag.trimmed()), true);
    GR_TRY(m_journal.commit({{example.id, u"example"_s, fields}}));
    return example;
}

Result<QList<ModelExample>> Examples::all() {
    QList<ModelExample> examples;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, e.title, e.quality, s.id, e.consent, e.media, e.media_size, e.duration, e.width, e.height, "
        "e.sound, e.starts, e.ends, e.source, "
        "(SELECT group_concat(t.key, char(10)) FROM example_tag t WHERE t.entity = e.entity AND t.value) "
        "FROM example e JOIN identifier i ON i.key = e.id LEFT JOIN identifier s ON s.key = e.scenario "
        "WHERE NOT e.deleted ORDER BY e.title COLLATE NOCASE, i.id"_s,
        [&](const QSqlQuery& row) {
            ModelExample one;
            one.id = ExampleId(*EntityId::fromBytes(row.value(0).toByteArray()));
            one.title = row.value(1).toString();
            one.quality = row.value(2).toString();
            if (!row.isNull(3))
                one.scenario = ScenarioId(*EntityId::fromBytes(row.value(3).toByteArray()));
            one.consent = row.value(4).toString();
            one.media = {*ContentHash::fromBytes(row.value(5).toByteArray()), row.value(6).toLongLong()};
            one.duration = row.value(7).toDouble();
            one.width = row.value(8).toInt();
            one.height = row.value(9).toInt();
            one.sound = row.value(10).toBool();
            if (!row.isNull(11))
                one.starts = row.value(11).toDouble();
            if (!row.isNull(12))
                one.ends = row.value(12).toDouble();
            one.source = ContentHash::fromBytes(QByteArray::fromHex(row.value(13).toString().toLatin1()))
                             .value_or(ContentHash());
            one.tags = row.value(14).toString().split(u'\n', Qt::SkipEmptyParts);
            examples.append(one);
        }));
    return examples;
}

Result<QList<ModelExample>> Examples::search(const QString& words, const QMap<EntityId, QString>& scenarioTitles) {
    GR_TRY_ASSIGN(QList<ModelExample> examples, all());
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    examples.removeIf([&](const ModelExample& example) {
        const QString scenario = example.scenario ? scenarioTitles.value(example.scenario->entity()) : QString();
        const QString text = (QStringList{example.title, example.quality, scenario} + example.tags).join(u'\n');
        return !std::all_of(wanted.begin(), wanted.end(),
                            [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    });
    return examples;
}

} // namespace greenroom
