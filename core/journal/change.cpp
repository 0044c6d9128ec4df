// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/change.h"

#include "core/base/cbor.h"

#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

// Keys of the change map. Never reused; unknown ones are skipped and kept in the bytes.
enum Key : quint64 { NumberKey = 0, EntityKey = 1, KindKey = 2, StampKey = 3, FieldsKey = 4, MustUnderstandKey = 5 };

/// Far beyond what any home writes; the one after it is still exact in JSON.
constexpr qint64 greatestNumber = (qint64(1) << 53) - 2;

tl::unexpected<Error> corrupt(const QString& what) {
    return fail(ErrorCode::Corrupt, u"change: %1"_s.arg(what));
}

void writeValue(QCborStreamWriter& writer, const Value& value) {
    struct Visitor {
        QCborStreamWriter& writer;
        void operator()(std::monostate) const { writer.appendNull(); }
        void operator()(bool v) const { writer.append(v); }
        void operator()(qint64 v) const { writer.append(v); }
        void operator()(double v) const { writer.append(v); }
        void operator()(const QString& v) const { writer.append(QStringView(v)); }
        void operator()(const EntityId& v) const {
            writer.appendByteString(reinterpret_cast<const char*>(v.data()), EntityId::size);
        }
        void operator()(const BlobRef& v) const {
            writer.startArray(2);
            writer.appendByteString(reinterpret_cast<const char*>(v.hash.data()), ContentHash::size);
            writer.append(v.size);
            writer.endArray();
        }
        void operator()(const Unreadable&) const {
            Q_ASSERT_X(false, "encodeChange", "cannot write what cannot be read");
        }
    };
    std::visit(Visitor{writer}, value);
}

/// Whether the integer at hand fits; what does not is kept for a version that can read it.
bool isReadableInteger(QCborStreamReader& stream) {
    constexpr auto max = static_cast<quint64>(std::numeric_limits<qint64>::max());
    if (stream.isUnsignedInteger())
        return stream.toUnsignedInteger() <= max;
    if (!stream.isNegativeInteger())
        return false;
    const auto magnitude = static_cast<quint64>(stream.toNegativeInteger()); // 0 stands for 2^64
    return magnitude && magnitude <= max;
}

Value readBlob(CborReader& reader) {
    std::optional<BlobRef> blob;
    reader.elements([&] {
        QCborStreamReader& stream = reader.stream();
        if (!stream.isByteArray() || stream.currentStringChunkSize() != static_cast<qsizetype>(ContentHash::size))
            return;
        const auto hash = ContentHash::fromBytes(reader.byteString(ContentHash::size));
        if (!hash || !reader.hasNext() || !isReadableInteger(stream))
            return;
        const qint64 size = reader.integer();
        if (size >= 0 && !reader.hasNext())
            blob = BlobRef{*hash, size};
    });
    return blob ? Value(*blob) : Value(Unreadable{});
}

Value readValue(CborReader& reader) {
    QCborStreamReader& stream = reader.stream();
    switch (stream.type()) {
    case QCborStreamReader::UnsignedInteger:
    case QCborStreamReader::NegativeInteger:
        if (isReadableInteger(stream))
            return reader.integer();
        break;
    case QCborStreamReader::String:
        return reader.text(changelimits::bytes);
    case QCborStreamReader::ByteArray: {
        const QByteArray bytes = reader.byteString(changelimits::bytes);
        const auto id = EntityId::fromBytes(bytes);
        return id ? Value(*id) : Value(Unreadable{});
    }
    case QCborStreamReader::Array:
        return readBlob(reader);
    case QCborStreamReader::Double: {
        const double value = stream.toDouble();
        reader.skip();
        return std::isfinite(value) ? Value(value) : Value(Unreadable{});
    }
    default:
        break;
    }
    Value value = Unreadable{};
    if (stream.isBool())
        value = stream.toBool();
    else if (stream.isNull())
        value = std::monostate{};
    reader.skip();
    return value;
}

