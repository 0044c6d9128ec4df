// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/notefile.h"

#include "tests/support/catch.h"
#include "tests/support/random.h"

#include <QStringConverter>

#include <random>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

FileNotes read(const QByteArray& bytes, const NoteFileOptions& options = {}, const QString& name = u"file"_s) {
    INFO(bytes.toStdString());
    GR_REQUIRE_VALUE(const FileNotes file, parseNotes(bytes, name, options));
    return file;
}

/// Why it is refused; it names the file and is Invalid.
QString refusalOf(const QByteArray& bytes, const QString& name = u"file"_s, const NoteFileOptions& options = {}) {
    const auto file = parseNotes(bytes, name, options);
    INFO(bytes.toStdString());
    REQUIRE_FALSE(file);
    CHECK(file.error().code == ErrorCode::Invalid);
    CHECK(file.error().message.startsWith(name + u": "_s));
    CHECK(file.error().message.endsWith(u"nothing was added"_s));
    return file.error().message;
}

NoteFileOptions at(const QString& rate) {
    return {{}, *frameRateFrom(rate)};
}

QByteArray utf16(const QString& text) {
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    return encoder(text);
}

const QString premiereHeader = u"Marker Name\tDescription\tIn\tOut\tDuration\tMarker Type\t\r\n"_s;

/// Of all that is awkward in these formats.
QList<FileNote> awkward(std::mt19937& random) {
    static const QStringList words{u"Hello"_s,       u"AT&T"_s,         u"<b>so</b>"_s, u"&amp;"_s,      u"-->"_s,
                                   u"a,b;c\td"_s,    u"\"hi\""_s,       u"größer"_s,    u"\U0001F600"_s, u"NOTE this"_s,
                                   u"'=1"_s,         u"{\"text\":1}"_s, u"=1+1"_s,      u"-1"_s,         u"Praise"_s,
                                   u"\u21b3 x: y"_s, u"WEBVTT"_s,       u"@x"_s};
    static const QStringList authors{{}, u"Ann Lee"_s, u"Dr. Smith & Co"_s, u"www.example"_s, u"A>B, by C"_s};
    const auto below = [&random](int n) { return int(random() % unsigned(n)); };
    QList<FileNote> notes;
    for (int i = 0, count = 1 + below(12); i < count; ++i) {
        FileNote note;
        note.starts = double(below(1'000'000)) / 25;
        if (below(2))
            note.ends = note.starts + (1 + below(1000)) / 25.0;
        note.tone = NoteTone(below(3));
        note.author = authors[below(int(authors.size()))];
        QStringList lines;
        for (int line = 0; line <= below(4); ++line)
            lines.append(below(5) ? words[below(int(words.size()))] + u' ' + words[below(int(words.size()))]
                                  : QString());
        note.text = (lines.join(u'\n') + u"\nend"_s).trimmed();
        notes.append(note);
    }
    return notes;
}

Note noteAt(double starts, std::optional<double> ends, const QString& text, const PersonId& author) {
    static test::SeededRandom random(1);
    Note note;
    note.id = NoteId(EntityId::create(author, random));
    note.starts = starts;
    note.ends = ends;
    note.tone = NoteTone::Question;
    note.text = text;
    return note;
}

} // namespace

TEST_CASE("notes are read back as they were written, in every format", "[notes][notefile]") {
    std::mt19937 random(20261123);
    for (int round = 0; round < 200; ++round)
        for (const NoteFormat format : {NoteFormat::WebVtt, NoteFormat::Comments, NoteFormat::Premiere}) {
            const QList<FileNote> notes = awkward(random);
            const QByteArray bytes = noteFile(notes, format, {});
            INFO(bytes.toStdString());
            GR_REQUIRE_VALUE(const FileNotes file, parseNotes(bytes, u"x"_s));
            REQUIRE(file.format == format);
            REQUIRE(file.notes.size() == notes.size());
            for (qsizetype i = 0; i < notes.size(); ++i) {
                const FileNote& one = file.notes[i];
                CHECK(one.starts == Approx(notes[i].starts).margin(1e-9));
                REQUIRE(one.ends.has_value() == notes[i].ends.has_value());
                CHECK(one.ends.value_or(0) == Approx(notes[i].ends.value_or(0)).margin(1e-9));
                CHECK(one.tone == notes[i].tone);
                CHECK(one.author.toStdString() == notes[i].author.toStdString());
                CHECK(one.text.toStdString() == notes[i].text.toStdString());
                CHECK(one.line > (i == 0 ? 1 : file.notes[i - 1].line));
            }
        }
}

