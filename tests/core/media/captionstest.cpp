// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/captions.h"

#include "core/media/captionwords.h"
#include "tests/support/catch.h"
#include "tests/support/clips.h"

#include <QTemporaryDir>

#include <random>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

Captions read(const QByteArray& bytes, const QString& name = u"a.vtt"_s) {
    const auto result = parseCaptions(bytes, name);
    INFO(bytes.toStdString());
    GR_REQUIRE_VALUE(const ReadCaptions all, result);
    return all.captions;
}

QStringList textsOf(const Captions& captions) {
    QStringList texts;
    for (const Caption& one : captions.captions)
        texts.append(one.text);
    return texts;
}

QString refusalOf(const QByteArray& bytes, const QString& name) {
    const auto result = parseCaptions(bytes, name);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Invalid);
    CHECK(result.error().message.startsWith(name));
    return result.error().message;
}

/// What a person or a program may write, of all that is awkward in these formats.
Captions awkward(std::mt19937& random, bool plain) {
    static const QStringList words{u"Hello"_s,     u"AT&T"_s,      u"<b>no markup</b>"_s, u"&amp;"_s,
                                   u"-->"_s,       u"1 < 2 > 0"_s, u"größer"_s,           u"\U0001F600"_s,
                                   u"NOTE this"_s, u"7"_s,         u"a -- b"_s,           u"{\\an8}"_s};
    static const QStringList plainWords{u"Hello"_s, u"AT&T"_s, u"größer"_s, u"\U0001F600"_s, u"NOTE this"_s, u"7"_s};
    static const QStringList voices{{}, {}, u"Rep"_s, u"Dr. Smith & Co"_s, u"www.example"_s, u"A>B"_s};
    const auto below = [&random](int n) { return int(random() % unsigned(n)); };
    Captions all;
    all.language = plain ? QString() : QStringList{{}, u"en"_s, u"de-AT"_s}[below(3)];
    qint64 ms = 0;
    for (int i = 0, count = 1 + below(20); i < count; ++i) {
        ms += below(5) * 999'999;
        Caption one{double(ms) / 1000, double(ms + 1 + below(9000)) / 1000, {}, plain ? QString() : voices[below(6)]};
        QStringList lines;
        for (int line = 0; line <= below(3); ++line) {
            const QStringList& from = plain ? plainWords : words;
            lines.append(from[below(int(from.size()))] + u' ' + from[below(int(from.size()))]);
        }
        one.text = lines.join(u'\n');
        all.captions.append(one);
    }
    return all;
}

} // namespace

TEST_CASE("WebVTT is read by the rules of the W3C") {
    const Captions captions =
        read("WEBVTT - a title\nKind: captions\nLanguage: en\n\n"
             "NOTE a comment\nover two lines\n\nSTYLE\n::cue { color: red }\n\n"
             "REGION\nid:fred\n\n"
             "1\n00:00:00.500 --> 00:00:02.750 align:start position:10%\n<v Rep>Hi Dana.</v>\n\n"
             "00:02.750 --> 00:06.000\n<v Customer>Sure &mdash; I have &lt;fifteen&gt; &#x6d;in.\n"
             "\n\nobjection-1\n00:00:06.000 --> 00:01:05.001 line:-1\n"
             "<v Rep.loud>What does it cost\nwhen <i>it</i> <00:00:50.000>slips?</v>\n\n"
             "01:00:00.000 --> 01:00:01.000\n");
    const Captions expected{{{0.5, 2.75, u"Hi Dana."_s, u"Rep"_s},
                             {2.75, 6, u"Sure \u2014 I have <fifteen> min."_s, u"Customer"_s},
                             {6, 65.001, u"What does it cost\nwhen it slips?"_s, u"Rep"_s}},
                            u"en"_s};
    CHECK(captions == expected); // the last one has no words
}

