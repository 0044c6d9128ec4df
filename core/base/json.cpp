// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include <cmath>
#include <vector>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// "line 3, column 14" of a byte offset, both from 1, columns in characters.
QString position(QByteArrayView text, qsizetype offset) {
    const QByteArrayView before = text.first(qBound<qsizetype>(0, offset, text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(lineStart)).size() + 1;
    return u"line %1, column %2"_s.arg(before.count('\n') + 1).arg(column);
}

tl::unexpected<Error> refuse(QByteArrayView text, qsizetype offset, const QString& what) {
    return fail(ErrorCode::Invalid, u"%1: %2"_s.arg(position(text, offset), what));
}

Result<void> checkUtf8(QByteArrayView text) {
    if (text.isValidUtf8())
        return {};
    int line = 1;
    for (QByteArrayView rest = text;; ++line) {
        const qsizetype end = rest.indexOf('\n');
        if (end < 0 || !rest.first(end).isValidUtf8())
            break;
        rest = rest.sliced(end + 1);
    }
    return fail(ErrorCode::Invalid, u"line %1: bytes that are not UTF-8"_s.arg(line));
}

/// The text a string token (with its quotes) stands for; empty where the token itself is broken.
QString unquoted(QByteArrayView token) {
    if (!token.contains('\\'))
        return QString::fromUtf8(token.sliced(1, token.size() - 2));
    return QJsonDocument::fromJson('[' + token.toByteArray() + ']').array().first().toString();
}

/// An object or list that is not closed yet: its entries so far but one, and the names among them.
struct Open {
    int commas = 0;
    QSet<QString> names;
};

/// Refuses what QJsonDocument would let through or, deep inside, give up on: more than the limits, a name used twice in
/// one object (it keeps the last), raw control characters in strings. Broken syntax is left for it to find.
Result<void> checkStructure(QByteArrayView text, const JsonLimits& limits) {
    std::vector<Open> open;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '{' || c == '[') {
            if (open.size() >= static_cast<std::size_t>(limits.depth))
                return refuse(text, i, u"more than %1 objects and lists inside each other"_s.arg(limits.depth));
            open.emplace_back();
        } else if ((c == '}' || c == ']') && !open.empty()) {
            open.pop_back();
        } else if (c == ',' && !open.empty()) {
            if (++open.back().commas >= limits.entries)
                return refuse(text, i, u"more than %1 entries in one list or object"_s.arg(limits.entries));
        } else if (c == '"') {
            const qsizetype start = i++;
            for (; i < text.size() && text[i] != '"'; ++i) {
                if (static_cast<unsigned char>(text[i]) < 0x20)
                    return refuse(text, i, u"a line break or control character inside a text; write it as an escape"_s);
                if (text[i] == '\\')
                    ++i;
            }
            if (i >= text.size())
                return refuse(text, start, u"a text is not closed"_s);
            qsizetype next = i + 1;
            while (next < text.size() && QByteArrayView(" \t\r\n").contains(text[next]))
                ++next;
            if (open.empty() || next >= text.size() || text[next] != ':')
                continue;
            const QString name = unquoted(text.sliced(start, i + 1 - start));
            if (open.back().names.contains(name))
                return refuse(text, start, u"the field “%1” stands twice in one object"_s.arg(name));
            open.back().names.insert(name);
        }
    }
    return {};
}

Result<void> checkText(const QString& text) {
    if (!text.isValidUtf16())
        return fail(ErrorCode::Invalid, u"a text holds half of a surrogate pair"_s);
    return {};
}

Result<void> checkTexts(const QJsonValue& value) {
    if (value.isString())
        return checkText(value.toString());
    const QJsonArray list = value.toArray();
    for (const QJsonValue element : list)
        GR_TRY(checkTexts(element));
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        GR_TRY(checkText(field.key()));
        GR_TRY(checkTexts(field.value()));
    }
    return {};
}