TEST_CASE("WebVTT holds a note as what somebody says in a kind of voice", "[notes][notefile]") {
    const QList<FileNote> notes{{0, 12.5, {}, NoteTone::Praise, u"Ann Lee"_s, u"Good --> so"_s},
                                {0, 15, 75.25, NoteTone::Question, {}, u"Two\n\nparts"_s}};
    CHECK(noteFile(notes, NoteFormat::WebVtt, {}) == "WEBVTT\n\n"
                                                     "00:00:12.500 --> 00:00:15.500\n"
                                                     "<v.praise.moment Ann Lee>Good --&gt; so\n\n"
                                                     "00:00:15.000 --> 00:01:15.250\n"
                                                     "<c.question>Two\n<c></c>\nparts\n");
}

TEST_CASE("cues of others are notes, too", "[notes][notefile]") {
    const FileNotes file =
        read("\xEF\xBB\xBFWEBVTT - a call\r\nKind: captions\r\n\r\nNOTE none\r\n\r\n"
             "STYLE\r\n::cue { color: red }\r\n\r\n"
             "1\r\n00:01.000 --> 00:02.500 align:start\r\n<v.loud Rep>Sure &mdash; <i>so</i></v>\r\n\r\n"
             "0:00:01.000 --> 0:00:01.000\r\n<v A>Yes?</v>\r\n<v B>No</v>\r\n\r\n"
             "00:03.000 --> 00:04.000\r\n"
             "{\"type\":\"praise\",\"author\":\"coach-1\",\"criterion\":\"open\",\"score\":3,"
             "\"text\":\"Good\"}\r\n\r\n00:05.000 --> 00:06.000\r\n\r\n");
    CHECK(file.format == NoteFormat::WebVtt);
    CHECK(file.notes == QList<FileNote>{{9, 1, 2.5, {}, u"Rep"_s, u"Sure \u2014 so"_s},
                                        {13, 1, {}, {}, {}, u"A: Yes?\nB: No"_s},
                                        {17, 3, 4, NoteTone::Praise, u"coach-1"_s, u"Good\nopen: 3"_s},
                                        {20, 5, 6, {}, {}, {}}});
    CHECK(read("WEBVTT").notes.isEmpty());
}

TEST_CASE("cues that cannot be read are left out and named", "[notes][notefile]") {
    const FileNotes file = read("WEBVTT\n\n-->\n00:00.000 --> 00:01.000\nx\n\n00:02.000 --> 00:01.999\nback\n\n"
                                "-00:02.000 --> 00:03.000\nx\n\n00:60.000 --> 01:03.000\nx\n\nwords\n");
    CHECK(file.notes == QList<FileNote>{{4, 0, 1, {}, {}, u"x"_s}});
    CHECK(file.skipped == QList<int>{3, 7, 10, 13, 16});
}

TEST_CASE("WebVTT that is none is refused with its line", "[notes][notefile]") {
    const QByteArray good = "WEBVTT\n\n00:00.000 --> 00:01.000\nx\n\n";
    CHECK(refusalOf("WEBVTT\n\nNOTE x\n\n00:02.000 --> 00:01.999\nx\n").contains(u"line 5:"_s));
    CHECK(refusalOf("WEBVTTX\n\n00:00.000 --> 00:01.000\nx\n", u"a.vtt"_s).contains(u"line 1:"_s));
    CHECK(refusalOf(good, u"a.csv"_s, {NoteFormat::Comments, {}}).contains(u"line 1:"_s));
    CHECK(refusalOf("start,text\n1,x\n", u"a.csv"_s, {NoteFormat::WebVtt, {}}).contains(u"line 1:"_s));
}