TEST_CASE("Odd WebVTT is read as browsers read it") {
    // After web-platform-tests' file parsing tests.
    CHECK(textsOf(read("WEBVTT\n\n-->\n00:00.000 --> 00:01.000\ntext1\nfoo-->\n00:00.000 --> 00:01.000\ntext2\n"
                       "-->-->\n00:00.000 --> 00:01.000\ntext5\n00:00.000 --> 00:01.000\ntext6\n"
                       "\n00:00.000 -a -->\n")) == QStringList{u"text1"_s, u"text2"_s, u"text5"_s, u"text6"_s});
    CHECK(textsOf(read("\xEF\xBB\xBFWEBVTT\r\rcr\r00:00:00.000 --> 00:00:01.000\rtext1\r\nlf-in-text\n\n"
                       "crlf\r\n00:00:00.000 --> 00:00:01.000\r\ntext2\r\n\r\nlast\n00:00.000 --> 00:01.000\ntext3")) ==
          QStringList{u"text1\nlf-in-text"_s, u"text2"_s, u"text3"_s});
    CHECK(read("WEBVTT\n\n0:00:01.000 --> 0:00:01.000\npoint\n").captions.first() == Caption{1, 1.001, u"point"_s, {}});
    GR_REQUIRE_VALUE(const ReadCaptions wrong,
                     parseCaptions("WEBVTT\n\n000:00:00.000 --> 00:00:01.000\ntext1\n\n00::00:00.000 --> 00:00:01.000\n"
                                   "invalid\n\n000:00.000 --> 00:01.000\ninvalid\n\n00:00.0000 --> 00:01.000\n"
                                   "invalid\n\njust words\n",
                                   u"a.vtt"_s));
    CHECK(textsOf(wrong.captions) == QStringList{u"text1"_s});
    CHECK(wrong.skipped == QList<int>{6, 9, 12, 15});
    CHECK(read("WEBVTT\n00:00.000 --> 00:01.000\nno blank line\n").captions.size() == 1);
    CHECK(textsOf(read("WEBVTT\n\n00:00.000 --> 00:01.000\n<v A>Yes?</v>\n<v B>No & no</v>\n")) ==
          QStringList{u"A: Yes?\nB: No & no"_s});
}

TEST_CASE("A caption that ends before it begins is left out and named") {
    GR_REQUIRE_VALUE(const ReadCaptions vtt, parseCaptions("WEBVTT\n\n00:00:01.000 --> 00:00:00.999\nback\n\n"
                                                           "00:00:01.000 --> 00:00:02.000\nforth\n",
                                                           u"a.vtt"_s));
    CHECK(textsOf(vtt.captions) == QStringList{u"forth"_s});
    CHECK(vtt.skipped == QList<int>{3});
    GR_REQUIRE_VALUE(const ReadCaptions srt, parseCaptions("1\n00:00:01,000 --> 00:00:00,999\nback\n\n"
                                                           "2\n00:00:01,000 --> 00:00:02,000\nforth\n",
                                                           u"a.srt"_s));
    CHECK(textsOf(srt.captions) == QStringList{u"forth"_s});
    CHECK(srt.skipped == QList<int>{2});
    CHECK(refusalOf("WEBVTT\n\n00:00:01.000 --> 00:00:00.999\nback\n", u"back.vtt"_s).contains(u"line 3:"_s));
}

TEST_CASE("SubRip is read as players read it") {
    const Captions captions =
        read("\xEF\xBB\xBF"
             "1\r\n00:00:00,500 --> 00:00:02,750\r\nHi Dana.\r\n\r\n"
             "2\r\n00:00:02,750 --> 00:00:06,000\r\n<i>Sure</i>, 1 < 2.\r\n\r\nSecond line.\r\n\r\n"
             "00:00:06.000 --> 01:05.1 X1:40\r\n{\\an8}What does <font color=\"red\">it</font>\r\n"
             "3\r\n00:00:07,000 --> 00:00:08,000\r\n7\r\n\r\n"
             "4\r\n00:00:08,000 --> 00:00:09,000\r\n\r\n"
             "5\r\n-00:00:01,000 --> 00:00:01,000\r\nbefore the start",
             u"a.srt"_s);
    CHECK(captions.captions == QList<Caption>{{0, 1, u"before the start"_s, {}},
                                              {0.5, 2.75, u"Hi Dana."_s, {}},
                                              {2.75, 6, u"Sure, 1 < 2.\nSecond line."_s, {}},
                                              {6, 65.1, u"What does it\n3"_s, {}},
                                              {7, 8, u"7"_s, {}}});
    CHECK(textsOf(read("00:01 --> 00:02\n\x84"
                       "Gr\xF6\xDF"
                       "e\x93 \x80"
                       "5\n",
                       u"alt.srt"_s)) == QStringList{u"\u201eGröße\u201c \u20ac5"_s});
    GR_REQUIRE_VALUE(const ReadCaptions some,
                     parseCaptions("words\n\n1\n00:00:01,000 --> 00:00:02,000\nyes\n\n2\n00:00:0x3 --> 4\n"
                                   "3\n00:00:99999 --> 00:00:02\nno\n",
                                   u"a.srt"_s));
    CHECK(textsOf(some.captions) == QStringList{u"yes"_s});
    CHECK(some.skipped == QList<int>{1, 8, 10});
}

