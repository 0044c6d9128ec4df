// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/schema.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype schemaLimit = 1 << 18; // bytes

Result<QJsonObject> loadSchema(const QString& file) {
    GR_TRY_ASSIGN(const QByteArray bytes, readFile(u":/schemas/"_s + file, schemaLimit));
    return parseJson(bytes, {schemaLimit, 64});
}

/// Where a document first departs from its schema: names and indices from the root, and valijson's own words for it.
struct Violation {
    QStringList path;
    QString finding;
};

/// Nothing where the value is as the schema says. Throws what valijson throws on schemas it cannot use.
std::optional<Violation> firstViolation(const QJsonValue& value, const QJsonObject& schemaJson) {
    using valijson::adapters::QtJsonAdapter;
    const auto fetch = [](const std::string& file) -> const QJsonValue* {
        const auto schema = loadSchema(QString::fromStdString(file));
        return schema ? new QJsonValue(*schema) : nullptr;
    };
    valijson::Schema schema;
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(QtJsonAdapter(schemaJson), schema, fetch, [](const QJsonValue* document) { delete document; });

    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(schema, QtJsonAdapter(value), &results))
        return std::nullopt;
    // The innermost finding is reported first. Its context is "<root>", "[name]", "[index]", ...
    Violation violation;
    valijson::ValidationResults::Error error;
    if (results.popError(error)) {
        violation.finding = QString::fromStdString(error.description);
        for (std::size_t i = 1; i < error.context.size(); ++i)
            violation.path.append(QString::fromStdString(error.context[i]).sliced(1).chopped(1));
    }
    return violation;
}

/// A schema or a part of one, and the file its local references are relative to.
struct Part {
    QJsonObject schema;
    QString file;
};

Part resolved(const QString& reference, const Part& from) {
    const QString file = reference.section(u'#', 0, 0);
    Part part{{}, file.isEmpty() ? from.file : file};
    const auto document = loadSchema(part.file);
    QJsonValue node = document ? QJsonValue(*document) : QJsonValue();
    for (const QString& name : reference.section(u'#', 1).split(u'/', Qt::SkipEmptyParts))
        node = node.toObject().value(name);
    part.schema = node.toObject();
    return part;
}

/// `part` and all that it brings to bear on `value`: what it refers to, its allOf, its if-then-else by type.
QList<Part> unfolded(const Part& part, const QJsonValue& value) {
    QList<Part> parts{part};
    if (part.schema.contains("$ref"_L1))
        parts += unfolded(resolved(part.schema.value("$ref"_L1).toString(), part), value);
    const QJsonArray all = part.schema.value("allOf"_L1).toArray();
    for (const QJsonValue one : all)
        parts += unfolded({one.toObject(), part.file}, value);
    if (part.schema.contains("if"_L1)) {
        const bool object = part.schema.value("if"_L1).toObject().value("type"_L1) == "object"_L1;
        const auto branch = object == value.isObject() ? "then"_L1 : "else"_L1;
        parts += unfolded({part.schema.value(branch).toObject(), part.file}, value);
    }
    return parts;
}

QString quoted(QString text) {
    if (text.size() > 60)
        text = text.first(60) + u"…"_s;
    return u"“%1”"_s.arg(text.simplified());
}

QString written(const QJsonValue& number) {
    return QString::number(number.toDouble(), 'g', QLocale::FloatingPointShortest);
}

QString kindOf(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::String:
        return u"text"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::Bool:
        return u"true or false"_s;
    default:
        return u"null"_s;
    }
}

QString kindOf(const QString& schemaType) {
    static const QMap<QString, QString> kinds{
        {u"object"_s, u"an object"_s}, {u"array"_s, u"a list"_s},           {u"string"_s, u"text"_s},
        {u"number"_s, u"a number"_s},  {u"integer"_s, u"a whole number"_s}, {u"boolean"_s, u"true or false"_s}};
    return kinds.value(schemaType, schemaType);
}

bool isOfType(const QJsonValue& value, const QString& schemaType) {
    if (schemaType == "integer"_L1)
        return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
    return kindOf(value) == kindOf(schemaType);
}