TEST_CASE("comments are read by the names of their columns", "[notes][notefile]") {
    CHECK(read("start,end,type,author,criterion,score,text\n"
               "12.000,15.500,comment,coach-1,open,3,\"Good: \"\"so\"\", not price\"\n"
               "90.000,,praise,self,,,\"Objection\nsecond line\"\n\n"
               "91,91,,,,,last\n")
              .notes == QList<FileNote>{{2, 12, 15.5, {}, u"coach-1"_s, u"Good: \"so\", not price\nopen: 3"_s},
                                        {3, 90, {}, NoteTone::Praise, u"self"_s, u"Objection\nsecond line"_s},
                                        {6, 91, {}, {}, {}, u"last"_s}});
    const FileNotes other = read("#;Commenter;COMMENT;Timecode In;Timecode Out\r"
                                 "1;Bob;\"a;b\";00:00:12:05;00:00:13:00\r2;;c;1:30,5;1:02:03\r");
    CHECK(other.format == NoteFormat::Comments);
    CHECK(other.precision == 0.04);
    CHECK(other.notes == QList<FileNote>{{2, 12.2, 13, {}, u"Bob"_s, u"a;b"_s}, {3, 90.5, 3723, {}, {}, u"c"_s}});
    CHECK(read("Timestamp,Comment,Timecode\n2026-11-20,x,00:00:05:00\n").notes.first().starts == 5);
    CHECK(read("Comment,Timestamp\nx,1:05\n").notes.first().starts == 65);
    CHECK(read("text,in,duration\nx,5,1.5\n").notes == QList<FileNote>{{2, 5, 6.5, {}, {}, u"x"_s}});
}

TEST_CASE("comments that cannot be placed are refused with their line", "[notes][notefile]") {
    const QByteArray good = "start,end,text\n1,2,\"x\ny\"\n";
    for (const char* const row : {"-1,,x", "x,,x", ",,x", "3,2,x", "1:60,,x", "1:60:00,,x", "1e9,,x", "nan,,x",
                                  "1,2,x,y", "1,2,\"x", "1,2,\"x\"y", "00:00:12:25,,x", "00:01:00:00:00,,x"})
        CHECK(refusalOf(good + row + "\n").contains(u"line 4: "_s));
    CHECK(refusalOf("").contains(u"line 1: "_s));
    CHECK(refusalOf("start,end\n1,2\n").contains(u"line 1: "_s));
    CHECK(refusalOf("sep=,\nstart,end\n1,2\n").contains(u"line 2: "_s));
    CHECK(refusalOf("0.5\t2.75\tRep: greeting\n").contains(u"line 1: "_s));
}

TEST_CASE("markers are read as Premiere writes them", "[notes][notefile]") {
    const FileNotes file = read(
        utf16(premiereHeader + u"Open question\tGood: asked\t00:00:12:00\t00:00:15:13\t00:00:03:13\tComment\t\r\n"
                               "Objection: price\t\t00:01:30:00\t00:01:30:00\t00:00:00:00\tComment\t\r\n"
                               "\t\t00:01:31:00\t00:01:31:00\t00:00:00:00\tChapter\t\r\n"
                               "Suggestion by Ann Lee\tSlower\t00:01:32:00\t00:01:32:00\t00:00:00:00\tComment\t\r\n"
                               "Question\t\t00:01:33:00\t\t\tComment\t\r\n"_s));
    CHECK(file.format == NoteFormat::Premiere);
    CHECK(file.notes == QList<FileNote>{{2, 12, 15.52, {}, {}, u"Open question\nGood: asked"_s},
                                        {3, 90, {}, {}, {}, u"Objection: price"_s},
                                        {4, 91, {}, {}, {}, {}},
                                        {5, 92, {}, NoteTone::Suggestion, u"Ann Lee"_s, u"Slower"_s},
                                        {6, 93, {}, NoteTone::Question, {}, u"Question"_s}});
    CHECK(read("marker name,DESCRIPTION,Out,In\n\"a, b\",c,00:00:02:00,00:00:01:12\n").notes ==
          QList<FileNote>{{2, 1.48, 2, {}, {}, u"a, b\nc"_s}});
}

