// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include "core/base/hash.h"
#include "tests/support/catch.h"

#include <QJsonArray>

#include <bit>
#include <limits>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

/// The message with which `text` is refused.
QString refusal(const QByteArray& text, const JsonLimits& limits = {}) {
    const auto result = parseJson(text, limits);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Invalid);
    return result.error().message;
}

QByteArray canonical(const QByteArray& text) {
    GR_REQUIRE_VALUE(const QJsonObject object, parseJson(text));
    GR_REQUIRE_VALUE(const QByteArray written, canonicalJson(object));
    return written;
}

QByteArray nested(int depth) {
    return "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
}

} // namespace

TEST_CASE("a JSON object is read as it stands", "[base]") {
    GR_REQUIRE_VALUE(const QJsonObject object,
                     parseJson("\xEF\xBB\xBF {\"a\": [1, -2.5e3, \"\\u00e9\\n\", true, null]}\n"));
    CHECK(object == QJsonObject{{u"a"_s, QJsonArray{1, -2500, u"é\n"_s, true, QJsonValue::Null}}});
    // The same name in different objects, and a value that looks like a name, are no duplicates.
    GR_REQUIRE_OK(parseJson(R"({"a":{"a":"a"},"b":[{"a":1},{"a":":"}]})"));
}

TEST_CASE("size and depth are bounded before anything is built", "[base]") {
    GR_REQUIRE_OK(parseJson(nested(32)));
    CHECK(refusal(nested(33)).contains(u"more than 32 objects and lists inside each other"_s));
    CHECK(refusal(nested(200'000)).contains(u"line 1, column 37: more than 32"_s));
    CHECK(refusal(QByteArray(200'000, '[')).contains(u"more than 32"_s));
    CHECK(refusal(QByteArray("{\"a\":").repeated(100'000)).contains(u"more than 32"_s));
    GR_REQUIRE_OK(parseJson(R"({"brackets in a text do not count":"[[[[[[","a":"\"[[[["})", {1000, 1}));
    GR_REQUIRE_OK(parseJson(R"({"a":1})", {7, 1}));
    CHECK(refusal(R"({"a":1})", {6, 1}).contains(u"7 bytes"_s));
    GR_REQUIRE_OK(parseJson(R"({"a":[1,2,3],"b":"1,2,3,4","c":3})", {1000, 2, 3}));
    CHECK(refusal(R"({"a":[1,2,3,4]})", {1000, 2, 3}) ==
          u"line 1, column 12: more than 3 entries in one list or object"_s);
    CHECK(refusal(R"({"a":1,"b":2,"c":3,"d":4})", {1000, 2, 3}).contains(u"more than 3 entries"_s));
}

TEST_CASE("text that is not JSON is refused with its place", "[base]") {
    const std::map<QByteArray, QString> broken{
        {"", u"line 1, column 1: not JSON"_s},
        {"{\n\"a\": 1,\n}", u"line 3"_s},
        {"{\"a\":1} x", u"line 1"_s},
        {"{\"a\":\"\xc3\xa9\", 1}", u"line 1"_s},
        {"{\"a\":[1,2", u"not JSON"_s},
        {"{\"a\":\n\"b}", u"line 2, column 1: a text is not closed"_s},
        {"{\"a\":\"b\\", u"not closed"_s},
        {"}]}{", u"not JSON"_s},
        {"{\"a\":01}", u"not JSON"_s},
        {"{\"a\":NaN}", u"not JSON"_s},
        {"{\"a\":Infinity}", u"not JSON"_s},
        {"{\"a\":1e400}", u"not JSON"_s},
        {"{'a':1}", u"not JSON"_s},
        {"[1]", u"list"_s},
        {"{\"a\":\n \"x\ty\"}", u"line 2, column 4: a line break or control character"_s},
        {QByteArray("{\"a\":\"x\0y\"}", 11), u"control character"_s},
        {"{\"a\":\n\"\xff\"}", u"line 2: bytes that are not UTF-8"_s},
        {"{\"a\":\"\xed\xa0\x80\"}", u"line 1: bytes that are not UTF-8"_s},
        {"{\"a\":\"\xc0\xaf\"}", u"not UTF-8"_s},
        {"{\"a\":[\"\\ud800\"]}", u"half of a surrogate pair"_s},
        {"{\"\\udc00x\":1}", u"half of a surrogate pair"_s},
    };
    for (const auto& [text, message] : broken) {
        CAPTURE(text);
        const QString said = refusal(text);
        CAPTURE(said);
        CHECK(said.contains(message));
    }
}

TEST_CASE("a text cut off anywhere is refused", "[base]") {
    const QByteArray whole = R"({"a":[1,{"b":"c\u00e9\\"},true],"d":-1.5e-3})";
    GR_REQUIRE_OK(parseJson(whole));
    for (qsizetype length = 0; length < whole.size(); ++length)
        CHECK(!refusal(whole.first(length)).isEmpty());
}

TEST_CASE("a name used twice in one object is refused, however it is written", "[base]") {
    CHECK(refusal("{\"a\":1,\n \"a\":2}") == u"line 2, column 2: the field “a” stands twice in one object"_s);
    CHECK(refusal(R"({"a":1,"\u0061" : 2})").contains(u"“a” stands twice"_s));
    CHECK(refusal(R"({"x":[{"é":{},"b":[{"é":1}],"\u00E9":2}]})").contains(u"“é” stands twice"_s));
    CHECK(refusal(R"({"":1,"":2})").contains(u"stands twice"_s));
}

TEST_CASE("canonical JSON agrees with the examples of RFC 8785", "[base]") {
    // Section 3.2.2, written as 3.2.3 and 3.2.4 show.
    CHECK(canonical(R"({
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
    })") == "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
            "\"string\":\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    // Section 3.2.3: names in the order of their UTF-16 code units.
    CHECK(canonical(R"({
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\ud83d\ude00": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis"
    })") == "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xc2\x80\":\"Control\","
            "\"\xc3\xb6\":\"Latin Small Letter O With Diaeresis\",\"\xe2\x82\xac\":\"Euro Sign\","
            "\"\xf0\x9f\x98\x80\":\"Emoji: Grinning Face\",\"\xef\xac\xb3\":\"Hebrew Letter Dalet With Dagesh\"}");
    CHECK(canonical(R"({"b":[],"a":{},"\b":"\b\t\n\f\r\u0001"})") == R"({"\b":"\b\t\n\f\r\u0001","a":{},"b":[]})");
}

TEST_CASE("canonical numbers agree with RFC 8785, appendix B", "[base]") {
    const std::map<quint64, QByteArray> samples{
        {0x0000000000000000, "0"},
        {0x8000000000000000, "0"},
        {0x0000000000000001, "5e-324"},
        {0x8000000000000001, "-5e-324"},
        {0x7fefffffffffffff, "1.7976931348623157e+308"},
        {0xffefffffffffffff, "-1.7976931348623157e+308"},
        {0x4340000000000000, "9007199254740992"},
        {0xc340000000000000, "-9007199254740992"},
        {0x4430000000000000, "295147905179352830000"},
        {0x44b52d02c7e14af5, "9.999999999999997e+22"},
        {0x44b52d02c7e14af6, "1e+23"},
        {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
        {0x444b1ae4d6e2ef4e, "999999999999999700000"},
        {0x444b1ae4d6e2ef4f, "999999999999999900000"},
        {0x444b1ae4d6e2ef50, "1e+21"},
        {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
        {0x3eb0c6f7a0b5ed8d, "0.000001"},
        {0x41b3de4355555553, "333333333.3333332"},
        {0x41b3de4355555554, "333333333.33333325"},
        {0x41b3de4355555555, "333333333.3333333"},
        {0x41b3de4355555556, "333333333.3333334"},
        {0x41b3de4355555557, "333333333.33333343"},
        {0xbecbf647612f3696, "-0.0000033333333333333333"},
        {0x43143ff3c1cb0959, "1424953923781206.2"},
    };
    for (const auto& [bits, text] : samples) {
        GR_REQUIRE_VALUE(const QByteArray written, canonicalJson(std::bit_cast<double>(bits)));
        CHECK(written == text);
    }
    for (const double number : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        GR_REQUIRE_ERROR(canonicalJson(QJsonArray{number}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(canonicalJson(QString(QChar(0xd800))), ErrorCode::Invalid);
}

TEST_CASE("the content hash is BLAKE2b-256", "[base]") {
    // Of nothing and of "abc", as b2sum -l 256 and Python's hashlib give them.
    CHECK(contentHash("").toHex() == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(contentHash("abc").toHex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}