/// "has 1 entry, must have 2 to 7", or nothing where the count is right.
QString countedWrong(qsizetype count, const QJsonObject& schema, QLatin1StringView least, QLatin1StringView most,
                     const QString& unit) {
    const int from = schema.value(least).toInt(0);
    const int to = schema.value(most).toInt(std::numeric_limits<int>::max());
    if (count >= from && count <= to)
        return {};
    const QString has = u"has %1 %2, "_s.arg(count).arg(unit);
    if (!schema.contains(most))
        return has + u"must have at least %1"_s.arg(from);
    if (!schema.contains(least))
        return has + u"must have at most %1"_s.arg(to);
    return has + (from == to ? u"must have %1"_s.arg(from) : u"must have %1 to %2"_s.arg(from).arg(to));
}

QString outOfRange(const QJsonValue& number, const QJsonObject& schema) {
    QStringList bounds;
    bool out = false;
    const auto bound = [&](QLatin1StringView keyword, const QString& words, auto holds) {
        if (!schema.contains(keyword))
            return;
        bounds.append(words + u' ' + written(schema.value(keyword)));
        out = out || !holds(number.toDouble(), schema.value(keyword).toDouble());
    };
    bound("exclusiveMinimum"_L1, u"more than"_s, std::greater<>());
    bound("minimum"_L1, u"at least"_s, std::greater_equal<>());
    bound("exclusiveMaximum"_L1, u"less than"_s, std::less<>());
    bound("maximum"_L1, u"at most"_s, std::less_equal<>());
    return out ? u"is %1, must be %2"_s.arg(written(number), bounds.join(u" and "_s)) : QString();
}

/// What one part says against `value`, without looking inside it; empty where nothing.
QString objection(const QJsonValue& value, const QJsonObject& schema) {
    if (const QString type = schema.value("type"_L1).toString(); !type.isEmpty() && !isOfType(value, type))
        return u"is %1, must be %2"_s.arg(kindOf(value), kindOf(type));
    if (const QJsonValue constant = schema.value("const"_L1); !constant.isUndefined() && value != constant)
        return u"is %1, must be %2"_s.arg(quoted(value.toString()), quoted(constant.toString()));
    if (const QJsonArray choices = schema.value("enum"_L1).toArray(); !choices.isEmpty() && !choices.contains(value)) {
        QStringList names;
        for (const QJsonValue choice : choices)
            names.append(choice.toString());
        return u"is %1, must be one of %2"_s.arg(quoted(value.toString()), names.join(u", "_s));
    }
    if (value.isArray()) {
        const qsizetype count = value.toArray().size();
        return countedWrong(count, schema, "minItems"_L1, "maxItems"_L1, count == 1 ? u"entry"_s : u"entries"_s);
    }
    if (value.isString()) {
        const qsizetype count = value.toString().toUcs4().size();
        return countedWrong(count, schema, "minLength"_L1, "maxLength"_L1,
                            count == 1 ? u"character"_s : u"characters"_s);
    }
    return value.isDouble() ? outOfRange(value, schema) : QString();
}

QString missingField(const QJsonObject& object, const QList<Part>& parts) {
    for (const Part& part : parts) {
        const QJsonArray required = part.schema.value("required"_L1).toArray();
        for (const QJsonValue name : required) {
            if (!object.contains(name.toString()))
                return name.toString();
        }
    }
    return {};
}

/// The schema of one field, and whether there is one.
std::pair<QJsonValue, bool> fieldSchema(const QString& name, const QJsonObject& schema) {
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    if (properties.contains(name))
        return {properties.value(name), true};
    const QJsonObject patterns = schema.value("patternProperties"_L1).toObject();
    for (auto pattern = patterns.begin(); pattern != patterns.end(); ++pattern) {
        if (QRegularExpression(pattern.key()).match(name).hasMatch())
            return {pattern.value(), true};
    }
    return {{}, false};
}

QString unknownField(const QJsonObject& object, const QList<Part>& parts) {
    for (const Part& part : parts) {
        if (part.schema.value("additionalProperties"_L1) != QJsonValue(false))
            continue;
        for (const QString& name : object.keys()) {
            if (!fieldSchema(name, part.schema).second)
                return name;
        }
    }
    return {};
}