TEST_CASE("drop-frame time codes are known by their semicolons", "[notes][notefile]") {
    const auto marker = [](const QString& in, const QString& out) {
        return utf16(premiereHeader + u"Test\tSome\t%1\t%2\t\tChapter\t\r\n"_s.arg(in, out));
    };
    const FileNote slow = read(marker(u"00;11;23;01"_s, u"00;11;24;25"_s)).notes.first();
    CHECK(slow.starts == Approx(683.049).margin(0.0005));
    CHECK(*slow.ends == Approx(684.8508).margin(0.0005));
    CHECK(read(marker(u"00:11:23;01"_s, {})).notes.first().starts == slow.starts);
    CHECK(read(marker(u"00:11:23:01"_s, {}), at(u"29.97df"_s)).notes.first().starts == slow.starts);
    CHECK(read(marker(u"00;01;00;04"_s, u"00;01;00;59"_s)).notes.first().starts == Approx(3600 * 1.001 / 60));
    CHECK(refusalOf(marker(u"00;01;00;00"_s, {})).contains(u"line 2: \"00;01;00;00\""_s));
    CHECK(refusalOf(marker(u"00;11;23;01"_s, {}), u"m.csv"_s, at(u"25"_s)).contains(u"line 2: \"00;11;23;01\""_s));
    CHECK(refusalOf(marker(u"00:00:01:29"_s, {})).contains(u"--fps"_s));
    CHECK(read(marker(u"00:00:01:15"_s, {}), at(u"30"_s)).notes.first().starts == 1.5);
}

TEST_CASE("markers are written as Premiere does", "[notes][notefile]") {
    const QList<FileNote> notes{{0, 60.06, 60.07, NoteTone::Praise, u"Ann Lee"_s, u"Two\nlines"_s}};
    const FrameRate rate = *frameRateFrom(u"29.97df"_s);
    CHECK(noteFile(notes, NoteFormat::Premiere, rate) ==
          utf16(premiereHeader +
                u"Praise by Ann Lee\t\"Two\nlines\"\t00;01;00;02\t00;01;00;03\t00;00;00;01\tComment\t\r\n"_s));
}

TEST_CASE("notes come in UTF-8 or UTF-16, in no other encoding", "[notes][notefile]") {
    const QString text = u"start,text\n1,größer\n"_s;
    CHECK(read(text.toUtf8()).notes == read(utf16(text)).notes);
    CHECK(read("\xEF\xBB\xBF" + text.toUtf8()).notes.first().text == u"größer"_s);
    QStringEncoder encoder(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom);
    CHECK(read(encoder(text)).notes.first().text == u"größer"_s);
    CHECK(refusalOf(text.toLatin1(), u"latin.csv"_s).contains(u"UTF-8"_s));
    CHECK(refusalOf(utf16(text).mid(2), u"bare.csv"_s).contains(u"UTF-8"_s));
}

TEST_CASE("too much is refused", "[notes][notefile]") {
    QByteArray many = "start,text\n";
    for (int i = 0; i < mostNotesOfFile; ++i)
        many += "1,x\n";
    CHECK(read(many).notes.size() == mostNotesOfFile);
    CHECK(refusalOf(many + "1,x\n").contains(u"line 5002: more than 5000"_s));
    CHECK(refusalOf(QByteArray(largestNoteFile + 1, ' ')).contains(u"8 MB"_s));
}

TEST_CASE("no bytes bring the readers down", "[notes][notefile]") {
    std::mt19937 random(7);
    static const QList<QByteArray> pieces{
        "WEBVTT",      "\n",          "\n\n",  "\r",   "00:00:01.000", " --> ", "-->",      "<v.praise ", "<",  ">",
        "&",           "{\"text\":",  "start", "text", "Marker Name",  "In",    ",",        ";",          "\t", "\"",
        "00;01;00;02", "00:00:00:24", "1.5",   "-1",   "sep=;",        "\xC3",  "\xFF\xFE", "99999999999"};
    int readable = 0;
    for (int round = 0; round < 6000; ++round) {
        QByteArray bytes = round % 3 == 0   ? "WEBVTT\n\n00:00.000 --> 00:01.000\n"
                           : round % 3 == 1 ? "start,text\n1,"
                                            : "Marker Name\tIn\nx\t";
        for (int i = 0, count = int(random() % 12); i < count; ++i)
            bytes += pieces[qsizetype(random() % unsigned(pieces.size()))];
        const auto file = parseNotes(bytes, u"x"_s);
        if (!file)
            continue;
        ++readable;
        INFO(bytes.toHex().toStdString());
        for (const FileNote& note : file->notes)
            CHECK((note.starts >= 0 && (!note.ends || *note.ends > note.starts)));
    }
    CHECK(readable > 500);
}

