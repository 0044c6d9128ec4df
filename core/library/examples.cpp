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

Result<void> checkWords(const ModelExample& example) {
    GR_TRY(checkedName(example.title, u"the title of an example"_s));
    if (example.quality != "good"_L1 && example.quality != "bad"_L1)
        return fail(ErrorCode::Invalid, u"an example is good or bad, not %1"_s.arg(example.quality));
    for (const QString& tag : example.tags)
        GR_TRY(checkedName(tag, u"a tag"_s));
    return {};
}

Result<void> mustBeMine(const ModelExample& example) {
    if (example.from)
        return fail(ErrorCode::Refused, u"\"%1\" is somebody else's example"_s.arg(example.title));
    return {};
}

/// What both tables say alike, from the second column on.
ModelExample readRow(const QSqlQuery& row) {
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
    one.source =
        ContentHash::fromBytes(QByteArray::fromHex(row.value(13).toString().toLatin1())).value_or(ContentHash());
    one.tags = row.value(14).toString().split(u'\n', Qt::SkipEmptyParts);
    return one;
}

/// The columns that readRow() reads, of one of the two tables.
QString columnsOf(const QString& table) {
    return u"i.id, e.title, e.quality, s.id, e.consent, e.media, e.media_size, e.duration, e.width, e.height, e.sound, "
           "e.starts, e.ends, e.source, (SELECT group_concat(t.key, char(10)) FROM %1_tag t WHERE t.entity = e.entity "
           "AND t.value), e.created_ms FROM %1 e JOIN identifier i ON i.key = e.id LEFT JOIN identifier s ON s.key = "
           "e.scenario"_s.arg(table);
}

Value orNothing(const std::optional<double>& value) {
    return value ? Value(*value) : Value();
}

} // namespace

bool matches(const ModelExample& example, const QString& scenarioTitle, const QStringList& words) {
    const auto isIn = [](const QString& word) {
        return [&word](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
    };
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        const auto has = isIn(word);
        return has(example.title) || has(example.quality) || has(scenarioTitle) ||
               std::any_of(example.tags.begin(), example.tags.end(), has);
    });
}