TEST_CASE("What are no captions is refused with its name and line") {
    CHECK(refusalOf("WEBVTTX\n\n00:00.000 --> 00:01.000\nx\n", u"own.vtt"_s).contains(u"line 1:"_s));
    CHECK(refusalOf("1\n00:00:00,000 --> 00:00:01,000\nx\n", u"srt-inside.vtt"_s).contains(u"line 1:"_s));
    CHECK(refusalOf("WEBVTT", u"empty.vtt"_s).contains(u"line 1: there are no captions"_s));
    CHECK(refusalOf("", u"empty.srt"_s).contains(u"no captions"_s));
    CHECK(refusalOf("WEBVTT\n\nNOTE\nx\n\n00:00 --> 00:01\nx\n", u"a.vtt"_s).contains(u"line 6:"_s));
    CHECK(refusalOf("Dear diary,\nnothing.\n", u"diary.srt"_s).contains(u"line 1:"_s));
    CHECK(refusalOf(QByteArray("\x00\x00\x00\x18"
                               "ftypmp42",
                               12),
                    u"film.srt"_s)
              .contains(u"not text"_s));
    CHECK(refusalOf(QByteArray(largestCaptionFile + 1, ' '), u"huge.srt"_s).contains(u"8 MB"_s));
    QByteArray many = "WEBVTT\n\n";
    for (int i = 0; i <= mostCaptions; ++i)
        many += "00:00.000 --> 00:01.000\nx\n\n";
    CHECK(refusalOf(many, u"many.vtt"_s).contains(u"50000"_s));
    const auto missing = readCaptions(u"/nowhere/at/all.srt"_s);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
}

TEST_CASE("Captions are read back as they were written") {
    std::mt19937 random(20261123);
    for (int round = 0; round < 300; ++round) {
        INFO("round " << round);
        const Captions captions = awkward(random, false);
        const QByteArray vtt = captionFile(captions, CaptionFormat::WebVtt);
        CAPTURE(vtt.toStdString());
        CHECK(read(vtt) == captions);
        const Captions plain = awkward(random, true);
        const QByteArray srt = captionFile(plain, CaptionFormat::SubRip);
        CAPTURE(srt.toStdString());
        CHECK(read(srt, u"a.srt"_s) == plain);
    }
}

TEST_CASE("No bytes bring the reader down, and what it gives can be written and read again") {
    std::mt19937 random(7);
    static const QList<QByteArray> pieces{"WEBVTT",
                                          "\n",
                                          "\n\n",
                                          "\r",
                                          "00:00:01.000",
                                          " --> ",
                                          "-->",
                                          "<v ",
                                          "<",
                                          ">",
                                          "&",
                                          "&#",
                                          "&#xD800;",
                                          "&#1114112;",
                                          ";",
                                          "</v>",
                                          "{\\",
                                          "}",
                                          "1",
                                          "NOTE",
                                          "STYLE",
                                          "00:01,5",
                                          "-",
                                          ":",
                                          "99999999999999999999",
                                          "x",
                                          " ",
                                          "\xC3",
                                          "\xFF\xFE",
                                          "<font ",
                                          "\xE2\x80\xA8",
                                          "<.",
                                          "<v.a b>"};
    for (int round = 0; round < 4000; ++round) {
        QByteArray bytes = round % 3 == 0 ? "WEBVTT\n\n" : round % 3 == 1 ? "1\n00:00:01,000 --> 00:00:02,000\n" : "";
        for (int i = 0, count = int(random() % 60); i < count; ++i)
            bytes += random() % 8 == 0 ? QByteArray(1, char(random())) : pieces[qsizetype(random()) % pieces.size()];
        for (const QString& name : {u"a.vtt"_s, u"a.srt"_s}) {
            const auto captions = parseCaptions(bytes, name);
            if (!captions)
                continue;
            CAPTURE(bytes.toHex().toStdString());
            const auto again = parseCaptions(captionFile(captions->captions, CaptionFormat::WebVtt), u"a.vtt"_s);
            REQUIRE(again);
            CHECK(again->captions == captions->captions);
        }
    }
}

TEST_CASE("Long lines of what looks like markup are read in time") {
    for (const QByteArray& piece : {QByteArray("< "), QByteArray("<v "), QByteArray("&"), QByteArray("1"),
                                    QByteArray("{\\"), QByteArray("<font "), QByteArray("-->")}) {
        const QByteArray text = piece.repeated(4'000'000 / piece.size());
        std::ignore = parseCaptions("WEBVTT\n\n00:00.000 --> 00:01.000\n" + text, u"a.vtt"_s);
        std::ignore = parseCaptions("00:00:00,000 --> 00:00:01,000\n" + text, u"a.srt"_s);
        std::ignore = parseCaptions(text, u"a.srt"_s);
    }
    SUCCEED("came back");
}