TEST_CASE("what is there already is not added again", "[notes][notefile]") {
    test::SeededRandom random(2);
    const PersonId ann = *PersonId::fromBytes(random.bytes(16));
    const PersonId bob = *PersonId::fromBytes(random.bytes(16));
    const NameOf nameOf = [&](const PersonId& person) { return person == ann ? u"Ann Lee"_s : u"Bob"_s; };
    Note answered = noteAt(2.013, 5, u"What  for?\r\nTell"_s, bob);
    answered.replies = {{EntityId::create(ann, random), u"For them."_s, 1},
                        {EntityId::create(bob, random), u"Ah."_s, 2}};
    const QList<Note> there{noteAt(1, {}, u"Yes"_s, ann), answered, noteAt(3, 3.01, u"short"_s, ann)};
    const NotedSubject subject{{}, ann, 10, there};
    for (const NoteFormat format : {NoteFormat::WebVtt, NoteFormat::Comments, NoteFormat::Premiere}) {
        INFO(noteFormatName(format).data());
        QList<FileNote> written;
        for (const Note& note : there)
            written.append(fileNote(note, nameOf));
        CHECK(written[1].text == u"What  for?\nTell\n\u21b3 Ann Lee: For them.\n\u21b3 Bob: Ah."_s);
        const FileNotes file = read(noteFile(written, format, {}));
        GR_REQUIRE_VALUE(const NewNotes again, newNotes(file, u"x"_s, subject, nameOf));
        CHECK(again.already == 3);
        CHECK(again.notes.isEmpty());

        written[1].text = u"What for?\nTell\n\u21b3 Ann Lee: For them."_s; // before the last reply
        written.append({0, 1, {}, NoteTone::Praise, u"Ann Lee"_s, u"Yes"_s});
        written.append({0, 1.5, {}, NoteTone::Question, u"Ann Lee"_s, u"Yes"_s});
        written.append({0, 1, 2.0, NoteTone::Question, u"Ann Lee"_s, u"Yes"_s});
        written.append({0, 1, {}, NoteTone::Question, u"Bob"_s, u"Yes"_s});
        GR_REQUIRE_VALUE(const NewNotes some, newNotes(read(noteFile(written, format, {})), u"x"_s, subject, nameOf));
        CHECK(some.already == 3);
        REQUIRE(some.notes.size() == 4);
        CHECK(some.notes[0].tone == NoteTone::Praise);
        CHECK(some.notes[3].text == u"Bob: Yes"_s);

        // Elsewhere all of it is new once, also what somebody else said.
        NotedSubject elsewhere{{}, ann, 10, {}};
        GR_REQUIRE_VALUE(const NewNotes first, newNotes(file, u"x"_s, elsewhere, nameOf));
        REQUIRE(first.notes.size() == 3);
        for (Note note : first.notes) {
            note.id = NoteId(EntityId::create(ann, random));
            elsewhere.notes.append(note);
        }
        CHECK(elsewhere.notes[1].text.startsWith(u"Bob: What  for?\nTell\n\u21b3 Ann Lee: "_s));
        GR_REQUIRE_VALUE(const NewNotes second, newNotes(file, u"x"_s, elsewhere, nameOf));
        CHECK(second.already == 3);
    }
}

TEST_CASE("a note of a file lies within what it is added to", "[notes][notefile]") {
    test::SeededRandom random(2);
    const PersonId ann = *PersonId::fromBytes(random.bytes(16));
    const NameOf nameOf = [](const PersonId&) { return u"Ann"_s; };
    const NotedSubject subject{{}, ann, 10, {}};
    const auto added = [&](const QByteArray& rows) {
        return newNotes(read("start,end,text\n" + rows), u"c.csv"_s, subject, nameOf);
    };
    GR_REQUIRE_VALUE(const NewNotes found, added("9,65,to the end\n10.0005,,at the end\n3,,\n3,,x\n3,,x\n"));
    REQUIRE(found.notes.size() == 3);
    CHECK(found.notes[0].ends == 10);
    CHECK(found.notes[1].starts == 10);
    CHECK(found.notes[2].tone == NoteTone::Suggestion);
    CHECK(found.skipped == QList<int>{4});
    CHECK(found.already == 1); // twice in the file
    const auto behind = added("1,,x\n10.1,,x\n");
    REQUIRE_FALSE(behind);
    CHECK(behind.error().code == ErrorCode::Invalid);
    CHECK(behind.error().message.startsWith(u"c.csv: line 3: 10.1 s lies behind the end at 10 s"_s));
    const auto longWinded = added("1,,x\n2,," + QByteArray(longestNote + 1, 'x') + "\n");
    REQUIRE_FALSE(longWinded);
    CHECK(longWinded.error().message.contains(u"line 3: "_s));
}
