// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/notesmodel.h"

#include "core/base/random.h"
#include "tests/ui/support/modeltester.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    SystemRandom random;
    PersonId me = *PersonId::fromBytes(QByteArray(16, 'm'));
    PersonId tom = *PersonId::fromBytes(QByteArray(16, 't'));
    NotesModel model;
    ModelTester tester{&model};

    Note note(const PersonId& author, double starts, const QString& text) {
        Note one;
        one.id = NoteId(EntityId::create(author, random));
        one.starts = starts;
        one.text = text;
        return one;
    }
    void show(const QList<Note>& notes) { model.setNotes(notes, {{tom, u"Tom"_s}}, me); }
    QStringList rows() {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(model.index(row).data().toString());
        return result;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "notes stand by position, each with its replies behind it") {
    Note first = note(me, 62, u"You asked\nand then waited."_s);
    Note second = note(tom, 107, u"Who else is involved?"_s);
    second.tone = NoteTone::Question;
    first.replies.append({EntityId::create(tom, random), u"Thank you"_s, 0});
    show({first, second});
    CHECK(rows() == QStringList{u"You asked and then waited."_s, u"Thank you"_s, u"Who else is involved?"_s});
    CHECK(model.index(0).data(NotesModel::TimeRole).toString() == u"1:02"_s);
    CHECK(model.index(0).data(NotesModel::AuthorRole).toString() == u"You"_s);
    CHECK(model.index(1).data(NotesModel::IsReplyRole).toBool());
    CHECK(model.index(1).data(NotesModel::AuthorRole).toString() == u"Tom"_s);
    CHECK(model.index(2).data(Qt::AccessibleTextRole).toString() ==
          u"Question at 1:47, from Tom: Who else is involved?"_s);
    CHECK(model.numberAt(1) == 0);
    CHECK(model.rowOf(1) == 2);
}

TEST_CASE_METHOD(Fixture, "a note kept back among those others see is marked, also to a screen reader") {
    const SubjectId take(EntityId::create(me, random));
    Note kept = note(me, 1, u"a"_s);
    kept.subject = take;
    kept.replies.append({EntityId::create(me, random), u"b"_s, 0});
    Note seen = note(me, 2, u"c"_s);
    seen.subject = SubjectId(EntityId::create(me, random));
    const QList<Note> notes{kept, seen};
    model.setNotes(notes, {}, me, take);
    for (const int row : {0, 1}) {
        CHECK(model.index(row).data(NotesModel::IsKeptBackRole).toBool());
        CHECK(model.index(row).data(Qt::AccessibleTextRole).toString().contains(u"only you can see it"_s));
    }
    CHECK_FALSE(model.index(2).data(NotesModel::IsKeptBackRole).toBool());
    CHECK_FALSE(model.index(2).data(Qt::AccessibleTextRole).toString().contains(u"only you"_s));
    // Nobody else sees the take: there is nothing to tell apart.
    model.setNotes(notes, {}, me);
    CHECK_FALSE(model.index(0).data(NotesModel::IsKeptBackRole).toBool());
}

TEST_CASE_METHOD(Fixture, "rows that stay keep their index while others come and go") {
    const Note a = note(me, 1, u"a"_s);
    const Note b = note(me, 2, u"b"_s);
    const Note c = note(me, 3, u"c"_s);
    show({a, c});
    const QPersistentModelIndex kept = model.index(1);
    show({a, b, c});
    CHECK(kept.row() == 2);
    CHECK(kept.data().toString() == u"c"_s);
    show({c});
    CHECK(kept.row() == 0);
    show({});
    CHECK_FALSE(kept.isValid());
    CHECK(model.rowCount() == 0);
}
