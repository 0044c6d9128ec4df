// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/notes.h"

#include "tests/support/pair.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : test::Pair {
    Take take = starred("one");
    Share share = shareWithBob(take);
    Notes annsNotes{ann->journal(), ann->person(), ann.random};
    Notes bobsNotes{bob->journal(), bob->person(), bob.random};

    Fixture() { toBob(share.id); }
    Note note(double starts, std::optional<double> ends, const QString& text) const {
        Note one;
        one.subject = SubjectId(share.id);
        one.starts = starts;
        one.ends = ends;
        one.text = text;
        return one;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "notes on a share and their replies go both ways, in order of position", "[notes]") {
    Note question = note(7.5, 9, u"What did you aim at?"_s);
    question.tone = NoteTone::Question;
    GR_REQUIRE_OK(bobsNotes.add(question, 10));
    GR_REQUIRE_VALUE(const Note praise, bobsNotes.add(note(1, {}, u"  A clear start. \n"_s), 10));
    CHECK(praise.text == u"A clear start."_s);
    CHECK(praise.createdMs == bob.clock.nowMs());
    toAnn(share.id);
    GR_REQUIRE_VALUE(const auto all, annsNotes.on(SubjectId(share.id)));
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == praise.id);
    CHECK(all[0].author() == bob->person());
    CHECK_FALSE(all[0].ends);
    CHECK(all[1].tone == NoteTone::Question);
    CHECK(all[1].ends == 9);
    CHECK(annsNotes.on(SubjectId(take.id))->isEmpty());
    CHECK(annsNotes.counts().value() == QHash<EntityId, int>{{share.id, 2}});

    pass(std::chrono::minutes(1));
    GR_REQUIRE_OK(annsNotes.reply(all[1].id, u"At the budget."_s));
    toBob(share.id);
    pass(std::chrono::minutes(1));
    GR_REQUIRE_OK(bobsNotes.reply(all[1].id, u"Say so."_s));
    toAnn(share.id);
    GR_REQUIRE_VALUE(const Note found, annsNotes.find(all[1].id.toString().first(8)));
    REQUIRE(found.replies.size() == 2);
    CHECK(found.replies[0].text == u"At the budget."_s);
    CHECK(found.replies[0].author() == ann->person());
    CHECK(found.replies[1].author() == bob->person());
}