/// A number as ECMAScript writes it (Number::toString), which RFC 8785 asks for: the shortest digits that give the
/// same double, in plain notation from 1e-6 up to 1e21.
Result<QByteArray> canonicalNumber(double number) {
    if (!std::isfinite(number))
        return fail(ErrorCode::Invalid, u"a number is infinite or not a number"_s);
    if (number == 0)
        return QByteArray("0"); // also -0
    const QByteArray shortest = QByteArray::number(std::abs(number), 'e', QLocale::FloatingPointShortest);
    const qsizetype e = shortest.indexOf('e');
    QByteArray digits = shortest.first(e).replace(".", "");
    const int point = shortest.sliced(e + 1).toInt() + 1; // digits before the decimal point
    const auto count = static_cast<int>(digits.size());
    QByteArray text;
    if (count <= point && point <= 21)
        text = digits + QByteArray(point - count, '0');
    else if (0 < point && point <= 21)
        text = digits.first(point) + '.' + digits.sliced(point);
    else if (-6 < point && point <= 0)
        text = "0." + QByteArray(-point, '0') + digits;
    else
        text = digits.insert(1, count > 1 ? "." : "") + 'e' + (point > 0 ? "+" : "") + QByteArray::number(point - 1);
    return number < 0 ? '-' + text : text;
}

Result<QByteArray> canonicalText(const QString& text) {
    GR_TRY(checkText(text));
    QByteArray quoted = "\"";
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\') {
            quoted.append('\\').append(c);
        } else if (static_cast<unsigned char>(c) >= 0x20) {
            quoted.append(c);
        } else if (const qsizetype known = QByteArrayView("\b\t\n\f\r").indexOf(c); known >= 0) {
            quoted.append('\\').append("btnfr"[known]);
        } else {
            quoted.append("\\u00").append(QByteArray(1, c).toHex());
        }
    }
    return quoted.append('"');
}

Result<QByteArray> canonicalObject(const QJsonObject& object) {
    QStringList names = object.keys();
    names.sort(Qt::CaseSensitive); // by UTF-16 code units
    QByteArray text = "{";
    for (const QString& name : names) {
        GR_TRY_ASSIGN(const QByteArray quoted, canonicalText(name));
        GR_TRY_ASSIGN(const QByteArray value, canonicalJson(object.value(name)));
        text.append(text.size() > 1 ? "," : "").append(quoted).append(':').append(value);
    }
    return text.append('}');
}

} // namespace

Result<QJsonObject> parseJson(QByteArrayView utf8, const JsonLimits& limits) {
    if (utf8.size() > limits.bytes)
        return fail(ErrorCode::Invalid,
                    u"the text has %1 bytes, more than the %2 allowed"_s.arg(utf8.size()).arg(limits.bytes));
    if (utf8.startsWith("\xEF\xBB\xBF"))
        utf8 = utf8.sliced(3);
    GR_TRY(checkUtf8(utf8));
    GR_TRY(checkStructure(utf8, limits));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(utf8, error.offset, u"not JSON: %1"_s.arg(error.errorString()));
    if (!document.isObject())
        return fail(ErrorCode::Invalid, u"the text is a list where an object, { … }, is expected"_s);
    GR_TRY(checkTexts(document.object()));
    return document.object();
}

Result<QByteArray> canonicalJson(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        return QByteArray(value.toBool() ? "true" : "false");
    case QJsonValue::Double:
        return canonicalNumber(value.toDouble());
    case QJsonValue::String:
        return canonicalText(value.toString());
    case QJsonValue::Object:
        return canonicalObject(value.toObject());
    case QJsonValue::Array: {
        QByteArray text = "[";
        const QJsonArray list = value.toArray();
        for (const QJsonValue element : list) {
            GR_TRY_ASSIGN(const QByteArray written, canonicalJson(element));
            text.append(text.size() > 1 ? "," : "").append(written);
        }
        return text.append(']');
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QByteArray("null");
}

QJsonObject extensionFields(const QJsonObject& object) {
    QJsonObject extensions;
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (field.key().startsWith("x-"_L1))
            extensions.insert(field.key(), field.value());
    }
    return extensions;
}

} // namespace greenroom