QList<Part> descended(const QList<Part>& parts, const QString& member, const QJsonValue& parent,
                      const QJsonValue& value) {
    QList<Part> inner;
    for (const Part& part : parts) {
        const QJsonValue schema =
            parent.isArray() ? part.schema.value("items"_L1) : fieldSchema(member, part.schema).first;
        if (schema.isObject())
            inner += unfolded({schema.toObject(), part.file}, value);
    }
    return inner;
}

/// The violation as a sentence that starts with its path; the field's description goes into the detail.
Error explained(const Violation& violation, const QJsonValue& document, const Part& root) {
    QJsonValue value = document;
    QList<Part> parts = unfolded(root, value);
    QString path;
    for (const QString& member : violation.path) {
        const QJsonValue parent = value;
        value = parent.isArray() ? parent.toArray().at(member.toInt()) : parent.toObject().value(member);
        parts = descended(parts, member, parent, value);
        path = jsonPointer(path, member);
    }
    const QString detail = parts.isEmpty() ? QString() : parts.first().schema.value("description"_L1).toString();
    const auto error = [&](const QString& where, const QString& what) {
        return Error{ErrorCode::Invalid, (where.isEmpty() ? u"the document"_s : where) + u": "_s + what, detail};
    };

    for (const Part& part : parts) {
        if (const QString found = objection(value, part.schema); !found.isEmpty())
            return error(path, found);
    }
    if (const QString name = missingField(value.toObject(), parts); !name.isEmpty())
        return error(jsonPointer(path, name), u"is missing"_s);
    if (const QString name = unknownField(value.toObject(), parts); !name.isEmpty())
        return error(jsonPointer(path, name), u"is no field of this format (own fields start with x-)"_s);
    for (const Part& part : parts) {
        // The shared definitions of texts say in their description what a fitting text is.
        if (value.isString() && (part.schema.contains("pattern"_L1) || part.schema.contains("not"_L1)))
            return error(path, u"is %1, must be %2"_s.arg(quoted(value.toString()),
                                                          part.schema.value("description"_L1).toString()));
    }
    return error(path, violation.finding);
}

/// Whether `format` is the same family as `known` with a greater number: "greenroom-map/2" against "greenroom-map/1".
bool isNewer(const QString& format, const QString& known) {
    const qsizetype slash = known.indexOf(u'/');
    bool isNumber = false;
    const int number = QStringView(format).mid(slash + 1).toInt(&isNumber);
    return slash > 0 && format.startsWith(known.first(slash + 1)) && isNumber &&
           number > QStringView(known).mid(slash + 1).toInt();
}

} // namespace

Result<void> validateJson(const QJsonValue& value, const QString& schemaName) {
    const QString file = schemaName + u".schema.json"_s;
    const auto schema = loadSchema(file);
    if (!schema)
        return fail(ErrorCode::Internal, u"the schema %1 cannot be used"_s.arg(file), schema.error().message);
    const QString format = value.toObject().value("format"_L1).toString();
    const QJsonObject properties = schema->value("properties"_L1).toObject();
    const QString known = properties.value("format"_L1).toObject().value("const"_L1).toString();
    if (isNewer(format, known))
        return fail(ErrorCode::NewerVersion,
                    u"/format: is %1, written by a newer Greenroom; this one reads %2"_s.arg(quoted(format), known));
    try {
        const auto violation = firstViolation(value, *schema);
        if (violation)
            return tl::make_unexpected(explained(*violation, value, {*schema, file}));
    } catch (const std::exception& exception) {
        return fail(ErrorCode::Internal, u"the schema %1 cannot be used"_s.arg(file),
                    QString::fromUtf8(exception.what()));
    }
    return {};
}

QString pointerOf(const Error& error) {
    return error.message.startsWith(u'/') ? error.message.first(std::max<qsizetype>(0, error.message.indexOf(u": "_s)))
                                          : QString();
}

QString jsonPointer(const QString& parent, const QString& member) {
    QString escaped = member;
    return parent + u'/' + escaped.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace greenroom
