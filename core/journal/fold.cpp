// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/fold.h"

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr auto deletedField = "deleted"_L1;

bool hasType(const Value& value, FieldType type) {
    if (std::holds_alternative<std::monostate>(value))
        return true;
    switch (type) {
    case FieldType::Text:
        return std::holds_alternative<QString>(value);
    case FieldType::Integer:
    case FieldType::Time:
        return std::holds_alternative<qint64>(value);
    case FieldType::Real:
        return std::holds_alternative<double>(value) || std::holds_alternative<qint64>(value);
    case FieldType::Boolean:
        return std::holds_alternative<bool>(value);
    case FieldType::Id:
        return std::holds_alternative<EntityId>(value);
    case FieldType::Blob:
        return std::holds_alternative<BlobRef>(value);
    }
    return false;
}

QString wrongCircle(const KindDescription& kind, const Change& change) {
    const CircleId& circle = change.id.circle;
    switch (kind.circle) {
    case CircleRule::Me:
        return circle == CircleId::me() ? QString() : u"a %1 never leaves its device"_s.arg(kind.name);
    case CircleRule::Team:
        return circle == CircleId::team() ? QString() : u"a %1 lives in the team's circle"_s.arg(kind.name);
    case CircleRule::Own:
        return circle == CircleId::of(change.entity) ? QString() : u"a %1 lives in its own circle"_s.arg(kind.name);
    case CircleRule::OfField:
        break; // the circle of what it hangs on: queries join within one circle
    }
    return {};
}

/// Why the field may not be taken; empty when it may. Sets `known` to false for a field nobody has described here.
QString refuse(const KindDescription& kind, const Entry& entry, const QString& written, const Value& value,
               const Authority& authority, bool& known) {
    const Author author{entry.change.id, entry.segment};
    if (written == deletedField)
        return hasType(value, FieldType::Boolean) ? authority.refuseField(author, entry.change.entity, Writer::Owner)
                                                  : u"is not a boolean"_s;
    const FieldName name = FieldName::parse(written);
    const FieldDescription* field = kind.field(name.name);
    known = field && field->keyed == name.keyed;
    if (!known)
        return {};
    if (!hasType(value, field->type))
        return u"does not have the type of the field"_s;
    return authority.refuseField(author, entry.change.entity, field->writers);
}

} // namespace

bool Folded::deleted() const {
    const Value* value = this->value(deletedField);
    return value && std::get<bool>(*value);
}

const Value* Folded::value(const QString& written) const {
    const auto found = fields.constFind(written);
    if (found == fields.constEnd() || std::holds_alternative<std::monostate>(found->value))
        return nullptr;
    return &found->value;
}

Folded fold(const KindDescription& kind, QList<Entry> entries, const Authority& authority) {
    const auto order = [](const Entry& a, const Entry& b) {
        return std::tie(a.change.stamp, a.change.id, a.segment) < std::tie(b.change.stamp, b.change.id, b.segment);
    };
    std::sort(entries.begin(), entries.end(), order);
    Folded folded;
    for (const Entry& entry : entries) {
        const Change& change = entry.change;
        QString reason = authority.refuseChange({change.id, entry.segment});
        if (reason.isEmpty())
            reason = wrongCircle(kind, change);
        if (!reason.isEmpty()) {
            folded.refusals.append({change.id, {}, reason});
            continue;
        }
        bool counted = false;
        for (auto field = change.fields.begin(); field != change.fields.end(); ++field) {
            bool known = true;
            const QString refused = refuse(kind, entry, field.key(), field.value(), authority, known);
            if (!refused.isEmpty())
                folded.refusals.append({change.id, field.key(), refused});
            if (!refused.isEmpty() || !known)
                continue;
            folded.fields.insert(field.key(), {field.value(), change.id, change.stamp});
            counted = true;
        }
        if (!counted)
            continue;
        if (folded.createdMs == 0)
            folded.createdMs = change.stamp.ms;
        folded.changedMs = change.stamp.ms;
    }
    return folded;
}

} // namespace greenroom
