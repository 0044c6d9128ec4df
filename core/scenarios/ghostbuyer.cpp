// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/ghostbuyer.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

BuyerBranch branchFromJson(const QJsonObject& json) {
    BuyerBranch branch{json.value("to"_L1).toString(), json.value("label"_L1).toString(), {}, extensionFields(json)};
    const QJsonArray keywords = json.value("keywords"_L1).toArray();
    for (const QJsonValue keyword : keywords)
        branch.keywords.append(keyword.toString());
    return branch;
}

QJsonObject toJson(const BuyerBranch& branch) {
    QJsonObject json = branch.extensions;
    json.insert("to"_L1, branch.to);
    json.insert("label"_L1, branch.label);
    if (!branch.keywords.isEmpty())
        json.insert("keywords"_L1, QJsonArray::fromStringList(branch.keywords));
    return json;
}

BuyerLine lineFromJson(const QJsonObject& json) {
    BuyerLine line{json.value("id"_L1).toString(),
                   json.value("text"_L1).toString(),
                   json.value("in"_L1).toDouble(),
                   json.value("out"_L1).toDouble(),
                   {},
                   extensionFields(json)};
    const QJsonArray next = json.value("next"_L1).toArray();
    for (const QJsonValue branch : next)
        line.next.append(branchFromJson(branch.toObject()));
    return line;
}

QJsonObject toJson(const BuyerLine& line) {
    QJsonObject json = line.extensions;
    json.insert("id"_L1, line.id);
    if (!line.text.isEmpty())
        json.insert("text"_L1, line.text);
    json.insert("in"_L1, line.inSeconds);
    json.insert("out"_L1, line.outSeconds);
    if (!line.next.isEmpty()) {
        QJsonArray next;
        for (const BuyerBranch& branch : line.next)
            next.append(toJson(branch));
        json.insert("next"_L1, next);
    }
    return json;
}

} // namespace

std::optional<GhostBuyer> GhostBuyer::of(const QJsonObject& extensions) {
    const QJsonValue field = extensions.value(fieldName);
    return field.isObject() ? std::optional(fromJson(field.toObject())) : std::nullopt;
}

GhostBuyer GhostBuyer::fromJson(const QJsonObject& json) {
    GhostBuyer buyer;
    const QByteArray clip = QByteArray::fromHex(json.value("clip"_L1).toString().toLatin1());
    buyer.clip = ContentHash::fromBytes(clip).value_or(ContentHash());
    const QJsonArray lines = json.value("lines"_L1).toArray();
    for (const QJsonValue line : lines)
        buyer.lines.append(lineFromJson(line.toObject()));
    buyer.extensions = extensionFields(json);
    return buyer;
}

QJsonObject GhostBuyer::toJson() const {
    QJsonObject json = extensions;
    json.insert("clip"_L1, QString::fromLatin1(clip.toHex()));
    if (!lines.isEmpty()) {
        QJsonArray list;
        for (const BuyerLine& line : lines)
            list.append(greenroom::toJson(line));
        json.insert("lines"_L1, list);
    }
    return json;
}

Result<void> GhostBuyer::check(const QString& path) const {
    QSet<QString> ids;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const BuyerLine& line = lines[i];
        const QString at = u"%1/lines/%2"_s.arg(path).arg(i);
        if (ids.contains(line.id))
            return fail(ErrorCode::Invalid, u"%1/id: “%2” is already the id of another line"_s.arg(at, line.id));
        ids.insert(line.id);
        if (line.outSeconds <= line.inSeconds)
            return fail(
                ErrorCode::Invalid,
                u"%1/out: is %2, must be later than in (%3)"_s.arg(at).arg(line.outSeconds).arg(line.inSeconds));
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        for (qsizetype j = 0; j < lines[i].next.size(); ++j)
            if (indexOf(lines[i].next[j].to) < 0)
                return fail(ErrorCode::Invalid,
                            u"%1/lines/%2/next/%3/to: there is no line “%4”"_s.arg(path).arg(i).arg(j).arg(
                                lines[i].next[j].to));
    return {};
}

qsizetype GhostBuyer::indexOf(const QString& id) const {
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const BuyerLine& one) { return one.id == id; });
    return line == lines.end() ? -1 : line - lines.begin();
}

} // namespace greenroom