TEST_CASE("The ffmpeg command reads what is written") {
    const QTemporaryDir folder;
    const Captions captions{
        {{0.5, 2.75, u"Größe & <so>"_s, u"Rep"_s}, {2, 3661.004, u"Two\nlines"_s, {}}, {3700, 3700.001, u"Ende"_s, {}}},
        u"de"_s};
    for (const QString& name : {u"a.vtt"_s, u"a.srt"_s}) {
        const QString path = folder.filePath(name);
        GR_REQUIRE_OK(writeCaptions(captions, path));
        const QString packets = Clips::ffprobe(path, {u"-show_entries"_s, u"packet=pts_time,duration_time"_s});
        CAPTURE(packets.toStdString());
        CHECK(packets.count(u"packet|"_s) == 3);
        CHECK(packets.contains(u"pts_time=0.500000|duration_time=2.250000"_s));
        CHECK(packets.contains(u"pts_time=2.000000|duration_time=3659.004000"_s));
        // As ffmpeg understands it, and we then read it again.
        const QByteArray turned =
            Clips::run(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-i"_s, path, u"-f"_s, u"webvtt"_s, u"-"_s});
        const Captions again = read(turned);
        REQUIRE(again.captions.size() == 3);
        CHECK(again.captions[1] == captions.captions[1]);
        CHECK(writeCaptions(captions, path).error().code == ErrorCode::Exists);
    }
    CHECK(writeCaptions(captions, folder.filePath(u"a.txt"_s)).error().code == ErrorCode::Invalid);
    CHECK(writeCaptions({}, folder.filePath(u"b.vtt"_s)).error().code == ErrorCode::Invalid);
}

TEST_CASE("What is shown at a moment is all that is said then") {
    const Captions captions{{{1, 3, u"one"_s, u"Rep"_s}, {2, 4, u"two"_s, {}}}, {}};
    CHECK(captionAt(captions, 0.999).isEmpty());
    CHECK(captionAt(captions, 1) == u"Rep: one"_s);
    CHECK(captionAt(captions, 2.5) == u"Rep: one\ntwo"_s);
    CHECK(captionAt(captions, 3) == u"two"_s);
    CHECK(captionAt(captions, 4).isEmpty());
}

TEST_CASE("Fillers are counted by the language that is spoken") {
    const auto said = [](const QString& text, const QString& language = {}) {
        return Captions{{{0, 1, text, {}}}, language};
    };
    const auto english = countFillers(
        said(u"Ummm, so, UH, you know, it's like, you\nknow, kind of the thing. Actually, um, I mean it."_s));
    REQUIRE(english);
    CHECK(english->language == u"en"_s);
    CHECK(english->words == 18);
    CHECK(english->total() == 9);
    CHECK(english->fillers == QList<FillerCount>{{u"um"_s, 2, true},
                                                 {u"you know"_s, 2, false},
                                                 {u"uh"_s, 1, true},
                                                 {u"like"_s, 1, false},
                                                 {u"kind of"_s, 1, false},
                                                 {u"actually"_s, 1, false},
                                                 {u"i mean"_s, 1, false}});
    const auto german = countFillers(said(u"Äh, also ich sage ähmm halt nicht um die Ecke, er ist eben da."_s));
    REQUIRE(german);
    CHECK(german->language == u"de"_s);
    CHECK(german->fillers == QList<FillerCount>{{u"äh"_s, 1, true},
                                                {u"also"_s, 1, false},
                                                {u"ähm"_s, 1, true},
                                                {u"halt"_s, 1, false},
                                                {u"eben"_s, 1, false}});
    CHECK(countFillers(said(u"um"_s, u"en-GB"_s))->total() == 1);
    CHECK_FALSE(countFillers(said(u"Bonjour, euh, voilà"_s, u"fr"_s)));
    CHECK_FALSE(countFillers(said(u"Bonjour"_s)));
}

TEST_CASE("Words are found in any order and case") {
    const Captions captions{{{1, 2, u"What does it cost you"_s, {}}, {5, 6, u"It COSTS\nyou time"_s, u"Rep"_s}}, {}};
    CHECK(findWords(captions, u"cost what"_s)->start == 1);
    CHECK(findWords(captions, u"time  costs"_s)->start == 5);
    CHECK_FALSE(findWords(captions, u"what time"_s));
    CHECK_FALSE(findWords(captions, u"  "_s));
}
