// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/kind.h"

#include <QRegularExpression>
#include <QStringList>

namespace greenroom {

using namespace Qt::StringLiterals;

const FieldDescription* KindDescription::field(QStringView fieldName) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldDescription& description) { return description.name == fieldName; });
    return found == fields.end() ? nullptr : &*found;
}

QString KindDescription::fingerprint() const {
    QStringList parts{u"%1 %2 %3"_s.arg(name).arg(static_cast<int>(circle)).arg(circleField)};
    for (const FieldDescription& field : fields)
        parts.append(u"%1 %2 %3 %4 %5"_s.arg(field.name)
                         .arg(static_cast<int>(field.type))
                         .arg(field.required)
                         .arg(field.keyed)
                         .arg(field.writers.toInt()));
    return parts.join(u';');
}

Result<Kinds> Kinds::create(const QList<KindDescription>& descriptions) {
    static const QRegularExpression identifier(u"^[a-z][a-z_]*$"_s);
    static const QStringList reserved{u"entity"_s,  u"id"_s,         u"circle"_s,
                                      u"deleted"_s, u"created_ms"_s, u"changed_ms"_s};
    Kinds kinds;
    for (const KindDescription& kind : descriptions) {
        const auto wrong = [&](const QString& what) {
            return fail(ErrorCode::Internal, u"kind %1: %2"_s.arg(kind.name, what));
        };
        if (!identifier.match(kind.name).hasMatch() || kinds.m_byName.contains(kind.name))
            return wrong(u"the name is malformed or used twice"_s);
        QStringList names = reserved;
        for (const FieldDescription& field : kind.fields) {
            if (!identifier.match(field.name).hasMatch() || names.contains(field.name))
                return wrong(u"field %1 is malformed, reserved or there twice"_s.arg(field.name));
            if (field.keyed && (field.required || field.type == FieldType::Blob || field.type == FieldType::Id))
                return wrong(u"keyed field %1 cannot be required, a blob or an id"_s.arg(field.name));
            names.append(field.name);
        }
        const FieldDescription* parent = kind.field(kind.circleField);
        if (kind.circle == CircleRule::OfField && (!parent || parent->type != FieldType::Id || !parent->required))
            return wrong(u"its circle needs a required field of type Id"_s);
        kinds.m_byName.insert(kind.name, kinds.m_kinds.size());
        kinds.m_kinds.append(kind);
    }
    return kinds;
}

const KindDescription* Kinds::find(const QString& name) const {
    const auto found = m_byName.constFind(name);
    return found == m_byName.constEnd() ? nullptr : &m_kinds[*found];
}

FieldName FieldName::parse(const QString& written) {
    const qsizetype open = written.indexOf(u'[');
    if (open < 0)
        return {written, {}, false};
    if (open == 0 || !written.endsWith(u']'))
        return {written, {}, false};
    return {written.first(open), written.sliced(open + 1).chopped(1), true};
}

QString keyedField(QLatin1StringView name, const QString& key) {
    return name + u'[' + key + u']';
}

} // namespace greenroom