Result<void> Examples::check(const ModelExample& example) {
    GR_TRY(checkWords(example));
    GR_TRY(checkRange(example));
    GR_TRY_ASSIGN(const auto there, ofFile(example.source));
    if (there)
        return fail(ErrorCode::Exists,
                    u"this file is in the library already, as \"%1\"; nothing was changed"_s.arg(there->title));
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

Result<std::optional<ChangeId>> Examples::change(const ModelExample& example) {
    GR_TRY(checkWords(example));
    GR_TRY_ASSIGN(const ModelExample before, byId(example.id));
    GR_TRY(mustBeMine(before));
    ModelExample after = example;
    after.duration = before.duration;
    GR_TRY(checkRange(after));
    Fields fields;
    GR_TRY_ASSIGN(after.title, checkedName(after.title, u"the title of an example"_s));
    if (after.title != before.title)
        fields.insert(u"title"_s, after.title);
    if (after.quality != before.quality)
        fields.insert(u"quality"_s, after.quality);
    if (after.consent != before.consent)
        fields.insert(u"consent"_s, after.consent);
    if (after.scenario != before.scenario)
        fields.insert(u"scenario"_s, after.scenario ? Value(after.scenario->entity()) : Value());
    if (after.starts != before.starts)
        fields.insert(u"starts"_s, orNothing(after.starts));
    if (after.ends != before.ends)
        fields.insert(u"ends"_s, orNothing(after.ends));
    QStringList tags;
    for (const QString& tag : std::as_const(after.tags))
        tags.append(tag.trimmed());
    for (const QString& tag : std::as_const(tags))
        if (!before.tags.contains(tag))
            fields.insert(keyedField("tag"_L1, tag), true);
    for (const QString& tag : before.tags)
        if (!tags.contains(tag))
            fields.insert(keyedField("tag"_L1, tag), false);
    if (fields.isEmpty())
        return std::nullopt;
    GR_TRY_ASSIGN(const QList<ChangeId> changes, m_journal.commit({{example.id, u"example"_s, fields}}));
    return changes.first();
}

Result<ChangeId> Examples::remove(const ExampleId& example) {
    GR_TRY_ASSIGN(const ModelExample before, byId(example));
    GR_TRY(mustBeMine(before));
    GR_TRY_ASSIGN(const QList<ChangeId> changes, m_journal.commit({{example, u"example"_s, {{u"deleted"_s, true}}}}));
    return changes.first();
}

Result<QList<ModelExample>> Examples::mine() {
    return read(u"1"_s, {});
}

Result<QList<ModelExample>> Examples::all() {
    GR_TRY_ASSIGN(QList<ModelExample> examples, mine());
    GR_TRY_ASSIGN(const QList<ModelExample> others, published());
    examples += others;
    std::stable_sort(examples.begin(), examples.end(), [](const ModelExample& a, const ModelExample& b) {
        return a.title.compare(b.title, Qt::CaseInsensitive) < 0;
    });
    return examples;
}

Result<ModelExample> Examples::byId(const ExampleId& example) {
    GR_TRY_ASSIGN(const QList<ModelExample> examples, all());
    const auto found =
        std::find_if(examples.begin(), examples.end(), [&](const ModelExample& one) { return one.id == example; });
    if (found == examples.end())
        return fail(ErrorCode::NotFound, u"there is no example %1 here"_s.arg(example.toString()));
    return *found;
}

Result<std::optional<ModelExample>> Examples::ofFile(const ContentHash& file) {
    if (file.isNull())
        return std::nullopt;
    GR_TRY_ASSIGN(const auto found,
                  read(u"(e.source = ? OR e.media = ?)"_s, {QString::fromLatin1(file.toHex()), file.toByteArray()}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<QList<Examples::Gone>> Examples::gone() {
    QList<Gone> gone;
    GR_TRY(m_journal.database().select(
        u"SELECT media, media_size, changed_ms FROM example WHERE deleted"_s, [&](const QSqlQuery& row) {
            gone.append({{*ContentHash::fromBytes(row.value(0).toByteArray()), row.value(1).toLongLong()},
                         row.value(2).toLongLong()});
        }));
    return gone;
}

Result<QList<ModelExample>> Examples::read(const QString& where, const QVariantList& parameters) {
    QList<ModelExample> examples;
    GR_TRY(m_journal.database().selectWith(
        u"SELECT %1 WHERE %2 AND NOT e.deleted ORDER BY e.title COLLATE NOCASE, i.id"_s.arg(columnsOf(u"example"_s),
                                                                                            where),
        parameters, [&](const QSqlQuery& row) { examples.append(readRow(row)); }));
    return examples;
}

/// By others. Read with care: what is no example is not there.
Result<QList<ModelExample>> Examples::published() {
    QList<ModelExample> examples;
    GR_TRY(m_journal.database().select(
        u"SELECT %1 WHERE NOT e.deleted AND substr(i.id, 1, 16) <> ? ORDER BY e.title COLLATE NOCASE, i.id"_s.arg(
            columnsOf(u"published_example"_s)),
        [&](const QSqlQuery& row) {
            ModelExample one = readRow(row);
            one.from = one.id.entity().owner();
            one.publishedMs = row.value(15).toLongLong();
            if (one.duration > 0 && one.media.size > 0 && checkWords(one) && checkRange(one))
                examples.append(one);
        },
        m_self.toByteArray()));
    Members members(m_journal);
    for (ModelExample& one : examples)
        if (const auto member = members.byId(*one.from))
            one.publisher = member->name;
    return examples;
}

Result<QList<ModelExample>> Examples::search(const QString& words, const QMap<EntityId, QString>& scenarioTitles) {
    GR_TRY_ASSIGN(QList<ModelExample> examples, all());
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    examples.removeIf([&](const ModelExample& example) {
        return !matches(example, example.scenario ? scenarioTitles.value(*example.scenario) : QString(), wanted);
    });
    return examples;
}

} // namespace greenroom