TEST_CASE_METHOD(Fixture, "a note lies within its subject and says something", "[notes]") {
    GR_REQUIRE_OK(bobsNotes.add(note(0, 10, u"All of it."_s), 10));
    for (const Note& bad : {note(-0.1, {}, u"x"_s), note(10.1, {}, u"x"_s), note(1, 10.1, u"x"_s), note(5, 4.9, u"x"_s),
                            note(1, {}, u" \n"_s), note(1, {}, QString(4001, u'x')),
                            note(std::numeric_limits<double>::quiet_NaN(), {}, u"x"_s)})
        GR_REQUIRE_ERROR(bobsNotes.add(bad, 10), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(bobsNotes.reply(NoteId(bob->newEntity()), u"x"_s), ErrorCode::NotFound);
    Note lost = note(1, {}, u"x"_s);
    lost.subject = SubjectId(bob->newEntity());
    GR_REQUIRE_ERROR(bobsNotes.add(lost, 10), ErrorCode::NotFound);
    GR_REQUIRE_ERROR(bobsNotes.reply(bobsNotes.on(SubjectId(share.id))->first().id, u""_s), ErrorCode::Invalid);
    CHECK(bob->counts()->value(u"note"_s) == 1);
    CHECK(bob->counts()->value(u"reply"_s) == 0);
}

TEST_CASE_METHOD(Fixture, "several notes are added in one commit, or none of them", "[notes]") {
    GR_REQUIRE_VALUE(const auto added, bobsNotes.addAll({note(5, {}, u" later "_s), note(1, 2, u"first"_s)}, 10));
    REQUIRE(added.size() == 2);
    CHECK(added[0].text == u"first"_s);
    CHECK(added[1].text == u"later"_s);
    CHECK(bob->counts()->value(u"note"_s) == 2);
    GR_REQUIRE_ERROR(bobsNotes.addAll({note(3, {}, u"good"_s), note(11, {}, u"bad"_s)}, 10), ErrorCode::Invalid);
    CHECK(bob->counts()->value(u"note"_s) == 2);
    CHECK(bobsNotes.addAll({}, 10).value().isEmpty());

    QList<Note> sameMoment;
    for (int i = 0; i < 8; ++i)
        sameMoment.append(note(9, {}, QString::number(i)));
    GR_REQUIRE_OK(bobsNotes.addAll(sameMoment, 10));
    QStringList texts;
    GR_REQUIRE_VALUE(const auto all, bobsNotes.on(SubjectId(share.id)));
    for (const Note& one : all)
        if (one.starts == 9)
            texts.append(one.text);
    CHECK(texts.join(QString()) == u"01234567"_s);
}

TEST_CASE_METHOD(Fixture, "what a Greenroom should not have written is not shown", "[notes]") {
    const auto forge = [&](const Fields& fields) {
        Fields all{
            {u"subject"_s, share.id.entity()}, {u"starts"_s, 1.0}, {u"tone"_s, u"praise"_s}, {u"text"_s, u"x"_s}};
        for (auto field = fields.begin(); field != fields.end(); ++field)
            all.insert(field.key(), field.value());
        GR_REQUIRE_OK(bob->journal().commit({{bob->newEntity(), u"note"_s, all}}));
    };
    forge({});
    forge({{u"starts"_s, -1.0}});
    forge({{u"ends"_s, 0.5}});
    forge({{u"tone"_s, u"scorn"_s}});
    forge({{u"text"_s, QString(5000, u'x')}});
    // A note on Ann's share that lies in a circle of Bob's would be seen by others than those she named.
    const EntityId trap = bob->newEntity();
    GR_REQUIRE_OK(bob->journal().commit(
        {{trap, u"share"_s, {{u"scenario"_s, u"{}"_s}, {u"expires"_s, bob.clock.nowMs() + 1000}}}}));
    const EntityId astray = bob->newEntity();
    GR_REQUIRE_OK(bob->journal().commit(
        {{astray, u"note"_s, {{u"subject"_s, trap}, {u"starts"_s, 1.0}, {u"tone"_s, u"praise"_s}, {u"text"_s, u"y"_s}}},
         {astray, u"note"_s, {{u"subject"_s, share.id.entity()}}}}));
    toAnn(share.id);
    toAnn(ShareId(trap));
    CHECK(ann->counts()->value(u"note"_s) == 6);
    CHECK(annsNotes.on(SubjectId(share.id))->size() == 1);
    CHECK(annsNotes.counts().value() == QHash<EntityId, int>{{share.id, 1}});
}

TEST_CASE_METHOD(Fixture, "one's own notes are changed, taken away and brought back; those of others are not",
                 "[notes]") {
    GR_REQUIRE_VALUE(const Note mine, annsNotes.add(note(1, {}, u"Clear."_s), 10));
    GR_REQUIRE_OK(annsNotes.edit(mine.id, NoteTone::Question, u" Clear enough? "_s));
    GR_REQUIRE_VALUE(const Note changed, annsNotes.find(mine.id.toString()));
    CHECK(changed.text == u"Clear enough?"_s);
    CHECK(changed.tone == NoteTone::Question);
    CHECK(changed.starts == 1);
    CHECK(annsNotes.edit(mine.id, NoteTone::Praise, u"  "_s).error().code == ErrorCode::Invalid);

    GR_REQUIRE_VALUE(const Reply reply, annsNotes.reply(mine.id, u"Yes."_s));
    GR_REQUIRE_OK(annsNotes.setReplyRemoved(reply.id, true));
    GR_REQUIRE_VALUE(const Note bare, annsNotes.find(mine.id.toString()));
    CHECK(bare.replies.isEmpty());
    GR_REQUIRE_OK(annsNotes.setReplyRemoved(reply.id, false));

    GR_REQUIRE_OK(annsNotes.setRemoved(mine.id, true));
    GR_REQUIRE_VALUE(const auto none, annsNotes.on(SubjectId(share.id)));
    CHECK(none.isEmpty());
    GR_REQUIRE_OK(annsNotes.setRemoved(mine.id, false));
    GR_REQUIRE_VALUE(const auto again, annsNotes.on(SubjectId(share.id)));
    REQUIRE(again.size() == 1);
    CHECK(again[0].replies.size() == 1);

    CHECK(bobsNotes.edit(mine.id, NoteTone::Praise, u"No."_s).error().code == ErrorCode::Refused);
    CHECK(bobsNotes.setRemoved(mine.id, true).error().code == ErrorCode::Refused);
    CHECK(bobsNotes.setReplyRemoved(reply.id, true).error().code == ErrorCode::Refused);
}

TEST_CASE_METHOD(Fixture, "notes that were kept back go to a share with their replies, and stay nowhere else",
                 "[notes]") {
    Note before = note(2, 3, u"Too fast?"_s);
    before.subject = SubjectId(take.id);
    before.tone = NoteTone::Question;
    GR_REQUIRE_VALUE(const Note kept, annsNotes.add(before, 10));
    GR_REQUIRE_OK(annsNotes.reply(kept.id, u"A little."_s));
    toBob(share.id);
    CHECK(bobsNotes.on(SubjectId(share.id))->isEmpty());
    GR_REQUIRE_VALUE(const int moved, annsNotes.move(SubjectId(take.id), SubjectId(share.id)));
    CHECK(moved == 1);
    CHECK(annsNotes.on(SubjectId(take.id))->isEmpty());
    toBob(share.id);
    GR_REQUIRE_VALUE(const auto seen, bobsNotes.on(SubjectId(share.id)));
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].text == u"Too fast?"_s);
    CHECK(seen[0].tone == NoteTone::Question);
    CHECK(seen[0].starts == 2);
    CHECK(seen[0].ends == 3);
    REQUIRE(seen[0].replies.size() == 1);
    CHECK(seen[0].replies[0].text == u"A little."_s);
    CHECK(annsNotes.move(SubjectId(take.id), SubjectId(share.id)).value() == 0);
}