Fields readFields(CborReader& reader) {
    Fields fields;
    if (!reader.ok() || !reader.stream().isMap() || !reader.enter()) {
        reader.setFailed();
        return fields;
    }
    while (reader.hasNext()) {
        const QString name = reader.text(changelimits::nameLength);
        if (!reader.ok() || fields.contains(name) || fields.size() >= changelimits::fields) {
            reader.setFailed();
            return fields;
        }
        fields.insert(name, readValue(reader));
    }
    reader.leave();
    return fields;
}

void readStamp(CborReader& reader, Stamp& stamp) {
    reader.elements([&] {
        stamp.ms = reader.integer();
        const qint64 counter = reader.integer();
        if (stamp.ms < 0 || stamp.ms > changelimits::ms || counter < 0 || counter > std::numeric_limits<quint32>::max())
            reader.setFailed();
        stamp.counter = static_cast<quint32>(counter);
    });
}

void readMember(CborReader& reader, quint64 key, Change& change) {
    switch (key) {
    case NumberKey:
        change.id.number = reader.integer();
        break;
    case EntityKey:
        change.entity = reader.fixed<EntityId>();
        break;
    case KindKey:
        change.kind = reader.text(changelimits::nameLength);
        break;
    case StampKey:
        readStamp(reader, change.stamp);
        break;
    case FieldsKey:
        change.fields = readFields(reader);
        break;
    case MustUnderstandKey:
        change.mustUnderstand = reader.stream().isBool() && reader.stream().toBool();
        reader.skip();
        break;
    default:
        reader.skip();
    }
}

} // namespace

Result<QByteArray> encodeChange(const Change& change) {
    for (auto field = change.fields.begin(); field != change.fields.end(); ++field)
        if (field.key().toUtf8().size() > changelimits::nameLength)
            return fail(ErrorCode::Invalid, u"the field name %1... is too long"_s.arg(field.key().first(40)));
    if (change.fields.size() > changelimits::fields)
        return fail(ErrorCode::Invalid, u"%1 fields in one change are too many"_s.arg(change.fields.size()));
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(change.mustUnderstand ? 6 : 5);
    writer.append(quint64(NumberKey));
    writer.append(change.id.number);
    writer.append(quint64(EntityKey));
    writeValue(writer, change.entity);
    writer.append(quint64(KindKey));
    writer.append(QStringView(change.kind));
    writer.append(quint64(StampKey));
    writer.startArray(2);
    writer.append(change.stamp.ms);
    writer.append(quint64(change.stamp.counter));
    writer.endArray();
    writer.append(quint64(FieldsKey));
    writer.startMap(static_cast<quint64>(change.fields.size()));
    for (auto field = change.fields.begin(); field != change.fields.end(); ++field) {
        writer.append(QStringView(field.key()));
        writeValue(writer, field.value());
    }
    writer.endMap();
    if (change.mustUnderstand) {
        writer.append(quint64(MustUnderstandKey));
        writer.append(true);
    }
    writer.endMap();
    if (bytes.size() > changelimits::bytes)
        return fail(ErrorCode::Invalid, u"%1 bytes in one %2 are more than the %3 allowed"_s.arg(bytes.size())
                                            .arg(change.kind)
                                            .arg(changelimits::bytes));
    return bytes;
}

Result<Change> decodeChange(QByteArrayView bytes, const DeviceId& device, const CircleId& circle) {
    if (bytes.size() > changelimits::bytes)
        return corrupt(u"%1 bytes are too many"_s.arg(bytes.size()));
    Change change;
    change.id.device = device;
    change.id.circle = circle;
    change.stamp.device = device;
    change.stamp.ms = -1;
    CborReader reader(bytes);
    reader.map([&](quint64 key) { readMember(reader, key, change); });
    if (!reader.ok() || !reader.atEnd())
        return corrupt(u"malformed or cut off"_s);
    // An entity that nobody owns could have the id of the team's circle for its own.
    if (change.id.number < 1 || change.id.number > greatestNumber || change.entity.owner().isNull() ||
        change.kind.isEmpty() || change.stamp.ms < 0)
        return corrupt(u"incomplete"_s);
    return change;
}

} // namespace greenroom
